#include "model/formats/contact_lines.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace antevia {
namespace {

constexpr std::size_t mostLines = 6; ///< below a label
constexpr std::size_t mostLabelWords = 4;

/// The texts of a row that are not blank.
std::vector<std::string> textsOf(const std::vector<TableCell>& cells)
{
    std::vector<std::string> texts;
    for (const TableCell& cell : cells)
        if (std::string text = trimmed(cell.text); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

/// "Contact:", "Contact person", "Kontaktperson: …": the words up to a colon name whom to ask.
bool isContactLabel(const std::string& text)
{
    static constexpr std::array<std::string_view, 14> stems{
        "contact",  "kontakt", "ansprechpartner", "contatto", "contacto",   "kapcsolat",  "yhteys",
        "επικοινω", "контакт", "enquir",          "inquir",   "forfragnin", "upplysning", "responsible"};
    const std::vector<std::string> words = headingWords(text.substr(0, text.find(':')));
    return !words.empty() && words.size() <= mostLabelWords &&
           std::ranges::any_of(stems, [&](std::string_view stem) { return words.front().starts_with(stem); });
}

/// "E-mail", "Telephone": what goes on below such a label, with its answer beside it.
bool isWayToReach(const std::string& text)
{
    static constexpr std::array<std::string_view, 9> stems{"e",   "email", "mail", "tel",   "phone",
                                                           "mob", "fax",   "web",  "adress"};
    const std::vector<std::string> words = headingWords(text);
    return !words.empty() && words.size() <= 2 && std::ranges::any_of(stems, [&](std::string_view stem) {
        return stem == "e" ? words.front() == "e" && words.back() == "mail" : words.front().starts_with(stem);
    });
}

/// Whether a label has its answer behind it: "Contact: Statistics office, …".
bool isWhole(const std::vector<std::string>& texts)
{
    const std::size_t colon = texts.front().find(':');
    return texts.size() == 1 && colon != std::string::npos && colon + 1 < texts.front().size();
}

bool goesOn(const std::vector<std::string>& texts, bool isBeside)
{
    if (isBeside)
        return texts.size() == 2 && isWayToReach(texts.front());
    return texts.size() == 1 && !texts.front().ends_with(':');
}

} // namespace

std::vector<int> contactLines(const Table& table)
{
    std::vector<int> lines;
    const auto at = [&](std::size_t row) {
        return row < table.rows.size() ? textsOf(table.rows[row]) : std::vector<std::string>();
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::vector<std::string> texts = at(i);
        const bool isBeside = texts.size() == 2;
        if (texts.empty() || texts.size() > 2 || !isContactLabel(texts.front()) ||
            (isBeside && !at(i + 1).empty() && !goesOn(at(i + 1), isBeside))) // a heading
            continue;
        std::size_t end = i + 1;
        if (!isWhole(texts) && at(end).empty() && goesOn(at(end + 1), isBeside))
            ++end; // a blank line below the label
        while (!isWhole(texts) && end - i <= mostLines && goesOn(at(end), isBeside))
            ++end;
        for (; i < end; ++i)
            lines.push_back(static_cast<int>(i) + 1);
        --i;
    }
    return lines;
}

Table withoutRows(Table table, const std::vector<int>& rows)
{
    for (const int row : rows)
        std::ranges::fill(table.rows[static_cast<std::size_t>(row) - 1], TableCell());
    return table;
}

} // namespace antevia
