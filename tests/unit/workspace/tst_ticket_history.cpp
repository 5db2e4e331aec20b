// A ticket's past: what is folded up to an operation is what a replica had when that was the last one.
#include "protocol/op_codec.h"
#include "protocol/ticket_snapshot.h"
#include "support/test_main.h"
#include "support/worked_time.h"
#include "workspace/ticket_history.h"

#include <condition_variable>
#include <random>

using namespace warroom;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
const TicketId ticketId{Uuid{{5}}};

OpId opId(std::size_t number)
{
    return OpId(Uuid{{1, static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
                      static_cast<std::uint8_t>(number)}});
}
ItemId itemId(std::size_t number) { return ItemId(Uuid{{2, static_cast<std::uint8_t>(number % 7)}}); }

// Everything that changes what was there before: texts, entries, items, phases.
Body bodyAt(std::size_t i)
{
    const std::string words = "words " + std::to_string(i);
    switch (i % 8) {
    case 0:
        return SectionEdit{Section::Symptoms, {}, text::Edit().insert(words + ". ")};
    case 1:
        return CommentAdd{words, "note", {}, {}, false, {}, {}, {}, {}};
    case 2:
        return EntryPin{opId(i - 1), true};
    case 3:
        return ActionAdd{itemId(i), words, {}, {}, false, {}};
    case 4:
        return ActionCheck{itemId(i - 1), i % 16 == 4};
    case 5: {
        EntrySet set;
        set.entry = opId(i - 4);
        set.text = "better " + words;
        return set;
    }
    case 6:
        return SeveritySet{static_cast<Severity>(i % 5)};
    default:
        return ItemRemove{Section::NextActions, itemId(i)};
    }
}

// A log whose seqs have gaps, as those of a backend with other tickets.
std::vector<OpRecord> makeLog(std::size_t count)
{
    std::vector<OpRecord> log;
    for (std::size_t i = 0; i < count; ++i) {
        Op op;
        op.id = opId(i);
        op.ticket = ticketId;
        op.actor = PersonId(Uuid{{9}});
        op.at = start + i * 20s;
        TicketOpen open;
        open.title = "Checkout fails";
        op.body = i == 0 ? Body(open) : bodyAt(i);
        OpRecord record = recordOf(op);
        record.seq = static_cast<Seq>(i * 3 + 1);
        record.receivedAt = op.at;
        log.push_back(std::move(record));
    }
    return log;
}

} // namespace

class TicketHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateIsThatOfAReplica();
    void betweenOperationsAndBeyondBothEnds();
    void aLogThatGrewGoesOn();
    void answersComeFromAnotherThreadInOrder();
    void anotherLogUnderTheSameIdIsNoticed();
    void aHundredThousandOperations();
};

void TicketHistoryTest::everyStateIsThatOfAReplica()
{
    const auto log = makeLog(TicketHistory::Spacing * 2 + 300);
    TicketHistory history(ticketId);
    history.add(log);
    Ticket replica;
    replica.id = ticketId;
    std::vector<std::string> states;
    for (const auto& record : log) {
        const auto op = parseOp(record);
        QVERIFY_RESULT(op);
        apply(replica, *op);
        states.push_back(packTicket(replica));
    }
    std::vector<std::size_t> order(log.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    for (const std::size_t i : order) {
        const auto past = history.at(log[i].seq);
        QVERIFY_RESULT(past);
        QVERIFY2(packTicket(**past) == states[i], qPrintable(QString("after operation %1").arg(i)));
    }
}

void TicketHistoryTest::betweenOperationsAndBeyondBothEnds()
{
    const auto log = makeLog(10);
    TicketHistory history(ticketId);
    history.add(log);
    QVERIFY(!(*history.at(0))->exists());
    QCOMPARE((*history.at(0))->id, ticketId);
    QCOMPARE((*history.at(6))->head, Seq(4));
    QCOMPARE((*history.at(7))->head, Seq(7));
    QCOMPARE((*history.at(pendingSeq))->head, Seq(28));
}

void TicketHistoryTest::aLogThatGrewGoesOn()
{
    const auto whole = makeLog(TicketHistory::Spacing + 40);
    TicketHistory history(ticketId);
    history.add({whole.begin(), whole.end() - 50});
    QCOMPARE((*history.at(pendingSeq))->head, whole[whole.size() - 51].seq);
    history.add({whole.end() - 60, whole.end()}); // the last ones come again
    QCOMPARE(history.size(), whole.size());
    TicketHistory anew(ticketId);
    anew.add(whole);
    QCOMPARE(packTicket(**history.at(pendingSeq)), packTicket(**anew.at(pendingSeq)));
}

void TicketHistoryTest::answersComeFromAnotherThreadInOrder()
{
    const auto log = makeLog(40);
    std::vector<Seq> heads;
    std::thread::id thread;
    {
        HistoryQueue queue;
        QCOMPARE(queue.knownBefore(ticketId), Seq(0));
        for (const std::size_t i : {30u, 2u, 39u}) {
            const auto from =
                std::upper_bound(log.begin(), log.end(), queue.knownBefore(ticketId),
                                 [](Seq seq, const OpRecord& record) { return seq < record.seq; });
            queue.ask(ticketId, {from, log.end()}, log[i].seq, [&](const auto& past) {
                heads.push_back((*past)->head);
                thread = std::this_thread::get_id();
            });
        }
        QCOMPARE(queue.knownBefore(ticketId), log[38].seq);
        QCOMPARE(queue.knownBefore(TicketId(Uuid{{6}})), Seq(0));
    }
    QCOMPARE(heads, (std::vector<Seq>{log[30].seq, log[2].seq, log[39].seq}));
    QVERIFY(thread != std::this_thread::get_id());
}

void TicketHistoryTest::anotherLogUnderTheSameIdIsNoticed()
{
    auto log = makeLog(20);
    std::vector<bool> good;
    const auto note = [&](const auto& past) { good.push_back(past.has_value()); };
    {
        HistoryQueue queue;
        queue.ask(ticketId, log, 10, note);
        log.back().id = opId(4711);
        queue.ask(ticketId, {log.back()}, 10, note);
        QCOMPARE(queue.knownBefore(ticketId), Seq(0));
        queue.ask(ticketId, log, 10, note);
    }
    std::sort(good.begin(), good.end());
    QCOMPARE(good, (std::vector<bool>{false, true, true}));
}

void TicketHistoryTest::aHundredThousandOperations()
{
    TicketHistory history(ticketId);
    history.add(makeLog(100'000));
    const auto timed = [&](Seq seq) {
        const double before = test::workedMs();
        const auto past = history.at(seq);
        return past ? test::workedMs() - before : -1.0;
    };
    const double first = timed(pendingSeq);
    double worst = 0;
    for (Seq seq = 300'000; seq > 0; seq -= 7'777)
        worst = std::max(worst, timed(seq));
    qInfo("100,000 operations: %.0f ms for the first answer, then %.1f ms at most", first, worst);
    QVERIFY(first > 0);
    QVERIFY2(worst < first / 4, "a question that follows must not fold from the beginning");
}

WARROOM_TEST_MAIN(TicketHistoryTest)
#include "tst_ticket_history.moc"
