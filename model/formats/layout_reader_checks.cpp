#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/layout_reader.h"
#include "model/formats/message_log.h"
#include "model/formats/personal_text.h"

#include <algorithm>

// What a row must be to be read: as wide as its heading, of one data flow, within its definition, free of persons.
namespace antevia {
namespace {

using Severity = RowMessage::Severity;

constexpr int mostStrayTexts = 10; // are told; a column full of them is one remark, not a thousand

bool isFilled(const TableCell& cell)
{
    return !trimmed(cell.text).empty();
}

/// What the column STRUCTURE of SDMX-CSV 2.0 may say (SDMX-CSV field guide 2.0, "Columns").
bool isKindOfStructure(const std::string& text)
{
    const std::string kind = lowered(text); // the OECD writes it in capitals
    return kind == "dataflow" || kind == "datastructure" || kind == "dataprovision";
}

} // namespace

/// "p | provisional" below the figures: two cells, none of them a number, where rows have more.
bool LayoutReader::explainsSign(const std::vector<TableCell>& cells) const
{
    const auto filled = std::ranges::count_if(cells, isFilled);
    const bool beginsWithSign = filled == 2 && !cells.empty() && isFilled(cells[0]) && cells[0].text.size() <= 3;
    const bool isShort = m_values.size() > 2 && filled <= 2;
    return (isShort || beginsWithSign) && std::ranges::none_of(m_values, [&](std::size_t column) {
               const MarkedFigure figure = readMarkedFigure(cellAt(cells, column), m_setting.dialect, false);
               return !figure.wrong && figure.state == CellState::Figure;
           });
}

std::vector<KeyPart> LayoutReader::conforming(std::vector<KeyPart> key, int row)
{
    if (m_setting.conformity == nullptr)
        return key;
    SdmxConformity::Values values;
    for (const KeyPart& each : key)
        values.emplace_back(each.dimension, each.code);
    m_setting.conformity->settle(values, "row " + std::to_string(row), m_log);
    for (KeyPart& each : key)
        each.label = each.label.empty() ? m_setting.conformity->words(each.dimension, each.code) : each.label;
    return key;
}

/// An event that stands twice would be added twice.
bool LayoutReader::isNewEvent(const std::vector<TableCell>& cells, int row)
{
    const std::size_t column = static_cast<std::size_t>(m_layout.eventColumn) - 1;
    const std::string event = trimmed(cellAt(cells, column).text);
    const auto [first, fresh] = m_events.try_emplace(event, row);
    if (!fresh)
        say(Severity::Error, row, column, event,
            {"C19", "rows " + std::to_string(first->second) + " and " + std::to_string(row) + " name the same event",
             "Remove one of them."});
    return fresh;
}

bool LayoutReader::fitsHeading(const std::vector<TableCell>& cells, int row)
{
    if (!m_setting.checkWidth || m_layout.headerRow < 1 || m_layout.splitFirst)
        return true;
    bool extra = false;
    for (std::size_t i = static_cast<std::size_t>(m_setting.headingWidth); i < cells.size(); ++i)
        extra = extra || isFilled(cells[i]);
    if (!extra && static_cast<int>(cells.size()) >= m_lastHeading)
        return true;
    m_log.add({Severity::Error, "C12", "row " + std::to_string(row), std::to_string(cells.size()) + " fields",
               "the heading has " + std::to_string(m_lastHeading) + " fields, and so must each row",
               "Put the missing fields in, or quotation marks around text that holds the delimiter."});
    return false;
}

void LayoutReader::checkStructure(const std::vector<TableCell>& cells, int row)
{
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
        const ColumnUse& use = m_layout.columns[i];
        const std::string text = use.role == ColumnRole::Structure || use.role == ColumnRole::Action
                                     ? trimmed(cellAt(cells, i).text)
                                     : std::string();
        if (use.role == ColumnRole::Action && (text == "D" || lowered(text) == "delete"))
            say(Severity::Error, row, i, text,
                {"S11", "the row says that a figure is to be deleted",
                 "Deletions are revisions with a reason; load the publisher's whole file instead."});
        if (use.role == ColumnRole::Ignored && use.dimension == "structure" &&
            !isKindOfStructure(trimmed(cellAt(cells, i).text)))
            say(Severity::Error, row, i, cellAt(cells, i).text,
                {"S13", "the kind of structure is expected here: dataflow, datastructure or dataprovision",
                 "Load the file anew from its publisher."});
        if (use.role != ColumnRole::Structure || (text == m_structure && !text.empty()))
            continue;
        if (text.find(':') == std::string::npos)
            say(Severity::Error, row, i, text,
                {"S13", "a data flow is expected here (AGENCY:ID(VERSION))", "Load the file anew from its publisher."});
        else if (!m_structure.empty())
            say(Severity::Error, row, i, text,
                {"S6", "the row belongs to another data flow than the rows above (" + shownSafely(m_structure) + ")",
                 "Keep each data flow in a file of its own."});
        else
            m_structure = text;
    }
}

void LayoutReader::checkNotes(const std::vector<TableCell>& cells, int row)
{
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
        if (m_layout.columns[i].role == ColumnRole::Note || m_layout.columns[i].role == ColumnRole::Ignored)
            if (const auto why = personalInNote(cellAt(cells, i).text))
                say(Severity::Error, row, i, "(not shown)",
                    {"C35", *why + "; data of single persons are never taken in", "Take it out of the file."});
}

/// The same texts stand in many rows, and are looked at once.
const std::optional<std::string>& LayoutReader::personalInNote(const std::string& text)
{
    static const std::optional<std::string> nothing;
    constexpr std::size_t mostKept = 10'000;
    if (text.empty())
        return nothing;
    if (m_notes.size() >= mostKept)
        m_notes.clear();
    const auto [place, fresh] = m_notes.try_emplace(text);
    if (fresh)
        place->second = personalText(text);
    return place->second;
}

void LayoutReader::tellStrayText(const std::vector<TableCell>& cells, int row)
{
    const auto repeatsTime = [&](const std::string& text) {
        return std::ranges::any_of(m_layout.columns, [&](const ColumnUse& use) {
            const auto column = static_cast<std::size_t>(&use - m_layout.columns.data());
            return use.role == ColumnRole::Time && cellAt(cells, column).text == text;
        });
    };
    const auto tell = [&](std::size_t column) {
        const TableCell& cell = cellAt(cells, column);
        const bool numbersRow = column == 0 && isDigits(cell.text);
        if (m_strayTexts < mostStrayTexts && cell.kind == TableCell::Kind::Text && isFilled(cell) && !numbersRow &&
            !repeatsTime(cell.text)) {
            ++m_strayTexts;
            say(Severity::Note, row, column, cell.text,
                {"N3", "this note stands outside the table and is left out", ""});
        }
    };
    std::ranges::for_each(m_unnamed, tell);
    for (std::size_t column = m_layout.columns.size(); column < cells.size(); ++column)
        tell(column);
}

} // namespace antevia
