// The operation on who sees a ticket.
#pragma once

#include "domain/op/field_spec.h"

#include <string>

namespace warroom {

// Restricts a ticket to those whom it names, for a reason; or shows it to everybody again.
struct VisibilitySet
{
    static constexpr std::string_view type = "visibility.set";
    bool restricted = true;
    std::string reason;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.restricted, value("restricted", Required::Yes));
        visit(self.reason, prose("reason", Required::No, 2'000));
    }
};

} // namespace warroom
