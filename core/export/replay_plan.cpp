// The replay: what people would have done at which moment.
#include "export/import_plan.h"

#include "base/text.h"
#include "domain/ticket/format.h"
#include "export/imported.h"
#include "export/postmortem.h"

#include <algorithm>
#include <map>

namespace warroom {
namespace {

using imported::oneLine;

// Entries that lie further back than this before the start of impact were found out later.
constexpr auto known = std::chrono::minutes(30);
constexpr std::size_t updateMost = 8'192;

class Replay final
{
public:
    Replay(const RecordedIncident& incident, TicketId ticket, IdSource& ids)
        : in(incident), m_ticket(ticket), m_ids(ids), m_commander(replayCommander(incident))
    {
        for (const auto& entry : in.timeline)
            m_entries.push_back(&entry);
        std::stable_sort(m_entries.begin(), m_entries.end(), [](auto* a, auto* b) { return a->t < b->t; });
        findRange();
    }

    std::vector<PlannedOp> plan()
    {
        open();
        roles();
        entries();
        sections();
        actions();
        whys();
        phases();
        std::stable_sort(m_plan.begin(), m_plan.end(),
                         [](const PlannedOp& a, const PlannedOp& b) { return a.at < b.at; });
        overrideWhereNeeded();
        return std::move(m_plan);
    }

private:
    void findRange()
    {
        const auto first = std::find_if(m_entries.begin(), m_entries.end(), [&](const RecordedEntry* entry) {
            return !in.started || entry->t >= *in.started - known;
        });
        m_begin = first != m_entries.end() ? (*first)->t : in.started.value_or(in.detected.value_or(Time{}));
        m_opener = first != m_entries.end() ? actorOf(**first) : m_commander;
        m_end = m_begin;
        for (const auto* entry : m_entries)
            m_end = std::max(m_end, entry->t);
        for (const auto& time : {in.detected, in.acknowledged, in.mitigated, in.resolved})
            m_end = std::max(m_end, time.value_or(m_end));
    }

    std::string actorOf(const RecordedEntry& entry) const
    {
        const std::string name(trimmed(oneLine(entry.actor, imported::nameMost)));
        return name.empty() ? m_commander : name;
    }

    // A moment of the incident: 0 is its declaration, 1 its end.
    Time within(double share) const
    {
        return m_begin +
               Duration(static_cast<Duration::rep>(static_cast<double>((m_end - m_begin).count()) * share));
    }
    Time milestoneOr(const std::optional<Time>& time, double share) const
    {
        return std::clamp(time.value_or(within(share)), m_begin, m_end);
    }

    Time mitigated() const { return std::min(milestoneOr(in.resolved, 0.9), milestoneOr(in.mitigated, 0.7)); }
    // Half way from the mitigation to the end.
    Time recovery() const { return mitigated() + (milestoneOr(in.resolved, 0.9) - mitigated()) / 2; }

    void add(const std::string& actor, Time at, Body body)
    {
        m_plan.push_back({actor, std::clamp(at, m_begin, m_end), std::move(body), m_ticket});
    }

    void open()
    {
        TicketOpen body;
        body.title = oneLine(in.title, imported::titleMost);
        body.severity = imported::severity(in);
        body.service = oneLine(in.service, imported::serviceMost);
        body.request = in.originalRequest;
        body.ownTemplate = in.ownTemplate.value_or(builtInTemplate());
        add(m_opener, m_begin, std::move(body));
        if (in.started && *in.started >= m_begin && *in.started <= m_end)
            add(m_opener, *in.started, MilestoneSet{Milestone::Started, Nullable<Time>(*in.started)});
    }

    void roles()
    {
        const Time taken = milestoneOr(in.acknowledged, 0.02);
        add(m_commander, taken, RoleAssign{IncidentRole::Commander, Owner(m_commander)});
        for (const auto& role : in.roles) {
            const auto which = parseName<IncidentRole>(role.role);
            const std::string person(trimmed(oneLine(role.person, imported::nameMost)));
            if (which && *which != IncidentRole::Commander && !person.empty())
                add(m_commander, std::max(taken, role.from.value_or(taken)),
                    RoleAssign{*which, Owner(person)});
        }
    }

    void entries()
    {
        for (const auto* entry : m_entries) {
            const std::string text(entry->text);
            if (entry->kind == "communication" && codePoints(text) <= updateMost) {
                add(actorOf(*entry), entry->t,
                    StatusPublish{text, {Audience::Responders, Audience::Executives}, {}});
                continue;
            }
            CommentAdd body;
            body.text = text;
            body.kind = oneLine(entry->kind, imported::kindMost);
            body.pinned = entry->pinned;
            add(actorOf(*entry), entry->t, std::move(body));
        }
    }

    void sections()
    {
        if (!trimmed(in.symptoms).empty())
            add(m_opener, within(0.01), SectionEdit{Section::Symptoms, {}, text::Edit().insert(in.symptoms)});
        if (!trimmed(in.scope).empty())
            add(m_commander, within(0.1), SectionEdit{Section::Scope, {}, text::Edit().insert(in.scope)});
        for (const auto& report : in.laterRequests) {
            if (!trimmed(report.text).empty())
                add(m_commander, within(0.3),
                    RequestAdd{report.text, oneLine(report.owner, imported::titleMost), {}});
        }
        causes();
        for (const auto& item : in.fixesSymptoms)
            add(m_commander, milestoneOr(in.mitigated, 0.7),
                FixAdd{Section::FixesSymptoms, newItem(), item.text, {}});
        for (const auto& item : in.fixesRootCause)
            add(m_commander, recovery(), FixAdd{Section::FixesRootCause, newItem(), item.text, {}});
        for (const auto& item : in.prevention)
            add(m_commander, m_end,
                PreventionAdd{newItem(), item.text, item.effect, imported::priority(item), item.due, {}});
    }

