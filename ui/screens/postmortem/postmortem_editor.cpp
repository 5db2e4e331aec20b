// Wiring and arrangement of the editor's panes.
#include "screens/postmortem/postmortem_editor.h"

#include "models/format/format.h"
#include "screens/postmortem/document_column.h"
#include "screens/postmortem/editor_bar.h"
#include "screens/postmortem/evidence_pane.h"
#include "screens/postmortem/meeting_pane.h"
#include "screens/postmortem/outline_pane.h"
#include "screens/postmortem/ownership_block.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/postmortem/row_table.h"
#include "screens/postmortem/whys_block.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/paragraph_row.h"
#include "screens/room/room_skeleton.h"
#include "screens/room/text_link.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTextEdit>

namespace warroom::ui {
namespace {

constexpr int s_outline = 212;
constexpr int s_outlineTight = 168;
constexpr int s_evidence = 340;
constexpr int s_evidenceTight = 300;
constexpr int s_preview = 520;
constexpr const char* s_planSetting = "review.agenda";

} // namespace

PostmortemEditor::PostmortemEditor(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_room(new RoomPresenter(bridge, this)),
      m_postmortem(new PostmortemPresenter(*m_room, this)),
      m_meeting(new ReviewMeeting(bridge.clock(), this)), m_bar(new EditorBar(*m_postmortem, this)),
      m_offline(new InlineNote(Tone::Warn, QString(), this)), m_panes(new QWidget(this)),
      m_outline(new OutlinePane(*m_postmortem)), m_skeleton(new RoomSkeleton(*m_room, nullptr)),
      m_prompt(new InlinePrompt([this]() -> const Directory& { return m_room->people(); })),
      m_document(new DocumentColumn(*m_postmortem, m_prompt)), m_side(new QStackedWidget),
      m_evidence(new EvidencePane(*m_postmortem)), m_preview(new PreviewPane(*m_postmortem)),
      m_meetingPane(new MeetingPane(*m_postmortem, *m_meeting))
{
    setAccessibleName(tr("Postmortem"));
    setFocusPolicy(Qt::ClickFocus);
    m_room->drafts().setScope("postmortem");
    build();
    connectPanes();
    bridge.setting(s_planSetting, m_meeting,
                   [this](const std::string& plan) { m_meeting->setPlan(QString::fromStdString(plan)); });
    refresh();
}

PostmortemEditor::~PostmortemEditor()
{
    // The texts hand in what was typed while the presenters are there.
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
    m_document->flush();
    delete m_panes;
}

void PostmortemEditor::build()
{
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_offline);
    column->addWidget(m_skeleton, 1);
    column->addWidget(m_document, 1);
    column->addWidget(m_prompt);
    m_side->addWidget(m_evidence);
    m_side->addWidget(m_preview);
    m_side->addWidget(m_meetingPane);
    auto* line = new QHBoxLayout(m_panes);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_outline);
    line->addWidget(middle, 1);
    line->addWidget(m_side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_panes, 1);
}

void PostmortemEditor::connectPanes()
{
    connect(m_bar, &EditorBar::listRequested, this, &PostmortemEditor::listRequested);
    connect(m_bar, &EditorBar::previewRequested, this, [this] { toggle(Side::Preview); });
    connect(m_bar, &EditorBar::meetingRequested, this, [this] { toggle(Side::Meeting); });
    connect(m_outline, &OutlinePane::chosen, m_document, &DocumentColumn::enter);
    connect(m_document, &DocumentColumn::currentChanged, this,
            [this] { m_outline->setCurrent(m_document->current()); });
    connect(m_document->followUps(), &FollowUpList::openRequested, this, &PostmortemEditor::openTicket);
    connect(m_document->whys(), &WhysBlock::askRequested, this, &PostmortemEditor::askWhy);
    connect(m_document->whys(), &WhysBlock::dropRequested, this, &PostmortemEditor::askDrop);
    connect(m_document->whys(), &WhysBlock::linkRequested, this, &PostmortemEditor::askLink);
    connect(m_evidence, &EvidencePane::citeRequested, this, &PostmortemEditor::cite);
    connect(m_evidence, &EvidencePane::left, this, &PostmortemEditor::enter);
    connect(m_preview, &PreviewPane::left, this, &PostmortemEditor::enter);
    connect(m_meetingPane, &MeetingPane::left, this, &PostmortemEditor::enter);
    connect(m_meeting, &ReviewMeeting::changed, this, [this] {
        if (const auto current = m_meeting->current())
            m_document->showPart(m_meeting->agenda()[*current].part);
        keepPlan();
    });
    connect(m_postmortem, &PostmortemPresenter::changed, this, &PostmortemEditor::refresh);
    connect(&m_room->drafts(), &RoomDrafts::restored, this, [this] {
        m_restored = true;
        enterIfWanted();
    });
    m_prompt->keepDrafts(m_room->drafts());
}

