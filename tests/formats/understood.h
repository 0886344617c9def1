#pragma once

#include "model/formats/understand_file.h"
#include "resources/embedded_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace antevia::testing {

inline const PlaceDictionary& places()
{
    static const PlaceDictionary dictionary = *PlaceDictionary::make(embeddedPlaces().front().bytes);
    return dictionary;
}

/// What is understood of these bytes, on 25 November 2026.
inline FoundFile understood(const std::string& bytes, UnderstandOptions options = {})
{
    options.places = &places();
    options.today = makeDay(2026, 11, 25);
    return *understandFile(ImportBytes{"file", bytes}, options);
}

inline bool says(const FoundFile& file, const std::string& code, RowMessage::Severity severity)
{
    return std::ranges::any_of(file.messages,
                               [&](const RowMessage& each) { return each.code == code && each.severity == severity; });
}

inline bool refuses(const FoundFile& file, const std::string& code)
{
    return file.errors > 0 && says(file, code, RowMessage::Severity::Error);
}

inline bool warns(const FoundFile& file, const std::string& code)
{
    return says(file, code, RowMessage::Severity::Warning);
}

/// The series of that key; the test fails if there is none.
inline FoundSeries seriesOf(const FoundFile& file, const std::string& key)
{
    for (const FoundSeries& each : file.series)
        if (keyText(each.key) == key)
            return each;
    std::string all;
    for (const FoundSeries& each : file.series)
        all += keyText(each.key) + "\n";
    for (const RowMessage& each : file.messages)
        all += each.code + " " + each.place + " " + each.rule + "\n";
    ADD_FAILURE() << "no series " << key << " among\n" << all;
    return {};
}

inline double sumOf(const FoundSeries& series)
{
    double sum = 0.0;
    for (const FoundObservation& cell : series.observations)
        sum += cell.state == CellState::Figure ? cell.value : 0.0;
    return sum;
}

inline int cells(const FoundSeries& series, CellState state)
{
    return static_cast<int>(std::ranges::count(series.observations, state, &FoundObservation::state));
}

inline std::string firstPeriod(const FoundSeries& series)
{
    return series.observations.empty() ? "" : printPeriod({series.frequency, series.observations.front().index});
}

inline std::string lastPeriod(const FoundSeries& series)
{
    return series.observations.empty() ? "" : printPeriod({series.frequency, series.observations.back().index});
}

} // namespace antevia::testing
