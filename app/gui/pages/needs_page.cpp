#include "app/gui/pages/needs_page.h"

#include "app/gui/pages/capacity_in_hand.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/decision_list.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"
#include "app/usecases/charts_of_project.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {
constexpr int daysBetweenChoices = 1;
constexpr int fewestCharacters = 16;
} // namespace

NeedsPage::NeedsPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("needsPage"), parent), m_rows(new ListTableModel<NeedRow>(needColumns(), this)),
      m_banner(new Banner(this)), m_tabs(new QTabWidget(this)), m_inHand(new CapacityInHand(session, m_tabs))
{
    auto* column =
        startLayout(tr("Needs"), tr("What people will need against what is in hand, when it runs out, and by "
                                    "when a decision is due."));
    column->addWidget(choosers());
    column->addWidget(m_banner);
    m_tabs->setObjectName(QStringLiteral("needsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(needsTab(), tr("Needs and decisions"));
    m_tabs->addTab(m_inHand, tr("What is in hand"));
    column->addWidget(m_tabs, 1);
    const auto run = [this] { runNeeds(this->session(), this->session().scenario()); };
    connect(m_banner, &Banner::asked, this, run);
    connect(m_needChart, &ChartPane::asked, this, run);
}

QWidget* NeedsPage::choosers()
{
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    m_scenario = scenarioChooser(session(), area);
    m_place = placeChooser(session(), area);
    m_standards = new QComboBox(area);
    m_standards->setObjectName(QStringLiteral("standardsChooser"));
    m_standards->setAccessibleName(tr("Standards"));
    m_standards->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_standards->setMinimumContentsLength(fewestCharacters);
    auto* run = primaryButton(tr("Work out needs"), QStringLiteral("runNeeds"), area);
    for (const auto& [name, box] : {std::pair{tr("Scenario"), m_scenario}, std::pair{tr("Place"), m_place},
                                    std::pair{tr("Standards"), m_standards}}) {
        row->addWidget(nameLabel(name, area));
        row->addWidget(box);
        row->addSpacing(8);
    }
    row->addWidget(run);
    row->addStretch(1);
    connect(m_standards, &QComboBox::activated, this, &NeedsPage::chooseProfile);
    connect(run, &QPushButton::clicked, this, [this] { runNeeds(session(), session().scenario()); });
    return area;
}

QWidget* NeedsPage::needsTab()
{
    auto* split = new QSplitter(Qt::Vertical, this);
    auto* upper = new QSplitter(Qt::Horizontal, split);
    auto* left = new QWidget(upper);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 8, 0, 0);
    auto* top = new QHBoxLayout;
    m_day = new QComboBox(left);
    m_day->setObjectName(QStringLiteral("needDay"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(headingLabel(tr("Needs on"), left));
    top->addWidget(m_day);
    top->addStretch(1);
    column->addLayout(top);
    m_table = new DataTable(QStringLiteral("needsTable"), tr("Needs by line"), left);
    m_table->show(m_rows);
    column->addWidget(m_table, 1);
    auto* right = new QWidget(upper);
    auto* decisions = new QVBoxLayout(right);
    decisions->setContentsMargins(14, 8, 0, 0);
    decisions->addWidget(headingLabel(tr("Decide by"), right));
    m_decisions = new DecisionList(right);
    decisions->addWidget(m_decisions, 1);
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    upper->setSizes({660, 340});
    auto* lower = new QSplitter(Qt::Horizontal, split);
    m_needChart = new ChartPane(QStringLiteral("needChart"), lower);
    m_breachChart = new ChartPane(QStringLiteral("breachChart"), lower);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 5);
    connect(m_day, &QComboBox::currentIndexChanged, this, &NeedsPage::showRows);
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        if (const NeedRow* row = m_rows->row(m_table->currentInModel()))
            chooseLine(*row);
    });
    return split;
}

const Norm* NeedsPage::normOf(const NeedRow& row) const
{
    const auto found = std::ranges::find(m_profile.norms, row.normId, &Norm::id);
    return found == m_profile.norms.end() ? nullptr : &*found;
}

std::vector<Column<NeedRow>> NeedsPage::needColumns()
{
    using Row = NeedRow;
    using Each = Column<Row>;
    const Wording wording = session().wording();
    const auto figure = [wording](const QString& heading, double Row::*value) {
        const auto shown = [=](const Row& row) {
            return toQt(std::isnan(row.*value) ? wording.number(row.*value) : wording.roughly(row.*value));
        };
        return Each(heading, shown)
            .right()
            .withTip([=](const Row& row) { return toQt(wording.number(row.*value)); })
            .orderedBy([=](const Row& row) { return QVariant(row.*value); });
    };
    const auto gap = [this, figure](const QString& heading, double Row::*value) {
        return figure(heading, value).inColour([=, this](const Row& row) {
            return row.*value > 0.0 ? coloursOf(palette()).alarm : QColor();
        });
    };
    const auto line = [wording](const Row& row) {
        if (wording.lineUnit(row.line) == wording.lineName(row.line))
            return toQt(capitalised(wording.lineName(row.line)));
        return toQt(capitalised(wording.lineName(row.line)) + " (" + wording.lineUnit(row.line) + ")");
    };
    const auto standard = [this](const Row& row) {
        const Norm* norm = normOf(row);
        return toQt(norm ? norm->statement : row.normId);
    };
    const auto standardSource = [this](const Row& row) {
        const Norm* norm = normOf(row);
        return norm ? toQt(norm->statement + "\n" + cite(norm->source)) : QString();
    };
    return {{tr("Line"), line},
            figure(tr("Middle"), &Row::needP50),
            figure(tr("High (p90)"), &Row::needP90),
            figure(tr("In hand"), &Row::inHand),
            gap(tr("Gap, middle"), &Row::gapP50),
            gap(tr("Gap, high"), &Row::gapP90),
            Each(tr("Standard"), standard).withTip(standardSource)};
}

