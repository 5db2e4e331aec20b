// Acts on tickets of the queue, as operations.
#include "models/queue/queue_triage.h"

#include "base/text.h"
#include "domain/ticket/merge_duplicate.h"
#include "domain/ticket/rules.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <unordered_set>

namespace warroom::ui {
namespace {

// As much of the ticket as permissions are decided by.
Ticket outlineOf(const Summary& summary)
{
    Ticket ticket;
    ticket.id = summary.id;
    ticket.kind = summary.kind;
    ticket.roles[static_cast<std::size_t>(IncidentRole::Commander)] = Field<Owner>(summary.commander);
    return ticket;
}

constexpr std::size_t mostReasons = 3;

QString joined(const QStringList& reasons)
{
    QString out = reasons.mid(0, mostReasons).join(QLatin1Char(' '));
    if (const int more = static_cast<int>(reasons.size() - mostReasons); more > 0)
        out += QLatin1Char(' ') + QueueTriage::tr("And %n more.", "refused changes", more);
    return out;
}

} // namespace

QueueTriage::QueueTriage(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::outboxChanged, this, &QueueTriage::watchOutbox);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &QueueTriage::mergeWhatIsHere);
}

QueueTriage::~QueueTriage()
{
    for (const auto& merge : m_merges) {
        m_bridge.unfollow(merge.main);
        for (const auto& ticket : merge.duplicates)
            m_bridge.unfollow(ticket);
    }
}

QString QueueTriage::nameOf(TicketId ticket) const
{
    const Summary* summary = m_bridge.summary(ticket);
    const std::string key = summary ? summary->key() : std::string();
    return key.empty() ? tr("The draft") : format::fromUtf8(key);
}

bool QueueTriage::isAllowed(const Ticket& ticket, const Body& body, QStringList& reasons) const
{
    const AccountRole role = m_bridge.connection().role;
    if (mayUse(ticket, {m_bridge.self(), role}, body))
        return true;
    if (role == AccountRole::Viewer)
        reasons = QStringList{tr("This account may only read and watch.")};
    else
        reasons << tr("%1: a commander does this, or whoever holds its command.").arg(nameOf(ticket.id));
    return false;
}

OpId QueueTriage::send(TicketId ticket, const Body& body)
{
    const OpId id = m_bridge.submit(ticket, body);
    m_sent.emplace(id, false);
    return id;
}

template<class Make>
std::vector<QueueTriage::Step> QueueTriage::stepsFor(const Tickets& tickets, Make make)
{
    std::vector<Step> steps;
    for (const auto& ticket : tickets) {
        const Summary* summary = m_bridge.summary(ticket);
        if (auto step = summary ? make(*summary) : std::optional<Step>())
            steps.push_back(std::move(*step));
    }
    return steps;
}

void QueueTriage::submit(const std::vector<Step>& steps, const Sentence& sentence)
{
    std::vector<Step> sent;
    QStringList reasons;
    for (const auto& step : steps) {
        const Summary* summary = m_bridge.summary(step.ticket);
        if (!isAllowed(outlineOf(*summary), step.body, reasons))
            continue;
        send(step.ticket, step.body);
        sent.push_back(step);
    }
    if (!reasons.isEmpty())
        emit refused(joined(reasons));
    if (sent.empty())
        return;
    const QString words = sentence(static_cast<int>(sent.size()), nameOf(sent.front().ticket));
    emit done(words, [this, sent = std::move(sent)] {
        for (const auto& step : sent) {
            const Summary* now = m_bridge.summary(step.ticket);
            if (const auto back = now ? step.back(*now) : std::optional<Body>())
                send(step.ticket, *back);
        }
    });
}

void QueueTriage::setSeverity(const Tickets& tickets, Severity severity)
{
    const auto steps = stepsFor(tickets, [severity](const Summary& before) -> std::optional<Step> {
        if (before.severity == severity)
            return std::nullopt;
        return Step{before.id, SeveritySet{severity},
                    [severity, was = before.severity](const Summary& now) -> std::optional<Body> {
                        return now.severity == severity ? std::optional<Body>(SeveritySet{was})
                                                        : std::nullopt;
                    }};
    });
    submit(steps, [severity](int count, const QString& key) {
        return count == 1 ? tr("%1 is %2 now.").arg(key, format::name(severity))
                          : tr("%n tickets are %1 now.", nullptr, count).arg(format::name(severity));
    });
}

