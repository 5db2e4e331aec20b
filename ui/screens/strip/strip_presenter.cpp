// Choosing the incident of the strip and wording its cells.
#include "screens/strip/strip_presenter.h"

#include "domain/board/overview.h"
#include "domain/ticket/cadence.h"
#include "models/format/connection_text.h"
#include "models/format/format.h"
#include "models/queue/queue_row.h"
#include "models/room/presence_text.h"
#include "models/room/staleness.h"

#include <algorithm>
#include <tuple>

namespace warroom::ui {

namespace {

constexpr int s_drawnAvatars = 4;
constexpr int s_namedPages = 6;

bool isLastEnded(const Summary& summary, const std::optional<Summary>& last)
{
    return summary.kind == TicketKind::Incident && !summary.drill && !isGoingOn(summary) &&
           summary.number != 0 &&
           (!last || std::tuple(ended(*last), last->number) <= std::tuple(ended(summary), summary.number));
}

} // namespace

StripPresenter::StripPresenter(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &StripPresenter::take);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &StripPresenter::changed);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &StripPresenter::changed);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket) {
        if (ticket == m_focused)
            emit changed();
    });
    std::vector<Summary> known;
    for (const auto& [id, summary] : bridge.summaries())
        known.push_back(summary);
    take(known);
}

StripPresenter::~StripPresenter()
{
    if (m_focused)
        m_bridge.unfollow(*m_focused);
}

void StripPresenter::take(const std::vector<Summary>& summaries)
{
    for (const auto& summary : summaries) {
        if (summary.kind != TicketKind::Incident && summary.isOpen())
            m_openTickets.insert(summary.id);
        else
            m_openTickets.erase(summary.id);
        if (isGoingOn(summary)) {
            m_open.insert_or_assign(summary.id, summary);
            continue;
        }
        m_open.erase(summary.id);
        takeEnded(summary);
    }
    choose();
    emit changed();
}

void StripPresenter::takeEnded(const Summary& summary)
{
    if (isLastEnded(summary, m_lastClosed)) {
        m_lastClosed = summary;
    } else if (m_lastClosed && m_lastClosed->id == summary.id) {
        // It ended earlier than was known, so another may be the last.
        m_lastClosed.reset();
        for (const auto& [id, known] : m_bridge.summaries()) {
            if (isLastEnded(known, m_lastClosed))
                m_lastClosed = known;
        }
    }
}

std::vector<Summary> StripPresenter::openIncidents() const
{
    std::vector<Summary> open;
    for (const auto& [id, summary] : m_open)
        open.push_back(summary);
    std::sort(open.begin(), open.end(), [](const Summary& a, const Summary& b) {
        if (a.drill != b.drill)
            return b.drill;
        if (a.severity != b.severity)
            return a.severity < b.severity;
        return std::tuple(beginning(b), b.id) < std::tuple(beginning(a), a.id);
    });
    return open;
}

void StripPresenter::choose()
{
    if (m_pinned && !m_open.contains(*m_pinned))
        m_pinned.reset();
    std::optional<TicketId> next = m_pinned;
    if (!next && !m_open.empty())
        next = openIncidents().front().id;
    if (next == m_focused)
        return;
    if (m_focused)
        m_bridge.unfollow(*m_focused);
    m_focused = next;
    if (m_focused)
        m_bridge.follow(*m_focused);
    emit focusedChanged();
}

void StripPresenter::pin(TicketId ticket)
{
    m_pinned = ticket;
    choose();
    emit changed();
}

void StripPresenter::pinNext()
{
    const auto open = openIncidents();
    if (open.empty())
        return;
    const auto at =
        std::find_if(open.begin(), open.end(), [this](const Summary& s) { return s.id == m_focused; });
    pin(at == open.end() || at + 1 == open.end() ? open.front().id : (at + 1)->id);
}

QString StripPresenter::ownerName(const Owner& owner) const
{
    return format::ownerName(*m_bridge.directory(), owner);
}

StripState StripPresenter::state() const
{
    StripState state;
    const Time now = m_bridge.now();
    fillConnection(state, now);
    fillPages(state, now);
    const auto at = m_focused ? m_open.find(*m_focused) : m_open.end();
    if (at == m_open.end()) {
        fillQuiet(state, now);
        return state;
    }
    fillIncident(state, at->second, now);
    fillOthers(state);
    fillPresence(state);
    return state;
}

