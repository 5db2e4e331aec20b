// Keys and ground of the rows.
#include "screens/boards/debug_list.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace warroom::ui {

void SentenceModel::setCount(int count)
{
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    if (m_count > 0)
        emit dataChanged(index(0), index(m_count - 1));
}

QVariant SentenceModel::data(const QModelIndex& index, int role) const
{
    if (index.row() >= m_count || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return m_sentence(index.row());
}

class DebugRowPainter final : public QStyledItemDelegate
{
public:
    explicit DebugRowPainter(DebugList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, m_list->rowHeight()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setLayoutDirection(m_list->layoutDirection());
        if (index == m_list->currentIndex()) {
            painter->fillRect(option.rect, tokens().selected);
            if (m_list->hasFocus())
                paint::accentBar(*painter, option.rect, 2);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, tokens().raised);
        }
        m_list->paintRow(*painter, option.rect, index);
        painter->restore();
    }

private:
    DebugList* m_list;
};

DebugList::DebugList(const QString& name, SentenceModel::Sentence sentence, Paint paint, QWidget* parent)
    : PaintedList(name, nullptr, parent), m_model(new SentenceModel(std::move(sentence), this)),
      m_paint(std::move(paint))
{
    viewport()->setAttribute(Qt::WA_Hover);
    setItemDelegate(new DebugRowPainter(this));
    setModel(m_model);
    connect(this, &PaintedList::opened, this,
            [this](const QModelIndex& index) { emit rowOpened(index.row()); });
}

int DebugList::rowHeight() const { return scaled(m_rowHeight); }

int DebugList::wholeRows(int height) const { return std::max(0, height - height % rowHeight()); }

void DebugList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    m_paint(painter, rect, index.row());
}

void DebugList::setCurrentRow(int row)
{
    const QScopedValueRollback silent(m_silent, true);
    setCurrentIndex(m_model->index(row));
}

void DebugList::keyPressEvent(QKeyEvent* event)
{
    const bool step = event->key() == Qt::Key_J || event->key() == Qt::Key_K;
    if (step && (m_leavesLetters || count() == 0))
        event->ignore();
    else
        PaintedList::keyPressEvent(event);
}

void DebugList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        scrollTo(current);
        if (!m_silent)
            emit rowChosen(current.row());
    }
}

/// A click chooses by itself.
void DebugList::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason)
        return PaintedList::focusInEvent(event);
    QListView::focusInEvent(event);
    viewport()->update();
}

} // namespace warroom::ui
