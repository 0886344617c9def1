#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"
#include "model/base/text.h"

namespace antevia {
namespace {

/// A plan made long after its as-of day is told as one.
constexpr int historicalAfterDays = 60;

std::string madeLine(const PlanContext& context)
{
    const std::string& now = context.facts.now;
    const auto day = now.size() >= 10 ? parseDay(std::string_view(now).substr(0, 10)) : std::nullopt;
    if (!day)
        return {};
    const bool isHistorical = daysBetween(context.asOf(), *day) > historicalAfterDays;
    return (isHistorical ? "Historical case, worked out on " : "Worked out on ") + context.words.date(*day);
}

} // namespace

std::vector<std::string> coverLines(const PlanContext& context)
{
    const Plan& plan = context.facts.plan;
    const Wording& words = context.words;
    std::vector<std::string> lines;
    const auto add = [&](const std::string& line) {
        if (!line.empty())
            lines.push_back(line);
    };
    add(plan.centre);
    add(plan.edition);
    add("Valid " + words.dateRange(plan.validFrom, plan.validUntil));
    add("As of " + words.date(context.asOf()) + ": forecast and simulation saw no later figure");
    add("Scenario: " + context.facts.scenario.title);
    add(madeLine(context));
    return lines;
}

std::vector<Block> coverBlocks(const PlanContext& context)
{
    const Plan& plan = context.facts.plan;
    std::vector<Block> blocks;
    if (!plan.approvals.empty()) {
        SignatureBlock signatures;
        for (const Approval& approval : plan.approvals)
            signatures.lines.push_back({approval.purpose, approval.role});
        blocks.push_back(std::move(signatures));
    }
    if (!plan.distribution.empty()) {
        blocks.push_back(heading(2, "Distribution"));
        blocks.push_back(paragraph(joined(plan.distribution, "; ") + "."));
    }
    return blocks;
}

} // namespace antevia