void PostmortemEditor::keepPlan()
{
    m_room->bridge().setSetting(s_planSetting, m_meeting->plan().toStdString());
}

void PostmortemEditor::open(TicketId ticket)
{
    m_document->flush();
    m_meeting->stop();
    if (ticket == m_room->ticketId())
        return;
    m_restored = false;
    m_room->open(ticket);
}

void PostmortemEditor::refresh()
{
    const bool here = m_room->hasTicket();
    m_skeleton->setVisible(!here);
    m_document->setVisible(here);
    const QString offline = m_room->offlineText();
    m_offline->setSentence(offline);
    m_offline->setVisible(here && !offline.isEmpty());
    enterIfWanted();
}

PostmortemEditor::Side PostmortemEditor::side() const { return static_cast<Side>(m_side->currentIndex()); }

void PostmortemEditor::toggle(Side wanted)
{
    const Side now = side() == wanted ? Side::Evidence : wanted;
    const bool wasThere = m_side->isAncestorOf(QApplication::focusWidget());
    m_side->setCurrentIndex(static_cast<int>(now));
    m_bar->setShown(now == Side::Preview, now == Side::Meeting);
    arrange();
    if (now == Side::Meeting)
        m_meetingPane->enter();
    else if (wasThere)
        enter();
}

/// Beside the PDF the document needs the room of the outline where there is little.
void PostmortemEditor::arrange()
{
    m_compact = width() < scaled(CompactBelow);
    m_bar->setCompact(m_compact);
    const bool preview = side() == Side::Preview;
    m_outline->setVisible(!m_compact || !preview);
    const int outline = scaled(m_compact ? s_outlineTight : s_outline);
    const int evidence = scaled(m_compact ? s_evidenceTight : s_evidence);
    const int pages = m_compact ? width() / 2 : std::min(scaled(s_preview), (width() - outline) / 2);
    m_outline->setFixedWidth(outline);
    m_side->setFixedWidth(preview ? pages : evidence);
}

void PostmortemEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PostmortemEditor::enterEvidence()
{
    if (side() != Side::Evidence)
        toggle(side());
    m_evidence->enter();
}

void PostmortemEditor::cite()
{
    if (!m_room->hasTicket())
        return;
    const QString line = m_evidence->takeCitation();
    if (!line.isEmpty())
        m_document->cite(line);
}

/// Of the row or the paragraph that has the focus; else a new prevention is begun.
void PostmortemEditor::newFollowUp()
{
    if (!m_room->hasTicket())
        return;
    const FollowUpList* list = m_document->followUps();
    const FollowUpRow* row =
        list->hasFocus() ? m_postmortem->followUps()->row(list->currentIndex()) : nullptr;
    const ParagraphRow* paragraph = row ? nullptr : m_document->preventionInFocus();
    if (!row && !paragraph)
        return m_document->enter(DocumentPart::Prevention);
    m_document->flush();
    if (paragraph && paragraph->link()->isAhead())
        m_postmortem->makeFollowUpOnceWritten(paragraph->item(), paragraph->link()->shown());
    else
        m_postmortem->makeFollowUp(row ? row->id : paragraph->item());
}

void PostmortemEditor::askWhy()
{
    m_prompt->ask({tr("Why"),
                   tr("may the orchestrator elect across regions?"),
                   {},
                   tr("Enter keeps it, Esc drops it"),
                   1,
                   false,
                   QStringLiteral("why")},
                  [this](const QString& text) {
                      const bool asks = text.startsWith(tr("Why"), Qt::CaseInsensitive);
                      m_room->askWhy(asks ? text : tr("Why %1", "the rest of a question").arg(text));
                  });
}

void PostmortemEditor::writeOwnership() { m_document->enter(DocumentPart::Ownership); }

void PostmortemEditor::takeOwnershipBack() { m_document->ownership()->takeBack(); }

void PostmortemEditor::askDrop(ItemId why)
{
    m_prompt->ask({tr("Drop, because"), {}, {}, {}, 1, false, {}},
                  [this, why](const QString& reason) { m_room->dropWhy(why, reason); });
}

