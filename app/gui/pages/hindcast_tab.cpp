#include "app/gui/pages/hindcast_tab.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/charts_of_past.h"
#include "app/wording/hindcast_names.h"
#include "model/base/text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

constexpr int usualHorizon = 7;
constexpr int longestHorizon = 60;
constexpr int usualRecord = 28;
constexpr int longestRecord = 365;

std::vector<Column<HindcastTab::KnownRow>> knownColumns(const Wording& wording)
{
    using Row = HindcastTab::KnownRow;
    return {
        {HindcastTab::tr("Place"), [](const Row& row) { return row.place; }},
        Column<Row>(HindcastTab::tr("Days"), [](const Row& row) { return QString::number(row.known.figures); }).right(),
        {HindcastTab::tr("First"), [=](const Row& row) { return toQt(wording.shortDate(row.known.first)); }},
        {HindcastTab::tr("Last"), [=](const Row& row) { return toQt(wording.shortDate(row.known.last)); }}};
}

QString errorShown(double error)
{
    return std::isnan(error) ? QStringLiteral("–") : toQt(Wording().percent(error));
}

/// One column a day ahead, then the means.
std::vector<Column<HindcastScore>> scoreColumns(int horizon)
{
    using Row = HindcastScore;
    std::vector<Column<Row>> columns{
        {HindcastTab::tr("Method"), [](const Row& row) { return toQt(capitalised(nameOf(row.method))); }}};
    const auto add = [&](const QString& heading, std::function<QString(const Row&)> shown) {
        columns.push_back(Column<Row>(heading, std::move(shown)).right());
    };
    add(HindcastTab::tr("Mean error"), [](const Row& row) { return errorShown(row.meanWape); });
    add(HindcastTab::tr("Range score"), [](const Row& row) { return toQt(Wording().number(row.wis)); });
    add(HindcastTab::tr("Inside 80 %"), [](const Row& row) { return errorShown(row.coverage80); });
    for (int h = 0; h < horizon; ++h)
        add(HindcastTab::tr("Day %1").arg(h + 1),
            [h](const Row& row) { return h < row.wape.size() ? errorShown(row.wape[h]) : QString(); });
    add(HindcastTab::tr("Figures"), [](const Row& row) { return toQt(Wording().number(row.figures)); });
    return columns;
}

} // namespace

HindcastTab::HindcastTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("hindcast"), parent),
      m_day(dateField(QStringLiteral("hindcastDay"), QDate(2015, 1, 1))),
      m_horizon(wholeField(QStringLiteral("hindcastHorizon"), usualHorizon, 1, longestHorizon)),
      m_record(wholeField(QStringLiteral("hindcastRecord"), usualRecord, 1, longestRecord)),
      m_place(new QComboBox(this)), m_chart(new ChartPane(QStringLiteral("hindcastChart"), this)),
      m_known(new ListTableModel<KnownRow>(knownColumns(session.wording()), this)),
      m_knownTable(new DataTable(QStringLiteral("hindcastKnown"), tr("What was known then"), this)),
      m_measures(mutedLabel({}, this)), m_scoresOf(mutedLabel({}, this)),
      m_scores(new ListTableModel<HindcastScore>(scoreColumns(usualHorizon), this)),
      m_scoreTable(new DataTable(QStringLiteral("hindcastScores"), tr("How it did, beside simple methods"), this))
{
    startQuestion(tr("Go back to a past day, forecast arrivals with nothing known later, and see what came."),
                  tr("Go back"), tr("Choose a past day"));
    addChoice(tr("Past day"), m_day);
    addChoice(tr("Days ahead"), m_horizon);
    addChoice(tr("Scored over the last days"), m_record);
    setAnswer(answer());
    connect(m_place, &QComboBox::activated, this, &HindcastTab::showPlace);
}

