// Keys of the form of an update, and what it underlines in the text for customers.
#include "screens/room/update_composer.h"

#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "screens/comms/audience_row.h"
#include "screens/room/field_frame.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace warroom::ui {

InsideNames UpdateComposer::insideNames() const
{
    InsideNames names;
    for (const auto& [id, summary] : m_room.bridge().summaries()) {
        const QString service = format::fromUtf8(summary.service);
        if (!service.isEmpty() && !names.services.contains(service))
            names.services << service;
    }
    for (const auto& person : m_room.people().people())
        names.people << format::fromUtf8(person.name);
    return names;
}

void UpdateComposer::markFound()
{
    AutoHeightTextEdit* editor = m_customers.field->editor();
    const bool isPublic = draft().isTo(Audience::Customers);
    const auto found = isPublic ? findInside(editor->content(), insideNames()) : std::vector<FoundWord>();
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& word : found) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = editor->textCursor();
        mark.cursor.setPosition(word.from);
        mark.cursor.setPosition(word.from + word.length, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        mark.format.setUnderlineColor(tokens().warn.ink);
        marks << mark;
    }
    editor->setExtraSelections(marks);
    m_found->setSentence(noteOf(found));
    m_found->setVisible(!found.empty());
}

void UpdateComposer::escalate()
{
    emit opened();
    if (m_held.of(m_room.ticketId()))
        return open();
    for (AudienceRow* row : m_audiences)
        row->setChecked(row->audience() != Audience::Customers);
    if (m_inside.field->text().trimmed().isEmpty()) {
        m_inside.filled = escalationOf(*m_room.ticket(), m_room.people(), m_room.now());
        write(m_inside, m_inside.filled);
    }
    onEdited();
    keepChoices();
    m_inside.field->setFocus(Qt::ShortcutFocusReason);
}

bool UpdateComposer::onKey(const QKeyEvent& key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers() & Qt::ControlModifier) {
        post();
        return true;
    }
    if (key.modifiers() == Qt::AltModifier && key.key() >= Qt::Key_1 && key.key() <= Qt::Key_3) {
        toggle(byKey[static_cast<std::size_t>(key.key() - Qt::Key_1)]);
        return true;
    }
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_T) {
        useTemplate();
        return true;
    }
    if (key.modifiers() == Qt::AltModifier && key.key() == Qt::Key_C) {
        if (m_check->isVisible())
            askToCheck();
        return true;
    }
    return false;
}

bool UpdateComposer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // The room's own keys rest while an update is written.
        const bool own =
            (key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_4) ||
            (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_T) ||
            (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_C) ||
            (watched == m_undo && key->matches(QKeySequence::Undo));
        if (own)
            event->accept();
        return own;
    }
    if (onKey(*key))
        return true;
    if (watched == m_undo && key->matches(QKeySequence::Undo)) {
        takeBack();
        return true;
    }
    if ((watched == m_next || watched == m_undo) && key->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace warroom::ui
