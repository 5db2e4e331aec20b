// The ground of lists, and the frame around them.
#include "screens/boards/board_list.h"

#include "screens/boards/board_paint.h"
#include "widgets/charts/time_chart.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

/// So many rows are seen without scrolling.
constexpr int s_fewest = 3;
/// A panel that is lower shows its list alone.
constexpr int s_leastForCurve = 230;
constexpr int s_highestCurve = 180;
constexpr int s_leastFoot = 200; ///< before the panel has its width

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
    : PaintedList(name, nullptr, parent), m_rowHeight(rowHeight)
{
    setItemDelegate(new BoardRowPainter(this));
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

void ListPanel::setCurveTitle(const QString& title)
{
    if (std::exchange(m_curveTitle, title) != title)
        place();
}

int ListPanel::curveHeight(const QSize& size) const
{
    const int room = size.height() - boards::headHeight() - footHeight(size.width());
    if (!m_curve || m_curveTitle.isEmpty() || room < scaled(s_leastForCurve))
        return 0;
    // What the rows leave over is the curve's, too.
    const int rows = m_list->headHeight() + m_list->model()->rowCount() * m_list->rowHeight();
    return std::min(room * 2 / 5, std::max(scaled(s_highestCurve), room - rows));
}

/// Under the caption.
QRect ListPanel::curveBox(const QRect& box) const
{
    const int top = boards::headHeight() + 6 + lineHeight(Type::Label);
    return {box.left() + boards::Side, box.top() + top, box.width() - 2 * boards::Side,
            curveHeight(box.size()) - 6 - lineHeight(Type::Label)};
}

int ListPanel::listTop() const { return boards::headHeight() + 6 + m_list->headHeight(); }

/// As many lines as its words need.
int ListPanel::footHeight(int width) const
{
    if (m_foot.isEmpty())
        return 0;
    const QRect room(0, 0, std::max(scaled(s_leastFoot), width - 2 * boards::Side), 1'000);
    const QRect words = QFontMetrics(fontOf(Type::Small)).boundingRect(room, Qt::TextWordWrap, m_foot);
    return std::max(lineHeight(Type::Small), words.height()) + 12;
}

void ListPanel::place()
{
    const int curve = curveHeight(size());
    QRect box = rect().adjusted(0, listTop() + curve, 0, -footHeight(width()));
    // No row is cut; where not all fit, a scroll bar tells of more.
    const int row = m_list->rowHeight();
    if (m_list->model()->rowCount() * row > box.height() && box.height() > row)
        box.setHeight(box.height() / row * row);
    m_list->setGeometry(box);
    if (m_curve) {
        m_curve->setVisible(curve > 0);
        m_curve->setGeometry(curveBox(rect()));
    }
    if (m_instead)
        m_instead->setGeometry(rect().adjusted(0, boards::headHeight(), 0, 0));
    setMinimumHeight(listTop() + m_list->minimumSizeHint().height() + footHeight(width()) + 8);
    updateGeometry();
    update();
}

void ListPanel::resizeEvent(QResizeEvent*) { place(); }

void ListPanel::drawFrame(QPainter& painter, const QRect& box) const
{
    painter.fillRect(box, tokens().surface);
    const int y = boards::paintHead(painter, box, m_title, m_note, m_asOf);
    const int curve = curveHeight(box.size());
    if (curve > 0)
        paint::text(
            painter,
            {box.left() + boards::Side, y + 6, box.width() - 2 * boards::Side, lineHeight(Type::Label)},
            Type::Label, tokens().text3, m_curveTitle);
    // A scroll bar takes room from the rows, and not from paper.
    const int rows = m_list->isOnPaper() ? box.width() : m_list->viewport()->width();
    if (m_list->headHeight() > 0 && m_list->model()->rowCount() > 0)
        m_list->paintHead(painter, QRect(box.left(), y + 6 + curve, rows, m_list->headHeight()));
    if (m_foot.isEmpty())
        return;
    const int foot = footHeight(box.width());
    painter.setFont(fontOf(Type::Small));
    painter.setPen(tokens().text3);
    painter.drawText(QRect(box.left() + boards::Side, box.bottom() - foot + 1 + 6,
                           box.width() - 2 * boards::Side, foot - 12),
                     Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignVCenter, m_foot);
}

void ListPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawFrame(painter, rect());
}

QSize ListPanel::sizeHint() const
{
    return {m_list->sizeHint().width(),
            listTop() + m_list->sizeHint().height() + footHeight(width()) + boards::Gap};
}

void ListPanel::drawOnPaper(QPainter& painter, const QRect& box)
{
    m_list->setOnPaper(true);
    drawFrame(painter, box);
    const int height = m_list->rowHeight();
    const int curve = curveHeight(box.size());
    if (curve > 0)
        m_curve->draw(painter, curveBox(box));
    int y = box.top() + listTop() + curve;
    for (int row = 0;
         row < m_list->model()->rowCount() && y + height <= box.bottom() - footHeight(box.width()); ++row) {
        m_list->paintRow(painter, QRect(box.left(), y, box.width(), height), m_list->model()->index(row, 0));
        y += height;
    }
    m_list->setOnPaper(false);
}

} // namespace warroom::ui
