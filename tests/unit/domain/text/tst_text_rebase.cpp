// Lists of edits that met on their way: batches at the hub, pending edits at a replica.
#include "domain/text/rebase.h"

#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::text;

namespace {

std::string applied(std::string document, const std::vector<Edit>& edits)
{
    for (const auto& edit : edits)
        document = text::apply(document, edit);
    return document;
}

} // namespace

class TestTextRebase : public QObject
{
    Q_OBJECT

    // Two people at "disk full": one batch corrects the end, the other was accepted before it.
    const std::string m_document = "disk full";
    const std::vector<Edit> m_batch = {Edit().retain(9).insert(" on"), Edit().retain(12).insert(" db1"),
                                       Edit().remove(1).insert("D")};
    const std::vector<Edit> m_concurrent = {Edit().retain(9).insert("!"), Edit().insert("log ")};

private slots:
    void acceptedFirstGoesLeft()
    {
        const auto accepted = rebase(m_batch, m_concurrent);
        QCOMPARE(accepted.size(), m_batch.size());
        QCOMPARE(applied(applied(m_document, m_concurrent), accepted), "log Disk full! on db1"s);
    }

    void oneEditComesOutForEachThatWentIn()
    {
        const auto accepted = rebase({Edit().remove(4), Edit().insert("x")}, {Edit().remove(9)});
        QCOMPARE(accepted.size(), std::size_t{2});
        QVERIFY(accepted[0].isEmpty());
        QVERIFY(accepted[1] == Edit().insert("x"));
    }

    void nothingConcurrentChangesNothing() { QVERIFY(rebase(m_batch, {}) == m_batch); }

    void bothOrdersGiveTheSameText()
    {
        const auto both = rebaseBoth(m_batch, m_concurrent);
        QCOMPARE(applied(applied(m_document, m_batch), both.concurrent),
                 applied(applied(m_document, m_concurrent), both.edits));
    }

    void partsOfABatchGiveWhatTheWholeGives()
    {
        const auto start = rebaseBoth({m_batch[0]}, m_concurrent);
        const auto rest = rebase({m_batch[1], m_batch[2]}, start.concurrent);
        QVERIFY(rebase(m_batch, m_concurrent) == (std::vector{start.edits[0], rest[0], rest[1]}));
    }

    void replicaShowsOwnEditsOverConfirmedText()
    {
        PendingText replica(m_document);
        for (const auto& edit : m_batch)
            replica.local(edit);
        QCOMPARE(replica.shown(), "Disk full on db1"s);
        QCOMPARE(replica.confirmed(), m_document);

        std::string editor = replica.shown();
        for (const auto& edit : m_concurrent)
            editor = text::apply(editor, replica.remote(edit));
        QCOMPARE(replica.shown(), "log Disk full! on db1"s);
        QCOMPARE(editor, replica.shown());
        QCOMPARE(replica.confirmed(), "log disk full!"s);
    }

    void pendingEditsAreWhatTheHubAccepts()
    {
        PendingText replica(m_document);
        for (const auto& edit : m_batch)
            replica.local(edit);
        for (const auto& edit : m_concurrent)
            replica.remote(edit);
        for (const auto& edit : rebase(m_batch, m_concurrent)) {
            QVERIFY(replica.pending().front() == edit);
            replica.confirmFirst();
        }
        QVERIFY(replica.pending().empty());
        QCOMPARE(replica.confirmed(), replica.shown());
    }

    void refusedEditLeavesTheLaterOnes()
    {
        PendingText replica(m_document);
        for (const auto& edit : m_batch)
            replica.local(edit);
        std::string editor = replica.shown();
        editor = text::apply(editor, replica.refuseFirst());
        QCOMPARE(replica.shown(), "Disk full db1"s);
        QCOMPARE(editor, replica.shown());
        QCOMPARE(replica.confirmed(), m_document);
        replica.confirmFirst();
        replica.confirmFirst();
        QCOMPARE(replica.confirmed(), replica.shown());
    }
};

WARROOM_TEST_MAIN(TestTextRebase)
#include "tst_text_rebase.moc"
