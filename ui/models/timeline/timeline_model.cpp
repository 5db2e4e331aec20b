// Keeping the rows up to date with as few signals as there are changes.
#include "models/timeline/timeline_model.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// Entries that were written later than this after what they tell of are marked as added.
constexpr auto lateAfter = std::chrono::minutes(1);
constexpr std::uint32_t s_fetchAhead = 8;

/// Whether a row would look different. What is not shown of an entry is left out.
bool looksSame(const Entry& a, const Entry& b)
{
    return a.id == b.id && a.seq == b.seq && a.happened == b.happened && a.recorded == b.recorded &&
           a.until == b.until && a.pinned == b.pinned && a.struck == b.struck && a.edited == b.edited &&
           a.retimed == b.retimed && a.kind == b.kind && a.text == b.text && a.args == b.args &&
           a.who == b.who;
}

/// What is taken of an entry lies far apart, and far from the next one's: of a long log each would be waited
/// for if it was not asked for ahead.
void fetch(const Entry& entry)
{
    __builtin_prefetch(&entry.happened);
    __builtin_prefetch(&entry.kind);
    __builtin_prefetch(&entry.pinned);
}

} // namespace

TimelineModel::TimelineModel(QObject* parent)
    : QAbstractListModel(parent), m_people(std::make_shared<Directory>())
{}

void TimelineModel::clear()
{
    beginResetModel();
    m_ticket.reset();
    m_refused.clear();
    m_waiting.clear();
    m_sending.clear();
    m_readers.clear();
    m_intents.clear();
    m_rows.clear();
    m_tally = {};
    endResetModel();
}

void TimelineModel::setFilter(const TimelineFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_sieve = TimelineSieve(m_filter, m_self);
    rebuild();
    endResetModel();
}

