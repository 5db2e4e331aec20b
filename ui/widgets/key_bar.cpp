// Painting of the key bar.
#include "widgets/key_bar.h"

#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace warroom::ui {

namespace {

constexpr int s_side = 14;
constexpr int s_keyBarGap = 16;
constexpr int s_keyBarKeyGap = 6;

int hintWidth(const KeyHint& hint)
{
    return paint::keyCapsSize(hint.keys).width() + s_keyBarKeyGap + textWidth(Type::Label, hint.text);
}

void paintHint(QPainter& painter, int x, int height, const KeyHint& hint)
{
    const QSize caps = paint::keyCapsSize(hint.keys);
    paint::keyCaps(painter, {x, (height + 1 - caps.height()) / 2}, hint.keys);
    const int left = x + caps.width() + s_keyBarKeyGap;
    paint::text(painter, QRect(left, 1, textWidth(Type::Label, hint.text) + 1, height - 1), Type::Label,
                tokens().text3, hint.text, Qt::AlignLeft, Qt::ElideNone);
}

} // namespace

KeyBar::KeyBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("KeyBar"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StatusBar);
    setAccessibleName(tr("Keys of this pane"));
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void KeyBar::setHints(const QList<KeyHint>& hints)
{
    if (hints == m_hints)
        return;
    m_hints = hints;
    QStringList spoken;
    for (const KeyHint& hint : hints)
        spoken.append(tr("%1: %2", "keys: what they do").arg(hint.keys, hint.text));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

void KeyBar::setFixedHints(const QList<KeyHint>& hints)
{
    if (hints == m_fixed)
        return;
    m_fixed = hints;
    update();
}

void KeyBar::setClock(const QDateTime& utc)
{
    const QString before = clockText();
    m_now = utc.toUTC();
    if (clockText() != before)
        update(isRightToLeft() ? QRect(0, 0, scaled(140), height())
                               : QRect(width() - scaled(140), 0, scaled(140), height()));
}

void KeyBar::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QString KeyBar::clockText() const
{
    return m_now.isValid() ? tr("%1 UTC").arg(m_now.toString(QStringLiteral("HH:mm:ss"))) : QString();
}

QSize KeyBar::sizeHint() const { return {scaled(600), scaled(size::Status)}; }

int KeyBar::paintTrailing(QPainter& painter) const
{
    const bool mirrored = isRightToLeft();
    int used = s_side;
    const auto place = [&](int itemWidth) { return mirrored ? used : width() - used - itemWidth; };
    const int clock = textWidth(Type::MonoSmall, clockText());
    paint::text(painter, QRect(place(clock), 1, clock + 1, height() - 1), Type::MonoSmall, tokens().text2,
                clockText(), Qt::AlignLeft, Qt::ElideNone);
    used += clock;
    if (m_compact)
        return used;
    for (const KeyHint& hint : m_fixed) {
        used += s_keyBarGap;
        paintHint(painter, place(hintWidth(hint)), height(), hint);
        used += hintWidth(hint);
    }
    return used;
}

void KeyBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
    // Hints are one visual unit of keys and words; in a mirrored layout the units change places, not their
    // parts.
    painter.setLayoutDirection(Qt::LeftToRight);
    const int room = width() - paintTrailing(painter) - s_keyBarGap;
    int used = s_side;
    for (const KeyHint& hint : m_hints) {
        const int needed = hintWidth(hint);
        if (used + needed > room)
            return;
        paintHint(painter, isRightToLeft() ? width() - used - needed : used, height(), hint);
        used += needed + s_keyBarGap;
    }
}

bool KeyBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_now.isValid()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int fromEnd = isRightToLeft() ? help->pos().x() : width() - help->pos().x();
        const QString local = QLocale().toString(m_now.toLocalTime(), QLocale::ShortFormat);
        QToolTip::showText(help->globalPos(),
                           fromEnd < scaled(110) ? tr("Local time %1").arg(local) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace warroom::ui
