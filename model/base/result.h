#pragma once

#include <string>
#include <utility>
#include <variant>

#include "model/base/contract.h"

namespace antevia {

enum class ErrorCode { InvalidInput, NotFound, Conflict, Format, Io, Numeric, Cancelled, Internal };

/// What went wrong. `detail` names the thing and its place ("row 17, column E: '1.234,5' is no number") and, where
/// there is one, the way out. `remedy` is a second sentence that says what to do.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string remedy = {};
    bool operator==(const Error&) const = default;
};

/// Stable English word of a code, as used in JSON and logs ("invalid-input").
const char* codeName(ErrorCode code);

/// A value or an error, in the shape of C++23's std::expected.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T& value() const&
    {
        EXPECTS(hasValue());
        return *std::get_if<0>(&m_state);
    }
    T& value() &
    {
        EXPECTS(hasValue());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        EXPECTS(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const
    {
        EXPECTS(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}
    bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    const Error& error() const
    {
        EXPECTS(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace antevia

#define ANTEVIA_JOIN_(a, b) a##b
#define ANTEVIA_JOIN(a, b) ANTEVIA_JOIN_(a, b)

/// TRY(auto x, expression): x is the value, or the function returns the error.
#define TRY(declaration, ...)                                                                                          \
    auto ANTEVIA_JOIN(result_, __LINE__) = (__VA_ARGS__);                                                              \
    if (!ANTEVIA_JOIN(result_, __LINE__))                                                                              \
        return ANTEVIA_JOIN(result_, __LINE__).error();                                                                \
    declaration = *std::move(ANTEVIA_JOIN(result_, __LINE__))

#define RETURN_IF_ERROR(...)                                                                                           \
    do {                                                                                                               \
        if (auto result_ = (__VA_ARGS__); !result_)                                                                    \
            return result_.error();                                                                                    \
    } while (false)
