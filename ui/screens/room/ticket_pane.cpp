// Building of the sections and keeping of their label columns.
#include "screens/room/ticket_pane.h"

#include "models/format/format.h"
#include "models/room/whys_model.h"
#include "screens/room/actions_body.h"
#include "screens/room/conflict_pane.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/text_bodies.h"
#include "screens/room/whys_body.h"
#include "widgets/accessible.h"
#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextEdit>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_compactLabel = 140;

std::size_t index(Section section) { return static_cast<std::size_t>(section); }

/// The name in the label column; the last section's whole name does not fit there.
QString labelOf(Section section)
{
    return section == Section::Prevention ? TicketPane::tr("Prevention", "name of a section, short")
                                          : format::name(section);
}

bool holdsRows(Section section) { return section == Section::NextActions || section == Section::Whys; }

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

} // namespace

GateLine::GateLine(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&room, &RoomPresenter::changed, this, &GateLine::describe);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void GateLine::describe()
{
    setAccessibleText(this, tr("Format: %n of 9 sections filled. %1", "saved or not", m_room.filledSections())
                                .arg(m_room.savedText()));
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
    paint::text(painter, rest, Type::Small, t.text, tr("%n of 9 filled", nullptr, m_room.filledSections()));
    paint::text(painter, rest, Type::Small, t.text3, m_room.savedText(), Qt::AlignRight);
}

TicketPane::TicketPane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_gate(new GateLine(room, this)),
      m_offline(new InlineNote(Tone::Warn, QString(), this)),
      m_missing(new InlineNote(Tone::Warn, QString(), this)), m_scroll(new QScrollArea(this)),
      m_content(new QWidget), m_conflicts(new ConflictPane(room, m_content)),
      m_empty(new EmptyState(tr("No incident is focused. Enter opens the queue."), this)),
      m_prompt(new InlinePrompt([&room]() -> const Directory& { return room.people(); }, this))
{
    setAccessibleName(tr("Ticket"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_gate);
    layout->addWidget(m_offline);
    layout->addWidget(m_missing);
    m_missing->hide();
    layout->addWidget(m_empty);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_prompt);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Sections"));
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    buildSections();
    connect(&room, &RoomPresenter::changed, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &TicketPane::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &TicketPane::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocusChanged(now); });
    refresh();
}

void TicketPane::buildSections()
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_conflicts);
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        auto* frame = new SectionFrame(labelOf(section), m_content);
        SectionBody* body = nullptr;
        if (section == Section::OriginalRequest)
            body = new RequestBody(m_room, frame);
        else if (section == Section::NextActions)
            body = m_actions = new ActionsBody(m_room, frame);
        else if (section == Section::Whys)
            body = m_whys = new WhysBody(m_room, frame);
        else if (isProse(section))
            body = new ProseBody(m_room, section, frame);
        else
            body = new ParagraphsBody(m_room, section, frame);
        frame->setBody(body);
        connect(frame, &SectionFrame::labelClicked, this, [this, section] { enter(section); });
        column->addWidget(frame);
        m_frames[i] = frame;
        m_bodies[i] = body;
    }
    column->addStretch(1);
    connect(m_whys, &WhysBody::askRequested, this, &TicketPane::askWhy);
    connect(m_whys->list(), &WhyList::answerRequested, this, &TicketPane::answerWhy);
    connect(m_whys->list(), &WhyList::dropRequested, this, &TicketPane::dropWhy);
    connect(m_whys->list(), &WhyList::linkRequested, this, &TicketPane::linkWhy);
    setCompact(false);
}

void TicketPane::setCompact(bool compact)
{
    m_compact = compact;
    QStringList names;
    for (std::size_t i = 0; i < sectionCount; ++i)
        names << labelOf(static_cast<Section>(i));
    const int width = compact ? s_compactLabel : SectionFrame::labelWidthFor(names);
    for (std::size_t i = 0; i < sectionCount; ++i)
        m_frames[i]->setLabelWidth(holdsRows(static_cast<Section>(i)) ? width - RowList::Inset : width);
}

void TicketPane::refresh()
{
    const bool there = m_room.hasTicket();
    m_empty->setVisible(!there);
    m_scroll->setVisible(there);
    const QString offline = m_room.offlineText();
    m_offline->setSentence(offline);
    m_offline->setVisible(there && !offline.isEmpty());
    for (std::size_t i = 0; i < sectionCount; ++i)
        refreshSection(static_cast<Section>(i));
    m_gate->update();
}

