// The whys of a ticket as rows, in the order in which they were asked.
#pragma once

#include "domain/people/directory.h"
#include "models/room/item_marks.h"
#include "models/room/rows_model.h"

namespace warroom::ui {

struct WhyRow
{
    ItemId id;
    int number = 0;
    QString text;
    WhyState state = WhyState::Open;
    QString words; ///< the answer, the reason, or what the prevention says
    QString asker;
    bool pending = false;
    bool questioned = false;
    QString refusal;

    bool operator==(const WhyRow&) const = default;
};

class WhysModel final : public RowsModel<WhyRow>
{
    Q_OBJECT

public:
    enum Role
    {
        NumberRole = Qt::UserRole + 1,
        StateRole, ///< "open", "answered"
        IsOpenRole,
        WordsRole,
        AskerRole,
        PendingRole,
        ConflictRole,
        RefusedRole
    };

    using RowsModel::RowsModel;

    void setRoom(const Room& room, const Directory& people, const ItemMarks& marks);
    QVariant data(const QModelIndex& index, int role) const override;

private:
    static QString stateText(WhyState state);
    QString spoken(const WhyRow& row) const;
};

} // namespace warroom::ui
