// Building of the parts, and the way between them.
#include "screens/postmortem/document_column.h"

#include "models/format/format.h"
#include "models/postmortem/drift.h"
#include "screens/postmortem/document_block.h"
#include "screens/postmortem/name_offer_tip.h"
#include "screens/postmortem/ownership_block.h"
#include "screens/postmortem/row_table.h"
#include "screens/postmortem/text_body.h"
#include "screens/postmortem/title_block.h"
#include "screens/postmortem/whys_block.h"
#include "screens/room/paragraph_row.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QTextBlock>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_documentColumnWidest = 760;
constexpr int s_usual = 664;
constexpr int s_documentColumnEdge = 20;
/// From this width of the pane on the column grows beyond its usual width.
constexpr int s_growFrom = 900;

} // namespace

DocumentColumn::DocumentColumn(PostmortemPresenter& postmortem, InlinePrompt* prompt, QWidget* parent)
    : QScrollArea(parent), m_postmortem(postmortem), m_content(new QWidget), m_column(new QWidget(m_content)),
      m_title(new TitleBlock(postmortem, m_column))
{
    setAccessibleName(tr("Document"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout(m_content);
    line->setContentsMargins(s_documentColumnEdge, 18, s_documentColumnEdge, 32);
    line->addWidget(m_column);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        auto* made = new DocumentBlock(part, m_column);
        m_blocks[static_cast<std::size_t>(i)] = made;
        SectionBody* body = makeBody(part, prompt);
        m_bodies[static_cast<std::size_t>(i)] = body;
        made->setBody(body);
        column->addWidget(made);
    }
    column->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_tip = new NameOfferTip(postmortem.room(), m_content);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocusChanged(now); });
    connect(&postmortem, &PostmortemPresenter::changed, this, &DocumentColumn::refresh);
    refresh();
}

SectionBody* DocumentColumn::makeBody(DocumentPart part, InlinePrompt* prompt)
{
    RoomPresenter& room = m_postmortem.room();
    QWidget* parent = block(part);
    switch (part) {
    case DocumentPart::Timeline:
        return new TableBody(new PickedList(m_postmortem, parent), TableBody::Head::None,
                             tr("Space picks what tells the story, from the evidence."), parent);
    case DocumentPart::FollowUps:
        m_followUps = new FollowUpList(m_postmortem, prompt, parent);
        return new TableBody(m_followUps, TableBody::Head::FollowUps,
                             tr("Each prevention becomes a ticket here. Ctrl Enter begins one."), parent);
    case DocumentPart::Ownership:
        return m_ownership = new OwnershipBlock(room, parent);
    case DocumentPart::Whys:
        return m_whys = new WhysBlock(room, parent);
    case DocumentPart::RootCauses:
    case DocumentPart::Prevention:
        return new ParagraphsBody(room, *sectionOf(part), parent);
    default:
        return new TextBody(room, *sectionOf(part), placeholderOf(*sectionOf(part)), parent);
    }
}

void DocumentColumn::refresh()
{
    QString whys;
    const auto& gaps = m_postmortem.missing();
    const auto open = std::find_if(gaps.begin(), gaps.end(),
                                   [](const ReviewGap& gap) { return gap.kind == ReviewGapKind::OpenWhys; });
    if (open != gaps.end())
        whys = tr("%1 open", "number of whys").arg(open->count);
    block(DocumentPart::Whys)->setNote(whys);
    block(DocumentPart::RootCauses)->setNote(driftText(*m_postmortem.room().ticket()));
}

void DocumentColumn::onFocusChanged(QWidget* now)
{
    if (!now || !m_content->isAncestorOf(now))
        return;
    if (auto* editor = qobject_cast<AutoHeightTextEdit*>(now); editor && !editor->isReadOnly())
        m_lastEditor = editor;
    for (DocumentBlock* one : m_blocks) {
        if (!one->isAncestorOf(now))
            continue;
        m_current = one->part();
        emit currentChanged();
    }
}

void DocumentColumn::showPart(DocumentPart part)
{
    // The heading at the top: what follows is what is talked about.
    // The places are right only once what has just come is laid out.
    m_content->layout()->activate();
    QEvent layoutRequest(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(this, &layoutRequest);
    const bool first = part == DocumentPart::Summary; // with the title over it
    const int y = first ? 0 : block(part)->mapTo(m_content, QPoint(0, 0)).y();
    ensureVisible(0, y + viewport()->height(), 0, 0);
    ensureVisible(0, y, 0, 0);
}

void DocumentColumn::enter(DocumentPart part)
{
    m_current = part;
    showPart(part);
    m_bodies[static_cast<std::size_t>(part)]->enter();
    if (!block(part)->isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::ShortcutFocusReason); // an empty table: its keys begin elsewhere
    emit currentChanged();
}

void DocumentColumn::step(int by)
{
    const int next = std::clamp(static_cast<int>(m_current) + by, 0, documentPartCount - 1);
    enter(static_cast<DocumentPart>(next));
}

void DocumentColumn::cite(const QString& line)
{
    if (!m_lastEditor || !m_lastEditor->isVisible() || !m_content->isAncestorOf(m_lastEditor))
        m_lastEditor = static_cast<TextBody*>(m_bodies[0])->editor();
    QTextCursor caret = m_lastEditor->textCursor();
    caret.clearSelection();
    caret.movePosition(QTextCursor::EndOfBlock);
    const bool onEmptyLine = caret.block().text().trimmed().isEmpty();
    caret.insertText(onEmptyLine ? line : QStringLiteral("\n") + line);
    m_lastEditor->setTextCursor(caret);
}

ParagraphRow* DocumentColumn::preventionInFocus() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (auto* row : block(DocumentPart::Prevention)->findChildren<ParagraphRow*>()) {
        if (focus && row->isAncestorOf(focus))
            return row;
    }
    return nullptr;
}

void DocumentColumn::flush()
{
    for (SectionBody* body : m_bodies)
        body->flush();
}

bool DocumentColumn::restorePlace()
{
    const DraftPlace place = m_postmortem.room().drafts().place();
    const auto part = place.section ? partOf(*place.section) : std::nullopt;
    if (!part || m_content->isAncestorOf(QApplication::focusWidget()))
        return false;
    showPart(*part);
    return m_bodies[static_cast<std::size_t>(*part)]->restoreCaret(place.item, place.anchor, place.caret);
}

void DocumentColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const int room = viewport()->width() - 2 * s_documentColumnEdge;
    const int widest =
        viewport()->width() >= scaled(s_growFrom) ? scaled(s_documentColumnWidest) : scaled(s_usual);
    m_column->setFixedWidth(std::min(room, widest));
}

} // namespace warroom::ui
