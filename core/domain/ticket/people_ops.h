// Operations on who takes part: roles, responders, watchers.
#pragma once

#include "base/id.h"
#include "domain/op/field_spec.h"
#include "domain/op/owner.h"
#include "domain/vocabulary.h"

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
