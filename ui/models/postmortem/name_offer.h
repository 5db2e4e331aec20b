// Words about systems, not people: a name that was just typed, and the role that could stand for it.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <optional>

namespace warroom::ui {

struct NameOffer
{
    int from = 0; ///< of the text, in UTF-16 units
    int length = 0;
    QString role; ///< "the commander", "the Data on-call"

    bool operator==(const NameOffer&) const = default;
};

/// What a person is called by their part in the incident: the role they hold, else their team's on-call, else
/// "a responder".
QString roleFor(PersonId person, const Ticket& ticket, const Directory& people);

/// The whole name, or the first one, of somebody of the directory that ends at the caret.
std::optional<NameOffer> nameOfferAt(const QString& text, int caret, const Ticket& ticket,
                                     const Directory& people);

} // namespace warroom::ui
