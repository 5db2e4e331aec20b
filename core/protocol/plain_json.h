// A quick look at JSON that is plain in every respect: no tree is made, values are views of the text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warroom::json {

// A value as it stands in the text.
struct PlainValue
{
    enum class Kind : std::uint8_t
    {
        Text,    // `text` is what stands between the quotes, without escapes
        Escaped, // the same, with escapes; see unescaped()
        Number,  // a whole one
        Bool,    // `number` is 1 or 0
        Null,
        Other // `text` is valid JSON: an object, an array
    };
    Kind kind = Kind::Null;
    std::string_view text;
    std::int64_t number = 0;
};

// What an escaped text says.
std::string unescaped(std::string_view text);

// The members of one object.
class PlainObject final
{
public:
    static constexpr std::size_t mostMembers = 24;

    struct Member
    {
        std::string_view key;
        PlainValue value;
    };
    const Member* begin() const { return m_members.data(); }
    const Member* end() const { return m_members.data() + m_count; }
    std::size_t size() const { return m_count; }
    // Null if there is none of that name.
    const PlainValue* find(std::string_view key) const;
    // False if there is no room, or a member of that name already.
    bool add(std::string_view key, const PlainValue& value);
    void clear() { m_count = 0; }

private:
    std::array<Member, mostMembers> m_members;
    std::size_t m_count = 0;
};

// Walks a text of valid UTF-8. Everything that is said to be there was checked by the rules of json_reader.h;
// false, or nothing, only means that the text is not plain: then the whole reader must judge it. That is so
// for fractions, \u escapes, escaped or repeated keys, objects of many members, deep nesting, and for errors.
class PlainReader final
{
public:
    explicit PlainReader(std::string_view text) : m_text(text) {}

    // The character, with blanks before it.
    bool take(char character);
    bool atEnd();
    std::optional<std::string_view> key(); // with its colon
    bool value(PlainValue& value);
    bool object(PlainObject& object);

private:
    void skipBlanks();
    bool string(std::string_view& inner, bool& escaped);
    bool number(PlainValue& value);
    bool word(std::string_view word);
    bool skip(int depth);
    bool skipObject(int depth);
    bool skipArray(int depth);

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace warroom::json
