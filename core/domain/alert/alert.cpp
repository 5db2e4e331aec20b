// What follows from an alert alone: how bad it is in our words, its digest, its name.
#include "domain/alert/alert.h"

#include "base/text.h"

namespace warroom {

std::optional<AlertLevel> levelOf(std::string_view word)
{
    static const std::map<std::string, AlertLevel, std::less<>> words = {
        {"critical", AlertLevel::Critical},
        {"page", AlertLevel::Critical},
        {"fatal", AlertLevel::Critical},
        {"emergency", AlertLevel::Critical},
        {"disaster", AlertLevel::Critical},
        {"p0", AlertLevel::Critical},
        {"p1", AlertLevel::Critical},
        {"sev1", AlertLevel::Critical},
        {"sev2", AlertLevel::Critical},
        {"error", AlertLevel::Error},
        {"high", AlertLevel::Error},
        {"major", AlertLevel::Error},
        {"p2", AlertLevel::Error},
        {"sev3", AlertLevel::Error},
        {"warning", AlertLevel::Warning},
        {"warn", AlertLevel::Warning},
        {"minor", AlertLevel::Warning},
        {"medium", AlertLevel::Warning},
        {"ticket", AlertLevel::Warning},
        {"p3", AlertLevel::Warning},
        {"sev4", AlertLevel::Warning},
        {"info", AlertLevel::Info},
        {"informational", AlertLevel::Info},
        {"low", AlertLevel::Info},
        {"none", AlertLevel::Info},
        {"debug", AlertLevel::Info},
        {"p4", AlertLevel::Info},
        {"sev5", AlertLevel::Info},
        {"ok", AlertLevel::Info},
    };
    const auto found = words.find(lowerAscii(trimmed(word)));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t digestOf(const AlertSignal& signal)
{
    // FNV-1a, each part ended by a byte that no text holds.
    std::uint64_t hash = 14'695'981'039'346'656'037u;
    const auto add = [&](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211u;
        hash = (hash ^ 0xffu) * 1'099'511'628'211u;
    };
    add(nameOf(signal.level));
    add(signal.title);
    add(signal.details);
    add(signal.service);
    add(signal.runbook);
    for (const auto& [name, value] : signal.labels) {
        add(name);
        add(value);
    }
    for (const auto& link : signal.links)
        add(link.url);
    if (signal.started)
        add(std::to_string(signal.started->time_since_epoch().count()));
    return hash;
}

bool waitsForPeople(const Alert& alert)
{
    return alert.route == AlertRoute::Page && alert.state == AlertState::Firing && !alert.ticket.isNil() &&
           !alert.held && !alert.mute;
}

std::string alertName(const AlertSignal& signal)
{
    const auto name = signal.labels.find("alertname");
    return name == signal.labels.end() || name->second.empty() ? signal.title : name->second;
}

} // namespace warroom
