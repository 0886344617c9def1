#include "app/gui/pages/calibration_tab.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/picture_pane.h"
#include "app/gui/widgets/range_delegate.h"
#include "app/usecases/charts_of_past.h"
#include "app/wording/assumption_names.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr int usualDays = 28;
constexpr int mostDays = 365;
constexpr int usualMembers = 120;
constexpr int fewestMembers = 20;
constexpr int mostMembers = 10000;
constexpr int rangeColumn = 3;
constexpr int rangeWidth = 170;

QString rangeShown(const Uncertain& value)
{
    return CalibrationTab::tr("%1 (%2 to %3)")
        .arg(assumptionValue(value.central), assumptionValue(value.low), assumptionValue(value.high));
}

std::vector<Column<CalibratedParameter>> parameterColumns(const Network& network, const std::vector<Measure>& measures)
{
    using Row = CalibratedParameter;
    return {{CalibrationTab::tr("Assumption"),
             [&network, &measures](const Row& row) { return toQt(assumptionInWords(row.name, network, measures)); }},
            {CalibrationTab::tr("Assumed"), [](const Row& row) { return rangeShown(row.prior); }},
            {CalibrationTab::tr("Found"),
             [](const Row& row) {
                 return row.identified ? rangeShown(row.posterior) : CalibrationTab::tr("the figures cannot tell");
             }},
            {CalibrationTab::tr("Assumed, then found"),
             [](const Row& row) {
                 return CalibrationTab::tr("spread left %1").arg(toQt(Wording().percent(row.widthShare)));
             }},
            Column<Row>(CalibrationTab::tr("Spread left"), [](const Row& row) {
                return toQt(Wording().percent(row.widthShare));
            }).right()};
}

} // namespace

CalibrationTab::CalibrationTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("calibration"), parent),
      m_until(dateField(QStringLiteral("calibrationUntil"), QDate(2015, 1, 1))),
      m_days(wholeField(QStringLiteral("calibrationDays"), usualDays, fewestCalibrationDays, mostDays)),
      m_members(wholeField(QStringLiteral("calibrationMembers"), usualMembers, fewestMembers, mostMembers)),
      m_summary(plainLabel({}, this)),
      m_keep(plainButton(tr("Keep what was found"), QStringLiteral("keepCalibration"), this)),
      m_rows(new ListTableModel<CalibratedParameter>(parameterColumns(m_network, m_measures), this)),
      m_table(new DataTable(QStringLiteral("calibrationTable"), tr("Assumed and found, by assumption"), this)),
      m_fit(new PicturePane(QStringLiteral("calibrationFit"), this))
{
    startQuestion(tr("Set the corridor's assumptions against the arrivals that were counted. Nothing is changed until "
                     "you keep it."),
                  tr("Calibrate"), tr("Not calibrated yet"));
    addChoice(tr("Last day used"), m_until);
    addChoice(tr("Days compared, at most"), m_days);
    addChoice(tr("Tries"), m_members);
    setAnswer(answer());
    connect(m_keep, &QPushButton::clicked, this, &CalibrationTab::keep);
}

QWidget* CalibrationTab::answer()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_summary->setObjectName(QStringLiteral("calibrationSummary"));
    top->addWidget(m_summary, 1);
    top->addWidget(m_keep);
    column->addLayout(top);
    auto* split = new QSplitter(Qt::Vertical, area);
    m_table->show(m_rows, false);
    m_table->stretchFirstColumn();
    m_table->horizontalHeader()->setSectionResizeMode(rangeColumn, QHeaderView::Fixed);
    m_table->setItemDelegateForColumn(
        rangeColumn, new RangeDelegate([this](const QModelIndex& index) { return m_rows->row(index); }, m_table));
    split->addWidget(m_table);
    split->addWidget(m_fit);
    split->setSizes({260, 260});
    column->addWidget(split, 1);
    return area;
}

void CalibrationTab::proposeChoices()
{
    if (const auto scenario = session().project().get<Scenario>(session().scenario().value))
        m_until->setDate(toQt(scenario->asOf));
}

void CalibrationTab::fillChoices()
{
    m_keep->setEnabled(session().isEditable() && hasAnswer());
}

void CalibrationTab::ask()
{
    const CalibrateRequest request{session().scenario(), toDay(m_until->date()), m_days->value(), m_members->value()};
    work(
        tr("Calibrating the corridor"),
        [request](ProjectFile& project, const RunContext& run) { return calibrateCorridor(project, request, run); },
        [this](const CalibrationFound& found) { take(found); });
}

void CalibrationTab::take(const CalibrationFound& found)
{
    m_found = found;
    if (const auto network = session().project().network())
        m_network = *network;
    if (const auto measures = session().project().all<Measure>())
        m_measures = *measures;
    std::vector<CalibratedParameter> rows = found.calibration.parameters;
    const auto unknown = std::ranges::stable_partition(rows, &CalibratedParameter::identified);
    const Calibration& made = found.calibration;
    const Wording& wording = session().wording();
    m_summary->setText(tr("%1 figures of %2: error over arrivals %3 as assumed, %4 as calibrated. They tell %5 of %6 "
                          "assumptions; the others cannot be told from these figures and stay as assumed.")
                           .arg(made.figures)
                           .arg(toQt(wording.dateRange(made.first, made.last)), toQt(wording.percent(made.errorBefore)),
                                toQt(wording.percent(made.errorAfter)))
                           .arg(rows.size() - unknown.size())
                           .arg(rows.size()));
    m_rows->setRows(std::move(rows));
    m_table->setColumnWidth(rangeColumn, rangeWidth);
    m_keep->setEnabled(session().isEditable());
    if (auto charts = calibrationCharts(session().project(), made))
        m_fit->show(*std::move(charts));
}

void CalibrationTab::keep()
{
    if (!m_found)
        return;
    QUndoStack& stack = session().undoStack();
    const int before = stack.index();
    stack.push(
        new StepCommand<CalibrationFound>(session(), tr("Keep what calibration found"), *m_found, Change::Parameters));
    if (stack.index() == before) // it could not be kept, and the session says why
        return;
    Q_EMIT told(tr("Kept as the project's assumptions; results made before are out of date. Undo takes it back."));
}

} // namespace antevia
