// The import: section by section, everything of one moment.
#include "export/import_plan.h"

#include "base/text.h"
#include "domain/ticket/section_mark.h"
#include "export/imported.h"

#include <array>

namespace warroom {
namespace {

using imported::oneLine;

class Import final
{
public:
    Import(const RecordedIncident& incident, TicketId ticket, IdSource& ids)
        : in(incident), m_ticket(ticket), m_ids(ids)
    {}

    std::vector<PlannedOp> plan()
    {
        open();
        milestones();
        texts();
        for (const auto& report : in.laterRequests) {
            if (!trimmed(report.text).empty())
                add(RequestAdd{report.text, oneLine(report.owner, imported::titleMost), std::nullopt});
        }
        items();
        marks();
        for (const auto& source : in.sources) {
            const std::string url = oneLine(source.url, imported::lineItemMost);
            add(SourceAdd{trimmed(url).empty() ? std::string(imported::noUrl) : url,
                          oneLine(source.title, imported::titleMost),
                          oneLine(source.original, imported::lineItemMost), imported::extra(source)});
        }
        for (const auto& entry : in.timeline)
            comment(entry);
        roles();
        position();
        return std::move(m_plan);
    }

private:
    void add(Body body) { m_plan.push_back({{}, {}, std::move(body), m_ticket}); }

    void open()
    {
        TicketOpen body;
        body.kind = imported::kind(in);
        body.title = oneLine(in.title, imported::titleMost);
        body.severity = imported::severity(in);
        body.priority = imported::priority(in);
        body.service = oneLine(in.service, imported::serviceMost);
        body.request = in.originalRequest;
        body.symptoms = in.symptoms;
        body.started = in.started;
        body.imported = true;
        body.drill = in.drill;
        body.ownTemplate = in.ownTemplate;
        body.extra = imported::extra(in);
        add(std::move(body));
    }

    void milestones()
    {
        const std::array<std::pair<Milestone, const std::optional<Time>*>, 4> times = {{
            {Milestone::Detected, &in.detected},
            {Milestone::Acknowledged, &in.acknowledged},
            {Milestone::Mitigated, &in.mitigated},
            {Milestone::Resolved, &in.resolved},
        }};
        for (const auto& [which, time] : times) {
            if (*time)
                add(MilestoneSet{which, Nullable<Time>(*time)});
        }
    }

    // What can be edited on, together with others, like any other text of the ticket.
    void texts()
    {
        const std::array<std::pair<Section, const std::string*>, 7> given = {{
            {Section::Scope, &in.scope},
            {Section::Summary, &in.summary},
            {Section::Impact, &in.impact},
            {Section::WhatHelped, &in.whatHelped},
            {Section::WentWell, &in.wentWell},
            {Section::WentBadly, &in.wentBadly},
            {Section::Lucky, &in.lucky},
        }};
        for (const auto& [section, text] : given) {
            if (!text->empty())
                add(SectionEdit{section, std::nullopt, text::Edit().insert(*text)});
        }
    }

    void items()
    {
        using imported::TextForm;
        for (const auto& item : in.rootCauses)
            add(CauseAdd{newItem(), item.text, imported::causeState(item), item.evidence,
                         extra(item, TextForm::Prose)});
        for (const auto& item : in.nextActions)
            add(ActionAdd{newItem(), oneLine(item.text, imported::lineItemMost), imported::owner(item),
                          item.due, item.done.value_or(false), extra(item, TextForm::Line)});
        for (const auto& item : in.fixesSymptoms)
            add(FixAdd{Section::FixesSymptoms, newItem(), item.text, extra(item, TextForm::Prose)});
        for (const auto& item : in.fixesRootCause)
            add(FixAdd{Section::FixesRootCause, newItem(), item.text, extra(item, TextForm::Prose)});
        for (const auto& item : in.whys) {
            const auto id = newItem();
            const auto end = imported::whyEnd(item);
            add(WhyAsk{id, oneLine(item.text, imported::lineItemMost), end.answer,
                       oneLine(item.owner, imported::nameMost), extra(item, TextForm::Line)});
            if (end.state == WhyState::Dropped)
                add(WhyDrop{id, end.reason});
        }
        for (const auto& item : in.prevention)
            add(PreventionAdd{newItem(), item.text, item.effect, imported::priority(item), item.due,
                              extra(item, TextForm::Prose)});
    }

    // Those that a section can bear; the rest stays in the document.
    void marks()
    {
        for (const auto& given : in.marks) {
            const auto section = parseName<Section>(given.section);
            const auto mark = parseName<SectionMark>(given.state);
            if (!section || !mark || !mayBeMarked(*section))
                continue;
            if (*mark != SectionMark::None || !trimmed(given.reason).empty())
                add(SectionMarkSet{*section, *mark, elide(given.reason, imported::lineItemMost)});
        }
    }

    static std::string extra(const RecordedItem& item, imported::TextForm form)
    {
        return imported::extra(item, form);
    }

    void comment(const RecordedEntry& entry)
    {
        CommentAdd body;
        body.text = entry.text;
        body.kind = oneLine(entry.kind, imported::kindMost);
        body.from = entry.t;
        body.until = entry.until;
        body.pinned = entry.pinned;
        body.author = oneLine(entry.actor, imported::nameMost);
        body.source = entry.source;
        body.precision = oneLine(entry.precision, imported::precisionMost);
        body.extra = imported::extra(entry);
        add(std::move(body));
    }

    // Who held a role at the end holds it.
    void roles()
    {
        std::array<std::string, incidentRoleCount> holders;
        for (const auto& role : in.roles) {
            const auto which = parseName<IncidentRole>(role.role);
            if (which && !role.until)
                holders[static_cast<std::size_t>(*which)] = oneLine(role.person, imported::nameMost);
        }
        for (std::size_t i = 0; i < holders.size(); ++i) {
            if (!trimmed(holders[i]).empty())
                add(RoleAssign{static_cast<IncidentRole>(i), Owner(holders[i])});
        }
    }

    void position()
    {
        if (imported::kind(in) != TicketKind::Incident) {
            if (imported::state(in) != TicketState::Open)
                add(StateSet{imported::state(in), {}});
        } else if (imported::phase(in) != Phase::Detection) {
            add(PhaseMove{imported::phase(in), {}, "Imported in this phase."});
        }
    }

    ItemId newItem() { return m_ids.make<ItemId>(); }

    const RecordedIncident& in;
    const TicketId m_ticket;
    IdSource& m_ids;
    std::vector<PlannedOp> m_plan;
};

} // namespace

std::vector<PlannedOp> importPlan(const RecordedIncident& incident, TicketId ticket, IdSource& ids)
{
    return Import(incident, ticket, ids).plan();
}

} // namespace warroom
