// Customers in the room: what they may be told, and who got in touch.
#include "screens/room/room_screen.h"

#include "domain/ticket/contacts.h"
#include "models/comms/contact_line.h"
#include "models/timeline/ticket_past.h"
#include "screens/room/answers_pane.h"
#include "screens/room/inline_prompt.h"

namespace warroom::ui {

void RoomScreen::askContact(const QString& typed)
{
    PromptQuestion question;
    question.label = tr("Contact");
    question.placeholder = tr("Ana, phone, 40: cannot pay #");
    question.text = typed;
    question.hint = tr("who, channel, how many: what they said, # what they were told");
    askLine(question, [this](const QString& line) {
        const ContactLine contact = parseContactLine(line, *m_room->ticket(), m_room->now());
        if (!contact.problem.isEmpty()) {
            emit m_room->said(contact.problem);
            askContact(line);
            return;
        }
        m_room->submit(contact.body);
        emit m_room->said(tr("Contact logged"));
    });
}

void RoomScreen::toggleAnswers()
{
    if (m_answers) {
        emit paneFinished();
        return;
    }
    m_answers = new AnswersPane(*m_room);
    connect(m_answers, &AnswersPane::contactRequested, this, [this] { askContact({}); });
    emit paneRequested(m_answers);
}

QList<RoomCommand> RoomScreen::contactCommands()
{
    return {{"room.answers",
             tr("What may I tell a customer now?"),
             "mega",
             {QKeySequence("Ctrl+Alt+A")},
             false,
             [this] { return noTicket(); },
             [this] { toggleAnswers(); }},
            {"room.contact",
             tr("Log a contact of a customer …"),
             "phone",
             {QKeySequence("Ctrl+Alt+L")},
             false,
             [this] {
                 CommentAdd contact;
                 contact.kind = contactKind;
                 return m_past->isActive() ? noTicket() : m_room->whyNot(contact);
             },
             [this] { askContact({}); }}};
}

} // namespace warroom::ui
