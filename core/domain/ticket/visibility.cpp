// Who is left in by a restriction.
#include "domain/ticket/visibility.h"

#include <algorithm>

namespace warroom {
namespace {

bool isIn(const Group& group, PersonId person)
{
    return std::find(group.members.begin(), group.members.end(), person) != group.members.end();
}

bool isOf(const Owner& owner, PersonId person, const Directory& people)
{
    if (owner.person())
        return *owner.person() == person;
    // A name is only a text: anybody may be called so.
    return owner.group() &&
           std::any_of(people.groups().begin(), people.groups().end(),
                       [&](const Group& group) { return group.id == *owner.group() && isIn(group, person); });
}

} // namespace

std::vector<Owner> insiders(const Ticket& ticket)
{
    std::vector<Owner> out;
    const auto add = [&](const Owner& owner) {
        if ((owner.person() || owner.group()) && std::find(out.begin(), out.end(), owner) == out.end())
            out.push_back(owner);
    };
    add(Owner(ticket.opened.by));
    if (ticket.restriction)
        add(Owner(ticket.restriction->set.by));
    for (const auto& role : ticket.roles)
        add(role.value());
    for (const auto* people : {&ticket.responders, &ticket.watchers}) {
        for (const auto& [person, in] : *people) {
            if (in.value())
                add(Owner(person));
        }
    }
    for (const auto& action : ticket.actions) {
        if (!action.removed.value())
            add(action.owner.value());
    }
    return out;
}

bool maySee(std::span<const Owner> insiders, const Author& author, const Directory& people)
{
    return author.role >= AccountRole::Admin ||
           std::any_of(insiders.begin(), insiders.end(),
                       [&](const Owner& owner) { return isOf(owner, author.person, people); });
}

bool maySee(const Ticket& ticket, const Author& author, const Directory& people)
{
    return !ticket.restriction || maySee(insiders(ticket), author, people);
}

} // namespace warroom
