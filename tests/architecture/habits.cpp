#include "tests/architecture/habits.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace antevia {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t mostHeaderLines = 400;
constexpr std::size_t mostSourceLines = 600;

/// The lines that hold one of `words`; `excused` is taken out of a line before it is looked at.
std::vector<Violation> linesWith(const SourceFile& file, const std::vector<std::string>& lines, const Words& words,
                                 const std::string& why, const std::string& excused = {})
{
    std::vector<Violation> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string line = lines[i];
        if (const auto at = excused.empty() ? std::string::npos : line.find(excused); at != std::string::npos)
            line.erase(at, excused.size());
        for (const std::string& word : words)
            if (line.find(word) != std::string::npos)
                found.push_back({file.path, static_cast<int>(i) + 1, word + " " + why});
    }
    return found;
}

bool isBelow(const SourceFile& file, const std::string& folder)
{
    return file.path.starts_with(folder + "/");
}

/// Whether the word at `at` begins a path, and is not the middle of an address or of a longer path.
bool beginsPath(const std::string& line, std::size_t at)
{
    const auto before = at == 0 ? ' ' : line[at - 1];
    return !std::isalnum(static_cast<unsigned char>(before)) &&
           std::string_view("._-/*}").find(before) == std::string::npos;
}

} // namespace

std::vector<Violation> standardRandom(const SourceFile& file)
{
    Words words{"std::uniform_int_distribution",
                "std::uniform_real_distribution",
                "std::normal_distribution",
                "std::poisson_distribution",
                "std::binomial_distribution",
                "std::negative_binomial_distribution",
                "std::gamma_distribution",
                "std::bernoulli_distribution",
                "std::discrete_distribution",
                "std::exponential_distribution",
                "std::random_device",
                "std::default_random_engine",
                "std::rand(",
                "std::shuffle("};
    if (!isBelow(file, "tests")) // bits of a standard engine are the same everywhere: enough to break a file in a test
        words.insert(words.end(), {"#include <random>", "std::mt19937"});
    return linesWith(file, file.code, words, "gives other numbers on other systems; draw from analysis/base/random.h");
}

std::vector<Violation> clockReads(const SourceFile& file)
{
    if (isBelow(file, "app/gui") || isBelow(file, "app/cli"))
        return {};
    return linesWith(file, file.code,
                     {"system_clock::now", "std::time(", "QDateTime::currentDateTime", "QDate::currentDate",
                      "QTime::currentTime", "gettimeofday", "CURRENT_TIMESTAMP"},
                     "reads the clock; take the time as an argument");
}

std::vector<Violation> strayThreads(const SourceFile& file)
{
    const bool waitsForStop = file.path == "app/cli/main.cpp"; // a signal handler may not ask for a stop itself
    if (file.path == "analysis/base/parallel.cpp" || file.path.starts_with("app/gui/job_runner.") || waitsForStop)
        return {};
    return linesWith(file, file.code, {"std::thread", "std::jthread", "std::async", "QtConcurrent", "QThreadPool"},
                     "makes threads; use parallelFor or the JobRunner", "std::thread::hardware_concurrency");
}

std::vector<Violation> forbiddenInGui(const SourceFile& file)
{
    if (!isBelow(file, "app/gui"))
        return {};
    const bool isMain = file.path == "app/gui/main.cpp"; // starts the one event loop
    auto found = linesWith(file, file.code, {"processEvents(", "setHtml(", "setUseOpenGL"},
                           "is not used here: nested loops, text from files shown as HTML, crashes offscreen");
    const auto loops = linesWith(file, file.code, isMain ? Words{} : Words{".exec(", "->exec("},
                                 "starts a nested event loop; use open()");
    found.insert(found.end(), loops.begin(), loops.end());
    return found;
}

std::vector<Violation> unstableMaths(const SourceFile& file)
{
    if (!isBelow(file, "analysis"))
        return {};
    return linesWith(file, file.code, {"std::pow(", "std::exp(", "std::log(", "std::log1p(", "std::expm1("},
                     "differs in the last bit between processors; take analysis/base/stable_math.h");
}

std::vector<Violation> unsafeMaths(const SourceFile& file)
{
    return linesWith(file, file.lines, {"-ffast-math", "-Ofast", "-funsafe-math", "-ffinite-math", "-march=native"},
                     "changes results (NaN is data)");
}

std::vector<Violation> machinePaths(const SourceFile& file)
{
    std::vector<Violation> found;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
        for (const std::string folder : {"/work/", "/root/", "/home/"})
            for (auto at = file.lines[i].find(folder); at != std::string::npos; at = file.lines[i].find(folder, at + 1))
                if (beginsPath(file.lines[i], at))
                    found.push_back({file.path, static_cast<int>(i) + 1, folder + " is a path of one machine"});
    return found;
}

std::vector<Violation> missingPragmaOnce(const SourceFile& file)
{
    if (!file.path.ends_with(".h"))
        return {};
    const auto first = std::ranges::find_if(
        file.code, [](const std::string& line) { return line.find_first_not_of(' ') != line.npos; });
    if (first != file.code.end() && *first == "#pragma once")
        return {};
    return {{file.path, 1, "does not begin with #pragma once"}};
}

std::vector<Violation> ownHeaderNotFirst(const SourceFile& file)
{
    if (!file.path.ends_with(".cpp"))
        return {};
    const std::string own = file.path.substr(0, file.path.size() - 4) + ".h";
    if (!std::filesystem::exists(std::filesystem::path(ANTEVIA_SOURCE_DIR) / own))
        return {};
    const auto first =
        std::ranges::find_if(file.lines, [](const std::string& line) { return line.starts_with("#include"); });
    if (first != file.lines.end() && *first == "#include \"" + own + "\"")
        return {};
    return {{file.path, 1, "does not include " + own + " first"}};
}

std::vector<Violation> tooLong(const SourceFile& file)
{
    const std::size_t most = file.path.ends_with(".h") ? mostHeaderLines : mostSourceLines;
    if (file.lines.size() <= most)
        return {};
    return {{file.path, 0, std::to_string(file.lines.size()) + " lines; at most " + std::to_string(most)}};
}

} // namespace antevia