void StripPresenter::fillIncident(StripState& state, const Summary& summary, Time now) const
{
    state.severity = format::number(summary.severity);
    state.key = format::fromUtf8(summary.key());
    if (state.key.isEmpty())
        state.key = tr("draft");
    state.title = format::title(summary);
    state.phase = static_cast<int>(summary.phase) + 1;
    state.phaseName = format::name(summary.phase);
    const Duration duration = std::max(Duration::zero(), ageOf(summary, now));
    state.duration = format::clock(duration);
    state.durationSpoken = format::spoken(duration);
    state.commander = ownerName(summary.commander);
    // What is here of the ticket knows the cadence of its severity; its summary only what was promised.
    const Room* room = m_bridge.room(summary.id);
    const bool here = room && room->state == RoomState::Ready && room->ticket->exists();
    const UpdateClock clock = here ? updateClock(*room->ticket) : UpdateClock{summary.nextUpdate, true};
    if (!clock.due)
        return;
    const Duration left = *clock.due - now;
    const auto due = warroom::updateState(clock, now);
    state.nextUpdate = format::countdown(left);
    state.nextUpdateSpoken = format::spoken(left);
    state.updateDue = due == UpdateState::Late   ? UpdateDue::Late
                      : due == UpdateState::Soon ? UpdateDue::Soon
                                                 : UpdateDue::Calm;
}

void StripPresenter::fillOthers(StripState& state) const
{
    std::vector<Summary> others = openIncidents();
    std::erase_if(others,
                  [this](const Summary& summary) { return summary.drill || summary.id == m_focused; });
    if (others.size() == 1)
        state.others = tr("+1 %1 open").arg(format::name(others.front().severity));
    else if (!others.empty())
        state.others = tr("+%n open, worst %1", nullptr, static_cast<int>(others.size()))
                           .arg(format::name(others.front().severity));
}

void StripPresenter::fillPresence(StripState& state) const
{
    state.presenceKnown = m_bridge.connection().state == LinkState::Live;
    const Room* room = m_bridge.room(*m_focused);
    if (!room)
        return;
    std::vector<PersonId> seen;
    for (const auto& present : room->present) {
        if (std::find(seen.begin(), seen.end(), present.person) == seen.end())
            seen.push_back(present.person);
    }
    for (const auto& person : seen) {
        state.here << format::initials(format::personName(*m_bridge.directory(), person));
        state.hereNames << presenceLine(room->present, person);
    }
    state.moreHere = std::max(0, static_cast<int>(state.here.size()) - s_drawnAvatars);
}

/// What a person does, on whichever of their devices.
QString StripPresenter::presenceLine(const std::vector<PresentPerson>& present, PersonId person) const
{
    QStringList places;
    bool typing = false;
    Time seen{};
    for (const auto& one : present) {
        if (one.person != person)
            continue;
        if (const auto section = parseName<Section>(one.section))
            places << format::name(*section);
        typing = typing || one.typing;
        seen = std::max(seen, one.seen);
    }
    places.removeDuplicates();
    const QString name = format::personName(*m_bridge.directory(), person);
    return presenceText(name, places, typing, seen, m_bridge.now());
}

void StripPresenter::fillQuiet(StripState& state, Time now) const
{
    const int open = static_cast<int>(m_openTickets.size());
    state.quietSentence = open == 0   ? tr("No open tickets")
                          : open == 1 ? tr("%n open ticket", nullptr, open)
                                      : tr("%n open tickets", nullptr, open);
    if (m_lastClosed)
        state.lastIncident =
            tr("%1, %2 ago")
                .arg(format::fromUtf8(m_lastClosed->key()), format::ago(now - ended(*m_lastClosed)));
}

void StripPresenter::setWaitingPages(std::vector<WaitingPage> pages, const QString& keys)
{
    if (pages == m_pages && keys == m_pageKeys)
        return;
    m_pages = std::move(pages);
    m_pageKeys = keys;
    emit changed();
}

void StripPresenter::fillPages(StripState& state, Time now) const
{
    if (m_pages.empty())
        return;
    Time oldest = now;
    QStringList titles;
    for (const WaitingPage& page : m_pages) {
        oldest = std::min(oldest, page.since);
        if (titles.size() < s_namedPages)
            titles << page.title;
    }
    state.pages = static_cast<int>(m_pages.size());
    state.pagesFor = format::ago(now - oldest);
    state.pagesSpoken = format::spoken(now - oldest);
    state.pagesKeys = m_pageKeys;
    state.pagesTip = titles.join(QLatin1Char('\n'));
}

void StripPresenter::fillConnection(StripState& state, Time now) const
{
    const Summary* focused = m_focused ? m_bridge.summary(*m_focused) : nullptr;
    const auto text = format::connectionText(m_bridge.connection(), focused ? focused->questions : 0, now);
    state.syncLabel = text.label;
    state.syncValue = text.value;
    state.syncIcon = text.icon;
    state.age = staleness(m_bridge.connection(), now).whole;
    const bool warn = text.tone == format::ConnectionTone::Warn;
    state.syncInk = warn ? Ink::Warn : Ink::Primary;
    state.syncIconInk = warn ? Ink::Warn : Ink::Tertiary;
}

} // namespace warroom::ui