QString TicketPane::typistOf(Section section) const
{
    for (const auto& other : m_room.present()) {
        if (other.typing && other.section == section)
            return other.name;
    }
    return {};
}

void TicketPane::refreshSection(Section section)
{
    const SectionView& view = m_room.section(section);
    SectionFrame* frame = m_frames[index(section)];
    const bool editing = m_editing == section;
    frame->setIconName(editing ? QStringLiteral("edit") : view.icon);
    frame->setState(editing       ? SectionState::Editing
                    : view.needed ? SectionState::Needed
                                  : SectionState::Idle);
    const QString typist = typistOf(section);
    frame->setStateLine(!typist.isEmpty() ? tr("%1 is typing", "person").arg(typist)
                        : editing         ? tr("you are editing")
                                          : view.stateLine);
}

void TicketPane::onFocusChanged(QWidget* now)
{
    const auto before = m_editing;
    m_editing.reset();
    for (std::size_t i = 0; now && i < sectionCount; ++i) {
        if (!m_frames[i]->isAncestorOf(now))
            continue;
        m_current = static_cast<Section>(i);
        const auto* text = qobject_cast<const QTextEdit*>(now);
        if (text && !text->isReadOnly())
            m_editing = m_current;
    }
    if (before == m_editing)
        return;
    hideMissing();
    if (before)
        refreshSection(*before);
    if (m_editing)
        refreshSection(*m_editing);
    m_gate->setEditing(m_editing);
}

void TicketPane::enter(Section section)
{
    if (!m_room.hasTicket())
        return;
    SectionFrame* frame = m_frames[index(section)];
    m_scroll->ensureWidgetVisible(frame, 0, 0);
    m_bodies[index(section)]->enter();
}

void TicketPane::flush()
{
    for (SectionBody* body : m_bodies)
        body->flush();
}

void TicketPane::focusRoom() { m_scroll->setFocus(Qt::OtherFocusReason); }

void TicketPane::showMissing(const GateView& gate)
{
    const QString keys = tr("P or Enter goes there, Shift Enter advances anyway.");
    m_missing->setSentence(gate.sentences.join(QLatin1Char(' ')) + QLatin1Char(' ') + keys);
    m_missing->show();
    m_missing->announce();
}

void TicketPane::hideMissing() { m_missing->hide(); }

void TicketPane::askWhy()
{
    m_prompt->ask({tr("Why"),
                   tr("may the orchestrator elect across regions?"),
                   {},
                   tr("Enter keeps it, Esc drops it"),
                   1,
                   false},
                  [this](const QString& text) {
                      const bool asks = text.startsWith(tr("Why"), Qt::CaseInsensitive);
                      m_room.askWhy(asks ? text : tr("Why %1", "the rest of a question").arg(text));
                  });
}

void TicketPane::answerWhy(ItemId why)
{
    m_prompt->ask({tr("Answer"), {}, {}, {}, 1, false},
                  [this, why](const QString& text) { m_room.answerWhy(why, text); });
}

void TicketPane::dropWhy(ItemId why)
{
    m_prompt->ask({tr("Drop, because"), {}, {}, {}, 1, false},
                  [this, why](const QString& text) { m_room.dropWhy(why, text); });
}

void TicketPane::linkWhy(ItemId why)
{
    const auto preventions = shown(m_room.ticket()->preventions);
    if (preventions.empty()) {
        enter(Section::Prevention);
        return;
    }
    QStringList choices;
    for (std::size_t i = 0; i < preventions.size(); ++i)
        choices << tr("%1 %2", "number, prevention")
                       .arg(i + 1)
                       .arg(format::fromUtf8(preventions[i]->text.text).left(40));
    m_prompt->ask({tr("Prevention"), tr("its number"), {}, choices.join(QStringLiteral(" · ")), 1, false},
                  [this, why](const QString& text) {
                      const auto now = shown(m_room.ticket()->preventions);
                      const auto number = text.toULongLong();
                      if (number >= 1 && number <= now.size())
                          m_room.linkWhy(why, now[number - 1]->id);
                  });
}

void TicketPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        flush();
        hideMissing();
        focusRoom();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TicketPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
