#include "model/indicators/source.h"

#include "model/base/text.h"

#include <vector>

namespace antevia {

std::string cite(const Source& source)
{
    std::vector<std::string> parts;
    if (source.standing == Standing::Cited && source.publisher.empty() && source.document.empty())
        parts.emplace_back("publisher not given");
    for (const std::string& part : {source.publisher, source.document, source.date})
        if (!part.empty())
            parts.push_back(part);
    std::string out = joined(parts, ", ");
    if (!source.licence.empty())
        out += " (" + source.licence + ")";
    if (!source.note.empty())
        out += (out.empty() ? "" : "; ") + source.note;
    if (source.grade.isGiven())
        out += (out.empty() ? "graded " : ", graded ") + printGrade(source.grade);
    switch (source.standing) {
    case Standing::Cited: return out;
    case Standing::SecondHand: return out.empty() ? "quoted second-hand" : out + " (quoted second-hand)";
    case Standing::Derived: return "derived" + (out.empty() ? "" : ": " + out);
    case Standing::Default: return "default, not verified" + (out.empty() ? "" : ": " + out);
    case Standing::Analyst: return "analyst's entry" + (out.empty() ? "" : ": " + out);
    }
    return out;
}

} // namespace antevia
