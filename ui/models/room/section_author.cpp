// The latest of the changes that a section keeps the author of.
#include "models/room/section_author.h"

#include "models/format/format.h"

namespace warroom::ui {
namespace {

class LatestChange final
{
public:
    void take(PersonId by, Time at)
    {
        if (by.isNil() || at < m_at)
            return;
        m_by = by;
        m_at = at;
    }
    void take(const Stamp& stamp) { take(stamp.by, stamp.at); }
    template<class T>
    void take(const Field<T>& field)
    {
        take(field.by(), field.at());
    }
    template<class Items, class Parts>
    void takeItems(const Items& items, const Parts& parts)
    {
        for (const auto& item : items) {
            take(item.added);
            take(item.removed);
            parts(item);
        }
    }

    PersonId by() const { return m_by; }
    Time at() const { return m_at; }

private:
    PersonId m_by;
    Time m_at{};
};

void takeReports(LatestChange& latest, const Ticket& ticket)
{
    if (ticket.request)
        latest.take(ticket.request->added);
    for (const Report& later : ticket.laterRequests)
        latest.take(later.added);
}

void takeContent(LatestChange& latest, const Ticket& ticket, Section section)
{
    const auto text = [&](const auto& item) { latest.take(item.text.edited); };
    switch (section) {
    case Section::OriginalRequest:
        return takeReports(latest, ticket);
    case Section::RootCause:
        return latest.takeItems(ticket.causes, [&](const Cause& cause) {
            text(cause);
            latest.take(cause.state);
            latest.take(cause.evidence);
        });
    case Section::NextActions:
        return latest.takeItems(ticket.actions, [&](const Action& action) {
            latest.take(action.text);
            latest.take(action.owner);
            latest.take(action.due);
            latest.take(action.done);
        });
    case Section::FixesSymptoms:
        return latest.takeItems(ticket.fixesSymptoms, text);
    case Section::FixesRootCause:
        return latest.takeItems(ticket.fixesRootCause, text);
    case Section::Whys:
        return latest.takeItems(ticket.whys, [&](const Why& why) {
            latest.take(why.text);
            latest.take(why.end);
        });
    case Section::Prevention:
        return latest.takeItems(ticket.preventions, [&](const Prevention& prevention) {
            text(prevention);
            latest.take(prevention.effect);
            latest.take(prevention.priority);
            latest.take(prevention.due);
            latest.take(prevention.kind);
        });
    default:
        latest.take(ticket.prose[static_cast<std::size_t>(section)].edited);
    }
}

} // namespace

std::optional<SectionAuthor> sectionAuthor(const Ticket& ticket, Section section, const Directory& people)
{
    LatestChange latest;
    takeContent(latest, ticket, section);
    if (isOfTicket(section))
        latest.take(ticket.marks[static_cast<std::size_t>(section)]);
    if (latest.by().isNil())
        return std::nullopt;
    return SectionAuthor{format::personName(people, latest.by()), latest.at()};
}

} // namespace warroom::ui
