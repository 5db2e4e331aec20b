// Wording of the age.
#include "models/room/staleness.h"

#include "models/format/format.h"

#include <QCoreApplication>

#include <chrono>

namespace warroom::ui {
namespace {

struct StalenessWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Staleness)
};

constexpr auto comingBack = std::chrono::seconds(15);

} // namespace

Staleness staleness(const Connection& connection, Time now)
{
    if (connection.embedded || connection.state == LinkState::Live)
        return {};
    const bool away = connection.state == LinkState::Offline || connection.state == LinkState::SignedOut;
    if (connection.lastCurrent == Time{})
        return away ? Staleness{StalenessWords::tr("incomplete"), StalenessWords::tr("not complete yet")}
                    : Staleness{};
    const Duration age = now - connection.lastCurrent;
    if (!away && age < comingBack)
        return {};
    const bool sameDay = age < std::chrono::hours(20);
    const QString at =
        sameDay ? format::utcMinute(connection.lastCurrent) : format::utcDay(connection.lastCurrent);
    const QString since = StalenessWords::tr("as of %1", "time").arg(at);
    if (age < std::chrono::minutes(1))
        return {since, since};
    return {since, StalenessWords::tr("as of %1, %2 ago", "time, age").arg(at, format::ago(age))};
}

} // namespace warroom::ui
