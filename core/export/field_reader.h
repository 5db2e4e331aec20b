// Reads the fields of one JSON object and knows which were not asked for. Internal to export/.
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "base/time_text.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::json_reader {

// Takes the known fields out of one object; what is left over is `extra`. The first thing that is wrong is
// kept and everything after it is skipped.
class FieldReader final
{
public:
    explicit FieldReader(const boost::json::object& object) : m_object(object) {}

    void text(const char* name, std::string& to)
    {
        const boost::json::value* value = take(name);
        if (!value || value->is_null())
            return;
        if (!value->is_string())
            return refuse(ErrorCode::FieldType, "expected a string", name);
        const std::string_view read{value->get_string().data(), value->get_string().size()};
        if (const auto bad = firstControl(read))
            return refuse(ErrorCode::TextControl,
                          fmt::format("control character at byte {} of the text", *bad), name);
        to = read;
    }
    void requiredText(const char* name, std::string& to)
    {
        text(name, to);
        if (!m_error && trimmed(to).empty())
            refuse(m_object.contains(name) ? ErrorCode::TextEmpty : ErrorCode::FieldMissing, "must be given",
                   name);
    }
    void time(const char* name, std::optional<Time>& to)
    {
        std::string read;
        text(name, read);
        if (m_error || read.empty())
            return;
        auto parsed = parseTime(read);
        if (parsed)
            to = *parsed;
        else
            m_error = Error(parsed.error()).inside(name);
    }
    void flag(const char* name, std::optional<bool>& to)
    {
        const boost::json::value* value = take(name);
        if (!value || value->is_null())
            return;
        if (!value->is_bool())
            return refuse(ErrorCode::FieldType, "expected true or false", name);
        to = value->get_bool();
    }
    void whole(const char* name, std::optional<std::int64_t>& to)
    {
        const boost::json::value* value = take(name);
        if (!value || value->is_null())
            return;
        if (!value->is_int64() || value->get_int64() < 0)
            return refuse(ErrorCode::FieldType, "expected a whole number, 0 or more", name);
        to = value->get_int64();
    }
    // Through `read`, which answers Result<Value>.
    template<class Value, class Read>
    void one(const char* name, std::optional<Value>& to, Read read)
    {
        const boost::json::value* value = take(name);
        if (!value || value->is_null())
            return;
        auto taken = read(*value);
        if (taken)
            to = *std::move(taken);
        else
            m_error = Error(taken.error()).inside(name);
    }
    // Each element through `read`, which answers Result<Value>.
    template<class Value, class Read>
    void list(const char* name, std::vector<Value>& to, Read read)
    {
        const boost::json::value* value = take(name);
        if (!value || value->is_null())
            return;
        if (!value->is_array())
            return refuse(ErrorCode::FieldType, "expected a list", name);
        for (const boost::json::value& element : value->get_array()) {
            auto one = read(element);
            if (!one) {
                m_error = one.error();
                m_error->inside(fmt::format("[{}]", to.size())).inside(name);
                return;
            }
            to.push_back(*std::move(one));
        }
    }
    // Whether the field says something: it is there, not null, not an empty string.
    bool has(const char* name) const
    {
        const boost::json::value* value = m_object.if_contains(name);
        return value && !value->is_null() && !(value->is_string() && value->get_string().empty());
    }
    const std::optional<Error>& error() const { return m_error; }

    std::string extra() const
    {
        boost::json::object rest;
        for (const auto& pair : m_object) {
            if (!m_taken.contains(std::string_view(pair.key().data(), pair.key().size())))
                rest.emplace(pair.key(), pair.value());
        }
        return rest.empty() ? std::string() : boost::json::serialize(rest);
    }

private:
    const boost::json::value* take(const char* name)
    {
        m_taken.insert(name);
        return m_error ? nullptr : m_object.if_contains(name);
    }
    void refuse(ErrorCode code, std::string message, const char* name)
    {
        m_error = fail(code, std::move(message), name);
    }

    const boost::json::object& m_object;
    std::set<std::string_view> m_taken;
    std::optional<Error> m_error;
};

} // namespace warroom::json_reader
