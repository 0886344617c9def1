#include "app/gui/pages/difference_tab.h"

#include "app/gui/file_choice.h"
#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/simulate_scenario.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

constexpr int shownCharacters = 30;
const QString keptRun = QStringLiteral("kept");
const QString earlierCopy = QStringLiteral("copy");
const QString scenarioPrefix = QStringLiteral("scenario:");

QString nameOfCause(DifferenceCause cause)
{
    switch (cause) {
    case DifferenceCause::Data: return DifferenceTab::tr("figures");
    case DifferenceCause::Parameters: return DifferenceTab::tr("assumptions");
    case DifferenceCause::Measures: return DifferenceTab::tr("measures");
    case DifferenceCause::Seed: return DifferenceTab::tr("chance (seed)");
    case DifferenceCause::Program: return DifferenceTab::tr("the program");
    }
    return {};
}

QString peopleAt(double people)
{
    return toQt(Wording().number(people));
}

std::vector<Column<PlaceDifference>> differenceColumns(const RunDifference& made, const Network& network, bool isStock)
{
    using Row = PlaceDifference;
    std::vector<Column<Row>> columns{
        {DifferenceTab::tr("Place"), [&network](const Row& row) { return placeName(network, row.place); }}};
    const auto add = [&](const QString& heading, std::function<QString(const Row&)> shown) {
        columns.push_back(Column<Row>(heading, std::move(shown)).right());
    };
    add(DifferenceTab::tr("Before"),
        [isStock](const Row& row) { return peopleAt(isStock ? row.presentBefore : row.arrivalsBefore); });
    for (std::size_t cause = 0; cause < made.causes.size(); ++cause)
        add(DifferenceTab::tr("by %1").arg(nameOfCause(made.causes[cause])),
            [isStock, cause](const Row& row) -> QString {
                const double people = std::round(isStock ? row.presentBy[cause] : row.arrivalsBy[cause]);
                return (people > 0.0 ? QStringLiteral("+") : QString()) + peopleAt(people);
            });
    add(DifferenceTab::tr("Now"),
        [isStock](const Row& row) { return peopleAt(isStock ? row.presentAfter : row.arrivalsAfter); });
    return columns;
}

} // namespace

DifferenceTab::DifferenceTab(Session& session, const FileChoice& files, QWidget* parent)
    : QuestionTab(session, QStringLiteral("difference"), parent), m_files(files), m_against(new QComboBox(this)),
      m_quantity(new QComboBox(this)), m_summary(plainLabel({}, this)),
      m_rows(new ListTableModel<PlaceDifference>(differenceColumns({}, m_network, false), this)),
      m_table(new DataTable(QStringLiteral("runDifferenceTable"), tr("People by place and cause"), this))
{
    startQuestion(
        tr("Why does the chosen scenario come out otherwise than another run? The difference in people is laid "
           "to figures, assumptions, measures, chance and the program; the parts sum to it."),
        tr("Explain"), tr("Not asked yet"));
    m_against->setObjectName(QStringLiteral("differenceAgainst"));
    m_against->setMinimumContentsLength(shownCharacters);
    addChoice(tr("Against"), m_against);
    setAnswer(answer());
    connect(m_quantity, &QComboBox::activated, this, &DifferenceTab::showDifference);
}

QWidget* DifferenceTab::answer()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_quantity->setObjectName(QStringLiteral("differenceQuantity"));
    m_quantity->setAccessibleName(tr("Figure shown"));
    m_quantity->addItem(tr("All arrivals"));
    m_quantity->addItem(tr("People present on the fullest day"));
    m_summary->setObjectName(QStringLiteral("differenceSummary"));
    top->addWidget(m_quantity);
    top->addWidget(m_summary, 1);
    column->addLayout(top);
    m_table->show(m_rows, false);
    m_table->stretchFirstColumn();
    column->addWidget(m_table, 1);
    return area;
}

void DifferenceTab::fillChoices()
{
    std::vector<BoxChoice> runs{{tr("the run that is kept"), keptRun}};
    for (const BoxChoice& scenario : scenarioChoices(session()))
        if (scenario.data != toQt(session().scenario().value))
            runs.push_back({scenario.text, scenarioPrefix + scenario.data});
    runs.push_back({tr("an earlier copy of the project …"), earlierCopy});
    refill(m_against, runs);
}

void DifferenceTab::ask()
{
    const QString against = m_against->currentData().toString();
    if (against == earlierCopy)
        return chooseCopy();
    const ScenarioId other{fromQt(against.startsWith(scenarioPrefix) ? against.mid(scenarioPrefix.size()) : QString())};
    const auto verb = [other, scenario = session().scenario(),
                       now = utcNow()](ProjectFile& project, const RunContext& run) -> Result<RunDifference> {
        RETURN_IF_ERROR(prepareRun(project, {scenario, now}, run));
        if (other.empty())
            return explainSinceKept(project, scenario, run);
        RETURN_IF_ERROR(prepareRun(project, {other, now}, run));
        return explainDifference(project, other, project, scenario, run);
    };
    work(tr("Explaining the difference"), verb, [this](const RunDifference& made) { take(made); });
}

void DifferenceTab::chooseCopy()
{
    const FileQuestion question{
        tr("An earlier copy of the project"), tr("Antevia project (*.antevia)"), {}, {}, {}, false, false};
    m_files.ask(this, question, [this](const QString& copy) { askAgainst(copy); });
}

void DifferenceTab::askAgainst(const QString& copy)
{
    const auto verb = [copy = fromQt(copy), scenario = session().scenario(),
                       now = utcNow()](ProjectFile& project, const RunContext& run) -> Result<RunDifference> {
        TRY(const ProjectFile before, ProjectFile::open(copy, OpenMode::ReadOnly, "explaining a difference"));
        RETURN_IF_ERROR(prepareRun(project, {scenario, now}, run));
        return explainDifference(before, scenario, project, scenario, run);
    };
    work(tr("Explaining the difference"), verb, [this](const RunDifference& made) { take(made); });
}

void DifferenceTab::take(const RunDifference& made)
{
    m_answer = made;
    if (const auto network = session().project().network())
        m_network = *network;
    m_summary->setText(made.causes.empty() ? tr("Nothing differs between the two runs.")
                                           : tr("Persons, means over courses; the causes sum to the difference."));
    showDifference();
}

void DifferenceTab::showDifference()
{
    m_rows->setRows({});
    m_rows->setColumns(differenceColumns(m_answer, m_network, m_quantity->currentIndex() == 1));
    m_rows->setRows(m_answer.places);
}

} // namespace antevia
