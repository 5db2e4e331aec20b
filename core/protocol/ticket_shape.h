// The shape of a type in a snapshot: a text that is another one for every change of its members.
#pragma once

#include "protocol/ticket_members.h"

#include <string>
#include <string_view>

namespace warroom {

// Walks a value's members like the writer of a snapshot, but writes down their kinds.
struct Shape
{
    std::string text;
    std::size_t least = 0; // the fewest bytes that such a value takes in a snapshot

    template<class... T>
    void operator()(const T&... values)
    {
        (add(values), ...);
    }

    void add(bool) { one("bool"); }
    void add(std::int64_t) { one("int"); }
    void add(Time) { one("time"); }
    void add(const std::string&) { one("text"); }
    void add(std::string_view) { one("type"); }
    void add(const Owner&) { one("owner"); }
    template<class Tag>
    void add(const Id<Tag>&)
    {
        one("id");
    }
    template<Named Enum>
    void add(Enum)
    {
        one("enum");
        for (const auto name : Names<Enum>::values)
            text.append("|").append(name);
    }
    template<class T>
    void add(const std::optional<T>&);
    template<class T>
    void add(const std::vector<T>&);
    template<class T>
    void add(const ChunkedVector<T>&);
    template<class Key, class T>
    void add(const std::map<Key, T>&);
    template<class T, std::size_t Size>
    void add(const std::array<T, Size>& values)
    {
        for (const auto& value : values)
            add(value);
    }
    template<HasMembers T>
    void add(const T& value)
    {
        text += '(';
        visitMembers(value, *this);
        text += ')';
    }

private:
    void one(std::string_view kind)
    {
        text.append(" ").append(kind);
        ++least;
    }
};

template<class T>
const Shape& shapeOf()
{
    static const Shape shape = [] {
        Shape made;
        made(T{});
        return made;
    }();
    return shape;
}

template<class T>
std::size_t leastBytes()
{
    return shapeOf<T>().least;
}

template<class T>
void Shape::add(const std::optional<T>&)
{
    one("perhaps" + shapeOf<T>().text);
}
template<class T>
void Shape::add(const std::vector<T>&)
{
    one("list" + shapeOf<T>().text);
}
template<class T>
void Shape::add(const ChunkedVector<T>&)
{
    one("list" + shapeOf<T>().text);
}
template<class Key, class T>
void Shape::add(const std::map<Key, T>&)
{
    one("map" + shapeOf<Key>().text + shapeOf<T>().text);
}

} // namespace warroom
