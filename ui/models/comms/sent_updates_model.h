// What was told, to whom and when, and whether in time: the newest update first.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/cadence.h"
#include "models/room/rows_model.h"

#include <QString>

namespace warroom::ui {

struct SentRow
{
    OpId id;
    QString time;   ///< "00:22"
    QString number; ///< "Update 4"
    QString to;     ///< "Customers"
    QString by;
    QString text;
    QString timing; ///< "on time", "6 min late", "taken back"
    bool isLate = false;
    bool isStruck = false;

    bool operator==(const SentRow&) const = default;
};

class SentUpdatesModel final : public RowsModel<SentRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setTicket(const Ticket& ticket, const Directory& people);
    /// "all on time", "all on time but one", "3 late".
    QString verdict() const;

    /// DisplayRole is the text, AccessibleTextRole the whole row as a sentence; painters ask row().
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace warroom::ui
