// Painting and keys of the outbox's list.
#include "screens/outbox/outbox_view.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_outboxViewEdge = 16;
constexpr int s_icon = 16;
constexpr int s_gap = 12;
constexpr int s_pad = 8;

struct Sign
{
    QString icon;
    QColor colour;
};

Sign signOf(OutboxModel::State state)
{
    switch (state) {
    case OutboxModel::State::Refused:
        return {QStringLiteral("lock"), tokens().warn.ink};
    case OutboxModel::State::Sending:
        return {QStringLiteral("sync"), tokens().text3};
    case OutboxModel::State::Waiting:
        break;
    }
    return {QStringLiteral("clock"), tokens().text3};
}

OutboxModel::State stateOf(const QModelIndex& index)
{
    return index.data(OutboxModel::StateRole).value<OutboxModel::State>();
}

QString actText(OutboxDelegate::Act act, const QModelIndex& index)
{
    const bool refused = stateOf(index) == OutboxModel::State::Refused;
    if (act == OutboxDelegate::Act::Again)
        return refused ? OutboxView::tr("Try again") : QString();
    return refused ? OutboxView::tr("Drop") : OutboxView::tr("Discard");
}

QRect mirroredIn(const QRect& outer, const QRect& inner, bool mirrored)
{
    return mirrored ? QRect(outer.left() + outer.right() + 1 - inner.right() - 1, inner.top(), inner.width(),
                            inner.height())
                    : inner;
}

} // namespace

int OutboxDelegate::textWidthIn(int rowWidth)
{
    return rowWidth - 2 * s_outboxViewEdge - scaled(s_icon) - s_gap;
}

int OutboxDelegate::reasonHeight(int rowWidth, const QString& reason)
{
    if (reason.isEmpty())
        return 0;
    const QRectF box = metrics(Type::Small)
                           .boundingRect(QRectF(0, 0, textWidthIn(rowWidth), 1000), Qt::TextWordWrap, reason);
    return static_cast<int>(box.height()) + 4;
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lines = lineHeight(Type::Body) + lineHeight(Type::Small);
    const int width =
        option.widget ? static_cast<const OutboxView*>(option.widget)->viewport()->width() : 300;
    const QString reason = index.data(OutboxModel::ReasonRole).toString();
    const int acts = reason.isEmpty() ? 0 : lineHeight(Type::Small) + 6;
    return {width, 2 * s_pad + lines + reasonHeight(width, reason) + acts + 1};
}

QRect OutboxDelegate::actRect(const QRect& row, const QModelIndex& index, Act act)
{
    const QString words = actText(act, index);
    if (words.isEmpty())
        return {};
    const int height = lineHeight(Type::Small) + 8;
    const int wide = textWidth(Type::Small, words) + 8;
    const bool refused = stateOf(index) == OutboxModel::State::Refused;
    // A refused change has its acts in a line of their own; a waiting one at the end of its second line.
    const int bottom = row.bottom() - s_pad + 4;
    int x = row.right() + 1 - s_outboxViewEdge - wide + 4;
    if (refused) {
        x = row.left() + s_outboxViewEdge + scaled(s_icon) + s_gap - 4;
        if (act == Act::Discard)
            x += textWidth(Type::Small, actText(Act::Again, index)) + 8 + s_gap;
    }
    return {x, bottom - height, wide, height};
}

void OutboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const QRect row = option.rect;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool selected = option.state & QStyle::State_Selected,
               hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(row, selected ? t.selected : hovered ? t.raised : t.surface);
    horizontalHairline(*painter, row.left(), row.right() + 1, row.bottom(), t.line);
    if (selected && option.state & QStyle::State_HasFocus)
        paint::accentBar(*painter, row, 2);

    const auto place = [&](const QRect& rect) { return mirroredIn(row, rect, mirrored); };
    const int side = scaled(s_icon);
    const Sign sign = signOf(stateOf(index));
    drawIcon(*painter, place({row.left() + s_outboxViewEdge, row.top() + s_pad + 2, side, side}).topLeft(),
             sign.icon, sign.colour, side);

    const int left = row.left() + s_outboxViewEdge + side + s_gap;
    const QString state = index.data(OutboxModel::StateTextRole).toString();
    const int stateWidth = textWidth(Type::Small, state);
    QRect line(left, row.top() + s_pad, row.right() + 1 - s_outboxViewEdge - stateWidth - 8 - left,
               lineHeight(Type::Body));
    const int used = paint::text(*painter, place(line), Type::Body, t.text, index.data().toString());
    line.setLeft(line.left() + used + 6);
    const QString key = index.data(OutboxModel::TicketKeyRole).toString();
    const QString time = index.data(OutboxModel::TimeRole).toString();
    paint::text(*painter, place(line), Type::MonoSmall, t.text3,
                key.isEmpty() ? time : time + QStringLiteral("  ") + key);
    paint::text(
        *painter,
        place({row.right() + 1 - s_outboxViewEdge - stateWidth, line.top(), stateWidth, line.height()}),
        Type::Small, stateOf(index) == OutboxModel::State::Refused ? t.warn.ink : t.text3, state,
        Qt::AlignRight);

    const QRect discard = actRect(row, index, Act::Discard), again = actRect(row, index, Act::Again);
    const bool acts = selected || hovered || !again.isEmpty();
    QRect detail(left, line.bottom() + 1, row.right() + 1 - s_outboxViewEdge - left, lineHeight(Type::Small));
    if (acts && again.isEmpty())
        detail.setRight(discard.left() - 8);
    paint::text(*painter, place(detail), Type::Small, t.text3,
                index.data(OutboxModel::DetailRole).toString());

    const QString reason = index.data(OutboxModel::ReasonRole).toString();
    if (!reason.isEmpty()) {
        painter->setFont(fontOf(Type::Small));
        painter->setPen(t.text2);
        painter->drawText(
            place({left, detail.bottom() + 5, textWidthIn(row.width()), reasonHeight(row.width(), reason)}),
            Qt::TextWordWrap, reason);
    }
    if (!acts)
        return;
    paint::text(*painter, place(discard), Type::Small, t.accent, actText(Act::Discard, index),
                Qt::AlignHCenter);
    if (!again.isEmpty())
        paint::text(*painter, place(again), Type::Small, t.accent, actText(Act::Again, index),
                    Qt::AlignHCenter);
}

OutboxView::OutboxView(OutboxModel& model, QWidget* parent) : QListView(parent), m_model(model)
{
    setAccessibleName(tr("Changes that are not accepted yet"));
    setFrameShape(QFrame::NoFrame);
    setModel(&model);
    setItemDelegate(new OutboxDelegate(this));
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    // A refusal makes a row higher.
    connect(&model, &OutboxModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

void OutboxView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void OutboxView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const auto send = [this](int key) {
        QKeyEvent arrow(QEvent::KeyPress, key, Qt::NoModifier);
        QListView::keyPressEvent(&arrow);
    };
    switch (event->key()) {
    case Qt::Key_J:
        send(Qt::Key_Down);
        return;
    case Qt::Key_K:
        send(Qt::Key_Up);
        return;
    case Qt::Key_Delete:
    case Qt::Key_D:
        if (current.isValid())
            emit discardRequested(current.row());
        return;
    case Qt::Key_A:
        if (current.isValid() && m_model.change(current.row()).refused)
            emit againRequested(current.row());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            emit opened(m_model.change(current.row()).ticket);
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void OutboxView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const QRect row = visualRect(index);
    const auto hit = [&](OutboxDelegate::Act act) {
        return mirroredIn(row, OutboxDelegate::actRect(row, index, act), isRightToLeft()).contains(at);
    };
    if (hit(OutboxDelegate::Act::Discard))
        emit discardRequested(index.row());
    else if (hit(OutboxDelegate::Act::Again))
        emit againRequested(index.row());
}

} // namespace warroom::ui
