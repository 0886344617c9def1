#include "model/formats/settled_dialect.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/dialect_findings.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;
constexpr std::size_t sampleBytes = std::size_t{1} << 18;
constexpr int fewestGrouped = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Cells that are names of places when the bytes are read in an encoding.
int placesIn(std::string_view bytes, const std::string& encoding, const UnderstandOptions& options)
{
    const auto text = decodeText(bytes, encoding);
    if (!text || options.places == nullptr)
        return 0;
    std::set<std::string> names;
    std::string cell;
    for (const char c : *text) {
        if (c != ',' && c != ';' && c != '\t' && c != '|' && c != '\n' && c != '\r' && c != '"') {
            cell += c;
            continue;
        }
        const bool foreign =
            std::ranges::any_of(cell, [](char each) { return static_cast<unsigned char>(each) >= 0x80; });
        if (foreign && cell.size() < 80 && options.places->ofName(cell) != nullptr)
            names.insert(cell);
        cell.clear();
    }
    return static_cast<int>(names.size());
}

std::string_view sampleOf(std::string_view bytes)
{
    if (bytes.size() <= sampleBytes)
        return bytes;
    const std::size_t end = bytes.find_last_of('\n', sampleBytes);
    return bytes.substr(0, end == std::string_view::npos ? sampleBytes : end);
}

/// True if names of places decide between code pages.
bool settleEncoding(std::string_view bytes, const UnderstandOptions& options, const Doubt& doubt,
                    DetectedDialect& detected)
{
    std::string best;
    int most = 0;
    bool shared = false;
    for (const std::string& choice : doubt.choices) {
        const int found = placesIn(sampleOf(bytes), choice, options);
        const bool sameText = found == most && !best.empty() && decodeText(bytes, choice) && decodeText(bytes, best) &&
                              *decodeText(bytes, choice) == *decodeText(bytes, best);
        shared = found > most ? false : shared || (found == most && !sameText);
        if (found > most)
            best = choice;
        most = std::max(most, found);
    }
    if (most == 0 || shared)
        return false;
    detected.dialect.encoding = best;
    detected.reasons.push_back("Read as " + best + ", " + std::to_string(most) + " names of places are known.");
    return true;
}

/// What the numbers of a column of text say of a mark that may group thousands or begin a fraction.
struct GroupEvidence {
    int grouped = 0; ///< "1.234", "12.345"
    int plain = 0;   ///< "1234": thousands without a mark
    int broken = 0;  ///< "1.5", "1.2345"
};

GroupEvidence groupEvidence(const Table& table, char mark)
{
    GroupEvidence out;
    for (const auto& row : table.rows)
        for (const TableCell& cell : row) {
            const std::string text = trimmed(cell.text);
            if (cell.kind != TableCell::Kind::Text || text.empty() || !isDigit(text.front()) || !isDigit(text.back()) ||
                text.find_first_not_of(std::string("0123456789") + mark) != std::string::npos)
                continue;
            const std::size_t at = text.find(mark);
            if (at == std::string::npos) {
                out.plain += text.size() > 4 ? 1 : 0; // years have four digits
                continue;
            }
            const bool isGroup = at <= 3 && (text.size() - at) % 4 == 0 && text.front() != '0';
            (isGroup ? out.grouped : out.broken) += 1;
        }
    return out;
}

/// One mark, always before three digits, and no thousand written without it: thousands are grouped.
bool settleDecimalMark(const Table& table, DetectedDialect& detected)
{
    const GroupEvidence points = groupEvidence(table, '.');
    const GroupEvidence commas = groupEvidence(table, ',');
    const bool both = points.grouped + points.broken > 0 && commas.grouped + commas.broken > 0;
    const GroupEvidence& used = points.grouped > 0 ? points : commas;
    if (both || used.grouped < fewestGrouped || used.plain > 0 || used.broken > 0)
        return false;
    detected.dialect.groupMark = points.grouped > 0 ? '.' : ',';
    detected.dialect.decimalMark = points.grouped > 0 ? ',' : '.';
    detected.reasons.push_back("The mark stands before three digits in all " + std::to_string(used.grouped) +
                               " cells that have it, so it groups thousands.");
    return true;
}

/// Whether the days of a column follow each other evenly: by the same number of days, or by months.
bool isEven(const std::vector<Day>& days)
{
    if (days.size() < 4)
        return false;
    std::map<int, int> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const int gap = daysBetween(days[i - 1], days[i]);
        ++gaps[gap >= 28 && gap <= 31 ? 30 : gap];
    }
    gaps.erase(0);
    int total = 0;
    int most = 0;
    for (const auto& [gap, times] : gaps) {
        total += times;
        most = gap > 0 ? std::max(most, times) : most;
    }
    return total > 0 && most * 10 >= total * 9;
}

