// Painting of the queue's rows.
#include "screens/queue/queue_delegate.h"

#include "models/format/format.h"
#include "models/queue/queue_model.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

constexpr int s_groupHeight = 30;
constexpr int s_chevron = 14;

QPoint centred(const QRect& box, const QSize& size, Qt::LayoutDirection direction)
{
    const int x = direction == Qt::RightToLeft ? box.right() + 1 - size.width() : box.left();
    return {x, box.top() + (box.height() - size.height()) / 2};
}

// The marks of found words are taken out; where they stood is not drawn in one line of small text.
QString plainSnippet(QString snippet)
{
    snippet.remove(QChar(2)).remove(QChar(3));
    return snippet.simplified();
}

} // namespace

QueueDelegate::QueueDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

int QueueDelegate::rowHeight() { return scaled(size::Row); }

int QueueDelegate::columnWidth(int column)
{
    switch (column) {
    case QueueModel::SeverityColumn:
        return EdgePadding + std::max(scaled(58), textWidth(Type::Label, QueueModel::tr("Severity"))) +
               ColumnGap;
    case QueueModel::KeyColumn:
        return scaled(76) + ColumnGap;
    case QueueModel::ServiceColumn:
        return scaled(140) + ColumnGap;
    case QueueModel::PhaseColumn:
        return scaled(96) + ColumnGap;
    case QueueModel::PriorityColumn:
        return scaled(52) + ColumnGap;
    case QueueModel::DueColumn:
        return scaled(76) + ColumnGap;
    case QueueModel::FormatColumn:
        return 74 + ColumnGap;
    case QueueModel::OwnerColumn:
        return scaled(26) + ColumnGap;
    case QueueModel::UpdatedColumn:
        return scaled(62) + ColumnGap;
    case QueueModel::AgeColumn:
        return scaled(60) + EdgePadding;
    default:
        return scaled(160);
    }
}

QRect QueueDelegate::contentRect(const QRect& cell, int column, Qt::LayoutDirection direction)
{
    const int lead = column == QueueModel::SeverityColumn ? EdgePadding : 0;
    const int trail = column == QueueModel::AgeColumn ? EdgePadding : ColumnGap;
    return direction == Qt::RightToLeft ? cell.adjusted(trail, 0, -lead, 0)
                                        : cell.adjusted(lead, 0, -trail, 0);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool group = static_cast<const QueueModel*>(index.model())->isGroup(index);
    return {0, group && !m_uniform ? scaled(s_groupHeight) : rowHeight()};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto* row = static_cast<const QueueModel*>(index.model())->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    // One pixel at the foot belongs to the line.
    const QRect box = contentRect(option.rect.adjusted(0, 0, 0, -1), index.column(), option.direction);
    const QString text = index.data().toString();
    const int severity = format::number(row->summary.severity);
    switch (index.column()) {
    case QueueModel::SeverityColumn:
        paint::severityBadge(*painter, centred(box, paint::severityBadgeSize(severity), option.direction),
                             severity);
        break;
    case QueueModel::KeyColumn:
        paint::text(*painter, box, Type::Mono, t.text2, text);
        break;
    case QueueModel::TitleColumn:
        paintTitle(*painter, box, *row);
        break;
    case QueueModel::ServiceColumn:
    case QueueModel::PhaseColumn:
    case QueueModel::PriorityColumn:
        paint::text(*painter, box, Type::Small, t.text2, text);
        break;
    case QueueModel::FormatColumn:
        paintGauge(*painter, box, *row);
        break;
    case QueueModel::OwnerColumn: {
        const QRect face(centred(box, paint::avatarSize(), option.direction), paint::avatarSize());
        if (row->owner.isEmpty())
            paint::frame(*painter, face, face.width() / 2.0, {}, t.controlSoft, Qt::DashLine);
        else
            paint::avatar(*painter, face.topLeft(), text);
        break;
    }
    case QueueModel::DueColumn:
        paint::text(*painter, box, Type::Small, row->isOverdue ? t.warn.ink : t.text2, text, Qt::AlignRight);
        break;
    case QueueModel::UpdatedColumn:
        paint::text(*painter, box, Type::Small, t.text3, text, Qt::AlignRight);
        break;
    case QueueModel::AgeColumn:
        paint::text(*painter, box, Type::Mono, row->late ? t.warn.ink : t.text2, text, Qt::AlignRight);
        break;
    default:
        break;
    }
}

void QueueDelegate::paintTitle(QPainter& painter, const QRect& box, const QueueRow& row) const
{
    const Tokens& t = tokens();
    QRect left = box;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const auto take = [&](int width) {
        mirrored ? left.setRight(left.right() - width) : left.setLeft(left.left() + width);
    };
    const auto sign = [&](const QString& name, const QColor& colour) {
        const int side = scaled(14);
        const QPoint at = centred(left, {side, side}, painter.layoutDirection());
        drawIcon(painter, at, name, colour, side);
        take(side + 6);
    };
    if (row.refused > 0)
        sign(QStringLiteral("lock"), t.warn.ink);
    if (row.summary.restricted)
        sign(QStringLiteral("eye"), t.text2);
    if (row.summary.questions > 0)
        sign(QStringLiteral("merge"), t.warn.ink);
    if (row.pending > 0)
        sign(QStringLiteral("clock"), t.text3);
    const Type type = row.summary.severity <= Severity::Sev2 ? Type::BodyStrong : Type::Body;
    const int used = paint::text(painter, left, type, t.text, format::title(row.summary));
    if (row.snippet.isEmpty())
        return;
    take(used + ColumnGap);
    paint::text(painter, left, Type::Small, t.text3, plainSnippet(row.snippet));
}

void QueueDelegate::paintGauge(QPainter& painter, const QRect& box, const QueueRow& row) const
{
    // A long list stays quiet: what is needed shows for SEV1 to SEV3 only.
    const bool loud = row.summary.severity <= Severity::Sev3;
    std::array<paint::FormatMark, sectionCount> marks;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const bool needed = row.summary.needed >> i & 1u;
        const auto state = row.summary.sections[i];
        marks[i] = needed && loud                           ? paint::FormatMark::Needed
                   : state == warroom::SectionState::Filled ? paint::FormatMark::Filled
                   : state == warroom::SectionState::Tbd    ? paint::FormatMark::Tbd
                                                            : paint::FormatMark::Empty;
    }
    const QSize size = paint::formatGaugeSize(paint::GaugeLook::Row);
    paint::formatGauge(painter, centred(box, size, painter.layoutDirection()), marks, paint::GaugeLook::Row);
}

void QueueDelegate::paintGroup(QPainter& painter, const QRect& line, const QModelIndex& group,
                               bool open) const
{
    const Tokens& t = tokens();
    painter.fillRect(line, t.raised);
    horizontalHairline(painter, line.left(), line.right() + 1, line.bottom(), t.line);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QRect box = line.adjusted(EdgePadding, 0, -EdgePadding, -1);
    const auto take = [&](int width) {
        mirrored ? box.setRight(box.right() - width) : box.setLeft(box.left() + width);
    };
    const int side = scaled(s_chevron);
    drawIcon(painter, centred(box, {side, side}, painter.layoutDirection()),
             open ? QStringLiteral("down") : QStringLiteral("right"), t.text3, side);
    take(side + 8);
    take(paint::text(painter, box, Type::SmallStrong, t.text, group.data().toString()) + 8);
    paint::text(painter, box, Type::Small, t.text3,
                QLocale().toString(group.data(QueueModel::CountRole).toInt()));
}

} // namespace warroom::ui
