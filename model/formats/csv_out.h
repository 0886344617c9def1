#pragma once

#include "model/formats/fed_sheet.h"
#include "model/formats/file.h"

#include <string>

namespace antevia {

struct CsvOptions {
    bool titleAndNotes = false; ///< write title and notes as lines that begin with "# " above the heading
    bool byteOrderMark = false; ///< for spreadsheet programs that take UTF-8 for something else without it
    std::string tags = {};      ///< a line below the headings, as it is to stand there; empty: none
};

/// The sheet as RFC 4180 writes it: UTF-8, commas, CRLF, a decimal point, ISO days, missing values empty. Text that a
/// spreadsheet program would run as a formula (first character = + - @ TAB CR NUL) gets an apostrophe before it;
/// numbers never do. Fails with InvalidInput if a row has not one value per column or text is not UTF-8.
Result<std::string> csvText(const Sheet& sheet, const CsvOptions& options = {});
Result<void> writeCsv(const Sheet& sheet, const std::string& path, const CsvOptions& options = {});

/// Hands the same text on in pieces, while the rows come.
Result<void> csvPieces(const FedSheet& sheet, const CsvOptions& options, const ByteUse& use);

} // namespace antevia