void PostmortemEditor::askLink(ItemId why)
{
    const auto preventions = shown(m_room->ticket()->preventions);
    if (preventions.empty())
        return m_document->enter(DocumentPart::Prevention);
    QStringList choices;
    for (std::size_t i = 0; i < preventions.size(); ++i)
        choices << tr("%1 %2", "number, prevention")
                       .arg(i + 1)
                       .arg(format::fromUtf8(preventions[i]->text.text).left(40));
    m_prompt->ask({tr("Prevention"), tr("its number"), {}, choices.join(QStringLiteral(" · ")), 1, false, {}},
                  [this, why](const QString& text) {
                      const auto now = shown(m_room->ticket()->preventions);
                      const auto number = text.toULongLong();
                      if (number >= 1 && number <= now.size())
                          m_room->linkWhy(why, now[number - 1]->id);
                  });
}

/// Goes on if it may; else to the first thing that is missing.
void PostmortemEditor::step()
{
    m_document->flush();
    if (m_postmortem->stepWhyNot().isEmpty())
        m_postmortem->step();
    else if (!m_postmortem->missing().empty() && m_postmortem->state() == ReviewState::Draft)
        m_document->enter(partOf(m_postmortem->missing().front()));
}

void PostmortemEditor::nextItem()
{
    if (side() != Side::Meeting)
        toggle(Side::Meeting);
    m_meeting->next();
}

void PostmortemEditor::previousItem() { m_meeting->previous(); }

void PostmortemEditor::toggleProfile()
{
    if (side() != Side::Preview)
        toggle(Side::Preview);
    m_preview->setExternal(!m_preview->isExternal());
}

void PostmortemEditor::enter()
{
    m_toBeEntered = true;
    if (!m_room->hasTicket() || !m_restored)
        setFocus(Qt::OtherFocusReason);
    enterIfWanted();
}

/// Where the caret was when the program ended, else where writing went on last.
void PostmortemEditor::enterIfWanted()
{
    if (!m_toBeEntered || !m_restored || !m_room->hasTicket() || !isVisible())
        return;
    m_toBeEntered = false;
    const FieldDraft asked = m_room->drafts().draft(QString::fromLatin1(InlinePrompt::DraftName));
    if (asked.about == QLatin1String("why") && !asked.text.isEmpty() && !m_prompt->isAsking()) {
        askWhy();
        m_prompt->resume(asked);
    } else if (!m_document->restorePlace()) {
        m_document->enter(m_document->current());
    }
}

QList<KeyHint> PostmortemEditor::keyHints() const
{
    if (m_evidence->list()->hasFocus())
        return {{tr("J K"), tr("Entry")},
                {tr("Ctrl E"), tr("Insert evidence")},
                {tr("Space"), tr("Pick for the timeline")},
                {tr("Esc"), tr("Document")}};
    if (m_document->followUps()->hasFocus())
        return {{tr("Ctrl Enter"), tr("Make the ticket")},
                {QStringLiteral("@"), tr("Owner")},
                {QStringLiteral("!"), tr("Due")},
                {tr("Space"), tr("Kind")},
                {tr("Enter"), tr("Open the ticket")}};
    if (qobject_cast<WhyItem*>(QApplication::focusWidget()))
        return {{tr("A"), tr("Answer")},
                {tr("L"), tr("Link a prevention")},
                {tr("D"), tr("Drop")},
                {tr("J K"), tr("Why")},
                {tr("Ctrl Shift W"), tr("Ask why")}};
    if (side() == Side::Meeting)
        return {{tr("Alt PgDn"), tr("Next item")},
                {tr("Alt PgUp"), tr("Item before")},
                {tr("Ctrl Shift M"), tr("End of the meeting view")},
                {tr("Ctrl Shift W"), tr("Ask why")}};
    return {{tr("Ctrl ↑ ↓"), tr("Section")},
            {tr("Ctrl E"), tr("Insert evidence")},
            {tr("Ctrl Enter"), tr("New follow-up")},
            {tr("Ctrl P"), tr("Preview PDF")},
            {tr("Ctrl Shift R"), tr("Request review")}};
}

void PostmortemEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    // From a text to the document, from there to the list.
    m_document->flush();
    if (m_document->hasFocus() || !m_room->hasTicket())
        emit listRequested();
    else
        m_document->setFocus(Qt::OtherFocusReason);
}

void PostmortemEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
