// The strict JSON parser (Boost.JSON's tokens, our checks) and typed field access.
#include "protocol/json_reader.h"

#include "base/text.h"
#include "base/time_text.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value_stack.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace warroom::json {
namespace {

// Builds the value and refuses duplicate keys, which the library would overwrite silently.
class Handler
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    explicit Handler(const Limits& limits) : m_limits(limits) {}

    bj::value release() { return m_stack.release(); }
    const std::optional<Error>& refused() const { return m_refused; }

    bool on_document_begin(bj::error_code&)
    {
        // A document is read and thrown away as a whole, and so is its memory.
        m_stack.reset(bj::make_shared_resource<bj::monotonic_resource>());
        return true;
    }
    bool on_document_end(bj::error_code&) { return true; }
    bool on_object_begin(bj::error_code&)
    {
        m_open.push_back({m_keys.size(), m_keyText.size()});
        return true;
    }
    bool on_object_end(std::size_t count, bj::error_code& ec)
    {
        if (count > m_limits.keysPerObject)
            return refuse(
                ec, fail(ErrorCode::JsonSize, fmt::format("an object has {} keys; at most {} are accepted",
                                                          count, m_limits.keysPerObject))
                        .withLimit(static_cast<std::int64_t>(m_limits.keysPerObject)));
        if (const auto twice = duplicateKey())
            return refuse(
                ec, fail(ErrorCode::JsonDuplicateKey,
                         fmt::format("the key \"{}\" stands twice in one object", escapeForMessage(*twice))));
        m_keys.resize(m_open.back().keys);
        m_keyText.resize(m_open.back().text);
        m_open.pop_back();
        m_keyBegin = m_keyText.size();
        m_stack.push_object(count);
        return true;
    }
    bool on_array_begin(bj::error_code&) { return true; }
    bool on_array_end(std::size_t count, bj::error_code& ec)
    {
        if (count > m_limits.arrayLength)
            return refuse(
                ec, fail(ErrorCode::JsonSize, fmt::format("an array has {} elements; at most {} are accepted",
                                                          count, m_limits.arrayLength))
                        .withLimit(static_cast<std::int64_t>(m_limits.arrayLength)));
        m_stack.push_array(count);
        return true;
    }
    bool on_key_part(bj::string_view part, std::size_t size, bj::error_code& ec)
    {
        m_keyText.append(part.data(), part.size());
        m_stack.push_chars(part);
        return sized(size, ec);
    }
    bool on_key(bj::string_view part, std::size_t size, bj::error_code& ec)
    {
        m_keyText.append(part.data(), part.size());
        m_keys.push_back({m_keyBegin, m_keyText.size()});
        m_keyBegin = m_keyText.size();
        m_stack.push_key(part);
        return sized(size, ec);
    }
    bool on_string_part(bj::string_view part, std::size_t size, bj::error_code& ec)
    {
        m_stack.push_chars(part);
        return sized(size, ec);
    }
    bool on_string(bj::string_view part, std::size_t size, bj::error_code& ec)
    {
        m_stack.push_string(part);
        return sized(size, ec);
    }
    bool on_number_part(bj::string_view, bj::error_code&) { return true; }
    bool on_int64(std::int64_t number, bj::string_view, bj::error_code&)
    {
        m_stack.push_int64(number);
        return true;
    }
    bool on_uint64(std::uint64_t number, bj::string_view, bj::error_code&)
    {
        m_stack.push_uint64(number);
        return true;
    }
    bool on_double(double number, bj::string_view text, bj::error_code& ec)
    {
        if (!std::isfinite(number))
            return refuse(ec, fail(ErrorCode::JsonNumber,
                                   fmt::format("the number {} is out of range", escapeForMessage(text))));
        m_stack.push_double(number);
        return true;
    }
    bool on_bool(bool flag, bj::error_code&)
    {
        m_stack.push_bool(flag);
        return true;
    }
    bool on_null(bj::error_code&)
    {
        m_stack.push_null();
        return true;
    }
    bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
    bool on_comment(bj::string_view, bj::error_code&) { return true; }

private:
    bool refuse(bj::error_code& ec, Error error)
    {
        m_refused = std::move(error);
        ec = bj::error::syntax;
        return false;
    }
    bool sized(std::size_t size, bj::error_code& ec)
    {
        if (size <= m_limits.stringBytes)
            return true;
        return refuse(ec, fail(ErrorCode::JsonSize,
                               fmt::format("a string is longer than {} bytes", m_limits.stringBytes))
                              .withLimit(static_cast<std::int64_t>(m_limits.stringBytes)));
    }

