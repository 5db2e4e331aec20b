// Wording and order of heartbeats.
#include "models/alerts/heartbeats_model.h"

#include "models/format/format.h"

#include <algorithm>
#include <tuple>

namespace warroom::ui {
namespace {

constexpr int dayAndMinuteLetters = 16; // of "2026-11-18 21:00"

HeartbeatLine::State beatState(const HeartbeatRow& row, Time now)
{
    if (row.missing)
        return HeartbeatLine::State::Missing;
    if (!row.last)
        return HeartbeatLine::State::Silent;
    return *row.last + std::chrono::seconds(row.everySeconds) < now ? HeartbeatLine::State::Late
                                                                    : HeartbeatLine::State::Coming;
}

QString beatWords(const HeartbeatRow& row, HeartbeatLine::State state, Time now)
{
    const Time due = row.last.value_or(now) + std::chrono::seconds(row.everySeconds);
    switch (state) {
    case HeartbeatLine::State::Missing:
        return row.last ? HeartbeatsModel::tr("stopped, silent for %1").arg(format::ago(now - *row.last))
                        : HeartbeatsModel::tr("stopped");
    case HeartbeatLine::State::Late:
        return HeartbeatsModel::tr("late by %1").arg(format::ago(now - due));
    case HeartbeatLine::State::Silent:
        return HeartbeatsModel::tr("never heard yet");
    case HeartbeatLine::State::Coming:
        return HeartbeatsModel::tr("expected in %1").arg(format::ago(due - now));
    }
    return {};
}

} // namespace

void HeartbeatsModel::setHeartbeats(const std::vector<HeartbeatRow>& heartbeats, Time now)
{
    std::vector<HeartbeatLine> lines;
    for (const HeartbeatRow& row : heartbeats) {
        HeartbeatLine line;
        line.id = format::fromUtf8(row.name);
        line.service = format::fromUtf8(row.service);
        line.every = format::ago(std::chrono::seconds(row.everySeconds));
        if (row.last)
            line.last = now - *row.last < std::chrono::hours(24)
                            ? format::utcSecond(*row.last)
                            : format::utcDay(*row.last).left(dayAndMinuteLetters);
        line.state = beatState(row, now);
        line.words = beatWords(row, line.state, now);
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const HeartbeatLine& a, const HeartbeatLine& b) {
        return std::tie(a.state, a.id) < std::tie(b.state, b.id);
    });
    setRows(std::move(lines));
}

int HeartbeatsModel::missing() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const HeartbeatLine& line) {
        return line.state == HeartbeatLine::State::Missing;
    }));
}

QVariant HeartbeatsModel::data(const QModelIndex& index, int role) const
{
    const HeartbeatLine* line = row(index);
    if (!line)
        return {};
    if (role == Qt::DisplayRole)
        return line->id;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{line->id, line->service, line->words, tr("expected every %1").arg(line->every)};
    if (!line->last.isEmpty())
        parts << tr("heard last at %1").arg(line->last);
    parts.removeAll({});
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui
