#pragma once

#include "model/base/id.h"
#include "model/base/result.h"
#include "model/base/text.h"
#include "model/base/words.h"
#include "model/indicators/admiralty_grade.h"
#include "model/time/period.h"

#include <Eigen/Core>
#include <nlohmann/json.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

/// How values become JSON and back. Each struct has one function `fields(visitor, value)` that names its members once;
/// the writer and the reader below are its two visitors.
namespace antevia::json {

using nlohmann::json;

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

/// The "kind" of an alternative of a variant; specialised beside its fields.
template <class T>
inline constexpr const char* kindOf = nullptr;

template <class T>
inline constexpr bool isId = false;
template <class Tag>
inline constexpr bool isId<Id<Tag>> = true;
template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isVariant = false;
template <class... T>
inline constexpr bool isVariant<std::variant<T...>> = true;

template <class T>
json write(const T& value);

class Writer {
public:
    template <class T>
    void need(const char* key, const T& member)
    {
        m_object[key] = write(member);
    }
    template <class T>
    void may(const char* key, const T& member)
    {
        need(key, member);
    }
    /// A member that came later: left out while it says nothing, so that older documents keep their text and hash.
    template <class T>
    void mayBeEmpty(const char* key, const T& member)
    {
        if (member != T{})
            need(key, member);
    }
    json take() { return std::move(m_object); }

private:
    json m_object = json::object();
};

inline json writeNumber(double value)
{
    if (!std::isfinite(value))
        return nullptr;
    return value;
}

template <class T>
json write(const T& value)
{
    if constexpr (std::same_as<T, std::string> || std::same_as<T, bool> || std::integral<T>) {
        return value;
    } else if constexpr (std::floating_point<T>) {
        return writeNumber(value);
    } else if constexpr (std::is_enum_v<T>) {
        return word(value);
    } else if constexpr (std::same_as<T, Day>) {
        return printDay(value);
    } else if constexpr (std::same_as<T, Period>) {
        return printPeriod(value);
    } else if constexpr (std::same_as<T, AdmiraltyGrade>) {
        return printGrade(value);
    } else if constexpr (isId<T>) {
        return value.value;
    } else if constexpr (isOptional<T>) {
        return value ? write(*value) : json(nullptr);
    } else if constexpr (isVector<T>) {
        json out = json::array();
        for (const auto& each : value)
            out.push_back(write(each));
        return out;
    } else if constexpr (std::same_as<T, Eigen::VectorXd>) {
        json out = json::array();
        for (const double each : value)
            out.push_back(writeNumber(each));
        return out;
    } else if constexpr (std::same_as<T, Eigen::MatrixXd>) {
        json out = json::array();
        for (Eigen::Index row = 0; row < value.rows(); ++row)
            out.push_back(write(Eigen::VectorXd(value.row(row))));
        return out;
    } else if constexpr (isVariant<T>) {
        return std::visit(
            [](const auto& alternative) {
                json out = write(alternative);
                out["kind"] = kindOf<std::decay_t<decltype(alternative)>>;
                return out;
            },
            value);
    } else {
        Writer writer;
        fields(writer, value);
        return writer.take();
    }
}

template <class T>
Result<void> read(const json& from, const std::string& pointer, T& into);

inline Error wrong(const std::string& pointer, const std::string& what)
{
    return Error{ErrorCode::Format, (pointer.empty() ? "the whole text" : pointer) + ": " + what};
}

class Reader {
public:
    Reader(const json& object, std::string pointer) : m_object(object), m_pointer(std::move(pointer)) {}

    template <class T>
    void need(const char* key, T& member)
    {
        if (!visit(key, member) && !m_error)
            m_error = wrong(m_pointer, std::string("'") + key + "' is missing");
    }
    template <class T>
    void may(const char* key, T& member)
    {
        visit(key, member);
    }
    template <class T>
    void mayBeEmpty(const char* key, T& member)
    {
        visit(key, member);
    }
    void ignore(const char* key) { m_known.insert(key); }

    Result<void> finish() const
    {
        if (m_error)
            return *m_error;
        for (const auto& [key, value] : m_object.items())
            if (!m_known.contains(key))
                return wrong(m_pointer, "'" + shownSafely(key) + "' is not known here; known are: " +
                                            joined({m_known.begin(), m_known.end()}, ", "));
        return {};
    }

private:
    template <class T>
    bool visit(const char* key, T& member)
    {
        m_known.insert(key);
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return false;
        if (!m_error)
            if (const auto result = read(*found, m_pointer + "/" + key, member); !result)
                m_error = result.error();
        return true;
    }

