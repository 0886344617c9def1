#include "model/formats/settled_dialect.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/code_pages.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"

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

/// Whether a cell is something that a table of figures says: a place, a month, a sum, a usual heading.
bool isKnown(const std::string& cell, const UnderstandOptions& options)
{
    if (hintOf(cell) != HeadingHint::None || isTotalName(cell) ||
        (options.places != nullptr && options.places->ofName(cell) != nullptr))
        return true;
    return std::ranges::any_of(headingWords(cell), [](const auto& each) { return monthOfName(each) > 0; });
}

/// Cells with letters beyond ASCII that are known when the bytes are read in an encoding.
int knownIn(const std::string& text, const UnderstandOptions& options)
{
    std::set<std::string> known;
    std::string cell;
    for (const char c : text) {
        if (c != ',' && c != ';' && c != '\t' && c != '|' && c != '\n' && c != '\r' && c != '"') {
            cell += c;
            continue;
        }
        const bool foreign =
            std::ranges::any_of(cell, [](char each) { return static_cast<unsigned char>(each) >= 0x80; });
        if (foreign && cell.size() < 80 && isKnown(cell, options))
            known.insert(cell);
        cell.clear();
    }
    return static_cast<int>(known.size());
}

std::string_view sampleOf(std::string_view bytes)
{
    if (bytes.size() <= sampleBytes)
        return bytes;
    const std::size_t end = bytes.find_last_of('\n', sampleBytes);
    return bytes.substr(0, end == std::string_view::npos ? sampleBytes : end);
}

/// Those that letters do not rule out.
std::vector<PageFit> possiblePages(std::string_view bytes)
{
    std::vector<PageFit> fits = fittingPages(bytes);
    const int least = fits.empty() ? 0 : fits.front().impossible;
    if (least == 0)
        std::erase_if(fits, [](const PageFit& each) { return each.impossible > 0; });
    return fits;
}

/// The page by which more cells are known than by any other, with their number; 0: none stands out.
std::pair<std::string, int> pageOfKnownCells(std::string_view bytes, const std::vector<PageFit>& pages,
                                             const UnderstandOptions& options)
{
    std::pair<std::string, int> best{"", 0};
    bool shared = false;
    for (const PageFit& page : pages) {
        const auto text = decodeText(bytes, page.encoding);
        const int found = text ? knownIn(*text, options) : 0;
        shared = found > best.second ? false : shared || found == best.second;
        if (found > best.second)
            best = {page.encoding, found};
    }
    return shared ? std::pair<std::string, int>{"", 0} : best;
}

/// True if what is written decides between code pages.
bool settleEncoding(std::string_view bytes, const UnderstandOptions& options, DetectedDialect& detected,
                    MessageLog& log)
{
    const std::vector<PageFit> pages = possiblePages(sampleOf(bytes));
    if (pages.empty())
        return false;
    const auto use = [&](const std::string& page, const std::string& reason) {
        detected.dialect.encoding = page;
        detected.reasons.push_back("Read as " + page + ", " + reason);
        return true;
    };
    if (pages.size() == 1)
        return pages.front().impossible == 0 &&
               use(pages.front().encoding, "words hold letters of one script only; read otherwise they do not.");
    if (const auto [page, known] = pageOfKnownCells(sampleOf(bytes), pages, options); known > 0)
        return use(page, std::to_string(known) + " names of places, months or headings are known.");
    if (pages[0].impossible > 0 || pages[0].uncommon > 0 || pages[1].uncommon == 0)
        return false;
    log.add({Severity::Warning, "C5", "", pages[0].encoding,
             "the file does not say how its letters are encoded; read so, all of them are letters of the region",
             "If names look wrong, say it with --encoding " + pages[1].encoding + " or another."});
    return use(pages[0].encoding, "all letters are of languages of the region.");
}

/// What the numbers of a column of text say of a mark that may group thousands or begin a fraction.
struct GroupEvidence {
    int grouped = 0;       ///< "1.234", "12.345"
    int plain = 0;         ///< "1234": thousands without a mark
    int broken = 0;        ///< "1.5", "1.2345"
    bool ofCounts = false; ///< under headings of what is counted, where there are no fractions
};

/// By column - 1: whether a heading says that people or decisions are counted there.
std::vector<bool> columnsOfCounts(const Table& table)
{
    constexpr std::size_t rowsForHeading = 20;
    std::vector<bool> out(static_cast<std::size_t>(table.columnCount()), false);
    for (std::size_t row = 0; row < std::min(rowsForHeading, table.rows.size()); ++row)
        for (std::size_t i = 0; i < table.rows[row].size(); ++i)
            out[i] = out[i] || (namesCount(table.rows[row][i].text) && !namesRate(table.rows[row][i].text));
    return out;
}

void weigh(const std::string& text, char mark, bool ofCounts, GroupEvidence& out)
{
    if (text.empty() || !isDigit(text.front()) || !isDigit(text.back()) || looksLikeDate(text) ||
        text.find_first_not_of(std::string("0123456789") + mark) != std::string::npos)
        return;
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) {
        out.plain += text.size() > 4 ? 1 : 0; // years have four digits
        return;
    }
    const bool isGroup = at <= 3 && (text.size() - at) % 4 == 0 && text.front() != '0';
    out.ofCounts = (out.ofCounts || out.grouped == 0) && ofCounts;
    (isGroup ? out.grouped : out.broken) += 1;
}

GroupEvidence groupEvidence(const Table& table, char mark)
{
    GroupEvidence out;
    const std::vector<bool> counts = columnsOfCounts(table);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i].kind == TableCell::Kind::Text)
                weigh(trimmed(row[i].text), mark, counts[i], out);
    return out;
}

/// One mark, always before three digits, and no thousand written without it: thousands are grouped. One such cell is
/// enough where what is counted has no fractions, and where commas stand between columns, which none does who writes
/// fractions with them.
bool settleDecimalMark(const Table& table, DetectedDialect& detected)
{
    const GroupEvidence points = groupEvidence(table, '.');
    const GroupEvidence commas = groupEvidence(table, ',');
    const bool both = points.grouped + points.broken > 0 && commas.grouped + commas.broken > 0;
    const GroupEvidence& used = points.grouped > 0 ? points : commas;
    const bool commaCuts = detected.dialect.delimiter == ',' && &used == &commas;
    const int fewest = used.ofCounts || commaCuts ? 1 : fewestGrouped;
    if (both || used.grouped < fewest || used.plain > 0 || used.broken > 0)
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
    else if (doubt != detected.doubts.end() && !settleEncoding(bytes, options, detected, log))
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
