// Measures and painting of timeline rows: time, icon on its line, sentence, detail line.
#include "screens/room/timeline_row.h"

#include "models/timeline/timeline_model.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_lead = 12;
constexpr int s_timeWidth = 44;
constexpr int s_iconColumn = 22;
constexpr int s_timelineRowTextLead = 82;
constexpr int s_trail = 16;
constexpr int s_line = 18;
constexpr int s_below = 9;
constexpr int s_icon = 14;
constexpr int s_mark = 12;
constexpr int s_mostLines = 6;

struct TimelineRowWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::TimelineView)
};

int sentenceWidth(int width) { return std::max(scaled(60), width - scaled(s_timelineRowTextLead) - s_trail); }

/// The beginning of a text whose lines are more than a row shows; nothing if it is shown whole.
QString beginningOf(const QString& text, const TextLines& whole)
{
    if (whole.count() <= s_mostLines)
        return {};
    return text.left(whole.end(s_mostLines - 1)).trimmed() + QStringLiteral("…");
}

QString moreLinesText(int lines)
{
    return lines == 1 ? TimelineRowWords::tr("%n more line", "of a folded entry", lines)
                      : TimelineRowWords::tr("%n more lines", "of a folded entry", lines);
}

void paintHead(QPainter& painter, const QRect& rect, const TimelineRowLayout& row)
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int high = lineHeight(Type::Label);
    const int timeWidth = textWidth(Type::Mono, row.time);
    const QRect time(rect.left() + s_lead, rect.top(), timeWidth, high);
    paint::text(painter, paint::mirrored(time, rect, rtl), Type::Mono, t.text2, row.time);
    const QRect name(time.right() + 11, rect.top(), rect.width() - time.right() - s_trail, high);
    const int used =
        paint::text(painter, paint::mirrored(name, rect, rtl), Type::LabelStrong, t.text2, row.phase);
    const int from = name.left() + used + 10;
    const int to = rect.right() - s_trail;
    if (to > from)
        horizontalHairline(painter, rtl ? rect.left() + s_trail : from,
                           rtl ? rect.left() + rect.right() - from : to, rect.top() + high / 2,
                           t.controlSoft);
    if (!row.detail.isEmpty())
        paint::text(painter, rect.adjusted(scaled(s_timelineRowTextLead), high, -s_trail, 0), Type::Label,
                    t.text3, row.detail);
}

/// At the trailing end of the detail line; returns the room that it takes.
int paintDelivery(QPainter& painter, const QRect& line, const DeliveryMark& delivery)
{
    if (delivery.icon.isEmpty())
        return 0;
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int side = scaled(s_mark);
    int used = side;
    if (!delivery.count.isEmpty())
        used +=
            3 + paint::text(painter, line, Type::MonoSmall, tokens().text3, delivery.count, Qt::AlignRight);
    const int x = rtl ? line.left() + used - side : line.right() + 1 - used;
    drawIcon(painter, QPointF(x, line.top() + (line.height() - side) / 2.0), delivery.icon, tokens().text3,
             side);
    return used + 8;
}

void paintDetail(QPainter& painter, const QRect& line, const TimelineRowLayout& row,
                 const DeliveryMark& delivery)
{
    const Tokens& t = tokens();
    QRect rest = line;
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int taken = paintDelivery(painter, line, delivery);
    rest.adjust(rtl ? taken : 0, 0, rtl ? 0 : -taken, 0);
    const auto mark = [&](const QString& name, const QColor& ink) {
        const int side = scaled(s_mark);
        const int x = rtl ? rest.right() + 1 - side : rest.left();
        drawIcon(painter, QPointF(x, rest.top() + (rest.height() - side) / 2.0), name, ink, side);
        rest.adjust(rtl ? 0 : side + 4, 0, rtl ? -side - 4 : 0, 0);
    };
    if (row.refused)
        mark(QStringLiteral("lock"), t.warn.ink);
    if (row.pinned)
        mark(QStringLiteral("pin"), t.text2);
    if (row.quiet)
        mark(QStringLiteral("clock"), t.text3);
    paint::text(painter, rest, Type::Label, row.refused ? t.warn.ink : t.text3, row.detail);
}

} // namespace

int estimatedTimelineRowHeight() { return scaled(s_line) + lineHeight(Type::Label) + s_below; }

