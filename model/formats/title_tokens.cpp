#include "model/formats/title_tokens.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {

std::vector<std::string> textsBetweenBlanks(std::string_view title)
{
    std::vector<std::string> texts;
    std::size_t end = 0;
    for (std::size_t from = 0; from < title.size(); from = end + 1) {
        end = std::min(title.find(' ', from), title.size());
        if (std::string text = trimmed(title.substr(from, end - from)); !text.empty())
            texts.push_back(std::move(text));
    }
    return texts;
}

std::string withoutSignsAround(const std::string& text)
{
    constexpr std::string_view signs = ",;:()[]";
    const std::size_t first = text.find_first_not_of(signs);
    const std::size_t last = text.find_last_not_of(signs);
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

} // namespace antevia
