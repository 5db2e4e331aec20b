// What people do to alerts: over HTTP, or with operations on the ticket.
#include "server/intake_desk_parts.h"

#include "base/log.h"
#include "protocol/json_reader.h"
#include "server/masked_text.h"

#include <algorithm>

namespace warroom {

void IntakeDesk::act(AlertAct act, Answer answer)
{
    m_queue.push_back(
        {[this, act = std::move(act)](Turn& turn) { return doAct(act, turn); }, std::move(answer)});
}

// What was resolved long ago is known to the store only.
Result<void> IntakeDesk::know(std::int64_t alert)
{
    if (m_triage.find(alert))
        return {};
    TRY(auto stored, m_store.alert(alert));
    if (stored)
        m_triage.load(std::move(*stored));
    return {};
}

Result<void> IntakeDesk::doAct(const AlertAct& given, Turn& turn)
{
    CHECK(know(given.alert));
    AlertAct act = given;
    const masking::MaskOptions options{"alerts", {}, masking::Addresses::Keep};
    if (auto* mute = std::get_if<act::Mute>(&act.what))
        maskIn(mute->reason, options);
    else if (auto* route = std::get_if<act::Route>(&act.what))
        maskIn(route->reason, options);
    if (act.by.empty())
        act.by = m_hub.directory().nameOf(act.actor);
    const auto* known = m_triage.find(act.alert);
    const bool judged = known && !known->useful.empty();
    Triage::Outcomes outcomes;
    CHECK(m_triage.act(act, turn.now, ticketsSeen(turn), outcomes));
    noteOutcomes(outcomes, turn);
    if (outcomes.changed.empty())
        return {};
    AlertTally tally;
    if (const auto* useful = std::get_if<act::Useful>(&act.what)) {
        ++(useful->useful ? tally.useful : tally.useless);
        // Who thinks otherwise now takes back what was said before.
        if (judged)
            --(useful->useful ? tally.useless : tally.useful);
    } else if (std::holds_alternative<act::Acknowledge>(act.what))
        ++tally.acknowledged;
    else
        return {};
    m_tallies.add(m_triage.find(act.alert)->signal, turn.now, tally);
    return {};
}

void IntakeDesk::heard(const std::vector<OpRecord>& records)
{
    for (const auto& record : records) {
        m_openIncidents.touch(record.ticket);
        AlertAct act;
        if (record.type == AlertAck::type)
            act.what = act::Acknowledge{};
        else if (record.type == AlertLink::type)
            act.what = act::Link{record.ticket};
        else {
            noteMove(record);
            continue;
        }
        const auto body = json::parseObject(record.body);
        const auto alert = body ? json::Reader(*body).number("alert") : Result<std::int64_t>(body.error());
        if (!alert)
            continue;
        act.alert = *alert;
        act.actor = record.actor;
        act.onTicket = true;
        this->act(std::move(act), {});
    }
}

// Acknowledgements that the log has, and whose alerts were not stored before the end.
void IntakeDesk::recallAcknowledgements()
{
    std::map<TicketId, const Alert*> waiting;
    m_triage.visit([&](const Alert& alert) {
        if (waitsForPeople(alert))
            waiting.emplace(alert.ticket, &alert);
    });
    for (const auto& [ticket, alert] : waiting) {
        if (!m_hub.summaries().contains(ticket))
            continue;
        const auto view = m_hub.ticket(ticket);
        if (!view)
            continue;
        Time began = alert->began.empty() ? alert->first : alert->began.front();
        if (alert->overridden)
            began = std::max(began, alert->overridden->at);
        for (const auto& entry : (*view)->timeline) {
            if (entry.type != AlertAck::type || entry.recorded < began)
                continue;
            AlertAct act;
            act.alert = alert->id;
            act.actor = entry.actor;
            act.what = act::Acknowledge{};
            act.onTicket = true;
            this->act(std::move(act), {});
            break;
        }
    }
}

} // namespace warroom
