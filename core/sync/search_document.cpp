// Collecting a ticket's texts for the search index.
#include "sync/search_document.h"

namespace warroom {
namespace {

void add(std::string& to, const std::string& text)
{
    if (!text.empty())
        to += text + "\n";
}

} // namespace

SearchDocument searchDocument(const Ticket& ticket)
{
    SearchDocument out;
    out.id = ticket.id;
    out.key = ticket.key();
    out.title = ticket.title.value();
    out.seq = ticket.head;
    auto& sections = out.sections;
    add(sections, ticket.service.value());
    if (ticket.request)
        add(sections, ticket.request->text);
    for (std::size_t i = 0; i < textSectionCount; ++i) {
        if (!isUpdateDraft(static_cast<Section>(i)))
            add(sections, ticket.prose[i].text);
    }
    for (const auto* cause : shown(ticket.causes))
        add(sections, cause->text.text + " " + cause->evidence.value());
    for (const auto* action : shown(ticket.actions))
        add(sections, action->text.value());
    for (const auto* fix : shown(ticket.fixesSymptoms))
        add(sections, fix->text.text);
    for (const auto* fix : shown(ticket.fixesRootCause))
        add(sections, fix->text.text);
    for (const auto* why : shown(ticket.whys))
        add(sections, why->text.value() + " " + why->end.value().answer);
    for (const auto* prevention : shown(ticket.preventions))
        add(sections, prevention->text.text + " " + prevention->effect.value());
    for (const auto& report : ticket.laterRequests)
        add(out.timeline, report.text);
    for (const auto& entry : ticket.timeline)
        add(out.timeline, entry.text);
    return out;
}

SearchDocument searchDocument(const Summary& summary)
{
    SearchDocument out;
    out.id = summary.id;
    out.key = summary.key();
    out.title = summary.title;
    add(out.sections, summary.service);
    return out;
}

} // namespace warroom
