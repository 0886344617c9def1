#include "model/formats/json_text.h"

#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace antevia {
namespace {

using Json = nlohmann::json;

/// Builds the value as nlohmann's parser tells it, and stops at what its own builder would let pass.
class JsonBuilder {
public:
    using number_integer_t = Json::number_integer_t;
    using number_unsigned_t = Json::number_unsigned_t;
    using number_float_t = Json::number_float_t;
    using string_t = Json::string_t;
    using binary_t = Json::binary_t;

    explicit JsonBuilder(const JsonLimits& limits) : m_limits(limits) {}

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(number_integer_t value) { return put(value); }
    bool number_unsigned(number_unsigned_t value) { return put(value); }
    bool binary(binary_t&) { return fail("binary data are not expected"); }

    bool number_float(number_float_t value, const string_t& written)
    {
        if (!std::isfinite(value))
            return fail("the number " + shownSafely(written) + " is too large");
        // The parser turns whole numbers that no 64-bit integer holds into doubles, and so into other numbers.
        if (written.find_first_of(".eE") == string_t::npos && value != 0.0)
            return fail("the whole number " + shownSafely(written) + " is too large to be held exactly");
        return put(value == 0.0 ? 0.0 : value);
    }

    bool string(string_t& value)
    {
        return value.size() > m_limits.stringBytes ? fail("a text is too long") : put(std::move(value));
    }

    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name)
    {
        if (name.size() > m_limits.stringBytes)
            return fail("a key is too long");
        if (m_open.back().contains(name))
            return fail("the key '" + shownSafely(name) + "' stands twice");
        m_keys.back() = std::move(name);
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& failure)
    {
        m_syntax = failure.what();
        return false;
    }

    Result<Json> take(bool whole)
    {
        if (!m_failure.empty())
            return Error{ErrorCode::Format, "JSON, at " + pointer() + ": " + m_failure};
        if (!whole)
            return Error{ErrorCode::Format, "this is no proper JSON: " + syntax()};
        return std::move(m_root);
    }

private:
    bool fail(const std::string& why)
    {
        m_failure = why;
        return false;
    }

    bool put(Json value)
    {
        if (++m_count > m_limits.values)
            return fail("there are more values than are read");
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().is_object())
            m_open.back()[m_keys.back()] = std::move(value);
        else
            m_open.back().push_back(std::move(value));
        return true;
    }

    bool open(Json value)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            return fail("arrays and objects stand more than " + std::to_string(m_limits.depth) + " deep in each other");
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        Json done = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return put(std::move(done));
    }

    /// "/series/3/name": the place of the value that is being read (RFC 6901).
    std::string pointer() const
    {
        std::string out;
        for (std::size_t i = 0; i < m_open.size(); ++i)
            out += "/" + (m_open[i].is_object() ? escaped(m_keys[i]) : std::to_string(m_open[i].size()));
        return out.empty() ? "the beginning" : shownSafely(out, 200);
    }

    static std::string escaped(const std::string& key)
    {
        std::string out;
        for (const char c : key)
            out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        return out;
    }

    /// The parser's sentence without its name for it: "parse error at line 3, column 7: syntax error …".
    std::string syntax() const
    {
        const std::size_t from = m_syntax.find("] ");
        return shownSafely(from == std::string::npos ? m_syntax : m_syntax.substr(from + 2), 300);
    }

    JsonLimits m_limits;
    Json m_root;
    std::vector<Json> m_open;
    std::vector<std::string> m_keys; ///< of each open object; empty for arrays
    std::size_t m_count = 0;
    std::string m_failure;
    std::string m_syntax;
};

} // namespace

Result<nlohmann::json> readJson(std::string_view text, const JsonLimits& limits)
{
    if (text.size() > limits.bytes)
        return Error{ErrorCode::Format, "the JSON text has " + std::to_string(text.size() >> 20) + " MiB; at most " +
                                            std::to_string(limits.bytes >> 20) + " MiB are read"};
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    JsonBuilder builder(limits);
    const bool whole = Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take(whole);
}

} // namespace antevia
