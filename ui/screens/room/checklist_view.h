// The lines of a checklist, ticked off by Space or a click.
#pragma once

#include "models/room/checklist_model.h"
#include "screens/room/row_list.h"

namespace warroom::ui {

class ChecklistView final : public RowList
{
    Q_OBJECT

public:
    ChecklistView(ChecklistModel* model, QWidget* parent);

signals:
    /// A person ticks a step off, or takes the tick back; not of steps that the ticket shows.
    void checked(const QString& id, bool done);
    /// A step that only the ticket can untick.
    void held();

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(const QModelIndex& index);

    ChecklistModel* m_model;
};

} // namespace warroom::ui
