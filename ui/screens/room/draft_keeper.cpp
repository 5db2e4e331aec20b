// The two kinds of fields, and their carets.
#include "screens/room/draft_keeper.h"

#include "widgets/auto_height_text_edit.h"

#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace warroom::ui {

DraftKeeper::DraftKeeper(RoomDrafts& drafts, const QString& name, AutoHeightTextEdit* field)
    : QObject(field), m_drafts(drafts), m_name(name), m_text(field), m_field(field)
{
    connect(field, &AutoHeightTextEdit::edited, this, &DraftKeeper::keep);
    connect(field, &AutoHeightTextEdit::filled, this, &DraftKeeper::keep);
    connect(field, &AutoHeightTextEdit::caretMoved, this, &DraftKeeper::keep);
    connectDrafts();
}

DraftKeeper::DraftKeeper(RoomDrafts& drafts, const QString& name, QLineEdit* field)
    : QObject(field), m_drafts(drafts), m_name(name), m_line(field), m_field(field)
{
    connect(field, &QLineEdit::textChanged, this, &DraftKeeper::keep);
    connect(field, &QLineEdit::cursorPositionChanged, this, &DraftKeeper::keep);
    connectDrafts();
}

void DraftKeeper::connectDrafts()
{
    m_field->installEventFilter(this);
    connect(&m_drafts, &RoomDrafts::cleared, this, [this] {
        if (m_active)
            show({});
    });
    connect(&m_drafts, &RoomDrafts::restored, this, &DraftKeeper::fill);
    fill();
}

void DraftKeeper::setAbout(const QString& about)
{
    m_about = about;
    keep();
}

void DraftKeeper::fill()
{
    const FieldDraft kept = m_drafts.draft(m_name);
    if (m_active && !kept.text.isEmpty() && current().text.isEmpty())
        show(kept);
}

bool DraftKeeper::takeFocus()
{
    const DraftPlace& place = m_drafts.place();
    if (place.field != m_name || !m_field->isVisible())
        return false;
    show(m_drafts.draft(m_name));
    m_field->setFocus(Qt::OtherFocusReason);
    return true;
}

FieldDraft DraftKeeper::current() const
{
    if (m_text) {
        const QTextCursor caret = m_text->textCursor();
        return {m_text->content(), caret.position(), caret.anchor(), m_about};
    }
    const int caret = m_line->cursorPosition();
    const bool selects = m_line->hasSelectedText();
    const int start = m_line->selectionStart();
    const int anchor = !selects ? caret : start == caret ? m_line->selectionEnd() : start;
    return {m_line->text(), caret, anchor, m_about};
}

void DraftKeeper::show(const FieldDraft& draft)
{
    if (current().text != draft.text) {
        if (m_text)
            m_text->fill(draft.text);
        else
            m_line->setText(draft.text);
    }
    const auto end = static_cast<int>(draft.text.size());
    const int caret = std::clamp(draft.caret, 0, end);
    const int anchor = std::clamp(draft.anchor, 0, end);
    if (m_text) {
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(anchor);
        cursor.setPosition(caret, QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
    } else if (caret != anchor) {
        m_line->setSelection(anchor, caret - anchor);
    } else {
        m_line->setCursorPosition(caret);
    }
}

void DraftKeeper::keep()
{
    if (!m_active)
        return;
    m_drafts.keep(m_name, current());
    if (m_field->hasFocus())
        keepPlace();
}

void DraftKeeper::keepPlace()
{
    const FieldDraft now = current();
    m_drafts.keepPlace({now.text.isEmpty() ? QString() : m_name, {}, {}, now.caret, now.anchor});
}

bool DraftKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (m_active && event->type() == QEvent::FocusIn)
        keepPlace();
    else if (event->type() == QEvent::FocusOut && m_drafts.place().field == m_name &&
             m_field->isActiveWindow())
        m_drafts.keepPlace({});
    return QObject::eventFilter(watched, event);
}

} // namespace warroom::ui
