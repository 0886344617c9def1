#pragma once

#include "model/base/run_context.h"
#include "model/store/project_file.h"

#include <QStringList>

namespace antevia {

enum class Drawing { Plan, Charts, Everything };
template <>
inline constexpr auto wordsOf<Drawing> =
    std::array{std::pair{Drawing::Plan, "plan"}, std::pair{Drawing::Charts, "charts"},
               std::pair{Drawing::Everything, "everything"}};

/// What to draw and where to: a file (.pdf, .odt) for the plan, a folder for the others.
struct DrawRequest {
    Drawing what = Drawing::Plan;
    std::string target;
    std::string now;
};

/// Draws a project by starting `program` (this program) once more. Charts can only be drawn by the thread that a
/// program began with, and there it would hold the window up: another process has such a thread of its own. It works
/// on a copy of the project, so that the window can go on. Results that it worked out are kept in `project` at the end,
/// all of them or none, unless it is read only.
Result<std::string> drawElsewhere(const QString& program, ProjectFile& project, const DrawRequest& request,
                                  const RunContext& run);

/// The other side: what the program started with `--draw WHAT PROJECT TARGET NOW` does. Gives the exit code; what went
/// wrong stands on standard output as three lines: code, detail, remedy.
int drawAsTold(const QStringList& arguments);

} // namespace antevia
