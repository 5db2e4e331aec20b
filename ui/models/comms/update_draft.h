// A status update as it is being written: what customers read, what is said inside, to whom, when the next
// comes.
#pragma once

#include "domain/op/op.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace warroom::ui {

struct UpdateDraft
{
    /// Characters that each text may have.
    static constexpr int Most = 280;

    QString customers;                               ///< what customers see
    QString inside;                                  ///< what we do, for responders and executives
    std::array<bool, 3> audiences{true, true, true}; ///< by Audience
    QString next;                                    ///< "01:10", UTC; empty: no promise

    bool isTo(Audience audience) const { return audiences[static_cast<std::size_t>(audience)]; }
    bool isEmpty() const { return customers.trimmed().isEmpty() && inside.trimmed().isEmpty(); }
    bool operator==(const UpdateDraft&) const = default;
};

/// Why it cannot be posted, in words; empty: it can.
QString problemOf(const UpdateDraft& draft);
/// What is posted: one operation for each text that has readers. Empty while there is a problem.
std::vector<StatusPublish> publications(const UpdateDraft& draft, Time now);
/// The audiences that it reaches.
std::vector<Audience> reachedBy(const UpdateDraft& draft);

QJsonObject toJson(const UpdateDraft& draft);
UpdateDraft draftOf(const QJsonObject& json);

} // namespace warroom::ui
