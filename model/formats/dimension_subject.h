#pragma once

#include <string>

namespace antevia {

/// What a dimension is about, by its name.
enum class DimensionSubject { Other, Place, Origin, Partner, Sex, Age, Unit, Frequency, Unaccompanied, Kind };

/// `dimension` as dimensionName() writes headings: "country_of_origin_iso", "drzavljanstvo". Words such as "iso",
/// "name" and "label" at its end do not matter.
DimensionSubject subjectOf(const std::string& dimension);

/// Whether a dimension tells columns of figures apart: "Arrivals" beside "Dead".
bool namesColumn(const std::string& dimension);

/// "Y14-17" as "14-17", "Y_LT18" as "0-17", "Y_GE65" as "65+", "TOTAL" as "total"; other texts as written.
std::string ageBand(const std::string& code);
/// "f_0_4" as "0-4": the two ages that follow each other in words; empty if there are none.
std::string ageInWords(const std::string& heading);

} // namespace antevia
