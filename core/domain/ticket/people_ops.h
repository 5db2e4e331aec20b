// Operations on who takes part: roles, who drives, responders, watchers, and what people own of it.
#pragma once

#include "base/id.h"
#include "domain/op/field_spec.h"
#include "domain/op/owner.h"
#include "domain/vocabulary.h"

#include <optional>
#include <string>

namespace warroom {

// Gives a role to somebody, or to nobody. A holder may be a name where it was imported. `brief` is what the
// new holder was told when it was handed over.
struct RoleAssign
{
    static constexpr std::string_view type = "role.assign";
    IncidentRole role = IncidentRole::Commander;
    Owner holder;
    std::string brief{};

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.role, value("role", Required::Yes));
        visit(self.holder, value("holder"));
        visit(self.brief, prose("brief", Required::No, 16'384));
    }
};

// Says who drives: who types while the others of the team say what to type. Without a person nobody does.
struct DriverSet
{
    static constexpr std::string_view type = "driver.set";
    std::optional<PersonId> person;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.person, value("person"));
    }
};

// What the author owns of what happened, in their own words and of their own will. It names nobody: a note is
// always its author's, so that nobody can write one for another. Without words the author takes it back.
struct OwnershipSet
{
    static constexpr std::string_view type = "ownership.set";
    std::string text;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.text, prose("text", Required::No, 8'192));
    }
};

struct ResponderAdd
{
    static constexpr std::string_view type = "responder.add";
    PersonId person;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.person, value("person", Required::Yes));
    }
};

struct ResponderRemove
{
    static constexpr std::string_view type = "responder.remove";
    PersonId person;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.person, value("person", Required::Yes));
    }
};

struct WatchAdd
{
    static constexpr std::string_view type = "watch.add";
    PersonId person;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.person, value("person", Required::Yes));
    }
};

struct WatchRemove
{
    static constexpr std::string_view type = "watch.remove";
    PersonId person;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.person, value("person", Required::Yes));
    }
};

} // namespace warroom
