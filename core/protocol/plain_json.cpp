// The walk over plain JSON.
#include "protocol/plain_json.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace warroom::json {
namespace {

constexpr int deepest = 16;
constexpr std::size_t longestText = 64 * 1024;
constexpr std::size_t digitsOfNumber = 18;
constexpr std::size_t mostSkipped = 10'000; // elements of an array

constexpr std::uint64_t everyByte = 0x0101010101010101ull;

// Whether none of eight bytes is a quote, a backslash or below the blank.
bool isPlainWord(std::uint64_t word)
{
    const auto holds = [word](unsigned char byte) {
        const std::uint64_t other = word ^ (everyByte * byte);
        return (other - everyByte) & ~other;
    };
    const std::uint64_t belowBlank = (word - everyByte * 0x20) & ~word;
    return ((belowBlank | holds('"') | holds('\\')) & (everyByte * 0x80)) == 0;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string unescaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            out += text[at];
            continue;
        }
        constexpr std::string_view names = "bfnrt";
        constexpr std::string_view meant = "\b\f\n\r\t";
        const char named = text[++at];
        const auto index = names.find(named);
        out += index == std::string_view::npos ? named : meant[index];
    }
    return out;
}

const PlainValue* PlainObject::find(std::string_view key) const
{
    for (const auto& member : *this) {
        if (member.key == key)
            return &member.value;
    }
    return nullptr;
}

bool PlainObject::add(std::string_view key, const PlainValue& value)
{
    if (m_count == mostMembers ||
        std::any_of(begin(), end(), [key](const Member& member) { return member.key == key; }))
        return false;
    m_members[m_count++] = {key, value};
    return true;
}

void PlainReader::skipBlanks()
{
    while (m_at < m_text.size() &&
           (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

bool PlainReader::take(char character)
{
    skipBlanks();
    if (m_at == m_text.size() || m_text[m_at] != character)
        return false;
    ++m_at;
    return true;
}

bool PlainReader::atEnd()
{
    skipBlanks();
    return m_at == m_text.size();
}

// Behind the opening quote, which was taken.
bool PlainReader::string(std::string_view& inner, bool& escaped)
{
    const std::size_t begin = m_at;
    escaped = false;
    for (;;) {
        std::uint64_t word = 0;
        while (m_at + sizeof word <= m_text.size()) {
            std::memcpy(&word, m_text.data() + m_at, sizeof word);
            if (!isPlainWord(word))
                break;
            m_at += sizeof word;
        }
        if (m_at == m_text.size() || m_at - begin > longestText)
            return false;
        const char c = m_text[m_at++];
        if (c == '"')
            break;
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c != '\\')
            continue;
        escaped = true;
        if (m_at == m_text.size() || !std::strchr("\"\\/bfnrt", m_text[m_at]) || m_text[m_at] == '\0')
            return false;
        ++m_at;
    }
    inner = m_text.substr(begin, m_at - 1 - begin);
    return true;
}

std::optional<std::string_view> PlainReader::key()
{
    std::string_view inner;
    bool escaped = false;
    if (!take('"') || !string(inner, escaped) || escaped || !take(':'))
        return std::nullopt;
    return inner;
}

bool PlainReader::number(PlainValue& value)
{
    const std::size_t begin = m_at;
    if (m_text[m_at] == '-')
        ++m_at;
    const std::size_t digits = m_at;
    while (m_at < m_text.size() && isDigit(m_text[m_at]))
        ++m_at;
    const std::size_t count = m_at - digits;
    if (count == 0 || count > digitsOfNumber || (count > 1 && m_text[digits] == '0') ||
        (m_at < m_text.size() && std::strchr(".eE", m_text[m_at]) && m_text[m_at] != '\0'))
        return false;
    // "-0" is a fraction for the whole reader.
    if (m_text[begin] == '-' && m_text[digits] == '0')
        return false;
    value.kind = PlainValue::Kind::Number;
    value.text = m_text.substr(begin, m_at - begin);
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), value.number);
    return true;
}

bool PlainReader::word(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word)
        return false;
    m_at += word.size();
    return true;
}

bool PlainReader::value(PlainValue& value)
{
    skipBlanks();
    if (m_at == m_text.size())
        return false;
    const std::size_t begin = m_at;
    const char first = m_text[m_at];
    if (first == '"') {
        ++m_at;
        bool escaped = false;
        if (!string(value.text, escaped))
            return false;
        value.kind = escaped ? PlainValue::Kind::Escaped : PlainValue::Kind::Text;
        return true;
    }
    if (first == '-' || isDigit(first))
        return number(value);
    if (first == 'n') {
        value.kind = PlainValue::Kind::Null;
        return word("null");
    }
    if (first == 't' || first == 'f') {
        value.kind = PlainValue::Kind::Bool;
        value.number = first == 't' ? 1 : 0;
        return word(first == 't' ? "true" : "false");
    }
    if (!skip(0))
        return false;
    value.kind = PlainValue::Kind::Other;
    value.text = m_text.substr(begin, m_at - begin);
    return true;
}

bool PlainReader::object(PlainObject& object)
{
    object.clear();
    if (!take('{'))
        return false;
    if (take('}'))
        return true;
    do {
        const auto name = key();
        PlainValue read;
        if (!name || !value(read) || !object.add(*name, read))
            return false;
    } while (take(','));
    return take('}');
}

bool PlainReader::skip(int depth)
{
    skipBlanks();
    if (m_at == m_text.size() || depth > deepest)
        return false;
    std::string_view inner;
    bool escaped = false;
    PlainValue ignored;
    switch (m_text[m_at]) {
    case '"':
        ++m_at;
        return string(inner, escaped);
    case '{':
        ++m_at;
        return skipObject(depth + 1);
    case '[':
        ++m_at;
        return skipArray(depth + 1);
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number(ignored);
    }
}

bool PlainReader::skipObject(int depth)
{
    std::array<std::string_view, PlainObject::mostMembers> names;
    std::size_t count = 0;
    if (take('}'))
        return true;
    do {
        const auto name = key();
        const auto known = names.begin() + static_cast<std::ptrdiff_t>(count);
        if (!name || count == names.size() || std::find(names.begin(), known, *name) != known || !skip(depth))
            return false;
        names[count++] = *name;
    } while (take(','));
    return take('}');
}

bool PlainReader::skipArray(int depth)
{
    if (take(']'))
        return true;
    std::size_t count = 0;
    do {
        if (++count > mostSkipped || !skip(depth))
            return false;
    } while (take(','));
    return take(']');
}

} // namespace warroom::json
