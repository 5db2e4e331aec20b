// Taking in states of the room, and answering what the screen asks of them.
#include "models/room/room_presenter.h"

#include "domain/ticket/cadence.h"
#include "domain/ticket/rules.h"
#include "models/format/format.h"
#include "models/room/actions_model.h"
#include "models/room/conflicts_model.h"
#include "models/room/whys_model.h"
#include "models/timeline/timeline_model.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// Due times are looked at again this often.
constexpr auto tickEvery = std::chrono::seconds(5);

Room emptyRoom() { return {std::make_shared<const Ticket>(), {}, {}}; }

QString facts(const Prevention& prevention)
{
    QStringList parts;
    if (const auto priority = prevention.priority.value())
        parts << format::name(*priority);
    if (const auto due = prevention.due.value())
        parts << RoomPresenter::tr("due %1", "time").arg(format::utcDay(*due));
    if (!prevention.followUp.isNil())
        parts << RoomPresenter::tr("has a follow-up ticket");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RoomPresenter::RoomPresenter(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_room(emptyRoom()), m_drafts(new RoomDrafts(bridge, this)),
      m_teller([&bridge](const Place& place, bool typing) {
          bridge.setPresence(place.ticket,
                             place.section ? std::string(nameOf(*place.section)) : std::string(), place.item,
                             place.caret, typing);
      }),
      m_templates(bridge, this), m_timeline(new TimelineModel(this)), m_actions(new ActionsModel(this)),
      m_whys(new WhysModel(this)), m_conflicts(new ConflictsModel(this))
{
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &RoomPresenter::onRoom);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, [this] {
        take(m_room);
        takePresence();
    });
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &RoomPresenter::connectionChanged);
    connect(&m_templates, &BoardFeedBase::changed, this, &RoomPresenter::changed);
    m_templates.watch(QStringLiteral("templates"));
    connect(&m_clock, &QTimer::timeout, this, &RoomPresenter::tick);
    m_clock.start(tickEvery);
    take(m_room);
}

RoomPresenter::~RoomPresenter()
{
    if (m_ticketId.isNil())
        return;
    m_teller.tell({}, false);
    m_teller.flush();
    m_bridge.unfollow(m_ticketId);
}

void RoomPresenter::tick()
{
    m_actions->setNow(now());
    m_timeline->setNow(now());
    emit ticked();
}

void RoomPresenter::open(TicketId ticket)
{
    if (ticket == m_ticketId)
        return;
    if (!m_ticketId.isNil())
        m_bridge.unfollow(m_ticketId);
    m_ticketId = ticket;
    m_saved = {};
    m_leftRemoved.clear();
    m_own.clear();
    m_timeline->clear();
    if (!ticket.isNil())
        m_bridge.follow(ticket);
    m_teller.tell({ticket.isNil() ? std::nullopt : std::optional(ticket), {}, {}, {}}, false);
    const Room* known = ticket.isNil() ? nullptr : m_bridge.room(ticket);
    m_room = emptyRoom();
    take(known ? *known : emptyRoom());
    takePresence();
    emit opened();
    emit changed();
    emit mergedChanged();
    m_drafts->open(ticket);
}

bool RoomPresenter::hasTicket() const
{
    const bool here = m_room.state == RoomState::Ready || !m_room.ticket->timeline.empty();
    return here && m_room.ticket->exists();
}

void RoomPresenter::onRoom(TicketId ticket, const Room& room)
{
    if (ticket != m_ticketId)
        return;
    const bool first = !hasTicket();
    const auto waiting = [](const Room& of) {
        return std::any_of(of.pending.begin(), of.pending.end(),
                           [](const auto& change) { return !change.refused; });
    };
    if (waiting(m_room) && !waiting(room))
        m_saved = now();
    const auto was = m_merged;
    take(room);
    if (first)
        emit opened();
    emit changed();
    takePresence();
    if (was != m_merged)
        emit mergedChanged();
}

