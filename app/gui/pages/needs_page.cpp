#include "app/gui/pages/needs_page.h"

#include "app/gui/dialogs/site_line_dialog.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/decision_list.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"
#include "app/usecases/charts_of_project.h"
#include "model/base/number.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
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

bool acceptNumber(const QVariant& entry, double& into)
{
    bool understood = false;
    const double value = entry.toString().remove(u',').remove(u' ').toDouble(&understood);
    if (!understood || value < 0.0 || !std::isfinite(value))
        return false;
    into = value;
    return true;
}

std::vector<Column<SiteLineRow>> siteColumns(const Wording& wording)
{
    using Row = SiteLineRow;
    using Each = Column<Row>;
    const auto amount = [=](const Row& row) { return toQt(wording.amount(row.figure().amount, row.figure().line)); };
    return {
        {NeedsPage::tr("Site"), [](const Row& row) { return toQt(row.site.name); }},
        {NeedsPage::tr("Line"), [=](const Row& row) { return toQt(capitalised(wording.lineName(row.figure().line))); }},
        Each(NeedsPage::tr("Amount"), amount)
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.figure().amount); })
            .editedFrom([](const Row& row) { return QVariant(toQt(printNumber(row.figure().amount))); },
                        [](Row& row, const QVariant& entry) { return acceptNumber(entry, row.figure().amount); }),
        {NeedsPage::tr("Kind"), [=](const Row& row) { return toQt(wording.name(row.figure().kind)); }},
        {NeedsPage::tr("As of"), [](const Row& row) { return toQt(row.figure().source.date); }},
        {NeedsPage::tr("Source"), [](const Row& row) { return toQt(cite(row.figure().source)); }},
    };
}
} // namespace

NeedsPage::NeedsPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("needsPage"), parent), m_rows(new ListTableModel<NeedRow>(needColumns(), this)),
      m_sites(new ListTableModel<SiteLineRow>(siteColumns(session.wording()), this)), m_banner(new Banner(this)),
      m_tabs(new QTabWidget(this))
{
    auto* column =
        startLayout(tr("Needs"), tr("What people will need against what is in hand, when it runs out, and by "
                                    "when a decision is due."));
    column->addWidget(choosers());
    column->addWidget(m_banner);
    m_tabs->setObjectName(QStringLiteral("needsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(needsTab(), tr("Needs and decisions"));
    m_tabs->addTab(capacityTab(), tr("What is in hand"));
    column->addWidget(m_tabs, 1);
    const auto run = [this] { runNeeds(this->session(), this->session().scenario()); };
    connect(m_banner, &Banner::asked, this, run);
    connect(m_needChart, &ChartPane::asked, this, run);
    connect(m_sites, &QAbstractItemModel::modelReset, m_siteTable, [this] { m_siteTable->resizeColumnsToContents(); });
    m_sites->onEdited([this](const SiteLineRow& before, const SiteLineRow& after) { editSiteLine(before, after); });
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

QWidget* NeedsPage::capacityTab()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 8, 0, 0);
    auto* top = new QHBoxLayout;
    auto* add = plainButton(tr("Add or change …"), QStringLiteral("addSiteLine"), area);
    auto* remove = plainButton(tr("Remove line"), QStringLiteral("removeSiteLine"), area);
    top->addWidget(
        mutedLabel(tr("A line that is not listed is not known; it is never taken as zero. Planned figures do "
                      "not count as in hand."),
                   area),
        1);
    top->addWidget(add);
    top->addWidget(remove);
    column->addLayout(top);
    m_siteTable = new DataTable(QStringLiteral("siteTable"), tr("Capacity by site and line"), area);
    m_siteTable->show(m_sites);
    column->addWidget(m_siteTable, 1);
    m_warnings = mutedLabel({}, area);
    column->addWidget(m_warnings);
    connect(add, &QPushButton::clicked, this, &NeedsPage::addSiteLine);
    connect(remove, &QPushButton::clicked, this, &NeedsPage::removeSiteLine);
    return area;
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
    showSites();
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
    m_warnings->setText(warnings.join(u'\n'));
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

void NeedsPage::showSites()
{
    std::vector<SiteLineRow> rows;
    const auto sites = session().isOpen() ? session().project().all<Site>() : Result(std::vector<Site>{});
    for (const Site& site : sites ? *sites : std::vector<Site>{})
        for (int line = 0; line < static_cast<int>(site.lines.size()); ++line)
            if (site.place == session().place())
                rows.push_back({site, line});
    m_sites->setEditable(session().isEditable());
    m_sites->setRows(std::move(rows));
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

void NeedsPage::editSiteLine(const SiteLineRow& before, const SiteLineRow& after)
{
    Site changed = after.site;
    Source& source = changed.lines[static_cast<std::size_t>(after.line)].source;
    if (source == before.figure().source)
        source = {Standing::Analyst,      "", "entered in place of: " + cite(before.figure().source),
                  printDay(localToday()), "", ""};
    session().change(
        tr("Change %1 of %2").arg(toQt(session().wording().lineName(after.figure().line)), toQt(after.site.name)),
        before.site, changed);
}

void NeedsPage::addSiteLine()
{
    if (!session().isEditable())
        return;
    const SiteLineRow* row = m_sites->row(m_siteTable->currentInModel());
    Site site{{"site-" + session().place().value}, session().place(), session().place().value, {}};
    if (row)
        site = row->site;
    else if (!m_sites->rows().empty())
        site = m_sites->rows().front().site;
    auto* dialog = new SiteLineDialog(site, row ? row->line : -1, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto before = session().project().get<Site>(dialog->value().id.value);
        session().edit<Site>(tr("Change capacity of %1").arg(toQt(dialog->value().name)),
                             before ? std::optional(*before) : std::nullopt, dialog->value());
    });
    dialog->open();
}

void NeedsPage::removeSiteLine()
{
    const SiteLineRow* row = m_sites->row(m_siteTable->currentInModel());
    if (!row || !session().isEditable())
        return;
    Site after = row->site;
    after.lines.erase(after.lines.begin() + row->line);
    session().change(
        tr("Remove %1 of %2").arg(toQt(session().wording().lineName(row->figure().line)), toQt(row->site.name)),
        Site(row->site), after);
}

} // namespace antevia
