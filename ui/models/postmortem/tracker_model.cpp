// Grouping of the follow-ups by who does them.
#include "models/postmortem/tracker_model.h"

#include "models/format/format.h"
#include "models/room/follow_ups.h"

#include <algorithm>
#include <map>

namespace warroom::ui {
namespace {

constexpr auto rememberDone = std::chrono::days(91);

struct OwnerGroup
{
    QString name;
    TrackerCounts counts;
    std::vector<const Summary*> followUps;
};

bool isShown(const Summary& summary, Time now)
{
    return summary.kind == TicketKind::FollowUp &&
           (summary.isOpen() ||
            (summary.state == TicketState::Done && now - summary.lastActivity < rememberDone));
}

/// Late ones first, then by day, done ones last.
auto urgency(const Summary& followUp)
{
    return std::tuple(!followUp.isOpen(), followUpDue(followUp), followUp.number);
}

std::vector<OwnerGroup> groupsOf(const std::vector<const Summary*>& summaries, const Directory& people,
                                 Time now)
{
    std::map<QString, OwnerGroup> byOwner;
    for (const Summary* summary : summaries) {
        if (!isShown(*summary, now))
            continue;
        const QString owner = format::ownerName(people, summary->commander);
        auto& group = byOwner[owner];
        group.name = owner;
        group.followUps.push_back(summary);
        group.counts.open += summary->isOpen();
        group.counts.done += !summary->isOpen();
        group.counts.late += isLateFollowUp(*summary, now);
    }
    std::vector<OwnerGroup> groups;
    for (auto& [owner, group] : byOwner) {
        std::sort(group.followUps.begin(), group.followUps.end(),
                  [](const Summary* a, const Summary* b) { return urgency(*a) < urgency(*b); });
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const OwnerGroup& a, const OwnerGroup& b) {
        return std::tuple(a.counts.late, a.counts.open) > std::tuple(b.counts.late, b.counts.open);
    });
    return groups;
}

TrackerRow rowOf(const Summary& followUp, Time now)
{
    TrackerRow row;
    row.id = QString::fromStdString(followUp.id.text());
    row.ticket = followUp.id;
    row.key = format::fromUtf8(followUp.key());
    row.title = format::fromUtf8(followUp.title);
    row.done = !followUp.isOpen();
    row.late = isLateFollowUp(followUp, now);
    const Time due = followUpDue(followUp);
    row.due = row.done   ? TrackerModel::tr("done %1", "day").arg(dayText(followUp.lastActivity, now))
              : row.late ? TrackerModel::tr("%1 late", "duration").arg(format::ago(now - due))
                         : TrackerModel::tr("due %1", "day").arg(dayText(due, now));
    const bool isShort = followUpLimit(followUp.priority) <= std::chrono::days(30);
    row.limit = isShort ? TrackerModel::tr("30 days") : TrackerModel::tr("a quarter");
    return row;
}

} // namespace

QString countsText(const TrackerCounts& counts)
{
    QStringList parts{TrackerModel::tr("%1 open", "number").arg(counts.open)};
    if (counts.late > 0)
        parts << TrackerModel::tr("%1 late", "number").arg(counts.late);
    if (counts.done > 0)
        parts << TrackerModel::tr("%1 done", "number").arg(counts.done);
    return parts.join(QStringLiteral(" · "));
}

void TrackerModel::setSummaries(const std::vector<const Summary*>& summaries, const Directory& people,
                                Time now)
{
    std::vector<TrackerRow> rows;
    m_counts = {};
    for (const OwnerGroup& group : groupsOf(summaries, people, now)) {
        TrackerRow head;
        head.id = QStringLiteral("@") + group.name;
        head.isHead = true;
        head.title = group.name.isEmpty() ? tr("Nobody yet", "owner of follow-ups") : group.name;
        head.due = countsText(group.counts);
        head.late = group.counts.late > 0;
        rows.push_back(std::move(head));
        for (const Summary* followUp : group.followUps)
            rows.push_back(ui::rowOf(*followUp, now));
        m_counts.open += group.counts.open;
        m_counts.late += group.counts.late;
        m_counts.done += group.counts.done;
    }
    setRows(std::move(rows));
}

Qt::ItemFlags TrackerModel::flags(const QModelIndex& index) const
{
    const TrackerRow* shown = row(index);
    // The keys go past a head.
    return shown && shown->isHead ? Qt::NoItemFlags : RowsModel::flags(index);
}

QVariant TrackerModel::data(const QModelIndex& index, int role) const
{
    const TrackerRow* shown = row(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{shown->key, shown->title, shown->due, shown->limit};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace warroom::ui