void RoomPresenter::take(const Room& room)
{
    if (&room != &m_room)
        m_room = room;
    m_marks = itemMarks(m_room);
    m_sections = sectionViews(*m_room.ticket);
    m_gate = gateView(*m_room.ticket);
    m_merged = mergedTexts(*m_room.ticket, self());
    m_actions->setNow(now());
    m_actions->setRoom(m_room, people(), m_marks);
    m_whys->setRoom(m_room, people(), m_marks);
    m_conflicts->setRoom(m_room, people(), self(), m_leftRemoved);
    m_timeline->setNow(now());
    if (hasTicket())
        m_timeline->setRoom(m_room, m_bridge.directory(), self());
    else if (m_timeline->entryCount() > 0)
        m_timeline->clear();
}

int RoomPresenter::filledSections() const { return filledCount(*m_room.ticket); }

std::vector<ParagraphView> RoomPresenter::paragraphs(Section section) const
{
    std::vector<ParagraphView> views;
    const auto begin = [&](const Item& item) -> ParagraphView& {
        views.push_back({});
        auto& view = views.back();
        view.id = item.id;
        view.pending = m_marks.isPending(item.id);
        view.questioned = m_marks.isQuestioned(item.id);
        view.refusal = m_marks.refusal(item.id);
        return view;
    };
    const Ticket& t = *m_room.ticket;
    if (section == Section::RootCause) {
        for (const Cause* cause : shown(t.causes))
            begin(*cause).chip = causeState(*cause, now());
    } else if (section == Section::Prevention) {
        for (const Prevention* prevention : shown(t.preventions)) {
            auto& view = begin(*prevention);
            view.effect = format::fromUtf8(prevention->effect.value());
            view.facts = facts(*prevention);
        }
    } else if (isParagraphs(section)) {
        for (const Fix* fix : shown(section == Section::FixesSymptoms ? t.fixesSymptoms : t.fixesRootCause))
            begin(*fix);
    }
    return views;
}

TextSnapshot RoomPresenter::text(Section section, const std::optional<ItemId>& item) const
{
    TextSnapshot snapshot;
    if (const Prose* prose = findProse(*m_room.ticket, section, item)) {
        snapshot.text = prose->text;
        snapshot.edited = prose->edited.seq;
        snapshot.editedBy = prose->edited.by;
    }
    snapshot.head = m_room.ticket->head;
    snapshot.taken = m_room.taken;
    return snapshot;
}

QString RoomPresenter::name(const Owner& owner) const { return format::ownerName(people(), owner); }

QString RoomPresenter::savedText() const
{
    const bool waits = std::any_of(m_room.pending.begin(), m_room.pending.end(),
                                   [](const PendingChange& change) { return !change.refused; });
    if (waits)
        return tr("Saved here");
    const Time at = m_saved == Time{} ? m_room.ticket->lastActivity : m_saved;
    return hasTicket() ? tr("Saved %1", "time").arg(format::utcSecond(at)) : QString();
}

QString RoomPresenter::offlineText() const
{
    const auto& connection = m_bridge.connection();
    const int waiting = static_cast<int>(connection.waiting);
    if (connection.state == LinkState::SignedOut)
        return tr(
            "You are signed out. Keep working: what you change (%n so far) waits here until you sign in.",
            nullptr, waiting);
    if (connection.state != LinkState::Offline)
        return {};
    return tr("You are offline. Keep working: what you change (%n so far) is kept here and sent in order "
              "later. Paging "
              "runs on the server and goes on.",
              nullptr, waiting);
}

std::optional<Time> RoomPresenter::nextUpdateByDefault() const
{
    return warroom::nextUpdateByDefault(*m_room.ticket, now());
}

QString RoomPresenter::whyNot(const Body& body) const
{
    if (!hasTicket())
        return tr("No incident is open here.");
    const auto allowed = mayUse(*m_room.ticket, {self(), m_bridge.connection().role}, body);
    if (allowed)
        return {};
    const bool viewer = m_bridge.connection().role == AccountRole::Viewer;
    return viewer ? tr("This account may only read and watch.")
                  : tr("A commander does this, or whoever holds this incident's command.");
}

} // namespace warroom::ui
