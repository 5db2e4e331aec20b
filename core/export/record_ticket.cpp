// Section by section: the ticket as values of the recorded incident.
#include "export/record_ticket.h"

#include "base/time_text.h"
#include "domain/alert/said_alerts.h"
#include "domain/op/op.h"
#include "domain/said_names.h"
#include "domain/ticket/first_action.h"
#include "domain/ticket/who_does_what.h"
#include "export/imported.h"
#include "export/sentence.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

namespace warroom {
namespace {

constexpr auto lateEntry = std::chrono::minutes(1); // written down so much later, an entry says so

std::string extraText(const char* name, const boost::json::value& value)
{
    boost::json::object object;
    object[name] = value;
    return boost::json::serialize(object);
}

class Recorder final
{
public:
    Recorder(const Ticket& ticket, const Directory& people, const KeyOf& keyOf, RecordForm form,
             const Words& words)
        : t(ticket), m_people(people), m_keyOf(keyOf), m_form(form), m_words(words),
          m_given(ticket.imported ? imported::incidentFrom(ticket.extra) : RecordedIncident())
    {}

    RecordedIncident record()
    {
        head();
        milestones();
        requests();
        out.symptoms = t.prose[static_cast<std::size_t>(Section::Symptoms)].text;
        out.scope = t.prose[static_cast<std::size_t>(Section::Scope)].text;
        for (const auto* item : shown(t.causes))
            out.rootCauses.push_back(cause(*item));
        for (const auto* item : shown(t.actions))
            out.nextActions.push_back(action(*item));
        for (const auto* item : shown(t.fixesSymptoms))
            out.fixesSymptoms.push_back(prose(*item));
        for (const auto* item : shown(t.fixesRootCause))
            out.fixesRootCause.push_back(prose(*item));
        for (const auto* item : shown(t.whys))
            out.whys.push_back(why(*item));
        for (const auto* item : shown(t.preventions))
            out.prevention.push_back(prevention(*item));
        marks();
        people();
        roles();
        ownership();
        timeline();
        for (const auto& source : t.sources)
            out.sources.push_back(recorded(source));
        return std::move(out);
    }

private:
    bool withIds() const { return m_form == RecordForm::WithIds; }

    void head()
    {
        out.title = t.title.value() == imported::oneLine(m_given.title, imported::titleMost)
                        ? m_given.title
                        : t.title.value();
        out.service = !m_given.service.empty() &&
                              t.service.value() == imported::oneLine(m_given.service, imported::serviceMost)
                          ? m_given.service
                          : t.service.value();
        out.severity = nameOf(t.severity.value());
        out.summary = written(Section::Summary, m_given.summary);
        out.impact = written(Section::Impact, m_given.impact);
        out.whatHelped = written(Section::WhatHelped, m_given.whatHelped);
        out.wentWell = written(Section::WentWell, m_given.wentWell);
        out.wentBadly = written(Section::WentBadly, m_given.wentBadly);
        out.lucky = written(Section::Lucky, m_given.lucky);
        out.extra = m_given.extra;
        out.kind = nameOf(t.kind);
        out.drill = t.isDrill();
        out.ownTemplate = t.ownTemplate;
        out.priority = nameOf(t.priority.value());
        (t.isIncident() ? out.phase : out.status) =
            t.isIncident() ? nameOf(t.phase.value()) : nameOf(t.state.value());
        if (withIds()) {
            out.id = t.id.text();
            out.key = t.key();
            out.revision = t.head;
        }
    }

    // The text as people left it, or else, where nobody touched it, the one that came with an imported
    // document and that older imports kept beside the texts.
    const std::string& written(Section section, const std::string& given) const
    {
        const auto& prose = t.prose[static_cast<std::size_t>(section)];
        return prose.edited.by.isNil() ? given : prose.text;
    }

    // In the exported form of an imported document, what it did not say stays unsaid as long as nobody
    // changed it.
    void leaveUnsaid()
    {
        RecordedIncident as = m_given;
        as.severity = out.severity;
        as.mitigated = out.mitigated;
        as.resolved = out.resolved;
        if (t.kind == imported::kind(as))
            out.kind = m_given.kind;
        if (t.priority.value() == imported::priority(as))
            out.priority = m_given.priority;
        if (t.isIncident() && t.phase.value() == imported::phase(as))
            out.phase = m_given.phase;
        if (t.isIncident())
            out.status = m_given.status;
        else if (t.state.value() == imported::state(as))
            out.status = m_given.status;
    }

    void milestones()
    {
        out.started = milestone(t, Milestone::Started);
        out.detected = milestone(t, Milestone::Detected);
        out.acknowledged = milestone(t, Milestone::Acknowledged);
        out.mitigated = milestone(t, Milestone::Mitigated);
        out.resolved = milestone(t, Milestone::Resolved);
        if (t.imported && !withIds())
            leaveUnsaid();
    }

    void requests()
    {
        if (t.request)
            out.originalRequest = t.request->text;
        for (std::size_t i = 0; i < t.laterRequests.size(); ++i) {
            const auto& report = t.laterRequests[i];
            RecordedItem item;
            if (i < m_given.laterRequests.size() && m_given.laterRequests[i].text == report.text) {
                item = m_given.laterRequests[i];
            } else {
                item.text = report.text;
                item.owner = report.origin;
                item.extra = extraText("received", formatTime(report.received).c_str());
            }
            if (withIds())
                item.id = report.id.text();
            out.laterRequests.push_back(std::move(item));
        }
    }

    // What the document said of an imported item; an item that was written here starts empty.
    RecordedItem begin(const Item& item) const
    {
        RecordedItem made = imported::itemFrom(item.extra);
        if (withIds())
            made.id = item.id.text();
        return made;
    }

    template<class T>
    RecordedItem prose(const T& item) const
    {
        RecordedItem made = begin(item);
        made.text = item.text.text;
        return made;
    }

    void line(RecordedItem& made, const std::string& text) const
    {
        if (made.text.empty() || imported::oneLine(made.text, imported::lineItemMost) != text)
            made.text = text;
    }

    RecordedItem cause(const Cause& item) const
    {
        RecordedItem made = prose(item);
        const auto state = item.state.value();
        if (item.extra.empty() || state != imported::causeState(made)) {
            made.state = nameOf(state);
            made.reason.clear();
        }
        made.evidence = item.evidence.value();
        return made;
    }

    RecordedItem action(const Action& item) const
    {
        RecordedItem made = begin(item);
        line(made, textIn(m_words, t, item));
        if (item.owner.value() != imported::owner(made)) {
            made.owner = nameIn(m_words, m_people, item.owner.value());
            made.ownerIsRole = false;
        }
        const bool done = item.done.value();
        if (item.extra.empty() || done != made.done.value_or(false)) {
            made.done = done;
            made.doneBy = done ? nameIn(m_words, m_people, item.done.by()) : std::string();
            made.doneAt = done ? std::optional(item.done.at()) : std::nullopt;
        }
        made.due = item.due.value();
        followUp(made, item.followUp);
        return made;
    }

    RecordedItem why(const Why& item) const
    {
        RecordedItem made = begin(item);
        line(made, item.text.value());
        const auto& end = item.end.value();
        if (item.extra.empty() || end != imported::whyEnd(made)) {
            made.state = nameOf(end.state);
            made.answer = end.answer;
            made.reason = end.reason;
            if (const auto* linked = end.state == WhyState::Linked ? findPrevention(end.prevention) : nullptr)
                made.answer = linked->text.text;
        }
        if (item.extra.empty())
            made.owner = item.asker;
        return made;
    }

    RecordedItem prevention(const Prevention& item) const
    {
        RecordedItem made = prose(item);
        made.effect = item.effect.value();
        if (item.extra.empty() || item.priority.value() != imported::priority(made))
            made.priority = item.priority.value() ? nameOf(*item.priority.value()) : std::string_view();
        made.due = item.due.value();
        if (const auto& kind = item.kind.value())
            made.kind = nameOf(*kind);
        followUp(made, item.followUp);
        return made;
    }

    void followUp(RecordedItem& made, TicketId ticket) const
    {
        if (ticket.isNil())
            return;
        const std::string key = m_keyOf ? m_keyOf(ticket) : std::string();
        made.ticket = key.empty() ? ticket.text() : key;
    }

    const Prevention* findPrevention(ItemId id) const
    {
        return static_cast<const Prevention*>(findItem(t, Section::Prevention, id));
    }

    // A document's own marks stay as long as nobody said anything else of the section.
    void marks()
    {
        const auto isTouched = [&](const Field<Mark>& mark) {
            return mark.seq() != 0 && !(t.imported && mark.at() == t.opened.at);
        };
        for (const auto& given : m_given.marks) {
            const auto section = parseName<Section>(given.section);
            if (!section || !isOfTicket(*section) || !isTouched(t.marks[static_cast<std::size_t>(*section)]))
                out.marks.push_back(given);
        }
        for (std::size_t i = 0; i < t.marks.size(); ++i) {
            const auto& mark = t.marks[i];
            const auto& [state, reason] = mark.value();
            if (state != SectionMark::Open && isTouched(mark))
                out.marks.push_back({std::string(nameOf(static_cast<Section>(i))),
                                     std::string(nameOf(state)),
                                     reason,
                                     nameIn(m_words, m_people, mark.by()),
                                     mark.at(),
                                     {}});
        }
    }

    void people()
    {
        if (!withIds())
            return;
        const auto names = [&](const std::map<PersonId, Field<bool>>& members) {
            std::vector<std::string> list;
            for (const auto& [person, member] : members) {
                if (member.value())
                    list.push_back(nameIn(m_words, m_people, person));
            }
            std::sort(list.begin(), list.end());
            return list;
        };
        out.responders = names(t.responders);
        out.watchers = names(t.watchers);
        if (const auto driver = driverOf(t)) {
            out.driver = nameIn(m_words, m_people, Owner(*driver));
            out.drivesSince = t.driver.at();
        }
    }

    void roles()
    {
        out.roles = m_given.roles;
        for (const auto& term : t.roleTerms) {
            const std::string person = nameIn(m_words, m_people, term.holder);
            if (t.imported && term.from == t.opened.at) {
                endGivenRole(term, person);
                continue;
            }
            out.roles.push_back({std::string(nameOf(term.role)), person, term.from, term.until, {}});
        }
    }

    // In the order in which they were written. They stay in this workspace, where their authors can take them
    // back: what is exported to be imported elsewhere has none.
    void ownership()
    {
        if (!withIds())
            return;
        std::vector<const std::pair<const PersonId, OwnershipNote>*> notes;
        for (const auto& note : t.ownership)
            notes.push_back(&note);
        std::stable_sort(notes.begin(), notes.end(),
                         [](auto* a, auto* b) { return a->second.written.at < b->second.written.at; });
        for (const auto* note : notes)
            out.ownership.push_back({nameIn(m_words, m_people, Owner(note->first)), note->second.text});
    }

    void endGivenRole(const RoleTerm& term, const std::string& person)
    {
        for (auto& role : out.roles) {
            if (term.until && !role.until && role.role == nameOf(term.role) &&
                imported::oneLine(role.person, imported::nameMost) == person)
                role.until = term.until;
        }
    }

    void timeline()
    {
        for (const auto& entry : t.timeline) {
            if (!isOfImport(entry))
                out.timeline.push_back(recorded(entry));
        }
        std::stable_sort(out.timeline.begin(), out.timeline.end(),
                         [](const RecordedEntry& a, const RecordedEntry& b) { return a.t < b.t; });
    }

    // What the program wrote about the import itself, and about what the import put into the sections. All
    // operations of an import are of one moment.
    bool isOfImport(const Entry& entry) const
    {
        return t.imported && entry.kind.empty() && entry.happened == t.opened.at;
    }

    RecordedEntry recorded(const Entry& entry) const
    {
        const bool words = !entry.kind.empty();
        const bool ofDocument = t.imported && words && (!entry.author.empty() || !entry.extra.empty());
        RecordedEntry made = imported::entryFrom(entry.extra);
        if (!words)
            made.kind = entry.type == StatusPublish::type ? "communication" : std::string(entry.type);
        else if (!isUnsaidKind(entry, made) && imported::oneLine(made.kind, imported::kindMost) != entry.kind)
            made.kind = entry.kind;
        if (made.actor.empty() || imported::oneLine(made.actor, imported::nameMost) != entry.author)
            made.actor = !entry.author.empty() ? entry.author
                         : ofDocument          ? ""
                                               : nameIn(m_words, m_people, entry.actor);
        if (made.precision.empty() ||
            imported::oneLine(made.precision, imported::precisionMost) != entry.precision)
            made.precision = entry.precision;
        made.text = words ? entryTextIn(m_words, entry) : sentence(entry, m_people, m_words);
        made.t = entry.happened;
        made.until = entry.until;
        made.pinned = entry.pinned;
        if (entry.source)
            made.source = static_cast<int>(*entry.source);
        if (!ofDocument && entry.recorded - entry.happened > lateEntry)
            made.recorded = entry.recorded;
        if (entry.struck && made.extra.empty())
            made.extra = extraText("struck", true);
        if (withIds())
            made.id = entry.id.text();
        return made;
    }

    // The document gave no kind, and nobody has since.
    static bool isUnsaidKind(const Entry& entry, const RecordedEntry& made)
    {
        return made.kind.empty() && entry.kind == "note" &&
               entry.extra.find("\"kind\":null") != std::string::npos;
    }

    static RecordedSource recorded(const Source& source)
    {
        RecordedSource made = imported::sourceFrom(source.extra);
        const auto keep = [](std::string& given, const std::string& live, std::size_t most) {
            if (given.empty() || imported::oneLine(given, most) != live)
                given = live;
        };
        keep(made.title, source.title, imported::titleMost);
        keep(made.original, source.original, imported::lineItemMost);
        const bool unsaid = source.url == imported::noUrl && !source.extra.empty();
        if (!unsaid)
            keep(made.url, source.url, imported::lineItemMost);
        return made;
    }

    const Ticket& t;
    const Directory& m_people;
    const KeyOf& m_keyOf;
    const RecordForm m_form;
    const Words& m_words;
    const RecordedIncident m_given;
    RecordedIncident out;
};

} // namespace

RecordedIncident recordOf(const Ticket& ticket, const Directory& people, const KeyOf& keyOf, RecordForm form,
                          const Words& words)
{
    return Recorder(ticket, people, keyOf, form, words).record();
}

} // namespace warroom
