// The backend's store: what was committed is there, and what was rolled back is not.
#include "store/log_store.h"

#include "contract/store/store_samples.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

class LogStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasAppended();
    void readsATicketInItsOrderAndInParts();
    void findsAnOperationByItsId();
    void aRolledBackTransactionLeavesNothing();
    void readsSeeTheOpenTransaction();
    void anIdIsTakenOnceAndTheTransactionGoesOn();
    void headTellsTheEndAndTheLastNumber();
    void aTicketsRowReplacesTheOneBefore();
    void keepsPeopleAndGroups();
    void keepsTokensAndTheirRevocation();
    void anAccountInARolledBackTransactionIsNotThere();
    void allIsThereAfterReopening();
};

void LogStoreTest::readsBackWhatWasAppended()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 20));

    const auto all = (*log)->read(0, 100);
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), std::size_t{20});
    for (Seq seq = 1; seq <= 20; ++seq)
        QVERIFY((*all)[static_cast<std::size_t>(seq - 1)] == anOp(seq, 1 + seq % 2, seq > 2 ? seq - 2 : 0));
    const auto some = (*log)->read(17, 2);
    QVERIFY_RESULT(some);
    QCOMPARE(some->size(), std::size_t{2});
    QCOMPARE(some->front().seq, Seq{18});
}

void LogStoreTest::readsATicketInItsOrderAndInParts()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 20));

    std::vector<Seq> seqs;
    Seq after = 0;
    while (true) {
        const auto part = (*log)->readTicket(ticketOf(1), after, 3);
        QVERIFY_RESULT(part);
        if (part->empty())
            break;
        for (const auto& op : *part) {
            QCOMPARE(op.previous, after);
            after = op.seq;
            seqs.push_back(op.seq);
        }
    }
    QCOMPARE(seqs, (std::vector<Seq>{2, 4, 6, 8, 10, 12, 14, 16, 18, 20}));
}

void LogStoreTest::findsAnOperationByItsId()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT(appendOps(**log, 1, 3));
    const auto found = (*log)->findOp(anOp(2).id);
    QVERIFY_RESULT(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->record.seq, Seq{2});
    QVERIFY((*found)->sent == digestOf(-2));
    const auto missing = (*log)->findOp(anOp(4).id);
    QVERIFY_RESULT(missing);
    QVERIFY(!missing->has_value());
}

void LogStoreTest::aRolledBackTransactionLeavesNothing()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->append(stored(anOp(1))));
    QVERIFY_RESULT((*log)->putTicket(aTicket(1, 1)));
    (*log)->rollback();
    QCOMPARE((*log)->head()->seq, Seq{0});
    QVERIFY((*log)->tickets()->empty());
    QVERIFY_RESULT(appendOps(**log, 1, 1));
    QCOMPARE((*log)->head()->seq, Seq{1});
}

void LogStoreTest::readsSeeTheOpenTransaction()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->append(stored(anOp(1))));
    QCOMPARE((*log)->head()->seq, Seq{1});
    QVERIFY((*log)->findOp(anOp(1).id)->has_value());
    QVERIFY_RESULT((*log)->commit());
}

void LogStoreTest::anIdIsTakenOnceAndTheTransactionGoesOn()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->append(stored(anOp(1))));
    OpRecord again = anOp(2);
    again.id = anOp(1).id;
    const auto refused = (*log)->append(stored(again));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::Exists);
    QVERIFY_RESULT((*log)->append(stored(anOp(2))));
    QVERIFY_RESULT((*log)->commit());
    QCOMPARE((*log)->read(0, 9)->size(), std::size_t{2});
}

void LogStoreTest::headTellsTheEndAndTheLastNumber()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    const auto empty = (*log)->head();
    QVERIFY_RESULT(empty);
    QVERIFY(!empty->epoch.isNil());
    QCOMPARE(empty->seq, Seq{0});
    QVERIFY(empty->hash == Digest{});
    QCOMPARE(empty->lastNumber, std::int64_t{0});

    QVERIFY_RESULT(appendOps(**log, 1, 5));
    QVERIFY_RESULT((*log)->putTicket(aTicket(42, 5)));
    QVERIFY_RESULT((*log)->putTicket(aTicket(7, 4)));
    const auto head = (*log)->head();
    QVERIFY_RESULT(head);
    QVERIFY(head->epoch == empty->epoch);
    QCOMPARE(head->seq, Seq{5});
    QVERIFY(head->hash == digestOf(5));
    QCOMPARE(head->lastNumber, std::int64_t{42});
}

