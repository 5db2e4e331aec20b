// What this person did to a ticket's items and fields, so that the last of it can be taken back.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace warroom::ui {

/// Taking back is a new operation that gives a field the value it had before, and only while the field still
/// holds what this person gave it. Texts that are edited together have their own undo in their editor. A
/// value; GUI thread.
class OwnChanges final
{
public:
    /// `body` is about to be submitted on `before`. What cannot be taken back (a comment, another phase) is
    /// not kept.
    void note(const Ticket& before, const Body& body, const Directory& people);
    void clear() { m_steps.clear(); }
    bool isEmpty() const { return m_steps.empty(); }

    struct Undone
    {
        std::optional<Body> back; ///< to be submitted; nothing if others have changed it since
        QString what;             ///< "Action, owner: Restore orders-db"
    };
    /// The last change, which is forgotten. Nothing if there is none.
    std::optional<Undone> takeLast(const Ticket& now, PersonId self);

    /// What takes a change back: asked with the ticket as it is then, nothing if it is not this person's any
    /// more.
    using Back = std::function<std::optional<Body>(const Ticket& now, PersonId self)>;

private:
    struct Step
    {
        Back back;
        QString what;
    };

    std::vector<Step> m_steps;
};

} // namespace warroom::ui
