#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace antevia::fuzz {

/// A reader that must give an answer, a value or an error, for any bytes.
struct Target {
    const char* name = "";
    void (*read)(std::string_view bytes) = nullptr;
    std::vector<std::string> (*seeds)() = nullptr; ///< files of our own that it reads, or refuses with a reason
    int mutations = 0; ///< of each seed in a run of the tests; fewer where one reading takes longer
};

/// Files of publishers (text, SDMX-ML, JSON, workbooks), tables of known columns, workbooks, ZIP directories, XML, JSON, case files, networks, project files.
std::span<const Target> targets();
/// Nothing if there is no target of that name.
const Target* targetNamed(std::string_view name);

} // namespace antevia::fuzz
