// The follow-ups of one postmortem as rows: each prevention with the ticket that it became.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/review.h"
#include "models/room/rows_model.h"

#include <QString>

namespace warroom::ui {

struct FollowUpRow
{
    ItemId id;
    TicketId ticket; ///< nil: there is none yet
    QString key;     ///< "OPS-1204"; empty while it has no number
    QString action, owner, due, kind;
    bool done = false;

    bool operator==(const FollowUpRow&) const = default;
};

class FollowUpsModel final : public RowsModel<FollowUpRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setTicket(const Ticket& ticket, const Directory& people, const FollowUpOf& followUpOf);
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace warroom::ui
