#include "model/base/text.h"
#include "model/formats/delimited.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/text_decoder.h"

#include <algorithm>
#include <array>
#include <map>

namespace antevia {
namespace {

constexpr std::size_t sampleRows = 400;
constexpr std::array<char, 4> delimiters{',', ';', '\t', '|'};

const char* nameOf(char delimiter)
{
    switch (delimiter) {
    case ',': return "comma";
    case ';': return "semicolon";
    case '\t': return "tab";
    default: return "vertical bar";
    }
}

void guessCodePage(std::string_view bytes, DetectedDialect& detected)
{
    const std::vector<PageFit> fits = fittingPages(bytes);
    if (fits.empty())
        return;
    detected.dialect.encoding = fits.front().encoding;
    detected.reasons.push_back("The text is not UTF-8; its letters fit " + detected.dialect.encoding + " best.");
    if (fits.size() == 1)
        return;
    Doubt doubt{"encoding",
                "The file does not say how its letters are encoded: do they read right as " +
                    detected.dialect.encoding + "?",
                {}};
    for (const PageFit& each : fits)
        doubt.choices.push_back(each.encoding);
    detected.doubts.push_back(std::move(doubt));
    detected.pages = fits;
}

void findEncoding(std::string_view bytes, DetectedDialect& detected)
{
    const auto say = [&](const char* encoding, const std::string& reason) {
        detected.dialect.encoding = encoding;
        detected.reasons.push_back(reason);
    };
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return say("UTF-8", "A byte order mark says that the text is UTF-8.");
    if (const std::string utf16 = utf16Encoding(bytes); !utf16.empty())
        return say(utf16.c_str(), "Its first bytes say that the text is UTF-16.");
    if (isValidUtf8(bytes))
        return say("UTF-8", "All of the text is proper UTF-8.");
    guessCodePage(dialectSample(bytes), detected);
}

/// How well a delimiter cuts the sample: rows that have as many fields as most rows have.
struct Fit {
    char delimiter = ',';
    int fields = 0;      ///< in most rows
    double share = 0;    ///< of the rows, that have them
    bool isWhole = true; ///< the text can be cut to its end
    Table table;
};

/// The fields of the first line, if quotes are no matter.
int fieldsOfFirstLine(std::string_view text, char delimiter)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    return static_cast<int>(std::ranges::count(line, delimiter)) + 1;
}

/// The rows of a text up to the first that cannot be cut, which is told when the text is read.
Table rowsUntilFault(std::string_view text, char delimiter, Fit& fit)
{
    Table table;
    const auto cut = cutRows(text, delimiter, [&](const auto& row, int, int) -> Result<void> {
        table.rows.push_back(row);
        return {};
    });
    fit.isWhole = cut.hasValue();
    return table;
}

Fit fitOf(std::string_view text, char delimiter)
{
    Fit fit;
    fit.delimiter = delimiter;
    Table table = rowsUntilFault(text, delimiter, fit);
    std::map<int, int> rowsByFields;
    int rows = 0;
    table.rows.resize(std::min(table.rows.size(), sampleRows));
    for (const auto& row : table.rows) {
        rows += row.empty() ? 0 : 1;
        if (row.size() > 1)
            ++rowsByFields[static_cast<int>(row.size())];
    }
    int most = 0;
    for (const auto& [fields, count] : rowsByFields)
        if (count >= most) {
            most = count;
            fit.fields = fields;
        }
    fit.share = rows == 0 ? 0.0 : static_cast<double>(most) / rows;
    if (!fit.isWhole && rows == 0)
        fit.fields = fieldsOfFirstLine(text, delimiter);
    fit.table = std::move(table);
    return fit;
}

Fit findDelimiter(std::string_view text, DetectedDialect& detected)
{
    std::vector<Fit> fits;
    for (const char delimiter : delimiters)
        fits.push_back(fitOf(text, delimiter));
    // Quotes that are no quotes for the right delimiter may be faults for another: one that cuts all goes first.
    const auto cutsAll = [](const Fit& each) { return each.isWhole && each.fields >= 2; };
    std::ranges::stable_sort(fits, [&](const Fit& a, const Fit& b) {
        if (cutsAll(a) != cutsAll(b))
            return cutsAll(a);
        return a.share != b.share ? a.share > b.share : a.fields > b.fields;
    });
    const Fit& best = fits[0];
    detected.dialect.delimiter = best.delimiter;
    if (best.fields < 2) {
        detected.reasons.push_back("No comma, semicolon, tab or vertical bar cuts the lines into columns.");
        return fits[0];
    }
    detected.reasons.push_back(std::string("A ") + nameOf(best.delimiter) + " cuts most lines into " +
                               std::to_string(best.fields) + " columns.");
    if (cutsAll(fits[1]) && fits[1].share > 0.95 * best.share)
        detected.doubts.push_back({"delimiter",
                                   std::string("The lines can be cut at each ") + nameOf(best.delimiter) +
                                       " or at each " + nameOf(fits[1].delimiter) + ": which stands between columns?",
                                   {std::string(1, best.delimiter), std::string(1, fits[1].delimiter)}});
    return fits[0];
}

} // namespace

std::string_view dialectSample(std::string_view bytes)
{
    constexpr std::size_t most = std::size_t{1} << 20;
    if (bytes.size() <= most)
        return bytes;
    const std::size_t end = bytes.find_last_of("\r\n", most);
    return bytes.substr(0, end == std::string_view::npos ? most : end);
}

Result<DetectedDialect> detectDialect(std::string_view bytes)
{
    if (bytes.empty())
        return Error{ErrorCode::Format, "the file is empty"};
    DetectedDialect detected;
    findEncoding(bytes, detected);
    TRY(const std::string text, decodeText(bytes, detected.dialect.encoding));
    const Fit fit = findDelimiter(dialectSample(text), detected);
    findNumberForm(fit.table, detected);
    findDateForm(fit.table, detected);
    return detected;
}

} // namespace antevia
