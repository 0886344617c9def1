#include "app/gui/dialogs/checks_dialog.h"

#include "app/gui/models/list_table_model.h"
#include "app/gui/session.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"
#include "model/base/text.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace antevia {

namespace {

constexpr QSize dialogSize{760, 420};

std::vector<Column<StepState>> stateColumns(const Wording& wording)
{
    using Row = StepState;
    return {
        {ChecksDialog::tr("Step"), [](const Row& row) { return toQt(capitalised(row.step)); }},
        {ChecksDialog::tr("Of"), [](const Row& row) { return toQt(row.id); }},
        {ChecksDialog::tr("State"),
         [](const Row& row) {
             return row.state == ResultState::Current ? ChecksDialog::tr("up to date")
                    : row.state == ResultState::Stale ? ChecksDialog::tr("out of date")
                                                      : ChecksDialog::tr("to run");
         }},
        {ChecksDialog::tr("Made"), [=](const Row& row) { return toQt(wording.timeStamp(row.madeAt)); }},
        {ChecksDialog::tr("Why"), [](const Row& row) { return toQt(joined(row.changed, "; ")); }},
    };
}

} // namespace

ChecksDialog::ChecksDialog(Session& session, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("checksDialog"));
    setWindowTitle(tr("Checks"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(dialogSize);
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        mutedLabel(tr("A result is out of date once something that it was worked out from has changed."), this));
    auto* model = new ListTableModel<StepState>(stateColumns(session.wording()), this);
    auto* table = new DataTable(QStringLiteral("checksTable"), tr("Results and their state"), this);
    table->show(model);
    model->setRows(session.states());
    column->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* run = primaryButton(tr("Run everything"), QStringLiteral("runAllFromChecks"), this);
    run->setEnabled(session.isEditable());
    buttons->addButton(run, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, &session] {
        runAll(session);
        accept();
    });
    connect(&session, &Session::statesChanged, model, [&session, model] { model->setRows(session.states()); });
    connect(&session, &Session::closed, this, &QDialog::reject);
}

} // namespace antevia
