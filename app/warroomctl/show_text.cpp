// The plain form of tickets.
#include "show_text.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/op/catalogue.h"
#include "export/postmortem.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::ctl {
namespace {

// What was said of a section that has nothing in it, by whom and when.
std::string saidInstead(const RecordedIncident& incident, std::string_view section)
{
    const auto mark = std::find_if(incident.marks.begin(), incident.marks.end(),
                                   [&](const RecordedMark& one) { return one.section == section; });
    if (mark == incident.marks.end())
        return "(empty)";
    std::vector<std::string> parts{absenceText(incident, section)};
    if (!mark->by.empty())
        parts.push_back(mark->by);
    if (mark->at)
        parts.push_back(formatForPeople(*mark->at));
    return "(" + join(parts, " · ") + ")";
}

void section(std::string& out, std::string_view name, const std::string& text)
{
    out += fmt::format("\n{}\n  {}\n", name, text);
}

void proseSection(std::string& out, const RecordedIncident& incident, Section which, const std::string& text)
{
    section(out, title(which), text.empty() ? saidInstead(incident, nameOf(which)) : text);
}

void list(std::string& out, const RecordedIncident& incident, Section which,
          const std::vector<RecordedItem>& items)
{
    const std::string_view name = title(which);
    if (items.empty()) {
        section(out, name, saidInstead(incident, nameOf(which)));
        return;
    }
    out += fmt::format("\n{}\n", name);
    int number = 0;
    for (const auto& item : items) {
        const std::string box = item.done ? (*item.done ? "[x] " : "[ ] ") : "";
        const std::string notes = itemNotes(item);
        out +=
            fmt::format("  {}. {}{}{}\n", ++number, box, item.text, notes.empty() ? "" : " (" + notes + ")");
        if (!item.answer.empty())
            out += fmt::format("     {}\n", item.answer);
    }
}

void timeline(std::string& out, const RecordedIncident& incident)
{
    out += "\nTimeline\n";
    for (const auto& entry : incident.timeline) {
        const bool words = !findOpKind(entry.kind);
        const std::string kind = words && !entry.kind.empty() ? entry.kind + ": " : "";
        const std::string until = entry.until ? " to " + formatTime(*entry.until) : "";
        std::vector<std::string> notes;
        if (entry.pinned)
            notes.emplace_back("pinned");
        if (entry.recorded)
            notes.push_back("added " + formatForPeople(*entry.recorded));
        out += fmt::format("  {}{}  {}  {}{}{}\n", formatTime(entry.t), until, entry.actor, kind, entry.text,
                           notes.empty() ? "" : " (" + join(notes, "; ") + ")");
    }
}

} // namespace

std::string showText(const RecordedIncident& incident)
{
    const std::string standing = incident.phase.empty() ? incident.status : incident.phase;
    std::string out = fmt::format("{}  {}  {}  {}\n{}\n", incident.key.empty() ? incident.id : incident.key,
                                  incident.severity, incident.priority, standing, markedTitle(incident));
    if (!incident.service.empty())
        out += fmt::format("service: {}\n", incident.service);
    if (incident.ownTemplate)
        out += fmt::format("template: {}\n", incident.ownTemplate->version);
    for (const auto& role : incident.roles)
        out += roleText(role) + "\n";
    for (const auto& [name, people] :
         {std::pair("responders", &incident.responders), std::pair("watchers", &incident.watchers)}) {
        if (!people->empty())
            out += fmt::format("{}: {}\n", name, join(*people, ", "));
    }
    proseSection(out, incident, Section::OriginalRequest, incident.originalRequest);
    for (const auto& report : incident.laterRequests)
        out +=
            fmt::format("  later{}: {}\n", report.owner.empty() ? "" : ", by " + report.owner, report.text);
    proseSection(out, incident, Section::Symptoms, incident.symptoms);
    proseSection(out, incident, Section::Scope, incident.scope);
    list(out, incident, Section::RootCause, incident.rootCauses);
    list(out, incident, Section::NextActions, incident.nextActions);
    list(out, incident, Section::FixesSymptoms, incident.fixesSymptoms);
    list(out, incident, Section::FixesRootCause, incident.fixesRootCause);
    list(out, incident, Section::Whys, incident.whys);
    list(out, incident, Section::Prevention, incident.prevention);
    timeline(out, incident);
    while (out.ends_with('\n'))
        out.pop_back();
    return out;
}

std::string listText(const std::vector<Summary>& summaries)
{
    std::string out;
    for (const auto& one : summaries) {
        const std::string key = one.number == 0 ? one.id.text() : one.key();
        const auto standing = one.kind == TicketKind::Incident ? nameOf(one.phase) : nameOf(one.state);
        out += fmt::format("{:<9} {} {:<2} {:<12} {}{}\n", key, nameOf(one.severity), nameOf(one.priority),
                           standing, one.drill ? "DRILL: " + one.title : one.title,
                           one.service.empty() ? "" : "  [" + one.service + "]");
    }
    if (!out.empty())
        out.pop_back();
    return out.empty() ? "none" : out;
}

} // namespace warroom::ctl
