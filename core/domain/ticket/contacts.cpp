// Reading contacts out of the timeline.
#include "domain/ticket/contacts.h"

#include "domain/ticket/cadence.h"

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

std::int64_t numberIn(const std::string& text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::vector<std::string> argsOf(const Contact& contact)
{
    return {contact.who, contact.channel, std::to_string(contact.affected), std::to_string(contact.answer)};
}

std::optional<Contact> contactOf(const Entry& entry)
{
    if (entry.args.size() < 4 || entry.type != CommentAdd::type)
        return std::nullopt;
    return Contact{entry.args[0], entry.args[1], numberIn(entry.args[2]), numberIn(entry.args[3])};
}

std::string contactTextIn(const Words& words, const Contact& contact, const std::string& text)
{
    std::string who = contact.who;
    if (!contact.channel.empty())
        who = words(WARROOM_PHRASE("Record", "%1 (%2)"), {who, contact.channel});
    if (contact.affected > 0)
        who = words(WARROOM_PHRASE("Record", "%1, %2 affected"), {who, std::to_string(contact.affected)});
    const std::string said = words(WARROOM_PHRASE("Record", "%1: %2"), {who, text});
    return contact.answer == 0 ? said
                               : words(WARROOM_PHRASE("Record", "%1 (was told update %2)"),
                                       {said, std::to_string(contact.answer)});
}

ContactCount countContacts(const Ticket& ticket)
{
    ContactCount count;
    for (const Entry& entry : ticket.timeline) {
        const auto affected = affectedBy(entry);
        count.contacts += affected > 0 ? 1 : 0;
        count.affected += affected;
    }
    return count;
}

std::int64_t affectedBy(const Entry& entry)
{
    if (entry.kind != contactKind || entry.struck)
        return 0;
    const auto contact = contactOf(entry);
    return std::max<std::int64_t>(1, contact ? contact->affected : 0);
}

std::vector<const StatusUpdate*> approvedAnswers(const Ticket& ticket)
{
    std::vector<const StatusUpdate*> out;
    for (const SentUpdate& sent : sentUpdates(ticket)) {
        const auto& audiences = sent.update->audiences;
        const bool toCustomers =
            std::find(audiences.begin(), audiences.end(), Audience::Customers) != audiences.end();
        if (toCustomers && !sent.struck)
            out.push_back(sent.update);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace warroom
