#include "app/gui/dialogs/measure_editor.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/measure_effects.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>

namespace antevia {

namespace {
constexpr double percent = 100.0;
constexpr double largestAmount = 1e6;
constexpr int longestRamp = 365;

QDoubleSpinBox* percentField(const QString& objectName)
{
    QDoubleSpinBox* field = numberField(objectName, 0.0, 0.0, percent, 1);
    field->setSuffix(QStringLiteral(" %"));
    return field;
}
} // namespace

MeasureEditor::MeasureEditor(const Measure& measure, const Network& network, const std::vector<Group>& groups,
                             QWidget* parent)
    : QDialog(parent), m_before(measure), m_network(network), m_groups(groups),
      m_title(textField(QStringLiteral("measureTitle"), measure.title)),
      m_decidedBy(textField(QStringLiteral("measureDecidedBy"), measure.decidedBy)),
      m_effective(dateField(QStringLiteral("measureFrom"), toQt(measure.effective))),
      m_knownFrom(dateField(QStringLiteral("measureKnown"), toQt(measure.knownFrom))),
      m_hasEnd(new QCheckBox(tr("ends"), this)),
      m_ends(dateField(QStringLiteral("measureEnds"), toQt(measure.ends.value_or(measure.effective + Days(30))))),
      m_ramp(new QSpinBox(this)), m_kind(new QComboBox(this)), m_where(new QComboBox(this)),
      m_line(choiceOf(QStringLiteral("measureLine"), CapacityLine::Beds,
                      [](CapacityLine each) { return toQt(Wording().lineName(each)); })),
      m_group(new QComboBox(this)),
      m_amount(numberField(QStringLiteral("measureAmount"), 0.0, -largestAmount, largestAmount, 2)),
      m_amountUnit(mutedLabel({}, this)), m_admitted(new QListWidget(this)),
      m_low(percentField(QStringLiteral("leakageLow"))), m_central(percentField(QStringLiteral("leakageCentral"))),
      m_high(percentField(QStringLiteral("leakageHigh"))),
      m_reason(textField(QStringLiteral("measureReason"), measure.source.note))
{
    setObjectName(QStringLiteral("measureEditor"));
    setWindowTitle(tr("Measure"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Decided by"), m_decidedBy);
    fillDates(*form);
    fillEffect(*form);
    form->addRow(tr("Reason or note"), m_reason);
    addKeepAndCancel(*form, *this);
    showKind();
}

void MeasureEditor::fillDates(QFormLayout& form)
{
    form.addRow(tr("First day of effect"), m_effective);
    form.addRow(tr("Known from"), m_knownFrom);
    auto* end = new QHBoxLayout;
    m_hasEnd->setObjectName(QStringLiteral("measureHasEnd"));
    m_hasEnd->setChecked(m_before.ends.has_value());
    m_ends->setEnabled(m_before.ends.has_value());
    connect(m_hasEnd, &QCheckBox::toggled, m_ends, &QWidget::setEnabled);
    end->addWidget(m_hasEnd);
    end->addWidget(m_ends, 1);
    form.addRow(tr("First day without effect"), end);
    m_ramp->setObjectName(QStringLiteral("measureRamp"));
    m_ramp->setRange(0, longestRamp);
    m_ramp->setValue(m_before.rampDays);
    m_ramp->setSuffix(tr(" days until the full effect"));
    form.addRow(tr("Builds up"), m_ramp);
}

void MeasureEditor::fillEffect(QFormLayout& form)
{
    m_kind->setObjectName(QStringLiteral("measureKind"));
    for (std::size_t kind = 0; kind < std::variant_size_v<MeasureEffect>; ++kind)
        m_kind->addItem(toQt(capitalised(Wording().effectName(effectOfKind(kind)))));
    m_kind->setCurrentIndex(static_cast<int>(m_before.effect.index()));
    m_where->setObjectName(QStringLiteral("measureWhere"));
    m_admitted->setObjectName(QStringLiteral("measureAdmitted"));
    m_admitted->setMaximumHeight(90);
    form.addRow(tr("Effect"), m_kind);
    form.addRow(tr("Where"), m_where);
    form.addRow(tr("Line"), m_line);
    m_group->setObjectName(QStringLiteral("measureGroup"));
    form.addRow(tr("Group"), m_group);
    auto* amount = new QHBoxLayout;
    amount->addWidget(m_amount);
    amount->addWidget(m_amountUnit, 1);
    form.addRow(tr("How much"), amount);
    form.addRow(tr("Still admitted"), m_admitted);
    auto* leakage = new QHBoxLayout;
    leakage->addWidget(m_low);
    leakage->addWidget(m_central);
    leakage->addWidget(m_high);
    form.addRow(tr("Leakage: low, central, high"), leakage);
    connect(m_kind, &QComboBox::activated, this, &MeasureEditor::showKind);
}

void MeasureEditor::showKind()
{
    const auto kind = static_cast<std::size_t>(m_kind->currentIndex());
    MeasureEffect effect = kind == m_before.effect.index() ? m_before.effect : effectOfKind(kind);
    m_where->clear();
    if (const LinkId* link = linkOf(effect)) {
        for (const Link& each : m_network.links())
            m_where->addItem(toQt(each.name), toQt(each.id.value));
        m_where->setCurrentIndex(std::max(0, m_where->findData(toQt(link->value))));
    }
    if (const PlaceId* place = placeOf(effect)) {
        for (const Place& each : m_network.places())
            m_where->addItem(toQt(each.name), toQt(each.id.value));
        m_where->setCurrentIndex(std::max(0, m_where->findData(toQt(place->value))));
    }
    m_where->setEnabled(m_where->count() > 0);
    m_line->setEnabled(lineOf(effect) != nullptr);
    if (const CapacityLine* line = lineOf(effect))
        m_line->setCurrentIndex(m_line->findData(static_cast<int>(*line)));
    m_group->clear();
    m_group->setEnabled(groupOf(effect) != nullptr);
    if (const GroupId* group = groupOf(effect)) {
        if (std::holds_alternative<AddEntry>(effect))
            m_group->addItem(tr("all groups, as they enter"), QString());
        for (const Group& each : m_groups)
            m_group->addItem(toQt(each.name), toQt(each.id.value));
        m_group->setCurrentIndex(std::max(0, m_group->findData(toQt(group->value))));
    }
    const double* amount = amountOf(effect);
    m_amount->setEnabled(amount != nullptr);
    m_amount->setMinimum(mayTakeAway(effect) ? -largestAmount : 0.0);
    m_amount->setValue(amount ? *amount : 0.0);
    m_amountBefore = m_amount->value();
    m_amountUnit->setText(tr(amountUnit(effect)));
    m_admitted->clear();
    m_admitted->setEnabled(admittedOf(effect) != nullptr);
    for (const Group& group : m_groups) {
        auto* item = new QListWidgetItem(toQt(group.name), m_admitted);
        const auto* admitted = admittedOf(effect);
        const bool isIn = admitted && std::ranges::find(*admitted, group.id) != admitted->end();
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    for (QDoubleSpinBox* field : {m_low, m_central, m_high})
        field->setEnabled(leakageOf(effect) != nullptr);
    showLeakage(leakageOf(effect) ? *leakageOf(effect) : Uncertain{});
}

void MeasureEditor::showLeakage(const Uncertain& leakage)
{
    m_low->setValue(leakage.low * percent);
    m_central->setValue(leakage.central * percent);
    m_high->setValue(leakage.high * percent);
    m_leakageBefore = shownLeakage();
}

std::array<double, 3> MeasureEditor::shownLeakage() const
{
    return {m_low->value() / percent, m_central->value() / percent, m_high->value() / percent};
}

void MeasureEditor::enterLeakage(Uncertain& leakage) const
{
    auto three = shownLeakage();
    if (three == m_leakageBefore)
        return;
    std::ranges::sort(three);
    leakage = {three[0],
               three[1],
               three[2],
               {Standing::Analyst, "", "entered in the measure's form", printDay(localToday()), "", ""}};
}

MeasureEffect MeasureEditor::effect() const
{
    const auto kind = static_cast<std::size_t>(m_kind->currentIndex());
    MeasureEffect effect = kind == m_before.effect.index() ? m_before.effect : effectOfKind(kind);
    const std::string where = fromQt(m_where->currentData().toString());
    if (LinkId* link = linkOf(effect))
        link->value = where;
    if (PlaceId* place = placeOf(effect))
        place->value = where;
    if (CapacityLine* line = lineOf(effect))
        *line = chosenIn<CapacityLine>(m_line);
    if (GroupId* group = groupOf(effect))
        group->value = fromQt(m_group->currentData().toString());
    if (double* amount = amountOf(effect); amount && m_amount->value() != m_amountBefore)
        *amount = m_amount->value();
    if (Uncertain* leakage = leakageOf(effect))
        enterLeakage(*leakage);
    if (auto* admitted = admittedOf(effect)) {
        admitted->clear();
        for (int row = 0; row < m_admitted->count(); ++row)
            if (m_admitted->item(row)->checkState() == Qt::Checked)
                admitted->push_back(m_groups[static_cast<std::size_t>(row)].id);
    }
    return effect;
}

Measure MeasureEditor::value() const
{
    Measure after = m_before;
    after.title = fromQt(m_title->text());
    after.decidedBy = fromQt(m_decidedBy->text());
    after.effective = toDay(m_effective->date());
    after.knownFrom = toDay(m_knownFrom->date());
    after.ends = m_hasEnd->isChecked() ? std::optional(toDay(m_ends->date())) : std::nullopt;
    after.rampDays = m_ramp->value();
    after.effect = effect();
    after.source.note = fromQt(m_reason->text());
    return after;
}

} // namespace antevia