QWidget* HindcastTab::answer()
{
    auto* split = new QSplitter(Qt::Vertical, this);
    auto* upper = new QSplitter(Qt::Horizontal, split);
    auto* left = new QWidget(upper);
    auto* drawn = new QVBoxLayout(left);
    drawn->setContentsMargins(0, 0, 0, 0);
    m_place->setObjectName(QStringLiteral("hindcastPlace"));
    m_place->setAccessibleName(tr("Place shown"));
    drawn->addWidget(m_place, 0, Qt::AlignLeft);
    drawn->addWidget(m_chart, 1);
    auto* right = new QWidget(upper);
    auto* known = new QVBoxLayout(right);
    known->setContentsMargins(0, 0, 0, 0);
    known->addWidget(strongLabel(tr("Known on that day"), right));
    m_knownTable->show(m_known, false);
    m_knownTable->markAsOwnFigures();
    m_knownTable->stretchFirstColumn();
    known->addWidget(m_knownTable, 1);
    m_measures->setObjectName(QStringLiteral("hindcastMeasures"));
    known->addWidget(m_measures);
    upper->setSizes({560, 320});
    auto* scored = new QWidget(split);
    auto* lower = new QVBoxLayout(scored);
    lower->setContentsMargins(0, 6, 0, 0);
    m_scoresOf->setObjectName(QStringLiteral("hindcastBasis"));
    lower->addWidget(m_scoresOf);
    m_scoreTable->show(m_scores, false);
    m_scoreTable->stretchFirstColumn();
    m_scoreTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // of many days ahead
    lower->addWidget(m_scoreTable, 1);
    split->setSizes({340, 230});
    return split;
}

void HindcastTab::proposeChoices()
{
    m_day->setDate(toQt(session().info().asOf));
}

void HindcastTab::ask()
{
    const HindcastRequest request{toDay(m_day->date()), m_record->value(), m_horizon->value()};
    work(
        tr("Going back to %1").arg(toQt(session().wording().date(*request.asOf))),
        [request](ProjectFile& project, const RunContext& run) { return hindcastCorridor(project, request, run); },
        [this](const PastDay& past) { take(past); });
}

void HindcastTab::take(const PastDay& past)
{
    m_past = past;
    const auto network = session().project().network();
    const Network names = network ? *network : Network();
    std::vector<KnownRow> known;
    std::vector<BoxChoice> places;
    for (const KnownFigures& each : past.known) {
        known.push_back({placeName(names, each.place), each});
        places.push_back({known.back().place, toQt(each.place.value)});
    }
    refill(m_place, places, toQt(session().place().value));
    m_known->setRows(std::move(known));
    m_measures->setText(measuresInWords());
    showScores();
    showPlace();
}

void HindcastTab::showScores()
{
    m_scores->setColumns(scoreColumns(m_past.record.horizon));
    m_scores->setRows(m_past.record.scores);
    m_scoresOf->setText(
        tr("Forecast again from each day %1. Errors are shares of the arrivals that came; the range "
           "score is in people; lower is better. Of the 80 % ranges, 80 % should hold what came.")
            .arg(toQt(session().wording().dateRange(m_past.record.firstOrigin, m_past.record.lastOrigin))));
}

QString HindcastTab::measuresInWords() const
{
    std::vector<std::string> titles;
    for (const MeasureId& id : m_past.measuresKnown)
        if (const auto measure = session().project().get<Measure>(id.value))
            titles.push_back(measure->title);
    const QString known =
        titles.empty() ? tr("No measure was known.") : tr("Measures known: %1.").arg(toQt(joined(titles, "; ")));
    return known + QStringLiteral(" ") + tr("Not known yet: %1.").arg(m_past.measuresNotKnown.size());
}

void HindcastTab::showPlace()
{
    const auto read = [past = m_past, place = PlaceId{fromQt(m_place->currentData().toString())}](
                          const ProjectFile& project) { return hindcastChart(project, past, place); };
    session().read(QStringLiteral("hindcastChart"), this, read, [this](const Result<ChartSpec>& chart) {
        m_chart->show(chart, tr("Nothing was said of this place"), tr("Choose another place."));
    });
}

} // namespace antevia
