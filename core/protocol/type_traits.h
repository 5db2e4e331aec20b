// What kind of type a field of an operation has; private to protocol/.
#pragma once

#include "base/id.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace warroom {

template<class T>
struct IsOptional : std::false_type
{};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type
{
    using Value = T;
};
template<class T>
struct IsVector : std::false_type
{};
template<class T>
struct IsVector<std::vector<T>> : std::true_type
{
    using Value = T;
};
template<class T>
struct IsId : std::false_type
{};
template<class Tag>
struct IsId<Id<Tag>> : std::true_type
{};

} // namespace warroom
