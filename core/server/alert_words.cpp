// Tickets and entries made of alerts.
#include "server/alert_words.h"

#include "base/text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

constexpr std::size_t titleCharacters = 500;

// A sender that speaks of severities as we do is taken at its word.
Severity severityOf(const AlertSignal& signal)
{
    if (const auto label = signal.labels.find("severity"); label != signal.labels.end()) {
        if (const auto severity = parseSeverity(label->second))
            return *severity;
    }
    switch (signal.level) {
    case AlertLevel::Critical:
        return Severity::Sev2;
    case AlertLevel::Error:
        return Severity::Sev3;
    case AlertLevel::Warning:
        return Severity::Sev4;
    case AlertLevel::Info:
        break;
    }
    return Severity::Sev5;
}

// All that was said, as it was said.
std::string wholeText(const AlertSignal& signal)
{
    std::string out = signal.title;
    if (!signal.details.empty())
        out += "\n\n" + signal.details;
    std::string labels;
    for (const auto& [name, value] : signal.labels)
        labels += fmt::format("\n{}: {}", name, value);
    if (!labels.empty())
        out += "\n" + labels;
    if (!signal.runbook.empty())
        out += "\n\nRunbook: " + signal.runbook;
    for (const auto& link : signal.links)
        out += fmt::format("\n{}: {}", link.text.empty() ? "Link" : link.text, link.url);
    if (!signal.oddity.empty())
        out += "\n\nNote: " + signal.oddity;
    return out;
}

std::string originOf(const AlertSignal& signal)
{
    static const std::map<std::string, std::string, std::less<>> names = {{"alertmanager", "Alertmanager"},
                                                                          {"events_v2", "Events API v2"},
                                                                          {"grafana", "Grafana"},
                                                                          {"events", "Event"}};
    const auto found = names.find(signal.source);
    return fmt::format("{}, intake key {}", found == names.end() ? signal.source : found->second,
                       signal.intake);
}

} // namespace

TicketOpen ticketFor(const Alert& alert)
{
    TicketOpen out;
    out.kind = alert.route == AlertRoute::Page ? TicketKind::Incident : TicketKind::Support;
    out.title = elide(alert.signal.title, titleCharacters);
    out.severity = severityOf(alert.signal);
    out.service = alert.signal.service;
    out.request = wholeText(alert.signal);
    out.origin = originOf(alert.signal);
    out.started = alert.signal.started;
    return out;
}

CommentAdd entryFor(const TriageDeed& deed, const Alert& alert)
{
    const auto& signal = alert.signal;
    CommentAdd out;
    out.kind = "alert";
    out.origin = originOf(signal);
    out.extra = fmt::format("{{\"alert\":{}}}", alert.id);
    switch (deed.kind) {
    case TriageDeed::Kind::Open:
        out.text = signal.title;
        out.from = signal.started;
        break;
    case TriageDeed::Kind::Join:
        out.text = fmt::format("{}\n{}", signal.title, deed.why);
        out.from = signal.started;
        break;
    case TriageDeed::Kind::Tell:
        out.text = fmt::format("Alert {}: {}", deed.why, signal.title);
        if (alert.state == AlertState::Resolved)
            out.from = alert.resolved;
        break;
    }
    return out;
}

} // namespace warroom
