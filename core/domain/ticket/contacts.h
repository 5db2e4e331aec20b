// Customers who got in touch about an incident, and what may be told to them.
#pragma once

#include "base/words.h"
#include "domain/ticket/ticket.h"

#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// The kind of the timeline's entries that are contacts.
constexpr std::string_view contactKind = "contact";

struct Contact
{
    std::string who, channel;
    std::int64_t affected = 0; // 0: they did not say
    std::int64_t answer = 0;   // the number of the status update that they were told; 0: none
};

// A contact as the args of its entry, and back; nothing if the entry is none.
std::vector<std::string> argsOf(const Contact& contact);
std::optional<Contact> contactOf(const Entry& entry);
// With the entry's own words: "Ana (phone), 40 affected: cannot pay (was told update 3)".
std::string contactTextIn(const Words& words, const Contact& contact, const std::string& text);

// How many got in touch and how many they speak for, as a measure of impact. Who did not say how many speaks
// for one; struck entries do not count.
struct ContactCount
{
    int contacts = 0;
    std::int64_t affected = 0;

    friend bool operator==(const ContactCount&, const ContactCount&) = default;
};
ContactCount countContacts(const Ticket& ticket);
// For how many an entry counts; 0: it is no contact, or struck.
std::int64_t affectedBy(const Entry& entry);

// What was published to customers and not struck, the newest first: approved words. They point into the
// ticket.
std::vector<const StatusUpdate*> approvedAnswers(const Ticket& ticket);

} // namespace warroom
