#include "app/cli/terminal.h"

#include <ostream>

namespace antevia {
namespace {

constexpr int jsonIndent = 1;

ExitCode exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::Format: return ExitCode::BadInput;
    case ErrorCode::NotFound: return ExitCode::NotFound;
    case ErrorCode::Conflict: return ExitCode::Conflict;
    case ErrorCode::Io: return ExitCode::Io;
    case ErrorCode::Cancelled: return ExitCode::Cancelled;
    case ErrorCode::Numeric:
    case ErrorCode::Internal: return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

} // namespace

RunContext Terminal::run() const
{
    RunContext::Progress progress;
    if (showProgress)
        progress = [this, last = std::string()](double share, std::string_view what) mutable {
            if (what.empty() || what == last)
                return;
            last = what;
            err << "[" << static_cast<int>(share * 100) << " %] " << what << "\n" << std::flush;
        };
    return RunContext(stop, std::move(progress), threads);
}

Day Terminal::today() const
{
    return parseDay(now.substr(0, 10)).value_or(Day());
}

void Terminal::print(const nlohmann::json& asJson, const std::string& asText) const
{
    if (json)
        out << asJson.dump(jsonIndent, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
    else
        out << asText;
}

ExitCode Terminal::fail(const Error& error) const
{
    const ErrorSentence sentence = Wording().error(error);
    if (json)
        print({{"error",
                {{"code", codeName(error.code)}, {"detail", error.detail}, {"remedy", sentence.remedy.toStdString()}}}},
              {});
    else
        err << sentence.title.toStdString() << ". " << sentence.text.toStdString() << "\n"
            << sentence.remedy.toStdString() << "\n";
    return exitCode(error.code);
}

} // namespace antevia
