// Merging duplicates from the queue.
#include "models/queue/queue_triage.h"

#include "domain/ticket/merge_duplicate.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

namespace warroom::ui {

void QueueTriage::merge(const Tickets& duplicates, TicketId main)
{
    Merge asked{duplicates, main};
    std::erase(asked.duplicates, main);
    if (asked.duplicates.empty()) {
        emit refused(tr("A merge needs two tickets: mark the duplicates with X."));
        return;
    }
    m_bridge.follow(main);
    for (const auto& ticket : asked.duplicates)
        m_bridge.follow(ticket);
    m_merges.push_back(std::move(asked));
    mergeWhatIsHere();
}

void QueueTriage::mergeWhatIsHere()
{
    const auto isHere = [this](TicketId ticket) {
        const Room* room = m_bridge.room(ticket);
        return room && room->state != RoomState::Loading;
    };
    for (std::size_t i = 0; i < m_merges.size();) {
        const Merge merge = m_merges[i];
        if (!isHere(merge.main) || !std::all_of(merge.duplicates.begin(), merge.duplicates.end(), isHere)) {
            ++i;
            continue;
        }
        m_merges.erase(m_merges.begin() + static_cast<std::ptrdiff_t>(i));
        mergeNow(merge);
        m_bridge.unfollow(merge.main);
        for (const auto& ticket : merge.duplicates)
            m_bridge.unfollow(ticket);
    }
}

void QueueTriage::mergeNow(const Merge& merge)
{
    const auto isAbsent = [this](TicketId ticket) {
        return m_bridge.room(ticket)->state == RoomState::Absent;
    };
    if (isAbsent(merge.main) || std::any_of(merge.duplicates.begin(), merge.duplicates.end(), isAbsent)) {
        emit refused(tr("Merging needs the whole tickets, and one of them is not on this device yet."));
        return;
    }
    const TicketState main = m_bridge.room(merge.main)->ticket;
    std::vector<TicketState> merged;
    std::vector<std::pair<TicketId, OpId>> comments;
    QStringList reasons;
    for (const auto& id : merge.duplicates) {
        const TicketState duplicate = m_bridge.room(id)->ticket;
        const auto bodies = mergeDuplicate(*main, *duplicate);
        if (!bodies) {
            reasons << tr("%1: %2.").arg(nameOf(id), refusalText(bodies.error()));
            continue;
        }
        const bool allowed = std::all_of(bodies->begin(), bodies->end(), [&](const TicketBody& step) {
            return isAllowed(step.ticket == id ? *duplicate : *main, step.body, reasons);
        });
        if (!allowed)
            continue;
        for (const auto& step : *bodies) {
            const OpId op = send(step.ticket, step.body);
            if (std::holds_alternative<CommentAdd>(step.body))
                comments.emplace_back(step.ticket, op);
        }
        merged.push_back(duplicate);
    }
    if (!reasons.isEmpty())
        emit refused(reasons.join(QLatin1Char(' ')));
    if (merged.empty())
        return;
    const int count = static_cast<int>(merged.size());
    const QString into = nameOf(merge.main);
    emit done(count == 1 ? tr("%1 is merged into %2.").arg(nameOf(merged.front()->id), into)
                         : tr("%n tickets are merged into %1.", nullptr, count).arg(into),
              [this, main, merged, comments] { undoMerge(main, merged, comments); });
}

void QueueTriage::undoMerge(TicketState main, const std::vector<TicketState>& duplicates,
                            const std::vector<std::pair<TicketId, OpId>>& comments)
{
    for (const auto& duplicate : duplicates) {
        for (const auto& step : unmergeDuplicate(*main, *duplicate))
            send(step.ticket, step.body);
    }
    for (const auto& [ticket, comment] : comments)
        send(ticket, EntryStrike{comment, true});
}

} // namespace warroom::ui
