#pragma once

#include "app/usecases/plan_context.h"

#include <string>
#include <vector>

namespace antevia {

// The parts of a plan in the order in which they are printed; each is called once, in this order, so that figures are
// numbered as they appear.

std::vector<std::string> coverLines(const PlanContext& context);
std::vector<Block> coverBlocks(const PlanContext& context);
std::vector<Block> briefPage(const PlanContext& context);
std::vector<Block> purposeSection(const PlanContext& context);
std::vector<Block> situationSection(const PlanContext& context);
std::vector<Block> outlookSection(const PlanContext& context);
std::vector<Block> thresholdsSection(const PlanContext& context);
std::vector<Block> actionsSection(const PlanContext& context);
std::vector<Block> needsSection(const PlanContext& context);
std::vector<Block> protectionSection(const PlanContext& context);
std::vector<Block> assumptionsSection(const PlanContext& context);
/// How well the forecasts did before, beside the naive ones; the last part of the assumptions.
std::vector<Block> forecastRecord(const PlanContext& context);
std::vector<Block> dailyAnnex(const PlanContext& context);
/// Open findings, corrections and remarks about the figures behind the plan. Nothing if there are none.
std::vector<Block> dataNoteAnnex(const PlanContext& context);
/// Nothing if no figures after the as-of day are known.
std::vector<Block> afterwardsAnnex(const PlanContext& context);

/// "Overdue by 3 days: 13 October 2015", with alarm; "19 October 2015" if there is still time.
struct DueText {
    Text text;
    bool isOverdue = false;
};
DueText dueText(const PlanContext& context, const DecideBy& decision);

} // namespace antevia