void NeedsPage::refresh()
{
    fillScenarios(m_scenario, session());
    fillPlaces(m_place, session());
    showProfiles();
    m_banner->clear();
    if (!session().isOpen()) {
        m_rows->setRows({});
        m_needChart->showEmpty(tr("No project is open"),
                               tr("Open the sample case or your own project on the start page."));
        m_breachChart->showEmpty({}, {});
        m_decisions->show({}, {}, {});
        return;
    }
    const auto read = [scenario = session().scenario(), place = session().place(),
                       line = m_line](const ProjectFile& project) -> Result<Shown> {
        const auto profiles = project.all<StandardsProfile>();
        return Shown{project.needs(scenario), breachChart(project, place, scenario),
                     needChart(project, place, line, scenario), profiles ? *profiles : std::vector<StandardsProfile>{}};
    };
    session().read(QStringLiteral("needs"), this, read, [this](const Result<Shown>& shown) {
        if (shown)
            take(*shown);
    });
}

void NeedsPage::take(const Shown& shown)
{
    const QString run = session().isEditable() ? tr("Work out needs") : QString();
    m_needChart->show(shown.need, tr("Needs are not worked out yet"),
                      tr("The scenario is simulated first if it has to be."), run);
    m_breachChart->show(shown.breach, tr("No probability of breach yet"), tr("It comes with the needs."));
    m_needs.reset();
    m_profile = {};
    if (!shown.needs) {
        m_rows->setRows({});
        m_decisions->show({}, session().info().asOf, tr("Decisions appear once needs are worked out."));
        return;
    }
    m_needs = shown.needs->value;
    const auto profile = std::ranges::find(shown.profiles, m_needs->profile, &StandardsProfile::id);
    if (profile != shown.profiles.end())
        m_profile = *profile;
    if (const QString stale = whyStale(session(), "needs", session().scenario().value); !stale.isEmpty())
        m_banner->say(Banner::Kind::Caution, stale, tr("Run again"));

    const QSignalBlocker blocker(m_day);
    const int kept = m_day->count() > 0 ? m_day->currentIndex() : worstDayIndex();
    m_day->clear();
    for (int day = 0; day <= m_needs->days; day += daysBetweenChoices)
        m_day->addItem(toQt(session().wording().weekdayDate(m_needs->day0 + Days(day))), day);
    m_day->setCurrentIndex(std::min(kept, m_day->count() - 1));
    showRows();

    std::vector<DecideBy> mine;
    std::ranges::copy_if(m_needs->decisions, std::back_inserter(mine),
                         [this](const DecideBy& each) { return each.place == session().place(); });
    m_decisions->show(mine, m_needs->day0, tr("Nothing has to be decided for this place in the days looked at."));
    QStringList warnings;
    for (const std::string& warning : m_needs->warnings)
        warnings << toQt(warning);
    m_inHand->showWarnings(warnings);
}

int NeedsPage::worstDayIndex() const
{
    for (const BreachCurve& curve : m_needs->breaches)
        if (curve.place == session().place() && curve.kind == BreachKind::Reception)
            return std::clamp(daysBetween(m_needs->day0, curve.worstDay), 0, m_needs->days);
    return 0;
}

void NeedsPage::showRows()
{
    if (!m_needs)
        return;
    const Day day = m_needs->day0 + Days(m_day->currentData().toInt());
    std::vector<NeedRow> rows;
    std::ranges::copy_if(m_needs->rows, std::back_inserter(rows),
                         [&](const NeedRow& row) { return row.place == session().place() && row.day == day; });
    m_rows->setRows(std::move(rows));
}

void NeedsPage::chooseLine(const NeedRow& row)
{
    const Wording& wording = session().wording();
    Details details{toQt(capitalised(wording.lineName(row.line))), {}};
    details.sections.push_back(
        {toQt(wording.date(row.day)),
         {{tr("Need, middle"), toQt(wording.amount(row.needP50, row.line))},
          {tr("Need, high (nine in ten runs below)"), toQt(wording.amount(row.needP90, row.line))},
          {tr("In hand"), toQt(wording.amount(row.inHand, row.line))}}});
    if (const Norm* norm = normOf(row)) {
        details.sections.push_back(
            {tr("Standard"), {{tr("Per person present, arriving or leaving"), toQt(norm->statement)}}});
        details.sections.push_back(sectionOf(norm->source));
    }
    Q_EMIT inspect(details);
    if (std::exchange(m_line, row.line) != row.line)
        refresh();
}

void NeedsPage::showProfiles()
{
    const QSignalBlocker blocker(m_standards);
    m_standards->clear();
    m_standards->setEnabled(session().isEditable());
    if (!session().isOpen())
        return;
    const auto plan = session().project().get<Plan>(session().info().plan.value);
    const auto profiles = session().project().all<StandardsProfile>();
    for (const StandardsProfile& profile : profiles ? *profiles : std::vector<StandardsProfile>{}) {
        m_standards->addItem(toQt(profile.name), toQt(profile.id.value));
        m_standards->setItemData(m_standards->count() - 1, plainToolTip(toQt(profile.description)), Qt::ToolTipRole);
        if (plan && plan->profile == profile.id)
            m_standards->setCurrentIndex(m_standards->count() - 1);
    }
}

void NeedsPage::chooseProfile()
{
    const auto before = session().project().get<Plan>(session().info().plan.value);
    if (!before)
        return session().report(before.error());
    Plan after = *before;
    after.profile.value = fromQt(m_standards->currentData().toString());
    session().change(tr("Choose standards %1").arg(m_standards->currentText()), *before, after);
}

} // namespace antevia
