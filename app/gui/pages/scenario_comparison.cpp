#include "app/gui/pages/scenario_comparison.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

QString named(PlaceQuantity quantity)
{
    switch (quantity) {
    case PlaceQuantity::Arrivals: return ScenarioComparison::tr("People arriving a day");
    case PlaceQuantity::Present: return ScenarioComparison::tr("People present");
    case PlaceQuantity::Departures: return ScenarioComparison::tr("People setting out a day");
    case PlaceQuantity::Waiting: return ScenarioComparison::tr("Waiting for registration");
    case PlaceQuantity::Stranded: return ScenarioComparison::tr("Without a way on");
    }
    return {};
}

std::vector<Column<ComparedDay>> dayColumns(const Wording& wording)
{
    using Row = ComparedDay;
    using Each = Column<Row>;
    const auto rounded = [=](double value) {
        return toQt(std::isnan(value) ? wording.number(value) : wording.roughly(value));
    };
    const auto difference = [=](const Row& row) -> QString {
        const double more = row.here - row.there;
        return more > 0 ? QStringLiteral("+") + rounded(more) : rounded(more);
    };
    return {
        {ScenarioComparison::tr("Day"), [=](const Row& row) { return toQt(wording.weekdayDate(row.day)); }},
        Each(ScenarioComparison::tr("This scenario"), [=](const Row& row) { return rounded(row.here); }).right(),
        Each(ScenarioComparison::tr("The other"), [=](const Row& row) { return rounded(row.there); }).right(),
        Each(ScenarioComparison::tr("Difference"), difference).right(),
    };
}

const ChartLine* lineOf(const ChartSpec& chart, ChartRole role)
{
    const auto found = std::ranges::find(chart.lines, role, &ChartLine::role);
    return found == chart.lines.end() ? nullptr : &*found;
}

std::vector<ComparedDay> comparedDays(const ChartSpec& chart)
{
    const ChartLine* here = lineOf(chart, ChartRole::Median);
    const ChartLine* there = lineOf(chart, ChartRole::Comparison);
    std::vector<ComparedDay> days;
    for (const ChartPoint& point : here ? here->points : std::vector<ChartPoint>{}) {
        ComparedDay day{point.day, point.value, std::nan("")};
        if (there)
            if (const auto other = std::ranges::find(there->points, point.day, &ChartPoint::day);
                other != there->points.end())
                day.there = other->value;
        days.push_back(day);
    }
    return days;
}

} // namespace

ScenarioComparison::ScenarioComparison(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("scenarioComparison"), parent),
      m_days(new ListTableModel<ComparedDay>(dayColumns(session.wording()), this)), m_other(new QComboBox(this)),
      m_place(placeChooser(session, this)),
      m_quantity(choiceOf(QStringLiteral("quantityChooser"), PlaceQuantity::Present, named)),
      m_chart(new ChartPane(QStringLiteral("comparisonChart"), this)),
      m_table(new DataTable(QStringLiteral("comparisonTable"), tr("Day by day"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto* top = new QHBoxLayout;
    m_other->setObjectName(QStringLiteral("otherChooser"));
    m_other->setAccessibleName(tr("Compared with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto& [name, box] : {std::pair{tr("Compared with"), m_other}, std::pair{tr("Place"), m_place},
                                    std::pair{tr("Quantity"), m_quantity}}) {
        top->addWidget(nameLabel(name, this));
        top->addWidget(box);
        top->addSpacing(8);
    }
    top->addStretch(1);
    column->addLayout(top);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({540, 340});
    column->addWidget(split, 1);
    m_table->show(m_days, false);
    connect(m_other, &QComboBox::activated, this, &ScenarioComparison::refresh);
    connect(m_quantity, &QComboBox::activated, this, &ScenarioComparison::refresh);
    connect(m_chart, &ChartPane::asked, this, [this] { runSimulation(this->session(), this->session().scenario()); });
}

PlaceQuantity ScenarioComparison::quantity() const
{
    return chosenIn<PlaceQuantity>(m_quantity);
}

void ScenarioComparison::fillOthers()
{
    const QSignalBlocker blocker(m_other);
    const QVariant kept = m_other->currentData();
    m_other->clear();
    const auto scenarios = session().project().all<Scenario>();
    for (const Scenario& scenario : scenarios ? *scenarios : std::vector<Scenario>{})
        if (scenario.id != session().scenario())
            m_other->addItem(toQt(scenario.title), toQt(scenario.id.value));
    const int wanted = m_other->findData(kept.isValid() ? kept : QVariant(toQt(session().info().comparison.value)));
    m_other->setCurrentIndex(std::max(0, wanted));
}

void ScenarioComparison::refresh()
{
    fillPlaces(m_place, session());
    if (!session().isOpen())
        return;
    fillOthers();
    const ScenarioId other{fromQt(m_other->currentData().toString())};
    const auto read = [=, quantity = quantity(), place = session().place(), scenario = session().scenario()](
                          const ProjectFile& project) { return placeChart(project, place, quantity, scenario, other); };
    session().read(QStringLiteral("comparison"), this, read, [this](const Result<ChartSpec>& chart) { take(chart); });
}

void ScenarioComparison::take(const Result<ChartSpec>& chart)
{
    m_chart->show(chart, tr("Not run yet"), tr("Run this scenario and the one to compare it with."),
                  session().isEditable() ? tr("Run this scenario") : QString());
    m_days->setRows(chart ? comparedDays(*chart) : std::vector<ComparedDay>{});
}

} // namespace antevia
