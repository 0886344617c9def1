#include "model/formats/running_total.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace antevia {
namespace {

constexpr int january = 1;

bool beginsLikeSum(const std::string& word)
{
    constexpr std::array stems{"cumul", "acumul",    "accumul", "kumul",  "skumul",
                               "кумул", "αθροιστικ", "σωρευτ",  "halmoz", "narastaj"};
    return word == "cum" || word == "cumsum" || word == "ytd" ||
           std::ranges::any_of(stems, [&](const char* stem) { return word.starts_with(stem); });
}

bool saysSinceTheBeginning(const std::string& words)
{
    constexpr std::array phrases{
        " total to date ",    " running total ",   " year to date ",    " ukupno od ",      " since the beginning ",
        " since the start ",  " since start of ",  " since beginning ", " od pocetka ",     " seit jahresbeginn ",
        " seit beginn ",      " depuis le debut ", " dall inizio ",     " da inizio ",      " desde el inicio ",
        " desde principios ", " od poczatku ",     " od zacatku ",      " od zaciatku ",    " απο την αρχη ",
        " от началото ",      " од почетка ",      " од почеток ",      " qe nga fillimi ", " yilbasindan ",
        " de la inceputul ",  " ev elejetol ",     " od zacetka "};
    const std::string padded = " " + words + " ";
    return std::ranges::any_of(phrases, [&](const char* phrase) { return padded.find(phrase) != std::string::npos; });
}

/// The month that stands after "since", with a day before it or without; what follows it says whether it comes back.
void takeStart(const std::vector<std::string>& words, std::size_t since, RunningTotalName& out)
{
    constexpr std::size_t nearest = 4; // "since the 1 October", "desde el 1 de enero"
    for (std::size_t at = since + 1; at < words.size() && at <= since + nearest; ++at) {
        const int month = monthOfName(words[at]);
        if (month == 0)
            continue;
        out.neverRestarts = at + 1 < words.size() && isYearWord(words[at + 1]);
        out.startMonth = out.neverRestarts ? 0 : month;
        return;
    }
}

/// Falls at the turn of a year begin a new sum; without any, the sum is taken to go on.
bool isRestartedSum(const FoundSeries& series)
{
    const RunningCourse yearly = courseOf(series, january);
    return yearly.fall == nullptr && yearly.restarts > 0;
}

} // namespace

RunningTotalName runningTotalName(const std::string& text)
{
    static const std::set<std::string> since{"since", "seit", "depuis", "desde"};
    static const std::set<std::string> from{"from", "od", "од", "от", "απο", "dal", "da", "starting", "beginning"};
    const std::vector<std::string> words = headingWords(text);
    RunningTotalName out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        out.isNamed = out.isNamed || beginsLikeSum(words[at]);
        if (since.contains(words[at]) || from.contains(words[at]))
            takeStart(words, at, out);
        out.isNamed = out.isNamed || (since.contains(words[at]) && (out.startMonth > 0 || out.neverRestarts));
    }
    out.isNamed = out.isNamed || saysSinceTheBeginning(joined(words, " "));
    return out;
}

int seasonOf(Period period, int startMonth)
{
    if (startMonth == 0)
        return 0;
    const Day day = period.frequency == Frequency::Weekly ? firstDay(period) + Days{3} : lastDay(period);
    const std::chrono::year_month_day date(day);
    return static_cast<int>(date.year()) - (static_cast<int>(static_cast<unsigned>(date.month())) < startMonth ? 1 : 0);
}

RunningCourse courseOf(const FoundSeries& series, int startMonth)
{
    RunningCourse out;
    const FoundObservation* before = nullptr;
    for (const FoundObservation& cell : series.observations) {
        if (cell.state != CellState::Figure)
            continue;
        ++out.figures;
        if (before != nullptr && cell.value > before->value)
            ++out.rises;
        const bool isBelow = before != nullptr && cell.value < before->value;
        if (isBelow && seasonOf({series.frequency, cell.index}, startMonth) !=
                           seasonOf({series.frequency, before->index}, startMonth))
            ++out.restarts;
        else if (isBelow && out.fall == nullptr)
            out.fall = &cell;
        before = &cell;
    }
    return out;
}

namespace {

/// Figures at the beginning that are all zero, before there is anything to count.
int zerosBefore(const FoundSeries& series)
{
    int zeros = 0;
    for (const FoundObservation& cell : series.observations) {
        if (cell.state != CellState::Figure)
            continue;
        if (cell.value != 0.0)
            break;
        ++zeros;
    }
    return zeros;
}

} // namespace

bool growsThroughout(const FoundSeries& series)
{
    constexpr int fewestFine = 30;
    constexpr int fewestMonths = 14;
    const bool isFine = series.frequency == Frequency::Daily || series.frequency == Frequency::Weekly;
    const bool isRestarted = series.frequency != Frequency::Yearly && isRestartedSum(series);
    if (!isFine && !(series.frequency == Frequency::Monthly && isRestarted))
        return false;
    const RunningCourse course = courseOf(series, isRestarted ? january : 0);
    const int figures = course.figures - zerosBefore(series);
    return course.fall == nullptr && figures >= (isFine ? fewestFine : fewestMonths) &&
           course.rises * 10 >= figures * 8;
}

} // namespace antevia
