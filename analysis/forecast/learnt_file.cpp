#include "analysis/forecast/learnt_file.h"

#include "model/base/number.h"

#include <algorithm>

namespace antevia {

namespace {

/// Splits off what stands before the next `end` of a text, and the end.
std::string_view taken(std::string_view& text, char end)
{
    const auto size = std::min(text.find(end), text.size());
    const std::string_view found = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    return found;
}

} // namespace

Error LearntKind::damaged(const std::string& how) const
{
    return {ErrorCode::Format, std::string(what) + " cannot be read: " + how,
            "Learn it again with antevia-bench " + std::string(learner) + "."};
}

Error LearntKind::unknownLine(std::string_view word) const
{
    return damaged("the line of '" + std::string(word) + "' is none of this version's");
}

Result<LearntLines> readLearnt(const LearntKind& kind, std::string_view text)
{
    if (taken(text, '\n') != kind.firstLine)
        return kind.damaged("it does not begin with '" + std::string(kind.firstLine) + "'");
    LearntLines learnt;
    while (!text.empty()) {
        std::string_view rest = taken(text, '\n');
        LearntLine line{std::string(taken(rest, ' ')), {}};
        if (line.word == "#") {
            learnt.origin.emplace_back(rest);
            continue;
        }
        while (!rest.empty()) {
            const std::string word(taken(rest, ' '));
            const auto number = parseNumber(word);
            if (!number)
                return kind.damaged("'" + word + "' in the line of '" + line.word + "' is no number");
            line.numbers.push_back(*number);
        }
        learnt.lines.push_back(std::move(line));
    }
    return learnt;
}

std::string writtenLearnt(const LearntKind& kind, const LearntLines& learnt)
{
    std::string text = std::string(kind.firstLine) + "\n";
    for (const std::string& line : learnt.origin)
        text += "# " + line + "\n";
    for (const LearntLine& line : learnt.lines) {
        text += line.word;
        for (const double number : line.numbers)
            text += " " + printShortest(number);
        text += "\n";
    }
    return text;
}

} // namespace antevia