    struct Key
    {
        std::size_t begin, end; // in m_keyText
    };
    // How much there was of both when an object began.
    struct Open
    {
        std::size_t keys, text;
    };
    std::string_view textOf(const Key& key) const
    {
        return std::string_view(m_keyText).substr(key.begin, key.end - key.begin);
    }
    // A key of the object that is about to end that stands in it twice.
    std::optional<std::string_view> duplicateKey()
    {
        constexpr std::size_t few = 16;
        const auto from = m_keys.begin() + static_cast<std::ptrdiff_t>(m_open.back().keys);
        const auto same = [this](const Key& a, const Key& b) { return textOf(a) == textOf(b); };
        if (m_keys.end() - from <= static_cast<std::ptrdiff_t>(few)) {
            for (auto one = from; one != m_keys.end(); ++one) {
                if (std::any_of(from, one, [&](const Key& other) { return same(*one, other); }))
                    return textOf(*one);
            }
            return std::nullopt;
        }
        std::sort(from, m_keys.end(), [this](const Key& a, const Key& b) { return textOf(a) < textOf(b); });
        const auto twice = std::adjacent_find(from, m_keys.end(), same);
        return twice == m_keys.end() ? std::nullopt : std::optional(textOf(*twice));
    }

    const Limits& m_limits;
    bj::value_stack m_stack;
    std::string m_keyText; // of the keys of all open objects, one behind the other
    std::vector<Key> m_keys;
    std::vector<Open> m_open;
    std::size_t m_keyBegin = 0;
    std::optional<Error> m_refused;
};

Error parseError(const bj::error_code& ec, std::size_t offset, const Limits& limits)
{
    const auto at = [&](ErrorCode code, std::string what) {
        return fail(code, fmt::format("{} at byte {}", what, offset));
    };
    switch (static_cast<bj::error>(ec.value())) {
    case bj::error::too_deep:
        return at(ErrorCode::JsonDepth, fmt::format("nested deeper than {} levels", limits.depth))
            .withLimit(static_cast<std::int64_t>(limits.depth));
    case bj::error::expected_utf16_escape:
    case bj::error::illegal_leading_surrogate:
    case bj::error::illegal_trailing_surrogate:
        return at(ErrorCode::Surrogate, "half of a surrogate pair");
    case bj::error::exponent_overflow:
    case bj::error::not_number:
    case bj::error::not_exact:
        return at(ErrorCode::JsonNumber, "a number that is out of range");
    case bj::error::incomplete:
        return at(ErrorCode::JsonSyntax, "the JSON ends too early,");
    case bj::error::extra_data:
        return at(ErrorCode::JsonSyntax, "something follows the JSON document");
    default:
        return at(ErrorCode::JsonSyntax, "not valid JSON");
    }
}

// Whether the text ends in the escape of a first half, which the library takes for any other broken syntax.
bool endsInFirstHalf(std::string_view text)
{
    if (text.size() < 6)
        return false;
    const std::string escape = lowerAscii(text.substr(text.size() - 6));
    return escape.starts_with("\\ud") && std::string_view("89ab").find(escape[3]) != std::string_view::npos;
}

} // namespace

Result<bj::value> parse(std::string_view text, const Limits& limits)
{
    if (const auto bad = firstInvalidUtf8(text))
        return fail(ErrorCode::Utf8, fmt::format("not valid UTF-8 at byte {}", *bad));
    bj::parse_options options;
    options.max_depth = limits.depth;
    bj::basic_parser<Handler> parser(options, limits);
    bj::error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && used < text.size())
        ec = bj::error::extra_data;
    if (!ec && !parser.done())
        ec = bj::error::incomplete;
    if (parser.handler().refused())
        return *parser.handler().refused();
    if (ec == bj::error::syntax && endsInFirstHalf(text.substr(0, used)))
        ec = bj::error::illegal_leading_surrogate;
    if (ec)
        return parseError(ec, used, limits);
    return parser.handler().release();
}

