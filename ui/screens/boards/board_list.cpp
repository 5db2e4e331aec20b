// Keys and ground of lists, and the frame around them.
#include "screens/boards/board_list.h"

#include "screens/boards/board_paint.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

/// So many rows are seen without scrolling.
constexpr int s_fewest = 3;

/// Hands the painting back to the list.
class BoardRowPainter final : public QStyledItemDelegate
{
public:
    explicit BoardRowPainter(BoardList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaled(200), m_list->rowHeight()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setLayoutDirection(m_list->layoutDirection());
        if (index == m_list->currentIndex() && m_list->hasFocus()) {
            painter->fillRect(option.rect, tokens().selected);
            paint::accentBar(*painter, option.rect, 2);
        }
        m_list->paintRow(*painter, option.rect, index);
        painter->restore();
    }

private:
    BoardList* m_list;
};

} // namespace

BoardList::BoardList(const QString& name, int rowHeight, QWidget* parent)
    : QListView(parent), m_rowHeight(rowHeight)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setItemDelegate(new BoardRowPainter(this));
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &BoardList::opened);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

int BoardList::rowHeight() const { return scaled(m_rowHeight); }

QSize BoardList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {scaled(300), std::max(1, rows) * rowHeight()};
}

QSize BoardList::minimumSizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {scaled(200), std::clamp(rows, 1, s_fewest) * rowHeight()};
}

void BoardList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                       event->key() == Qt::Key_Home || event->key() == Qt::Key_End ||
                       event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (plain && step != 0) {
        const QModelIndex next = model()->index(currentIndex().row() + step, 0);
        if (next.isValid())
            setCurrentIndex(next);
    } else if (plain && enter && currentIndex().isValid()) {
        emit opened(currentIndex());
    } else if (plain && moves) {
        QListView::keyPressEvent(event);
    } else {
        event->ignore(); // letters are the board's, not a search in the list
    }
}

void BoardList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void BoardList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

ListPanel::ListPanel(const QString& title, BoardList* list, QWidget* parent)
    : QWidget(parent), m_title(title), m_list(list)
{
    setAccessibleName(title);
    setProperty("pane", true);
    list->setParent(this);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(list->model(), signal, this, &ListPanel::place);
    connect(&theme(), &Theme::changed, this, &ListPanel::place);
    place();
}

void ListPanel::setNote(const QString& note)
{
    m_note = note;
    setAccessibleDescription(note);
    update();
}

void ListPanel::setAsOf(const QString& asOf)
{
    m_asOf = asOf;
    update();
}

void ListPanel::setFoot(const QString& foot)
{
    m_foot = foot;
    place();
}

void ListPanel::setInstead(QWidget* widget)
{
    m_instead = widget;
    widget->setParent(this);
    widget->hide();
    place();
}

void ListPanel::showInstead(bool instead)
{
    if (!m_instead || m_instead->isHidden() != instead)
        return;
    const bool hadFocus = m_list->hasFocus() || m_instead->isAncestorOf(focusWidget());
    m_list->setVisible(!instead);
    m_instead->setVisible(instead);
    if (hadFocus)
        (instead ? m_instead : static_cast<QWidget*>(m_list))->setFocus(Qt::OtherFocusReason);
}

int ListPanel::listTop() const { return boards::headHeight() + 6 + m_list->headHeight(); }

int ListPanel::footHeight() const { return m_foot.isEmpty() ? 0 : lineHeight(Type::Small) + 12; }

void ListPanel::place()
{
    const QRect box = rect().adjusted(0, listTop(), 0, -footHeight());
    m_list->setGeometry(box);
    if (m_instead)
        m_instead->setGeometry(rect().adjusted(0, boards::headHeight(), 0, 0));
    setMinimumHeight(listTop() + m_list->minimumSizeHint().height() + footHeight() + 8);
    updateGeometry();
    update();
}

void ListPanel::resizeEvent(QResizeEvent*) { place(); }

void ListPanel::drawFrame(QPainter& painter, const QRect& box) const
{
    painter.fillRect(box, tokens().surface);
    const int y = boards::paintHead(painter, box, m_title, m_note, m_asOf);
    // A scroll bar takes room from the rows, and not from paper.
    const int rows = m_list->isOnPaper() ? box.width() : m_list->viewport()->width();
    if (m_list->headHeight() > 0 && m_list->model()->rowCount() > 0)
        m_list->paintHead(painter, QRect(box.left(), y + 6, rows, m_list->headHeight()));
    if (!m_foot.isEmpty())
        paint::text(painter,
                    QRect(box.left() + boards::Side, box.bottom() - footHeight() + 1,
                          box.width() - 2 * boards::Side, footHeight()),
                    Type::Small, tokens().text3, m_foot);
}

void ListPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawFrame(painter, rect());
}

QSize ListPanel::sizeHint() const
{
    return {m_list->sizeHint().width(), listTop() + m_list->sizeHint().height() + footHeight() + boards::Gap};
}

void ListPanel::drawOnPaper(QPainter& painter, const QRect& box)
{
    m_list->setOnPaper(true);
    drawFrame(painter, box);
    const int height = m_list->rowHeight();
    int y = box.top() + listTop();
    for (int row = 0; row < m_list->model()->rowCount() && y + height <= box.bottom() - footHeight(); ++row) {
        m_list->paintRow(painter, QRect(box.left(), y, box.width(), height), m_list->model()->index(row, 0));
        y += height;
    }
    m_list->setOnPaper(false);
}

} // namespace warroom::ui