    const json& m_object;
    std::string m_pointer;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

template <class T>
Result<void> readParsed(const json& from, const std::string& pointer, T& into,
                        std::optional<T> (*parse)(std::string_view), const char* expected)
{
    const auto parsed = from.is_string() ? parse(from.get_ref<const std::string&>()) : std::nullopt;
    if (!parsed)
        return wrong(pointer, shownSafely(from.dump()) + " is no " + expected);
    into = *parsed;
    return {};
}

template <class T>
Result<void> readInteger(const json& from, const std::string& pointer, T& into)
{
    if (!from.is_number_integer() ||
        (from.is_number_unsigned() && from.get<std::uint64_t>() > std::numeric_limits<T>::max()) ||
        (!from.is_number_unsigned() &&
         (std::is_unsigned_v<T> ||
          from.get<std::int64_t>() < static_cast<std::int64_t>(std::numeric_limits<T>::min()))))
        return wrong(pointer, shownSafely(from.dump()) + " is no whole number that fits here");
    into = from.get<T>();
    return {};
}

inline Result<void> readNumber(const json& from, const std::string& pointer, double& into)
{
    if (!from.is_number() && !from.is_null())
        return wrong(pointer, shownSafely(from.dump()) + " is no number");
    into = from.is_null() ? std::numeric_limits<double>::quiet_NaN() : from.get<double>();
    return {};
}

inline Result<void> expectArray(const json& from, const std::string& pointer)
{
    if (!from.is_array())
        return wrong(pointer, "a list is expected");
    return {};
}

template <class T>
Result<void> readList(const json& from, const std::string& pointer, std::vector<T>& into)
{
    RETURN_IF_ERROR(expectArray(from, pointer));
    into.clear();
    for (std::size_t i = 0; i < from.size(); ++i) {
        T each{};
        RETURN_IF_ERROR(read(from[i], pointer + "/" + std::to_string(i), each));
        into.push_back(std::move(each));
    }
    return {};
}

inline Result<void> readVector(const json& from, const std::string& pointer, Eigen::VectorXd& into)
{
    std::vector<double> values;
    RETURN_IF_ERROR(readList(from, pointer, values));
    into = Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    return {};
}

inline Result<void> readMatrix(const json& from, const std::string& pointer, Eigen::MatrixXd& into)
{
    RETURN_IF_ERROR(expectArray(from, pointer));
    std::vector<Eigen::VectorXd> rows;
    RETURN_IF_ERROR(readList(from, pointer, rows));
    into.resize(static_cast<Eigen::Index>(rows.size()), rows.empty() ? 0 : rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != into.cols())
            return wrong(pointer + "/" + std::to_string(row), "the rows have different lengths");
        into.row(static_cast<Eigen::Index>(row)) = rows[row].transpose();
    }
    return {};
}

template <class T>
Result<void> readObject(const json& from, const std::string& pointer, T& into, bool ignoreKind = false)
{
    if (!from.is_object())
        return wrong(pointer, "an object is expected");
    Reader reader(from, pointer);
    if (ignoreKind)
        reader.ignore("kind");
    fields(reader, into);
    return reader.finish();
}

template <class... Alternatives>
Result<void> readVariant(const json& from, const std::string& pointer, std::variant<Alternatives...>& into)
{
    if (!from.is_object() || !from.contains("kind") || !from["kind"].is_string())
        return wrong(pointer, "an object with a 'kind' is expected");
    const std::string& kind = from["kind"].get_ref<const std::string&>();
    std::vector<std::string> kinds;
    std::optional<Result<void>> outcome;
    const auto tryOne = [&]<class T>(std::type_identity<T>) {
        kinds.emplace_back(kindOf<T>);
        if (kind != kindOf<T>)
            return;
        T alternative{};
        outcome = readObject(from, pointer, alternative, true);
        into = std::move(alternative);
    };
    (tryOne(std::type_identity<Alternatives>{}), ...);
    if (!outcome)
        return wrong(pointer + "/kind", "'" + shownSafely(kind) + "' is not known; known are: " + joined(kinds, ", "));
    return *outcome;
}

template <class T>
Result<void> readEnum(const json& from, const std::string& pointer, T& into)
{
    const auto value = from.is_string() ? fromWord<T>(from.get_ref<const std::string&>()) : std::nullopt;
    if (!value) {
        std::vector<std::string> names;
        for (const auto& [each, name] : wordsOf<T>)
            names.emplace_back(name);
        return wrong(pointer, shownSafely(from.dump()) + " is not known; known are: " + joined(names, ", "));
    }
    into = *value;
    return {};
}

template <class T>
Result<void> read(const json& from, const std::string& pointer, T& into)
{
    if constexpr (std::same_as<T, std::string>) {
        if (!from.is_string())
            return wrong(pointer, "a text is expected");
        into = from.get<std::string>();
        return {};
    } else if constexpr (std::same_as<T, bool>) {
        if (!from.is_boolean())
            return wrong(pointer, "true or false is expected");
        into = from.get<bool>();
        return {};
    } else if constexpr (std::integral<T>) {
        return readInteger(from, pointer, into);
    } else if constexpr (std::floating_point<T>) {
        return readNumber(from, pointer, into);
    } else if constexpr (std::is_enum_v<T>) {
        return readEnum(from, pointer, into);
    } else if constexpr (std::same_as<T, Day>) {
        return readParsed<Day>(from, pointer, into, parseDay, "day such as \"2015-10-16\"");
    } else if constexpr (std::same_as<T, Period>) {
        return readParsed<Period>(from, pointer, into, parsePeriod, "period such as \"2015-10\"");
    } else if constexpr (std::same_as<T, AdmiraltyGrade>) {
        return readParsed<AdmiraltyGrade>(from, pointer, into, parseGrade, "grade such as \"B2\"");
    } else if constexpr (isId<T>) {
        return read(from, pointer, into.value);
    } else if constexpr (isOptional<T>) {
        if (from.is_null()) {
            into.reset();
            return {};
        }
        into.emplace();
        return read(from, pointer, *into);
    } else if constexpr (isVector<T>) {
        return readList(from, pointer, into);
    } else if constexpr (std::same_as<T, Eigen::VectorXd>) {
        return readVector(from, pointer, into);
    } else if constexpr (std::same_as<T, Eigen::MatrixXd>) {
        return readMatrix(from, pointer, into);
    } else if constexpr (isVariant<T>) {
        return readVariant(from, pointer, into);
    } else {
        return readObject(from, pointer, into);
    }
}

} // namespace antevia::json