Result<bj::object> parseObject(std::string_view text, const Limits& limits)
{
    TRY(bj::value value, parse(text, limits));
    if (!value.is_object())
        return fail(ErrorCode::NotObject, fmt::format("expected a JSON object, got {}", kindName(value)));
    return std::move(value.get_object());
}

std::string_view kindName(const bj::value& value)
{
    switch (value.kind()) {
    case bj::kind::null:
        return "null";
    case bj::kind::bool_:
        return "true or false";
    case bj::kind::int64:
    case bj::kind::uint64:
    case bj::kind::double_:
        return "a number";
    case bj::kind::string:
        return "a string";
    case bj::kind::array:
        return "an array";
    case bj::kind::object:
        return "an object";
    }
    return "something else";
}

Error wrongType(const bj::value& value, std::string_view expected, std::string path)
{
    const std::string message = fmt::format("{} must be {}, not {}", path, expected, kindName(value));
    return fail(ErrorCode::FieldType, message, std::move(path));
}

Error missingField(std::string path)
{
    const std::string message = path + " is missing";
    return fail(ErrorCode::FieldMissing, message, std::move(path));
}

const bj::value* Reader::find(std::string_view name) const
{
    const auto* value = m_object.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

bool Reader::isNull(std::string_view name) const
{
    const auto* value = m_object.if_contains(name);
    return value && value->is_null();
}

std::string Reader::pathOf(std::string_view name) const
{
    return m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
}

Result<std::string> Reader::text(std::string_view name) const
{
    TRY(const auto found, view(name));
    return std::string(found);
}

Result<std::string_view> Reader::view(std::string_view name) const
{
    const auto* value = find(name);
    if (!value)
        return missingField(pathOf(name));
    if (!value->is_string())
        return wrongType(*value, "a string", pathOf(name));
    return std::string_view(value->get_string());
}

Result<std::string> Reader::textOr(std::string_view name, std::string_view fallback) const
{
    if (!find(name))
        return std::string(fallback);
    return text(name);
}

Result<std::int64_t> Reader::number(std::string_view name) const
{
    const auto* value = find(name);
    if (!value)
        return missingField(pathOf(name));
    if (value->is_int64())
        return value->get_int64();
    if (value->is_number())
        return fail(ErrorCode::Range, pathOf(name) + " must be a whole number of at most 63 bits",
                    pathOf(name));
    return wrongType(*value, "a number", pathOf(name));
}

Result<std::int64_t> Reader::numberOr(std::string_view name, std::int64_t fallback) const
{
    if (!find(name))
        return fallback;
    return number(name);
}

Result<bool> Reader::flagOr(std::string_view name, bool fallback) const
{
    const auto* value = find(name);
    if (!value)
        return fallback;
    if (!value->is_bool())
        return wrongType(*value, "true or false", pathOf(name));
    return value->get_bool();
}

Result<std::optional<Time>> Reader::time(std::string_view name) const
{
    if (!find(name))
        return std::optional<Time>();
    TRY(const auto value, view(name));
    auto parsed = parseTime(value);
    if (!parsed)
        return Error(parsed.error()).inside(pathOf(name));
    return std::optional<Time>(*parsed);
}

Result<const bj::object*> Reader::object(std::string_view name) const
{
    const auto* value = find(name);
    if (!value)
        return missingField(pathOf(name));
    if (!value->is_object())
        return wrongType(*value, "an object", pathOf(name));
    return &value->get_object();
}

Result<const bj::array*> Reader::array(std::string_view name) const
{
    const auto* value = find(name);
    if (!value)
        return missingField(pathOf(name));
    if (!value->is_array())
        return wrongType(*value, "an array", pathOf(name));
    return &value->get_array();
}

} // namespace warroom::json
