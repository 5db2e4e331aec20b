// Shares, hints and cells of the noise.
#include "models/alerts/noise_model.h"

#include "models/format/format.h"

#include <QLocale>

namespace warroom::ui {
namespace {

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString percent(double share)
{
    return NoiseModel::tr("%1 %").arg(share > 0 && share < 0.01 ? QStringLiteral("<1")
                                                                : QString::number(qRound(share * 100)));
}

// Of nothing there is no share.
QString shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? QString() : percent(static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

NoiseModel::NoiseModel(QObject* parent) : QAbstractTableModel(parent) {}

void NoiseModel::setBoard(std::shared_ptr<const AlertsBoard> board)
{
    const int before = rowCount(), now = board ? static_cast<int>(board->noise.size()) : 0;
    if (now > before)
        beginInsertRows({}, before, now - 1);
    else if (now < before)
        beginRemoveRows({}, now, before - 1);
    m_board = std::move(board);
    m_all = 0;
    for (int i = 0; i < now; ++i)
        m_all += row(i)->signalCount;
    if (now > before)
        endInsertRows();
    else if (now < before)
        endRemoveRows();
    if (now > 0)
        emit dataChanged(index(0, 0), index(now - 1, ColumnCount - 1));
}

const NoiseRow* NoiseModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_board->noise[static_cast<std::size_t>(row)] : nullptr;
}

double NoiseModel::share(int at) const
{
    const NoiseRow* one = row(at);
    return one && m_all > 0 ? static_cast<double>(one->signalCount) / static_cast<double>(m_all) : 0;
}

QString NoiseModel::hint(const NoiseRow& row)
{
    if (row.pages > 0 && row.acknowledged == 0)
        return tr("Never acknowledged: make it a ticket or retire it");
    if (row.useless > row.useful)
        return tr("Mostly no use: change its rule or its limit");
    return {};
}

int NoiseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_board ? 0 : static_cast<int>(m_board->noise.size());
}

int NoiseModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant NoiseModel::data(const QModelIndex& index, int role) const
{
    const NoiseRow* one = row(index.row());
    if (!one)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn) {
        const QString said =
            tr("%1, %2, %3 signals, %4 of all, %5 pages, %6 acknowledged")
                .arg(format::fromUtf8(one->name), format::fromUtf8(one->service), number(one->signalCount),
                     percent(share(index.row())), number(one->pages), number(one->acknowledged));
        const QString advice = hint(*one);
        return advice.isEmpty() ? said : said + QStringLiteral(". ") + advice;
    }
    if (role == Qt::ToolTipRole)
        return index.column() == UsefulColumn
                   ? tr("Useful %1 times, no use %2 times").arg(one->useful).arg(one->useless)
                   : data(index).toString();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return format::fromUtf8(one->name);
    case ServiceColumn:
        return format::fromUtf8(one->service);
    case SignalsColumn:
        return number(one->signalCount);
    case AlertsColumn:
        return number(one->alerts);
    case PagesColumn:
        return number(one->pages);
    case AcknowledgedColumn:
        return shareOf(one->acknowledged, one->pages);
    case UsefulColumn:
        return shareOf(one->useful, one->useful + one->useless);
    case HintColumn:
        return hint(*one);
    default:
        return {};
    }
}

QVariant NoiseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case NameColumn:
        return tr("Rule or alert, last 7 days");
    case ServiceColumn:
        return tr("Service");
    case SignalsColumn:
        return tr("Signals");
    case AlertsColumn:
        return tr("Alerts");
    case PagesColumn:
        return tr("Pages");
    case AcknowledgedColumn:
        return tr("Acknowledged");
    case UsefulColumn:
        return tr("Useful");
    default:
        return {};
    }
}

} // namespace warroom::ui
