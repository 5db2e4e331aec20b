// Writing JSON straight into a string, in the order of the calls; no library, no intermediate tree.
#pragma once

#include "base/id.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace warroom::json {

// Appends the string in quotes, escaped as RFC 8259 asks. The text must be valid UTF-8.
void appendQuoted(std::string& out, std::string_view text);
void appendQuotedId(std::string& out, const Uuid& id);

// begin/end pairs must match; commas are set by the writer. One home: the thread of its owner.
class Writer final
{
public:
    // Most of what is written is one operation or one answer.
    Writer() { m_out.reserve(usualSize); }

    Writer& beginObject() { return open('{'); }
    Writer& endObject() { return close('}'); }
    Writer& beginArray() { return open('['); }
    Writer& endArray() { return close(']'); }
    Writer& key(std::string_view name)
    {
        comma();
        appendQuoted(m_out, name);
        m_out += ':';
        m_comma = false;
        return *this;
    }
    Writer& value(std::string_view text)
    {
        comma();
        appendQuoted(m_out, text);
        m_comma = true;
        return *this;
    }
    Writer& value(const char* text) { return value(std::string_view(text)); }
    Writer& value(const std::string& text) { return value(std::string_view(text)); }
    Writer& value(bool flag) { return raw(flag ? "true" : "false"); }
    template<std::integral Integer>
    Writer& value(Integer number)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        return raw({digits, static_cast<std::size_t>(end - digits)});
    }
    Writer& null() { return raw("null"); }
    template<class Tag>
    Writer& value(const Id<Tag>& id)
    {
        comma();
        appendQuotedId(m_out, id.uuid());
        m_comma = true;
        return *this;
    }
    // Text that is JSON already.
    Writer& raw(std::string_view json)
    {
        comma();
        m_out += json;
        m_comma = true;
        return *this;
    }
    template<class T>
    Writer& field(std::string_view name, const T& content)
    {
        return key(name).value(content);
    }
    Writer& rawField(std::string_view name, std::string_view json) { return key(name).raw(json); }

    std::string take() { return std::move(m_out); }
    std::string& text() { return m_out; }

private:
    Writer& open(char bracket)
    {
        comma();
        m_out += bracket;
        m_comma = false;
        return *this;
    }
    Writer& close(char bracket)
    {
        m_out += bracket;
        m_comma = true;
        return *this;
    }
    void comma()
    {
        if (m_comma)
            m_out += ',';
    }

    static constexpr std::size_t usualSize = 448;

    std::string m_out;
    bool m_comma = false;
};

} // namespace warroom::json
