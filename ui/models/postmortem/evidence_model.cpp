// Choosing of entries, and what a row says of its entry.
#include "models/postmortem/evidence_model.h"

#include "domain/op/op.h"
#include "models/format/format.h"
#include "models/postmortem/document_parts.h"
#include "models/timeline/timeline_sentence.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

bool isKey(const Entry& entry)
{
    static constexpr std::array<std::string_view, 10> kinds = {
        "decision", "finding",    "impact",   "detection",  "alert",
        "page",     "mitigation", "recovery", "resolution", "change"};
    static constexpr std::array<std::string_view, 5> types = {
        TicketOpen::type, SeveritySet::type, StatusPublish::type, CauseSet::type, ActionCheck::type};
    return entry.pinned || std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end() ||
           std::find(types.begin(), types.end(), entry.type) != types.end();
}

QSet<QString> marksIn(const Ticket& ticket)
{
    static const QRegularExpression mark(QStringLiteral("\\[#[0-9a-f]{8}\\]"));
    QSet<QString> marks;
    const auto look = [&](const Prose& prose) {
        auto found = mark.globalMatch(format::fromUtf8(prose.text));
        while (found.hasNext())
            marks.insert(found.next().captured());
    };
    for (const Prose& prose : ticket.prose)
        look(prose);
    for (const Cause* cause : shown(ticket.causes))
        look(cause->text);
    for (const Prevention* prevention : shown(ticket.preventions))
        look(prevention->text);
    return marks;
}

} // namespace

void EvidenceModel::setTicket(std::shared_ptr<const Ticket> ticket, std::shared_ptr<const Directory> people)
{
    m_ticket = std::move(ticket);
    m_people = std::move(people);
    m_marks = marksIn(*m_ticket);
    show(wanted());
}

void EvidenceModel::setFilter(EvidenceFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_ticket)
        show(wanted());
}

bool EvidenceModel::isUsed(const Entry& entry) const
{
    return entry.pinned || m_marks.contains(QString::fromStdString(citationMark(entry.id)));
}

/// Counts all filters on the way.
std::vector<std::uint32_t> EvidenceModel::wanted()
{
    std::vector<std::uint32_t> rows;
    m_counts = {};
    for (std::uint32_t i = 0; i < m_ticket->timeline.size(); ++i) {
        const Entry& entry = m_ticket->timeline[i];
        if (entry.struck)
            continue;
        const bool key = isKey(entry);
        const bool unused = key && !isUsed(entry);
        const std::array<bool, 3> passes{unused, key, true};
        for (std::size_t filter = 0; filter < passes.size(); ++filter)
            m_counts[filter] += passes[filter];
        if (passes[static_cast<std::size_t>(m_filter)])
            rows.push_back(i);
    }
    std::stable_sort(rows.begin(), rows.end(), [this](auto a, auto b) {
        return m_ticket->timeline[a].happened < m_ticket->timeline[b].happened;
    });
    return rows;
}

/// Appended rows are told as such, so that the current one stays; anything else is a new list.
void EvidenceModel::show(std::vector<std::uint32_t> rows)
{
    const auto before = m_rows.size();
    if (rows == m_rows) {
        if (!rows.empty())
            emit dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
    } else if (rows.size() > before && std::equal(m_rows.begin(), m_rows.end(), rows.begin())) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
}

const Entry* EvidenceModel::entry(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_rows.size() || m_rows[row] >= m_ticket->timeline.size())
        return nullptr;
    return &m_ticket->timeline[m_rows[row]];
}

int EvidenceModel::rowOf(OpId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](auto place) { return m_ticket->timeline[place].id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString EvidenceModel::citation(const QModelIndex& index) const
{
    const Entry* cited = entry(index);
    if (!cited)
        return {};
    const QString words = entrySentence(*cited, *m_people).simplified();
    return QStringList{format::utcMinute(cited->happened), words,
                       QString::fromStdString(citationMark(cited->id))}
        .join(QLatin1Char(' '));
}

QString EvidenceModel::usedText(const Entry& entry) const
{
    QStringList places;
    if (entry.pinned)
        places << partName(DocumentPart::Timeline);
    if (m_marks.contains(QString::fromStdString(citationMark(entry.id)))) {
        for (const Section section : citedIn(*m_ticket, entry.id)) {
            if (const auto part = partOf(section))
                places << partName(*part);
        }
    }
    return places.isEmpty()
               ? QString()
               : tr("used in %1", "parts of the document").arg(places.join(QStringLiteral(", ")));
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    const Entry* shown = entry(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entrySentence(*shown, *m_people).simplified();
    case TimeRole:
        return format::utcMinute(shown->happened);
    case IconRole:
        return entryIcon(*shown);
    case UsedRole:
        return usedText(*shown);
    case PickedRole:
        return shown->pinned;
    case EntryIdRole:
        return QString::fromStdString(shown->id.text());
    case Qt::AccessibleTextRole: {
        QStringList parts{format::utcMinute(shown->happened), entrySentence(*shown, *m_people).simplified(),
                          usedText(*shown)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace warroom::ui
