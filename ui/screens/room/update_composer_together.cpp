// The draft of an update as the whole room's: whose it is, who writes in it, and what was masked in it.
#include "screens/room/update_composer.h"

#include "domain/ticket/ticket.h"
#include "models/format/format.h"
#include "models/room/leaks.h"
#include "models/room/room_presenter.h"
#include "screens/declare/severity_aid.h"
#include "screens/room/field_frame.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"

#include <algorithm>

namespace warroom::ui {
namespace {

bool isOfDraft(const MaskNote& note) { return note.section && isUpdateDraft(*note.section); }

/// Who wrote in the draft last; nobody while it is empty.
PersonId lastAuthor(const Ticket& ticket)
{
    const Prose* last = nullptr;
    for (const auto section : {Section::UpdateCustomers, Section::UpdateInside}) {
        const Prose* prose = findProse(ticket, section, std::nullopt);
        if (!prose->text.empty() && (!last || prose->edited.seq > last->edited.seq))
            last = prose;
    }
    return last ? last->edited.by : PersonId{};
}

} // namespace

/// As if it were typed: the others get it.
void UpdateComposer::write(Text& text, const QString& words)
{
    QTextCursor all(text.field->editor()->document());
    all.select(QTextCursor::Document);
    all.insertText(words);
}

/// Exactly what stands here goes, before the update goes out.
void UpdateComposer::empty()
{
    for (Text* text : {&m_customers, &m_inside}) {
        write(*text, {});
        text->link->flush();
    }
}

void UpdateComposer::refreshTogether()
{
    QStringList writing;
    for (const auto& other : m_room.present()) {
        if (other.section && isUpdateDraft(*other.section) && !writing.contains(other.name))
            writing << other.name;
    }
    const PersonId author = lastAuthor(*m_room.ticket());
    QString by;
    if (writing.size() == 1)
        by = tr("%1 is writing here too", "a name").arg(writing.front());
    else if (!writing.isEmpty())
        by = tr("%1 are writing here too", "names").arg(writing.join(QStringLiteral(", ")));
    else if (!author.isNil() && author != m_room.self())
        by = tr("Draft by %1").arg(format::personName(m_room.people(), author));
    else if (!author.isNil())
        by = tr("Draft, shared with the room");
    m_by->setText(by);
    const auto* commander = m_room.ticket()->holder(IncidentRole::Commander).person();
    const bool another = commander && *commander != m_room.self();
    m_check->setVisible(another && !draft().isEmpty());
    if (another)
        m_check->setText(
            tr("Ask %1 to check", "a name").arg(format::personName(m_room.people(), *commander)));
    m_saved->setText(draft().isEmpty() ? QString() : m_room.savedText());
    // Before anybody has signed in, nothing is known of rights: writing goes on.
    const QString whyNot =
        m_room.self().isNil() ? QString() : m_room.whyNot(SectionEdit{Section::UpdateCustomers, {}, {}});
    for (const Text* text : {&m_customers, &m_inside}) {
        if (text->field->editor()->isReadOnly() == whyNot.isEmpty())
            text->field->editor()->setReadOnly(!whyNot.isEmpty());
        text->field->setToolTip(whyNot);
    }
}

void UpdateComposer::askToCheck()
{
    const Ticket& ticket = *m_room.ticket();
    const auto* commander = ticket.holder(IncidentRole::Commander).person();
    if (!commander || draft().isEmpty())
        return;
    for (Text* text : {&m_customers, &m_inside})
        text->link->flush();
    const QString name = format::personName(m_room.people(), *commander);
    m_room.post(tr("Please check the draft of update %1 under Comms, @%2", "a number, a name")
                    .arg(ticket.updates.size() + 1)
                    .arg(name),
                "note");
    m_problem->setText(tr("%1 was asked to check it", "a name").arg(name));
}

void UpdateComposer::buildMasked()
{
    m_masked->hide();
    m_masked->addAction(tr("Not a secret …"), [this] { askLift(); })->setObjectName(QStringLiteral("lift"));
    m_masked
        ->addAction(QString(),
                    [this] {
                        const auto& notes = m_masks->notes();
                        const auto at = std::find_if(notes.begin(), notes.end(), isOfDraft);
                        if (at != notes.end())
                            followLeak(m_room, MaskNote(*at), SeverityAid().proposal());
                        refreshMasked();
                    })
        ->setObjectName(QStringLiteral("leak"));
    m_masked->addAction(tr("Close"), [this] {
        const auto& notes = m_masks->notes();
        const auto at = std::find_if(notes.begin(), notes.end(), isOfDraft);
        m_masks->close(static_cast<std::size_t>(at - notes.begin()));
    });
    connect(m_masks, &MaskNotes::changed, this, &UpdateComposer::refreshMasked);
}

void UpdateComposer::refreshMasked()
{
    const auto& notes = m_masks->notes();
    const auto note = std::find_if(notes.begin(), notes.end(), isOfDraft);
    m_masked->setVisible(note != notes.end());
    if (note == notes.end())
        return;
    m_masked->setSentence(MaskNotes::sentence(*note));
    m_masked->findChild<Button*>(QStringLiteral("lift"))->setVisible(note->mayBeLifted());
    const QString offer = leakOffer(m_room, *note);
    auto* leak = m_masked->findChild<Button*>(QStringLiteral("leak"));
    leak->setText(offer);
    leak->setVisible(!offer.isEmpty());
    m_masked->announce();
}

void UpdateComposer::askLift()
{
    m_prompt->ask(
        {tr("Not a secret, because"), {}, {}, tr("the text comes back as it was written"), 1, false, {}},
        [this](const QString& reason) {
            const auto& notes = m_masks->notes();
            const auto at = std::find_if(notes.begin(), notes.end(), isOfDraft);
            if (at != notes.end())
                m_masks->lift(static_cast<std::size_t>(at - notes.begin()), reason);
        });
}

} // namespace warroom::ui
