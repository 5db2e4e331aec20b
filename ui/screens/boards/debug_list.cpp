// Keys and ground of the rows.
#include "screens/boards/debug_list.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

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
        m_list->m_paint(*painter, option.rect, index.row());
        painter->restore();
    }

private:
    DebugList* m_list;
};

DebugList::DebugList(const QString& name, SentenceModel::Sentence sentence, Paint paint, QWidget* parent)
    : QListView(parent), m_model(new SentenceModel(std::move(sentence), this)), m_paint(std::move(paint))
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    viewport()->setAttribute(Qt::WA_Hover);
    setItemDelegate(new DebugRowPainter(this));
    setModel(m_model);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { emit rowOpened(index.row()); });
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

int DebugList::rowHeight() const { return scaled(m_rowHeight); }

void DebugList::setCurrentRow(int row)
{
    const QScopedValueRollback silent(m_silent, true);
    setCurrentIndex(m_model->index(row));
}

void DebugList::keyPressEvent(QKeyEvent* event)
{
    const auto step = [&](int by) {
        setCurrentIndex(m_model->index(std::clamp(currentRow() + by, 0, count() - 1)));
    };
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            emit rowOpened(currentRow());
        return;
    case Qt::Key_J:
    case Qt::Key_K:
        if (m_leavesLetters || count() == 0)
            event->ignore();
        else
            step(event->key() == Qt::Key_J ? 1 : -1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QListView::keyPressEvent(event);
        return;
    default:
        // No search by typing: letters are commands of the board.
        event->ignore();
    }
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

void DebugList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && count() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(0));
    viewport()->update();
}

void DebugList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace warroom::ui
