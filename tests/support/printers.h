// How a failed QCOMPARE shows our values and those of the standard library.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "base/result.h"
#include "base/time_text.h"

#include <QtTest>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace QTest {

template<>
inline char* toString(const std::string& text)
{
    return qstrdup(("\"" + text + "\"").c_str());
}

template<>
inline char* toString(const std::string_view& text)
{
    return toString(std::string(text));
}

template<>
inline char* toString(const std::vector<std::string>& texts)
{
    std::string all = "{";
    for (const auto& text : texts)
        all += (all.size() > 1 ? ", \"" : "\"") + text + "\"";
    return qstrdup((all + "}").c_str());
}

template<>
inline char* toString(const std::optional<std::string>& text)
{
    return text ? toString(*text) : qstrdup("none");
}

template<>
inline char* toString(const warroom::Time& time)
{
    return qstrdup(warroom::formatTime(time).c_str());
}

template<>
inline char* toString(const std::optional<warroom::Time>& time)
{
    return time ? toString(*time) : qstrdup("none");
}

} // namespace QTest

// Found by the type of their argument.
namespace warroom {

inline char* toString(const ErrorCode& code) { return qstrdup(std::string(codeName(code)).c_str()); }

inline char* toString(const Error& error)
{
    const std::string at = error.path().empty() ? "" : " at " + error.path();
    return qstrdup((std::string(codeName(error.code())) + at + ": " + error.message()).c_str());
}

inline char* toString(const Uuid& uuid) { return qstrdup(uuid.text().c_str()); }

template<class Tag>
char* toString(const Id<Tag>& id)
{
    return qstrdup(id.text().c_str());
}

template<class T>
char* toString(const boost::system::result<T, Error>& result)
{
    if (!result)
        return toString(result.error());
    if constexpr (std::is_void_v<T>)
        return qstrdup("done");
    else
        return QTest::toString(*result);
}

} // namespace warroom

// Stops the test function with the error's code, place and message if a Result holds one.
#define QVERIFY_RESULT(...)                                                                                  \
    do {                                                                                                     \
        const auto& checkedResult_ = (__VA_ARGS__);                                                          \
        if (!checkedResult_) {                                                                               \
            const char* const shown_ = warroom::toString(checkedResult_.error());                            \
            QTest::qFail(shown_, __FILE__, __LINE__);                                                        \
            delete[] shown_;                                                                                 \
            return;                                                                                          \
        }                                                                                                    \
    } while (false)
