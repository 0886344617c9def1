#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// What the heading of a column says about it, in any of our languages, before its cells are looked at.
enum class HeadingHint {
    None,
    Time,      ///< "TIME_PERIOD", "date", "datum"
    OtherTime, ///< a date that is not the figures': "last update", "vintage"
    Start,     ///< "start date"
    End,       ///< "end date"
    Year,
    FiscalYear, ///< a year that may begin in another month than January
    Month,
    Quarter,
    Week,
    Value,        ///< "OBS_VALUE", "value": the figures, whatever else is numeric
    Flag,         ///< "OBS_FLAG", "status"
    Confidential, ///< "CONF_STATUS"
    Scale,        ///< "UNIT_MULT", "SCALAR_FACTOR", "PowerCode": figures are in thousands or millions
    Note,         ///< "note", "source", "url"
    Identifier,   ///< "id", "latitude": numbers that count nothing
    Structure     ///< "DATAFLOW", "STRUCTURE_ID", "LAST UPDATE" of SDMX-CSV
};

HeadingHint hintOf(std::string_view heading);
/// "freq", "geo", "Country of origin (ISO)" as the name of a dimension: small letters, digits, "_".
std::string dimensionName(std::string_view heading);
/// "DecisionsPerCase" with blanks between its words.
std::string wordsApart(std::string_view heading);
/// Whether it names what came less what went, which may be below zero: net migration.
bool namesBalance(std::string_view heading);
/// Whether a heading names figures that may be fractions or below zero: shares, rates, averages, changes.
bool namesRate(std::string_view heading);
/// Whether it names what is measured and seldom whole: rates, shares, averages, so much per something, days of a stay.
/// Changes and balances of counts, which are whole, are not meant.
bool namesFraction(std::string_view heading);
/// Whether it names whole people or things that are counted.
bool namesCount(std::string_view heading);
/// "total", "ukupno", "σύνολο", "Total, all countries", "Summe gesamt", …
bool isTotalName(std::string_view text);
/// "Total individuals": a total of what the other words say.
bool beginsWithTotal(std::string_view text);

} // namespace antevia
