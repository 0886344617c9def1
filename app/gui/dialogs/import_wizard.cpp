#include "app/gui/dialogs/import_wizard.h"

#include "app/gui/dialogs/dialect_form.h"
#include "app/gui/dialogs/form_fields.h"
#include "app/gui/dialogs/notice.h"
#include "app/gui/dialogs/series_details.h"
#include "app/gui/figures_command.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {
constexpr QSize startSize{1080, 720};
constexpr int readingWidth = 330;
} // namespace

ImportWizard::ImportWizard(Session& session, const QString& path, QWidget* parent)
    : QDialog(parent), m_session(session), m_path(path), m_head(new ListTableModel<PreviewRow>({}, this)),
      m_mapping(new ListTableModel<MappingRow>({}, this)),
      m_messages(new ListTableModel<RowMessage>(messageColumns(), this))
{
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import figures"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(startSize);
    if (const auto known = session.project().all<SeriesInfo>())
        m_known = *known;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->addWidget(headingLabel(QFileInfo(path).fileName(), this));
    m_understood = mutedLabel(tr("Reading …"), this);
    m_understood->setObjectName(QStringLiteral("understood"));
    column->addWidget(m_understood);
    m_doubtList = new QVBoxLayout;
    column->addLayout(m_doubtList);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(readingPanel());
    split->addWidget(tablesPanel());
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_state = plainLabel({}, this);
    m_state->setObjectName(QStringLiteral("importState"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    m_take = primaryButton(tr("Take in"), QStringLiteral("takeIn"), this);
    auto* cancel = plainButton(tr("Cancel"), QStringLiteral("cancelImport"), this);
    bottom->addWidget(cancel);
    bottom->addWidget(m_take);
    column->addLayout(bottom);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ImportWizard::takeIn);
    connect(m_form, &DialectForm::corrected, this, &ImportWizard::correct);
    m_mapping->onEdited([this](const MappingRow&, const MappingRow&) { lookAgain(plan()); });
    m_take->setEnabled(false);
    lookAgain(std::nullopt);
}

QWidget* ImportWizard::readingPanel()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 12, 0);
    column->addWidget(headingLabel(tr("How the file is read"), area));
    m_form = new DialectForm(area);
    column->addWidget(m_form);
    column->addSpacing(10);
    column->addWidget(headingLabel(tr("Where it comes from"), area));
    column->addWidget(sourcePanel());
    column->addStretch(1);
    scroll->setWidget(area);
    scroll->setMinimumWidth(readingWidth);
    return scroll;
}

QWidget* ImportWizard::sourcePanel()
{
    auto* area = new QWidget(this);
    auto* form = new QFormLayout(area);
    form->setContentsMargins(0, 0, 0, 0);
    m_publisher = textField(QStringLiteral("sourcePublisher"), {});
    m_document = textField(QStringLiteral("sourceDocument"), fromQt(QFileInfo(m_path).fileName()));
    m_date = textField(QStringLiteral("sourceDate"), printDay(localToday()));
    m_licence = textField(QStringLiteral("sourceLicence"), {});
    form->addRow(tr("Publisher"), m_publisher);
    form->addRow(tr("Document"), m_document);
    form->addRow(tr("Date"), m_date);
    form->addRow(tr("Licence"), m_licence);
    m_published = dateField(QStringLiteral("publishedOn"), toQt(localToday()));
    form->addRow(tr("Known since"), m_published);
    connect(m_publisher, &QLineEdit::textChanged, this, &ImportWizard::showWhetherReady);
    return area;
}

QWidget* ImportWizard::tablesPanel()
{
    auto* split = new QSplitter(Qt::Vertical, this);
    auto* head = new DataTable(QStringLiteral("previewTable"), tr("The first rows of the file"), split);
    head->show(m_head, false);
    head->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* middle = new QWidget(split);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 4, 0, 0);
    auto* top = new QHBoxLayout;
    auto* describe = plainButton(tr("Say what it counts …"), QStringLiteral("describeColumn"), middle);
    top->addWidget(headingLabel(tr("Columns"), middle), 1);
    top->addWidget(describe);
    column->addLayout(top);
    m_mappingTable = new DataTable(QStringLiteral("mappingTable"), tr("Columns and series"), middle);
    m_mappingTable->show(m_mapping, false);
    column->addWidget(m_mappingTable, 1);
    auto* messages = new DataTable(QStringLiteral("messageTable"), tr("What is wrong or worth knowing"), split);
    messages->show(m_messages, false);
    connect(describe, &QPushButton::clicked, this, &ImportWizard::describeChosen);
    return split;
}

void ImportWizard::lookAgain(const std::optional<ImportPlan>& plan)
{
    const auto read = [path = fromQt(m_path), plan, today = localToday()](const ProjectFile& project) {
        return previewFigures(project, path, plan, today);
    };
    m_session.read(QStringLiteral("import"), this, read,
                   [this](const Result<ImportPreview>& preview) { take(preview); });
}

void ImportWizard::take(const Result<ImportPreview>& preview)
{
    if (!preview) {
        const ErrorSentence said = m_session.wording().error(preview.error());
        m_understood->setText(said.title + QStringLiteral(": ") + said.text + u' ' + said.remedy);
        m_take->setEnabled(false);
        return;
    }
    std::vector<MappingRow> rows = mappingRows(*preview, m_known);
    for (MappingRow& row : rows)
        for (const MappingRow& before : m_mapping->rows())
            if (before.column.column == row.column.column && before.column.heading == row.column.heading &&
                before.mapping.info.id == row.mapping.info.id)
                row.described = row.described || before.described;
            else if (before.column.column == row.column.column && before.described && !row.taken)
                row.mapping = before.mapping;
    m_plan = preview->plan;
    m_doubts.insert(m_doubts.end(), preview->doubts.begin(), preview->doubts.end());
    QStringList said;
    for (const std::string& each : preview->explanations)
        said << toQt(each);
    m_understood->setText(tr("%1 rows. %2").arg(preview->rowCount).arg(said.join(u' ')));
    m_form->show(*preview);
    m_head->setColumns(previewColumns(preview->head));
    m_head->setRows(previewRows(preview->head));
    m_mapping->setColumns(mappingColumns(m_known));
    m_mapping->setRows(std::move(rows));
    m_messages->setRows(preview->messages);
    showDoubts();
    showWhetherReady();
}

