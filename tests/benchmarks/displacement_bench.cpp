#include "tests/benchmarks/displacement_bench.h"

#include "analysis/displacement/prediction.h"
#include "model/formats/displacement_files.h"
#include "tests/benchmarks/cost.h"
#include "tests/benchmarks/displacement_choice.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>

namespace antevia {
namespace {

/// Figures measured elsewhere, as the read-me beside the sets gives them.
struct PublishedInstance {
    const char* name;
    double flee;            ///< setting 1
    double capacitySplit;   ///< setting 1
    double lastShares;      ///< setting 2: shares of the last report at least 30 days old
    double fleeSeconds = 0; ///< processor time of one run of Flee; 0 not measured
    double fleeMib = 0;
};
const std::vector<PublishedInstance> published{
    {"mali2012", 0.314, 0.168, 0.279, 78.0}, {"burundi2015", 0.465, 0.337, 0.241, 278.0, 167.0},
    {"car2013", 0.365, 0.372, 0.160},        {"ssudan2013", 0.545, 0.423, 0.315},
    {"syria2013", 0.333, 0.467, 0.109},      {"tigray2020", 0.374, 0.704, 0.348},
};
const PublishedInstance publishedMean{"mean of six", 0.399, 0.412, 0.242};

/// Of one instance.
struct DisplacementScore {
    std::string name;
    double setting1 = 0.0;
    double setting2 = 0.0;
    double capacitySplit = 0.0; ///< measured here, in setting 1
    double secondsOfReading = 0.0;
    double secondsOfRun1 = 0.0;
    double secondsOfRun2 = 0.0;
};

double processSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Every day's total by capacity alone; a camp without a limit counts as one as large as the total.
double capacitySplitDifference(const DisplacementSet& set)
{
    const auto& observed = set.observed.people;
    Eigen::MatrixXd split(observed.rows(), observed.cols());
    for (Eigen::Index camp = 0; camp < observed.cols(); ++camp) {
        const auto place = static_cast<std::size_t>(set.instance.camps[static_cast<std::size_t>(camp)].place);
        split.col(camp).setConstant(set.instance.places[place].capacity.value_or(observed.rowwise().sum().maxCoeff()));
    }
    return averagedRelativeDifference(split, observed);
}

Result<DisplacementScore> scoreOf(const std::filesystem::path& folder)
{
    const double start = processSeconds();
    TRY(const DisplacementSet set, readDisplacement(folder.string()));
    const double read = processSeconds();
    const Eigen::MatrixXd byRoom = splitByRoom(set.instance, set.observed.given());
    const double split = processSeconds();
    const Eigen::MatrixXd carried = carryReportsForward(withoutCapacities(set.instance), set.observed.given());
    const double end = processSeconds();
    return DisplacementScore{set.instance.name,
                             averagedRelativeDifference(byRoom, set.observed.people),
                             averagedRelativeDifference(carried, set.observed.people),
                             capacitySplitDifference(set),
                             read - start,
                             split - read,
                             end - split};
}

const PublishedInstance* publishedOf(const std::string& name)
{
    const auto found =
        std::ranges::find_if(published, [&](const PublishedInstance& each) { return each.name == name; });
    return found == published.end() ? nullptr : &*found;
}

/// "0.314", or a dash for what nobody has measured.
std::string shown(const PublishedInstance* instance, double PublishedInstance::*figure)
{
    if (!instance)
        return "-";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", instance->*figure);
    return text;
}

void printRow(const std::string& name, const DisplacementScore& score, const PublishedInstance* peers)
{
    std::printf("%-14s %9.3f %7s %9.3f %7s  | %9.3f %7s\n", name.c_str(), score.setting1,
                shown(peers, &PublishedInstance::flee).c_str(), score.capacitySplit,
                shown(peers, &PublishedInstance::capacitySplit).c_str(), score.setting2,
                shown(peers, &PublishedInstance::lastShares).c_str());
}

DisplacementScore meanOf(const std::vector<DisplacementScore>& scores)
{
    DisplacementScore mean{"mean"};
    const auto count = static_cast<double>(scores.size());
    for (const DisplacementScore& score : scores) {
        mean.setting1 += score.setting1 / count;
        mean.setting2 += score.setting2 / count;
        mean.capacitySplit += score.capacitySplit / count;
    }
    return mean;
}

void printTable(const std::vector<DisplacementScore>& scores)
{
    std::printf("Averaged relative difference; setting 1: capacities given, setting 2: old reports given\n"
                "%-14s %9s %7s %9s %7s  | %9s %7s\n%-14s %9s %7s %9s %7s  | %9s %7s\n",
                "", "setting 1", "", "capacity", "split", "setting 2", "last", "", "Antevia", "Flee", "measured",
                "publ.", "Antevia", "shares");
    for (const DisplacementScore& score : scores)
        printRow(score.name, score, publishedOf(score.name));
    const bool isSix = scores.size() == published.size() &&
                       std::ranges::all_of(scores, [](const auto& each) { return publishedOf(each.name); });
    printRow(isSix ? publishedMean.name : "mean", meanOf(scores), isSix ? &publishedMean : nullptr);
}

void printCosts(const std::vector<DisplacementScore>& scores)
{
    std::printf("\nCPU seconds    reading  setting 1  setting 2  Flee, one run\n");
    for (const DisplacementScore& score : scores) {
        std::printf("%-14s %7.4f %10.5f %10.5f", score.name.c_str(), score.secondsOfReading, score.secondsOfRun1,
                    score.secondsOfRun2);
        if (const auto* peers = publishedOf(score.name); peers && peers->fleeSeconds > 0)
            std::printf("  %8.0f (%.0f times ours with reading)", peers->fleeSeconds,
                        peers->fleeSeconds / std::max(1e-6, score.secondsOfReading + score.secondsOfRun1));
        std::printf("\n");
    }
    std::printf("peak %.1f MiB for everything (Flee, burundi2015: 167 MB)\n", peakMib());
}

nlohmann::json jsonOf(const std::vector<DisplacementScore>& scores, double seconds)
{
    nlohmann::json json{{"cpu_seconds", seconds}, {"peak_mib", peakMib()}};
    const auto ard = [](const DisplacementScore& score) {
        return nlohmann::json{{"setting1", score.setting1}, {"setting2", score.setting2}};
    };
    for (const DisplacementScore& score : scores) {
        json["ard"][score.name] = ard(score);
        json["runs"][score.name] = {{"reading_cpu_seconds", score.secondsOfReading},
                                    {"setting1_cpu_seconds", score.secondsOfRun1},
                                    {"setting2_cpu_seconds", score.secondsOfRun2}};
    }
    json["ard"]["mean"] = ard(meanOf(scores));
    return json;
}

/// Each instance predicted with parameters chosen on the others only.
Result<void> printLeaveOneOut(const std::vector<std::filesystem::path>& folders)
{
    if (folders.size() < 2)
        return Error{ErrorCode::InvalidInput, "one instance leaves no others to choose parameters on",
                     "Name two folders or more."};
    std::vector<DisplacementSample> samples;
    for (const auto& folder : folders) {
        TRY(DisplacementSet set, readDisplacement(folder.string()));
        samples.push_back({std::move(set.instance), std::move(set.observed)});
    }
    std::printf("\nParameters chosen on the other instances only\n%-14s %9s %9s  parameters\n", "left out", "setting 1",
                "setting 2");
    DisplacementError mean;
    for (const DisplacementSample& left : samples) {
        std::vector<const DisplacementSample*> others;
        for (const DisplacementSample& other : samples)
            if (&other != &left)
                others.push_back(&other);
        const DisplacementParameters chosen = chosenParameters(others);
        const DisplacementError error = errorOf(left, chosen);
        std::printf(
            "%-14s %9.3f %9.3f  near %.0f km, distance %.2f, recency %.0f days, room %.2f, stock %.2f, gap %.2f, "
            "correction %.2f\n",
            left.instance.name.c_str(), error.setting1, error.setting2, chosen.nearKm, chosen.distanceExponent,
            chosen.recencyDays, chosen.roomExponent, chosen.stockWeight, chosen.gapExponent, chosen.leastCorrection);
        mean.setting1 += error.setting1 / static_cast<double>(samples.size());
        mean.setting2 += error.setting2 / static_cast<double>(samples.size());
    }
    std::printf("%-14s %9.3f %9.3f\n", "mean", mean.setting1, mean.setting2);
    return {};
}

} // namespace

Result<void> benchDisplacement(const DisplacementBenchOptions& options)
{
    const double start = processSeconds();
    std::vector<DisplacementScore> scores;
    for (const auto& folder : options.folders) {
        auto score = scoreOf(folder);
        if (!score)
            return Error{score.error().code, folder.string() + ": " + score.error().detail, score.error().remedy};
        scores.push_back(*std::move(score));
    }
    const double seconds = processSeconds() - start;
    printTable(scores);
    printCosts(scores);
    if (options.leaveOneOut)
        RETURN_IF_ERROR(printLeaveOneOut(options.folders));
    if (options.json.empty())
        return {};
    std::ofstream out(options.json);
    out << jsonOf(scores, seconds).dump(2) << '\n';
    if (!out.flush())
        return Error{ErrorCode::Io, "cannot write " + options.json.string()};
    return {};
}

void addDisplacementBench(CLI::App& program)
{
    auto options = std::make_shared<DisplacementBenchOptions>(); // held by the parser's callback
    CLI::App* bench = program.add_subcommand("displacement", "people in the camps of displacement crises, day by day");
    bench->add_option("--dir", options->folders, "folder of one instance: input_csv, source_data, derived")->required();
    bench->add_flag("--leave-one-out", options->leaveOneOut,
                    "also predict each instance with parameters chosen on the others only");
    bench->add_option("--json", options->json, "write the figures to this file");
    bench->callback([options] {
        if (const auto done = benchDisplacement(*options); !done) {
            std::fprintf(stderr, "%s\n%s\n", done.error().detail.c_str(), done.error().remedy.c_str());
            throw CLI::RuntimeError(1); // how a subcommand sets the exit code
        }
    });
}

} // namespace antevia
