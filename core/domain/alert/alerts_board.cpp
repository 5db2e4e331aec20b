// Grouping open alerts for people, and counting noise.
#include "domain/alert/alerts_board.h"

#include "base/text.h"
#include "domain/alert/alert_steps.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace warroom {
namespace {

using Members = std::vector<const Alert*>;

Time sinceOf(const Alert& alert) { return alert.began.empty() ? alert.first : alert.began.front(); }

bool isNewer(const Alert* a, const Alert* b)
{
    return std::tuple(sinceOf(*a), a->id) > std::tuple(sinceOf(*b), b->id);
}

// The one that speaks for the group: the worst, and of these the first.
bool speaksBefore(const Alert* a, const Alert* b)
{
    return std::tuple(a->route, a->signal.level, sinceOf(*a), a->id) <
           std::tuple(b->route, b->signal.level, sinceOf(*b), b->id);
}

AlertRow rowOf(const Alert& alert)
{
    const auto& signal = alert.signal;
    AlertRow out;
    out.id = alert.id;
    out.title = signal.title;
    out.service = signal.service;
    out.source = signal.source;
    out.details = elide(signal.details, mostDetailsCharacters);
    out.runbook = signal.runbook;
    out.oddity = signal.oddity;
    out.state = alert.state;
    out.level = signal.level;
    out.first = sinceOf(alert);
    out.last = alert.last;
    out.count = alert.count;
    out.labels = signal.labels;
    if (const auto& quiet = alert.mute ? alert.mute : alert.held) {
        out.muted = quiet->by;
        out.mutedUntil = quiet->until;
    }
    out.why = alert.why;
    out.useful = alert.useful;
    return out;
}

std::size_t sizeOf(const Labels& labels)
{
    std::size_t out = 0;
    for (const auto& [name, value] : labels)
        out += name.size() + value.size() + 8;
    return out;
}

// About as many bytes as it takes.
std::size_t sizeOf(const AlertRow& row)
{
    constexpr std::size_t rest = 300;
    return rest + row.title.size() + row.service.size() + row.details.size() + row.runbook.size() +
           row.oddity.size() + row.why.size() + sizeOf(row.labels);
}

Labels commonOf(const Members& alerts)
{
    Labels out = alerts.front()->signal.labels;
    for (const auto* alert : alerts) {
        std::erase_if(out, [&](const auto& label) {
            const auto found = alert->signal.labels.find(label.first);
            return found == alert->signal.labels.end() || found->second != label.second;
        });
        if (out.empty())
            break;
    }
    return out;
}

struct Group
{
    Members alerts;
    const Alert* speaker = nullptr;
    Time since{};
    bool waits = false;
};

bool standsBefore(const Group& a, const Group& b)
{
    const auto rank = [](const Group& one) {
        return one.waits ? 0 : 1 + static_cast<int>(one.speaker->route);
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return std::tuple(a.since, a.speaker->id) > std::tuple(b.since, b.speaker->id);
}

AlertGroup shown(Group& group, const std::function<std::string(TicketId)>& keyOf, std::size_t& room)
{
    const auto& speaker = *group.speaker;
    AlertGroup out;
    out.title = speaker.signal.title;
    out.service = speaker.signal.service;
    out.route = speaker.route;
    out.ticket = speaker.ticket;
    out.key = speaker.ticket.isNil() ? std::string() : keyOf(speaker.ticket);
    out.since = group.since;
    out.common = commonOf(group.alerts);
    out.why = speaker.why;
    out.waits = group.waits;
    if (!speaker.began.empty())
        out.earlier.assign(speaker.began.begin() + 1, speaker.began.end());
    for (const auto* alert : group.alerts) {
        out.signalCount += alert->count;
        out.opened = out.opened || (!out.ticket.isNil() && openedItsTicket(*alert));
        const bool byPerson = alert->acknowledged && !alert->acknowledgedBy.empty();
        if (byPerson && (!out.acknowledged || *alert->acknowledged < *out.acknowledged)) {
            out.acknowledged = alert->acknowledged;
            out.acknowledgedBy = alert->acknowledgedBy;
        }
    }
    auto& alerts = group.alerts;
    const auto count = std::min(alerts.size(), mostGroupRows);
    std::partial_sort(alerts.begin(), alerts.begin() + static_cast<std::ptrdiff_t>(count), alerts.end(),
                      isNewer);
    room -= std::min(room, 500 + out.title.size() + out.why.size() + sizeOf(out.common));
    for (std::size_t i = 0; i < count; ++i) {
        auto row = rowOf(*alerts[i]);
        if (sizeOf(row) > room)
            break;
        room -= sizeOf(row);
        out.alerts.push_back(std::move(row));
    }
    out.more = static_cast<std::int64_t>(alerts.size() - out.alerts.size());
    return out;
}

} // namespace

AlertsBoard alertsBoard(std::span<const Alert* const> open, const std::function<std::string(TicketId)>& keyOf)
{
    std::unordered_map<std::string, Group> byKey;
    for (const auto* alert : open) {
        std::string key = alert->group;
        key.append(reinterpret_cast<const char*>(alert->ticket.uuid().bytes.data()), 16);
        auto& group = byKey[std::move(key)];
        const bool isFirst = group.alerts.empty();
        group.alerts.push_back(alert);
        group.since = isFirst ? sinceOf(*alert) : std::min(group.since, sinceOf(*alert));
        group.waits = group.waits || waitsForPeople(*alert);
        if (isFirst || speaksBefore(alert, group.speaker))
            group.speaker = alert;
    }
    std::vector<Group*> groups;
    groups.reserve(byKey.size());
    for (auto& [key, group] : byKey)
        groups.push_back(&group);
    const auto count = std::min(groups.size(), mostBoardGroups);
    std::partial_sort(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(count), groups.end(),
                      [](const Group* a, const Group* b) { return standsBefore(*a, *b); });
    AlertsBoard out;
    std::size_t room = mostBoardBytes;
    for (std::size_t i = 0; i < count && room > 0; ++i)
        out.groups.push_back(shown(*groups[i], keyOf, room));
    out.moreGroups = static_cast<std::int64_t>(groups.size() - out.groups.size());
    return out;
}

// ---- noise

std::vector<NoiseRow> noiseRows(std::span<const AlertTally> tallies)
{
    std::vector<NoiseRow> out;
    for (const auto& one : tallies) {
        if (one.name.empty())
            continue;
        // What is taken back may have been said before the week began.
        out.push_back({one.name, one.service, one.signalCount, one.alerts, one.pages, one.tickets,
                       one.acknowledged, std::max<std::int64_t>(one.useful, 0),
                       std::max<std::int64_t>(one.useless, 0)});
    }
    const auto count = std::min(out.size(), mostNoiseRows);
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(count), out.end(),
                      [](const NoiseRow& a, const NoiseRow& b) {
                          return std::tuple(b.pages, b.alerts, b.signalCount, a.name) <
                                 std::tuple(a.pages, a.alerts, a.signalCount, b.name);
                      });
    out.resize(count);
    return out;
}

} // namespace warroom
