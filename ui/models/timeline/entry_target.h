// Links of entries: what an entry changed, its address, and entries as evidence of a cause.
#pragma once

#include "domain/ticket/ticket.h"

#include <QList>
#include <QString>

#include <optional>

namespace warroom::ui {

/// Where an entry leads. Nothing set: it stands for itself.
struct EntryTarget
{
    std::optional<Section> section;
    ItemId item; ///< nil: the section as a whole
    std::optional<IncidentRole> role;
    bool update = false; ///< a status update

    bool isNone() const { return !section && !role && !update; }
    bool operator==(const EntryTarget&) const = default;
};
EntryTarget targetOf(const Entry& entry);

/// "warroom://INC-2481#entry.<id>"; by the ticket's id where it has no number yet.
QString entryLink(const Ticket& ticket, OpId entry);
/// The entry that a link speaks of, of whichever ticket.
std::optional<OpId> entryOfLink(const QString& link);

/// A line of a cause's evidence: an entry of a timeline and its words, or words alone.
struct Evidence
{
    std::optional<OpId> entry;
    QString words;

    bool operator==(const Evidence&) const = default;
};
QList<Evidence> readEvidence(const std::string& evidence);
/// The evidence with one more line; the same where the entry is in it already.
std::string withEvidence(const std::string& evidence, const QString& link, const QString& words);

} // namespace warroom::ui
