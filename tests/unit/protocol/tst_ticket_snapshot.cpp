// The snapshot of a ticket: all of it comes back, it folds on as before, and damage is noticed.
#include "protocol/ticket_snapshot.h"

#include "base/checksum.h"
#include "domain/ticket/rivals.h"
#include "protocol/ticket_codec.h"
#include "support/random_bodies.h"
#include "support/test_main.h"

#include <random>
#include <set>

using namespace std::string_literals;
using namespace warroom;

namespace {

// A ticket's log by several people who often have not seen what the others did.
class RandomLog final
{
public:
    explicit RandomLog(std::uint64_t seed)
        : m_random(seed), m_bodies([this](auto end) { return m_random() % end; })
    {}

    Op next()
    {
        const bool first = m_seq == 0;
        const auto kind = first ? 0 : 1 + m_bodies.number(catalogue().size() - 1);
        types.insert(catalogue()[kind].type);
        Op op = opOf(m_bodies.body(kind));
        if (m_bodies.chance(2) && !first)
            op.body = UnknownBody{"future.thing", "{}"};
        op.seq = ++m_seq;
        op.receivedAt = op.at + std::chrono::seconds(m_bodies.number(100));
        op.skew = std::chrono::seconds(m_bodies.number(7'200)) - std::chrono::hours(1);
        m_bodies.entries.push_back(op.id);
        return op;
    }
    Op pending() { return opOf(m_bodies.body(1 + m_bodies.number(catalogue().size() - 1))); }

    std::set<std::string_view> types;

private:
    Op opOf(Body body)
    {
        m_bodies.now += std::chrono::seconds(m_bodies.number(200));
        Op op;
        Uuid id;
        id.bytes[1] = 7;
        const auto made = ++m_made;
        std::memcpy(id.bytes.data() + 8, &made, sizeof made);
        op.id = OpId(id);
        op.ticket = m_bodies.idOf<TicketId>(1);
        op.actor = m_bodies.idOf<PersonId>(3);
        op.replica = m_bodies.chance(10) ? ReplicaId{} : m_bodies.idOf<ReplicaId>(4);
        op.at = m_bodies.now;
        op.base = std::max<Seq>(0, m_seq - static_cast<Seq>(m_bodies.number(40)));
        op.body = std::move(body);
        return op;
    }

    std::mt19937_64 m_random;
    test::RandomBodies m_bodies;
    Seq m_seq = 0;
    std::uint64_t m_made = 0;
};

Ticket fold(RandomLog& log, int operations)
{
    Ticket ticket;
    for (int i = 0; i < operations; ++i)
        apply(ticket, log.next());
    return ticket;
}

Ticket unpacked(const Ticket& ticket)
{
    auto result = unpackTicket(packTicket(ticket));
    if (!result)
        qFatal("%s", result.error().message().c_str());
    return *std::move(result);
}

// The snapshot with this content under a header that fits it.
std::string withContent(std::string content)
{
    auto bytes = packTicket({}).substr(0, 16);
    for (const std::uint64_t word : {static_cast<std::uint64_t>(content.size()), checksum(content)}) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes += static_cast<char>(word >> shift & 0xFF);
    }
    return bytes + content;
}

std::string contentOf(const Ticket& ticket) { return packTicket(ticket).substr(32); }

bool isRefused(const std::string& bytes, ErrorCode code)
{
    const auto result = unpackTicket(bytes);
    return !result && result.error().code() == code;
}

bool isRefused(const std::string& bytes)
{
    const auto result = unpackTicket(bytes);
    return !result &&
           (result.error().code() == ErrorCode::Storage || result.error().code() == ErrorCode::Version);
}

} // namespace

class TestTicketSnapshot : public QObject
{
    Q_OBJECT

    static void seeds()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("history %d", seed) << seed;
    }

private slots:
    void theCanonicalFormIsTheSame_data() { seeds(); }
    void theCanonicalFormIsTheSame()
    {
        QFETCH(int, seed);
        RandomLog log(static_cast<std::uint64_t>(seed));
        Ticket ticket = fold(log, 300);
        for (int i = 0; i < seed % 4; ++i)
            apply(ticket, log.pending());
        const Ticket again = unpacked(ticket);
        QCOMPARE(formatCanonical(again), formatCanonical(ticket));
        QVERIFY(packTicket(again) == packTicket(ticket));
    }

