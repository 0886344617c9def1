#include "app/gui/pages/measure_columns.h"

#include "app/gui/models/entered_number.h"
#include "app/gui/models/measure_effects.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "model/base/number.h"

#include <QCoreApplication>
#include <QDate>

namespace antevia {
namespace {

constexpr int longestRamp = 365;

QString tr(const char* text)
{
    return QCoreApplication::translate("Measures", text);
}

bool acceptDay(const QVariant& entry, Day& into)
{
    QDate date = entry.toDate();
    if (!date.isValid())
        date = QDate::fromString(entry.toString().trimmed(), Qt::ISODate);
    if (!date.isValid())
        return false;
    into = toDay(date);
    return true;
}

/// A day, or nothing for an open end.
bool acceptEnd(const QVariant& entry, std::optional<Day>& into)
{
    const QString text = entry.toString().trimmed();
    if (text.isEmpty() || text == tr("open")) {
        into.reset();
        return true;
    }
    Day day;
    if (!acceptDay(entry, day))
        return false;
    into = day;
    return true;
}

QString amountShown(const MeasureEffect& effect)
{
    MeasureEffect copy = effect;
    const double* amount = amountOf(copy);
    return amount ? tr("%1 %2").arg(toQt(Wording().number(*amount, *amount < 10.0 ? 2 : 0)), tr(amountUnit(effect)))
                  : QStringLiteral("–");
}

QVariant amountEdited(const MeasureEffect& effect)
{
    MeasureEffect copy = effect;
    const double* amount = amountOf(copy);
    return amount ? QVariant(toQt(printNumber(*amount))) : QVariant();
}

bool acceptAmount(const QVariant& entry, MeasureEffect& effect)
{
    double* amount = amountOf(effect);
    auto value = enteredNumber(entry);
    if (!value && mayTakeAway(effect))
        value = parseNumber(fromQt(entry.toString().trimmed()));
    if (!amount || !value)
        return false;
    *amount = *value;
    return true;
}

bool acceptRamp(const QVariant& entry, Measure& measure)
{
    bool understood = false;
    const int days = entry.toString().trimmed().section(u' ', 0, 0).toInt(&understood);
    if (!understood || days < 0 || days > longestRamp)
        return false;
    measure.rampDays = days;
    return true;
}

} // namespace

std::vector<Column<MeasureRow>> measureColumns(const Wording& wording)
{
    using Row = MeasureRow;
    using Each = Column<Row>;
    const auto tick = [](Row& row, bool on) {
        row.applies = on;
        return true;
    };
    const auto until = [=](const Row& row) {
        return row.measure.ends ? toQt(wording.date(*row.measure.ends)) : tr("open");
    };
    return {
        Each(tr("Applies"), [](const Row&) { return QString(); })
            .ticked([](const Row& row) { return row.applies; }, tick)
            .withTip([](const Row&) { return tr("Whether it applies in this scenario"); }),
        {tr("Measure"), [](const Row& row) { return toQt(row.measure.title); }},
        Each(tr("From"), [=](const Row& row) { return toQt(wording.date(row.measure.effective)); })
            .editedFrom([](const Row& row) { return QVariant(toQt(row.measure.effective)); },
                        [](Row& row, const QVariant& entry) { return acceptDay(entry, row.measure.effective); }),
        Each(tr("Until"), until)
            .editedFrom(
                [](const Row& row) { return row.measure.ends ? QVariant(toQt(*row.measure.ends)) : QVariant(); },
                [](Row& row, const QVariant& entry) { return acceptEnd(entry, row.measure.ends); })
            .withTip([](const Row&) { return tr("First day without effect, as 2015-11-03; empty: open"); }),
        {tr("Effect"), [=](const Row& row) { return toQt(capitalised(wording.effectName(row.measure.effect))); }},
        Each(tr("How much"), [](const Row& row) { return amountShown(row.measure.effect); })
            .editedFrom([](const Row& row) { return amountEdited(row.measure.effect); },
                        [](Row& row, const QVariant& entry) { return acceptAmount(entry, row.measure.effect); }),
        Each(tr("Builds up"),
             [=](const Row& row) {
                 return row.measure.rampDays == 0 ? tr("at once") : toQt(wording.days(row.measure.rampDays));
             })
            .editedFrom([](const Row& row) { return QVariant(row.measure.rampDays); },
                        [](Row& row, const QVariant& entry) { return acceptRamp(entry, row.measure); }),
        {tr("Leakage"), [=](const Row& row) { return leakageText(row.measure.effect, wording); }},
        {tr("Decided by"), [](const Row& row) { return toQt(row.measure.decidedBy); }},
        {tr("Source"), [](const Row& row) { return toQt(cite(row.measure.source)); }},
    };
}

QString leakageText(const MeasureEffect& effect, const Wording& wording)
{
    const Uncertain* leakage = leakageOf(effect);
    if (!leakage)
        return {};
    return tr("%1 (%2 to %3)")
        .arg(toQt(wording.percent(leakage->central)), toQt(wording.percent(leakage->low)),
             toQt(wording.percent(leakage->high)));
}

} // namespace antevia
