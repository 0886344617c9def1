#include "tests/architecture/type_names.h"

#include <map>
#include <optional>
#include <sstream>
#include <string>

namespace antevia {
namespace {

struct Definition {
    std::string name;
    std::string path;
    int line = 0;
};

std::vector<std::string> wordsIn(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// "a::b" of "namespace a::b", "" of "namespace"; nothing of what opens no namespace.
std::optional<std::string> namespaceOpenedBy(std::vector<std::string> words)
{
    if (!words.empty() && words.front() == "inline")
        words.erase(words.begin());
    if (words.empty() || words.front() != "namespace" || words.size() > 2)
        return std::nullopt;
    return words.size() == 2 ? words[1] : std::string();
}

/// "X" of "struct X", "class X final : public Y", "enum class X : char"; nothing of what opens no type of one name.
std::optional<std::string> typeOpenedBy(std::vector<std::string> words)
{
    const std::string kind = words.empty() ? std::string() : words.front();
    if (kind != "struct" && kind != "class" && kind != "union" && kind != "enum")
        return std::nullopt;
    words.erase(words.begin());
    if (kind == "enum" && !words.empty() && words.front() == "class")
        words.erase(words.begin());
    if (words.empty() || words.front().find_first_of(":<(") != std::string::npos)
        return std::nullopt;
    const bool isDefined = words.size() == 1 || words[1] == "final" || words[1] == ":";
    return isDefined ? std::optional(words.front()) : std::nullopt;
}

/// Reads a file brace by brace and keeps the types that are defined directly in a named namespace.
class Reader {
public:
    explicit Reader(const SourceFile& file) : m_file(file) {}

    std::vector<Definition> definitions()
    {
        for (std::size_t i = 0; i < m_file.code.size(); ++i)
            if (!m_file.code[i].starts_with("#"))
                read(m_file.code[i], static_cast<int>(i) + 1);
        return std::move(m_found);
    }

private:
    struct Scope {
        std::string name;
        bool linked = false; ///< what is defined here is known to other files
    };

    void read(const std::string& line, int number)
    {
        for (const char c : line) {
            if (c == '{')
                open(number);
            else if (c == '}' && !m_scopes.empty())
                m_scopes.pop_back();
            if (c == '{' || c == '}' || c == ';')
                m_before.clear();
            else
                m_before += c;
        }
        m_before += ' ';
    }

    void open(int line)
    {
        const std::vector<std::string> words = wordsIn(m_before);
        const bool linked = m_scopes.empty() || m_scopes.back().linked;
        const std::string outer = m_scopes.empty() ? std::string() : m_scopes.back().name;
        if (const auto name = namespaceOpenedBy(words)) {
            m_scopes.push_back({outer + *name + "::", linked && !name->empty()});
            return;
        }
        if (const auto name = typeOpenedBy(words); name && linked)
            m_found.push_back({outer + *name, m_file.path, line});
        m_scopes.push_back({});
    }

    const SourceFile& m_file;
    std::string m_before; ///< what was read since the last brace or semicolon
    std::vector<Scope> m_scopes;
    std::vector<Definition> m_found;
};

} // namespace

std::vector<Violation> typesOfOneName(const std::vector<SourceFile>& files)
{
    std::map<std::string, Definition> first;
    std::vector<Violation> found;
    for (const SourceFile& file : files)
        for (const Definition& definition : Reader(file).definitions())
            if (const auto [known, isNew] = first.emplace(definition.name, definition); !isNew)
                found.push_back(
                    {definition.path, definition.line,
                     definition.name + " is also defined in " + known->second.path + "; to the linker they are one"});
    return found;
}

} // namespace antevia