void TimelineModel::setRoom(const Room& room, std::shared_ptr<const Directory> people, PersonId self)
{
    const bool sameTicket = m_ticket && m_ticket->id == room.ticket->id;
    const bool samePeople = m_people == people || *m_people == *people;
    m_people = std::move(people);
    if (std::exchange(m_self, self) != self)
        m_sieve = TimelineSieve(m_filter, m_self);
    auto refused = std::move(m_refused);
    m_refused.clear();
    const auto waited = std::exchange(m_waiting, {});
    const auto sent = std::exchange(m_sending, {});
    for (const auto& change : room.pending) {
        if (change.refused) {
            m_refused.emplace(change.id, refusalText(*change.refused));
            continue;
        }
        m_waiting.insert(change.id);
        if (change.sending)
            m_sending.insert(change.id);
    }
    const auto readers = std::exchange(m_readers, readersOf(room, self));
    const auto intents = std::exchange(m_intents, openIntents(*room.ticket));
    if (!sameTicket) {
        beginResetModel();
        m_ticket = room.ticket;
        rebuild();
        endResetModel();
        return;
    }
    const auto before = std::exchange(m_ticket, room.ticket);
    const auto& was = before->timeline;
    const auto& now = m_ticket->timeline;
    const auto common = static_cast<std::uint32_t>(std::min(was.size(), now.size()));
    std::vector<std::uint32_t> changed;
    std::uint32_t same = 0;
    // Chunks that both tickets share hold the very same entries.
    for (; same < common && (&was[same] == &now[same] || was[same].id == now[same].id); ++same) {
        if (&was[same] != &now[same] && !looksSame(was[same], now[same]))
            changed.push_back(same);
    }
    // First what is looked up by its old time, while the rows still are in their old order.
    for (const auto entry : changed)
        updateEntry(entry, *before);
    if (same < was.size())
        replaceTail(same, *before);
    else
        insertRows(takeEntries(same));
    if ((!samePeople || refused != m_refused) && !m_rows.empty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    else if (waited != m_waiting || sent != m_sending || readers != m_readers)
        tellRecent();
    tellQuiet(intents, m_now);
}

void TimelineModel::rebuild()
{
    m_rows.clear();
    m_tally = {};
    if (m_ticket)
        m_rows = takeEntries(0);
}

/// Counts the entries from this one on. The rows of those that pass, in their order: mostly that of the log.
std::vector<TimelineModel::Row> TimelineModel::takeEntries(std::uint32_t from)
{
    const auto& log = m_ticket->timeline;
    const bool isOpen = m_sieve.isOpen();
    std::vector<Row> rows, early;
    if (isOpen)
        rows.reserve(log.size() - from);
    for (auto i = from; i < log.size(); ++i) {
        if (log.size() - i > s_fetchAhead)
            fetch(log[i + s_fetchAhead]);
        const Entry& entry = log[i];
        m_tally.add(entry);
        if (!isOpen && !passes(entry))
            continue;
        const Row row{entry.happened, i};
        (rows.empty() || rows.back() < row ? rows : early).push_back(row);
    }
    if (early.empty())
        return rows;
    std::sort(early.begin(), early.end());
    const auto middle = rows.insert(rows.end(), early.begin(), early.end());
    std::inplace_merge(std::lower_bound(rows.begin(), middle, early.front()), middle, rows.end());
    return rows;
}

std::size_t TimelineModel::rowNear(const Row& row) const
{
    return static_cast<std::size_t>(std::lower_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

/// In their order; those that come to stand beside each other are told of together.
void TimelineModel::insertRows(const std::vector<Row>& added)
{
    for (std::size_t from = 0, to = 0; from < added.size(); from = to) {
        const std::size_t at = rowNear(added[from]);
        for (to = from + 1; to < added.size() && (at == m_rows.size() || added[to] < m_rows[at]);)
            ++to;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + to - from) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                      added.begin() + static_cast<std::ptrdiff_t>(from),
                      added.begin() + static_cast<std::ptrdiff_t>(to));
        endInsertRows();
    }
}

void TimelineModel::removeRowAt(std::size_t row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
    endRemoveRows();
}

void TimelineModel::updateEntry(std::uint32_t entry, const Ticket& before)
{
    const Row was{before.timeline[entry].happened, entry};
    const Entry& now = m_ticket->timeline[entry];
    m_tally.remove(before.timeline[entry]);
    m_tally.add(now);
    const std::size_t at = rowNear(was);
    const bool wasShown = at < m_rows.size() && m_rows[at] == was;
    const bool isShown = passes(now);
    if (wasShown && isShown && now.happened == was.happened) {
        const QModelIndex row = index(static_cast<int>(at));
        emit dataChanged(row, row);
        return;
    }
    if (wasShown && isShown)
        return moveRow(at, {now.happened, entry});
    if (wasShown)
        removeRowAt(at);
    if (isShown)
        insertRows({{now.happened, entry}});
}

/// The same row at another time: whoever looks at it goes on doing so.
void TimelineModel::moveRow(std::size_t from, const Row& row)
{
    const std::size_t to = rowNear(row);
    const std::size_t after = to > from ? to - 1 : to;
    const bool moves = after != from;
    if (moves)
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(from));
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(after), row);
    if (moves)
        endMoveRows();
    emit dataChanged(index(static_cast<int>(after)), index(static_cast<int>(after)));
}

/// The logs differ from `from` on: own entries that waited have found their place among those of others.
void TimelineModel::replaceTail(std::uint32_t from, const Ticket& before)
{
    std::unordered_map<OpId, std::uint32_t> places;
    for (auto i = from; i < before.timeline.size(); ++i)
        m_tally.remove(before.timeline[i]);
    for (auto i = from; i < m_ticket->timeline.size(); ++i) {
        m_tally.add(m_ticket->timeline[i]);
        places.emplace(m_ticket->timeline[i].id, i);
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> kept; // row, its new entry
    for (std::size_t row = m_rows.size(); row-- > 0;) {
        if (m_rows[row].entry < from)
            continue;
        const auto place = places.find(before.timeline[m_rows[row].entry].id);
        const bool stays = place != places.end() &&
                           m_ticket->timeline[place->second].happened == m_rows[row].happened &&
                           passes(m_ticket->timeline[place->second]);
        if (!stays) {
            removeRowAt(row);
            for (auto& other : kept)
                --other.first;
            continue;
        }
        kept.emplace_back(row, place->second);
        places.erase(place);
    }
    for (const auto& [row, entry] : kept)
        m_rows[row].entry = entry;
    if (!std::is_sorted(m_rows.begin(), m_rows.end())) {
        beginResetModel();
        rebuild();
        endResetModel();
        return;
    }
    for (const auto& [row, entry] : kept)
        emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    std::vector<Row> added;
    for (const auto& [id, entry] : places) {
        if (passes(m_ticket->timeline[entry]))
            added.push_back({m_ticket->timeline[entry].happened, entry});
    }
    std::sort(added.begin(), added.end());
    insertRows(added);
}

const Entry* TimelineModel::entry(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_rows.size())
        return nullptr;
    // In the middle of an update a view may ask for an entry that is already gone.
    const auto place = m_rows[row].entry;
    return place < m_ticket->timeline.size() ? &m_ticket->timeline[place] : nullptr;
}

