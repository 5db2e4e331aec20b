// Messages of a client from arbitrary bytes, one a line, to a hub: it aborts when a message breaks the log's
// chain, or when the hub's tickets are not what the log says. What the log says twice must also be the same
// twice.
#include "domain/op/catalogue.h"
#include "protocol/op_codec.h"
#include "protocol/ticket_codec.h"
#include "support/scenario/memory_log.h"
#include "sync/hub.h"

#include <cstdint>
#include <cstdlib>

using namespace warroom;

namespace {

class FixedClock final : public Clock
{
public:
    Time now() const override { return Time(Duration(1'772'593'200'000)); }
    std::chrono::nanoseconds steady() const override { return {}; }
};

// Reads every answer, as a client would.
class Reader final : public SessionSink
{
public:
    void send(const std::shared_ptr<const std::string>& message) override
    {
        if (!protocol::parseFromBackend(*message))
            std::abort();
    }
    void close(int, std::string_view) override { closed = true; }
    std::size_t queuedBytes() const override { return 0; }

    bool closed = false;
};

std::string canonicalFromLog(TicketId id, const std::vector<OpRecord>& log)
{
    Ticket ticket;
    ticket.id = id;
    for (const auto& record : log) {
        const auto op = parseOp(record);
        if (!op)
            std::abort();
        if (record.ticket == id)
            apply(ticket, *op);
    }
    return formatCanonical(ticket);
}

void check(Hub& hub, LogStore& store)
{
    const auto log = store.read(0, 1'000'000);
    if (!log)
        std::abort();
    Digest before{};
    for (const auto& record : *log) {
        if (record.hash != chainHash(before, record))
            std::abort();
        before = record.hash;
    }
    for (const auto& [id, summary] : hub.summaries()) {
        const auto ticket = hub.ticket(id);
        if (!ticket || formatCanonical(**ticket) != canonicalFromLog(id, *log))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const FixedClock clock;
    const auto disk = std::make_shared<test::LogDisk>();
    test::MemoryLog store(disk);
    Hub hub(store, clock, {});
    if (!hub.load())
        std::abort();
    const auto reader = std::make_shared<Reader>();
    const Account admin{*PersonId::parse("00000000-0000-0000-0000-000000000001"), AccountRole::Admin, 0};
    const auto session = hub.open(reader, admin);
    hub.setLive([&](Hub::SessionId, const Account&, const protocol::LiveRequest& request) {
        const auto text = std::visit([](const auto& asked) { return protocol::format(asked); }, request);
        if (!protocol::parseFromClient(text, clock.now()))
            std::abort();
    });
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    while (!rest.empty() && !reader->closed) {
        const auto end = std::min(rest.find('\n'), rest.size());
        hub.receive(session, rest.substr(0, end));
        hub.turn();
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    check(hub, store);
    return 0;
}