void QueueTriage::setPriority(const Tickets& tickets, Priority priority)
{
    const auto steps = stepsFor(tickets, [priority](const Summary& before) -> std::optional<Step> {
        if (before.priority == priority)
            return std::nullopt;
        return Step{before.id, PrioritySet{priority},
                    [priority, was = before.priority](const Summary& now) -> std::optional<Body> {
                        return now.priority == priority ? std::optional<Body>(PrioritySet{was})
                                                        : std::nullopt;
                    }};
    });
    submit(steps, [priority](int count, const QString& key) {
        return count == 1 ? tr("%1 is %2 now.").arg(key, format::name(priority))
                          : tr("%n tickets are %1 now.", nullptr, count).arg(format::name(priority));
    });
}

void QueueTriage::setService(const Tickets& tickets, const QString& service)
{
    const std::string name = service.simplified().toStdString();
    const auto steps = stepsFor(tickets, [&name](const Summary& before) -> std::optional<Step> {
        if (before.service == name)
            return std::nullopt;
        return Step{before.id, ServiceSet{name},
                    [name, was = before.service](const Summary& now) -> std::optional<Body> {
                        return now.service == name ? std::optional<Body>(ServiceSet{was}) : std::nullopt;
                    }};
    });
    submit(steps,
           [shown = name.empty() ? tr("no service") : format::fromUtf8(name)](int count, const QString& key) {
               return count == 1 ? tr("%1 belongs to %2 now.").arg(key, shown)
                                 : tr("%n tickets belong to %1 now.", nullptr, count).arg(shown);
           });
}

void QueueTriage::assign(const Tickets& tickets, const Owner& owner)
{
    const auto to = [](const Owner& holder) {
        RoleAssign body;
        body.role = IncidentRole::Commander;
        body.holder = holder;
        return body;
    };
    const auto steps = stepsFor(tickets, [&](const Summary& before) -> std::optional<Step> {
        if (before.commander == owner)
            return std::nullopt;
        return Step{before.id, to(owner),
                    [to, owner, was = before.commander](const Summary& now) -> std::optional<Body> {
                        return now.commander == owner ? std::optional<Body>(to(was)) : std::nullopt;
                    }};
    });
    const QString name = format::ownerName(*m_bridge.directory(), owner);
    submit(steps, [shown = name.isEmpty() ? tr("nobody") : name](int count, const QString& key) {
        return count == 1 ? tr("%1 is with %2 now.").arg(key, shown)
                          : tr("%n tickets are with %1 now.", nullptr, count).arg(shown);
    });
}

void QueueTriage::relate(const Tickets& tickets, TicketId other)
{
    const auto steps = stepsFor(tickets, [other](const Summary& before) -> std::optional<Step> {
        if (before.id == other)
            return std::nullopt;
        return Step{before.id, TicketLink{other, "related"}, [other](const Summary&) -> std::optional<Body> {
                        return TicketLink{other, std::string(noRelation)};
                    }};
    });
    submit(steps, [name = nameOf(other)](int count, const QString& key) {
        return count == 1 ? tr("%1 is linked to %2.").arg(key, name)
                          : tr("%n tickets are linked to %1.", nullptr, count).arg(name);
    });
}

std::optional<TicketId> QueueTriage::findTicket(const QString& key) const
{
    const std::string wanted = lowerAscii(key.trimmed().toStdString());
    std::vector<TicketId> found;
    for (const auto& [id, summary] : m_bridge.summaries()) {
        const std::string known = lowerAscii(summary.key());
        const bool same =
            !wanted.empty() && (known == wanted || lowerAscii(summary.alias) == wanted ||
                                (summary.number > 0 && std::to_string(summary.number) == wanted));
        if (same)
            found.push_back(id);
    }
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

void QueueTriage::watchOutbox()
{
    QStringList reasons;
    std::unordered_set<OpId> waiting;
    for (const auto& change : m_bridge.outbox()) {
        const auto sent = m_sent.find(change.id);
        if (sent == m_sent.end())
            continue;
        if (change.refused) {
            reasons << tr("%1: %2.").arg(nameOf(change.ticket), refusalText(*change.refused));
            m_sent.erase(sent);
        } else {
            sent->second = true;
            waiting.insert(change.id);
        }
    }
    std::erase_if(m_sent,
                  [&waiting](const auto& sent) { return sent.second && !waiting.contains(sent.first); });
    if (!reasons.isEmpty())
        emit refused(tr("Not accepted, kept under Drafts: %1").arg(joined(reasons)));
}

} // namespace warroom::ui