int TimelineModel::rowOf(OpId id) const
{
    for (std::size_t row = m_rows.size(); row-- > 0;) {
        if (m_ticket->timeline[m_rows[row].entry].id == id)
            return static_cast<int>(row);
    }
    return -1;
}

int TimelineModel::rowAt(Time time) const
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), time,
                                        [](Time wanted, const Row& row) { return wanted < row.happened; });
    return static_cast<int>(after - m_rows.begin()) - 1;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString TimelineModel::refusal(const Entry& entry) const
{
    const auto found = m_refused.find(entry.id);
    return found == m_refused.end() ? QString() : found->second;
}

QString TimelineModel::detail(const Entry& entry) const
{
    QStringList parts;
    if (const QString kind = entryKind(entry); !kind.isEmpty())
        parts << kind;
    if (const QString author = entryAuthor(entry, *m_people); !author.isEmpty())
        parts << author;
    if (entry.until && !entry.kind.empty())
        parts << tr("until %1", "time").arg(format::utcMinute(*entry.until));
    const bool late =
        !entry.kind.empty() && !m_ticket->imported && entry.recorded - entry.happened >= lateAfter;
    if (late)
        parts << tr("added %1", "time").arg(format::utcMinute(entry.recorded));
    if (entry.edited)
        parts << tr("edited", "timeline entry");
    if (entry.retimed)
        parts << tr("time corrected", "timeline entry");
    if (entry.type == PhaseMove::type && entry.args.size() > 3 && !entry.args[3].empty())
        parts << tr("anyway: %1", "reason for advancing").arg(format::fromUtf8(entry.args[3]));
    if (const QString reason = refusal(entry); !reason.isEmpty())
        parts << tr("not accepted: %1").arg(reason);
    return parts.join(QStringLiteral(" · "));
}

QString TimelineModel::spoken(const Entry& entry) const
{
    QStringList parts{format::utcMinute(entry.happened), entrySentence(entry, *m_people), detail(entry)};
    if (entry.struck)
        parts << tr("struck", "timeline entry");
    if (entry.pinned)
        parts << tr("pinned", "timeline entry");
    parts << quietText(entry);
    if (entry.seq == pendingSeq || isFreshOwn(entry))
        parts << deliveryText(entry);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    const Entry* shown = entry(index);
    if (!shown)
        return {};
    switch (role) {
    case TimeRole:
        return format::utcMinute(shown->happened);
    case Qt::DisplayRole:
    case SentenceRole:
        return entrySentence(*shown, *m_people);
    case LeadRole:
        return entryLead(*shown, entrySentence(*shown, *m_people));
    case DetailRole:
        return detail(*shown);
    case IconRole:
        return entryIcon(*shown);
    case AlarmingRole:
        return entryIsAlarming(*shown);
    case PhaseHeadRole:
        return shown->type == PhaseMove::type;
    case PinnedRole:
        return shown->pinned;
    case StruckRole:
        return shown->struck;
    case EditedRole:
        return shown->edited;
    case PendingRole:
        return shown->seq == pendingSeq;
    case RefusedRole:
        return refusal(*shown);
    case OwnWordsRole:
        return !shown->kind.empty() && shown->actor == m_self;
    case EntryIdRole:
        return format::fromUtf8(shown->id.text());
    case DeliveryRole:
        return static_cast<int>(delivery(*shown));
    case DeliveryTextRole:
        return deliveryText(*shown);
    case SeenCountRole:
        return static_cast<int>(seenBy(*shown).size());
    case FreshOwnRole:
        return isFreshOwn(*shown);
    case QuietRole:
        return quietIntent(*shown) != nullptr;
    case Qt::ToolTipRole: {
        const QString how = deliveryText(*shown);
        const QString when = format::utcDay(shown->happened);
        QStringList lines{how.isEmpty() ? when : tr("%1\n%2", "time, how far it has come").arg(when, how),
                          quietText(*shown)};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return spoken(*shown);
    default:
        return tableData(*shown, role);
    }
}

} // namespace warroom::ui
