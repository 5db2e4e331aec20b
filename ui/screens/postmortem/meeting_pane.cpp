// Painting, keys and catching of the meeting.
#include "screens/postmortem/meeting_pane.h"

#include "models/format/format.h"
#include "models/postmortem/postmortem_presenter.h"
#include "screens/room/chip_group.h"
#include "screens/room/field_frame.h"
#include "widgets/accessible.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_meetingPaneEdge = 16;
constexpr int s_meetingPaneRow = 30;

QString minutesText(std::chrono::minutes planned)
{
    return AgendaList::tr("%1 min", "minutes").arg(planned.count());
}

} // namespace

AgendaList::AgendaList(ReviewMeeting& meeting, QWidget* parent) : QWidget(parent), m_meeting(meeting)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::List);
    connect(&meeting, &ReviewMeeting::changed, this, [this] {
        if (m_meeting.current())
            m_chosen = *m_meeting.current();
        describe();
    });
    connect(&meeting, &ReviewMeeting::ticked, this, qOverload<>(&QWidget::update));
    describe();
}

QSize AgendaList::sizeHint() const
{
    return {scaled(200), static_cast<int>(m_meeting.agenda().size()) * scaled(s_meetingPaneRow)};
}

void AgendaList::describe()
{
    const AgendaItem& item = m_meeting.agenda()[m_chosen];
    setAccessibleText(
        this, tr("Agenda: %1, %2", "item, how long").arg(partName(item.part), minutesText(item.planned)));
    update();
}

void AgendaList::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    for (std::size_t i = 0; i < m_meeting.agenda().size(); ++i) {
        const AgendaItem& item = m_meeting.agenda()[i];
        const QRect row(0, static_cast<int>(i) * scaled(s_meetingPaneRow), width(), scaled(s_meetingPaneRow));
        const bool current = m_meeting.current() == i;
        const bool chosen = hasFocus() && m_chosen == i;
        if (current || chosen)
            painter.fillRect(row, t.selected);
        if (chosen)
            paint::accentBar(painter, row, 2);
        const Duration spent = m_meeting.spent(i);
        const bool over = spent > item.planned;
        const QString time =
            spent > Duration(0)
                ? tr("%1 of %2", "spent, planned").arg(format::countdown(spent), minutesText(item.planned))
                : minutesText(item.planned);
        const QRect inner = row.adjusted(s_meetingPaneEdge, 0, -s_meetingPaneEdge, 0);
        const int used = textWidth(Type::Mono, time);
        paint::text(painter, inner, Type::Mono, over ? t.warn.ink : t.text3, time, Qt::AlignRight);
        const bool rtl = isRightToLeft();
        paint::text(painter, inner.adjusted(rtl ? used + 8 : 0, 0, rtl ? 0 : -used - 8, 0),
                    current ? Type::BodyStrong : Type::Body, current ? t.text : t.text2, partName(item.part));
        horizontalHairline(painter, s_meetingPaneEdge, width() - s_meetingPaneEdge, row.bottom(), t.line);
    }
}

void AgendaList::keyPressEvent(QKeyEvent* event)
{
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_J;
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_K;
    const auto planned = m_meeting.agenda()[m_chosen].planned;
    if (down && m_chosen + 1 < m_meeting.agenda().size())
        ++m_chosen;
    else if (up && m_chosen > 0)
        --m_chosen;
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_meeting.goTo(m_chosen);
    else if (event->text() == QLatin1String("+"))
        m_meeting.setPlanned(m_chosen, planned + std::chrono::minutes(1));
    else if (event->text() == QLatin1String("-"))
        m_meeting.setPlanned(m_chosen, planned - std::chrono::minutes(1));
    else if (!down && !up)
        return QWidget::keyPressEvent(event);
    describe();
}

void AgendaList::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = event->pos().y() / scaled(s_meetingPaneRow);
    if (row >= 0 && static_cast<std::size_t>(row) < m_meeting.agenda().size())
        m_meeting.goTo(m_chosen = static_cast<std::size_t>(row));
}

void AgendaList::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void AgendaList::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

MeetingTimer::MeetingTimer(ReviewMeeting& meeting, QWidget* parent) : QWidget(parent), m_meeting(meeting)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&meeting, &ReviewMeeting::changed, this, &MeetingTimer::describe);
    connect(&meeting, &ReviewMeeting::ticked, this, qOverload<>(&QWidget::update));
    describe();
}

QSize MeetingTimer::sizeHint() const
{
    return {scaled(200), lineHeight(Type::Bar) + lineHeight(Type::Figure) + lineHeight(Type::Small) + 4};
}

void MeetingTimer::describe()
{
    const auto current = m_meeting.current();
    setAccessibleText(
        this,
        current
            ? tr("Talking about %1", "part of a document").arg(partName(m_meeting.agenda()[*current].part))
            : tr("The meeting has not begun"));
    update();
}

