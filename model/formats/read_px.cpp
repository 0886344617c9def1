#include "model/base/text.h"
#include "model/formats/code_pages.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/delimited.h"
#include "model/formats/figure_scale.h"
#include "model/formats/limits.h"
#include "model/formats/period_text.h"
#include "model/formats/px_text.h"
#include "model/formats/understanding.h"

#include <algorithm>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

constexpr std::size_t bytesWeighed = std::size_t{1} << 20; ///< of letters in an unknown code page

struct PxAxis {
    std::string name;
    std::vector<KeyPart> values;
    std::vector<std::optional<Period>> periods; ///< of the axis of time; else empty
};

Error shapeError(const std::string& what)
{
    return {ErrorCode::Format, what, "Load the PX file anew from its publisher."};
}

/// "20241", "202401" and "2024" of TIMEVAL with the letter of their length: A, H, Q, M, W.
std::optional<Period> periodOfCode(const std::string& code, char length)
{
    if (code.size() < 5 || length == 'A')
        return parsePeriodText(code, DateOrder::Iso);
    const std::size_t number = std::min(code.find_first_of("0123456789", 4), code.size()); // "29" of "2023U29"
    const std::string part = code.substr(number);
    return parsePeriodText(code.substr(0, 4) + "-" + (length == 'H' ? 'S' : length) + part, DateOrder::Iso);
}

/// The periods that the values of an axis are, by their words, their codes or TIMEVAL; empty if one is none.
std::vector<std::optional<Period>> periodsOf(const PxText& px, const PxAxis& axis)
{
    const auto& times = px.of("TIMEVAL", axis.name);
    const char length = !times.empty() && times[0].size() > 6 && times[0].starts_with("TLIST(") ? times[0][6] : '\0';
    std::vector<std::optional<Period>> out;
    for (std::size_t i = 0; i < axis.values.size(); ++i) {
        auto period = parsePeriodText(axis.values[i].label, DateOrder::Iso);
        if (!period)
            period = parsePeriodText(axis.values[i].code, DateOrder::Iso);
        if (!period && times.size() == axis.values.size() + 1)
            period = periodOfCode(times[i + 1], length);
        if (!period)
            return {};
        out.push_back(period);
    }
    return out;
}

std::string eliminatedIn(const PxText& px, const std::string& dimension)
{
    const auto& said = px.of("ELIMINATION", dimension); // the word, or YES
    return said.empty() ? std::string() : said.front();
}

/// "Alle yrker" sums up the others where ELIMINATION names it; a country of which the others are parts keeps its name.
void nameTotal(const std::string& eliminated, const PlaceDictionary* places, PxAxis& axis)
{
    for (KeyPart& each : axis.values)
        if (each.label == eliminated && !isTotalName(eliminated) &&
            (places == nullptr || places->ofName(eliminated) == nullptr))
            each.label = "Total (" + eliminated + ")";
}

Result<std::vector<PxAxis>> axesOf(const PxText& px, const PlaceDictionary* places)
{
    std::vector<PxAxis> out;
    std::size_t cells = 1;
    for (const char* side : {"STUB", "HEADING"})
        for (const std::string& name : px.of(side)) {
            PxAxis axis{name, {}, {}};
            const auto& words = px.of("VALUES", name);
            const auto& codes = px.of("CODES", name);
            if (words.empty() || (!codes.empty() && codes.size() != words.size()))
                return shapeError("the dimension '" + shownSafely(name) + "' has no values, or not as many as codes");
            for (std::size_t i = 0; i < words.size(); ++i)
                axis.values.push_back({dimensionName(name), codes.empty() ? words[i] : codes[i], words[i]});
            nameTotal(eliminatedIn(px, name), places, axis);
            cells = cells > limits::cells ? cells : cells * words.size();
            out.push_back(std::move(axis));
        }
    if (out.empty() || cells > limits::cells)
        return shapeError(out.empty() ? "the file names no dimensions" : "the table has more than 12 million cells");
    const auto isTime = [&](const PxAxis& axis) { return !px.of("TIMEVAL", axis.name).empty(); };
    auto time = std::ranges::find_if(out, isTime);
    if (time == out.end())
        time = std::ranges::find_if(out, [&](const PxAxis& axis) { return !periodsOf(px, axis).empty(); });
    if (time != out.end())
        time->periods = periodsOf(px, *time);
    if (time == out.end() || time->periods.empty())
        return Error{ErrorCode::Format, "no dimension of the PX file holds periods that can be read",
                     "Load a table with years, quarters or months."};
    return out;
}

/// The next number or sign of the data, without its quotation marks.
std::string_view nextToken(std::string_view data, std::size_t& at)
{
    at = std::min(data.find_first_not_of(" \r\n\t,", at), data.size());
    const bool isQuoted = at < data.size() && data[at] == '"';
    const std::size_t begin = at + (isQuoted ? 1 : 0);
    const std::size_t end = std::min(data.find_first_of(isQuoted ? "\"" : " \r\n\t,", begin), data.size());
    at = end + (isQuoted && end < data.size() ? 1 : 0);
    return data.substr(std::min(begin, data.size()), end - std::min(begin, end));
}

