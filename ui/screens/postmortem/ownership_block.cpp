// Filling of the notes, and the way of one's own into the document.
#include "screens/postmortem/ownership_block.h"

#include "models/format/format.h"
#include "models/postmortem/ownership_wordings.h"
#include "screens/room/field_frame.h"
#include "screens/start/paragraph.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

QVBoxLayout* ownershipColumn(QWidget* widget, int spacing)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QString ownershipDraft() { return QStringLiteral("ownership"); }

} // namespace

OwnershipBlock::OwnershipBlock(RoomPresenter& room, QWidget* parent)
    : SectionBody(parent), m_room(room),
      m_hint(paragraph(Type::Small, Ink::Tertiary,
                       tr("Only if you want to, and only about yourself. It stands in the internal document; "
                          "nothing counts it, and you can take it back."),
                       this)),
      m_others(new QWidget(this)),
      m_field(new FieldFrame(tr("What you own of it. Enter puts it into the document."), this)),
      m_wordings(new QWidget(this)), m_back(new Button(tr("Take my note back"), ButtonKind::Quiet, this))
{
    auto* column = ownershipColumn(this, 6);
    ownershipColumn(m_others, 6);
    auto* wordings = ownershipColumn(m_wordings, 0);
    column->addWidget(m_hint);
    column->addWidget(m_others);
    column->addWidget(m_field);
    column->addWidget(m_wordings);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    const QStringList offered = ownershipWordings();
    for (int i = 0; i < offered.size(); ++i) {
        auto* offer = new Button(offered[i].trimmed() + QStringLiteral(" …"), ButtonKind::Quiet, m_wordings);
        offer->setKeyCaps(tr("Alt %1", "a key").arg(i + 1));
        offer->setHeight(24);
        offer->setFocusPolicy(Qt::NoFocus);
        connect(offer, &QPushButton::clicked, this, [this, i] { begin(i); });
        wordings->addWidget(offer, 0, Qt::AlignLeft);
    }
    m_back->setHeight(24);
    m_field->editor()->installEventFilter(this);
    connect(m_back, &QPushButton::clicked, this, &OwnershipBlock::takeBack);
    connect(m_field, &FieldFrame::submitted, this, &OwnershipBlock::store);
    connect(m_field, &FieldFrame::escaped, this, &OwnershipBlock::leave);
    connect(m_field->editor(), &AutoHeightTextEdit::edited, this, [this] {
        keepDraft();
        refresh();
    });
    connect(&room, &RoomPresenter::opened, this, [this] {
        m_stored.clear();
        m_field->setText({});
    });
    connect(&room.drafts(), &RoomDrafts::restored, this, &OwnershipBlock::takeDraft);
    connect(&room, &RoomPresenter::changed, this, &OwnershipBlock::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &OwnershipBlock::refresh);
    takeDraft();
    refresh();
}

bool OwnershipBlock::mayWrite() const { return m_room.whyNot(OwnershipSet{}).isEmpty(); }

void OwnershipBlock::enter()
{
    m_field->setFocus();
    m_field->editor()->moveCursor(QTextCursor::End);
}

void OwnershipBlock::refresh()
{
    const auto& notes = m_room.ticket()->ownership;
    const auto own = notes.find(m_room.self());
    const QString now = own == notes.end() ? QString() : format::fromUtf8(own->second.text);
    // What is being written stays.
    if (const QString before = std::exchange(m_stored, now); m_field->text() == before && before != now)
        m_field->setText(now);
    const bool may = mayWrite();
    m_field->setVisible(may);
    m_wordings->setVisible(may && m_field->text().isEmpty());
    m_back->setVisible(may && !m_stored.isEmpty());
    showOthers();
}

void OwnershipBlock::showOthers()
{
    QStringList notes;
    for (const auto& [person, note] : m_room.ticket()->ownership) {
        if (person != m_room.self())
            notes << tr("%1: %2", "person, their note")
                         .arg(format::personName(m_room.people(), person), format::fromUtf8(note.text));
    }
    m_others->setVisible(!notes.isEmpty());
    if (std::exchange(m_shown, notes) == notes)
        return;
    qDeleteAll(m_others->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly));
    for (const QString& note : notes)
        m_others->layout()->addWidget(paragraph(Type::Body, Ink::Primary, note, m_others));
}

void OwnershipBlock::store(const QString& text)
{
    const QString words = text.trimmed();
    if (words.isEmpty() || words == m_stored || !mayWrite())
        return;
    m_stored = words;
    m_field->setText(words);
    m_room.submit(OwnershipSet{words.toStdString()});
    keepDraft();
    emit m_room.said(tr("Your note is in the internal document"));
}

void OwnershipBlock::takeBack()
{
    if (m_stored.isEmpty() || !mayWrite()) {
        emit m_room.said(tr("There is no note of yours here"));
        return;
    }
    m_room.submit(OwnershipSet{});
    emit m_room.said(tr("Your note is taken back"));
}

void OwnershipBlock::begin(int wording)
{
    const QString words = ownershipWordings().value(wording);
    m_field->setFocus();
    QTextCursor caret = m_field->editor()->textCursor();
    caret.insertText((caret.atBlockStart() ? QString() : QStringLiteral(" ")) + words);
}

void OwnershipBlock::keepDraft()
{
    FieldDraft draft;
    draft.text = m_field->text().trimmed() == m_stored ? QString() : m_field->text();
    m_room.drafts().keep(ownershipDraft(), draft);
}

void OwnershipBlock::takeDraft()
{
    const QString kept = m_room.drafts().draft(ownershipDraft()).text;
    if (kept.isEmpty() || m_field->text() != m_stored)
        return;
    m_field->setText(kept);
    refresh();
}

/// To the document, as from every other part.
void OwnershipBlock::leave()
{
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up))
            return area->setFocus(Qt::OtherFocusReason);
    }
}

bool OwnershipBlock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return SectionBody::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int wording = key->key() - Qt::Key_1;
    if (key->modifiers() != Qt::AltModifier || wording < 0 || wording >= ownershipWordings().size())
        return SectionBody::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        begin(wording);
    event->accept();
    return true;
}

} // namespace warroom::ui
