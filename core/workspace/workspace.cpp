// What is asked of the workspace, and the rhythm of its thread.
#include "workspace/local_workspace.h"

#include "base/log.h"
#include "protocol/template_codec.h"

#include <algorithm>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto tickEvery = 500ms;

} // namespace

LocalWorkspace::LocalWorkspace(WorkspaceOptions options, OpenedCache cache,
                               std::unique_ptr<SearchIndex> index)
    : m_options(std::move(options)), m_cache(std::move(cache.store)), m_index(std::move(index)),
      m_ids(m_clock), m_callerIds(m_clock), m_replica(*m_cache, m_clock, m_ids), m_live(*m_cache, m_clock),
      m_random(std::random_device{}())
{
    if (!cache.notice.empty())
        m_pending.notices.push_back(std::move(cache.notice));
}

LocalWorkspace::~LocalWorkspace()
{
    m_queue.stop();
    m_history.stop();
    m_transport.reset();
    m_index.reset();
    m_live.lost(heardUpTo());
    keepBoards(m_live.keep());
}

Result<void> LocalWorkspace::load()
{
    // A backend that is joined does not know the templates of the workspace of one's own.
    TRY(const auto wasAlone, m_cache->setting("embedded"));
    if (wasAlone == "1" && !m_options.embedded)
        CHECK(m_cache->keepBoards({{templatesBoard, {}, {}}}));
    if (const auto known = m_cache->board(templatesBoard); known && *known && !(*known)->json.empty())
        learnTemplates((*known)->json);
    return m_replica.load();
}

void LocalWorkspace::start(Notify notify)
{
    m_notify = std::move(notify);
    m_connection.embedded = m_options.embedded;
    m_connection.server = m_options.server;
    m_connection.since = m_clock.now();
    m_replica.setMayLeave([this] { sendOutgoing(); });
    m_queue.start([this] { onDrained(); }, tickEvery, [this] { onTick(); });
    m_queue.post([this] {
        catchUpIndex();
        m_live.watch(templatesBoard);
        connect();
    });
}

OpId LocalWorkspace::submit(TicketId ticket, Body body)
{
    const auto id = newId<OpId>();
    const auto number = ++m_submitted;
    giveTemplate(body);
    const bool isShown = showAhead(number, id, ticket, body);
    m_queue.post([this, number, id, ticket, isShown, body = std::move(body)]() mutable {
        m_replica.submit(id, ticket, std::move(body));
        m_taken = number;
        m_unwritten.emplace(id, ticket);
        if (!isShown)
            m_unseen.insert(ticket);
    });
    if (isShown)
        tell();
    return id;
}

void LocalWorkspace::submitAll(TicketId ticket, std::vector<NewOp> ops)
{
    for (NewOp& op : ops)
        giveTemplate(op.body);
    m_queue.post([this, ticket, ops = std::move(ops)]() mutable {
        for (const NewOp& op : ops)
            m_unwritten.emplace(op.id, ticket);
        m_unseen.insert(ticket);
        m_replica.submitAll(ticket, std::move(ops));
    });
}

void LocalWorkspace::learnTemplates(const std::string& json)
{
    auto newest = protocol::parseNewestTemplate(json);
    if (!newest) {
        log::warning("the ticket templates could not be read: {}", newest.error().message());
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_newestTemplate = std::move(*newest);
}

// A new ticket is born with the newest template that is known here, offline too.
void LocalWorkspace::giveTemplate(Body& body)
{
    auto* opens = std::get_if<TicketOpen>(&body);
    if (!opens || opens->ownTemplate || opens->imported)
        return;
    const std::lock_guard lock(m_mutex);
    opens->ownTemplate = m_newestTemplate;
}

OpId LocalWorkspace::submitText(TicketId ticket, Section section, std::optional<ItemId> item,
                                std::string baseText, text::Edit edit)
{
    const auto id = newId<OpId>();
    const auto number = ++m_submitted;
    m_queue.post([=, this, base = std::move(baseText), edit = std::move(edit)]() mutable {
        m_replica.submitText(id, ticket, section, item, base, std::move(edit));
        m_taken = number;
        m_typedIn.insert(ticket);
        if (m_followed.contains(ticket))
            m_roomsChanged.insert(ticket); // that it was taken in is told even if nothing came of it
    });
    return id;
}

TicketId LocalWorkspace::declare(TicketOpen body)
{
    const auto ticket = newId<TicketId>();
    submit(ticket, std::move(body));
    return ticket;
}

void LocalWorkspace::discard(OpId op)
{
    m_queue.post([this, op] { m_replica.discard(op); });
}

void LocalWorkspace::again(OpId op)
{
    m_queue.post([this, op] { m_replica.again(op); });
}

void LocalWorkspace::follow(TicketId ticket)
{
    m_queue.post([this, ticket] {
        m_followed.insert(ticket);
        m_replica.pin(ticket, true);
    });
}

void LocalWorkspace::unfollow(TicketId ticket)
{
    m_queue.post([this, ticket] {
        m_followed.erase(ticket);
        m_replica.pin(ticket, false);
        m_history.forget(ticket);
        const std::lock_guard lock(m_mutex);
        m_ahead.forget(ticket);
    });
}

void LocalWorkspace::setPresence(std::optional<TicketId> ticket, std::string section,
                                 std::optional<ItemId> item, std::optional<std::int64_t> caret, bool typing)
{
    m_queue.post([=, this, section = std::move(section)] {
        protocol::Presence presence;
        presence.ticket = ticket;
        presence.section = section;
        presence.item = item;
        presence.caret = caret;
        presence.typing = typing;
        m_replica.setPresence(std::move(presence));
    });
}

void LocalWorkspace::setWriting(std::string title)
{
    m_queue.post([this, title = std::move(title)]() mutable { m_replica.setCreating(std::move(title)); });
}

void LocalWorkspace::watch(std::string board)
{
    m_queue.post([this, board = std::move(board)] { m_live.watch(board); });
}

void LocalWorkspace::unwatch(std::string board)
{
    m_queue.post([this, board = std::move(board)] { m_live.unwatch(board); });
}

void LocalWorkspace::call(std::string method, std::string path, std::string body,
                          std::function<void(Result<std::string>)> done)
{
    m_queue.post([this, method = std::move(method), path = std::move(path), body = std::move(body),
                  done = std::move(done)]() mutable {
        m_live.call(std::move(method), std::move(path), std::move(body), std::move(done));
    });
}

void LocalWorkspace::history(TicketId ticket, Seq upTo,
                             std::function<void(Result<std::shared_ptr<const Ticket>>)> done)
{
    m_queue.post([this, ticket, upTo, done = std::move(done)] {
        if (m_replica.extent(ticket) == Replica::Extent::Summary)
            return done(fail(ErrorCode::NotFound, "the log of this ticket is not here"));
        if (auto written = m_replica.flush(); !written)
            return done(written.error());
        auto records = m_cache->readTicket(ticket, m_history.knownBefore(ticket));
        if (!records)
            return done(records.error());
        m_history.ask(ticket, std::move(*records), upTo, done);
    });
}

void LocalWorkspace::setOffline(bool offline)
{
    m_queue.post([this, offline] {
        m_offline = offline;
        if (offline)
            drop(fail(ErrorCode::Cancelled, "working offline"));
        else
            connect();
    });
}

void LocalWorkspace::reconnect()
{
    m_queue.post([this] {
        if (!m_transport && !m_offline)
            connect();
    });
}

void LocalWorkspace::setSetting(std::string name, std::string value)
{
    // Forms that were not sent are kept among the settings.
    if (auto masked = masking::mask(value, {}); !masked.spans.empty())
        value = std::move(masked.text);
    m_queue.post([this, name = "ui." + std::move(name), value = std::move(value)] {
        if (auto written = m_cache->setSetting(name, value); !written)
            notice("A setting could not be kept: " + written.error().message());
    });
}

void LocalWorkspace::setting(std::string name, std::function<void(std::string)> done)
{
    m_queue.post([this, name = "ui." + std::move(name), done = std::move(done)] {
        auto value = m_cache->setting(name);
        done(value ? value->value_or("") : std::string());
    });
}

ItemId LocalWorkspace::newItem() { return newId<ItemId>(); }

void LocalWorkspace::onTick()
{
    if (m_nextAttempt && m_clock.steady() >= *m_nextAttempt)
        connect();
    if (m_replica.backingOff() && ++m_ticksBackedOff >= 4) {
        m_ticksBackedOff = 0;
        m_replica.resend();
    }
    if (++m_ticks % 2 == 0) {
        if (m_cache->changedElsewhere())
            m_replica.adoptForeign();
        m_replica.shareHeard();
    }
    index();
    keepBoards(m_live.keepSometimes());
    m_outboxDue = true;
}

void LocalWorkspace::keepBoards(const Result<void>& kept)
{
    if (!kept)
        log::warning("boards could not be kept: {}", kept.error().message());
}

Result<std::unique_ptr<Workspace>> openWorkspace(WorkspaceOptions options)
{
    TRY(auto cache, openCache(options.directory));
    TRY(auto index, openSearchIndex(options.directory + "/search.db"));
    auto workspace = std::make_unique<LocalWorkspace>(std::move(options), std::move(cache), std::move(index));
    CHECK(workspace->load());
    return std::unique_ptr<Workspace>(std::move(workspace));
}

} // namespace warroom
