#include "tests/benchmarks/corridor_bench.h"

#include "analysis/base/vectors.h"
#include "analysis/corridor/hindcast.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/delimited.h"
#include "model/formats/file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <limits>
#include <memory>
#include <optional>
#include <sstream>

namespace antevia {
namespace {

/// Figures measured elsewhere on the default corridor; see the read-me beside the sets.
struct PublishedRow {
    const char* method;
    std::array<double, 8> wape; ///< 1 … 7 days ahead, mean
};

constexpr std::array publishedRows{
    PublishedRow{"published: last value", {0.331, 0.421, 0.459, 0.485, 0.497, 0.497, 0.508, 0.457}},
    PublishedRow{"published: mean of 7 days", {0.348, 0.382, 0.405, 0.424, 0.429, 0.435, 0.437, 0.409}},
    PublishedRow{"published: smoothing 0.3", {0.321, 0.366, 0.397, 0.420, 0.426, 0.434, 0.440, 0.400}},
    PublishedRow{"published: ridge, upstream lags", {0.257, 0.315, 0.400, 0.468, 0.513, 0.544, 0.570, 0.438}},
    PublishedRow{"published: the two, weighted", {0.252, 0.308, 0.376, 0.416, 0.432, 0.444, 0.447, 0.382}},
    PublishedRow{"published: median of five", {0.272, 0.307, 0.347, 0.373, 0.392, 0.423, 0.446, 0.366}},
};

std::vector<std::string> parts(const std::string& text, char mark)
{
    std::vector<std::string> found;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, mark);)
        found.push_back(trimmed(part));
    return found;
}

/// Places in the order in which they are named, and who is upstream of whom.
Result<FlowNetwork> networkOf(const std::string& chains)
{
    std::vector<PlaceId> places;
    std::vector<FlowLink> links;
    for (const std::string& chain : parts(chains, ',')) {
        const auto names = parts(chain, '>');
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::ranges::find(places, PlaceId{names[i]}) == places.end())
                places.push_back({names[i]});
            if (i > 0)
                links.push_back({{names[i - 1]}, {names[i]}});
        }
    }
    return FlowNetwork::make(std::move(places), links);
}

Result<double> countIn(const Table& table, int row, int column)
{
    const std::string cell = trimmed(table.at(row, column).text);
    if (cell.empty() || cell == "NA" || cell == "N/A")
        return std::numeric_limits<double>::quiet_NaN();
    const auto value = parseNumber(cell);
    if (!value)
        return Error{ErrorCode::Format, cellPlace(row, column) + ": '" + shownSafely(cell) + "' is no number",
                     "Write whole people, or leave the cell empty."};
    return *value;
}

/// The column whose heading names the place.
Result<int> columnOf(const Table& table, const PlaceId& place)
{
    for (int column = 1; column <= table.columnCount(); ++column)
        if (trimmed(table.at(1, column).text) == text(place))
            return column;
    return Error{ErrorCode::NotFound, "the file has no column '" + text(place) + "'",
                 "Name its columns as in --network."};
}

/// Places named by "MK/RS" or "HU-HR".
std::vector<std::string> placesNamed(std::string where)
{
    std::ranges::replace(where, '-', '/');
    return parts(where, '/');
}

/// Nothing for an empty cell.
Result<std::optional<Day>> dayIn(const Table& table, int row, int column)
{
    const std::string cell = trimmed(table.at(row, column).text);
    const auto day = parseWrittenDay(cell, DateOrder::Iso);
    if (!day && !cell.empty())
        return Error{ErrorCode::Format, cellPlace(row, column) + ": '" + shownSafely(cell) + "' is no day",
                     "Write days as 2015-10-16."};
    return day;
}

/// The dated measures of a file with columns effective, known_from and where. What was never known is left out.
Result<std::vector<HindcastMeasure>> measuresOf(const std::string& file)
{
    std::vector<HindcastMeasure> measures;
    if (file.empty())
        return measures;
    TRY(const std::string bytes, readFile(file));
    TRY(const Table table, readDelimited(bytes, TextDialect{}));
    std::array<int, 3> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TRY(columns[i], columnOf(table, {std::array{"effective", "known_from", "where"}[i]}));
    }
    for (int row = 2; row <= static_cast<int>(table.rows.size()); ++row) {
        TRY(const auto effective, dayIn(table, row, columns[0]));
        TRY(const auto knownFrom, dayIn(table, row, columns[1]));
        if (effective && knownFrom)
            for (const std::string& place : placesNamed(table.at(row, columns[2]).text))
                measures.push_back({{place}, *effective, *knownFrom});
    }
    return measures;
}

