// Rows and their words.
#include "models/import/import_model.h"

namespace warroom::ui {

ImportModel::ImportModel(KeyOf keyOf, QObject* parent) : QAbstractListModel(parent), m_keyOf(std::move(keyOf))
{}

void ImportModel::count(const ImportRow& row, int by)
{
    const auto at = static_cast<std::size_t>(row.state);
    m_counts[at] += by;
    m_verbatim[at] += row.unmapped.isEmpty() ? 0 : by;
}

void ImportModel::append(std::vector<ImportRow> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    for (ImportRow& row : rows) {
        count(row, 1);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void ImportModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_counts = {};
    m_verbatim = {};
    endResetModel();
}

void ImportModel::change(int row, const std::function<void(ImportRow&)>& how)
{
    if (row < 0 || row >= rowCount())
        return;
    ImportRow& changed = m_rows[static_cast<std::size_t>(row)];
    const QStringList before = details(changed);
    count(changed, -1);
    how(changed);
    count(changed, 1);
    if (details(changed) == before)
        emit dataChanged(index(row), index(row), {StateRole, StateTextRole});
    else
        emit dataChanged(index(row), index(row));
}

void ImportModel::toggle(int row)
{
    change(row, [](ImportRow& changed) {
        if (changed.state == ImportState::New)
            changed.state = ImportState::LeftOut;
        else if (changed.state == ImportState::LeftOut)
            changed.state = ImportState::New;
    });
}

int ImportModel::keptVerbatim() const
{
    int sum = 0;
    for (const ImportState state : {ImportState::New, ImportState::Going, ImportState::Made})
        sum += m_verbatim[static_cast<std::size_t>(state)];
    return sum;
}

QStringList ImportModel::details(const ImportRow& row)
{
    QStringList said;
    if (row.state == ImportState::Bad)
        return {row.problem};
    if (!row.sameAs.isEmpty())
        said << tr("The same content as %1", "a file").arg(row.sameAs);
    if (!row.problem.isEmpty())
        said << tr("Not accepted: %1", "a reason").arg(row.problem);
    if (!row.unmapped.isEmpty())
        said << tr("Kept verbatim: %1", "names of sections").arg(row.unmapped.join(QStringLiteral(", ")));
    if (!row.assumed.isEmpty())
        said
            << tr("Not said, taken as: %1", "\"severity: SEV3\"").arg(row.assumed.join(QStringLiteral(", ")));
    if (row.isLeft)
        said << tr("Roles and phase were left out: they need a commander.");
    if (row.isMasked)
        said << tr("Secrets in it were masked.");
    return said;
}

QString ImportModel::stateText(const ImportRow& row) const
{
    switch (row.state) {
    case ImportState::New:
        return tr("new", "a file to import");
    case ImportState::LeftOut:
        return tr("left out");
    case ImportState::Here: {
        const QString key = m_keyOf(row.ticket);
        return key.isEmpty() ? tr("here already") : tr("here already: %1").arg(key);
    }
    case ImportState::Bad:
        return tr("cannot be imported");
    case ImportState::Going:
        return tr("being imported");
    case ImportState::Made: {
        const QString key = m_keyOf(row.ticket);
        return key.isEmpty() ? tr("made", "a ticket") : key;
    }
    case ImportState::Stopped:
        return tr("not reached");
    }
    return {};
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImportRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? row.name.section(QLatin1Char('/'), -1) : row.title;
    case NameRole:
        return row.name;
    case StateRole:
        return QVariant::fromValue(row.state);
    case StateTextRole:
        return stateText(row);
    case DetailRole:
        return details(row).join(QLatin1Char('\n'));
    case Qt::ToolTipRole:
        return (QStringList(row.file) + details(row)).join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole: {
        QStringList words{stateText(row), row.severity, row.title, row.name};
        words << details(row);
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace warroom::ui