void MeetingTimer::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    QRect line(0, 0, width(), lineHeight(Type::Bar));
    const auto current = m_meeting.current();
    const QString what = current ? partName(m_meeting.agenda()[*current].part) : tr("Review meeting");
    paint::text(painter, line, Type::Bar, t.text, what);
    line = QRect(0, line.bottom() + 1, width(), lineHeight(Type::Figure));
    const Duration left = current ? m_meeting.left() : m_meeting.planned();
    const bool over = left < Duration(0);
    paint::text(painter, line, Type::Figure,
                over      ? t.crit.ink
                : current ? t.text
                          : t.text3,
                (over ? QStringLiteral("+") : QString()) + format::countdown(over ? -left : left));
    line = QRect(0, line.bottom() + 3, width(), lineHeight(Type::Small));
    const QString below =
        !current ? tr("planned in all")
        : over   ? tr("over the time")
                 : tr("left of %1", "minutes").arg(minutesText(m_meeting.agenda()[*current].planned));
    paint::text(painter, line, Type::Small, over ? t.crit.ink : t.text3, below);
}

MeetingPane::MeetingPane(PostmortemPresenter& postmortem, ReviewMeeting& meeting, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_meeting(meeting), m_timer(new MeetingTimer(meeting, this)),
      m_previous(new Button(tr("Back"), ButtonKind::Default, this)),
      m_next(new Button(tr("Next"), ButtonKind::Primary, this)), m_agenda(new AgendaList(meeting, this)),
      m_kinds(new ChipGroup(ChipChoice::One, {tr("Note"), tr("Why"), tr("Action")}, this)),
      m_field(new FieldFrame(QString(), this))
{
    setAccessibleName(tr("Review meeting"));
    m_next->setKeyCaps(tr("Alt PgDn"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(s_meetingPaneEdge, 16, s_meetingPaneEdge, 16);
    head->setSpacing(12);
    head->addWidget(m_timer);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_next);
    buttons->addWidget(m_previous);
    buttons->addStretch(1);
    head->addLayout(buttons);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(s_meetingPaneEdge, 12, s_meetingPaneEdge, 12);
    foot->setSpacing(8);
    foot->addWidget(m_kinds, 0, Qt::AlignLeft);
    foot->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_agenda);
    column->addStretch(1);
    column->addLayout(foot);
    connect(m_next, &QPushButton::clicked, &meeting, &ReviewMeeting::next);
    connect(m_previous, &QPushButton::clicked, &meeting, &ReviewMeeting::previous);
    connect(m_kinds, &ChipGroup::chosen, this, [this](int kind) { setCapture(static_cast<Capture>(kind)); });
    connect(m_field, &FieldFrame::submitted, this, &MeetingPane::capture);
    connect(m_field, &FieldFrame::escaped, this, &MeetingPane::left);
    connect(&meeting, &ReviewMeeting::changed, this, &MeetingPane::refresh);
    setCapture(Capture::Note);
    refresh();
}

void MeetingPane::refresh()
{
    const auto current = m_meeting.current();
    const bool last = current && *current + 1 == m_meeting.agenda().size();
    m_next->setText(!current ? tr("Begin") : last ? tr("End") : tr("Next"));
    m_next->updateGeometry();
    m_previous->setVisible(current.has_value());
    m_previous->setEnabled(current && *current > 0);
    update();
}

void MeetingPane::setCapture(Capture what)
{
    m_kinds->setCurrent(static_cast<int>(what));
    switch (what) {
    case Capture::Note:
        m_field->setPlaceholder(tr("A note for the timeline"));
        break;
    case Capture::Why:
        m_field->setPlaceholder(tr("Why …"));
        break;
    case Capture::Action:
        m_field->setPlaceholder(tr("An action, @ who, ! when"));
        break;
    }
}

void MeetingPane::capture(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    RoomPresenter& room = m_postmortem.room();
    switch (static_cast<Capture>(m_kinds->current())) {
    case Capture::Note:
        room.post(text, "note");
        break;
    case Capture::Why:
        room.askWhy(text.startsWith(tr("Why"), Qt::CaseInsensitive)
                        ? text
                        : tr("Why %1", "the rest of a question").arg(text));
        break;
    case Capture::Action:
        room.addAction(text.simplified());
        break;
    }
    m_field->setText(QString());
}

void MeetingPane::enter() { m_field->setFocus(); }

void MeetingPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), tokens().line);
    horizontalHairline(painter, 0, width(), m_agenda->y() - 1, tokens().line);
    horizontalHairline(painter, 0, width(), m_kinds->y() - 12, tokens().line);
}

} // namespace warroom::ui
