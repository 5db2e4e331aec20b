// The fake war room: its parts, what people do in it, and what breaks.
#include "support/scenario/fake_war_room.h"

#include "support/templates.h"

#include <QtTest>

namespace warroom::test {

FakeWarRoom::FakeWarRoom(RoomOptions options)
    : m_options(std::move(options)), m_ids(m_options.seed), m_logDisk(std::make_shared<LogDisk>())
{
    m_logDisk->epoch = m_ids.make<EpochId>();
    if (m_options.onDisk)
        m_dir.emplace();
    startHub();
    for (std::size_t i = 0; i < m_options.clients; ++i)
        addClient(i < m_options.roles.size() ? m_options.roles[i] : AccountRole::Commander);
}

FakeWarRoom::~FakeWarRoom() = default;

void FakeWarRoom::startHub()
{
    m_hub.reset();
    m_store.reset();
    m_store = std::make_unique<FailingStore>(
        m_options.onDisk ? must(openSqliteLog(m_dir->stdFile("backend")))
                         : std::unique_ptr<LogStore>(std::make_unique<MemoryLog>(m_logDisk)));
    m_options.hub.summariesEvery = Duration(0);
    m_hub = std::make_unique<Hub>(*m_store, clock, m_options.hub);
    m_hub->setTemplates([]() -> const auto& {
        static const auto all = templatesTo(4);
        return all;
    });
    must(m_hub->load());
}

std::size_t FakeWarRoom::addClient(AccountRole role, std::shared_ptr<CacheDisk> disk)
{
    const std::size_t index = m_clients.size();
    auto client = std::make_unique<FakeClient>(clock, m_options.seed * 1'000 + index + 1);
    client->person = m_ids.make<PersonId>();
    client->role = role;
    client->disk = disk ? std::move(disk) : std::make_shared<CacheDisk>();
    client->disk->powerMayFail = m_options.powerMayFail;
    if (m_dir)
        client->directory = m_dir->stdFile("client" + std::to_string(index));
    must(m_store->putPerson({client->person, "Person " + std::to_string(index), role, false}));
    startReplica(*client);
    m_clients.push_back(std::move(client));
    m_hub->accountsChanged([](const Account& account) { return account; });
    reconnect(index);
    return index;
}

void FakeWarRoom::startReplica(FakeClient& client)
{
    client.replica.reset();
    client.cache.reset();
    if (m_options.onDisk)
        client.cache = std::move(must(openCache(client.directory)).store);
    else
        client.cache = std::make_unique<MemoryCache>(client.disk);
    client.replica = std::make_unique<Replica>(*client.cache, client.clock, client.ids);
    must(client.replica->load());
}

void FakeWarRoom::setRole(std::size_t client, AccountRole role)
{
    auto& changed = *m_clients[client];
    changed.role = role;
    must(m_store->putPerson({changed.person, "Person " + std::to_string(client), role, false}));
    m_hub->accountsChanged([&](const Account& account) {
        auto now = account;
        if (now.person == changed.person)
            now.role = role;
        return now;
    });
}

// ---- what people do

void FakeWarRoom::note(std::size_t client, OpId op, TicketId ticket)
{
    m_made[op] = {client, ticket, false, false};
    m_clients[client]->unsaved.push_back(op);
}

TicketId FakeWarRoom::declare(std::size_t client, std::string title)
{
    const auto ticket = m_ids.make<TicketId>();
    TicketOpen open;
    open.title = std::move(title);
    act(client, ticket, open);
    return ticket;
}

OpId FakeWarRoom::actUnsaved(std::size_t client, TicketId ticket, Body body)
{
    const auto id = m_clients[client]->ids.make<OpId>();
    m_clients[client]->replica->submit(id, ticket, std::move(body));
    note(client, id, ticket);
    return id;
}

OpId FakeWarRoom::act(std::size_t client, TicketId ticket, Body body)
{
    const auto id = actUnsaved(client, ticket, std::move(body));
    save(client);
    return id;
}

OpId FakeWarRoom::type(std::size_t client, TicketId ticket, Section section, std::optional<ItemId> item,
                       text::Edit edit)
{
    auto& replica = *m_clients[client]->replica;
    const auto id = m_clients[client]->ids.make<OpId>();
    replica.submitText(id, ticket, section, item, shownText(client, ticket, section, item), std::move(edit));
    if (waiting(client, id))
        note(client, id, ticket);
    save(client);
    return id;
}

OpId FakeWarRoom::insert(std::size_t client, TicketId ticket, Section section, std::size_t at,
                         std::string_view text)
{
    return type(client, ticket, section, std::nullopt,
                text::Edit().retain(static_cast<std::uint32_t>(at)).insert(text));
}

void FakeWarRoom::discard(std::size_t client, OpId op)
{
    m_clients[client]->replica->discard(op);
    if (!waiting(client, op))
        m_made[op].discarded = true;
    save(client);
}

void FakeWarRoom::again(std::size_t client, OpId op)
{
    m_clients[client]->replica->again(op);
    save(client);
}

Result<void> FakeWarRoom::flush(std::size_t client)
{
    auto flushed = m_clients[client]->replica->flush();
    if (flushed) {
        for (const auto id : std::exchange(m_clients[client]->unsaved, {}))
            m_made[id].saved = true;
    }
    collect(*m_clients[client]);
    return flushed;
}

void FakeWarRoom::save(std::size_t client)
{
    const auto saved = flush(client);
    if (!saved && saved.error().code() != ErrorCode::StorageFull)
        must(saved);
}

std::string FakeWarRoom::shownText(std::size_t client, TicketId ticket, Section section,
                                   std::optional<ItemId> item)
{
    const auto view = m_clients[client]->replica->shown(ticket);
    const auto* prose = findProse(*view, section, item);
    return prose ? prose->text : std::string();
}

const Waiting* FakeWarRoom::waiting(std::size_t client, OpId op)
{
    for (const auto& one : m_clients[client]->replica->outbox()) {
        if (one.record.id == op)
            return &one;
    }
    return nullptr;
}

// ---- faults

void FakeWarRoom::breakOff(FakeClient& client, bool comesBack)
{
    if (!client.wire)
        return;
    if (client.wire->sink->closed)
        client.closeCode = client.wire->sink->closed;
    m_hub->close(client.wire->session);
    client.wire.reset();
    client.replica->disconnected();
    client.comesBack = comesBack;
}

void FakeWarRoom::cut(std::size_t client) { breakOff(*m_clients[client], false); }

void FakeWarRoom::cutUnnoticed(std::size_t client)
{
    auto& cutOff = *m_clients[client];
    if (!cutOff.wire)
        return;
    cutOff.wire->sink->deaf = true;
    m_late.push_back(std::move(cutOff.wire));
    cutOff.replica->disconnected();
    cutOff.comesBack = false;
}

void FakeWarRoom::reconnect(std::size_t index)
{
    auto& client = *m_clients[index];
    if (client.wire)
        return;
    client.wire = std::make_unique<Wire>();
    client.wire->session = m_hub->open(client.wire->sink, Account{client.person, client.role, 0});
    client.wire->up.push_back(client.replica->connected(m_options.embedded, {}));
    client.comesBack = false;
    client.closeCode = 0;
}

void FakeWarRoom::dropInFlight()
{
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        cut(i);
    for (const auto& wire : m_late)
        m_hub->close(wire->session);
    m_late.clear();
}

void FakeWarRoom::killClient(std::size_t index)
{
    cutPowerOf(index, m_clients[index]->disk->notReached.size());
}

void FakeWarRoom::cutPowerOf(std::size_t index, std::size_t batches)
{
    auto& client = *m_clients[index];
    for (const auto id : std::exchange(client.unsaved, {}))
        m_made.erase(id);
    cut(index);
    if (batches < client.disk->notReached.size())
        client.disk->cutPower(batches);
    startReplica(client);
}

void FakeWarRoom::killHub()
{
    m_tally = tally();
    for (const auto& client : m_clients) {
        if (client->wire)
            client->replica->disconnected();
        client->wire.reset();
        client->comesBack = false;
    }
    m_late.clear();
    startHub();
}

void FakeWarRoom::killHubInTurn(int call)
{
    for (const auto& client : m_clients) {
        if (client->wire)
            client->wire->sink->deaf = true;
    }
    const Seq before = m_hub->head().seq;
    m_store->failAt(call);
    m_hub->turn();
    m_tally.killsAfterCommit += m_hub->head().seq > before;
    m_tally.killsBeforeCommit += m_store->hasFailed() && m_hub->head().seq == before;
    killHub();
}

std::shared_ptr<LogDisk> FakeWarRoom::backup()
{
    auto disk = std::make_shared<LogDisk>(*m_logDisk);
    disk->ancestors.push_back({disk->epoch, static_cast<Seq>(disk->ops.size())});
    disk->epoch = newId<EpochId>();
    return disk;
}

std::shared_ptr<LogDisk> FakeWarRoom::again(const LogDisk& backup)
{
    auto disk = std::make_shared<LogDisk>(backup);
    disk->epoch = newId<EpochId>();
    return disk;
}

void FakeWarRoom::replaceLog(std::shared_ptr<LogDisk> disk)
{
    dropInFlight();
    noteForgotten(*disk);
    m_logDisk = std::move(disk);
    killHub();
}

// What the other log lacks its authors send again, unless they lost sight of the ticket, and with it their
// copy.
void FakeWarRoom::noteForgotten(const LogDisk& other)
{
    for (auto& [id, made] : m_made) {
        if (m_logDisk->byId.contains(id) && !other.byId.contains(id) &&
            !maySee(made.client, *must(m_hub->ticket(made.ticket))))
            made.forgotten = true;
    }
}

// ---- movement

void FakeWarRoom::collect(FakeClient& client)
{
    for (auto& message : client.replica->takeOutgoing()) {
        if (client.wire)
            client.wire->up.push_back(std::move(message));
    }
}

bool FakeWarRoom::hubHears(std::size_t client)
{
    auto* wire = m_clients[client]->wire.get();
    if (!wire || wire->up.empty())
        return false;
    const std::string message = std::move(wire->up.front());
    wire->up.pop_front();
    m_hub->receive(wire->session, message);
    m_clients[client]->lastHeard = message;
    return true;
}

bool FakeWarRoom::hubHearsLate()
{
    if (m_late.empty())
        return false;
    auto& wire = *m_late.front();
    if (!wire.up.empty()) {
        m_hub->receive(wire.session, wire.up.front());
        wire.up.pop_front();
        return true;
    }
    m_hub->turn();
    m_hub->close(wire.session);
    m_late.pop_front();
    return true;
}

void FakeWarRoom::hubTurns()
{
    while (m_hub->turn())
        ;
}

bool FakeWarRoom::clientHears(std::size_t index)
{
    auto& client = *m_clients[index];
    if (!client.wire)
        return false;
    auto& sink = *client.wire->sink;
    if (sink.down.empty()) {
        if (!sink.closed)
            return false;
        breakOff(client, client.replica->link() != Replica::Link::Refused);
        return true;
    }
    const auto message = sink.down.front();
    sink.down.pop_front();
    sink.bytes -= message->size();
    auto heard = client.replica->received(*message);
    (void)flush(index);
    if (!heard) {
        client.lastBreak = heard.error();
        breakOff(client, client.replica->link() != Replica::Link::Refused);
    }
    return true;
}

bool FakeWarRoom::round()
{
    bool moved = hubHearsLate();
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        auto& client = *m_clients[i];
        if (client.delay > 0)
            continue;
        if (client.comesBack)
            reconnect(i);
        if (client.replica->backingOff()) {
            client.replica->resend();
            collect(client);
        }
        while (hubHears(i))
            moved = true;
    }
    moved = moved || m_hub->hasWork();
    hubTurns();
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        auto& client = *m_clients[i];
        if (client.delay > 0) {
            --client.delay;
            moved = true;
            continue;
        }
        while (clientHears(i))
            moved = true;
        moved = moved || client.comesBack;
    }
    return moved;
}

void FakeWarRoom::settle()
{
    constexpr int most = 10'000;
    for (int i = 0; i < most; ++i) {
        if (!round())
            return;
    }
    qFatal("the room does not come to rest");
}

void FakeWarRoom::settleAll()
{
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        must(flush(i));
        reconnect(i);
    }
    settle();
}

} // namespace warroom::test
