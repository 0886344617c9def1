#include "model/formats/figure_scale.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace antevia {
namespace {

using Words = std::vector<std::string>;

std::set<std::string> wordSet(const char* listed)
{
    const Words words = headingWords(listed);
    return {words.begin(), words.end()};
}

/// 3 for a word that is a thousand in one of our languages, 6 for a million, 0 for others.
int powerOfWord(const std::string& word)
{
    static const std::set<std::string> thousands =
        wordSet("thousand thousands ths thsd tausend tausende tsd milliers migliaia millares milhares hiljada hiljade "
                "hiljadama tisuća tisuće tisućama tisoč tis tys tysiące tysięcy mijë χιλιάδες χιλ хиљада хиљаде "
                "хиљадама илјади хиляди тыс ezer mii tusen tusental tusinder tuhat tuhansia duizend 000s 1000s");
    static const std::set<std::string> millions =
        wordSet("million millions mio mln millionen milioni milijun milijuna milijuni miliona milionima millones "
                "milhões εκατομμύρια милиона милиони");
    static const std::set<std::string> billions =
        wordSet("billion billions mrd milliarden milliards miliardi milijarda");
    if (word.starts_with("10p3") || thousands.contains(word))
        return 3;
    if (word.starts_with("10p9") || billions.contains(word))
        return 9;
    return word.starts_with("10p6") || millions.contains(word) ? 6 : 0;
}

bool isNumber(const std::string& word)
{
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "per thousand", "50 thousand" and "more than one million people" say nothing about how the figures are written.
bool takesAway(const std::string& before)
{
    static const std::set<std::string> words =
        wordSet("per pro par por je na ανά на a one two three four five six seven eight nine ten hundred half few many "
                "several");
    return words.contains(before) || (isNumber(before) && before != "1");
}

/// "in 1,000", "(1 000 persons)", "'000": figures where no word stands.
bool isThousandInDigits(const Words& words, std::size_t at)
{
    static const std::set<std::string> lead = wordSet("in en u v w x σε");
    const bool isSplit = words[at] == "1" && at + 1 < words.size() && words[at + 1] == "000";
    const std::string before = at > 0 ? words[at - 1] : std::string();
    // "(i 1000)"; where Slavs write "500 i 1000" the word means "and".
    const bool isScandinavian = before == "i" && (at < 2 || !std::ranges::any_of(words[at - 2], isDigit));
    if (isSplit || words[at] == "1000")
        return before.empty() || lead.contains(before) || isScandinavian;
    return words[at] == "000" && !isNumber(before);
}

/// The words of a series that say what one unit of it is, and those that say what it counts.
struct ScaleWords {
    std::string unit;
    std::string counted;
};

ScaleWords scaleWords(const FoundSeries& series)
{
    ScaleWords out;
    for (const KeyPart& part : series.key) {
        const DimensionSubject subject = subjectOf(part.dimension);
        if (subject == DimensionSubject::Unit)
            out.unit += " | " + part.code + " | " + part.label;
        else if (subject == DimensionSubject::Kind || subject == DimensionSubject::Other)
            out.counted += " | " + part.code + " | " + part.label;
    }
    return out;
}

bool isMoney(const std::string& word)
{
    static const std::set<std::string> words =
        wordSet("euro euros eur usd dollar dollars gbp pound pounds chf franken francs rsd mkd denar dinar dinara kuna "
                "forint zloty krona kronor kroner lira");
    return words.contains(word);
}

/// The power that a series' own words say. Those of a unit count if it is of persons or things that are counted, or
/// nothing but the multiplier: a million euro stays a unit.
int powerOf(const FoundSeries& series)
{
    if (series.meaning.unitText == "rate" || series.meaning.unitText == "percent")
        return 0;
    const ScaleWords words = scaleWords(series);
    const Words ofUnit = headingWords(words.unit);
    const bool isMultiplier =
        std::ranges::all_of(ofUnit, [](const std::string& each) { return powerOfWord(each) > 0 || isNumber(each); });
    const int unit = isMultiplier || series.meaning.unit ? powerInWords(words.unit) : 0;
    if (std::ranges::any_of(ofUnit, isMoney) || (unit == 0 && powerInWords(words.unit) > 0))
        return 0;
    const int counted = powerInWords(words.counted);
    return unit > 0 ? unit : counted > 0 ? counted : series.saidPower;
}

std::string nameOf(int power)
{
    return power == 3   ? "thousands"
           : power == 6 ? "millions"
           : power == 9 ? "billions"
                        : "10 to the power of " + std::to_string(power);
}

int multiplyAll(FoundSeries& series, int power)
{
    int figures = 0;
    for (FoundObservation& cell : series.observations) {
        cell.low = 0;
        cell.high = 0;
        if (cell.state != CellState::Figure)
            continue;
        cell.value = timesPower(cell.value, power);
        ++figures;
    }
    series.power = power;
    series.wholeNumbers = std::ranges::all_of(series.observations, isWholeCount);
    return figures;
}

} // namespace

std::optional<int> powerOfMultiplier(std::string_view text)
{
    constexpr int largest = 12;
    const std::string plain = trimmed(text.substr(0, text.find(':')));
    if (plain.empty())
        return 0;
    if (const auto number = isNumber(plain) ? parseInteger(plain) : std::nullopt)
        return *number <= largest ? std::optional(static_cast<int>(*number)) : std::nullopt;
    static const std::map<std::string, int> others{{"unit", 0}, {"units", 0},    {"ones", 0},    {"z", 0},
                                                   {"tens", 1}, {"hundreds", 2}, {"billion", 9}, {"billions", 9}};
    const Words words = headingWords(plain);
    if (words.size() != 1)
        return std::nullopt;
    if (const auto found = others.find(words[0]); found != others.end())
        return found->second;
    const int power = powerOfWord(words[0]);
    return power > 0 ? std::optional(power) : std::nullopt;
}

int powerInWords(std::string_view text)
{
    std::string opened; // "persons (1 000)": what stands in brackets says how figures are written
    for (const char c : text)
        opened += c == '(' || c == '[' ? std::string(" in ") : std::string(1, c);
    const Words words = headingWords(opened);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int power = isThousandInDigits(words, i) ? 3 : powerOfWord(words[i]);
        if (power > 0 && (i == 0 || !takesAway(words[i - 1])))
            return power;
    }
    return 0;
}

