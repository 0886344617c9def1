#include "tests/architecture/source_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace antevia {
namespace {

/// Blanks comments and literals line by line; remembers whether a block comment is still open.
class Blanker {
public:
    std::string blanked(std::string_view line)
    {
        std::string out(line);
        for (m_at = 0; m_at < out.size();)
            step(out);
        return out;
    }

private:
    void step(std::string& out)
    {
        if (m_inComment)
            return blankUntil(out, "*/", m_inComment);
        if (out.compare(m_at, 2, "//") == 0)
            return blank(out, out.size());
        if (out.compare(m_at, 2, "/*") == 0)
            m_inComment = true;
        else if (out[m_at] == '"' || (out[m_at] == '\'' && !isDigitSeparator(out)))
            blankLiteral(out, out[m_at]);
        else
            ++m_at;
    }

    bool isDigitSeparator(const std::string& out) const
    {
        return m_at > 0 && std::isalnum(static_cast<unsigned char>(out[m_at - 1]));
    }

    void blankLiteral(std::string& out, char mark)
    {
        std::size_t end = m_at + 1;
        while (end < out.size() && out[end] != mark)
            end += out[end] == '\\' ? 2 : 1;
        blank(out, std::min(end + 1, out.size()));
    }

    void blankUntil(std::string& out, std::string_view mark, bool& open)
    {
        const std::size_t end = out.find(mark, m_at);
        open = end == std::string::npos;
        blank(out, open ? out.size() : end + mark.size());
    }

    void blank(std::string& out, std::size_t end)
    {
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(m_at), out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        m_at = end;
    }

    std::size_t m_at = 0;
    bool m_inComment = false;
};

bool isInclude(std::string_view line)
{
    return line.starts_with("#include");
}

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

bool endsInOneOf(const std::string& name, const std::vector<std::string>& endings)
{
    return std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
}

} // namespace

SourceFile sourceFile(std::string path, std::string_view text)
{
    SourceFile file{std::move(path), {}, {}};
    Blanker blanker;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        file.lines.emplace_back(line);
        file.code.push_back(isInclude(line) ? std::string(line) : blanker.blanked(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return file;
}

std::vector<SourceFile> sourceFiles(const std::vector<std::string>& filesAndFolders,
                                    const std::vector<std::string>& endings)
{
    const std::filesystem::path root = ANTEVIA_SOURCE_DIR;
    std::vector<SourceFile> files;
    const auto add = [&](const std::filesystem::path& path) {
        const std::string name = std::filesystem::relative(path, root).generic_string();
        if (std::filesystem::is_regular_file(path) && endsInOneOf(name, endings))
            files.push_back(sourceFile(name, textOf(path)));
    };
    for (const std::string& each : filesAndFolders) {
        add(root / each);
        if (std::filesystem::is_directory(root / each))
            for (const auto& entry : std::filesystem::recursive_directory_iterator(root / each))
                add(entry.path());
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<Include> includes(const SourceFile& file, bool angled)
{
    std::vector<Include> found;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string& line = file.lines[i];
        const std::size_t open = isInclude(line) ? line.find(angled ? '<' : '"') : std::string::npos;
        if (open == std::string::npos)
            continue;
        const std::size_t close = line.find(angled ? '>' : '"', open + 1);
        found.push_back({static_cast<int>(i) + 1, line.substr(open + 1, close - open - 1)});
    }
    return found;
}

} // namespace antevia
