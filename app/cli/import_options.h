#pragma once

#include "app/usecases/named_columns.h"
#include "model/base/result.h"
#include "model/formats/understand_file.h"
#include "model/indicators/source.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace antevia {

/// What is said on the command line of files to take in.
struct ImportOptions {
    std::vector<std::string> paths;      ///< as given: the project, unless it is a dry run without, and the files
    std::string project;                 ///< empty: none
    std::vector<std::string> files;      ///< all of them, folders opened
    std::vector<std::string> passedOver; ///< files of the folders that describe the others
    std::string delimiter;
    std::string encoding;
    std::string decimalMark;
    std::string groupMark;
    std::string dateForm;
    std::string sheet;
    int headerRow = 0;
    int dateColumn = 0;
    std::vector<std::string> columns;
    std::vector<std::string> places;
    std::string unit;
    std::string scope;
    bool addUnknown = false;
    Source source{Standing::Cited, {}, {}, {}, {}, {}};
    bool dryRun = false;
    bool dailyFromCumulative = false;
    int fiscalYearStart = 0;
    std::vector<std::string> series;
    std::vector<std::string> where;
    bool goodFilesOnly = false;
    std::string mapping; ///< file of saved mappings; empty: the user's own
    bool noSavedMappings = false;
    std::string status;
    std::string grade;
    std::string published;
    bool merge = false;
    bool whole = false;
};

/// Declares the options of `import` on its verb; they are filled in when the line is read.
void declareImportOptions(CLI::App& verb, ImportOptions& options);

/// Checks status, grade and day of publication, and puts the grade into the source. InvalidInput names the option.
Result<void> checkMarkOptions(ImportOptions& options);
/// The project is the first path, if it is one or must be; the others are files and folders.
Result<void> sortPaths(ImportOptions& options);
/// What was said of how the files are written. InvalidInput names the option.
Result<UnderstandOptions> understandOptions(const ImportOptions& options, Day today);
/// What was said of columns of tables. InvalidInput names the option.
Result<NamedColumns> namedColumns(const ImportOptions& options);

} // namespace antevia