TimelineRowLayout layOutTimelineRow(const QModelIndex& index, int width, bool whole)
{
    TimelineRowLayout row;
    row.time = index.data(TimelineModel::TimeRole).toString();
    row.detail = index.data(TimelineModel::DetailRole).toString();
    row.head = index.data(TimelineModel::PhaseHeadRole).toBool();
    row.refused = !index.data(TimelineModel::RefusedRole).toString().isEmpty();
    const QString sentence = index.data(TimelineModel::SentenceRole).toString();
    if (row.head) {
        row.phase = sentence;
        // Who moved it on is in the accessible text; the line shows only a reason for doing so anyway.
        if (!row.detail.contains(QStringLiteral(" · ")))
            row.detail.clear();
        row.height = lineHeight(Type::Label) * (row.detail.isEmpty() ? 1 : 2) + s_below;
        return row;
    }
    row.icon = index.data(TimelineModel::IconRole).toString();
    row.alarming = index.data(TimelineModel::AlarmingRole).toBool();
    row.pinned = index.data(TimelineModel::PinnedRole).toBool();
    row.struck = index.data(TimelineModel::StruckRole).toBool();
    row.quiet = index.data(TimelineModel::QuietRole).toBool();
    TextLook look;
    look.lead = index.data(TimelineModel::LeadRole).toInt();
    look.struck = row.struck;
    look.line = scaled(s_line);
    row.sentence.emplace(sentence, look, sentenceWidth(width));
    const QString beginning = whole ? QString() : beginningOf(sentence, *row.sentence);
    if (!beginning.isEmpty()) {
        row.folded = row.sentence->count() - s_mostLines;
        look.lead = std::min(look.lead, static_cast<int>(beginning.size()));
        row.sentence.emplace(beginning, look, sentenceWidth(width));
        row.detail += (row.detail.isEmpty() ? QString() : QStringLiteral(" · ")) + moreLinesText(row.folded);
    }
    row.height = row.sentence->count() * look.line + lineHeight(Type::Label) + s_below;
    return row;
}

DeliveryMark deliveryMark(const QModelIndex& index, RowLook look)
{
    const bool asked = look == RowLook::Current || look == RowLook::CurrentFocused;
    if (!asked && !index.data(TimelineModel::FreshOwnRole).toBool())
        return {};
    switch (static_cast<Delivery>(index.data(TimelineModel::DeliveryRole).toInt())) {
    case Delivery::Here:
        return {QStringLiteral("clock"), {}};
    case Delivery::Sent:
        return {QStringLiteral("up"), {}};
    case Delivery::AtBackend:
        return {QStringLiteral("check"), {}};
    case Delivery::Seen:
        return {QStringLiteral("eye"), QLocale().toString(index.data(TimelineModel::SeenCountRole).toInt())};
    case Delivery::Refused:
    case Delivery::Unknown:
        break;
    }
    return {};
}

void paintTimelineRow(QPainter& painter, const QRect& rect, const TimelineRowLayout& row, RowLook look,
                      const DeliveryMark& mark)
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const QRect lit = rect.adjusted(0, -4, 0, -5);
    if (look == RowLook::Fresh)
        painter.fillRect(lit, t.accentTint);
    if (look == RowLook::Current || look == RowLook::CurrentFocused)
        painter.fillRect(lit, t.selected);
    if (look == RowLook::CurrentFocused)
        paint::accentBar(painter, lit, 2);
    if (row.head) {
        paintHead(painter, rect, row);
        return;
    }
    const int line = scaled(s_line);
    paint::text(painter,
                paint::mirrored({rect.left() + s_lead, rect.top(), scaled(s_timeWidth), line}, rect, rtl),
                Type::Mono, t.text2, row.time);
    const int side = scaled(s_icon);
    const QRect column(rect.left() + s_lead + scaled(s_timeWidth), rect.top(), scaled(s_iconColumn) - 2,
                       line);
    const QRect iconBox = paint::mirrored(column, rect, rtl);
    const QPointF icon(iconBox.left() + (iconBox.width() - side) / 2.0, iconBox.top() + (line - side) / 2.0);
    drawIcon(painter, icon, row.icon, row.alarming ? t.crit.ink : t.text2, side);
    verticalHairline(painter, iconBox.left() + iconBox.width() / 2, rect.top() + line, rect.bottom() - 2,
                     t.controlSoft);
    const int wide = sentenceWidth(rect.width());
    const QRect text = paint::mirrored(
        {rect.left() + scaled(s_timelineRowTextLead), rect.top(), wide, rect.height()}, rect, rtl);
    painter.setPen(row.struck ? t.text3 : t.text);
    row.sentence->draw(painter, text.topLeft());
    const int lines = row.sentence->count() * line;
    paintDetail(painter, QRect(text.left(), rect.top() + lines, wide, lineHeight(Type::Label)), row, mark);
}

} // namespace warroom::ui
