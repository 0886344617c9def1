#include "app/gui/models/import_rows.h"
#include "model/base/text.h"

#include <QCoreApplication>

namespace antevia {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

/// "3", or with what is known of them "3 (of 3 to 12 in all)".
QString suppressedText(const FoundTotals& totals, const Wording& wording)
{
    if (totals.suppressed == 0 || totals.suppressedHigh <= 0.0)
        return toQt(wording.number(totals.suppressed));
    return say("%1 (%2 to %3 in all)")
        .arg(toQt(wording.number(totals.suppressed)), toQt(wording.number(totals.suppressedLow)),
             toQt(wording.number(totals.suppressedHigh)));
}

/// Cells that are neither figures nor missing nor suppressed.
QString othersText(const FoundTotals& totals)
{
    QStringList parts;
    if (totals.notApplicable > 0)
        parts << say("%1 not applicable").arg(totals.notApplicable);
    if (totals.belowRounding > 0)
        parts << say("%1 below rounding").arg(totals.belowRounding);
    if (totals.notYetDue > 0)
        parts << say("%1 not due yet").arg(totals.notYetDue);
    return parts.join(QStringLiteral(", "));
}

QString unitText(const SeriesLook& look, const Wording& wording)
{
    if (!look.unit)
        return look.unitText.empty() ? say("not said") : say("%1: not said what of").arg(toQt(look.unitText));
    return toQt(wording.name(*look.unit)) +
           (look.scope == BorderScope::Unknown ? QString() : QStringLiteral(", ") + toQt(wording.name(look.scope)));
}

template <class Count>
Column<SeriesLine> counted(const char* title, const Wording& wording, Count count)
{
    return Column<SeriesLine>(say(title),
                              [=](const SeriesLine& row) { return toQt(wording.number(count(row.look.totals))); })
        .right()
        .orderedBy([=](const SeriesLine& row) { return QVariant(count(row.look.totals)); });
}

} // namespace

std::vector<SeriesLine> seriesLines(const FileLook& look)
{
    std::vector<SeriesLine> lines;
    for (std::size_t i = 0; i < look.series.size(); ++i)
        lines.push_back({look.series[i], i, look.series[i].isProposed});
    return lines;
}

std::vector<Column<SeriesLine>> seriesLineColumns(const Wording& wording)
{
    using Row = SeriesLine;
    using Each = Column<Row>;
    const auto tick = [](Row& row, bool on) {
        row.taken = on;
        return true;
    };
    const auto period = [wording](Period each) { return toQt(wording.period(each)); };
    return {
        Each(say("Take in"), [](const Row&) { return QString(); })
            .ticked([](const Row& row) { return row.taken; }, tick),
        Each(say("Series"), [](const Row& row) { return toQt(shownSafely(row.look.name, 200)); })
            .withTip([](const Row& row) { return toQt(row.look.key); }),
        {say("One unit is"), [=](const Row& row) { return unitText(row.look, wording); }},
        {say("Every"), [=](const Row& row) { return toQt(wording.name(row.look.frequency)); }},
        Each(say("From"), [=](const Row& row) { return period(row.look.first); }).orderedBy([](const Row& row) {
            return QVariant(toQt(printDay(firstDay(row.look.first))));
        }),
        Each(say("To"), [=](const Row& row) { return period(row.look.last); }).orderedBy([](const Row& row) {
            return QVariant(toQt(printDay(firstDay(row.look.last))));
        }),
        counted("Figures", wording, [](const FoundTotals& totals) { return totals.figures; }),
        counted("Sum", wording, [](const FoundTotals& totals) { return totals.sum; }),
        counted("Missing", wording, [](const FoundTotals& totals) { return totals.missing; }),
        Each(say("Suppressed"), [=](const Row& row) { return suppressedText(row.look.totals, wording); })
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.look.totals.suppressed); }),
        counted("1 to 4 people", wording, [](const FoundTotals& totals) { return totals.small; }),
        {say("Other cells"), [](const Row& row) { return othersText(row.look.totals); }},
        {say("Sums up others"), [](const Row& row) { return row.look.isTotal ? say("total") : QString(); }},
        {say("In the project"), [](const Row& row) { return row.look.isKnown ? toQt(row.look.id.value) : say("new"); }},
        {say("Against the delivery before"),
         [](const Row& row) {
             return row.look.warnings.empty() ? row.look.isKnown ? say("nothing unusual") : QString()
                                              : toQt(joined(row.look.warnings, "; "));
         }},
    };
}

} // namespace antevia
