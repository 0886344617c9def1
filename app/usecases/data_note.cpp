#include "app/usecases/data_note.h"

#include "app/usecases/correct_figures.h"
#include "app/usecases/withheld_findings.h"
#include "app/wording/wording.h"
#include "model/base/if_found.h"
#include "model/base/text.h"
#include "model/time/counted_periods.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace antevia {
namespace {

std::string spanOf(Period first, Period last)
{
    const Wording wording;
    return first == last ? wording.period(first) : wording.period(first) + " to " + wording.period(last);
}

bool isAmong(const std::vector<SeriesId>& series, const SeriesId& id)
{
    return std::ranges::find(series, id) != series.end();
}

/// Cells of some periods that are no figures, by what is said of them.
struct Nothings {
    std::map<CellState, int> counts;
    int ranges = 0; ///< suppressed ones of which the publisher gives the range
    int low = 0;    ///< what those come to at least
    int high = 0;   ///< and at most
};

Nothings nothingsOf(const FiguresAsKnown& known, Period first, Period last)
{
    Nothings out;
    for (Period period = first; period <= last; period = later(period, 1)) {
        const CellMark* mark = markAt(known.marks, period);
        const bool isMarked = mark != nullptr && mark->state != CellState::Figure;
        if (!std::isnan(known.delivered.at(period)))
            continue;
        ++out.counts[isMarked ? mark->state : CellState::Missing];
        if (isMarked && mark->state == CellState::Suppressed && mark->high > 0) {
            ++out.ranges;
            out.low += mark->low;
            out.high += mark->high;
        }
    }
    return out;
}

/// "4 are suppressed by the publisher (4 to 16 in all), 2 are not available".
std::string inWords(const Nothings& nothings)
{
    std::vector<std::string> parts;
    for (const auto& [state, count] : nothings.counts) {
        const std::string what = state == CellState::Suppressed      ? "suppressed by the publisher"
                                 : state == CellState::NotApplicable ? "not applicable"
                                 : state == CellState::BelowRounding ? "below the publisher's rounding"
                                 : state == CellState::NotYetDue     ? "not due yet"
                                                                     : "not available";
        std::string part = std::to_string(count) + (count == 1 ? " is " : " are ") + what;
        if (state == CellState::Suppressed && nothings.ranges > 0)
            part += " (" + std::to_string(nothings.low) + " to " + std::to_string(nothings.high) +
                    (nothings.ranges == count ? " in all)"
                                              : " in the " + std::to_string(nothings.ranges) + " with a range)");
        parts.push_back(std::move(part));
    }
    return joined(parts, ", ");
}

bool tellsAnyApart(const Nothings& nothings)
{
    return std::ranges::any_of(nothings.counts, [](const auto& each) { return each.first != CellState::Missing; });
}

/// A finding about periods without figures says which of them are suppressed and which are missing.
DataNote::Line lineOf(const BoardFinding& line, const std::string& name, const FiguresAsKnown* known)
{
    const QualityFinding& finding = line.finding;
    DataNote::Line out{line.reference, name, spanOf(finding.first, finding.last), finding.what, finding.meaning};
    const bool isAboutNothing = finding.check == QualityCheck::Gap || finding.check == QualityCheck::Completeness;
    if (!isAboutNothing || known == nullptr)
        return out;
    if (const Nothings nothings = nothingsOf(*known, finding.first, finding.last); tellsAnyApart(nothings))
        out.what += " Of these " + inWords(nothings) + ".";
    return out;
}

DataNote::Line lineOf(const BoardCorrection& line, const std::string& name)
{
    const Correction& correction = line.correction;
    std::string why = correction.reason + " (" + correction.author + ")";
    if (!line.overtaken.empty())
        why += ". No longer holds at " +
               Wording().count(static_cast<double>(line.overtaken.size()), "period", "periods") +
               ", where the publisher has another figure now";
    return {text(correction.id), name, spanOf(correction.first, correction.last()), effectOf(correction) + ".",
            std::move(why)};
}

using KnownFigures = std::map<SeriesId, FiguresAsKnown>;

/// The figures of those series that have any.
Result<KnownFigures> knownFigures(const ProjectFile& project, const std::vector<SeriesId>& series, Day asOf)
{
    KnownFigures out;
    for (const SeriesId& id : series) {
        TRY(auto known, ifFound(project.figuresAsKnown(id, asOf)));
        if (known)
            out.emplace(id, *std::move(known));
    }
    return out;
}

const FiguresAsKnown* knownOf(const KnownFigures& known, const SeriesId& id)
{
    const auto found = known.find(id);
    return found == known.end() ? nullptr : &found->second;
}

/// Of each series how many cells are no figures for another reason than that nobody has them.
Result<std::vector<std::string>> remarksOnNothings(const ProjectFile& project, const KnownFigures& known)
{
    std::vector<std::string> remarks;
    for (const auto& [id, figures] : known) {
        TRY(const SeriesInfo info, project.get<SeriesInfo>(id.value));
        const Nothings nothings = nothingsOf(figures, figures.delivered.first(), figures.delivered.last());
        if (tellsAnyApart(nothings))
            remarks.push_back(info.name + ": of " + countedPeriods(figures.delivered.size(), info.frequency) + " " +
                              inWords(nothings) + "; none of them is 0.");
    }
    return remarks;
}

/// Which series were read from deliveries that came later, those of one delivery together.
Result<std::vector<std::string>> remarksOnDeliveries(const ProjectFile& project, const KnownFigures& figures)
{
    std::map<std::string, std::vector<std::string>> namesByDelivery;
    for (const auto& [id, known] : figures) {
        TRY(const SeriesInfo info, project.get<SeriesInfo>(id.value));
        if (known.isLater)
            namesByDelivery["delivery " + text(known.vintage) + ", known from " + Wording().date(known.knownOn) + " on"]
                .push_back(info.name);
    }
    std::vector<std::string> remarks;
    for (const auto& [delivery, names] : namesByDelivery)
        remarks.push_back("Read from " + delivery + ", with what was revised since: " + joined(names, "; ") + ".");
    return remarks;
}

} // namespace

