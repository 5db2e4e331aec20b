// How one field of an operation's body is described: codec, validation and documentation all read this.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace warroom {

// A field whose absence means "leave it" and whose null means "clear it".
template<class T>
using Nullable = std::optional<std::optional<T>>;

enum class Required : bool
{
    No,
    Yes
};

struct FieldSpec
{
    std::string_view name;
    Required required = Required::No;
    // The most characters as they are seen of a line, code points of prose, elements of a list; and whether
    // line breaks may stand in it.
    std::size_t most = 500;
    bool multiline = false;
};

// A name, a title: one line.
constexpr FieldSpec line(std::string_view name, Required required = Required::No, std::size_t most = 500)
{
    return {name, required, most, false};
}
// Text of several lines; `most` in code points.
constexpr FieldSpec prose(std::string_view name, Required required = Required::No, std::size_t most = 65'536)
{
    return {name, required, most, true};
}
// Anything that is not text.
constexpr FieldSpec value(std::string_view name, Required required = Required::No)
{
    return {name, required};
}

} // namespace warroom
