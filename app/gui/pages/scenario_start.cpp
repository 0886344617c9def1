#include "app/gui/pages/scenario_start.h"

#include "app/gui/models/entered_number.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/simulate_scenario.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

bool acceptPeople(StartRow& row, const QVariant& entry)
{
    const auto people = enteredNumber(entry);
    if (!people || *people != std::floor(*people))
        return false;
    row.point.stock = *people;
    return true;
}

std::vector<Column<StartRow>> startColumns(const Wording& wording)
{
    using Row = StartRow;
    using Each = Column<Row>;
    return {
        {ScenarioStart::tr("Place"), [](const Row& row) { return row.place; }},
        Each(ScenarioStart::tr("Arrivals observed"),
             [=](const Row& row) { return toQt(wording.number(row.point.arrivalsObserved)); })
            .right(),
        Each(ScenarioStart::tr("People present"), [=](const Row& row) { return toQt(wording.number(row.point.stock)); })
            .right()
            .editedFrom([](const Row& row) { return QVariant(QString::number(row.point.stock, 'f', 0)); },
                        acceptPeople),
        {ScenarioStart::tr("Standing"), [=](const Row& row) { return toQt(wording.name(row.point.source.standing)); }},
        {ScenarioStart::tr("Source"), [](const Row& row) { return toQt(cite(row.point.source)); }},
    };
}

} // namespace

ScenarioStart::ScenarioStart(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("scenarioStart"), parent),
      m_rows(new ListTableModel<StartRow>(startColumns(session.wording()), this)),
      m_table(new DataTable(QStringLiteral("startTable"), tr("Day 0"), this)),
      m_forget(plainButton(tr("Work it out again"), QStringLiteral("forgetStock"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto* top = new QHBoxLayout;
    top->addWidget(
        mutedLabel(tr("Day 0 is what was observed. Where nobody knows how many people are present, the number "
                      "is worked out from the flows and marked derived; enter it where it is known."),
                   this),
        1);
    top->addWidget(m_forget);
    column->addLayout(top);
    m_table->show(m_rows, false);
    column->addWidget(m_table, 1);
    connect(m_forget, &QPushButton::clicked, this, &ScenarioStart::forgetChosen);
    m_rows->onEdited([this](const StartRow& before, const StartRow& after) { takeEntry(before, after); });
}

void ScenarioStart::refresh()
{
    m_rows->setEditable(session().isEditable());
    m_forget->setEnabled(session().isEditable());
    if (!session().isOpen() || session().scenario().empty()) {
        m_rows->setRows({});
        return;
    }
    const auto read = [scenario = session().scenario()](const ProjectFile& project) {
        return startingPoints(project, scenario);
    };
    session().read(QStringLiteral("start"), this, read, [this](const Result<std::vector<StartingPoint>>& points) {
        const auto network = session().project().network();
        std::vector<StartRow> rows;
        for (const StartingPoint& point : points ? *points : std::vector<StartingPoint>{}) {
            const Place* place = network ? network->find(point.place) : nullptr;
            rows.push_back({point, toQt(place ? place->name : point.place.value)});
        }
        m_rows->setRows(std::move(rows));
    });
}

void ScenarioStart::takeEntry(const StartRow&, const StartRow& after)
{
    const auto known = session().project().get<InitialStock>(after.point.place.value);
    const InitialStock entered{after.point.place,
                               after.point.stock,
                               {Standing::Analyst, "", "entered by the analyst", printDay(localToday()), "", ""}};
    session().edit<InitialStock>(tr("People present in %1").arg(after.place),
                                 known ? std::optional(*known) : std::nullopt, entered);
}

void ScenarioStart::forgetChosen()
{
    const StartRow* row = m_rows->row(m_table->currentInModel());
    if (!row)
        return;
    const auto known = session().project().get<InitialStock>(row->point.place.value);
    if (!known)
        return Q_EMIT told(tr("It is worked out from the flows already."));
    session().edit<InitialStock>(tr("Work people present in %1 out").arg(row->place), *known, std::nullopt);
}

} // namespace antevia
