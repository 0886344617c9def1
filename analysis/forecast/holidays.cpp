#include "analysis/forecast/holidays.h"

#include "model/base/contract.h"

#include <algorithm>
#include <array>

namespace antevia {

namespace {

constexpr Days knownBefore{1000};
constexpr int shawwal = 10;
constexpr int dhuAlHijja = 12;

enum class Feasts { Western, Orthodox, JulianOrthodox, Both, None };

struct CountryFeasts {
    std::string_view code;
    Feasts feasts;
};

/// By which calendar Easter and Christmas are days off; where Christmas is on 7 January it goes by the Julian one.
constexpr std::array countries{CountryFeasts{"TR", Feasts::None},           CountryFeasts{"GR", Feasts::Orthodox},
                               CountryFeasts{"CY", Feasts::Orthodox},       CountryFeasts{"BG", Feasts::Orthodox},
                               CountryFeasts{"RO", Feasts::Orthodox},       CountryFeasts{"MD", Feasts::JulianOrthodox},
                               CountryFeasts{"MK", Feasts::JulianOrthodox}, CountryFeasts{"RS", Feasts::JulianOrthodox},
                               CountryFeasts{"ME", Feasts::JulianOrthodox}, CountryFeasts{"UA", Feasts::JulianOrthodox},
                               CountryFeasts{"BA", Feasts::Both},           CountryFeasts{"AL", Feasts::Both},
                               CountryFeasts{"XK", Feasts::Both},           CountryFeasts{"HR", Feasts::Western},
                               CountryFeasts{"SI", Feasts::Western},        CountryFeasts{"HU", Feasts::Western},
                               CountryFeasts{"AT", Feasts::Western},        CountryFeasts{"DE", Feasts::Western},
                               CountryFeasts{"IT", Feasts::Western},        CountryFeasts{"SK", Feasts::Western},
                               CountryFeasts{"PL", Feasts::Western}};

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

/// Days off of one name from `first` to `last`.
class DaysOff {
public:
    DaysOff(std::string name, Day first, Day last) : m_name(std::move(name)), m_first(first), m_last(last) {}

    void add(Day day, int length)
    {
        if (day <= m_last && day + Days(length) > m_first)
            m_days.push_back({m_name, day, day - knownBefore, day + Days(length), 0, true});
    }
    void addYear(int year, Feasts feasts)
    {
        add(makeDay(year, 1, 1), 1);
        add(makeDay(year, 5, 1), 1);
        if (feasts == Feasts::Western || feasts == Feasts::Both)
            add(westernEaster(year), 2);
        if (feasts == Feasts::Orthodox || feasts == Feasts::JulianOrthodox || feasts == Feasts::Both)
            add(orthodoxEaster(year), 2);
        if (feasts == Feasts::JulianOrthodox)
            add(makeDay(year, 1, 7), 1);
        else if (feasts != Feasts::None)
            add(makeDay(year, 12, 25), 1);
    }

    const std::vector<MeasureDates>& days() const { return m_days; }

private:
    std::string m_name;
    Day m_first;
    Day m_last;
    std::vector<MeasureDates> m_days;
};

} // namespace

Day westernEaster(int year)
{
    const int century = year / 100;
    const int ofCentury = year % 100;
    const int golden = year % 19;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekday) / 451;
    const int sum = epact + weekday - 7 * late + 114;
    return makeDay(year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1));
}

Day orthodoxEaster(int year)
{
    const int epact = (19 * (year % 19) + 15) % 30;
    const int weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
    const int sum = epact + weekday + 114;
    const Day julian = makeDay(year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1));
    return julian + Days(year / 100 - year / 400 - 2); // by which the calendars are apart
}

Day islamicDay(int year, int month, int day)
{
    EXPECTS(year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 30);
    const Day beforeFirst = makeDay(622, 7, 18); // Gregorian
    return beforeFirst + Days((year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day);
}

std::vector<MeasureDates> holidaysOf(std::string_view countryCode, Day first, Day last)
{
    const auto* const country = std::ranges::find(countries, countryCode, &CountryFeasts::code);
    if (country == countries.end())
        return {};
    DaysOff publicDays("public holidays", first, last);
    for (int year = yearOf(first); year <= yearOf(last); ++year)
        publicDays.addYear(year, country->feasts);
    DaysOff eids("Eid al-Fitr and Eid al-Adha", first, last);
    const auto islamicYear = [](int year) { return (year - 622) * 33 / 32; };
    for (int year = islamicYear(yearOf(first)) - 1; year <= islamicYear(yearOf(last)) + 1; ++year) {
        eids.add(islamicDay(year, shawwal, 1) - Days(1), 3);
        eids.add(islamicDay(year, dhuAlHijja, 10) - Days(1), 3);
    }
    std::vector<MeasureDates> all = publicDays.days();
    all.insert(all.end(), eids.days().begin(), eids.days().end());
    return all;
}

} // namespace antevia
