// What comes into the room from elsewhere, pasted or dropped, and what goes out of it by the clipboard.
#include "screens/room/room_screen.h"

#include "bridge/attachment_bridge.h"
#include "domain/ticket/brief.h"
#include "export/markdown.h"
#include "export/record_ticket.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "screens/attachments/attachment_strip.h"
#include "screens/paste/paste_pane.h"
#include "screens/room/ticket_pane.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace warroom::ui {
namespace {

constexpr int s_wordsComeMs = 20;

} // namespace

void RoomScreen::buildIntake()
{
    m_paste = new PastePane(*m_room, this);
    static_cast<QBoxLayout*>(layout())->insertWidget(1, m_paste);
    m_paste->takeDropsOn(this);
    m_files = new AttachmentStrip(*m_room, m_middle);
    m_middle->layout()->addWidget(m_files);
}

void RoomScreen::setAttachments(AttachmentBridge* attachments)
{
    m_paste->setAttachments(attachments);
    m_files->setAttachments(attachments);
    m_ticket->setAttachments(attachments);
}

void RoomScreen::copyAsMarkdown()
{
    // What was typed just now is on its way through the workspace.
    if (m_ticket->isAhead()) {
        m_ticket->flush();
        QTimer::singleShot(s_wordsComeMs, this, [this, ticket = m_room->ticketId()] {
            if (m_room->hasTicket() && m_room->ticketId() == ticket)
                copyAsMarkdown();
        });
        return;
    }
    const auto keyOf = [this](TicketId other) {
        const Summary* summary = m_room->bridge().summary(other);
        return summary ? summary->key() : std::string();
    };
    const Words words = documentWords();
    const auto record = recordOf(*m_room->ticket(), m_room->people(), keyOf, RecordForm::WithIds, words);
    QGuiApplication::clipboard()->setText(QString::fromStdString(formatMarkdown(record, words)));
    emit m_room->said(tr("The ticket is copied as Markdown"));
}

/// What is sent to somebody who writes about the incident elsewhere.
void RoomScreen::copyReply()
{
    const Ticket& ticket = *m_room->ticket();
    const std::string key = ticket.key();
    const QString link =
        QStringLiteral("warroom://incident/") + format::fromUtf8(key.empty() ? ticket.id.text() : key);
    const auto brief = shortBrief(ticket, m_room->people(), m_room->now(), documentWords());
    QGuiApplication::clipboard()->setText(tr("Follow it here: %1", "a link").arg(link) +
                                          QStringLiteral("\n\n") + format::fromUtf8(brief));
    emit m_room->said(tr("A reply with the link and the current brief is copied"));
}

QList<RoomCommand> RoomScreen::intakeCommands()
{
    const auto ticket = [this] { return noTicket(); };
    const auto shown = [this] { return m_room->hasTicket() ? QString() : noTicket(); };
    return {
        {"room.paste",
         tr("Paste a mail, a chat, an alert or a picture"),
         "note",
         {QKeySequence("Ctrl+Shift+V")},
         false,
         ticket,
         [this] { m_paste->pasteClipboard(); }},
        {"room.copy.reply",
         tr("Copy a reply: follow it here"),
         "copy",
         {QKeySequence("Ctrl+Alt+R")},
         false,
         shown,
         [this] { copyReply(); }},
        {"room.copy.markdown",
         tr("Copy the ticket as Markdown"),
         "copy",
         {QKeySequence("Ctrl+Alt+E")},
         false,
         shown,
         [this] { copyAsMarkdown(); }},
    };
}

} // namespace warroom::ui
