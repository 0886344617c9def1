#include "app/gui/pages/compare_tab.h"

#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace antevia {

namespace {

constexpr int shownCharacters = 26;

std::vector<Column<CompareTab::OutcomeRow>> outcomeColumns()
{
    using Row = CompareTab::OutcomeRow;
    std::vector<Column<Row>> columns{{CompareTab::tr("Scenario"), [](const Row& row) { return row.title; }}};
    const auto add = [&](const QString& heading, std::function<QString(const Row&)> shown) {
        columns.push_back(Column<Row>(heading, std::move(shown)).right());
    };
    const auto added = [](const Row& row, const MiddleRange& people) {
        return row.isFirst ? QStringLiteral("–") : moreOrFewer(people);
    };
    add(CompareTab::tr("Arrivals"), [](const Row& row) { return peopleShown(row.load.totalArrivals); });
    add(CompareTab::tr("more or fewer"), [=](const Row& row) { return added(row, row.added.totalArrivals); });
    add(CompareTab::tr("Most present"), [](const Row& row) {
        return row.load.present.empty() ? QStringLiteral("–") : peopleShown(row.load.mostPresent);
    });
    add(CompareTab::tr("more or fewer"), [=](const Row& row) {
        return row.load.present.empty() ? QStringLiteral("–") : added(row, row.added.mostPresent);
    });
    add(CompareTab::tr("Reception runs out"), [](const Row& row) {
        return row.breach ? toQt(Wording().probability(*row.breach)) : CompareTab::tr("not known");
    });
    add(CompareTab::tr("by"),
        [](const Row& row) { return row.breachDay ? toQt(Wording().date(*row.breachDay)) : QStringLiteral("–"); });
    add(CompareTab::tr("First decision"), [](const Row& row) { return decisionShown(row.decideBy); });
    return columns;
}

CompareTab::OutcomeRow rowOf(const ScenarioOutcome& outcome, const PlaceId& place, bool isFirst)
{
    CompareTab::OutcomeRow row{toQt(outcome.title), isFirst, {}, {}, {}, {}, outcome.decideBy};
    for (std::size_t i = 0; i < outcome.load.size(); ++i)
        if (outcome.load[i].place == place) {
            row.load = outcome.load[i];
            row.added = outcome.added[i];
        }
    for (const BreachCurve& curve : outcome.breaches)
        if (curve.place == place && curve.kind == BreachKind::Reception && curve.byDay.size() > 0) {
            row.breach = curve.byDay[curve.byDay.size() - 1];
            row.breachDay = curve.breachDay;
        }
    return row;
}

} // namespace

CompareTab::CompareTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("compare"), parent), m_against(new QComboBox(this)),
      m_place(new QComboBox(this)), m_basis(mutedLabel({}, this)),
      m_rows(new ListTableModel<OutcomeRow>(outcomeColumns(), this)),
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
    for (const ScenarioOutcome& outcome : m_answer.scenarios)
        rows.push_back(rowOf(outcome, place, rows.empty()));
    m_rows->setRows(std::move(rows));
}

} // namespace antevia
