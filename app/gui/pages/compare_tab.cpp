#include "app/gui/pages/compare_tab.h"

#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <functional>

namespace antevia {

namespace {

constexpr int shownCharacters = 26;

/// What came out for one place in one scenario.
struct OutcomeHere {
    PlaceLoad load;
    PlaceLoad added; ///< beside the first scenario
    const BreachCurve* breach = nullptr;
    std::optional<Day> decideBy;
    bool isFirst = false;
};

OutcomeHere outcomeAt(const ScenarioOutcome& outcome, const PlaceId& place, bool isFirst)
{
    OutcomeHere here{{}, {}, nullptr, outcome.decideBy, isFirst};
    for (std::size_t i = 0; i < outcome.load.size(); ++i)
        if (outcome.load[i].place == place) {
            here.load = outcome.load[i];
            here.added = outcome.added[i];
        }
    for (const BreachCurve& curve : outcome.breaches)
        if (curve.place == place && curve.kind == BreachKind::Reception && curve.byDay.size() > 0)
            here.breach = &curve;
    return here;
}

/// The lines of the table, each with what it says of an outcome.
std::vector<std::pair<QString, std::function<QString(const OutcomeHere&)>>> outcomeLines()
{
    const QString none = QStringLiteral("–");
    return {{CompareTab::tr("Arrivals"), [](const OutcomeHere& here) { return peopleShown(here.load.totalArrivals); }},
            {CompareTab::tr("more or fewer"),
             [=](const OutcomeHere& here) { return here.isFirst ? none : moreOrFewer(here.added.totalArrivals); }},
            {CompareTab::tr("Most present"),
             [=](const OutcomeHere& here) {
                 return here.load.present.empty() ? none : peopleShown(here.load.mostPresent);
             }},
            {CompareTab::tr("more or fewer"),
             [=](const OutcomeHere& here) {
                 return here.load.present.empty() || here.isFirst ? none : moreOrFewer(here.added.mostPresent);
             }},
            {CompareTab::tr("Reception runs out"),
             [](const OutcomeHere& here) {
                 return here.breach ? toQt(Wording().probability(here.breach->byDay[here.breach->byDay.size() - 1]))
                                    : CompareTab::tr("not known");
             }},
            {CompareTab::tr("by"),
             [=](const OutcomeHere& here) {
                 return here.breach && here.breach->breachDay ? toQt(Wording().date(*here.breach->breachDay)) : none;
             }},
            {CompareTab::tr("First decision"), [](const OutcomeHere& here) { return decisionShown(here.decideBy); }}};
}

/// One column a scenario, after what the line is.
std::vector<Column<CompareTab::OutcomeRow>> outcomeColumns(const std::vector<ScenarioOutcome>& scenarios)
{
    using Row = CompareTab::OutcomeRow;
    std::vector<Column<Row>> columns{{CompareTab::tr("Figure"), [](const Row& row) { return row.name; }}};
    for (int i = 0; i < static_cast<int>(scenarios.size()); ++i)
        columns.push_back(Column<Row>(toQt(scenarios[static_cast<std::size_t>(i)].title), [i](const Row& row) {
                              return row.byScenario.value(i);
                          }).right());
    return columns;
}

} // namespace

CompareTab::CompareTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("compare"), parent), m_against(new QComboBox(this)),
      m_place(new QComboBox(this)), m_basis(mutedLabel({}, this)),
      m_rows(new ListTableModel<OutcomeRow>(outcomeColumns({}), this)),
      m_table(new DataTable(QStringLiteral("compareTable"), tr("Scenarios side by side"), this))
{
    startQuestion(
        tr("All scenarios of the project side by side, run with the same random numbers, so that they differ by "
           "what they assume and not by chance."),
        tr("Compare"), tr("Not compared yet"));
    m_against->setObjectName(QStringLiteral("compareAgainst"));
    m_against->setMinimumContentsLength(shownCharacters);
    addChoice(tr("Against"), m_against);
    setAnswer(answer());
    connect(m_place, &QComboBox::activated, this, &CompareTab::showPlace);
}

QWidget* CompareTab::answer()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_place->setObjectName(QStringLiteral("comparePlace"));
    m_place->setAccessibleName(tr("Place shown"));
    m_place->setMinimumContentsLength(shownCharacters);
    top->addWidget(nameLabel(tr("Place"), area));
    top->addWidget(m_place);
    top->addStretch(1);
    column->addLayout(top);
    m_basis->setObjectName(QStringLiteral("compareBasis"));
    column->addWidget(m_basis);
    m_table->show(m_rows, false);
    m_table->shareWidth();
    column->addWidget(m_table, 1);
    return area;
}

void CompareTab::proposeChoices()
{
    m_against->clear(); // so that the project's own comparison is chosen
}

void CompareTab::fillChoices()
{
    refill(m_against, scenarioChoices(session()), toQt(session().info().comparison.value));
}

void CompareTab::ask()
{
    CompareRequest request;
    for (int i = 0; i < m_against->count(); ++i) {
        const ScenarioId each{fromQt(m_against->itemData(i).toString())};
        request.scenarios.insert(i == m_against->currentIndex() ? request.scenarios.begin() : request.scenarios.end(),
                                 each);
    }
    request.now = utcNow();
    work(
        tr("Comparing scenarios"),
        [request](ProjectFile& project, const RunContext& run) { return compareScenarios(project, request, run); },
        [this](const ComparedScenarios& made) { take(made); });
}

void CompareTab::take(const ComparedScenarios& made)
{
    m_answer = made;
    const auto network = session().project().network();
    refill(m_place, placeChoices(network ? *network : Network()), toQt(session().place().value));
    const Wording& wording = session().wording();
    m_basis->setText(
        tr("%1 courses of %2 each from %3, seed %4. Median and 80 % range; more or fewer than the first "
           "scenario, course by course.")
            .arg(toQt(wording.number(made.replicates)), toQt(wording.days(made.days)), toQt(wording.date(made.day0)))
            .arg(made.seed));
    showPlace();
}

void CompareTab::showPlace()
{
    const PlaceId place{fromQt(m_place->currentData().toString())};
    std::vector<OutcomeRow> rows;
    for (const auto& [name, say] : outcomeLines()) {
        rows.push_back({name, {}});
        for (std::size_t i = 0; i < m_answer.scenarios.size(); ++i)
            rows.back().byScenario << say(outcomeAt(m_answer.scenarios[i], place, i == 0));
    }
    m_rows->setRows({});
    m_rows->setColumns(outcomeColumns(m_answer.scenarios));
    m_rows->setRows(std::move(rows));
}

} // namespace antevia
