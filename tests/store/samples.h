#pragma once

#include "model/store/project_file.h"

#include <sqlite3.h>

#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace antevia::samples {

inline constexpr const char* now = "2026-11-22T09:00:00Z";
inline constexpr const char* holder = "ana@desk7, Antevia 0.1.0, pid 4711";
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// A folder that is gone when the test ends.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    const std::filesystem::path& path() const { return m_path; }
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    /// Names of what is in it, sorted.
    std::vector<std::string> names() const;

private:
    std::filesystem::path m_path;
};

ProjectInfo info();
Network network();
CorridorParameters parameters();
Measure measure(const std::string& id, const std::string& title = "A border closes");
Scenario scenario(const std::string& id);
Site site(const std::string& id, double beds);
StandardsProfile profile(const std::string& id);
Plan plan(const std::string& id);
InitialStock stock(const std::string& place, double people);
SeriesInfo seriesInfo(const std::string& id, Frequency frequency = Frequency::Daily);
/// Daily figures from 1 October 2015 on.
SeriesFigures figures(const std::string& id, const std::vector<double>& values);
Vintage delivery(const std::string& origin);
Forecast forecast(const std::string& series);
Simulation simulation(const std::string& scenario, int replicates, int days);
NeedsResult needs();
FigureTrace trace(const std::string& ref);
Provenance provenance(std::vector<InputRef> inputs = {});

/// A new project at `path` with one of everything.
ProjectFile fullProject(const std::string& path);
ProjectFile newProject(const std::string& path);

/// What tells one content from another, short enough to be shown.
std::string fingerprint(const std::filesystem::path& path);
std::string bytesOf(const std::filesystem::path& path);
void writeBytes(const std::filesystem::path& path, std::string_view bytes);

/// Another program at work on a SQLite file: no hardening, no checks.
void runSql(const std::string& path, const std::string& sql);
std::string querySql(const std::string& path, const std::string& sql);

} // namespace antevia::samples
