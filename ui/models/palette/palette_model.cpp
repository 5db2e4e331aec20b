// What the palette's rows say, and taking one of them.
#include "models/palette/palette_model.h"

#include <QElapsedTimer>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_mostUsed = 20;

} // namespace

PaletteModel::PaletteModel(WorkspaceBridge& bridge, PaletteDeeds deeds, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge), m_deeds(std::move(deeds)), m_tickets(bridge)
{}

void PaletteModel::begin(QList<PaletteCommand> commands, QList<PalettePlace> places, const QString& hereTitle)
{
    m_commands = std::move(commands);
    m_folded.clear();
    for (PaletteCommand& command : m_commands) {
        command.text.remove(QLatin1Char('&'));
        m_folded << foldedLetters(command.text);
    }
    m_places = std::move(places);
    m_hereTitle = hereTitle;
    m_steps.clear();
    m_typed.clear();
    look();
    emit stepChanged();
}

void PaletteModel::ask(PaletteStep step)
{
    m_steps.append(std::move(step));
    m_typed.clear();
    look();
    emit stepChanged();
}

bool PaletteModel::back()
{
    if (m_steps.isEmpty())
        return false;
    m_steps.removeLast();
    m_typed.clear();
    look();
    emit stepChanged();
    return true;
}

void PaletteModel::setTyped(const QString& typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    look();
}

void PaletteModel::look()
{
    QElapsedTimer time;
    time.start();
    beginResetModel();
    m_rows = rows();
    endResetModel();
    m_lookMs = time.elapsed();
}

QString PaletteModel::filling(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind == RowKind::Heading)
        return m_typed;
    const Row& taken = m_rows[row];
    if (taken.kind == RowKind::NewTicket || taken.kind == RowKind::Take)
        return m_typed;
    const bool prefixed =
        m_steps.isEmpty() && !m_typed.isEmpty() && QStringLiteral(">#@").contains(m_typed[0]);
    return prefixed ? m_typed[0] + taken.text : taken.text;
}

std::function<void()> PaletteModel::take(int row)
{
    if (!canTake(row))
        return {};
    const Row taken = m_rows[row];
    if (!taken.id.isEmpty()) {
        m_used.removeAll(taken.id);
        m_used.prepend(taken.id);
        m_used = m_used.mid(0, s_mostUsed);
    }
    if (taken.ask) {
        ask(taken.ask());
        return {};
    }
    return taken.run;
}

bool PaletteModel::canTake(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows[row].kind != RowKind::Heading &&
           m_rows[row].kind != RowKind::Refused;
}

int PaletteModel::firstRow() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (canTake(row))
            return row;
    }
    return -1;
}

int PaletteModel::resultCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return row.kind != RowKind::Heading && row.kind != RowKind::NewTicket && row.kind != RowKind::Take;
    }));
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.text};
        for (const QString& part : {row.detail, row.keys}) {
            if (!part.isEmpty())
                parts << part;
        }
        const QString sentence = parts.join(QStringLiteral(", "));
        return row.kind == RowKind::Refused ? tr("Not now: %1").arg(sentence) : sentence;
    }
    case KindRole:
        return static_cast<int>(row.kind);
    case DetailRole:
        return row.detail;
    case IconRole:
        return row.icon;
    case KeysRole:
        return row.keys;
    case RunsRole:
        return QVariant::fromValue(row.runs);
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return canTake(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void PaletteModel::searchTexts(const QString& words)
{
    m_bridge.search(words.toStdString(), SearchStream, this,
                    [this, asked = m_typed](const Result<std::vector<SearchHit>>& hits) {
                        if (hits && asked == m_typed && m_steps.isEmpty())
                            showHits(*hits);
                    });
}

void PaletteModel::showHits(const std::vector<SearchHit>& hits)
{
    beginResetModel();
    m_rows.clear();
    if (!hits.empty())
        m_rows.append({RowKind::Heading, tr("Found in the texts"), {}, {}, {}, {}, {}, {}, {}});
    for (const SearchHit& hit : hits) {
        if (m_rows.size() > MostOfOneKind)
            break;
        Row row;
        row.kind = RowKind::Hit;
        row.text = QString::fromStdString(hit.key.empty() ? hit.title : hit.key + " " + hit.title);
        row.detail = QString::fromStdString(hit.snippet).remove(QChar(2)).remove(QChar(3)).simplified();
        row.icon = QStringLiteral("search");
        row.run = [this, id = hit.id] { m_deeds.openTicket(id); };
        m_rows.append(row);
    }
    endResetModel();
}

} // namespace warroom::ui