Result<DataNote> dataNote(const ProjectFile& project, const std::vector<SeriesId>& series, Day asOf,
                          const RunContext& run, const WithheldCells& withheld)
{
    TRY(QualityBoard board, qualityOfProject(project, {std::nullopt, asOf}, run));
    withholdIn(board, withheld);
    DataNote note;
    TRY(const auto known, knownFigures(project, series, asOf));
    int notices = 0;
    for (const BoardFinding& line : board.findings) {
        if (!isAmong(series, line.finding.series) || !line.isOpen())
            continue;
        TRY(const SeriesInfo info, project.get<SeriesInfo>(line.finding.series.value));
        if (line.finding.grade == FindingGrade::Notice)
            ++notices;
        else
            note.open.push_back(lineOf(line, info.name, knownOf(known, line.finding.series)));
    }
    for (const BoardCorrection& line : board.corrections)
        if (isAmong(series, line.correction.series) && firstDay(line.correction.first) <= asOf) {
            TRY(const SeriesInfo info, project.get<SeriesInfo>(line.correction.series.value));
            note.corrections.push_back(lineOf(line, info.name));
        }
    TRY(note.remarks, remarksOnDeliveries(project, known));
    TRY(const auto nothings, remarksOnNothings(project, known));
    note.remarks.insert(note.remarks.end(), nothings.begin(), nothings.end());
    if (notices > 0)
        note.remarks.push_back(Wording().count(notices, "lesser remark stands", "lesser remarks stand") +
                               " on the quality board.");
    return note;
}

std::string plainNote(const DataNote& note)
{
    std::string out;
    for (const auto& lines : {note.open, note.corrections})
        for (const DataNote::Line& line : lines)
            out += line.reference + "  " + line.series + ", " + line.periods + ": " + line.what + " " + line.meaning +
                   "\n";
    for (const std::string& remark : note.remarks)
        out += remark + "\n";
    return out.empty() ? "Nothing to note about these figures.\n" : out;
}

} // namespace antevia