/// Days without a row are missing.
Result<HindcastInput> inputOf(const CorridorBenchOptions& options)
{
    HindcastInput input;
    TRY(input.network, networkOf(options.network));
    TRY(input.measures, measuresOf(options.events));
    TRY(const std::string bytes, readFile(options.data));
    TRY(const Table table, readDelimited(bytes, TextDialect{}));
    std::vector<std::pair<Day, int>> days;
    for (int row = 2; row <= static_cast<int>(table.rows.size()); ++row) {
        TRY(const auto day, dayIn(table, row, 1));
        if (!day)
            continue;
        if (!days.empty() && *day <= days.back().first)
            return Error{ErrorCode::Format, cellPlace(row, 1) + ": " + printDay(*day) + " is not after the day before",
                         "Give each day one row, in order; days without figures may be left out."};
        days.emplace_back(*day, row);
    }
    if (days.empty())
        return Error{ErrorCode::Format, "the file has no day", "Its first column holds days such as 2015-10-16."};
    input.first = days.front().first;
    input.counts.setConstant(daysBetween(input.first, days.back().first) + 1, input.network.size(),
                             std::numeric_limits<double>::quiet_NaN());
    for (int place = 0; place < input.network.size(); ++place) {
        TRY(const int column, columnOf(table, input.network.places()[static_cast<std::size_t>(place)]));
        for (const auto& [day, row] : days) {
            TRY(input.counts(daysBetween(input.first, day), place), countIn(table, row, column));
        }
    }
    for (const std::string& place : parts(options.places, ','))
        input.targets.push_back({place});
    for (int place = 0; place < input.network.size() && options.places.empty(); ++place)
        if (!input.network.upstream(place, 1).empty())
            input.targets.push_back(input.network.places()[static_cast<std::size_t>(place)]);
    return input;
}

Result<Day> dayOf(const std::string& text)
{
    if (const auto day = parseDay(text))
        return *day;
    return Error{ErrorCode::InvalidInput, "'" + shownSafely(text) + "' is no day such as 2015-10-16"};
}

void print(const std::string& method, const VectorRef& wape, double mean)
{
    std::printf("%-32s", method.c_str());
    for (const double value : wape)
        std::printf(" %6.3f", value);
    std::printf(" %6.3f", mean);
}

void printTable(const Hindcast& made, bool isPublished)
{
    std::printf("%s … %s, WAPE by days ahead, mean over places\n%-32s", printDay(made.firstOrigin).c_str(),
                printDay(made.lastOrigin).c_str(), "");
    for (int ahead = 1; ahead <= made.horizon; ++ahead)
        std::printf(" %6d", ahead);
    std::printf("   mean      WIS  cov80\n");
    for (const HindcastScore& score : made.scores) {
        print(std::string("Antevia ") + word(score.method), score.wape, score.meanWape);
        std::printf(" %8.1f %6.1f\n", score.wis, 100.0 * score.coverage80);
    }
    for (const PublishedRow& row : publishedRows)
        if (isPublished) {
            print(row.method, Eigen::Map<const Eigen::VectorXd>(row.wape.data(), 7), row.wape.back());
            std::printf("\n");
        }
    std::printf("WIS: persons, mean over all figures; of a single number its absolute error\n");
}

nlohmann::json jsonOf(const HindcastScore& score)
{
    nlohmann::json wape;
    for (Eigen::Index h = 0; h < score.wape.size(); ++h)
        wape[printInteger(h + 1)] = score.wape[h];
    wape["mean"] = score.meanWape;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {{"wape", wape},
            {"wis", score.wis},
            {"coverage80", score.coverage80},
            {"figures", score.figures},
            {"cpu_seconds", static_cast<double>(std::clock()) / CLOCKS_PER_SEC},
            {"peak_mib", static_cast<double>(usage.ru_maxrss) / 1024.0}};
}

} // namespace

void addCorridorBench(CLI::App& program)
{
    auto options = std::make_shared<CorridorBenchOptions>();
    CLI::App* bench = program.add_subcommand("corridor", "rolling hindcast of a daily corridor of arrivals");
    bench->add_option("--data", options->data, "CSV of a column of days and one of arrivals a place; empty: missing");
    bench->add_option("--events", options->events, "CSV of measures with effective, known_from and where; '' for none");
    bench->add_option("--network", options->network, "who is upstream of whom: A>B>C,D>B");
    bench->add_option("--places", options->places, "forecast these: B,C; '' for all with somebody upstream");
    bench->add_option("--from", options->first, "first day to forecast from");
    bench->add_option("--to", options->last, "last day to forecast from");
    bench->add_option("--horizon", options->horizon, "days ahead")->check(CLI::Range(1, 60));
    bench->add_option("--threads", options->threads, "threads over days")->check(CLI::Range(1, 1024));
    bench->add_option("--json", options->json, "write the scores to this file");
    bench->callback([options] {
        if (const auto done = benchCorridor(*options); !done) {
            std::fprintf(stderr, "%s\n%s\n", done.error().detail.c_str(), done.error().remedy.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

Result<void> benchCorridor(const CorridorBenchOptions& options)
{
    TRY(const HindcastInput input, inputOf(options));
    HindcastOptions span{{}, {}, options.horizon};
    TRY(span.firstOrigin, dayOf(options.first));
    TRY(span.lastOrigin, dayOf(options.last));
    TRY(const Hindcast made, hindcast(input, span, RunContext({}, {}, options.threads)));
    const CorridorBenchOptions usual;
    printTable(made, options.network == usual.network && options.places == usual.places &&
                         options.first == usual.first && options.last == usual.last &&
                         options.horizon == usual.horizon);
    const nlohmann::json scores = jsonOf(made.scores.front());
    std::printf("CPU s %.2f, peak MiB %.1f\n", scores["cpu_seconds"].get<double>(), scores["peak_mib"].get<double>());
    if (!options.json.empty())
        return writeFileAtomically(options.json.string(), scores.dump(2) + "\n");
    return {};
}

} // namespace antevia
