// Which item of a section somebody means.
#pragma once

#include "base/result.h"
#include "domain/ticket/ticket.h"

#include <string>

namespace warroom::ctl {

// By its id, by its number in the list (from 1 on), or by words that only its text holds.
Result<ItemId> findItemNamed(const Ticket& ticket, Section section, const std::string& name);

} // namespace warroom::ctl
