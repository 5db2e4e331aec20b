// Painting and ticking of the lines.
#include "screens/room/checklist_view.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_checklistViewRow = 26;

} // namespace

ChecklistView::ChecklistView(ChecklistModel* model, QWidget* parent)
    : RowList(s_checklistViewRow, parent), m_model(model)
{
    setModel(model);
    connect(this, &QListView::clicked, this, &ChecklistView::toggle);
}

void ChecklistView::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const StepRow* step = m_model->row(index);
    const bool rtl = isRightToLeft();
    const int side = paint::checkBoxSize().width();
    // Only the row that is worked on stands clear of its bar.
    const int inset = hasFocus() && index == currentIndex() ? Inset : 0;
    const QRect line = rtl ? rect.adjusted(0, 0, -inset, 0) : rect.adjusted(inset, 0, 0, 0);
    const int y = line.top() + (line.height() - side) / 2;
    paint::checkBox(painter, {rtl ? line.right() + 1 - side : line.left(), y}, step->done);
    const QRect words = rtl ? line.adjusted(0, 0, -side - 8, 0) : line.adjusted(side + 8, 0, 0, 0);
    paint::text(painter, words, Type::Body, step->done ? t.text3 : t.text, step->text);
}

void ChecklistView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        toggle(currentIndex());
    else
        RowList::keyPressEvent(event);
}

void ChecklistView::toggle(const QModelIndex& index)
{
    const StepRow* step = m_model->row(index);
    if (!step)
        return;
    if (step->byItself)
        emit held();
    else
        emit checked(QString::fromStdString(step->id), !step->done);
}

} // namespace warroom::ui
