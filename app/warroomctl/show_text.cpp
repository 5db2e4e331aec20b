// The plain form of tickets.
#include "show_text.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/op/catalogue.h"
#include "export/postmortem.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

void section(std::string& out, std::string_view name, const std::string& text)
{
    out += fmt::format("\n{}\n  {}\n", name, text.empty() ? std::string("(empty)") : text);
}

void list(std::string& out, std::string_view name, const std::vector<RecordedItem>& items)
{
    if (items.empty()) {
        section(out, name, {});
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
        out += fmt::format("  {}  {}  {}{}\n", formatTime(entry.t), entry.actor, kind, entry.text);
    }
}

} // namespace

std::string showText(const RecordedIncident& incident)
{
    const std::string standing = incident.phase.empty() ? incident.status : incident.phase;
    std::string out = fmt::format("{}  {}  {}  {}\n{}\n", incident.key.empty() ? incident.id : incident.key,
                                  incident.severity, incident.priority, standing, incident.title);
    if (!incident.service.empty())
        out += fmt::format("service: {}\n", incident.service);
    for (const auto& role : incident.roles)
        out += roleText(role) + "\n";
    section(out, "Original Request", incident.originalRequest);
    for (const auto& report : incident.laterRequests)
        out += fmt::format("  later: {}\n", report.text);
    section(out, "Symptoms", incident.symptoms);
    section(out, "Scope", incident.scope);
    list(out, "Root cause", incident.rootCauses);
    list(out, "Next actions", incident.nextActions);
    list(out, "Fixes for symptoms", incident.fixesSymptoms);
    list(out, "Fixes for root cause", incident.fixesRootCause);
    list(out, "Whys", incident.whys);
    list(out, "Prevention", incident.prevention);
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
                           standing, one.title, one.service.empty() ? "" : "  [" + one.service + "]");
    }
    if (!out.empty())
        out.pop_back();
    return out.empty() ? "none" : out;
}

} // namespace warroom::ctl
