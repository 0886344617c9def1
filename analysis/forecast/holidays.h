#pragma once

#include "analysis/forecast/surroundings.h"

#include <string_view>
#include <vector>

namespace antevia {

/// Sunday of Easter by the Gregorian calendar. Meeus (1991), Astronomical algorithms, ch. 8.
Day westernEaster(int year);
/// That of the Orthodox churches, worked out by the Julian calendar, as a day of the Gregorian one. Ibid.
Day orthodoxEaster(int year);

/// A day of the tabular Islamic calendar (civil epoch, 16 July 622 Julian; months from 1), which leaves the sky out:
/// the day that is announced after the moon is seen may be one earlier or later. Reingold, Dershowitz (2018),
/// Calendrical calculations, 4th ed., eq. 7.3.
Day islamicDay(int year, int month, int day);

/// Days off in a country (ISO 3166 alpha-2, of the corridor from Türkiye to Germany; none of others), from `first` to
/// `last`, known long before: New Year, 1 May, Christmas and the two days of Easter by the calendar that most there
/// keep, all of one name, so that what they do to a daily flow can be learnt; and the first days of Eid al-Fitr and Eid
/// al-Adha, of another name and everywhere, because those on the way keep them. These have a day more on both sides, by
/// which the calendar may be off. Bridges between days off and moved ones are not known.
std::vector<MeasureDates> holidaysOf(std::string_view countryCode, Day first, Day last);

} // namespace antevia
