#include "model/formats/settled_encoding.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"

#include <algorithm>
#include <set>
#include <string>

namespace antevia {
namespace {

/// The distinct cells of a text, by whatever delimiter it has.
std::set<std::string> cellsOf(const std::string& text)
{
    constexpr std::size_t longestCell = 80;
    std::set<std::string> out;
    std::string cell;
    for (const char c : text) {
        if (c != ',' && c != ';' && c != '\t' && c != '|' && c != '\n' && c != '\r' && c != '"') {
            cell += c;
            continue;
        }
        if (cell.size() < longestCell)
            out.insert(cell);
        cell.clear();
    }
    return out;
}

bool hasForeignLetter(const std::string& cell)
{
    return std::ranges::any_of(cell, [](char each) { return static_cast<unsigned char>(each) >= 0x80; });
}

/// Whether a cell is something that a table of figures says: a place, a month, a sum, a usual heading.
bool isKnown(const std::string& cell, const UnderstandOptions& options)
{
    if (hintOf(cell) != HeadingHint::None || isTotalName(cell) ||
        (options.places != nullptr && options.places->ofName(cell) != nullptr))
        return true;
    return std::ranges::any_of(headingWords(cell), [](const auto& each) { return monthOfName(each) > 0; });
}

/// Cells with letters beyond ASCII that are known.
int knownIn(const std::set<std::string>& cells, const UnderstandOptions& options)
{
    return static_cast<int>(std::ranges::count_if(
        cells, [&](const std::string& cell) { return hasForeignLetter(cell) && isKnown(cell, options); }));
}

/// The page by which more cells are known than by any other, with their number; 0: none stands out.
std::pair<std::string, int> pageOfKnownCells(std::string_view sample, const std::vector<PageFit>& pages,
                                             const UnderstandOptions& options)
{
    std::pair<std::string, int> best{"", 0};
    bool shared = false;
    for (const PageFit& page : pages) {
        const auto text = decodeText(sample, page.encoding);
        const int found = text ? knownIn(cellsOf(*text), options) : 0;
        shared = found > best.second ? false : shared || found == best.second;
        if (found > best.second)
            best = {page.encoding, found};
    }
    return shared ? std::pair<std::string, int>{"", 0} : best;
}

/// Whether words of the languages that windows-1252 was made for stand in the text, and none of their neighbours'.
bool isWestern(const std::string& text)
{
    static const auto wordsOf = [](const char* listed) {
        const auto words = headingWords(listed);
        return std::set<std::string>(words.begin(), words.end());
    };
    static const std::set<std::string> western =
        wordsOf("janvier février mars avril mai juin juillet août septembre octobre novembre décembre année mois pays "
                "nombre demandes étrangers enero febrero marzo abril mayo junio julio agosto septiembre octubre "
                "noviembre diciembre año mes país llegadas gennaio febbraio aprile maggio giugno luglio settembre "
                "ottobre dicembre mese anno paese sbarchi janeiro fevereiro março maio junho julho setembro outubro "
                "dezembro ano jänner märz mai juni juli oktober dezember jahr monat anzahl personen herkunftsland");
    static const std::set<std::string> central =
        wordsOf("siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac januar "
                "februar mart maj jun jul avgust oktobar decembar država broj osoba ukupno mjesec mesec godina marec "
                "junij julij skupaj leto leden únor březen duben květen červen srpen září říjen rok počet měsíc "
                "styczeń luty marzec kwiecień maj liczba razem miesiąc január március április május augusztus "
                "szeptember október év hónap összesen száma ianuarie martie aprilie iunie iulie număr luna total");
    int west = 0;
    int center = 0;
    for (const std::string& cell : cellsOf(text))
        for (const std::string& each : headingWords(cell)) {
            west += western.contains(each) ? 1 : 0;
            center += central.contains(each) ? 1 : 0;
        }
    return west > 0 && center == 0;
}

} // namespace

bool settleEncoding(std::string_view sample, const UnderstandOptions& options, DetectedDialect& detected,
                    MessageLog& log)
{
    const std::vector<PageFit>& pages = detected.pages;
    if (pages.size() < 2)
        return false;
    const auto use = [&](const std::string& page, const std::string& reason) {
        detected.dialect.encoding = page;
        detected.reasons.push_back("Read as " + page + ", " + reason);
        return true;
    };
    if (const auto [page, known] = pageOfKnownCells(sample, pages, options); known > 0)
        return use(page, std::to_string(known) + " names of places, months or headings are known.");
    const auto western = std::ranges::find(pages, "windows-1252", &PageFit::encoding);
    if (western != pages.end() && western->impossible == 0 && western->uncommon == 0)
        if (const auto text = decodeText(sample, western->encoding); text && isWestern(*text))
            return use(western->encoding, "words of western languages stand in it.");
    if (pages[0].impossible > 0 || pages[0].uncommon > 0 || pages[1].uncommon == 0)
        return false;
    log.add({RowMessage::Severity::Warning, "C5", "", pages[0].encoding,
             "the file does not say how its letters are encoded; read so, all of them are letters of the region",
             "If names look wrong, say it with --encoding " + pages[1].encoding + " or another."});
    return use(pages[0].encoding, "all letters are of languages of the region.");
}

} // namespace antevia
