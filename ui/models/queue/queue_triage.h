// What is done to tickets from the queue, to one or to many at once, with what takes it back.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>

#include <functional>
#include <unordered_map>
#include <vector>

namespace warroom::ui {

/// Every act submits an operation for each ticket that is not so already and that this person may change, and
/// then says done() with its undoing: operations that give each ticket back what it had, where it still has
/// what the act gave it. What is refused, at once or by the backend later, is said with its reason. GUI
/// thread; the bridge must outlive it.
class QueueTriage final : public QObject
{
    Q_OBJECT

public:
    using Tickets = std::vector<TicketId>;

    explicit QueueTriage(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~QueueTriage() override;

    void setSeverity(const Tickets& tickets, Severity severity);
    void setPriority(const Tickets& tickets, Priority priority);
    void setService(const Tickets& tickets, const QString& service);
    /// The commander of an incident, the owner of any other ticket.
    void assign(const Tickets& tickets, const Owner& owner);
    void take(const Tickets& tickets) { assign(tickets, Owner(m_bridge.self())); }
    void relate(const Tickets& tickets, TicketId other);
    /// Each becomes a duplicate of `main`. It waits until all of them are here with their watchers.
    void merge(const Tickets& duplicates, TicketId main);

    /// "INC-42", "42", or the key from another workspace. Nothing if there is none, or more than one.
    std::optional<TicketId> findTicket(const QString& key) const;

signals:
    void done(const QString& sentence, const std::function<void()>& undo);
    void refused(const QString& sentence);

private:
    struct Step
    {
        TicketId ticket;
        Body body;
        // What gives the ticket back what it had; nothing if it has something else by now.
        std::function<std::optional<Body>(const Summary& now)> back;
    };
    struct Merge
    {
        Tickets duplicates;
        TicketId main;
    };
    using TicketState = std::shared_ptr<const Ticket>;

    template<class Make>
    std::vector<Step> stepsFor(const Tickets& tickets, Make make);
    // Said with the number of tickets and the key of the first.
    using Sentence = std::function<QString(int count, const QString& key)>;
    void submit(const std::vector<Step>& steps, const Sentence& sentence);
    bool isAllowed(const Ticket& ticket, const Body& body, QStringList& reasons) const;
    OpId send(TicketId ticket, const Body& body);
    void mergeWhatIsHere();
    void mergeNow(const Merge& merge);
    void undoMerge(TicketState main, const std::vector<TicketState>& duplicates,
                   const std::vector<std::pair<TicketId, OpId>>& comments);
    void watchOutbox();
    QString nameOf(TicketId ticket) const;

    WorkspaceBridge& m_bridge;
    std::vector<Merge> m_merges;
    std::unordered_map<OpId, bool> m_sent; // whether the outbox has shown it
};

} // namespace warroom::ui
