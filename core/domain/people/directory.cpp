// Looking up people and groups.
#include "domain/people/directory.h"

#include <algorithm>

namespace warroom {
namespace {

template<class T>
const T* byName(const std::vector<T>& all, std::string_view name)
{
    for (const auto& one : all) {
        if (one.name == name)
            return &one;
    }
    const std::string lower = lowerAscii(name);
    for (const auto& one : all) {
        if (lowerAscii(one.name) == lower)
            return &one;
    }
    return nullptr;
}

} // namespace

Directory::Directory(std::vector<Person> people, std::vector<Group> groups)
    : m_people(std::move(people)), m_groups(std::move(groups))
{
    std::sort(m_people.begin(), m_people.end(), [](const Person& a, const Person& b) { return a.id < b.id; });
}

const Person* Directory::find(PersonId id) const
{
    const auto at =
        std::lower_bound(m_people.begin(), m_people.end(), id,
                         [](const Person& person, PersonId wanted) { return person.id < wanted; });
    return at != m_people.end() && at->id == id ? &*at : nullptr;
}

const Person* Directory::findPerson(std::string_view name) const { return byName(m_people, name); }
const Group* Directory::findGroup(std::string_view name) const { return byName(m_groups, name); }

std::string Directory::nameOf(PersonId id) const
{
    if (id.isNil())
        return {};
    const auto* person = find(id);
    return person && !person->removed ? person->name : "former user";
}

std::string Directory::nameOf(const Owner& owner) const
{
    if (const auto* person = owner.person())
        return nameOf(*person);
    if (const auto* id = owner.group()) {
        for (const auto& group : m_groups) {
            if (group.id == *id)
                return group.name;
        }
        return "former group";
    }
    return owner.name() ? *owner.name() : std::string();
}

Owner Directory::ownerFor(std::string_view name) const
{
    if (name.empty())
        return {};
    if (const auto* person = findPerson(name); person && !person->removed)
        return Owner(person->id);
    if (const auto* group = findGroup(name))
        return Owner(group->id);
    return Owner(std::string(name));
}

} // namespace warroom
