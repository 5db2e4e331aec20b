// A JSON object of texts, and of objects of texts, read in one walk and without a document: what nearly every
// alert is. Private to this folder.
#pragma once

#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::intake {

// Fields are asked for as with json::Reader. Its texts live as long as it and the text that it was read from.
class FlatObject final
{
public:
    struct Pair
    {
        std::string_view name, text;
    };
    struct Member
    {
        std::string_view name;
        std::string_view text; // of one that is no object
        bool isObject = false;
        std::size_t begin = 0, end = 0; // of an object, what it holds of all inner pairs
    };

    // Nothing: it holds something else, a name twice, or is no JSON; json::parse() reads it, or says what is
    // wrong.
    static std::optional<FlatObject> read(std::string_view text);

    FlatObject(FlatObject&&) = default;
    FlatObject& operator=(FlatObject&&) = default;

    // Null where it is absent.
    const Member* find(std::string_view name) const;
    Result<std::string_view> view(std::string_view name) const; // required
    // What the object of that name holds; empty where it is absent.
    Result<std::span<const Pair>> pairs(std::string_view name) const;
    std::string pathOf(std::string_view name) const { return std::string(name); }

private:
    friend class FlatWalk;
    FlatObject() = default;

    std::vector<Member> m_members;
    std::vector<Pair> m_inner;   // of all of its objects
    std::vector<char> m_written; // texts that stand in escapes, as they are meant; never grows twice
};

} // namespace warroom::intake
