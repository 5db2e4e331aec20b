// Who wrote a section last, and when.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <optional>

namespace warroom::ui {

struct SectionAuthor
{
    QString name;
    Time at{};

    bool operator==(const SectionAuthor&) const = default;
};

/// Of what stands there now: texts, items and what was said instead. Nothing where nobody wrote anything yet.
std::optional<SectionAuthor> sectionAuthor(const Ticket& ticket, Section section, const Directory& people);

} // namespace warroom::ui
