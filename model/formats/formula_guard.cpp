#include "model/formats/formula_guard.h"

#include <string_view>

namespace antevia {
namespace {

constexpr std::string_view armed{"=+-@\t\r\0", 7};

} // namespace

std::string guardedText(const std::string& text)
{
    return !text.empty() && armed.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

std::string unguardedText(std::string text)
{
    if (text.size() > 1 && text[0] == '\'' && armed.find(text[1]) != std::string_view::npos)
        text.erase(0, 1);
    return text;
}

} // namespace antevia
