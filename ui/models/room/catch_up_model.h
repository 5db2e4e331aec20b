// What changed since somebody last looked as rows: a head for each group, its lines, and how many it left
// out.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/catch_up.h"

#include <QAbstractListModel>

#include <vector>

namespace warroom::ui {

struct CatchUpRow
{
    bool isHead = false;
    QString time;   ///< "00:31"; empty for heads
    QString text;   ///< the head's title, or what happened
    QString detail; ///< "Priya · 3 changes"
    bool isWarning = false;
    OpId entry; ///< nil for heads
};

/// The newest lines of each group; those that find no room are one row that leads to the first of them. Rows
/// stay as they are until the next setLines(): nothing moves under a reader.
class CatchUpModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        HeadRole = Qt::UserRole + 1,
        TimeRole,
        DetailRole,
        WarningRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(const Ticket& ticket, const std::vector<CatchUpLine>& lines, const Directory& people,
                  Time now);
    const CatchUpRow& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<CatchUpRow> m_rows;
};

} // namespace warroom::ui
