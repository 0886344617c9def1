#include "app/gui/pages/sensitivity_tab.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/answer_words.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/assumption_names.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr int usualTrajectories = 4;
constexpr int mostTrajectories = 200;
constexpr int mostSobol = 10000;
constexpr int sobolStep = 32;
constexpr int shareAloneColumn = 6;
constexpr int barLength = 6; // characters of the largest effect

QString named(SensitivityTarget target)
{
    return target == SensitivityTarget::BreachProbability ? SensitivityTab::tr("whether reception runs out")
                                                          : SensitivityTab::tr("most people present");
}

QString outcomeShown(double value, bool isShare)
{
    return toQt(isShare ? Wording().percent(value, 1) : Wording().roughly(value));
}

QString changeShown(double value, bool isShare)
{
    return isShare ? (value > 0.0 ? QStringLiteral("+") : QString()) + toQt(Wording().percent(value, 1))
                   : moreOrFewer(value);
}

QString sobolShown(const std::optional<double>& index)
{
    return index ? toQt(Wording().number(*index, 2)) : QStringLiteral("–");
}

std::vector<Column<SensitivityTab::EffectRow>> effectColumns(const Network& network,
                                                             const std::vector<Measure>& measures, const bool& isShare)
{
    using Row = SensitivityTab::EffectRow;
    using Each = Column<Row>;
    const auto bar = [](const Row& row) {
        return QString(static_cast<int>(std::lround(row.shareOfLargest * barLength)), u'■');
    };
    return {{SensitivityTab::tr("Assumption"),
             [&network, &measures](const Row& row) {
                 return toQt(assumptionInWords(row.effect.parameter, network, measures));
             }},
            {SensitivityTab::tr("Range"),
             [](const Row& row) {
                 return SensitivityTab::tr("%1 to %2")
                     .arg(assumptionValue(row.effect.low), assumptionValue(row.effect.high));
             }},
            Each(SensitivityTab::tr("Matters"), bar),
            Each(SensitivityTab::tr("By how much"),
                 [&isShare](const Row& row) { return outcomeShown(row.effect.absoluteEffect, isShare); })
                .right()
                .withTip([](const Row&) { return SensitivityTab::tr("Mean change over the range, of either sign"); }),
            Each(SensitivityTab::tr("Higher value"),
                 [&isShare](const Row& row) { return changeShown(row.effect.meanEffect, isShare); })
                .right()
                .withTip([](const Row&) { return SensitivityTab::tr("Mean change when it rises from low to high"); }),
            Each(SensitivityTab::tr("Depends on others"),
                 [&isShare](const Row& row) { return outcomeShown(row.effect.effectSpread, isShare); })
                .right(),
            Each(SensitivityTab::tr("Share alone"), [](const Row& row) { return sobolShown(row.effect.first); })
                .right()
                .withTip([](const Row&) { return SensitivityTab::tr("Sobol's first-order index, if asked for"); }),
            Each(SensitivityTab::tr("Share in all"), [](const Row& row) { return sobolShown(row.effect.total); })
                .right()
                .withTip([](const Row&) { return SensitivityTab::tr("Sobol's total index, if asked for"); })};
}

std::vector<Column<DecisionFlip>> flipColumns(const Network& network, const std::vector<Measure>& measures)
{
    using Row = DecisionFlip;
    return {
        {SensitivityTab::tr("Assumption"),
         [&network, &measures](const Row& row) { return toQt(assumptionInWords(row.parameter, network, measures)); }},
        {SensitivityTab::tr("Assumed"), [](const Row& row) { return assumptionValue(row.from); }},
        {SensitivityTab::tr("Another decision from"),
         [](const Row& row) { return row.to ? assumptionValue(*row.to) : SensitivityTab::tr("none in its range"); }},
        {SensitivityTab::tr("Decision then"),
         [](const Row& row) { return row.to ? decisionShown(row.decideBy) : SensitivityTab::tr("unchanged"); }}};
}

} // namespace

