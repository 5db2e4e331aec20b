// What the timeline's table shows of an entry besides what the list shows.
#include "models/timeline/timeline_model.h"

#include "models/format/format.h"

namespace warroom::ui {
namespace {

/// "+1:02", hours and minutes.
QString elapsed(Duration since)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::abs(since)).count();
    return QStringLiteral("%1%2:%3")
        .arg(since < Duration::zero() ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString TimelineModel::source(const Entry& entry) const
{
    if (!entry.origin.empty())
        return format::fromUtf8(entry.origin);
    const auto at = static_cast<std::size_t>(entry.source.value_or(-1));
    if (entry.source && at < m_ticket->sources.size())
        return format::fromUtf8(m_ticket->sources[at].title);
    return entry.pinned ? tr("marked", "for the postmortem") : QString();
}

QVariant TimelineModel::tableData(const Entry& entry, int role) const
{
    switch (role) {
    case SecondRole:
        return format::utcSecond(entry.happened);
    case ElapsedRole:
        return elapsed(entry.happened -
                       milestone(*m_ticket, Milestone::Started).value_or(m_ticket->opened.at));
    case KindRole: {
        const QString kind = entryKind(entry);
        return !kind.isEmpty() || entry.type != PhaseMove::type ? kind : tr("Phase", "kind of an entry");
    }
    case AuthorRole:
        return entryAuthor(entry, *m_people);
    case SourceRole:
        return source(entry);
    default:
        return {};
    }
}

} // namespace warroom::ui
