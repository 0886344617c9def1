#include "app/usecases/data_note.h"

#include "app/usecases/correct_figures.h"
#include "app/wording/wording.h"
#include "model/base/text.h"

#include <algorithm>
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

DataNote::Line lineOf(const BoardFinding& line, const std::string& name)
{
    const QualityFinding& finding = line.finding;
    return {line.reference, name, spanOf(finding.first, finding.last), finding.what, finding.meaning};
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

/// Which series were read from deliveries that came later, those of one delivery together.
Result<std::vector<std::string>> remarksOnDeliveries(const ProjectFile& project, const std::vector<SeriesId>& series,
                                                     Day asOf)
{
    std::map<std::string, std::vector<std::string>> namesByDelivery;
    for (const SeriesId& id : series) {
        TRY(const SeriesInfo info, project.get<SeriesInfo>(id.value));
        const auto known = project.figuresAsKnown(id, asOf);
        if (!known && known.error().code != ErrorCode::NotFound)
            return known.error();
        if (known && known->isLater)
            namesByDelivery["delivery " + text(known->vintage) + ", known from " + Wording().date(known->knownOn) +
                            " on"]
                .push_back(info.name);
    }
    std::vector<std::string> remarks;
    for (const auto& [delivery, names] : namesByDelivery)
        remarks.push_back("Read from " + delivery + ", with what was revised since: " + joined(names, "; ") + ".");
    return remarks;
}

} // namespace

Result<DataNote> dataNote(const ProjectFile& project, const std::vector<SeriesId>& series, Day asOf,
                          const RunContext& run)
{
    TRY(const QualityBoard board, qualityOfProject(project, {std::nullopt, asOf}, run));
    DataNote note;
    int notices = 0;
    for (const BoardFinding& line : board.findings) {
        if (!isAmong(series, line.finding.series) || !line.isOpen())
            continue;
        TRY(const SeriesInfo info, project.get<SeriesInfo>(line.finding.series.value));
        if (line.finding.grade == FindingGrade::Notice)
            ++notices;
        else
            note.open.push_back(lineOf(line, info.name));
    }
    for (const BoardCorrection& line : board.corrections)
        if (isAmong(series, line.correction.series) && firstDay(line.correction.first) <= asOf) {
            TRY(const SeriesInfo info, project.get<SeriesInfo>(line.correction.series.value));
            note.corrections.push_back(lineOf(line, info.name));
        }
    TRY(note.remarks, remarksOnDeliveries(project, series, asOf));
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
