#include "app/gui/pages/scenarios_page.h"

#include "app/gui/dialogs/scenario_dialog.h"
#include "app/gui/pages/scenario_comparison.h"
#include "app/gui/pages/scenario_measures.h"
#include "app/gui/pages/scenario_parameters.h"
#include "app/gui/pages/scenario_start.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

QString stateInWords(const Session& session, const Scenario& scenario)
{
    const auto state = session.state("simulation", scenario.id.value);
    if (!state || state->state == ResultState::Missing)
        return ScenariosPage::tr("not run");
    return state->state == ResultState::Stale ? ScenariosPage::tr("out of date") : ScenariosPage::tr("up to date");
}

std::vector<Column<Scenario>> scenarioColumns(const Session& session)
{
    return {
        {ScenariosPage::tr("Scenario"), [](const Scenario& each) { return toQt(each.title); }},
        {ScenariosPage::tr("State"), [&session](const Scenario& each) { return stateInWords(session, each); }},
    };
}

} // namespace

ScenariosPage::ScenariosPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("scenariosPage"), parent),
      m_scenarios(new ListTableModel<Scenario>(scenarioColumns(session), this))
{
    auto* column = startLayout(tr("Scenarios"), tr("What a measure or a shock does along the whole corridor, with its "
                                                   "uncertainty. People are conserved in every run."));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(listPanel());
    split->addWidget(chosenPanel());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 4);
    split->setSizes({280, 900});
    column->addWidget(split, 1);
    connect(m_list, &DataTable::currentRowChanged, this, [this] {
        if (const Scenario* each = m_scenarios->row(m_list->currentInModel()))
            this->session().setScenario(each->id);
    });
    connect(m_banner, &Banner::asked, m_run, &QPushButton::click);
    connect(m_run, &QPushButton::clicked, this, [this] { runSimulation(this->session(), this->session().scenario()); });
}

QWidget* ScenariosPage::listPanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 12, 0);
    m_list = new DataTable(QStringLiteral("scenarioList"), tr("Scenarios"), area);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->show(m_scenarios, false);
    m_list->stretchFirstColumn();
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    auto* add = plainButton(tr("New"), QStringLiteral("addScenario"), area);
    auto* duplicate = plainButton(tr("Duplicate"), QStringLiteral("duplicateScenario"), area);
    auto* remove = plainButton(tr("Delete"), QStringLiteral("deleteScenario"), area);
    for (QPushButton* each : {add, duplicate, remove})
        buttons->addWidget(each);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &ScenariosPage::addScenario);
    connect(duplicate, &QPushButton::clicked, this, &ScenariosPage::duplicateScenario);
    connect(remove, &QPushButton::clicked, this, &ScenariosPage::removeScenario);
    m_editing << add << duplicate << remove;
    return area;
}

QWidget* ScenariosPage::chosenPanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_title = headingLabel({}, area);
    m_title->setObjectName(QStringLiteral("scenarioHeading"));
    auto* edit = plainButton(tr("Question and run …"), QStringLiteral("editScenario"), area);
    m_run = primaryButton(tr("Run"), QStringLiteral("runScenario"), area);
    top->addWidget(m_title, 1);
    top->addWidget(edit);
    top->addWidget(m_run);
    column->addLayout(top);
    m_question = plainLabel({}, area);
    m_facts = mutedLabel({}, area);
    m_banner = new Banner(area);
    column->addWidget(m_question);
    column->addWidget(m_facts);
    column->addWidget(m_banner);
    auto* tabs = new QTabWidget(area);
    tabs->setObjectName(QStringLiteral("scenarioTabs"));
    tabs->setDocumentMode(true);
    const auto addTab = [&](Page* page, const QString& title) {
        tabs->addTab(page, title);
        connect(page, &Page::inspect, this, &Page::inspect);
        connect(page, &Page::told, this, &Page::told);
    };
    addTab(new ScenarioMeasures(session(), tabs), tr("Measures"));
    addTab(new ScenarioParameters(session(), tabs), tr("Assumptions"));
    addTab(new ScenarioStart(session(), tabs), tr("Start"));
    addTab(new ScenarioComparison(session(), tabs), tr("Compare"));
    column->addWidget(tabs, 1);
    connect(edit, &QPushButton::clicked, this, &ScenariosPage::editScenario);
    m_editing << edit << m_run;
    return area;
}

