#pragma once

#include "model/base/result.h"
#include "model/base/words.h"
#include "model/formats/delimited.h"
#include "model/formats/table.h"
#include "model/indicators/series_info.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// Which column holds the figures of which series. Rows and columns in plans are 1-based, as a person sees them.
struct ColumnMapping {
    int column = 0;
    SeriesInfo info;
    bool wholeNumbers = true; ///< counts: no fractions, nothing below 0. False for rates and changes.
    bool operator==(const ColumnMapping&) const = default;
};

/// How a file is read: one row per period, one column per series.
struct ImportPlan {
    TextDialect dialect;
    std::string sheet;                  ///< of a workbook
    int headerRow = 1;                  ///< data begins in the next row; 0: there is no heading
    int dateColumn = 0;                 ///< 0: not found
    std::vector<ColumnMapping> columns; ///< columns that are not here are left out, and said so
    std::vector<std::string> missingWords{"N/A", "n/a", "-", "..", ":", ""};
    Frequency frequency = Frequency::Daily; ///< of all series; wins over `info.frequency`
    bool operator==(const ImportPlan&) const = default;
};

/// Something to tell about one place of a file.
struct RowMessage {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    std::string code;   ///< stable: "C22" as in the catalogue of bad input
    std::string place;  ///< "row 17, column E"; empty if it is about the whole file
    std::string value;  ///< what stands there, safe to show, at most 60 characters
    std::string rule;   ///< what is expected there
    std::string remedy; ///< what to do
    bool operator==(const RowMessage&) const = default;
};
template <>
inline constexpr auto wordsOf<RowMessage::Severity> =
    std::array{std::pair{RowMessage::Severity::Error, "error"}, std::pair{RowMessage::Severity::Warning, "warning"},
               std::pair{RowMessage::Severity::Note, "note"}};

/// What a column of a file was taken for.
struct PreviewColumn {
    enum class Use { Date, Series, Unmapped, Empty, Personal };
    int column = 0;      ///< 1-based
    std::string heading; ///< as written; may be empty
    Use use = Use::Unmapped;
    std::string why; ///< one sentence
    bool operator==(const PreviewColumn&) const = default;
};
template <>
inline constexpr auto wordsOf<PreviewColumn::Use> =
    std::array{std::pair{PreviewColumn::Use::Date, "date"}, std::pair{PreviewColumn::Use::Series, "series"},
               std::pair{PreviewColumn::Use::Unmapped, "unmapped"}, std::pair{PreviewColumn::Use::Empty, "empty"},
               std::pair{PreviewColumn::Use::Personal, "personal"}};

/// What was understood of a file, to show before anything is taken in.
struct ImportPreview {
    ImportPlan plan;                       ///< as guessed, or as given
    Table head;                            ///< the first 40 rows
    int rowCount = 0;                      ///< of the whole table
    std::vector<std::string> sheets;       ///< visible sheets of a workbook; empty for a text file
    std::vector<PreviewColumn> columns;    ///< every column of the table
    std::vector<std::string> explanations; ///< one sentence per finding
    std::vector<Doubt> doubts;             ///< what the person must decide; none left in a plan that was given
    std::vector<RowMessage> messages;      ///< what importFigures would say, as far as `plan` goes; at most 100
    int messagesNotShown = 0;
    bool operator==(const ImportPreview&) const = default;
};

struct ImportedFigures {
    std::vector<SeriesFigures> series; ///< vintage id empty; in the order of the plan's columns
    int observations = 0;              ///< figures, over all series
    int missing = 0;                   ///< cells that said "not available"
    std::string leftOut;               ///< what was in the file and not taken, in words; empty if nothing
    std::string contentHash;           ///< SHA-256 over canonicalRows(series)
    std::string fileHash;              ///< SHA-256 of the file's bytes
    bool operator==(const ImportedFigures&) const = default;
};

/// The end of an import: the figures, or nothing and the errors why.
struct ImportOutcome {
    std::optional<ImportedFigures> figures; ///< nothing if there is any error
    std::vector<RowMessage> messages;       ///< errors first; at most 100
    int errors = 0;                         ///< all of them, shown or not
    int warnings = 0;
    int messagesNotShown = 0;
    bool operator==(const ImportOutcome&) const = default;

    /// The figures, or InvalidInput with the first error and the count of all: for callers that only pass it on.
    Result<ImportedFigures> accepted() const;
};

/// Reads the file (text or workbook, told by its bytes, not by its name) and proposes a plan. Columns whose heading is
/// the id or the name of a series in `known` are mapped to it; columns that look personal never are. Dates after
/// `today` are warned of if it is given. Fails with Format if the bytes are no table, and as readFile does.
Result<ImportPreview> previewImport(const std::string& path, const std::vector<SeriesInfo>& known,
                                    std::optional<Day> today = std::nullopt);
/// The same under a plan that a person corrected, or that was saved.
Result<ImportPreview> previewImport(const std::string& path, const ImportPlan& plan,
                                    const std::vector<SeriesInfo>& known, std::optional<Day> today = std::nullopt);
/// Takes the figures in by the plan: all or nothing. Fails as previewImport does; what is wrong with cells stands in
/// the outcome's messages.
Result<ImportOutcome> importFigures(const std::string& path, const ImportPlan& plan,
                                    std::optional<Day> today = std::nullopt);

/// The same on bytes (pasted text, a test); `name` stands for the file in messages.
struct ImportBytes {
    std::string name;
    std::string bytes;
};
Result<ImportPreview> previewImport(const ImportBytes& file, const std::vector<SeriesInfo>& known,
                                    std::optional<Day> today = std::nullopt);
Result<ImportPreview> previewImport(const ImportBytes& file, const ImportPlan& plan,
                                    const std::vector<SeriesInfo>& known, std::optional<Day> today = std::nullopt);
Result<ImportOutcome> importFigures(const ImportBytes& file, const ImportPlan& plan,
                                    std::optional<Day> today = std::nullopt);

/// What a column without a known series may be called: an id of small letters, digits and hyphens made from the heading
/// ("Arrivals to Serbia" → "arrivals-to-serbia"), the heading as its name. For the person to complete.
SeriesInfo proposedSeries(const PreviewColumn& column);

/// One line "id<TAB>period<TAB>value" per period of each series, values as printNumber writes them (missing: empty),
/// lines ended by LF: what the content hash is taken over.
std::string canonicalRows(const std::vector<SeriesFigures>& series);

} // namespace antevia