void LogStoreTest::aTicketsRowReplacesTheOneBefore()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT((*log)->putTicket(aTicket(2, 1)));
    QVERIFY_RESULT((*log)->putTicket(aTicket(1, 2)));
    TicketRow changed = aTicket(2, 9);
    changed.summary = "{\"title\":\"Renamed\"}";
    changed.open = false;
    QVERIFY_RESULT((*log)->putTicket(changed));

    const auto rows = (*log)->tickets();
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), std::size_t{2});
    QCOMPARE(rows->front().number, std::int64_t{1});
    QVERIFY(rows->back().id == changed.id);
    QCOMPARE(rows->back().summary, changed.summary);
    QCOMPARE(rows->back().head, Seq{9});
    QVERIFY(!rows->back().open);
}

void LogStoreTest::keepsPeopleAndGroups()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    const Person ann{idOf<PersonId>(3, 1), "Ann", AccountRole::Responder, false};
    const Person bob{idOf<PersonId>(3, 2), "Bøb", AccountRole::Admin, false};
    const Group everyone{idOf<GroupId>(5, 1), "Everyone", {bob.id, ann.id}};
    QVERIFY_RESULT((*log)->putPerson(ann));
    QVERIFY_RESULT((*log)->putPerson(bob));
    QVERIFY_RESULT((*log)->putGroup(everyone));
    QVERIFY(*(*log)->directory() == Directory({ann, bob}, {everyone}));

    const Person gone{ann.id, "Ann", AccountRole::Viewer, true};
    const Group smaller{everyone.id, "All of us", {bob.id}};
    QVERIFY_RESULT((*log)->putPerson(gone));
    QVERIFY_RESULT((*log)->putGroup(smaller));
    QVERIFY(*(*log)->directory() == Directory({gone, bob}, {smaller}));
}

void LogStoreTest::keepsTokensAndTheirRevocation()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    Token token;
    token.person = idOf<PersonId>(3, 1);
    token.digest = digestOf(1);
    token.created = Time(Duration(1'700'000'000'000));
    const auto first = (*log)->addToken(token);
    QVERIFY_RESULT(first);
    token.digest = digestOf(2);
    token.expires = Time(Duration(1'800'000'000'000));
    const auto second = (*log)->addToken(token);
    QVERIFY_RESULT(second);
    QVERIFY(*first != *second);
    QVERIFY_RESULT((*log)->revokeToken(*first));

    const auto tokens = (*log)->tokens();
    QVERIFY_RESULT(tokens);
    QCOMPARE(tokens->size(), std::size_t{2});
    QVERIFY(tokens->front().revoked);
    QVERIFY(!tokens->front().expires.has_value());
    QVERIFY(!tokens->back().revoked);
    QCOMPARE(tokens->back().expires, token.expires);
    QCOMPARE(tokens->back().created, token.created);
    QVERIFY(tokens->back().digest == digestOf(2));
    QCOMPARE((*log)->revokeToken(99).error().code(), ErrorCode::NotFound);
}

void LogStoreTest::anAccountInARolledBackTransactionIsNotThere()
{
    const TempDir dir;
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY_RESULT((*log)->begin());
    QVERIFY_RESULT((*log)->putPerson({idOf<PersonId>(3, 1), "Ann", AccountRole::Admin, false}));
    (*log)->rollback();
    QVERIFY((*log)->directory()->people().empty());
}

void LogStoreTest::allIsThereAfterReopening()
{
    const TempDir dir;
    EpochId epoch;
    {
        auto log = openSqliteLog(dir.stdPath());
        QVERIFY_RESULT(log);
        QVERIFY_RESULT(appendOps(**log, 1, 50));
        epoch = (*log)->head()->epoch;
    }
    auto log = openSqliteLog(dir.stdPath());
    QVERIFY_RESULT(log);
    QVERIFY((*log)->head()->epoch == epoch);
    QCOMPARE((*log)->read(0, 100)->size(), std::size_t{50});
}

WARROOM_TEST_MAIN(LogStoreTest)
#include "tst_log_store.moc"
