// Who a thing belongs to: a person, a group, or any name kept as text.
#pragma once

#include "base/id.h"

#include <string>
#include <variant>

namespace warroom {

// Empty: nobody.
class Owner final
{
public:
    Owner() = default;
    explicit Owner(PersonId person) : m_value(person) {}
    explicit Owner(GroupId group) : m_value(group) {}
    explicit Owner(std::string name) : m_value(std::move(name)) {}

    bool isNobody() const { return std::holds_alternative<std::monostate>(m_value); }
    const PersonId* person() const { return std::get_if<PersonId>(&m_value); }
    const GroupId* group() const { return std::get_if<GroupId>(&m_value); }
    const std::string* name() const { return std::get_if<std::string>(&m_value); }

    friend bool operator==(const Owner&, const Owner&) = default;

private:
    std::variant<std::monostate, PersonId, GroupId, std::string> m_value;
};

} // namespace warroom
