// Scrubbing through time: the ticket as it was at one of its entries, and stepping from entry to entry.
#pragma once

#include "domain/ticket/ticket.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace warroom::ui {

class RoomPresenter;

/// Entries are stepped through in the order in which they were recorded, because that is what people saw.
/// GUI thread; the folding is done elsewhere, and while it is, the state before stays.
class TicketPast final : public QObject
{
    Q_OBJECT

public:
    explicit TicketPast(RoomPresenter& room, QObject* parent = nullptr);

    /// Goes to this entry; nothing: to the last one that the backend has.
    void begin(const std::optional<OpId>& entry);
    void end();
    bool isActive() const { return m_active; }

    /// By so many entries; stops at both ends.
    void step(int by);
    void toFirst();
    void toLast();

    /// The entry that is looked at; null while there is none.
    const Entry* entry() const;
    /// From 1 to count().
    int position() const { return m_at + 1; }
    int count() const;
    /// Null until the first answer.
    const std::shared_ptr<const Ticket>& ticket() const { return m_ticket; }
    /// Whether ticket() is still that of another entry.
    bool isReading() const { return m_asking; }
    /// "As it was 00:31:02 · entry 48 of 212"
    QString line() const;

signals:
    void begun();
    /// Another entry, or its state has come.
    void changed();
    void ended();

private:
    void goTo(int at);
    void ask();
    Seq moment() const;
    std::optional<int> indexOf(OpId id) const;

    RoomPresenter& m_room;
    std::shared_ptr<const Ticket> m_ticket;
    QString m_problem;
    int m_at = -1; ///< index into the timeline of the room's ticket
    OpId m_entry;  ///< what stands there: it moves when what waited is accepted
    bool m_active = false;
    bool m_asking = false;
    Seq m_asked = 0; ///< 0: nothing
};

/// Up to which operation the log must be folded for the state at an entry: the entry's own; of a run of
/// typing, which is one entry, everything before the next entry.
Seq momentOf(const Ticket& ticket, std::size_t entry);

} // namespace warroom::ui