double timesPower(double value, int power)
{
    constexpr int digits = 15;
    const double factor =
        std::array{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12}[static_cast<std::size_t>(
            std::clamp(power, 0, 12))];
    const double raw = value * factor;
    if (value == std::floor(value))
        return raw;
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), raw, std::chars_format::general, digits).ptr;
    double out = raw;
    std::from_chars(text.data(), end, out);
    return out;
}

bool multiply(MarkedFigure& figure, int power)
{
    if (power == 0)
        return false;
    figure.power = power;
    figure.low = 0;
    figure.high = 0;
    figure.value = timesPower(figure.value, power);
    return figure.state == CellState::Figure;
}

void multiplyByWords(FoundFile& file, MessageLog& log)
{
    const auto isScale = [](const MappedColumn& each) { return each.role == "scale"; };
    const auto isMultiplied = [](const FoundSeries& each) { return each.power > 0; };
    if (std::ranges::any_of(file.mapping, isScale) || std::ranges::any_of(file.series, isMultiplied))
        return;
    std::map<int, int> figures;
    for (FoundSeries& series : file.series)
        if (const int power = powerOf(series); power > 0)
            figures[power] += multiplyAll(series, power);
    for (const auto& [power, count] : figures)
        log.add({RowMessage::Severity::Warning, "S16", "", nameOf(power),
                 std::to_string(count) + " figures are written in these and are taken in as what they count: 1.5 is " +
                     printNumber(timesPower(1.5, power)),
                 "If a heading, a title or a unit is wrong about it, correct it there."});
}

} // namespace antevia
