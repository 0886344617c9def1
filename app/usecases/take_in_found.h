#pragma once

#include "app/usecases/file_coverage.h"
#include "app/usecases/named_columns.h"
#include "app/usecases/understand_files.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace antevia {

/// Which series of which files are to be kept.
struct TakeInFoundRequest {
    std::vector<std::string> paths; ///< files; folders are opened before
    UnderstandOptions how;
    std::vector<std::string> series; ///< keys, as the dry run lists them; none: all
    std::vector<std::string> where;  ///< "geo=AT": series without that coordinate are left out; all must hold
    NamedColumns columns = {};       ///< of tables with one row a period
    bool goodFilesOnly = false;      ///< files that cannot be read are left out instead of stopping everything
    Source source;
    std::string now;
    std::string mappings; ///< file of saved mappings to read files by; empty: none
    /// The day from which the figures could be known; nothing: that of the source, or of `now`.
    std::optional<Day> published = {};
    std::optional<SavedMapping> remember = {}; ///< kept in the file `rememberIn` once figures were taken in
    std::string rememberIn;
    std::optional<FigureStatus> status = {}; ///< of all figures, whatever the file says: exercise
    std::optional<Coverage> coverage = {};   ///< what the files hold of their series; nothing: see coverageOf()
};

/// A file that was not taken in since a delivery holds its figures already.
struct FileAlreadyThere {
    std::string path;
    VintageId delivery;
};
/// "FILE: v2", without the folder.
std::string text(const FileAlreadyThere& file);

/// The day from which what is asked to be taken in could be known.
Day knownOn(const TakeInFoundRequest& request);

struct TakeInFoundReport {
    std::vector<FoundFile> files;               ///< as understood
    std::vector<VintageId> vintages;            ///< one a file that was taken in; none: nothing was changed
    std::vector<std::string> leftOut;           ///< files that cannot be taken in or hold nothing of what was asked for
    std::vector<FileAlreadyThere> alreadyThere; ///< nor are those, without any fault
    std::vector<SeriesId> taken;                ///< series that got figures
    std::vector<RowMessage> doubtful;           ///< what changed figures so that it looks like a mistake (V1, V2)
    std::vector<FileCoverage> coverages;        ///< of files that leave out some known period
    std::string notRemembered; ///< why the mapping could not be kept; empty if it was, or none was to be
    int series = 0;
    int observations = 0;
    int notFigures = 0; ///< cells that are missing, suppressed, not applicable, …
    int refused = 0;    ///< files with errors
};

/// Takes series of any layout into a project, each as a series with what it means, in one transaction: all or nothing.
/// A series whose key is the id or name of one of the project's gets another vintage; others are added under an id
/// made from their key, the same for every delivery. Which are taken if nothing is asked for: ChosenSeries. A file of
/// which a delivery holds the same figures adds nothing. Fails with NotFound if no series fits what was asked for or a
/// named column is not there, with InvalidInput if nobody says what a column counts that is to be a new series, with
/// Conflict if a file counts something else than the series did.
Result<TakeInFoundReport> takeInFound(ProjectFile& project, const TakeInFoundRequest& request, const RunContext& run);

/// What takeInFound() would do, without changing anything: `vintages` and `alreadyThere` stay empty.
Result<TakeInFoundReport> wouldTakeIn(const ProjectFile& project, const TakeInFoundRequest& request,
                                      const RunContext& run);

} // namespace antevia
