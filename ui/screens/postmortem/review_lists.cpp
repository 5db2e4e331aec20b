// Painting of the lists.
#include "screens/postmortem/review_lists.h"

#include "models/format/format.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_reviewListsEdge = 16;
constexpr int s_reviewListsGap = 12;
/// Under this width the service and the owner go.
constexpr int s_narrow = 760;

} // namespace

ReviewList::ReviewList(const QString& name, QAbstractItemModel* model, QWidget* parent)
    : PaintedList(name, model, parent)
{
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ReviewList::visibleRowsChanged, Qt::QueuedConnection);
}

std::pair<int, int> ReviewList::visibleRows() const
{
    const int count = model()->rowCount();
    if (count == 0 || !isVisible())
        return {-1, -1};
    const QModelIndex first = indexAt({1, 1});
    const int top = first.isValid() ? first.row() : 0;
    return {top, std::min(count - 1, top + viewport()->height() / rowHeight() + 1)};
}

void ReviewList::resizeEvent(QResizeEvent* event)
{
    PaintedList::resizeEvent(event);
    emit visibleRowsChanged();
}

void ReviewList::scrollContentsBy(int dx, int dy)
{
    PaintedList::scrollContentsBy(dx, dy);
    emit visibleRowsChanged();
}

PostmortemList::PostmortemList(ReviewsModel* model, QWidget* parent)
    : ReviewList(tr("Postmortems"), model, parent), m_model(model)
{}

int PostmortemList::rowHeight() const { return scaled(size::Row); }

void PostmortemList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const ReviewRow* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const bool wide = rect.width() >= scaled(s_narrow);
    const bool over = row->review == ReviewState::Closed;
    const int number = format::number(row->severity);
    const QSize badge = paint::severityBadgeSize(number);
    const QRect badgeBox =
        paint::mirrored({rect.left() + s_reviewListsEdge, rect.top() + (rect.height() - badge.height()) / 2,
                         badge.width(), badge.height()},
                        rect, rtl);
    paint::severityBadge(painter, badgeBox.topLeft(), number);
    int left = rect.left() + s_reviewListsEdge + scaled(58) + s_reviewListsGap;
    int right = rect.right() + 1 - s_reviewListsEdge;
    const auto leading = [&](int width, Type type, const QColor& ink, const QString& text) {
        paint::text(painter, paint::mirrored({left, rect.top(), width, rect.height()}, rect, rtl), type, ink,
                    text);
        left += width + s_reviewListsGap;
    };
    const auto trailing = [&](int width, Type type, const QColor& ink, const QString& text,
                              Qt::Alignment side) {
        right -= width;
        paint::text(painter, paint::mirrored({right, rect.top(), width, rect.height()}, rect, rtl), type, ink,
                    text, side);
        right -= s_reviewListsGap;
    };
    leading(scaled(76), Type::Mono, t.text2, row->key);
    trailing(scaled(56), Type::Mono, t.text3, row->age, Qt::AlignRight);
    if (wide)
        trailing(scaled(120), Type::Small, t.text2, row->owner, Qt::AlignLeft);
    const bool lacks = row->missing && *row->missing > 0 && row->review == ReviewState::Draft && !over;
    trailing(scaled(90), Type::Small, t.warn.ink,
             lacks ? PostmortemList::tr("%1 missing").arg(*row->missing) : QString(), Qt::AlignLeft);
    trailing(scaled(140), Type::Small, over ? t.text3 : t.text2, row->state, Qt::AlignLeft);
    if (wide)
        trailing(scaled(130), Type::Small, t.text3, row->service, Qt::AlignLeft);
    leading(right - left, Type::Body, over ? t.text3 : t.text, row->title);
}

TrackerList::TrackerList(TrackerModel* model, QWidget* parent)
    : ReviewList(tr("Follow-ups"), model, parent), m_model(model)
{}

int TrackerList::rowHeight() const { return scaled(size::Row); }

void TrackerList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const TrackerRow* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const QRect inner = rect.adjusted(s_reviewListsEdge, 0, -s_reviewListsEdge, 0);
    if (row->isHead) {
        painter.fillRect(rect.adjusted(0, 0, 0, -1), t.raised);
        const int used = textWidth(Type::Small, row->due);
        paint::text(painter, inner, Type::Small, row->late ? t.warn.ink : t.text3, row->due, Qt::AlignRight);
        paint::text(painter,
                    rtl ? inner.adjusted(used + s_reviewListsGap, 0, 0, 0)
                        : inner.adjusted(0, 0, -used - s_reviewListsGap, 0),
                    Type::BodyStrong, t.text, row->title);
        return;
    }
    const auto cell = [&](int x, int width, Type type, const QColor& ink, const QString& text,
                          Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, paint::mirrored({x, rect.top(), width, rect.height()}, rect, rtl), type, ink,
                    text, side);
    };
    const int key = scaled(84), due = scaled(120), limit = scaled(90);
    cell(inner.left(), key, Type::Mono, t.accent, row->key);
    const int end = inner.right() + 1;
    cell(end - limit, limit, Type::Small, t.text3, row->limit, Qt::AlignRight);
    cell(end - limit - s_reviewListsGap - due, due, Type::Small, row->late ? t.warn.ink : t.text2, row->due,
         Qt::AlignRight);
    const int words = inner.left() + key + s_reviewListsGap;
    cell(words, end - limit - 2 * s_reviewListsGap - due - words, Type::Body, row->done ? t.text3 : t.text,
         row->title);
}

} // namespace warroom::ui
