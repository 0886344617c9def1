#pragma once

#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/capacity/needs.h"
#include "model/forecast/forecast.h"
#include "model/forecast/outside_forecast.h"
#include "model/forecast/scorecard.h"
#include "model/indicators/correction.h"
#include "model/indicators/series_info.h"
#include "model/places/network.h"
#include "model/plan/plan.h"
#include "model/project_info.h"
#include "model/report/provenance.h"
#include "model/scenario/measure.h"
#include "model/scenario/scenario.h"
#include "model/scenario/simulation.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace antevia {

enum class OpenMode { ReadWrite, ReadOnly };

/// A result as kept, with how it came about.
template <class T>
struct Kept {
    T value;
    Provenance provenance;
};

/// A delivery that figures come from.
struct FigureOrigin {
    VintageId vintage;
    Day knownOn;
    Source source;
};

/// A series as a day saw it.
struct FiguresAsKnown {
    SeriesInfo info;      ///< with the source and quality of these figures
    VintageId vintage;    ///< the newest that the day saw
    Day knownOn;          ///< of that
    bool isLater = false; ///< no vintage was known yet: these are the newest figures, with whatever was revised since
    Series delivered;     ///< as it came
    Series series;        ///< with the corrections laid on it
    std::vector<CellMark> marks;       ///< what the deliveries say of their cells beside the figures
    std::vector<FigureOrigin> origins; ///< the newest first; more than one where that holds only part of the periods
    std::vector<int> originOf;         ///< of each period of `delivered`

    const FigureOrigin& origin(Period period) const
    {
        return origins[static_cast<std::size_t>(
            originOf[static_cast<std::size_t>(period.index - delivered.first().index)])];
    }
};

/// What figures are there: those of an exercise are made up.
struct KindsOfFigures {
    bool real = false;
    bool exercise = false;
};

/// Hands out the series of a delivery one after the other, so that they need not all be in memory; null after the last.
/// What it points to lasts until the next call.
using FigureFeed = std::function<Result<const SeriesFigures*>()>;

/// The project: one SQLite file `*.antevia`, the only place that holds state. Each call is one transaction unless it
/// stands inside `inTransaction`; there is nothing to save. Not thread-safe: each thread opens its own.
///
/// Entities are values kept whole under their id, in the order they were first put. Figures are kept by vintage; a new
/// delivery never overwrites an old one. Results carry their provenance and are stale once an input changed.
class ProjectFile {
public:
    /// A new file. Fails with Conflict if `path` exists. `now` is UTC, "2026-11-22T09:00:00Z".
    static Result<ProjectFile> create(const std::string& path, const ProjectInfo& info, const std::string& now);
    /// An existing file, checked and, if older, migrated after a backup copy beside it. A file that another program has
    /// open for writing is opened read only; `heldBy` says who has it. `holder` is "user@host, Antevia 0.1.0, pid
    /// 4711".
    static Result<ProjectFile> open(const std::string& path, OpenMode mode, const std::string& holder);

    ProjectFile(ProjectFile&&) noexcept;
    ProjectFile& operator=(ProjectFile&&) noexcept;
    ~ProjectFile();

    const std::string& path() const;
    bool isReadOnly() const;
    /// Why it is read only: who has it open, or that the file or folder may not be written. Empty if it is not.
    std::string readOnlyReason() const;
    /// Of a project on a network drive, for people: that a copy on this computer is worked on and written back when the
    /// last connection is closed, and what became of changes that could not be written back earlier. Else empty.
    const std::string& networkNote() const;

    /// One transaction around `body`; rolled back if it fails.
    Result<void> inTransaction(const std::function<Result<void>()>& body);

    // Single values of a project. A network or parameters that nobody put yet are the empty ones.
    Result<ProjectInfo> info() const;
    Result<void> put(const ProjectInfo& info);
    Result<Network> network() const;
    Result<void> put(const Network& network);
    Result<CorridorParameters> parameters() const;
    Result<void> put(const CorridorParameters& parameters);

    // Entities, by id. T: Measure, Scenario, Site, StandardsProfile, Plan, InitialStock (by place), SeriesInfo,
    // Correction, OutsideForecast.
    template <class T>
    Result<std::vector<T>> all() const;
    /// NotFound names the kind and the ids there are.
    template <class T>
    Result<T> get(const std::string& id) const;
    template <class T>
    Result<void> put(const T& entity);
    /// Removing what is not there is NotFound. What is put back comes to its old place. A SeriesInfo whose series has
    /// figures is not removed (Conflict): see removeSeries.
    template <class T>
    Result<void> remove(const std::string& id);

