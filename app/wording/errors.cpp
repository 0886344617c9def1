#include "app/wording/wording.h"
#include "model/base/text.h"

#include <array>

namespace antevia {
namespace {

struct Saying {
    const char* title;
    const char* remedy;
};

Saying saying(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return {"Something that was entered cannot be used", "Correct the value that is named and try again."};
    case ErrorCode::NotFound:
        return {"Something is not there", "Check the name, or pick it from the list, and try again."};
    case ErrorCode::Conflict:
        return {"Two things do not go together", "Decide which of the two is right, change the other, and try again."};
    case ErrorCode::Format:
        return {"The file is not in the expected form",
                "Check that it is the right file and that it is whole; open it in the program that made it and save it "
                "again."};
    case ErrorCode::Io:
        return {
            "A file cannot be read or written",
            "Check that the folder exists, that you may write there and that the disk is connected, then try again."};
    case ErrorCode::Numeric:
        return {"The calculation did not come to a result",
                "Use a longer history or a simpler method, or look at the data for gaps and outliers."};
    case ErrorCode::Cancelled:
        return {"Stopped as you asked", "Nothing was changed. Start it again when you are ready."};
    case ErrorCode::Internal:
        return {"The program made a mistake",
                "Your project is as it was before. Please report this with the text above."};
    }
    return {"The program made a mistake", "Please report this with the text above."};
}

/// Ways to recognise a particular cause in what the system said.
struct Cause {
    const char* found; ///< in small letters in the detail
    Saying saying;
};

constexpr std::array ioCauses{
    Cause{"no space left", {"The disk is full", "Free some space, or choose another disk, and try again."}},
    Cause{"disk is full", {"The disk is full", "Free some space, or choose another disk, and try again."}},
    Cause{"disk full", {"The disk is full", "Free some space, or choose another disk, and try again."}},
    Cause{"disk quota",
          {"Your share of the disk is used up", "Delete files you no longer need, or choose another disk."}},
    Cause{"read-only", {"The place is read-only", "Choose another folder, or save a copy where you may write."}},
    Cause{"readonly", {"The place is read-only", "Choose another folder, or save a copy where you may write."}},
    Cause{"permission denied",
          {"You may not read or write there", "Choose another folder, or ask whoever looks after it for access."}},
    Cause{"locked", {"The file is in use", "Close the other program that has it open and try again."}},
    Cause{"no such file", {"The file or folder is not there", "Check where it is, or choose another place."}},
};
constexpr std::array versionCauses{
    Cause{"newer", {"The file was made by a newer version of Antevia", "Install the newer version to open it."}},
};

template <std::size_t count>
Saying sayingFor(const Error& error, const std::array<Cause, count>& causes)
{
    const std::string detail = lowered(error.detail);
    for (const Cause& cause : causes)
        if (detail.find(cause.found) != std::string::npos)
            return cause.saying;
    return saying(error.code);
}

Saying sayingFor(const Error& error)
{
    if (error.code == ErrorCode::Io)
        return sayingFor(error, ioCauses);
    if (error.code == ErrorCode::Format || error.code == ErrorCode::Conflict)
        return sayingFor(error, versionCauses);
    return saying(error.code);
}

/// A sentence from a detail: first letter large, a stop at the end.
std::string asSentence(const std::string& detail)
{
    if (detail.empty())
        return detail;
    const bool hasEnd = std::string_view(".!?…:").find(detail.back()) != std::string_view::npos;
    return capitalised(detail) + (hasEnd ? "" : ".");
}

} // namespace

ErrorSentence Wording::error(const Error& error) const
{
    const Saying words = sayingFor(error);
    return {toQt(words.title), toQt(asSentence(error.detail)),
            toQt(asSentence(error.remedy.empty() ? words.remedy : error.remedy))};
}

} // namespace antevia
