// The people and groups of a workspace: names for the ids that the log holds.
#pragma once

#include "base/id.h"
#include "domain/op/owner.h"
#include "domain/vocabulary.h"

#include <string>
#include <vector>

namespace warroom {

struct Person
{
    PersonId id;
    std::string name;
    AccountRole role = AccountRole::Viewer;
    bool removed = false; // shown as a former user

    friend bool operator==(const Person&, const Person&) = default;
};

struct Group
{
    GroupId id;
    std::string name;
    std::vector<PersonId> members;

    friend bool operator==(const Group&, const Group&) = default;
};

// A value; copies are independent.
class Directory final
{
public:
    Directory() = default;
    Directory(std::vector<Person> people, std::vector<Group> groups);

    const std::vector<Person>& people() const { return m_people; }
    const std::vector<Group>& groups() const { return m_groups; }
    const Person* find(PersonId id) const;
    const Person* findPerson(std::string_view name) const; // exact, then by letter case
    const Group* findGroup(std::string_view name) const;
    // The name that people read; "former user" for somebody who is gone, empty for nobody.
    std::string nameOf(PersonId id) const;
    std::string nameOf(const Owner& owner) const;
    // The person, the group, or else the name itself.
    Owner ownerFor(std::string_view name) const;

    friend bool operator==(const Directory&, const Directory&) = default;

private:
    std::vector<Person> m_people; // by id
    std::vector<Group> m_groups;
};

} // namespace warroom
