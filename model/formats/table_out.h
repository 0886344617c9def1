#pragma once

#include "model/formats/fed_sheet.h"

#include <optional>
#include <string>

namespace antevia {

/// The formats that any table leaves the program in.
enum class TableFormat { Csv, Xlsx, SdmxCsv, Hxl };
template <>
inline constexpr auto wordsOf<TableFormat> =
    std::array{std::pair{TableFormat::Csv, "csv"}, std::pair{TableFormat::Xlsx, "xlsx"},
               std::pair{TableFormat::SdmxCsv, "sdmx-csv"}, std::pair{TableFormat::Hxl, "hxl"}};

/// The sheet in the long form of SDMX-CSV 2.0 (sdmx.org, SDMX 3.0 section 5): STRUCTURE, STRUCTURE_ID, ACTION "I", one
/// column a text or day column (names in capitals, a period as TIME_PERIOD), and OBS_VALUE, OBS_STATUS (A; M missing)
/// and attributes TITLE and NOTE. Each number column is a value of the dimension MEASURE. A sheet that has OBS_VALUE
/// already keeps its columns.
Sheet sdmxSheet(const Sheet& sheet);

/// The sheet as a file of that format; as HXL a CSV with a row of hashtags under its headings (hxlstandard.org 1.1:
/// "#date+period", "#indicator+value+num"), its title and notes as columns "#meta+title" and "#meta+note", since a
/// reader of HXL may skip what stands above. Texts that a spreadsheet program would run as a formula get an apostrophe
/// before them. Fails as csvText and xlsxBytes do.
Result<std::string> tableBytes(const Sheet& sheet, TableFormat format);
Result<void> writeTable(const Sheet& sheet, TableFormat format, const std::string& path);
/// The same of a table whose rows are made while they are written; of a workbook they are held, as many as it can have.
Result<void> writeTable(const FedSheet& sheet, TableFormat format, const std::string& path);

/// By the ending of a file name: ".xlsx", ".hxl.csv", ".sdmx.csv", ".csv". Nothing for another.
std::optional<TableFormat> tableFormatOf(const std::string& path);

} // namespace antevia