/// The days of the first column that has any, in an order of day and month.
std::vector<Day> daysIn(const Table& table, DateOrder order)
{
    for (int column = 1; column <= std::min(table.columnCount(), 20); ++column) {
        std::vector<Day> days;
        for (int row = 1; row <= std::min(static_cast<int>(table.rows.size()), 5'000); ++row)
            if (const std::string text = trimmed(table.at(row, column).text); looksLikeDate(text))
                if (const auto day = parseWrittenDay(text, order))
                    days.push_back(*day);
        if (days.size() >= 2)
            return days;
    }
    return {};
}

bool settleDateForm(const Table& table, DetectedDialect& detected)
{
    const bool dayFirst = isEven(daysIn(table, DateOrder::DayMonthYear));
    const bool monthFirst = isEven(daysIn(table, DateOrder::MonthDayYear));
    if (dayFirst == monthFirst)
        return false;
    detected.dialect.dateForm = dayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    detected.reasons.push_back(std::string("Read as ") + word(detected.dialect.dateForm) +
                               ", the dates follow each other evenly.");
    return true;
}

bool isAnswered(const Doubt& doubt, const UnderstandOptions& options)
{
    return (doubt.setting == "encoding" && !options.encoding.empty()) || (doubt.setting == "delimiter") ||
           (doubt.setting == "decimal-mark" && (options.decimalMark || options.groupMark)) ||
           (doubt.setting == "group-mark" && options.groupMark) || (doubt.setting == "date-form" && options.dateForm);
}

void applyOptions(const UnderstandOptions& options, TextDialect& dialect)
{
    dialect.delimiter = options.delimiter.value_or(dialect.delimiter);
    dialect.decimalMark = options.decimalMark.value_or(dialect.decimalMark);
    dialect.groupMark = options.groupMark.value_or(dialect.groupMark);
    dialect.dateForm = options.dateForm.value_or(dialect.dateForm);
    if (options.groupMark && !options.decimalMark && *options.groupMark == dialect.decimalMark)
        dialect.decimalMark = *options.groupMark == '.' ? ',' : '.';
    if (options.decimalMark && !options.groupMark && dialect.groupMark == dialect.decimalMark)
        dialect.groupMark = 0;
}

const char* codeOf(const Doubt& doubt)
{
    return doubt.setting == "encoding" ? "C5" : doubt.setting == "date-form" ? "C25" : "C8";
}

void ask(const Doubt& doubt, MessageLog& log)
{
    log.add({Severity::Error, codeOf(doubt), "", "", doubt.question,
             "Say it with --" + doubt.setting + " " + joined(doubt.choices, " or --" + doubt.setting + " ") + "."});
}

} // namespace

void settleDoubts(const Table& table, const UnderstandOptions& options, DetectedDialect& detected, MessageLog& log)
{
    std::vector<Doubt> open;
    for (const Doubt& doubt : detected.doubts) {
        if (isAnswered(doubt, options) || (doubt.setting == "decimal-mark" && settleDecimalMark(table, detected)) ||
            (doubt.setting == "date-form" && settleDateForm(table, detected)))
            continue;
        if (doubt.setting != "encoding")
            ask(doubt, log);
        open.push_back(doubt);
    }
    applyOptions(options, detected.dialect);
    detected.doubts = std::move(open);
}

namespace {

/// The first line of Eurostat's TSV: codes separated by commas, a backslash before the name of time, tabs.
bool isEurostatTsv(std::string_view bytes)
{
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    const std::size_t slash = line.find('\\');
    return slash != std::string_view::npos && line.find('\t', slash) != std::string_view::npos &&
           lowered(line.substr(slash + 1, 4)) == "time";
}

/// Looks at the cells anew, as another delimiter cuts them.
Result<void> cutBy(char delimiter, std::string_view bytes, DetectedDialect& detected)
{
    DetectedDialect anew;
    anew.dialect.encoding = detected.dialect.encoding;
    anew.dialect.delimiter = delimiter;
    TRY(const Table table, readDelimited(sampleOf(bytes), anew.dialect));
    findNumberForm(table, anew);
    findDateForm(table, anew);
    detected = std::move(anew);
    return {};
}

} // namespace

Result<DetectedDialect> settledDialect(std::string_view bytes, const UnderstandOptions& options, MessageLog& log)
{
    TRY(DetectedDialect detected, detectDialect(bytes));
    const auto doubt = std::ranges::find(detected.doubts, "encoding", &Doubt::setting);
    if (!options.encoding.empty())
        detected.dialect.encoding = options.encoding;
    else if (doubt != detected.doubts.end() && !settleEncoding(bytes, options, *doubt, detected))
        ask(*doubt, log);
    if (options.delimiter)
        RETURN_IF_ERROR(cutBy(*options.delimiter, bytes, detected));
    else if (isEurostatTsv(bytes))
        RETURN_IF_ERROR(cutBy('\t', bytes, detected));
    TRY(const Table sample, readDelimited(sampleOf(bytes), detected.dialect));
    settleDoubts(sample, options, detected, log);
    return detected;
}

} // namespace antevia
