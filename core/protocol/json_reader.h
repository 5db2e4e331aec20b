// Reading JSON from outside: strict, bounded, with errors that name the place. Private to files that link
// Boost.JSON.
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "protocol/json_bounds.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace warroom::json {

namespace bj = boost::json;

// One JSON document and nothing else. Refuses duplicate keys, lone surrogates, numbers out of range, broken
// UTF-8.
Result<bj::value> parse(std::string_view text, const Limits& limits = {});
// The same, which must be an object.
Result<bj::object> parseObject(std::string_view text, const Limits& limits = {});

// Typed access to the fields of one object. An error's path starts with the reader's own path.
class Reader final
{
public:
    Reader(const bj::object& object, std::string path = {}) : m_object(object), m_path(std::move(path)) {}

    // Null where the field is absent or null.
    const bj::value* find(std::string_view name) const;
    bool has(std::string_view name) const { return m_object.contains(name); }
    bool isNull(std::string_view name) const;
    std::string pathOf(std::string_view name) const;

    Result<std::string> text(std::string_view name) const; // required
    // The same; lives as long as the document.
    Result<std::string_view> view(std::string_view name) const;
    Result<std::string> textOr(std::string_view name, std::string_view fallback) const;
    Result<std::int64_t> number(std::string_view name) const; // required, exact
    Result<std::int64_t> numberOr(std::string_view name, std::int64_t fallback) const;
    Result<bool> flagOr(std::string_view name, bool fallback) const;
    Result<std::optional<Time>> time(std::string_view name) const;
    template<class Tagged>
    Result<Tagged> id(std::string_view name) const // required
    {
        TRY(const auto value, view(name));
        auto parsed = Tagged::parse(value);
        if (!parsed)
            return Error(parsed.error()).inside(pathOf(name));
        return *parsed;
    }
    template<class Tagged>
    Result<Tagged> idOr(std::string_view name, Tagged fallback) const
    {
        if (!find(name))
            return fallback;
        return id<Tagged>(name);
    }
    Result<const bj::object*> object(std::string_view name) const; // required
    Result<const bj::array*> array(std::string_view name) const;   // required

private:
    const bj::object& m_object;
    std::string m_path;
};

// "a string", "a number" …, for messages.
std::string_view kindName(const bj::value& value);
Error wrongType(const bj::value& value, std::string_view expected, std::string path);
Error missingField(std::string path);

} // namespace warroom::json