    // Figures
    /// Keeps a delivery whole: new series are added to the series list, known ones get another vintage (what is said of
    /// them stays as it is). Gives the id; `id`, `contentHash` and `observations` (not missing) are set here.
    Result<VintageId> addVintage(Vintage vintage, const std::vector<SeriesFigures>& figures);
    /// The same for figures that are made one series after the other. `run` can stop it; then nothing is kept.
    Result<VintageId> addVintageFrom(Vintage vintage, const FigureFeed& feed, const RunContext& run = {});
    Result<std::vector<Vintage>> vintages() const;
    /// A vintage with its figures as they are kept, damaged or not, to be able to put it back.
    Result<std::vector<SeriesFigures>> figuresOf(const VintageId& id) const;
    /// Removes a vintage with its figures, and with the series that are left without any.
    Result<void> removeVintage(const VintageId& id);
    /// Puts a removed vintage back under its own id, or series that were removed back into a vintage that is there.
    /// Conflict if it has other figures of one of them. What was kept comes back as it was: its texts are not looked
    /// at.
    Result<void> restoreVintage(const Vintage& vintage, const std::vector<SeriesFigures>& figures);
    /// The series by its newest vintage, corrected. NotFound if it has no figures; Format, naming the vintage, if they
    /// are no longer what was written: damaged figures are never handed out as sound ones.
    Result<Series> series(const SeriesId& id) const;
    /// What a model may see: what was known on `asOf`, only periods that end on that day or before,
    /// corrected.
    Result<Series> series(const SeriesId& id, Day asOf) const;
    /// The same with where it comes from and as it was delivered; nothing for `asOf`: the newest vintage, whole.
    Result<FiguresAsKnown> figuresAsKnown(const SeriesId& id, std::optional<Day> asOf) const;
    /// The same as that day knew it with periods that end later, and nothing if no vintage was known by then.
    Result<std::optional<FiguresAsKnown>> knownBy(const SeriesId& id, Day day) const;
    /// Whether the deliveries of a series have figures of an exercise, and whether they have real ones.
    Result<KindsOfFigures> kindsOf(const SeriesId& id) const;
    /// Who published the newest delivery of a series that names a publisher; empty if none does.
    Result<std::string> publisherOf(const SeriesId& id) const;
    /// What each delivery of a series left known, the one known first in front: its figures, and where it holds only
    /// part of the periods, for the others those known before. Fails as `series` does.
    Result<std::vector<DeliveredSeries>> deliveries(const SeriesId& id) const;
    /// What one of those deliveries left known. NotFound if the vintage has no figures of the series.
    Result<Series> leftKnownBy(const VintageId& vintage, const SeriesId& id) const;
    /// The vintage the newest figures of a series come from.
    Result<VintageId> vintageOf(const SeriesId& id) const;
    /// Removes a series with all its figures; the content hashes of its vintages follow. What is needed to undo it is
    /// what all<SeriesInfo>/figuresOf gave before.
    Result<void> removeSeries(const SeriesId& id);
    /// What is said of a removed series, put back as it was kept; its figures come back by restoreVintage.
    Result<void> restoreSeries(const SeriesInfo& info);
    /// Compares each vintage's rows with its content hash; the ids of those that differ.
    Result<std::vector<VintageId>> damagedVintages(const RunContext& run) const;

    // Results. Putting one replaces the one of the same id (forecast, scorecard: by series; simulation and needs: by
    // scenario).
    Result<void> put(const Forecast& forecast, const Provenance& provenance);
    Result<Kept<Forecast>> forecast(const SeriesId& series) const;
    Result<std::vector<SeriesId>> forecastSeries() const;
    Result<void> put(const Scorecard& scorecard, const Provenance& provenance);
    Result<Kept<Scorecard>> scorecard(const SeriesId& series) const;
    Result<void> put(const Simulation& simulation, const Provenance& provenance);
    Result<Kept<Simulation>> simulation(const ScenarioId& scenario) const;
    Result<std::vector<ScenarioId>> simulatedScenarios() const;
    Result<void> put(const ScenarioId& scenario, const NeedsResult& needs, const Provenance& provenance);
    Result<Kept<NeedsResult>> needs(const ScenarioId& scenario) const;
    /// The numbers printed in a plan, replaced as a whole.
    Result<void> putTraces(const PlanId& plan, const std::vector<FigureTrace>& traces, const Provenance& provenance);
    Result<std::vector<FigureTrace>> traces(const PlanId& plan) const;
    Result<Provenance> tracesProvenance(const PlanId& plan) const;
    /// Plans that have printed figures.
    Result<std::vector<PlanId>> tracedPlans() const;
    Result<void> removeResults(const ScenarioId& scenario);
    /// How a kept result came about, without loading it. kind: "forecast", "scorecard" (id: series), "simulation",
    /// "needs" (id: scenario). NotFound if there is none.
    Result<Provenance> provenanceOf(const std::string& kind, const std::string& id) const;

    // Provenance
    /// The thing as it is now, with its hash. kind: "info", "network", "parameters", "measure", "scenario", "site",
    /// "profile", "plan", "stock", "outside", "series" (id "GRm@2015-10-16"), "decisions" (on breaks; id: series),
    /// "vintage", "forecast", "simulation", "needs". A thing that is not there has an empty hash.
    Result<InputRef> inputRef(const std::string& kind, const std::string& id) const;
    /// The inputs whose hash is another now; empty: the result is up to date.
    Result<std::vector<InputRef>> changedInputs(const Provenance& provenance) const;

    // The file
    /// A copy of the whole file made while it is open (SQLite's backup). Conflict if `path` exists.
    Result<void> saveCopy(const std::string& path) const;
    /// Gives the space of what was deleted back.
    Result<void> compact();
    /// A number that grows with each change by any program, to notice changes made elsewhere.
    Result<std::int64_t> changeCounter() const;
    /// Looks at each page of the file, as opening does for files up to 64 MiB. Format if one is broken.
    Result<void> checkPages(const RunContext& run) const;

private:
    struct State;
    explicit ProjectFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Why projects on network drives, closed since the last call, could not be written back, and where their changes are.
std::vector<Error> takeWriteBackFailures();

} // namespace antevia
