// Writing and reading JSON of structs that name their members: static members(self, visit) with
// visit("name", self.member). Unknown fields are ignored, absent ones keep their default, NaN is null.
// Private to files that link Boost.JSON.
#pragma once

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/type_traits.h"

#include "base/time_text.h"
#include "domain/vocabulary.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <map>

namespace warroom::json {

namespace members {

struct AnyMember
{
    template<class T>
    void operator()(std::string_view, T&) const
    {}
};
template<class T>
concept HasMembers = requires(T& value)
{
    T::members(value, AnyMember{});
};

template<class T>
void write(Writer& out, const T& value)
{
    if constexpr (HasMembers<T>) {
        out.beginObject();
        T::members(value, [&out](std::string_view name, const auto& member) {
            out.key(name);
            write(out, member);
        });
        out.endObject();
    } else if constexpr (IsVector<T>::value) {
        out.beginArray();
        for (const auto& one : value)
            write(out, one);
        out.endArray();
    } else if constexpr (IsOptional<T>::value) {
        if (value)
            write(out, *value);
        else
            out.null();
    } else if constexpr (std::is_same_v<T, Time>) {
        out.value(formatTime(value));
    } else if constexpr (std::is_same_v<T, double>) {
        if (std::isfinite(value))
            out.raw(fmt::format("{}", value));
        else
            out.null();
    } else if constexpr (Named<T>) {
        out.value(nameOf(value));
    } else if constexpr (requires { typename T::mapped_type; }) {
        out.beginObject();
        for (const auto& [name, text] : value)
            out.field(name, text);
        out.endObject();
    } else {
        out.value(value);
    }
}

template<class T>
Result<void> read(const bj::value& from, T& value, const std::string& path);

template<class T>
Result<void> readObject(const bj::object& from, T& value, const std::string& path)
{
    Result<void> done;
    T::members(value, [&](std::string_view name, auto& member) {
        if (const auto* found = from.if_contains(name); found && done)
            done = read(*found, member, path.empty() ? std::string(name) : fmt::format("{}.{}", path, name));
    });
    return done;
}

template<class T>
Result<void> readArray(const bj::array& from, std::vector<T>& value, const std::string& path)
{
    value.assign(from.size(), T{});
    for (std::size_t i = 0; i < from.size(); ++i)
        CHECK(read(from[i], value[i], fmt::format("{}[{}]", path, i)));
    return {};
}

template<class T>
Result<void> read(const bj::value& from, T& value, const std::string& path)
{
    const auto wrong = [&](std::string_view expected) { return wrongType(from, expected, path); };
    if constexpr (HasMembers<T>) {
        return from.is_object() ? readObject(from.get_object(), value, path) : wrong("an object");
    } else if constexpr (IsVector<T>::value) {
        return from.is_array() ? readArray(from.get_array(), value, path) : wrong("an array");
    } else if constexpr (IsOptional<T>::value) {
        if (from.is_null()) {
            value.reset();
            return {};
        }
        return read(from, value.emplace(), path);
    } else if constexpr (std::is_same_v<T, double>) {
        if (from.is_null())
            value = std::numeric_limits<double>::quiet_NaN();
        else if (from.is_number())
            value = from.to_number<double>();
        else
            return wrong("a number");
        return {};
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_bool())
            return wrong("true or false");
        value = from.get_bool();
        return {};
    } else if constexpr (std::is_integral_v<T>) {
        if (!from.is_int64() || !std::in_range<T>(from.get_int64()))
            return wrong("a whole number");
        value = static_cast<T>(from.get_int64());
        return {};
    } else if constexpr (requires { typename T::mapped_type; }) {
        if (!from.is_object())
            return wrong("an object");
        value.clear();
        for (const auto& [name, text] : from.get_object()) {
            if (!text.is_string())
                return wrongType(text, "a string", fmt::format("{}.{}", path, std::string_view(name)));
            value.emplace(std::string_view(name), std::string_view(text.get_string()));
        }
        return {};
    } else {
        if (!from.is_string())
            return wrong("a string");
        const std::string_view text = from.get_string();
        if constexpr (std::is_same_v<T, std::string>) {
            value = text;
        } else if constexpr (Named<T>) {
            TRY(value, parseName<T>(text, path));
        } else if constexpr (std::is_same_v<T, Time>) {
            auto time = parseTime(text);
            if (!time)
                return Error(time.error()).inside(path);
            value = *time;
        } else {
            auto id = T::parse(text);
            if (!id)
                return Error(id.error()).inside(path);
            value = *id;
        }
        return {};
    }
}

} // namespace members

template<class T>
std::string formatMembers(const T& value)
{
    Writer out;
    members::write(out, value);
    return out.take();
}

// An error's path names the member: "objectives[1].target".
template<class T>
Result<T> parseMembers(std::string_view text)
{
    TRY(const auto object, parseObject(text));
    T out{};
    CHECK(members::readObject(object, out, {}));
    return out;
}

} // namespace warroom::json
