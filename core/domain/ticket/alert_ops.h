// Operations on the alerts of a ticket: what a person does about them. Alerts are not in the log.
#pragma once

#include "domain/op/field_spec.h"

#include <cstdint>
#include <string>

namespace warroom {

// Somebody has it: stops the page. The first one of a ticket counts as its acknowledgement, if no commander
// came before. `title` is what the alert said, so that the timeline can be read without the alerts.
struct AlertAck
{
    static constexpr std::string_view type = "alert.ack";
    std::int64_t alert = 0;
    std::string title;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.alert, value("alert", Required::Yes));
        visit(self.title, line("title", Required::Yes, 500));
    }
};

// The alert belongs to this ticket from now on.
struct AlertLink
{
    static constexpr std::string_view type = "alert.link";
    std::int64_t alert = 0;
    std::string title;

    template<class Self, class Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit(self.alert, value("alert", Required::Yes));
        visit(self.title, line("title", Required::Yes, 500));
    }
};

} // namespace warroom
