// The next actions of a ticket as rows.
#pragma once

#include "domain/people/directory.h"
#include "models/room/item_marks.h"
#include "models/room/rows_model.h"

#include <functional>

namespace warroom::ui {

struct ActionRow
{
    ItemId id; ///< nil: the row that stands for the done ones
    QString text;
    QString owner; ///< the person's or group's name
    QString team;  ///< the group that a person is in, else the owner's name
    QString initials;
    std::optional<Time> due;
    Time doneAt{};
    int folded = 0; ///< how many done actions the row stands for
    bool done = false;
    bool pending = false;
    bool questioned = false;
    TicketId followUp; ///< what it became
    QString refusal;

    bool operator==(const ActionRow&) const = default;
};

/// Done rows come in their place; when there are more than ten of them they are one row, until they are
/// unfolded.
class ActionsModel final : public RowsModel<ActionRow>
{
    Q_OBJECT

public:
    static constexpr int MostDone = 10;

    enum Role
    {
        DoneRole = Qt::UserRole + 1,
        DueTextRole, ///< "due 01:10", "4 min late", "23:07" when done, "OPS-43 · open" when moved on
        LateRole,
        OwnerRole,
        TeamRole,
        InitialsRole,
        PendingRole,
        ConflictRole,
        RefusedRole,
        FoldedRole, ///< int, 0 for an action
        MovedRole   ///< it goes on as a follow-up ticket
    };

    using RowsModel::RowsModel;
    /// How a follow-up ticket stands, in words.
    using FollowUpText = std::function<QString(TicketId)>;

    void setRoom(const Room& room, const Directory& people, const ItemMarks& marks);
    void setFollowUpText(FollowUpText text);
    /// The follow-up tickets may stand otherwise now.
    void refreshFollowUps();
    /// Due texts change with the time.
    void setNow(Time now);
    void setUnfolded(bool unfolded);
    bool isUnfolded() const { return m_unfolded; }

    QVariant data(const QModelIndex& index, int role) const override;

private:
    void refill();
    QString dueText(const ActionRow& row) const;
    bool isLate(const ActionRow& row) const;
    QString spoken(const ActionRow& row) const;

    std::vector<ActionRow> m_all;
    FollowUpText m_followUpText;
    Time m_now{};
    bool m_unfolded = false;
};

/// The group to show beside a person: the first one that the person is in.
QString teamName(const Directory& people, const Owner& owner);

} // namespace warroom::ui
