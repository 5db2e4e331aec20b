// Painting and folding of the blocks.
#include "widgets/collapsible_block.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {

BlockHead::BlockHead(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void BlockHead::setSummary(const QString& text, Ink ink)
{
    if (text == m_summary && ink == m_summaryInk)
        return;
    m_summary = text;
    m_summaryInk = ink;
    setAccessibleDescription(text);
    update();
}

void BlockHead::setKeyCaps(const QString& keys)
{
    m_keys = keys;
    update();
}

QSize BlockHead::sizeHint() const
{
    const int room =
        m_keys.isEmpty() ? textWidth(Type::Small, m_summary) : paint::keyCapsSize(m_keys).width();
    return {textWidth(Type::BodyStrong, text()) + 12 + room, lineHeight(Type::BodyStrong)};
}

void BlockHead::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    int used = textWidth(Type::BodyStrong, text()) + 4;
    paint::text(painter, rect(), Type::BodyStrong, t.text, text());
    if (!isChecked()) {
        const int side = scaled(14);
        const int x = isRightToLeft() ? width() - used - side : used;
        drawIcon(painter, QPointF(x, (height() - side) / 2.0), QStringLiteral("down"), t.text3, side);
        used += side;
    }
    if (m_keys.isEmpty()) {
        // A name may go, the figure behind it not.
        const QRect room = paint::mirrored(rect().adjusted(used + 4, 0, 0, 0), rect(), isRightToLeft());
        paint::text(painter, room, Type::Small, t.ink(m_summaryInk), m_summary, Qt::AlignRight,
                    Qt::ElideMiddle);
    } else {
        const QSize caps = paint::keyCapsSize(m_keys);
        paint::keyCaps(
            painter, {isRightToLeft() ? 0 : width() - caps.width(), (height() - caps.height()) / 2}, m_keys);
    }
    if (hasFocus())
        paint::frame(painter, rect(), radius::Chip, {}, t.accent);
}

CollapsibleBlock::CollapsibleBlock(const QString& title, QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_head(new BlockHead(title, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(title);
    m_layout->setContentsMargins(16, 10, 16, 11);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool open) {
        if (m_body)
            m_body->setVisible(open);
        emit collapsedChanged(!open);
    });
}

void CollapsibleBlock::setBody(QWidget* body)
{
    delete m_body;
    m_body = body;
    m_layout->addWidget(body);
    body->setVisible(m_head->isChecked());
}

void CollapsibleBlock::setSummary(const QString& text, Ink ink) { m_head->setSummary(text, ink); }

void CollapsibleBlock::setKeyCaps(const QString& keys) { m_head->setKeyCaps(keys); }

void CollapsibleBlock::setCollapsed(bool collapsed) { m_head->setChecked(!collapsed); }

bool CollapsibleBlock::isCollapsed() const { return !m_head->isChecked(); }

void CollapsibleBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
