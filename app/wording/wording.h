#pragma once

#include "model/base/result.h"
#include "model/capacity/needs.h"
#include "model/forecast/forecast.h"
#include "model/indicators/counting_basis.h"
#include "model/report/chart_spec.h"
#include "model/report/document.h"
#include "model/scenario/measure.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace antevia {

/// Which published scale turns a probability into a word. The legend is printed wherever a word is used.
enum class YardstickKind {
    Phia,  ///< Professional Head of Intelligence Assessment, United Kingdom; leaves gaps between words on purpose
    Icd203 ///< Intelligence Community Directive 203, United States
};
template <>
inline constexpr auto wordsOf<YardstickKind> =
    std::array{std::pair{YardstickKind::Phia, "phia"}, std::pair{YardstickKind::Icd203, "icd-203"}};

/// A scale of likelihood words.
struct Yardstick {
    struct Band {
        std::string word;  ///< "likely or probable"
        double from = 0.0; ///< shares as published, 0 … 1
        double to = 1.0;
        bool operator==(const Band&) const = default;
    };
    YardstickKind kind = YardstickKind::Phia;
    std::string name;        ///< "PHIA probability yardstick (United Kingdom)"
    std::vector<Band> bands; ///< rising
    bool operator==(const Yardstick&) const = default;
};

/// What went wrong, for people: what happened, the particulars, and the way out. Plain text, never HTML.
struct ErrorSentence {
    QString title;  ///< "The file cannot be written"
    QString text;   ///< the particulars, as the error names them
    QString remedy; ///< "Free some space on the disk and try again."; never empty
    bool operator==(const ErrorSentence&) const = default;
};

/// Values in words and figures for people. A value itself, so that the language of a report can be another than the
/// interface's. English for now. Never parse what it prints; a number that is missing (NaN) is "not known".
class Wording {
public:
    // Numbers
    /// "7,400", "-3.5"; rounded half away from zero to `decimals`.
    std::string number(double value, int decimals = 0) const;
    /// An uncertain number with the figures it deserves: 38 → "38", 432 → "430", 7,412 → "7,400", 182,437 → "182,000".
    std::string roughly(double value) const;
    /// "5,100 to 9,900", both rounded as by `roughly`; one number if they come out the same.
    std::string range(double low, double high) const;
    /// A share: 0.621 → "62 %" (with a no-break space).
    std::string percent(double share, int decimals = 0) const;
    /// A probability from an ensemble: "62 %", "less than 1 %", "more than 99 %", since no ensemble shows 0 or 1.
    std::string probability(double share) const;
    /// "1 place", "7,400 places".
    std::string count(double value, const std::string& one, const std::string& many) const;

    // Time
    std::string date(Day day) const;                       ///< "16 October 2015"
    std::string shortDate(Day day) const;                  ///< "16 Oct"
    std::string weekdayDate(Day day) const;                ///< "Fri 16 Oct"
    std::string monthName(unsigned month) const;           ///< 1 … 12: "October"
    std::string dateRange(Day first, Day last) const;      ///< "17 October to 15 November 2015"
    std::string shortDateRange(Day first, Day last) const; ///< "17 Oct – 15 Nov 2015"
    std::string days(int days) const;                      ///< "3 days", "1 day"
    std::string period(Period period) const;               ///< "16 October 2015", "week 42 of 2015", "October 2015"
    /// "2026-11-22T09:00:00Z" → "22 November 2026, 09:00 UTC"; other text as it is.
    std::string timeStamp(const std::string& utc) const;

    // Likelihood
    Yardstick yardstick(YardstickKind kind) const;
    /// "likely or probable"; a probability in one of PHIA's gaps takes the word whose band is nearer, in the middle of
    /// a gap the one nearer to even chance.
    std::string likelihood(double share, YardstickKind kind) const;
    /// One line for the foot of a table: "PHIA …: remote chance 0–5 %, highly unlikely 10–20 %, …".
    std::string legend(YardstickKind kind) const;

    // Words for our values, in small letters unless a proper name; `capitalised` makes a heading of one
    std::string lineName(CapacityLine line) const;             ///< "covered space"
    std::string lineUnit(CapacityLine line) const;             ///< "m²", "litres a day", "beds"
    std::string amount(double value, CapacityLine line) const; ///< "3,500 m²", "1 bed"
    std::string name(CapacityKind kind) const;
    std::string name(Standing standing) const;
    std::string name(Regime regime) const;
    std::string name(NeedDriver driver) const;
    std::string name(BreachKind kind) const;       ///< "reception places"
    std::string unit(BreachKind kind) const;       ///< "people", "people a day"
    std::string name(ForecastMethod method) const; ///< "exponential smoothing (ETS)"
    std::string name(CountingUnit unit) const;     ///< plural: "detections"
    std::string name(BorderScope scope) const;
    std::string name(Frequency frequency) const;
    std::string name(ChartRole role) const; ///< "likely range (80 %)"
    std::string name(ChartUnit unit) const; ///< axis title: "people per day"
    std::string name(Tlp tlp) const;        ///< who may read it: "the recipients' organisations and …"
    std::string effectName(const MeasureEffect& effect) const; ///< "border closed"

    // Errors
    ErrorSentence error(const Error& error) const;

    bool operator==(const Wording&) const = default;
};

/// The first letter made large, if it is an ASCII letter.
std::string capitalised(std::string text);
/// The one door from the model's UTF-8 to Qt.
inline QString toQt(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// An uncertain number rounded as `Wording::roughly` shows it: below 100 to ones, below 1,000 to tens, below 100,000
/// to hundreds, from there on to three figures. NaN stays.
double roughlyRounded(double value);

// The note that goes with Kosovo*
bool needsKosovoNote(const std::string& text);
bool needsKosovoNote(const Text& text);
bool needsKosovoNote(const ChartSpec& chart);
bool needsKosovoNote(const Block& block);
bool needsKosovoNote(const Document& document);
/// `text` with the note on a line of its own below it, if it names Kosovo and has no note yet.
std::string withKosovoNote(std::string text);

} // namespace antevia