    void foldsOnAsBefore_data() { seeds(); }
    void foldsOnAsBefore()
    {
        QFETCH(int, seed);
        RandomLog log(static_cast<std::uint64_t>(seed) + 1'000);
        Ticket ticket = fold(log, seed * 3);
        Ticket again = unpacked(ticket);
        for (int i = 0; i < 150; ++i) {
            const Op op = log.next();
            apply(ticket, op);
            apply(again, op);
        }
        const Op last = log.pending();
        apply(ticket, last);
        apply(again, last);
        QCOMPARE(formatCanonical(again), formatCanonical(ticket));
        QVERIFY(packTicket(again) == packTicket(ticket));
    }

    void theHistoriesHoldEveryOperation()
    {
        RandomLog log(1);
        const Ticket ticket = fold(log, 3'000);
        QCOMPARE(log.types.size(), catalogue().size());
        std::set<std::string_view> shownTypes;
        for (const auto& entry : ticket.timeline)
            shownTypes.insert(entry.type);
        QVERIFY(shownTypes.size() > 25);
        QVERIFY(!ticket.responders.empty() && !ticket.watchers.empty() && !ticket.attachments.empty());
    }

    // None of this is in the canonical form, but the fold and the rivals' list go by it.
    void whatTheCanonicalFormLeavesOutComesBack()
    {
        RandomLog log(2);
        const Ticket ticket = fold(log, 3'000);
        const Ticket again = unpacked(ticket);
        QCOMPARE(again.lastActivity, ticket.lastActivity);
        QCOMPARE(again.openedBy, ticket.openedBy);
        QCOMPARE(again.title.at(), ticket.title.at());
        const auto questions = rivals(ticket);
        const auto askedAgain = rivals(again);
        QVERIFY(!questions.empty());
        QCOMPARE(askedAgain.size(), questions.size());
        for (std::size_t i = 0; i < questions.size(); ++i) {
            QCOMPARE(askedAgain[i].rivalAt, questions[i].rivalAt);
            QCOMPARE(askedAgain[i].inForceAt, questions[i].inForceAt);
        }
    }

    void typesOfEntriesAreThoseOfTheCatalogue()
    {
        RandomLog log(3);
        const Ticket again = unpacked(fold(log, 200));
        for (const auto& entry : again.timeline)
            QVERIFY(findOpKind(entry.type) && findOpKind(entry.type)->type.data() == entry.type.data());
    }

    void anEmptyTicketComesBack()
    {
        const Ticket again = unpacked({});
        QVERIFY(!again.exists());
        QCOMPARE(formatCanonical(again), formatCanonical(Ticket{}));
    }

    void everyTruncationIsRefused()
    {
        RandomLog log(4);
        const auto bytes = packTicket(fold(log, 12));
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY2(isRefused(bytes.substr(0, size)), std::to_string(size).c_str());
        QVERIFY(isRefused(bytes + '\0', ErrorCode::Storage));
    }

    void everyFlippedBitIsRefused()
    {
        RandomLog log(5);
        const auto bytes = packTicket(fold(log, 8));
        QVERIFY(unpackTicket(bytes));
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            auto damaged = bytes;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
            QVERIFY2(isRefused(damaged), std::to_string(bit).c_str());
        }
    }

    void anotherFormatIsAnotherVersion()
    {
        auto bytes = packTicket({});
        bytes[8] = static_cast<char>(bytes[8] + 1);
        QVERIFY(isRefused(bytes, ErrorCode::Version));
    }

    // The sum is right here, so it is the content that must be refused.
    void aContentThatEndsEarlyIsRefused()
    {
        RandomLog log(6);
        const auto content = contentOf(fold(log, 12));
        QVERIFY(unpackTicket(withContent(content)));
        for (std::size_t size = 0; size < content.size(); ++size)
            QVERIFY2(isRefused(withContent(content.substr(0, size)), ErrorCode::Storage),
                     std::to_string(size).c_str());
        QVERIFY(isRefused(withContent(content + '\0'), ErrorCode::Storage));
    }

    void contentThatCannotBeIsRefused_data()
    {
        QTest::addColumn<std::string>("content");
        const auto content = contentOf({});
        QTest::newRow("a text longer than all that follows")
            << contentWith(content, 9, "\xFF\xFF\xFF\xFF\x0F");
        const auto tooLong = content.size() - 9;
        QTest::newRow("a text one byte longer than all that follows") << contentWith(
            content, 9, {static_cast<char>(tooLong % 128 | 128), static_cast<char>(tooLong / 128)});
        QTest::newRow("a number of more than 64 bits")
            << contentWith(content, 1, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
        QTest::newRow("a truth that is neither") << contentWith(content, 7, "\x02");
        QTest::newRow("a kind of ticket that there is not") << contentWith(content, 11, "\x03");
        QTest::newRow("a text that is not UTF-8") << contentWith(content, 9, "\x01\xFF");
        QTest::newRow("a person that did not come before") << contentWith(content, 3, "\x02");
        QTest::newRow("a time in a million years")
            << contentWith(content, 2, "\x80\x80\x80\x80\x80\x80\x80\x80\x01");
        QTest::newRow("a timeline of 2^35 entries")
            << contentWith(content, content.size() - 1, "\xFF\xFF\xFF\xFF\x7F");
    }
    void contentThatCannotBeIsRefused()
    {
        QFETCH(std::string, content);
        QVERIFY(isRefused(withContent(content), ErrorCode::Storage));
    }

    void aLongTimelineComesBack()
    {
        Ticket ticket;
        RandomLog log(7);
        Op op = log.next();
        apply(ticket, op);
        op.replica = {};
        CommentAdd comment;
        for (int i = 1; i <= 100'000; ++i) {
            op.id = OpId(uuidOf(i));
            op.seq += 1;
            op.receivedAt = op.at += std::chrono::seconds(3);
            comment.text = "Restore of the second replica is at " + std::to_string(i) + " of 100000";
            op.body = comment;
            apply(ticket, op);
        }
        const auto bytes = packTicket(ticket);
        QVERIFY(bytes.size() < 100'000 * 120);
        const auto again = unpackTicket(bytes);
        QVERIFY_RESULT(again);
        QCOMPARE(again->timeline.size(), std::size_t{100'001});
        QVERIFY(formatCanonical(*again) == formatCanonical(ticket));
        QVERIFY(packTicket(*again) == bytes);
    }

private:
    // In an empty ticket every member up to the last takes one byte.
    static std::string contentWith(std::string content, std::size_t at, const std::string& in)
    {
        return content.replace(at, 1, in);
    }
    static Uuid uuidOf(int n)
    {
        Uuid uuid;
        std::memcpy(uuid.bytes.data(), &n, sizeof n);
        return uuid;
    }
};

WARROOM_TEST_MAIN(TestTicketSnapshot)
#include "tst_ticket_snapshot.moc"
