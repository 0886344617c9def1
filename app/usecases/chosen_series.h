#pragma once

#include "app/usecases/found_choice.h"
#include "app/usecases/take_in_found.h"

#include <map>
#include <optional>
#include <vector>

namespace antevia {

/// What every file of a request is taken in with.
struct TakingIn {
    const TakeInFoundRequest& request;
    std::vector<SavedMapping> mappings;
    std::vector<SeriesInfo> known;
    Network network;

    static Result<TakingIn> make(const ProjectFile& project, const TakeInFoundRequest& request);
};

/// The chosen series of one file, handed on one by one, so that their figures are in memory once.
class ChosenSeries {
public:
    /// Which series are taken: those that were asked for; else those that were taken when the mapping was saved; else
    /// those of the project where the file has a column for some; else all. NotFound as seriesByKey().
    static Result<ChosenSeries> make(const ProjectFile& project, const FoundFile& file, const TakingIn& with);

    const std::vector<const FoundSeries*>& chosen() const { return m_chosen; }
    const FoundChoice& choice() const { return m_choice; }
    /// The chosen ones with what they are or will be called in the project.
    std::vector<SeriesOfFile> series() const;

    /// Works out what the file leaves out of what is known of the chosen series, before the first is handed on.
    Result<void> settleCoverage(TakeInFoundReport& report);
    Coverage coverage() const { return m_coverage.coverage; }

    /// The next one, its warnings and counts put into `report`; null after the last. InvalidInput if a column is to be
    /// a new series and nobody says what it counts; Conflict if the file counts something else than the series.
    Result<const SeriesFigures*> next(TakeInFoundReport& report);

private:
    ChosenSeries(const ProjectFile& project, const FoundFile& file, const TakingIn& with, FoundChoice choice);
    /// Fills in which series of the project each is; those of another publisher than the file's are left new.
    Result<void> matchKnown();
    /// The project's own series that the figures are of; nothing if it is new.
    std::optional<SeriesInfo> seriesFor(const FoundSeries& series) const;
    SeriesId idOfNew(const FoundSeries& series) const;
    Result<SeriesInfo> infoOfNew(const FoundSeries& series) const;
    /// What a person has to know of publishers (V3), once a file.
    void tellPublisher(const FoundSeries& series, const SeriesId& id, TakeInFoundReport& report);
    Result<void> compareWithKnown(const SeriesInfo& known, const FoundSeries& series, TakeInFoundReport& report);

    const ProjectFile& m_project;
    const FoundFile& m_file;
    const TakingIn& m_with;
    FoundChoice m_choice;
    std::vector<const FoundSeries*> m_chosen;
    std::map<const FoundSeries*, SeriesInfo> m_known;
    std::map<const FoundSeries*, std::string> m_otherPublisher; ///< of the project's series under the same key
    bool m_toldPublisher = false;
    std::size_t m_next = 0;
    SeriesFigures m_figures;
    FileCoverage m_coverage;
};

} // namespace antevia
