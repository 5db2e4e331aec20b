// The last turn of each window, against what began in it.
#include "models/alerts/ended_window.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto shownFor = 1h;

struct Turn
{
    Time from{}, until{};
};

/// The last one that is over; nothing if none is.
std::optional<Turn> lastTurn(const MaintenanceWindow& window, Time now)
{
    Turn turn{window.from, window.until};
    if (window.everyDays > 0 && turn.until <= now) {
        const Duration each = std::chrono::days(window.everyDays);
        const Time last = window.ends ? std::min(now, *window.ends) : now;
        const auto turns = std::max<std::int64_t>(0, (last - turn.until) / each);
        turn.from += turns * each;
        turn.until += turns * each;
    }
    return turn.until <= now ? std::optional(turn) : std::nullopt;
}

bool isOf(const MaintenanceWindow& window, const std::string& service)
{
    return window.services.empty() ||
           std::find(window.services.begin(), window.services.end(), service) != window.services.end();
}

bool isHeldBy(const AlertGroup& group, const MaintenanceWindow& window, const Turn& turn)
{
    return isOf(window, group.service) && group.route != AlertRoute::Record && !alerts::isSilenced(group) &&
           std::any_of(group.alerts.begin(), group.alerts.end(), [&](const AlertRow& alert) {
               return alert.state != AlertState::Resolved && alert.first >= turn.from &&
                      alert.first < turn.until;
           });
}

QStringList titlesOf(std::span<const protocol::ListedAlert> over, const MaintenanceWindow& window,
                     const Turn& turn)
{
    QStringList out;
    for (const auto& alert : over) {
        if (isOf(window, alert.service) && alert.last >= turn.from && alert.last < turn.until)
            out << format::fromUtf8(alert.title);
    }
    return out;
}

/// Its last turn, if that ended within the last hour.
std::optional<Turn> shownTurn(const MaintenanceWindow& window, Time now)
{
    const auto turn = lastTurn(window, now);
    return turn && now - turn->until <= shownFor ? turn : std::nullopt;
}

} // namespace

std::optional<EndedWindow> endedWindow(const Catalog& catalog, const AlertsBoard& board,
                                       std::span<const protocol::ListedAlert> over, Time now)
{
    std::optional<EndedWindow> out;
    for (const MaintenanceWindow& window : catalog.windows) {
        const auto turn = shownTurn(window, now);
        if (!turn || (out && out->end >= turn->until))
            continue;
        const auto groups =
            std::count_if(board.groups.begin(), board.groups.end(),
                          [&](const AlertGroup& group) { return isHeldBy(group, window, *turn); });
        auto titles = titlesOf(over, window, *turn);
        if (groups > 0 || !titles.isEmpty())
            out = EndedWindow{format::fromUtf8(window.name), turn->until, static_cast<int>(groups),
                              std::move(titles)};
    }
    return out;
}

std::optional<Time> windowsEndedSince(const Catalog& catalog, Time now)
{
    std::optional<Time> out;
    for (const MaintenanceWindow& window : catalog.windows) {
        if (const auto turn = shownTurn(window, now))
            out = std::min(out.value_or(turn->until), turn->until);
    }
    return out;
}

} // namespace warroom::ui
