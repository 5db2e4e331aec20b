// One client of a fake war room: its replica, its cache, its clock, and the wire to the hub.
#pragma once

#include "support/scenario/fake_time.h"
#include "support/scenario/memory_cache.h"
#include "sync/hub.h"
#include "sync/replica.h"

#include <deque>

namespace warroom::test {

// One connection: the hub's end as its session's sink, and what is on its way in both directions.
struct Wire
{
    struct Sink final : SessionSink
    {
        void send(const std::shared_ptr<const std::string>& message) override
        {
            if (deaf || closed)
                return;
            down.push_back(message);
            bytes += message->size();
        }
        void close(int code, std::string_view) override { closed = closed ? closed : code; }
        std::size_t queuedBytes() const override { return bytes; }

        std::deque<std::shared_ptr<const std::string>> down;
        std::size_t bytes = 0;
        bool deaf = false;
        int closed = 0;
    };

    Hub::SessionId session = 0;
    std::shared_ptr<Sink> sink = std::make_shared<Sink>();
    std::deque<std::string> up;
};

struct FakeClient
{
    FakeClient(const Clock& real, std::uint64_t seed) : clock(real), ids(seed) {}

    PersonId person;
    AccountRole role = AccountRole::Commander;
    SkewedClock clock;
    SeededIds ids;
    std::shared_ptr<CacheDisk> disk;
    std::string directory;
    std::unique_ptr<CacheStore> cache;
    std::unique_ptr<Replica> replica;
    std::unique_ptr<Wire> wire;
    std::string lastHeard; // the last message that reached the hub
    std::vector<OpId> unsaved;
    bool comesBack = false;
    int delay = 0;
    int closeCode = 0;
    std::optional<Error> lastBreak;
};

} // namespace warroom::test
