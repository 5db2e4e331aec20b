// Showing of a past state, and stepping by keys.
#include "screens/timeline/past_pane.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/timeline/past_text.h"
#include "models/timeline/ticket_past.h"
#include "models/timeline/timeline_sentence.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/section_frame.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

QString labelOf(Section section)
{
    return section == Section::Prevention ? PastPane::tr("Prevention", "name of a section, short")
                                          : format::name(section);
}

} // namespace

PastPane::PastPane(RoomPresenter& room, TicketPast& past, QWidget* parent)
    : QWidget(parent), m_room(room), m_past(past), m_note(new InlineNote(Tone::Warn, QString(), this)),
      m_facts(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_entry(new ElideLabel(Type::Body, Ink::Secondary, this)), m_scroll(new QScrollArea(this)),
      m_content(new QWidget)
{
    setAccessibleName(tr("The ticket as it was"));
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(0);
    head->addWidget(m_facts);
    head->addWidget(m_entry);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    buildSections();
    connect(&past, &TicketPast::changed, this, &PastPane::refresh);
    connect(&past, &TicketPast::begun, this, [this] { m_content->hide(); });
}

void PastPane::buildSections()
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QStringList names;
    for (std::size_t i = 0; i < sectionCount; ++i)
        names << labelOf(static_cast<Section>(i));
    for (std::size_t i = 0; i < sectionCount; ++i) {
        m_frames[i] = new SectionFrame(names[static_cast<int>(i)], m_content);
        m_frames[i]->setLabelWidth(SectionFrame::labelWidthFor(names));
        m_texts[i] = new QLabel(m_frames[i]);
        m_texts[i]->setTextFormat(Qt::PlainText);
        m_texts[i]->setWordWrap(true);
        m_texts[i]->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        m_texts[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_texts[i]->setFocusPolicy(Qt::NoFocus);
        m_frames[i]->setBody(m_texts[i]);
        column->addWidget(m_frames[i]);
    }
    column->addStretch(1);
    const auto fit = [this] {
        for (QLabel* text : m_texts) {
            text->setFont(fontOf(Type::Body));
            text->setMinimumHeight(lineHeight(Type::SmallStrong) + lineHeight(Type::Label));
        }
    };
    connect(&theme(), &Theme::changed, this, fit);
    fit();
}

void PastPane::refresh()
{
    const Entry* entry = m_past.entry();
    if (!m_past.isActive() || !entry)
        return;
    m_note->setSentence(tr("%1 · Esc back to now", "As it was …").arg(m_past.line()));
    m_entry->setText(tr("%1 %2", "time, what happened")
                         .arg(format::utcMinute(entry->happened), entrySentence(*entry, m_room.people())));
    if (m_past.ticket())
        showTicket();
}

/// What the entry changed stands out.
void PastPane::showTicket()
{
    const Ticket& ticket = *m_past.ticket();
    const Entry* entry = m_past.entry();
    m_facts->setText(factsText(ticket, m_room.people()));
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        const SectionView view = sectionView(ticket, section);
        m_frames[i]->setIconName(view.icon);
        m_frames[i]->setStateLine(view.stateLine);
        m_frames[i]->setState(entry && entry->section == section ? SectionState::Editing
                                                                 : SectionState::Idle);
        m_texts[i]->setText(sectionText(ticket, section, m_room.people()));
    }
    m_content->show();
    if (entry && entry->section && static_cast<std::size_t>(*entry->section) < sectionCount) {
        m_content->layout()->activate();
        m_scroll->ensureWidgetVisible(m_frames[static_cast<std::size_t>(*entry->section)], 0, 0);
    }
}

void PastPane::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Left:
        m_past.step(-1);
        break;
    case Qt::Key_Right:
        m_past.step(1);
        break;
    case Qt::Key_Home:
        m_past.toFirst();
        break;
    case Qt::Key_End:
        m_past.toLast();
        break;
    case Qt::Key_Up:
    case Qt::Key_K:
        bar->setValue(bar->value() - lineHeight(Type::Body) * 2);
        break;
    case Qt::Key_Down:
    case Qt::Key_J:
        bar->setValue(bar->value() + lineHeight(Type::Body) * 2);
        break;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - bar->pageStep());
        break;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + bar->pageStep());
        break;
    case Qt::Key_Escape:
        m_past.end();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PastPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
