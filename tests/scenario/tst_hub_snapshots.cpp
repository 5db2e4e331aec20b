// When the hub writes snapshots of long logs: not while much comes in, but not never either.
#include "protocol/op_codec.h"
#include "support/scenario/fake_time.h"
#include "support/scenario/memory_log.h"
#include "support/test_main.h"
#include "sync/hub.h"

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr std::size_t snapshotEvery = 10;

// A hub with one ticket, over a log in memory.
class OneTicket final
{
public:
    OneTicket() : m_store(std::make_shared<LogDisk>()), m_hub(m_store, clock, options())
    {
        m_author.person = m_ids.make<PersonId>();
        m_author.role = AccountRole::Admin;
        (void)m_store.putPerson({m_author.person, "Mara", AccountRole::Admin, false});
        (void)m_hub.load();
        TicketOpen opening;
        opening.title = "Checkout is slow";
        write(Body(opening));
    }

    // One operation in a turn of its own.
    void write(const Body& body)
    {
        ParsedRecord parsed;
        parsed.record.id = m_ids.make<OpId>();
        parsed.record.ticket = m_ticket;
        parsed.record.type = typeOf(body);
        parsed.record.at = clock.now();
        parsed.body = body;
        protocol::Send send;
        send.elements.emplace_back(0, std::string());
        send.ops.push_back(std::move(parsed));
        m_hub.append(m_author, std::move(send), [](const auto&) {});
        m_hub.turn();
    }
    void comment(int count)
    {
        for (int i = 0; i < count; ++i) {
            CommentAdd body;
            body.text = "Restore at " + std::to_string(i) + " %";
            write(Body(body));
        }
    }
    void passSecond()
    {
        clock.advance(std::chrono::seconds(1));
        m_hub.turn();
    }
    bool hasSnapshot() { return m_store.snapshot(m_ticket)->has_value(); }

    FakeClock clock;

private:
    static HubOptions options()
    {
        HubOptions out;
        out.snapshotEvery = snapshotEvery;
        return out;
    }

    Uuid7Source m_ids{clock};
    TicketId m_ticket = m_ids.make<TicketId>();
    Account m_author;
    MemoryLog m_store;
    Hub m_hub;
};

} // namespace

class HubSnapshotsTest final : public QObject
{
    Q_OBJECT
private slots:
    void aLongLogGetsOneBehindTheCommits()
    {
        OneTicket room;
        room.passSecond();
        room.comment(20);
        QVERIFY(!room.hasSnapshot());
        room.passSecond();
        QVERIFY(room.hasSnapshot());
    }

    void itWaitsWhileMuchComesIn()
    {
        OneTicket room;
        room.passSecond();
        room.comment(200);
        room.passSecond();
        QVERIFY(!room.hasSnapshot());
        room.comment(1);
        room.passSecond();
        QVERIFY(room.hasSnapshot());
    }

    void itDoesNotWaitForEver()
    {
        OneTicket room;
        room.passSecond();
        for (int i = 0; i < 60 && !room.hasSnapshot(); ++i) {
            room.comment(100);
            room.passSecond();
        }
        QVERIFY(room.hasSnapshot());
    }
};

WARROOM_TEST_MAIN(HubSnapshotsTest)
#include "tst_hub_snapshots.moc"
