// Snapshots of a ticket from arbitrary bytes: aborts when what was read is written differently from what it
// is, and when the fold cannot go on with it.
#include "protocol/ticket_snapshot.h"

#include "base/checksum.h"
#include "fuzz_bytes.h"
#include "protocol/ticket_codec.h"
#include "support/random_bodies.h"

#include <cstdlib>
#include <random>

using namespace warroom;

namespace {

void require(bool law)
{
    if (!law)
        std::abort();
}

Op opOf(Seq seq, Body body)
{
    Uuid id;
    id.bytes[0] = static_cast<std::uint8_t>(seq);
    Op op;
    op.id = OpId(id);
    op.actor = PersonId(id);
    op.replica = ReplicaId(id);
    op.at = op.receivedAt = Time(Duration(1'772'593'200'000)) + std::chrono::minutes(seq);
    op.base = seq / 2;
    op.seq = seq;
    op.body = std::move(body);
    return op;
}

// The content of a snapshot with something in it of every operation.
std::string soundContent()
{
    std::mt19937_64 random(1);
    test::RandomBodies bodies([&](std::uint64_t end) { return random() % end; });
    Ticket ticket;
    for (Seq seq = 1; seq <= 100; ++seq)
        apply(ticket, opOf(seq, bodies.body(static_cast<std::size_t>(seq - 1) % catalogue().size())));
    return packTicket(ticket).substr(32);
}

// Under a header that fits, so that the content itself is read.
std::string sealed(const std::string& content)
{
    static const std::string start = packTicket({}).substr(0, 16);
    std::string bytes = start;
    for (const std::uint64_t word : {static_cast<std::uint64_t>(content.size()), checksum(content)}) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes += static_cast<char>(word >> shift & 0xFF);
    }
    return bytes + content;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string sound = soundContent();
    (void)unpackTicket({reinterpret_cast<const char*>(data), size});
    auto ticket = unpackTicket(sealed(test::damagedBy({data, size}, sound)));
    if (!ticket)
        return 0;
    const std::string packed = packTicket(*ticket);
    auto again = unpackTicket(packed);
    require(again && packTicket(*again) == packed);
    for (Ticket* each : {&*ticket, &*again}) {
        apply(*each, opOf(120, CommentAdd{"x", {}, {}, {}, false, {}, {}, {}, {}}));
        apply(*each, opOf(121, SectionEdit{Section::Scope, {}, text::Edit().insert("x"), 0}));
    }
    require(formatCanonical(*ticket) == formatCanonical(*again));
    return 0;
}
