// The lines of a checklist as rows, worded for people.
#pragma once

#include "domain/ticket/checklists.h"
#include "models/room/rows_model.h"

#include <QString>

#include <span>
#include <string>

namespace warroom::ui {

struct StepRow
{
    std::string id;
    QString text;
    bool done = false;
    bool byItself = false; ///< the ticket shows it: no person ticks it

    bool operator==(const StepRow&) const = default;
};

class ChecklistModel final : public RowsModel<StepRow>
{
    Q_OBJECT

public:
    enum Role
    {
        DoneRole = Qt::UserRole + 1,
        ByItselfRole
    };

    using RowsModel::RowsModel;

    void setSteps(const Ticket& ticket, std::span<const ChecklistStep> steps);
    int doneCount() const;
    /// "3 of 5".
    QString countText() const;

    QVariant data(const QModelIndex& index, int role) const override;
};

/// The line in the language of the interface.
QString stepText(const ChecklistStep& step);

} // namespace warroom::ui
