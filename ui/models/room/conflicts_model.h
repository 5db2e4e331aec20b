// What needs a person after two people worked apart: fields set twice, items removed and edited, changes
// refused.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/rivals.h"
#include "models/room/rows_model.h"
#include "workspace/workspace.h"

#include <QString>

#include <set>
#include <variant>

namespace warroom::ui {

enum class ConflictKind
{
    Question,
    Removed,
    Refused
};
enum class Side
{
    Yours,
    Theirs
};

/// One field that got two values. Where neither is this person's, Yours is the one that came later.
struct QuestionField
{
    QString name; ///< "Owner", "Due", "Severity"
    QString yours, theirs;
    QString yoursInitials, theirsInitials; ///< where the value is a person
    Body takeYours, takeTheirs;
    Side inForce = Side::Theirs;
    Side choice = Side::Theirs;
    bool isDue = false; ///< the values are times by which something is to be done
    OpId rival;

    bool operator==(const QuestionField& other) const
    {
        return name == other.name && yours == other.yours && theirs == other.theirs &&
               inForce == other.inForce && choice == other.choice && rival == other.rival;
    }
};

/// What a row is about: an item, a field of the ticket, or a refused operation.
using ConflictId = std::variant<ItemId, std::string, OpId>;

struct ConflictRow
{
    ConflictId id;
    ConflictKind kind = ConflictKind::Question;
    Section section = Section::OriginalRequest;
    ItemId item;
    QString title;  ///< "Next action: Diff the 954 unreplicated writes"
    QString detail; ///< "owner and due were set twice"; the text; the reason
    QString yourName, theirName;
    QString yourInitials, theirInitials;
    QString yourTime, theirTime;
    std::vector<QuestionField> fields;
    OpId op; ///< of a refused change

    bool operator==(const ConflictRow&) const = default;
};

/// Questions first, then removed items, then refused changes. What was chosen and not taken yet survives
/// updates.
class ConflictsModel final : public RowsModel<ConflictRow>
{
    Q_OBJECT

public:
    enum Role
    {
        KindRole = Qt::UserRole + 1,
        DetailRole
    };

    using RowsModel::RowsModel;

    /// `leftRemoved`: items of which it was said that they stay removed.
    void setRoom(const Room& room, const Directory& people, PersonId self,
                 const std::set<ItemId>& leftRemoved = {});
    void choose(int row, int field, Side side);
    /// What to submit so that the chosen values are in force; of a removed item the operation that puts it
    /// back.
    std::vector<Body> resolution(int row) const;
    /// "Take: Tomas, due 00:50".
    QString outcome(int row) const;
    int questionCount() const;

    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ConflictRow> collect(const Room& room, const Directory& people, PersonId self,
                                     const std::set<ItemId>& leftRemoved) const;
};

/// The change in a few words: "Phase: Resolution", "Next action".
QString changeTitle(const Body& body);

} // namespace warroom::ui
