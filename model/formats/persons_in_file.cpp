#include "model/formats/persons_in_file.h"

#include "model/base/text.h"
#include "model/formats/personal_data.h"
#include "model/formats/personal_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

constexpr const char* code = "C35";

RowMessage refusal(const std::string& place, const std::string& why)
{
    return {Severity::Error,
            code,
            place,
            "(not shown)",
            why + "; data of single persons are never taken in",
            "Count them by day and place, remove what is personal, and load the counts. If it is no person, say what "
            "it is beside the name (\"camp …\", \"ship …\")."};
}

/// The texts of each dimension, twice where more than one figure stands under them, without those that the dictionary
/// of places has.
std::map<std::string, std::vector<std::string>> textsByDimension(const FoundFile& file, const PlaceDictionary* places)
{
    std::map<std::string, std::map<std::string, std::size_t>> figures;
    for (const FoundSeries& series : file.series)
        for (const KeyPart& part : series.key)
            for (const std::string& text : {trimmed(part.code), trimmed(part.label)})
                if (!text.empty())
                    figures[part.dimension][text] += series.observations.size();
    std::map<std::string, std::vector<std::string>> out;
    for (const auto& [dimension, texts] : figures)
        for (const auto& [text, count] : texts)
            if (places == nullptr || places->ofName(text) == nullptr)
                out[dimension].insert(out[dimension].end(), std::min<std::size_t>(count, 2), text);
    return out;
}

std::optional<std::string> whyPersonal(const std::string& dimension, const std::vector<std::string>& texts)
{
    if (const auto why = personalCells(dimension, texts))
        return why;
    constexpr std::size_t shortest = 30; // a sentence, not a name: names are looked at as a column
    for (const std::string& text : texts)
        if (text.size() >= shortest)
            if (const auto why = personalTitle(text))
                return why;
    return std::nullopt;
}

void checkSeries(const FoundFile& file, const PlaceDictionary* places, std::vector<RowMessage>& found)
{
    for (const auto& [dimension, texts] : textsByDimension(file, places))
        if (const auto why = whyPersonal(dimension, texts))
            found.push_back(refusal("what series are told apart by (" + shownSafely(dimension) + ")", *why));
}

void checkTexts(const FoundFile& file, const MessageLog& log, std::vector<RowMessage>& found)
{
    for (const std::string& note : file.notes)
        if (const auto why = personalTitle(note))
            found.push_back(refusal("a title or note of the file", *why));
    for (const std::string& flags : file.flagTexts)
        if (const auto why = personalText(flags))
            found.push_back(refusal("a flag beside a figure", *why));
    for (const RowMessage& message : log.shown())
        if (message.code != code)
            if (const auto why = personalTitle(message.value))
                found.push_back(refusal(message.place, *why));
}

/// What a file of persons leaves behind: where it came from and how it is written, no word of it.
void forget(FoundFile& file)
{
    file.series.clear();
    file.notes.clear();
    file.flagTexts = {""};
    file.marks.clear();
    for (MappedColumn& column : file.mapping)
        if (personalText(column.heading) || personalCells("", {column.heading})) {
            column.heading = maskedText(column.heading);
            column.dimension.clear();
        }
}

} // namespace

void refusePersons(FoundFile& file, const PlaceDictionary* places, MessageLog& log)
{
    std::vector<RowMessage> found;
    if (!log.has(code))
        checkSeries(file, places, found);
    checkTexts(file, log, found);
    for (RowMessage& each : found)
        log.add(std::move(each));
    if (!log.has(code))
        return;
    log.keepOnly(code);
    forget(file);
}

} // namespace antevia
