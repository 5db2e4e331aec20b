// Painting of the detail's parts.
#include "screens/alerts/detail_parts.h"

#include "screens/queue/preview_parts.h"
#include "widgets/elide_label.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>

namespace warroom::ui {
namespace {

constexpr int s_detailPartsGap = 6;
constexpr int s_timeWidth = 62;

// Under the pointer or with the focus.
void paintLit(QPainter& painter, const QAbstractButton& line)
{
    if (line.underMouse())
        painter.fillRect(line.rect(), tokens().raised);
    if (line.hasFocus())
        paint::frame(painter, line.rect(), radius::Control, {}, tokens().accent);
}

} // namespace

ChipFlow::ChipFlow(const QStringList& labels, QWidget* parent) : QWidget(parent), m_labels(labels)
{
    setAccessibleName(labels.join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QList<QRect> ChipFlow::places(int width) const
{
    QList<QRect> out;
    QPoint at;
    for (const QString& label : m_labels) {
        const QSize size = paint::chipSize(label).boundedTo({width, scaled(200)});
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + size.height() + s_detailPartsGap};
        out.append(QRect(at, size));
        at.rx() += size.width() + s_detailPartsGap;
    }
    return out;
}

// Of one line; how many there are depends on the width.
QSize ChipFlow::sizeHint() const { return {scaled(200), paint::chipSize({}).height()}; }

int ChipFlow::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.isEmpty() ? 0 : all.last().bottom() + 1;
}

void ChipFlow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto all = places(width());
    for (int i = 0; i < all.size(); ++i) {
        QRect box = all[i];
        if (isRightToLeft())
            box.moveLeft(width() - box.right() - 1);
        paint::chip(painter, box, m_labels[i]);
    }
}

bool ChipFlow::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto all = places(width());
    QString words;
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].contains(help->pos()))
            words = m_labels[i];
    }
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

TicketLine::TicketLine(int severity, const QString& key, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_severity(severity), m_key(key), m_title(title)
{
    setAccessibleName(severity > 0 ? tr("SEV%1, %2, %3").arg(severity).arg(key, title)
                                   : tr("%1, %2", "key and title of a ticket").arg(key, title));
    setToolTip(title);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TicketLine::sizeHint() const { return {scaled(200), scaled(28)}; }

void TicketLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLit(painter, *this);
    const bool mirrored = isRightToLeft();
    QRect box = rect();
    const auto take = [&](int by) {
        mirrored ? box.setRight(box.right() - by) : box.setLeft(box.left() + by);
    };
    if (m_severity > 0) {
        const QSize badge = paint::severityBadgeSize(m_severity);
        const int x = mirrored ? box.right() + 1 - badge.width() : box.left();
        paint::severityBadge(painter, {x, (height() - badge.height()) / 2}, m_severity);
        take(badge.width() + 8);
    }
    take(paint::text(painter, box, Type::Mono, tokens().text2, m_key) + 8);
    paint::text(painter, box, Type::Body, tokens().text, m_title);
}

OpenLine::OpenLine(const QString& icon, const QString& words, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_words(words)
{
    setAccessibleName(words);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OpenLine::sizeHint() const { return {scaled(200), scaled(28)}; }

void OpenLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLit(painter, *this);
    const int side = scaled(14), gap = side + 8;
    const bool mirrored = isRightToLeft();
    const double y = (height() - side) / 2.0;
    drawIcon(painter, QPointF(mirrored ? width() - side : 0, y), m_icon, tokens().text2, side);
    drawIcon(painter, QPointF(mirrored ? 0 : width() - side, y), QStringLiteral("right"), tokens().text3,
             side);
    paint::text(painter, rect().adjusted(gap, 0, -gap, 0), Type::Body, tokens().text, m_words);
}

StoryLine::StoryLine(const QString& time, const QString& words, QWidget* parent) : QWidget(parent)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* when = new ElideLabel(Type::MonoSmall, Ink::Tertiary, this);
    when->setText(time);
    when->setFixedWidth(scaled(s_timeWidth));
    line->addWidget(when, 0, Qt::AlignTop);
    line->addWidget(wrappedText(words, Type::Small, QPalette::Text, this), 1);
}

} // namespace warroom::ui