/// Reads the cells, the last dimension running fastest, and adds each to the series of its codes.
class PxCells {
public:
    PxCells(Understanding& reading, const PxText& px, const std::vector<PxAxis>& axes)
        : m_reading(reading), m_data(px.data), m_axes(axes), m_px(px), m_contents(px.text("CONTVARIABLE")),
          m_unit(px.text("UNITS"))
    {
    }

    Result<void> read()
    {
        std::size_t cells = 1;
        for (const PxAxis& axis : m_axes)
            cells *= axis.values.size();
        std::size_t at = 0;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const std::string_view token = nextToken(m_data, at);
            if (token.empty())
                return shapeError("the data end after " + std::to_string(cell) + " of " + std::to_string(cells) +
                                  " figures");
            add(cell, std::string(token));
            if (cell % 4096 == 0)
                RETURN_IF_ERROR(m_reading.run.checkpoint());
        }
        return nextToken(m_data, at).empty() ? Result<void>()
                                             : shapeError("there are more figures than the dimensions have places");
    }

private:
    void add(std::size_t cell, const std::string& token)
    {
        std::vector<const KeyPart*> key(m_axes.size());
        std::optional<Period> period;
        std::size_t rest = cell;
        for (std::size_t i = m_axes.size(); i-- > 0;) {
            const std::size_t place = rest % m_axes[i].values.size();
            rest /= m_axes[i].values.size();
            if (!m_axes[i].periods.empty())
                period = m_axes[i].periods[place];
            else
                key[i] = &m_axes[i].values[place];
        }
        std::string codes;
        for (const KeyPart* part : key)
            codes += part == nullptr ? std::string() : part->code + SeriesCollector::keyMark;
        MarkedFigure figure = readMarkedFigure({token, TableCell::Kind::Text, 0.0}, TextDialect{}, false);
        const int row = static_cast<int>(cell) + 1;
        if (figure.wrong)
            return m_reading.log.add({Severity::Error, figure.wrong->code, "figure " + std::to_string(row),
                                      shownSafely(token), figure.wrong->rule, figure.wrong->remedy});
        m_reading.collector.add(codes, *period, figure, row, token, [&] { return partsOf(key); });
    }

    std::vector<KeyPart> partsOf(const std::vector<const KeyPart*>& key) const
    {
        std::vector<KeyPart> out;
        for (const KeyPart* part : key)
            if (part != nullptr)
                out.push_back(*part);
        if (const std::string unit = unitOf(key); !unit.empty())
            out.push_back({"unit", unit, {}});
        return out;
    }

    /// Of the content that a series is about, else of the whole table.
    std::string unitOf(const std::vector<const KeyPart*>& key) const
    {
        for (std::size_t i = 0; i < key.size(); ++i)
            if (key[i] != nullptr && m_axes[i].name == m_contents)
                if (const auto& own = m_px.of("UNITS", key[i]->label); !own.empty())
                    return own.front();
        return m_unit;
    }

    Understanding& m_reading;
    std::string_view m_data;
    const std::vector<PxAxis>& m_axes;
    const PxText& m_px;
    std::string m_contents; ///< the dimension that says what is counted, if the file names it
    std::string m_unit;
};

/// As a person says it, as the file does, or as its letters show.
std::string encodingOf(Understanding& reading, std::string_view bytes)
{
    if (!reading.options.encoding.empty())
        return reading.options.encoding;
    if (isValidUtf8(bytes))
        return "UTF-8";
    const std::size_t at = bytes.find("CODEPAGE=\"");
    const std::size_t begin = at + 10;
    const std::string named(at == std::string_view::npos ? "" : bytes.substr(begin, bytes.find('"', begin) - begin));
    if (const std::string stated = encodingNamed(named); !stated.empty() && stated != "UTF-8")
        return stated;
    const std::vector<PageFit> pages = fittingPages(bytes.substr(0, bytesWeighed));
    const std::string page = pages.empty() ? "windows-1252" : pages.front().encoding;
    reading.log.add({Severity::Warning, "C5", "", page,
                     (named.empty() ? "the file does not say how its letters are encoded"
                                    : "the file says that its letters are of '" + shownSafely(named) +
                                          "', which they are not or which is not known here") +
                         std::string("; they are read so"),
                     "If names look wrong, say it with --encoding."});
    return page;
}

} // namespace

Result<void> readPxFile(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "px";
    reading.file.layout = "long";
    reading.file.dialect.dialect.encoding = encodingOf(reading, file.bytes);
    TRY(const std::string text, decodeText(file.bytes, reading.file.dialect.dialect.encoding));
    TRY(const PxText px, parsePx(text));
    TRY(const auto axes, axesOf(px, reading.options.places));
    for (const char* keyword : {"TITLE", "CONTENTS", "UNITS"})
        if (const std::string note = px.text(keyword); !note.empty())
            reading.file.notes.push_back(note);
    const bool hasKeys =
        std::ranges::any_of(px.values, [](const auto& each) { return each.first.starts_with("KEYS"); });
    if (hasKeys)
        return Error{ErrorCode::Format,
                     "the PX file names the places of its figures by keys (KEYS), which are not read",
                     "Load the table as CSV or JSON-stat."};
    for (const PxAxis& axis : axes)
        reading.file.mapping.push_back(
            {0, axis.name, axis.periods.empty() ? "dimension" : "time", dimensionName(axis.name)});
    return PxCells(reading, px, axes).read();
}

} // namespace antevia
