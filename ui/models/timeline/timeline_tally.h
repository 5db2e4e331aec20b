// What is counted of a timeline's entries, kept up as they come and go.
#pragma once

#include "domain/ticket/contacts.h"

namespace warroom::ui {

struct TimelineTally
{
    int story = 0; ///< marked for the postmortem
    ContactCount contacts;

    void add(const Entry& entry) { count(entry, 1); }
    void remove(const Entry& entry) { count(entry, -1); }

private:
    void count(const Entry& entry, int sign)
    {
        if (entry.pinned)
            story += sign;
        if (const auto affected = affectedBy(entry); affected > 0) {
            contacts.contacts += sign;
            contacts.affected += sign * affected;
        }
    }
};

} // namespace warroom::ui
