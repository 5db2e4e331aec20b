// Timing of submissions, and the way of edits between editor and room.
#include "screens/room/text_link.h"

#include "models/room/text_positions.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/tokens.h"

namespace warroom::ui {
namespace {

/// However long somebody types without a pause, this is when the words are on disk.
constexpr int s_latestMs = 1000;
/// The workspace has taken in a submission after this time; normally it takes a frame.
constexpr int s_settleMs = 1000;

QString fromUtf8(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

TextLink::TextLink(RoomPresenter& room, Section section, std::optional<ItemId> item,
                   AutoHeightTextEdit* editor)
    : QObject(editor), m_room(room), m_section(section), m_item(item), m_editor(editor),
      m_sync(room.text(section, item).text), m_text(fromUtf8(m_sync.shown()))
{
    m_editor->fill(m_text);
    m_pause.setSingleShot(true);
    m_pause.setInterval(duration::AutosaveMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(s_latestMs);
    m_settle.setSingleShot(true);
    m_settle.setInterval(s_settleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { takeIn(true); });
    connect(&m_pause, &QTimer::timeout, this, &TextLink::flush);
    connect(&m_latest, &QTimer::timeout, this, &TextLink::flush);
    connect(editor, &AutoHeightTextEdit::edited, this, &TextLink::onEdited);
    connect(editor, &AutoHeightTextEdit::undoRequested, this, [this] { onOwnStep(m_sync.undo()); });
    connect(editor, &AutoHeightTextEdit::redoRequested, this, [this] { onOwnStep(m_sync.redo()); });
    connect(editor, &AutoHeightTextEdit::caretMoved, this, [this] { tellPlace(m_sync.isDirty()); });
    connect(editor, &AutoHeightTextEdit::focused, this, [this] { tellPlace(false); });
    connect(editor, &AutoHeightTextEdit::left, this, [this] {
        flush();
        m_room.setPlace(std::nullopt, std::nullopt, std::nullopt, false);
    });
    connect(&room, &RoomPresenter::changed, this, &TextLink::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &TextLink::showOthers);
    showOthers();
}

TextLink::~TextLink() { flush(); }

void TextLink::onEdited(int position, const QString& removed, const QString& inserted)
{
    text::Edit edit = editOf(m_text, position, removed, inserted);
    QString now = m_text;
    now.replace(position, removed.size(), inserted);
    if (now != m_editor->content()) {
        // The editor normalises what it is given (line ends): then the whole texts decide.
        now = m_editor->content();
        edit = text::diff(m_sync.shown(), now.toStdString());
    }
    m_text = now;
    m_sync.typed(edit);
    edited();
}

void TextLink::edited()
{
    m_editor->setUndoState(m_sync.canUndo(), m_sync.canRedo());
    m_pause.start();
    if (!m_latest.isActive())
        m_latest.start();
    tellPlace(true);
}

void TextLink::flush()
{
    m_pause.stop();
    m_latest.stop();
    if (const auto submission = m_sync.take()) {
        m_sync.submitted(m_room.submitText(m_section, m_item, *submission));
        m_settle.start();
    }
}

void TextLink::refresh() { takeIn(false); }

void TextLink::takeIn(bool settled)
{
    if (!m_room.hasTicket())
        return;
    TextSnapshot snapshot = m_room.text(m_section, m_item);
    snapshot.settled = settled;
    applyToEditor(m_sync.snapshot(snapshot));
    m_editor->setUndoState(m_sync.canUndo(), m_sync.canRedo());
}

void TextLink::onOwnStep(const text::Edit& edit)
{
    if (edit.isEmpty())
        return;
    const auto steps = replacementsOf(m_text, edit);
    applyToEditor(edit);
    if (!steps.empty()) {
        QTextCursor caret = m_editor->textCursor();
        const auto end = steps.back().position + static_cast<int>(steps.back().inserted.size());
        caret.setPosition(std::min(end, static_cast<int>(m_editor->content().size())));
        m_editor->setTextCursor(caret);
    }
    edited();
}

void TextLink::applyToEditor(const text::Edit& edit)
{
    if (edit.isEmpty())
        return;
    for (const auto& step : replacementsOf(m_text, edit))
        m_editor->applyRemote(step.position, step.removed, step.inserted);
    m_text = fromUtf8(m_sync.shown());
}

void TextLink::tellPlace(bool typing)
{
    if (m_editor->hasFocus())
        m_room.setPlace(m_section, m_item, codePointAt(m_text, m_editor->textCursor().position()), typing);
}

void TextLink::showOthers()
{
    QList<RemoteCaret> carets;
    for (const auto& other : m_room.present()) {
        if (other.section == m_section && other.item == m_item && other.caret)
            carets.append({QString::fromStdString(other.person.text()), other.initials,
                           static_cast<int>(utf16At(m_text, static_cast<std::uint64_t>(*other.caret)))});
    }
    m_editor->setRemoteCarets(carets);
}

} // namespace warroom::ui
