#pragma once

#include "app/cli/terminal.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace antevia {

/// What the chosen verb does; set while the command line is read.
using Action = std::function<ExitCode(const Terminal&)>;

// Each adds one verb with its options and sets `action` when it is the one chosen.
void addNew(CLI::App& program, Action& action);
void addImport(CLI::App& program, Action& action);
void addImportForecast(CLI::App& program, Action& action);
void addForecast(CLI::App& program, Action& action);
void addBacktest(CLI::App& program, Action& action);
void addBreaks(CLI::App& program, Action& action);
void addSimulate(CLI::App& program, Action& action);
void addAssumptions(CLI::App& program, Action& action);
void addAssimilate(CLI::App& program, Action& action);
void addPause(CLI::App& program, Action& action);
void addResume(CLI::App& program, Action& action);
void addCalibrate(CLI::App& program, Action& action);
void addHindcast(CLI::App& program, Action& action);
void addNeeds(CLI::App& program, Action& action);
void addLoadIfClosed(CLI::App& program, Action& action);
void addCompare(CLI::App& program, Action& action);
void addSensitivity(CLI::App& program, Action& action);
void addExplain(CLI::App& program, Action& action);
void addPlan(CLI::App& program, Action& action);
void addRun(CLI::App& program, Action& action);
void addTrace(CLI::App& program, Action& action);
void addVerify(CLI::App& program, Action& action);
void addMeasures(CLI::App& program, Action& action);
void addNetwork(CLI::App& program, Action& action);
void addVintages(CLI::App& program, Action& action);
void addDifference(CLI::App& program, Action& action);
void addQuality(CLI::App& program, Action& action);
void addCorrect(CLI::App& program, Action& action);
void addExport(CLI::App& program, Action& action);
void addShow(CLI::App& program, Action& action);

} // namespace antevia
