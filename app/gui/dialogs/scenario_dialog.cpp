#include "app/gui/dialogs/scenario_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/wording/wording.h"
#include "model/scenario/calibration.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

#include <algorithm>

namespace antevia {

namespace {
constexpr int longestRun = 365;
constexpr int mostReplicates = 20000;
constexpr int fewestReplicates = 50;
constexpr int questionHeight = 70;
} // namespace

ScenarioDialog::ScenarioDialog(const Scenario& scenario, const std::vector<SeriesInfo>& series, QWidget* parent)
    : QDialog(parent), m_before(scenario), m_title(textField(QStringLiteral("scenarioTitle"), scenario.title)),
      m_question(new QPlainTextEdit(toQt(scenario.question), this)),
      m_asOf(dateField(QStringLiteral("scenarioAsOf"), toQt(scenario.asOf))), m_entry(new QComboBox(this)),
      m_days(wholeField(QStringLiteral("scenarioDays"), scenario.days, 1, longestRun)),
      m_briefDays(wholeField(QStringLiteral("scenarioBriefDays"), scenario.briefDays, 1, longestRun)),
      m_assimilated(wholeField(QStringLiteral("scenarioAssimilated"), scenario.assimilatedDays,
                               fewestCalibrationDays - 1, longestRun)),
      m_replicates(
          wholeField(QStringLiteral("scenarioReplicates"), scenario.replicates, fewestReplicates, mostReplicates)),
      m_seed(textField(QStringLiteral("scenarioSeed"), std::to_string(scenario.seed)))
{
    setObjectName(QStringLiteral("scenarioDialog"));
    setWindowTitle(tr("Scenario"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    m_question->setObjectName(QStringLiteral("scenarioQuestion"));
    m_question->setMaximumHeight(questionHeight);
    m_question->setTabChangesFocus(true);
    m_entry->setObjectName(QStringLiteral("scenarioEntry"));
    for (const SeriesInfo& each : series)
        m_entry->addItem(toQt(each.name), toQt(each.id.value));
    m_entry->setCurrentIndex(std::max(0, m_entry->findData(toQt(scenario.entrySeries.value))));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,18}")), m_seed));
    m_assimilated->setSpecialValueText(tr("no figures: as assumed"));
    m_assimilated->setSuffix(tr(" days of figures"));
    m_assimilated->setToolTip(tr("Courses that would have given the arrivals counted on these days up to day 0 weigh "
                                 "more. Seven days or more."));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Question"), m_question);
    form->addRow(tr("Day 0 (figures as of)"), m_asOf);
    form->addRow(tr("People enter by"), m_entry);
    form->addRow(tr("Days simulated"), m_days);
    form->addRow(tr("Days the brief speaks of"), m_briefDays);
    form->addRow(tr("Start from the latest"), m_assimilated);
    form->addRow(tr("Replicates"), m_replicates);
    form->addRow(tr("Seed of the random numbers"), m_seed);
    addKeepAndCancel(*form, *this);
}

Scenario ScenarioDialog::value() const
{
    Scenario after = m_before;
    after.title = fromQt(m_title->text());
    after.question = fromQt(m_question->toPlainText());
    after.asOf = toDay(m_asOf->date());
    after.entrySeries.value = fromQt(m_entry->currentData().toString());
    after.days = m_days->value();
    after.briefDays = std::min(m_briefDays->value(), after.days);
    after.assimilatedDays = m_assimilated->value() < fewestCalibrationDays ? 0 : m_assimilated->value();
    after.replicates = m_replicates->value();
    after.seed = m_seed->text().toULongLong();
    return after;
}

} // namespace antevia
