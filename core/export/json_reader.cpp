// Boost.JSON's parser with a handler of our own, because the stock one takes the last of two equal keys.
#include "export/json_reader.h"

#include "base/text.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <set>

namespace warroom::json_reader {
namespace {

namespace bj = boost::json;
using bj::error_code;
using bj::string_view;

class Handler final
{
public:
    static constexpr std::size_t max_object_size = bj::object::max_size();
    static constexpr std::size_t max_array_size = bj::array::max_size();
    static constexpr std::size_t max_key_size = bj::string::max_size();
    static constexpr std::size_t max_string_size = bj::string::max_size();

    Handler() { m_values.reset(); }

    bj::value take() { return m_values.release(); }
    const std::optional<Error>& refusal() const { return m_refusal; }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&)
    {
        m_levels.push_back({true, {}, {}, 0});
        return true;
    }
    bool on_object_end(std::size_t count, error_code&)
    {
        m_levels.pop_back();
        m_values.push_object(count);
        return counted();
    }
    bool on_array_begin(error_code&)
    {
        m_levels.push_back({false, {}, {}, 0});
        return true;
    }
    bool on_array_end(std::size_t count, error_code&)
    {
        m_levels.pop_back();
        m_values.push_array(count);
        return counted();
    }
    bool on_key_part(string_view part, std::size_t, error_code&)
    {
        m_key.append(part.data(), part.size());
        m_values.push_chars(part);
        return true;
    }
    bool on_key(string_view part, std::size_t, error_code& ec)
    {
        m_key.append(part.data(), part.size());
        m_values.push_key(part);
        Level& level = m_levels.back();
        level.key = m_key;
        if (!level.keys.insert(std::move(m_key)).second)
            return refuse(
                ErrorCode::JsonDuplicateKey,
                fmt::format("the key \"{}\" stands twice in one object", escapeForMessage(level.key)), ec);
        m_key.clear();
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code&)
    {
        m_values.push_chars(part);
        return true;
    }
    bool on_string(string_view part, std::size_t, error_code&)
    {
        m_values.push_string(part);
        return counted();
    }
    bool on_number_part(string_view part, error_code&)
    {
        m_number.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t number, string_view, error_code&)
    {
        m_number.clear();
        m_values.push_int64(number);
        return counted();
    }
    bool on_uint64(std::uint64_t number, string_view, error_code&)
    {
        m_number.clear();
        m_values.push_uint64(number);
        return counted();
    }
    // The library's own reading of doubles may be off by one unit in the last place.
    bool on_double(double, string_view part, error_code& ec)
    {
        m_number.append(part.data(), part.size());
        double number = 0;
        const auto read = std::from_chars(m_number.data(), m_number.data() + m_number.size(), number);
        if (read.ec != std::errc{} || !std::isfinite(number))
            return refuse(ErrorCode::JsonNumber,
                          fmt::format("the number {} is out of range", escapeForMessage(m_number)), ec);
        m_number.clear();
        m_values.push_double(number);
        return counted();
    }
    bool on_bool(bool value, error_code&)
    {
        m_values.push_bool(value);
        return counted();
    }
    bool on_null(error_code&)
    {
        m_values.push_null();
        return counted();
    }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

private:
    struct Level
    {
        bool isObject;
        std::set<std::string> keys;
        std::string key;
        std::size_t index;
    };

    bool counted()
    {
        if (!m_levels.empty())
            ++m_levels.back().index;
        return true;
    }
    std::string path() const
    {
        std::string path;
        for (const Level& level : m_levels) {
            if (level.isObject)
                path += (path.empty() ? "" : ".") + level.key;
            else
                path += fmt::format("[{}]", level.index);
        }
        return path;
    }
    bool refuse(ErrorCode code, std::string message, error_code& ec)
    {
        m_refusal = fail(code, std::move(message), path());
        ec = bj::error::exception;
        return false;
    }

