#include "tests/architecture/type_names.h"

#include <map>
#include <optional>
#include <regex>
#include <string>

namespace antevia {
namespace {

struct Definition {
    std::string name;
    std::string path;
    int line = 0;
};

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
        static const std::regex space(R"(^\s*(?:inline\s+)?namespace\s*([\w:]*)\s*$)");
        static const std::regex type(
            R"(^\s*(?:struct|class|enum(?:\s+class)?|union)\s+(\w+)\s*(?:final\s*)?(?::[^:].*)?$)");
        const bool linked = m_scopes.empty() || m_scopes.back().linked;
        const std::string outer = m_scopes.empty() ? std::string() : m_scopes.back().name;
        std::smatch match;
        if (std::regex_match(m_before, match, space)) {
            m_scopes.push_back({outer + match[1].str() + "::", linked && match[1].length() > 0});
            return;
        }
        if (linked && std::regex_match(m_before, match, type))
            m_found.push_back({outer + match[1].str(), m_file.path, line});
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
