// The hash that chains the log covers all that was said, and hides what was redacted.
#include "domain/op/catalogue.h"

#include "support/test_main.h"

#include <set>

using namespace warroom;

namespace {

template<class Tagged>
Tagged idOf(std::uint8_t n)
{
    Uuid uuid;
    uuid.bytes[0] = n;
    return Tagged(uuid);
}

OpRecord aRecord()
{
    OpRecord record;
    record.id = idOf<OpId>(1);
    record.ticket = idOf<TicketId>(2);
    record.type = "comment.add";
    record.actor = idOf<PersonId>(3);
    record.replica = idOf<ReplicaId>(4);
    record.at = Time(Duration(1'772'593'200'000));
    record.base = 5;
    record.body = "{\"text\":\"hello\"}";
    record.seq = 7;
    record.previous = 6;
    record.receivedAt = Time(Duration(1'772'593'200'123));
    record.skew = Duration(-9);
    record.salt.fill(8);
    return record;
}

} // namespace

class TestChainHash : public QObject
{
    Q_OBJECT

private slots:
    // Frozen: a log written by any release must verify for ever.
    void theHashOfARecordIsWhatItAlwaysWas()
    {
        QCOMPARE(hexText(chainHash(Digest{}, aRecord())),
                 std::string("c9b38a4d05c436ae4d15da3a2a504fa99637b39acd59b580f3521e36c918552b"));
    }

    void everyFieldChangesTheHash()
    {
        std::set<Digest> hashes{chainHash(Digest{}, aRecord()), chainHash(sha256("before"), aRecord())};
        const auto with = [&](auto change) {
            auto record = aRecord();
            change(record);
            hashes.insert(chainHash(Digest{}, record));
        };
        with([](auto& r) { r.id = idOf<OpId>(9); });
        with([](auto& r) { r.ticket = idOf<TicketId>(9); });
        with([](auto& r) { r.type = "comment.adds"; });
        with([](auto& r) { r.actor = idOf<PersonId>(9); });
        with([](auto& r) { r.replica = idOf<ReplicaId>(9); });
        with([](auto& r) { r.at += Duration(1); });
        with([](auto& r) { r.base = 9; });
        with([](auto& r) { r.body += ' '; });
        with([](auto& r) { r.seq = 9; });
        with([](auto& r) { r.previous = 9; });
        with([](auto& r) { r.receivedAt += Duration(1); });
        with([](auto& r) { r.skew = Duration(9); });
        with([](auto& r) { r.salt[0] = 9; });
        with([](auto& r) { std::swap(r.seq, r.previous); });
        QCOMPARE(hashes.size(), std::size_t{16});
    }

    void theHashItselfIsNotPartOfIt()
    {
        auto record = aRecord();
        record.hash = sha256("x");
        QVERIFY(chainHash(Digest{}, record) == chainHash(Digest{}, aRecord()));
    }
};

WARROOM_TEST_MAIN(TestChainHash)
#include "tst_chain_hash.moc"
