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
constexpr int s_sectionFrameEdge = 8;
constexpr int s_icon = 14;
constexpr int s_sectionFrameIconGap = 8;
constexpr int s_widest = 220;
constexpr int s_person = 18;
constexpr int s_personGap = 2;
constexpr int s_mostPeople = 3;

/// The label column: what changes in it paints no body.
QRect labelPart(const QWidget& frame)
{
    const QMargins margins = frame.layout()->contentsMargins();
    const bool mirrored = frame.isRightToLeft();
    const int wide = mirrored ? margins.right() : margins.left();
    return {mirrored ? frame.width() - wide : 0, 0, wide, frame.height()};
}

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
    m_layout->addWidget(body, 1000, Qt::AlignTop);
}

void SectionFrame::setWidestBody(int pixels)
{
    const auto limit = [this, pixels] { m_body->setMaximumWidth(scaled(pixels)); };
    limit();
    connect(&theme(), &Theme::changed, m_body, limit);
    m_layout->addStretch(1);
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
    if (name == m_icon)
        return;
    m_icon = name;
    update(labelPart(*this));
}

void SectionFrame::setStateLine(const QString& text)
{
    if (text == m_stateLine)
        return;
    const auto lines = stateLines().size();
    m_stateLine = text;
    describe();
    if (stateLines().size() != lines)
        updateGeometry();
    update(labelPart(*this));
}

/// As many parts in a line as have room.
QStringList SectionFrame::stateLines() const
{
    static const QString between = QStringLiteral(" · ");
    const int room = labelColumn() - scaled(s_icon) - s_sectionFrameIconGap - 4 - peopleWidth();
    QStringList lines;
    for (const QString& part : m_stateLine.split(between)) {
        const QString longer = lines.isEmpty() ? part : lines.last() + between + part;
        if (lines.isEmpty() || textWidth(Type::Label, longer) > room)
            lines << part;
        else
            lines.last() = longer;
    }
    return lines;
}

void SectionFrame::setPeople(const QStringList& initials, const QStringList& names)
{
    if (initials == m_people && names == m_peopleNames)
        return;
    m_people = initials.mid(0, s_mostPeople);
    if (initials.size() > s_mostPeople)
        m_people.last() = tr("+%1", "more people").arg(initials.size() - s_mostPeople + 1);
    m_peopleNames = names;
    setToolTip(names.join(QLatin1Char('\n')));
    describe();
    updateGeometry();
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
    return std::clamp(unscaled + s_icon + s_sectionFrameIconGap + s_sectionFrameEdge, LabelWidth, s_widest);
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
    m_layout->setContentsMargins(isRightToLeft() ? s_trail : lead, s_sectionFrameEdge,
                                 isRightToLeft() ? lead : s_trail, s_sectionFrameEdge + 1);
    updateGeometry();
    update();
}

QSize SectionFrame::sizeHint() const
{
    return QWidget::sizeHint().expandedTo(
        {0, 2 * s_sectionFrameEdge + 1 + scaled(20) + static_cast<int>(stateLines().size()) * scaled(15)});
}

QSize SectionFrame::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), sizeHint().height()};
}

void SectionFrame::describe()
{
    QString spoken = m_name;
    if (!m_stateLine.isEmpty())
        spoken = tr("%1, %2", "section name, its state").arg(spoken, m_stateLine);
    if (!m_peopleNames.isEmpty())
        spoken =
            tr("%1. Here: %2", "section, who is in it").arg(spoken, m_peopleNames.join(QStringLiteral("; ")));
    setAccessibleText(this, spoken);
}

int SectionFrame::peopleWidth() const
{
    const int count = static_cast<int>(m_people.size());
    return count == 0 ? 0 : count * paint::avatarSize(s_person).width() + (count - 1) * s_personGap + 4;
}

/// At the trailing end of the line.
void SectionFrame::paintPeople(QPainter& painter, const QRect& line) const
{
    const int side = paint::avatarSize(s_person).width();
    const int used = peopleWidth() - 4;
    const bool mirrored = isRightToLeft();
    int x = mirrored ? line.left() + used - side : line.right() + 1 - used;
    for (const QString& initials : m_people) {
        paint::avatar(painter, {x, line.top() + (line.height() - side) / 2}, initials,
                      paint::AvatarLook::Person, s_person);
        x += (mirrored ? -1 : 1) * (side + s_personGap);
    }
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
        drawIcon(painter, QPointF(x, s_sectionFrameEdge + (lineHeight(Type::Body) - side) / 2.0), m_icon,
                 iconColour, side);
    const int left = mirrored ? width() - s_lead - labelColumn() + 4 : s_lead + side + s_sectionFrameIconGap;
    const int room = labelColumn() - side - s_sectionFrameIconGap - 4;
    paint::text(painter, QRect(left, s_sectionFrameEdge, room, scaled(20)), Type::SmallStrong, t.text,
                m_name);
    QRect line(left, s_sectionFrameEdge + scaled(20), room, scaled(15));
    paintPeople(painter, line.adjusted(0, 0, mirrored ? 0 : -2, 0));
    line.adjust(mirrored ? peopleWidth() : 0, 0, mirrored ? 0 : -peopleWidth(), 0);
    for (const QString& part : stateLines()) {
        paint::text(painter, line, Type::Label, needed ? t.warn.ink : t.text3, part);
        line.translate(0, scaled(15));
    }
}

void SectionFrame::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit labelClicked();
}

} // namespace warroom::ui
