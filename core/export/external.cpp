// Going through a document for people outside.
#include "export/external.h"

#include "base/text.h"
#include "domain/ticket/contacts.h"
#include "domain/vocabulary.h"
#include "export/postmortem.h"

#include <algorithm>
#include <array>
#include <map>

namespace warroom {
namespace {

bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

// "the ops lead"; of a role that is not ours its own name.
std::string roleName(const std::string& role, const Words& words)
{
    static constexpr std::array<Phrase, incidentRoleCount> known = {
        WARROOM_PHRASE("External", "the commander"), WARROOM_PHRASE("External", "the ops lead"),
        WARROOM_PHRASE("External", "the comms lead"), WARROOM_PHRASE("External", "the scribe"),
        WARROOM_PHRASE("External", "the customer liaison")};
    const auto ours = parseName<IncidentRole>(role);
    return ours ? words(known[static_cast<std::size_t>(*ours)])
                : words(WARROOM_PHRASE("External", "the %1"), {lowerAscii(role)});
}

// Every word begins with a capital letter, and it is not one of the roles: "Network monitor" is a machine.
bool looksLikeAPerson(const std::string& actor)
{
    for (const std::string_view role : Names<IncidentRole>::values) {
        if (lowerAscii(actor) == lowerAscii(title(*parseName<IncidentRole>(role))))
            return false;
    }
    const auto words = split(actor, ' ');
    return std::none_of(words.begin(), words.end(), [](std::string_view word) {
        return word.empty() || (word.front() >= 'a' && word.front() <= 'z') ||
               (word.front() >= '0' && word.front() <= '9');
    });
}

// Which words stand for which people.
class People final
{
public:
    People(const RecordedIncident& incident, const std::vector<std::string>& others, const Words& words)
        : m_responder(words(WARROOM_PHRASE("External", "a responder")))
    {
        for (const auto& role : incident.roles)
            add(role.person, roleName(role.role, words));
        for (const auto& name : others)
            add(name, m_responder);
        for (const auto* items : {&incident.nextActions, &incident.whys}) {
            for (const auto& item : *items) {
                if (!item.ownerIsRole)
                    add(item.owner, m_responder);
                add(item.doneBy, m_responder);
            }
        }
        for (const auto& entry : incident.timeline) {
            if (looksLikeAPerson(entry.actor))
                add(entry.actor, m_responder);
        }
    }

    // Longer names first, so that a first name does not cut a whole one.
    std::string without(std::string text) const
    {
        for (auto name = m_names.rbegin(); name != m_names.rend(); ++name)
            replace(text, name->first, name->second);
        return text;
    }
    // The role that somebody holds; empty for all others, teams among them.
    std::string roleOf(const std::string& owner) const
    {
        const auto found = m_names.find(owner);
        return found == m_names.end() || found->second == m_responder ? std::string() : found->second;
    }

private:
    struct ByLength
    {
        bool operator()(const std::string& a, const std::string& b) const
        {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        }
    };

    // The first one to name somebody decides.
    void add(const std::string& name, const std::string& role)
    {
        constexpr std::size_t shortest = 3;
        if (name.size() < shortest)
            return;
        m_names.emplace(name, role);
        const std::string first = name.substr(0, name.find(' '));
        if (first.size() >= shortest)
            m_names.emplace(first, role);
    }

    static void replace(std::string& text, const std::string& name, const std::string& role)
    {
        for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos;) {
            const std::size_t end = at + name.size();
            const bool whole =
                (at == 0 || !isOfWord(text[at - 1])) && (end == text.size() || !isOfWord(text[end]));
            if (whole)
                text.replace(at, name.size(), role);
            at += whole ? role.size() : name.size();
        }
    }

    std::string m_responder;
    std::map<std::string, std::string, ByLength> m_names;
};

// Entries of the program that speak of people, files or other tickets.
bool isForInside(const RecordedEntry& entry)
{
    static constexpr std::array<std::string_view, 6> kinds = {"role.assign", "attachment.add", "mask.lift",
                                                              "ticket.link", "request.add",    "driver.set"};
    return entry.kind == contactKind || std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end();
}

class Outside final
{
public:
    Outside(const RecordedIncident& incident, const std::vector<std::string>& people, const Words& words)
        : m_people(incident, people, words), m_words(words)
    {}

    void clean(std::string& text) const { text = m_people.without(maskedForOutside(text, m_words)); }

    void clean(RecordedItem& item) const
    {
        for (auto* text : {&item.text, &item.evidence, &item.answer, &item.reason, &item.effect})
            clean(*text);
        if (!item.ownerIsRole)
            item.owner = m_people.roleOf(item.owner);
        item.ownerIsRole = !item.owner.empty();
        item.doneBy.clear();
        item.id.clear();
        item.ticket.clear();
        item.extra.clear();
    }

    void clean(RecordedMark& mark) const
    {
        clean(mark.reason);
        mark.by.clear();
        mark.extra.clear();
    }

    void clean(RecordedEntry& entry) const
    {
        clean(entry.text);
        entry.id.clear();
        entry.actor.clear();
        entry.source.reset();
        entry.extra.clear();
    }

    void cleanTimeline(std::vector<RecordedEntry>& timeline) const
    {
        const bool picked = std::any_of(timeline.begin(), timeline.end(),
                                        [](const RecordedEntry& entry) { return entry.pinned; });
        std::erase_if(timeline, [picked](const RecordedEntry& entry) {
            return isForInside(entry) || (picked && !entry.pinned);
        });
        for (RecordedEntry& entry : timeline)
            clean(entry);
    }

private:
    People m_people;
    const Words& m_words;
};

} // namespace

Result<DocumentProfile> parseProfile(std::string_view text)
{
    if (text == "internal")
        return DocumentProfile::Internal;
    if (text == "external")
        return DocumentProfile::External;
    return fail(ErrorCode::Argument, "the profile must be internal or external");
}

std::vector<std::string> namesOf(const Directory& directory)
{
    std::vector<std::string> names;
    for (const Person& person : directory.people())
        names.push_back(person.name);
    return names;
}

RecordedIncident externalDocument(RecordedIncident incident, const std::vector<std::string>& people,
                                  const Words& words)
{
    incident = readable(std::move(incident));
    const Outside outside(incident, people, words);
    for (auto* text :
         {&incident.title, &incident.originalRequest, &incident.symptoms, &incident.scope, &incident.summary,
          &incident.impact, &incident.whatHelped, &incident.wentWell, &incident.wentBadly, &incident.lucky})
        outside.clean(*text);
    for (auto* items : {&incident.rootCauses, &incident.nextActions, &incident.fixesSymptoms,
                        &incident.fixesRootCause, &incident.prevention}) {
        for (RecordedItem& item : *items)
            outside.clean(item);
    }
    for (RecordedMark& mark : incident.marks)
        outside.clean(mark);
    outside.cleanTimeline(incident.timeline);
    incident.whys.clear();
    incident.laterRequests.clear();
    incident.roles.clear();
    incident.ownership.clear();
    incident.ownTemplate.reset();
    incident.driver.clear();
    incident.drivesSince.reset();
    incident.responders.clear();
    incident.watchers.clear();
    incident.sources.clear();
    incident.id.clear();
    incident.extra.clear();
    return incident;
}

} // namespace warroom
