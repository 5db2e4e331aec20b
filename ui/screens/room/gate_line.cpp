// Painting of the gauge and what stands beside it.
#include "screens/room/gate_line.h"

#include "widgets/accessible.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_saidForMs = 8000;

std::size_t index(Section section) { return static_cast<std::size_t>(section); }

paint::FormatMark markOf(const SectionView& view)
{
    switch (view.progress) {
    case SectionProgress::Filled:
        return paint::FormatMark::Filled;
    case SectionProgress::Needed:
        return paint::FormatMark::Needed;
    case SectionProgress::Tbd:
        return paint::FormatMark::Tbd;
    case SectionProgress::Empty:
        break;
    }
    return paint::FormatMark::Empty;
}

/// Where the time begins that a sentence ends with; its end if there is none.
qsizetype clockIn(const QString& words)
{
    constexpr qsizetype length = 8; // 00:31:02
    const qsizetype begin = words.size() - length;
    for (qsizetype i = 0; i < length; ++i) {
        if (begin < 0 || (i % 3 == 2 ? words[begin + i] != QLatin1Char(':') : !words[begin + i].isDigit()))
            return words.size();
    }
    return begin;
}

} // namespace

GateLine::GateLine(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&room, &RoomPresenter::changed, this, &GateLine::describe);
    connect(&room, &RoomPresenter::said, this, &GateLine::say);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
    m_unsay.setSingleShot(true);
    m_unsay.setInterval(s_saidForMs);
    connect(&m_unsay, &QTimer::timeout, this, [this] {
        m_said.clear();
        describe();
    });
}

void GateLine::say(const QString& sentence)
{
    m_said = sentence;
    m_unsay.start();
    describe();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void GateLine::describe()
{
    Shown now{m_room.hasTicket(), m_room.filledSections(), {}, statusText(), !m_said.isEmpty()};
    for (std::size_t i = 0; i < sectionCount; ++i)
        now.marks[i] = m_room.section(static_cast<Section>(i)).progress;
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    setAccessibleText(
        this,
        tr("Format: %n of 9 sections filled. %1", "saved or not", m_shown->filled).arg(m_shown->status));
    update();
}

void GateLine::setEditing(std::optional<Section> section)
{
    m_editing = section;
    update();
}

QSize GateLine::sizeHint() const { return {scaled(400), scaled(size::SubBar)}; }

void GateLine::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
    if (!m_room.hasTicket())
        return;
    const bool rtl = isRightToLeft();
    const QRect line(20, 0, width() - 40, height() - 1);
    const int label = paint::text(painter, line, Type::Small, t.text2, tr("Format"));
    std::array<paint::FormatMark, sectionCount> marks{};
    for (std::size_t i = 0; i < sectionCount; ++i)
        marks[i] = m_editing && index(*m_editing) == i ? paint::FormatMark::Editing
                                                       : markOf(m_room.section(static_cast<Section>(i)));
    const QSize gauge = paint::formatGaugeSize(paint::GaugeLook::Head);
    const int from = label + 10;
    const int x = rtl ? line.right() + 1 - from - gauge.width() : line.left() + from;
    paint::formatGauge(painter, {x, (line.height() - gauge.height()) / 2 + 1}, marks, paint::GaugeLook::Head);
    const int used = from + gauge.width() + 10;
    const QRect rest = rtl ? line.adjusted(0, 0, -used, 0) : line.adjusted(used, 0, 0, 0);
    const int filled = paint::text(painter, rest, Type::Small, t.text,
                                   tr("%n of 9 filled", nullptr, m_room.filledSections()));
    QRect status = rest.adjusted(rtl ? 0 : filled + 16, 0, rtl ? -filled - 16 : 0, 0);
    // What ticks stands in digits of one width.
    const QString words = statusText();
    const qsizetype clock = clockIn(words);
    const int ticking = paint::text(painter, status, Type::Mono, t.text3, words.mid(clock), Qt::AlignRight);
    if (ticking > 0)
        status.adjust(rtl ? ticking + 5 : 0, 0, rtl ? 0 : -ticking - 5, 0);
    paint::text(painter, status, Type::Small, m_said.isEmpty() ? t.text3 : t.text2,
                words.left(clock).trimmed(), Qt::AlignRight);
}

} // namespace warroom::ui