SensitivityTab::SensitivityTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("sensitivity"), parent), m_place(placeChooser(session, this)),
      m_target(choiceOf(QStringLiteral("sensitivityTarget"), SensitivityTarget::BreachProbability, named)),
      m_trajectories(wholeField(QStringLiteral("sensitivityTrajectories"), usualTrajectories, 2, mostTrajectories)),
      m_sobol(wholeField(QStringLiteral("sensitivitySobol"), 0, 0, mostSobol)), m_summary(plainLabel({}, this)),
      m_effects(new ListTableModel<EffectRow>(effectColumns(m_network, m_measures, m_isShare), this)),
      m_effectTable(new DataTable(QStringLiteral("effectTable"), tr("Assumptions by how much they matter"), this)),
      m_flips(new ListTableModel<DecisionFlip>(flipColumns(m_network, m_measures), this)),
      m_flipTable(new DataTable(QStringLiteral("flipTable"), tr("What would change the decision"), this)),
      m_remarks(mutedLabel({}, this))
{
    startQuestion(
        tr("Which assumption changes the decision? Every assumption with a range is moved over it; those that "
           "matter most are then moved until the decision is another."),
        tr("Ask"), tr("Not asked yet"));
    m_sobol->setSingleStep(sobolStep);
    m_sobol->setSpecialValueText(tr("none"));
    addChoice(tr("Place"), m_place);
    addChoice(tr("Judged by"), m_target);
    addChoice(tr("Rounds"), m_trajectories);
    addChoice(tr("Samples for shares"), m_sobol);
    setAnswer(answer());
}

QWidget* SensitivityTab::answer()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    m_summary->setObjectName(QStringLiteral("sensitivitySummary"));
    column->addWidget(m_summary);
    auto* split = new QSplitter(Qt::Vertical, area);
    m_effectTable->show(m_effects, false);
    m_effectTable->stretchFirstColumn();
    m_flipTable->show(m_flips, false);
    m_flipTable->stretchFirstColumn();
    split->addWidget(m_effectTable);
    split->addWidget(m_flipTable);
    split->setSizes({330, 170});
    column->addWidget(split, 1);
    column->addWidget(m_remarks);
    return area;
}

void SensitivityTab::fillChoices()
{
    fillPlaces(m_place, session());
}

void SensitivityTab::ask()
{
    SensitivityRequest request;
    request.scenario = session().scenario();
    request.place = {fromQt(m_place->currentData().toString())};
    request.target = chosenIn<SensitivityTarget>(m_target);
    request.trajectories = m_trajectories->value();
    request.sobolSamples = m_sobol->value();
    request.now = utcNow();
    work(
        tr("Moving every assumption"),
        [request](ProjectFile& project, const RunContext& run) { return findSensitivity(project, request, run); },
        [this](const Sensitivity& made) { take(made); });
}

void SensitivityTab::take(const Sensitivity& made)
{
    if (const auto network = session().project().network())
        m_network = *network;
    if (const auto measures = session().project().all<Measure>())
        m_measures = *measures;
    m_isShare = made.target == SensitivityTarget::BreachProbability;
    const QString outcome =
        m_isShare ? toQt(session().wording().probability(made.outcome)) : outcomeShown(made.outcome, false);
    m_summary->setText((m_isShare ? tr("%1: reception runs out in %2 of courses with central assumptions; %3.")
                                  : tr("%1: %2 people on the fullest day with central assumptions; %3."))
                           .arg(placeName(m_network, made.place), outcome, decisionShown(made.decideBy)));
    double largest = 0.0;
    for (const ParameterEffect& effect : made.effects)
        largest = std::max(largest, effect.absoluteEffect);
    std::vector<EffectRow> rows;
    for (const ParameterEffect& effect : made.effects)
        rows.push_back({effect, largest > 0.0 ? effect.absoluteEffect / largest : 0.0});
    m_effects->setRows(std::move(rows));
    const bool hasShares =
        std::ranges::any_of(made.effects, [](const ParameterEffect& effect) { return effect.first.has_value(); });
    for (const int column : {shareAloneColumn, shareAloneColumn + 1})
        m_effectTable->setColumnHidden(column, !hasShares);
    m_flips->setRows(made.flips);
    QStringList remarks;
    for (const std::string& remark : made.remarks)
        remarks << toQt(remark);
    remarks << tr("%1 ensembles were simulated, and those of the decisions.").arg(made.runs);
    m_remarks->setText(remarks.join(u'\n'));
}

} // namespace antevia
