// The walk over a flat object.
#include "intake/flat_object.h"

#include "base/text.h"
#include "intake/odd_bytes.h"
#include "protocol/json_reader.h"

#include <algorithm>
#include <charconv>

namespace warroom::intake {
namespace {

constexpr std::size_t longestFlat = 65'536; // bytes
constexpr std::size_t mostFlatNames = 64;   // in one object: each is held against all before it

// What ends a text, or may not stand in it as it is.
std::uint64_t endsText(std::uint64_t word)
{
    return bytesThatAre(word, '"') | bytesThatAre(word, '\\') | bytesBelow(word, ' ');
}

// Or has no room for one more.
template<class Named>
bool holdsName(std::span<const Named> among, std::string_view name)
{
    return among.size() == mostFlatNames ||
           std::any_of(among.begin(), among.end(), [&](const Named& one) { return one.name == name; });
}

// What the letter of a short escape stands for; 0: there is no such escape.
char shortEscape(char letter)
{
    constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const auto at = letters.find(letter);
    return at == std::string_view::npos ? '\0' : meant[at];
}

} // namespace

class FlatWalk final
{
public:
    FlatWalk(std::string_view text, FlatObject& out) : m_text(text), m_out(out) {}

    bool readAll()
    {
        skipBlanks();
        const bool read = eachMember([this](std::string_view name) { return readMember(name); });
        skipBlanks();
        return read && m_at == m_text.size();
    }

private:
    using Pair = FlatObject::Pair;
    using Member = FlatObject::Member;

    // `readValue(name)` stands before the value and steps over it.
    template<class ReadValue>
    bool eachMember(ReadValue&& readValue)
    {
        if (!take('{'))
            return false;
        skipBlanks();
        if (take('}'))
            return true;
        do {
            std::string_view name;
            skipBlanks();
            if (!takeText(name))
                return false;
            skipBlanks();
            if (!take(':'))
                return false;
            skipBlanks();
            if (!readValue(name))
                return false;
            skipBlanks();
        } while (take(','));
        return take('}');
    }

    bool readMember(std::string_view name)
    {
        auto& members = m_out.m_members;
        if (holdsName(std::span<const Member>(members), name))
            return false;
        auto& member = members.emplace_back(Member{name, {}});
        member.isObject = m_at < m_text.size() && m_text[m_at] == '{';
        return member.isObject ? readInner(member) : takeText(member.text);
    }
    bool readInner(Member& member)
    {
        auto& inner = m_out.m_inner;
        member.begin = inner.size();
        const bool read = eachMember([&](std::string_view name) {
            return !holdsName(std::span<const Pair>(inner).subspan(member.begin), name) &&
                   takeText(inner.emplace_back(Pair{name, {}}).text);
        });
        member.end = inner.size();
        return read;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there;
        return there;
    }

    bool takeText(std::string_view& out)
    {
        if (!take('"'))
            return false;
        const auto begin = m_at;
        m_at = firstOdd(m_text, m_at, endsText);
        out = m_text.substr(begin, m_at - begin);
        return take('"') || takeEscaped(out);
    }
    // The rest of a text that began with `out`, up to its first escape.
    bool takeEscaped(std::string_view& out)
    {
        auto& written = m_out.m_written;
        written.reserve(m_text.size()); // an escape is never shorter than what it stands for
        const auto begin = written.size();
        written.insert(written.end(), out.begin(), out.end());
        while (take('\\')) {
            if (!takeEscape())
                return false;
            const auto from = m_at;
            m_at = firstOdd(m_text, m_at, endsText);
            written.insert(written.end(), m_text.begin() + static_cast<std::ptrdiff_t>(from),
                           m_text.begin() + static_cast<std::ptrdiff_t>(m_at));
        }
        out = std::string_view(written.data() + begin, written.size() - begin);
        return take('"');
    }
    bool takeEscape()
    {
        if (m_at == m_text.size())
            return false;
        const char letter = m_text[m_at++];
        if (letter == 'u')
            return takeCodePoint();
        const char meant = shortEscape(letter);
        m_out.m_written.push_back(meant);
        return meant != '\0';
    }
    // Four digits; halves of a pair are left to the other reader.
    bool takeCodePoint()
    {
        constexpr std::size_t digits = 4;
        const auto written = m_text.substr(m_at, digits);
        unsigned code = 0;
        const auto* const end = written.data() + written.size();
        if (written.size() < digits || std::from_chars(written.data(), end, code, 16).ptr != end ||
            (code >= 0xd800 && code < 0xe000))
            return false;
        m_at += digits;
        const auto put = [this](unsigned byte) { m_out.m_written.push_back(static_cast<char>(byte)); };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xc0 | code >> 6);
            put(0x80 | (code & 0x3f));
        } else {
            put(0xe0 | code >> 12);
            put(0x80 | (code >> 6 & 0x3f));
            put(0x80 | (code & 0x3f));
        }
        return true;
    }

    std::string_view m_text;
    FlatObject& m_out;
    std::size_t m_at = 0;
};

std::optional<FlatObject> FlatObject::read(std::string_view text)
{
    constexpr std::size_t usual = 16;
    if (text.size() > longestFlat || firstInvalidUtf8(text))
        return std::nullopt;
    std::optional<FlatObject> out = FlatObject();
    out->m_members.reserve(usual);
    out->m_inner.reserve(usual);
    if (!FlatWalk(text, *out).readAll())
        out.reset();
    return out;
}

const FlatObject::Member* FlatObject::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const Member& one) { return one.name == name; });
    return found == m_members.end() ? nullptr : &*found;
}

Result<std::string_view> FlatObject::view(std::string_view name) const
{
    const auto* found = find(name);
    if (!found)
        return json::missingField(pathOf(name));
    if (found->isObject)
        return fail(ErrorCode::FieldType, pathOf(name) + " must be a string, not an object", pathOf(name));
    return found->text;
}

Result<std::span<const FlatObject::Pair>> FlatObject::pairs(std::string_view name) const
{
    const auto* found = find(name);
    if (!found)
        return std::span<const Pair>();
    if (!found->isObject)
        return fail(ErrorCode::FieldType, pathOf(name) + " must be an object, not a string", pathOf(name));
    return std::span(m_inner).subspan(found->begin, found->end - found->begin);
}

} // namespace warroom::intake