    bj::value_stack m_values;
    std::vector<Level> m_levels;
    std::string m_key, m_number;
    std::optional<Error> m_refusal;
};

// Whether the text before `offset` ends in the first half of a pair, as an escape; the library calls that bad
// syntax.
bool endsInHalfPair(std::string_view text, std::size_t offset)
{
    const std::string_view escape =
        text.substr(offset < 6 ? 0 : offset - 6, std::min<std::size_t>(offset, 6));
    return escape.size() == 6 && escape.starts_with("\\u") && (escape[2] == 'd' || escape[2] == 'D') &&
           std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

Error syntaxError(const error_code& ec, std::string_view text, std::size_t offset)
{
    ErrorCode code = ErrorCode::JsonSyntax;
    if (ec == bj::error::too_deep)
        return fail(ErrorCode::JsonDepth,
                    fmt::format("nested deeper than {} levels at byte {}", maxDepth, offset))
            .withLimit(maxDepth);
    if (ec == bj::error::illegal_leading_surrogate || ec == bj::error::illegal_trailing_surrogate ||
        ec == bj::error::expected_utf16_escape || endsInHalfPair(text, offset))
        code = ErrorCode::Surrogate;
    else if (ec == bj::error::exponent_overflow)
        code = ErrorCode::JsonNumber;
    return fail(code, fmt::format("not JSON at byte {}: {}", offset, ec.message()));
}

bool isPlain(const bj::value& value) { return !value.is_object() && !value.is_array(); }

void writeTo(std::string& out, const bj::value& value, std::size_t indent);

// `each` writes one element; they stand one a line, or all on one line.
template<class Container, class Each>
void writeList(std::string& out, const Container& list, std::size_t indent, bool oneLine,
               const char* brackets, Each each)
{
    out += brackets[0];
    bool first = true;
    for (const auto& element : list) {
        if (!first)
            out += ',';
        if (oneLine)
            out += first ? "" : " ";
        else
            out.append(1, '\n').append(indent + 2, ' ');
        first = false;
        each(element);
    }
    if (!oneLine)
        out.append(1, '\n').append(indent, ' ');
    out += brackets[1];
}

void writeTo(std::string& out, const bj::value& value, std::size_t indent)
{
    if (const bj::object* object = value.if_object()) {
        const bool oneLine =
            object->empty() || (indent > 0 && std::all_of(object->begin(), object->end(),
                                                          [](auto& p) { return isPlain(p.value()); }));
        writeList(out, *object, indent, oneLine, "{}", [&](const bj::key_value_pair& pair) {
            out += bj::serialize(bj::value(pair.key())) + ": ";
            writeTo(out, pair.value(), indent + 2);
        });
    } else if (const bj::array* array = value.if_array()) {
        writeList(out, *array, indent, array->empty(), "[]",
                  [&](const bj::value& element) { writeTo(out, element, indent + 2); });
    } else {
        out += bj::serialize(value);
    }
}

} // namespace

Result<bj::value> read(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.size() > maxBytes)
        return fail(ErrorCode::JsonSize, fmt::format("{} bytes, at most {} are read", text.size(), maxBytes))
            .withLimit(maxBytes);
    if (const auto bad = firstInvalidUtf8(text))
        return fail(ErrorCode::Utf8, fmt::format("not UTF-8 at byte {}", *bad));
    const std::size_t skipped = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    bj::parse_options options;
    options.max_depth = maxDepth;
    bj::basic_parser<Handler> parser(options);
    error_code ec;
    const std::size_t consumed =
        skipped + parser.write_some(false, text.data() + skipped, text.size() - skipped, ec);
    if (!ec && consumed < text.size())
        ec = bj::error::extra_data;
    if (const auto& refusal = parser.handler().refusal()) {
        return fail(refusal->code(), fmt::format("{}, at byte {}", refusal->message(), consumed),
                    refusal->path());
    }
    if (ec)
        return syntaxError(ec, text, consumed);
    return parser.handler().take();
}

std::string write(const bj::value& value)
{
    std::string out;
    writeTo(out, value, 0);
    return out + "\n";
}

} // namespace warroom::json_reader
