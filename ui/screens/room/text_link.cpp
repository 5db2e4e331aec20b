// Timing of submissions, and the way of edits between editor and room.
#include "screens/room/text_link.h"

#include "models/room/text_positions.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/tokens.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// However long somebody types without a pause, this is when the words are on disk.
constexpr int s_latestMs = 500;

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
    connect(&m_pause, &QTimer::timeout, this, &TextLink::flush);
    connect(&m_latest, &QTimer::timeout, this, &TextLink::submit);
    connect(editor, &AutoHeightTextEdit::edited, this, &TextLink::onEdited);
    connect(editor, &AutoHeightTextEdit::undoRequested, this, [this] { onOwnStep(m_sync.undo()); });
    connect(editor, &AutoHeightTextEdit::redoRequested, this, [this] { onOwnStep(m_sync.redo()); });
    connect(editor, &AutoHeightTextEdit::caretMoved, this, [this] { tellPlace(false); });
    connect(editor, &AutoHeightTextEdit::focused, this, [this] { tellPlace(false); });
    connect(editor, &AutoHeightTextEdit::left, this, [this] {
        flush();
        m_room.setPlace(std::nullopt, std::nullopt, std::nullopt, false);
        if (!m_editor->isActiveWindow())
            return; // the place is kept for when the person comes back
        m_room.drafts().keepPlace({});
    });
    connect(&room, &RoomPresenter::opened, this, &TextLink::startAnew);
    connect(&room, &RoomPresenter::changed, this, &TextLink::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &TextLink::showOthers);
    showOthers();
}

TextLink::~TextLink() { flush(); }

/// Another ticket has other words in this section, and nothing of what was done before can be undone here.
void TextLink::startAnew()
{
    m_pause.stop();
    m_latest.stop();
    m_sync = EditorSync(m_room.text(m_section, m_item).text);
    m_text = fromUtf8(m_sync.shown());
    m_history.clear();
    m_carets.clear();
    m_editor->fill(m_text);
    m_editor->setUndoState(false, false);
}

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
    m_history.changed(edit, m_room.self(), pendingSeq);
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
    submit();
    m_sync.closeStep();
}

void TextLink::submit()
{
    m_pause.stop();
    m_latest.stop();
    if (const auto submission = m_sync.take()) {
        m_sync.submitted(m_room.submitText(m_section, m_item, *submission));
        tellPlace(false);
        m_room.drafts().flush();
    }
}

void TextLink::refresh()
{
    if (!m_room.hasTicket())
        return;
    const TextSnapshot snapshot = m_room.text(m_section, m_item);
    const text::Edit remote = m_sync.snapshot(snapshot);
    const bool placed = snapshot.edited != pendingSeq;
    if (!m_sync.isAhead() && placed)
        m_history.accepted(snapshot.edited);
    m_history.changed(remote, placed ? snapshot.editedBy : PersonId{},
                      placed ? snapshot.edited : snapshot.head);
    applyToEditor(remote);
    if (!remote.isEmpty())
        tellPlace(false);
    m_editor->setUndoState(m_sync.canUndo(), m_sync.canRedo());
}

void TextLink::onOwnStep(const text::Edit& edit)
{
    if (edit.isEmpty())
        return;
    const auto steps = replacementsOf(m_text, edit);
    m_history.changed(edit, m_room.self(), pendingSeq);
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

void TextLink::tellPlace(bool key)
{
    if (!m_editor->hasFocus())
        return;
    const QTextCursor caret = m_editor->textCursor();
    // The others have only what was submitted: the place is said in that text.
    const auto place = m_sync.submittedCaret(codePointAt(m_text, caret.position()));
    m_room.setPlace(m_section, m_item, static_cast<std::int64_t>(place), key);
    // The place goes to disk with the words around it, or the caret would come back somewhere else.
    if (!m_sync.isDirty())
        m_room.drafts().keepPlace({{}, m_section, m_item, caret.position(), caret.anchor()});
}

void TextLink::restoreCaret(int anchor, int position)
{
    const int end = static_cast<int>(m_editor->content().size());
    m_editor->setFocus(Qt::OtherFocusReason);
    QTextCursor caret = m_editor->textCursor();
    caret.setPosition(std::clamp(anchor, 0, end));
    caret.setPosition(std::clamp(position, 0, end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(caret);
}

/// Only a caret that was told anew is placed; the others are carried by the text.
void TextLink::showOthers()
{
    QList<RemoteCaret> shown;
    std::map<ReplicaId, std::int64_t> told;
    for (const auto& other : m_room.present()) {
        if (other.section != m_section || other.item != m_item || !other.caret)
            continue;
        RemoteCaret caret{QString::fromStdString(other.replica.text()), other.name, {}};
        const auto known = m_carets.find(other.replica);
        if (known == m_carets.end() || known->second != *other.caret) {
            const auto here =
                m_history.here(static_cast<std::uint64_t>(*other.caret), other.person, other.heard);
            caret.position = static_cast<int>(utf16At(m_text, here));
        }
        told[other.replica] = *other.caret;
        shown.append(caret);
    }
    m_carets = std::move(told);
    m_editor->setRemoteCarets(shown);
}

} // namespace warroom::ui
