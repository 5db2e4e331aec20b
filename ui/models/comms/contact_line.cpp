// Reading of the line.
#include "models/comms/contact_line.h"

#include "domain/ticket/contacts.h"
#include "models/room/line_input.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace warroom::ui {
namespace {

struct ContactWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Contacts)
};

/// Takes the answer off the end of `said`.
QString takeAnswer(QString& said, const Ticket& ticket, std::optional<OpId>& answer)
{
    static const QRegularExpression told(QStringLiteral("(^|\\s)#(\\d*)$"));
    const auto match = told.match(said);
    if (!match.hasMatch())
        return {};
    said = said.left(match.capturedStart()).trimmed();
    const auto approved = approvedAnswers(ticket);
    const QString number = match.captured(2);
    if (number.isEmpty()) {
        if (approved.empty())
            return ContactWords::tr("Customers were not told anything yet.");
        answer = approved.front()->id;
        return {};
    }
    const std::size_t at = number.toULongLong();
    const bool isThere = at >= 1 && at <= ticket.updates.size() &&
                         std::any_of(approved.begin(), approved.end(), [&](const StatusUpdate* update) {
                             return update->id == ticket.updates[at - 1].id;
                         });
    if (!isThere)
        return ContactWords::tr("Customers were not told update %1.").arg(number);
    answer = ticket.updates[at - 1].id;
    return {};
}

void takeWho(const QString& head, CommentAdd& body)
{
    const QStringList parts = head.split(QLatin1Char(','));
    body.contact = parts.front().trimmed().toStdString();
    for (const QString& part : parts.mid(1)) {
        bool isNumber = false;
        const qlonglong affected = part.trimmed().toLongLong(&isNumber);
        if (isNumber && affected >= 0)
            body.affected = affected;
        else if (!part.trimmed().isEmpty())
            body.channel = part.trimmed().toStdString();
    }
}

} // namespace

ContactLine parseContactLine(const QString& line, const Ticket& ticket, Time now)
{
    ContactLine out;
    out.body.kind = contactKind;
    // Of the timeline's line only the time: its letters for kinds would take "D: …" for a decision.
    QString text = line.trimmed();
    if (text.startsWith(QLatin1Char('@'))) {
        const EntryLine entry = parseEntryLine(text, std::string(contactKind), now);
        out.problem = entry.problem;
        out.body.from = entry.from;
        out.body.until = entry.until;
        text = entry.text;
    }
    const auto colon = text.indexOf(QLatin1Char(':'));
    if (!out.problem.isEmpty())
        return out;
    takeWho(text.left(colon), out.body);
    QString said = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    out.problem = takeAnswer(said, ticket, out.body.answer);
    out.body.text = said.toStdString();
    if (out.problem.isEmpty() && (out.body.contact.empty() || said.isEmpty()))
        out.problem = ContactWords::tr("It takes who it was and what they said: Ana, phone, 40: cannot pay");
    return out;
}

} // namespace warroom::ui