    // Each cause is suspected with one of the diagnoses, and confirmed or ruled out towards the end.
    void causes()
    {
        std::vector<const RecordedEntry*> diagnoses;
        std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(diagnoses),
                     [](const RecordedEntry* entry) {
                         return entry->kind == "diagnosis" || entry->kind == "finding";
                     });
        for (std::size_t i = 0; i < in.rootCauses.size(); ++i) {
            const auto& item = in.rootCauses[i];
            const auto* said = diagnoses.empty() ? nullptr : diagnoses[std::min(i, diagnoses.size() - 1)];
            const std::string who = said ? actorOf(*said) : m_commander;
            const auto id = newItem();
            add(who, said ? said->t : within(0.3),
                CauseAdd{id, item.text, CauseState::Suspected, item.evidence, {}});
            const auto state =
                item.state.empty() && in.resolved ? CauseState::Confirmed : imported::causeState(item);
            if (state != CauseState::Suspected)
                add(who, milestoneOr(in.mitigated, 0.8), CauseSet{id, state, std::nullopt});
        }
    }

    void actions()
    {
        const Time first = milestoneOr(in.acknowledged, 0.05);
        for (std::size_t i = 0; i < in.nextActions.size(); ++i) {
            const auto& item = in.nextActions[i];
            if (trimmed(item.text).empty())
                continue;
            const double share = static_cast<double>(i + 1) / static_cast<double>(in.nextActions.size() + 1);
            const auto id = newItem();
            const Time added = std::max(first, within(0.6 * share));
            add(m_commander, added,
                ActionAdd{id,
                          oneLine(item.text, imported::lineItemMost),
                          imported::owner(item),
                          item.due,
                          false,
                          {}});
            if (item.done.value_or(false)) {
                const std::string who(trimmed(oneLine(item.doneBy, imported::nameMost)));
                add(who.empty() ? m_commander : who,
                    std::max(added, item.doneAt.value_or(within(0.6 + 0.4 * share))), ActionCheck{id, true});
            }
        }
    }

    void whys()
    {
        for (std::size_t i = 0; i < in.whys.size(); ++i) {
            const auto parts = whyParts(in.whys[i]);
            if (trimmed(parts.question).empty())
                continue;
            const std::string asker(trimmed(oneLine(in.whys[i].owner, imported::nameMost)));
            const auto id = newItem();
            const Time asked = std::max(milestoneOr(in.mitigated, 0.75), within(0.75));
            add(asker.empty() ? m_commander : asker, asked,
                WhyAsk{id, oneLine(parts.question, imported::lineItemMost), {}, {}, {}});
            if (!trimmed(parts.answer).empty() && codePoints(parts.answer) <= updateMost)
                add(m_commander, m_end, WhyAnswer{id, parts.answer});
        }
    }

    // Never back, whatever the recording says of the times.
    void phases()
    {
        Time last = m_begin;
        const auto move = [&](Time at, Phase phase) {
            last = std::max(last, at);
            add(m_commander, last, PhaseMove{phase, {}, {}});
        };
        move(milestoneOr(in.acknowledged, 0.05), Phase::Triage);
        move(std::min(within(0.2), mitigated()), Phase::Containment);
        if (in.mitigated || in.resolved)
            move(mitigated(), Phase::Resolution);
        if (in.resolved) {
            move(recovery(), Phase::Recovery);
            move(milestoneOr(in.resolved, 0.9), Phase::Review);
        }
    }

    // The plan is played on a ticket of its own: where the format would refuse a phase, it is moved anyway,
    // and says why.
    void overrideWhereNeeded()
    {
        Ticket ticket;
        std::map<std::string, PersonId> people;
        Seq seq = 0;
        for (auto& planned : m_plan) {
            if (auto* move = std::get_if<PhaseMove>(&planned.body);
                move && !missing(ticket, move->phase).empty())
                move->overrideReason = "The recording does not say what the format asks for here.";
            Op op;
            op.id = OpId(m_ids.next());
            op.ticket = m_ticket;
            auto& person = people[planned.actor];
            if (person.isNil())
                person = PersonId(m_ids.next());
            op.actor = person;
            op.base = seq;
            op.seq = ++seq;
            op.at = op.receivedAt = planned.at;
            op.body = planned.body;
            apply(ticket, op);
        }
    }

    ItemId newItem() { return m_ids.make<ItemId>(); }

    const RecordedIncident& in;
    const TicketId m_ticket;
    IdSource& m_ids;
    const std::string m_commander;
    std::string m_opener;
    std::vector<const RecordedEntry*> m_entries; // by time
    Time m_begin{}, m_end{};
    std::vector<PlannedOp> m_plan;
};

} // namespace

std::string replayCommander(const RecordedIncident& incident)
{
    const auto usable = [](const std::string& name) {
        return std::string(trimmed(oneLine(name, imported::nameMost)));
    };
    for (const auto& role : incident.roles) {
        if (role.role == nameOf(IncidentRole::Commander) && !usable(role.person).empty())
            return usable(role.person);
    }
    for (const std::string_view kind : {"communication", "diagnosis", "mitigation"}) {
        for (const auto& entry : incident.timeline) {
            if (entry.kind == kind && !usable(entry.actor).empty())
                return usable(entry.actor);
        }
    }
    for (const auto& entry : incident.timeline) {
        if (!usable(entry.actor).empty())
            return usable(entry.actor);
    }
    return "Incident commander";
}

std::vector<PlannedOp> replayPlan(const RecordedIncident& incident, TicketId ticket, IdSource& ids)
{
    return Replay(incident, ticket, ids).plan();
}

} // namespace warroom
