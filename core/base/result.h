// A value or an Error: what every function returns that can fail for a reason outside the program.
#pragma once

#include "base/error.h"

#include <boost/system/result.hpp>

namespace warroom {

// Branch on it like a bool, take the value with *result, the reason with result.error(). Behind this alias
// so that std::expected can take its place when the platform has it.
template<class T>
using Result = boost::system::result<T, Error>;

[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&)
{
    throw std::logic_error("value() called on an error: " + error.message());
}

inline Error fail(ErrorCode code, std::string message, std::string path = {})
{
    return Error(code, std::move(message), std::move(path));
}

#define WARROOM_JOIN_(a, b) a##b
#define WARROOM_JOIN(a, b) WARROOM_JOIN_(a, b)

// TRY(auto value, expression): takes the value out of a Result, or returns its error to the caller.
#define TRY(declaration, ...) TRY_IMPL_(WARROOM_JOIN(tryResult_, __LINE__), declaration, __VA_ARGS__)
#define TRY_IMPL_(name, declaration, ...)                                                                    \
    auto name = (__VA_ARGS__);                                                                               \
    if (!name)                                                                                               \
        return std::move(name).error();                                                                      \
    declaration = *std::move(name)

// CHECK(expression): returns the error to the caller, drops the value.
#define CHECK(...)                                                                                           \
    do {                                                                                                     \
        if (auto checked_ = (__VA_ARGS__); !checked_)                                                        \
            return std::move(checked_).error();                                                              \
    } while (false)

} // namespace warroom