ImportPlan ImportWizard::plan() const
{
    ImportPlan plan = m_form->laidOn(m_plan);
    plan.columns.clear();
    for (const MappingRow& row : m_mapping->rows())
        if (row.taken)
            plan.columns.push_back(row.mapping);
    return plan;
}

void ImportWizard::correct(const QString& setting)
{
    std::erase_if(m_doubts, [&](const Doubt& doubt) { return toQt(doubt.setting) == setting; });
    lookAgain(plan());
}

void ImportWizard::showDoubts()
{
    while (QLayoutItem* item = m_doubtList->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Doubt& doubt : m_doubts) {
        QFrame* row = panel(this);
        auto* line = new QHBoxLayout(row);
        line->addWidget(plainLabel(toQt(doubt.question), row), 1);
        for (const std::string& choice : doubt.choices) {
            auto* button =
                plainButton(withoutShortcut(toQt(choice == "\t" ? "tab" : choice)), QStringLiteral("doubtChoice"), row);
            line->addWidget(button);
            connect(button, &QPushButton::clicked, this,
                    [this, setting = doubt.setting, choice] { answer(setting, choice); });
        }
        m_doubtList->addWidget(row);
    }
}

void ImportWizard::answer(const std::string& setting, const std::string& choice)
{
    m_form->choose(setting, choice);
    correct(toQt(setting));
}

void ImportWizard::describeChosen()
{
    const QModelIndex index = m_mappingTable->currentInModel();
    const MappingRow* row = m_mapping->row(index);
    if (!row)
        return m_state->setText(tr("Choose a column first."));
    auto* dialog = new SeriesDetailsDialog(row->mapping.info, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, at = index.row()] {
        auto rows = m_mapping->rows();
        MappingRow& described = rows[static_cast<std::size_t>(at)];
        described.mapping.info = dialog->value();
        described.described = true;
        described.taken =
            described.column.use != PreviewColumn::Use::Personal && described.column.use != PreviewColumn::Use::Date;
        m_mapping->setRows(std::move(rows));
        lookAgain(plan());
    });
    dialog->open();
}

void ImportWizard::showWhetherReady()
{
    const auto& rows = m_mapping->rows();
    const auto taken = std::ranges::count(rows, true, &MappingRow::taken);
    const bool allDescribed =
        std::ranges::all_of(rows, [](const MappingRow& row) { return !row.taken || row.described; });
    const auto errors = std::ranges::count(m_messages->rows(), RowMessage::Severity::Error, &RowMessage::severity);
    QString why;
    if (!m_doubts.empty())
        why = tr("Answer the questions above first.");
    else if (m_form->laidOn(m_plan).dateColumn == 0)
        why = tr("Say which column holds the dates.");
    else if (taken == 0)
        why = tr("Tick at least one column to take in.");
    else if (!allDescribed)
        why = tr("Say what each new series counts: choose its column, then “Say what it counts”.");
    else if (errors > 0)
        why = tr("%1 errors. Nothing is taken in until they are put right in the file, or their columns are left out.")
                  .arg(errors);
    else if (m_publisher->text().trimmed().isEmpty())
        why = tr("Say who publishes the figures: it is printed with them.");
    m_state->setText(why.isEmpty() ? tr("Ready: %1 series.").arg(taken) : why);
    m_take->setEnabled(why.isEmpty() && m_session.isEditable());
}

void ImportWizard::takeIn()
{
    TakeInRequest request;
    request.path = fromQt(m_path);
    request.plan = plan();
    request.source = {Standing::Cited,        fromQt(m_publisher->text()), fromQt(m_document->text()),
                      fromQt(m_date->text()), fromQt(m_licence->text()),   ""};
    for (ColumnMapping& column : request.plan->columns)
        if (column.info.source == Source{})
            column.info.source = request.source;
    request.today = localToday();
    request.published = toDay(m_published->date());
    request.now = utcNow();
    m_take->setEnabled(false);
    const auto job = [request](ProjectFile& project, const RunContext& run) {
        return takeInFigures(project, request, run);
    };
    m_session.start(tr("Taking in %1").arg(QFileInfo(m_path).fileName()), Change::Figures, this, job,
                    [this](const TakeInReport& report) { finish(report); });
}

void ImportWizard::finish(const TakeInReport& report)
{
    if (report.errors > 0) {
        m_messages->setRows(report.messages);
        return showWhetherReady();
    }
    if (!report.alreadyThere.empty()) {
        showNotice(parentWidget(), tr("Already there"),
                   tr("The same figures are in delivery %1. Nothing was added.").arg(toQt(report.alreadyThere)));
    } else if (report.vintage) {
        const auto remove = [id = *report.vintage](ProjectFile& project) { return removeVintage(project, id); };
        m_session.undoStack().push(new FiguresCommand(m_session, tr("Take in %1").arg(QFileInfo(m_path).fileName()),
                                                      remove, FiguresCommand::First::IsThere));
    }
    Q_EMIT tookIn(report);
    accept();
}

} // namespace antevia
