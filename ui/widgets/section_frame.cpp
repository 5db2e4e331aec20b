// Painting of the label column and of the states of a section.
#include "widgets/section_frame.h"

#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace warroom::ui {

namespace {

constexpr int s_lead = 16;
constexpr int s_trail = 20;
constexpr int s_edge = 8;
constexpr int s_icon = 14;
constexpr int s_iconGap = 8;
constexpr int s_widest = 220;

} // namespace

SectionFrame::SectionFrame(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(name), m_layout(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Grouping);
    m_layout->setSpacing(0);
    connect(&theme(), &Theme::changed, this, &SectionFrame::measure);
    measure();
    describe();
}

void SectionFrame::setBody(QWidget* body)
{
    delete m_body;
    m_body = body;
    m_layout->addWidget(body, 1, Qt::AlignTop);
}

void SectionFrame::setState(SectionState state)
{
    if (state == m_state)
        return;
    m_state = state;
    update();
}

void SectionFrame::setIconName(const QString& name)
{
    m_icon = name;
    update();
}

void SectionFrame::setStateLine(const QString& text)
{
    if (text == m_stateLine)
        return;
    m_stateLine = text;
    describe();
    update();
}

void SectionFrame::setLabelWidth(int pixels)
{
    m_labelWidth = pixels;
    measure();
}

int SectionFrame::labelWidthFor(const QStringList& names)
{
    int widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, textWidth(Type::SmallStrong, name));
    const int unscaled = widest * 100 / theme().textPercent() + 1;
    return std::clamp(unscaled + s_icon + s_iconGap + s_edge, LabelWidth, s_widest);
}

int SectionFrame::labelColumn() const { return scaled(m_labelWidth); }

void SectionFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        measure();
    QWidget::changeEvent(event);
}

void SectionFrame::measure()
{
    // Layouts mirror their items, but not their margins.
    const int lead = s_lead + labelColumn();
    m_layout->setContentsMargins(isRightToLeft() ? s_trail : lead, s_edge, isRightToLeft() ? lead : s_trail,
                                 s_edge + 1);
    updateGeometry();
    update();
}

QSize SectionFrame::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, 2 * s_edge + 1 + scaled(35)});
}

QSize SectionFrame::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), sizeHint().height()};
}

void SectionFrame::describe()
{
    setAccessibleText(this, m_stateLine.isEmpty()
                                ? m_name
                                : tr("%1, %2", "section name, its state").arg(m_name, m_stateLine));
}

void SectionFrame::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool editing = m_state == SectionState::Editing;
    const bool needed = m_state == SectionState::Needed;
    if (editing)
        painter.fillRect(rect(), t.raised);
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
    if (editing)
        paint::accentBar(painter, QRect(0, 0, width(), height() - 1), 2);
    const bool mirrored = isRightToLeft();
    const int side = scaled(s_icon);
    const QColor iconColour = editing                            ? t.accent
                              : needed                           ? t.warn.ink
                              : m_icon == QLatin1String("check") ? t.text2
                                                                 : t.text3;
    const int x = mirrored ? width() - s_lead - side : s_lead;
    if (!m_icon.isEmpty())
        drawIcon(painter, QPointF(x, s_edge + (lineHeight(Type::Body) - side) / 2.0), m_icon, iconColour,
                 side);
    const int left = mirrored ? width() - s_lead - labelColumn() + 4 : s_lead + side + s_iconGap;
    const int room = labelColumn() - side - s_iconGap - 4;
    paint::text(painter, QRect(left, s_edge, room, scaled(20)), Type::SmallStrong, t.text, m_name);
    paint::text(painter, QRect(left, s_edge + scaled(20), room, scaled(15)), Type::Label,
                needed ? t.warn.ink : t.text3, m_stateLine);
}

void SectionFrame::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit labelClicked();
}

} // namespace warroom::ui