void ScenariosPage::refresh()
{
    for (QPushButton* button : m_editing)
        button->setEnabled(session().isEditable());
    const auto scenarios = session().isOpen() ? session().project().all<Scenario>() : Result(std::vector<Scenario>{});
    if (scenarios && *scenarios == m_scenarios->rows() && !scenarios->empty())
        m_list->viewport()->update();
    else
        m_scenarios->setRows(scenarios ? *scenarios : std::vector<Scenario>{});
    const auto& rows = m_scenarios->rows();
    const auto found = std::ranges::find(rows, session().scenario(), &Scenario::id);
    if (found != rows.end())
        m_list->chooseRow(static_cast<int>(found - rows.begin()));
    showChosen();
}

std::optional<Scenario> ScenariosPage::chosen() const
{
    if (!session().isOpen())
        return std::nullopt;
    const auto scenario = session().project().get<Scenario>(session().scenario().value);
    return scenario ? std::optional(*scenario) : std::nullopt;
}

void ScenariosPage::showChosen()
{
    const auto scenario = chosen();
    m_banner->clear();
    if (!scenario) {
        m_title->setText(session().isOpen() ? tr("No scenario yet") : tr("No project is open"));
        m_question->setText(session().isOpen() ? tr("Press New to put a question to the corridor.")
                                               : tr("Open the sample case or your own project on the start page."));
        m_facts->clear();
        return;
    }
    const Wording& wording = session().wording();
    m_title->setText(toQt(scenario->title));
    m_question->setText(toQt(scenario->question));
    m_facts->setText(tr("%1 from %2, %3 replicates, seed %4")
                         .arg(toQt(wording.days(scenario->days)), toQt(wording.date(scenario->asOf)),
                              toQt(wording.number(scenario->replicates)))
                         .arg(scenario->seed));
    const QString stale = whyStale(session(), "simulation", scenario->id.value);
    if (!stale.isEmpty())
        m_banner->say(Banner::Kind::Caution, stale, tr("Run again"));
    else if (isMissing(session(), "simulation", scenario->id.value))
        m_banner->say(Banner::Kind::Note, tr("This scenario was not run yet."), tr("Run"));
}

ScenarioId ScenariosPage::freeId(const std::string& wish) const
{
    std::string id = wish;
    for (int number = 2; session().project().get<Scenario>(id).hasValue(); ++number)
        id = wish + "-" + std::to_string(number);
    return {id};
}

void ScenariosPage::addScenario()
{
    Scenario scenario;
    if (const auto like = chosen())
        scenario = *like;
    scenario.id = freeId("scenario");
    scenario.title = fromQt(tr("New scenario"));
    scenario.question.clear();
    scenario.asOf = session().info().asOf;
    scenario.measures.clear();
    session().edit<Scenario>(tr("New scenario"), std::nullopt, scenario);
    session().setScenario(scenario.id);
    editScenario();
}

void ScenariosPage::duplicateScenario()
{
    const auto like = chosen();
    if (!like)
        return;
    Scenario copy = *like;
    copy.id = freeId(like->id.value);
    copy.title = fromQt(tr("%1 (copy)").arg(toQt(like->title)));
    session().edit<Scenario>(tr("Duplicate %1").arg(toQt(like->title)), std::nullopt, copy);
    session().setScenario(copy.id);
}

void ScenariosPage::removeScenario()
{
    const auto scenario = chosen();
    if (!scenario)
        return;
    session().edit<Scenario>(tr("Delete scenario %1").arg(toQt(scenario->title)), *scenario, std::nullopt);
    session().setScenario(session().info().scenario);
}

void ScenariosPage::editScenario()
{
    const auto before = chosen();
    const auto series = session().project().all<SeriesInfo>();
    if (!before || !series)
        return;
    auto* dialog = new ScenarioDialog(*before, *series, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = *before] {
        session().change(tr("Change scenario %1").arg(toQt(before.title)), before, dialog->value());
    });
    dialog->open();
}

} // namespace antevia
