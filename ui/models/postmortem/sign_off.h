// Who stands where with the review of a postmortem: the incident's role holders, and whoever moved it.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <vector>

namespace warroom::ui {

struct SignOff
{
    QString name;
    QString role;  ///< "Commander"; empty: none in this incident
    QString state; ///< "drafting", "reviewed 15:10", "waits"
    bool waits = false;

    bool operator==(const SignOff&) const = default;
};

/// In the order of the roles, then of what was done. What somebody said of an earlier draft is no longer
/// shown once it was sent back. Empty before there is anything to review.
std::vector<SignOff> signOffs(const Ticket& ticket, const Directory& people, Time now);

} // namespace warroom::ui
