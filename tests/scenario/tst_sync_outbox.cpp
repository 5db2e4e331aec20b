// What waits in an outbox: sent once whatever breaks, refused with a reason, kept until somebody decides.
#include "base/log.h"
#include "support/scenario/raw_session.h"
#include "support/test_main.h"

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;

namespace {

std::size_t entries(FakeWarRoom& room, std::size_t client, TicketId ticket)
{
    return room.replica(client).shown(ticket)->timeline.size();
}

CommentAdd comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

// Settles a room whose store may fail once on the way.
void settleWithFailure(FakeWarRoom& room)
{
    ExpectLog expect("a turn could not be committed");
    room.settleAll();
    if (!expect.seen())
        warroom::log::error(
            "a turn could not be committed: said by the test, because this time all went well");
}

} // namespace

class TestSyncOutbox : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerThatIsLostCostsNothing()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto op = room.act(0, ticket, comment("once"));
        QVERIFY(room.hubHears(0));
        room.hubTurns();
        room.dropInFlight();
        QVERIFY(room.waiting(0, op));
        room.settleAll();
        QVERIFY(!room.waiting(0, op));
        QCOMPARE(entries(room, 1, ticket), std::size_t{2});
        QCOMPARE(room.wrong(), ""s);
    }

    void theBackendMayDieBetweenCommitAndAnswer()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.act(0, ticket, comment("once"));
        QVERIFY(room.hubHears(0));
        room.killHubAfterCommit();
        QCOMPARE(room.tally().killsAfterCommit, std::uint64_t{1});
        room.killClient(0);
        room.settleAll();
        QCOMPARE(entries(room, 1, ticket), std::size_t{2});
        QCOMPARE(room.wrong(), ""s);
    }

    // P1, P3, P5 for the author: what the backend confirmed waits for no disk here.
    void aPowerCutOfTheAuthorLosesNothingAndDoublesNothing()
    {
        FakeWarRoom room({.powerMayFail = true});
        const auto ticket = room.declare(0);
        room.settle();
        const auto id = room.act(0, ticket, comment("mine"));
        room.act(1, ticket, comment("theirs"));
        room.settle();
        QVERIFY(!room.waiting(0, id));
        const auto batches = room.cacheDisk(0)->notReached.size();
        QVERIFY(batches > 0);
        for (std::size_t kept = 0; kept < batches; ++kept) {
            auto disk = std::make_shared<CacheDisk>(*room.cacheDisk(0));
            disk->cutPower(kept);
            QVERIFY(disk->ops.contains(2) != disk->places.contains(id)); // in one place, not in both
        }
        room.cutPowerOf(0, 0);
        QVERIFY(room.waiting(0, id));
        room.settleAll();
        QVERIFY(!room.waiting(0, id));
        QCOMPARE(entries(room, 1, ticket), std::size_t{3});
        QCOMPARE(room.wrong(), ""s);
    }

    void aPowerCutOfAListenerIsCaughtUp()
    {
        FakeWarRoom room({.powerMayFail = true});
        const auto ticket = room.declare(0);
        room.settle();
        for (int i = 0; i < 5; ++i) {
            room.act(0, ticket, comment("said"));
            room.settle();
        }
        const auto heard = room.replica(1).heard(ticket);
        room.cutPowerOf(1, 1);
        QVERIFY(room.replica(1).heard(ticket) < heard);
        QVERIFY(room.cacheDisk(1)->cursor <= heard);
        room.settleAll();
        QCOMPARE(room.replica(1).heard(ticket), heard);
        QCOMPARE(room.wrong(), ""s);
    }

    void anOperationSentFiftyTimesHasOneEffectAndEqualAnswers()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto record = recordFor(room, ticket, comment("once"), room.hub().head().seq);
        const Account author{room.person(0), AccountRole::Responder, 0};
        RawSession first(room, author);
        RawSession second(room, author);
        first.hello();
        second.hello();
        const auto accepted = first.send(record).accepted;
        QVERIFY(accepted.has_value());
        for (int i = 0; i < 49; ++i) {
            const auto repeated = (i % 2 == 0 ? second : first).send(record).accepted;
            QVERIFY(repeated.has_value());
            QVERIFY(*repeated == *accepted);
        }
        room.killHub();
        RawSession afterwards(room, author);
        afterwards.hello();
        QVERIFY(*afterwards.send(record).accepted == *accepted);
        room.settleAll();
        QCOMPARE(entries(room, 1, ticket), std::size_t{2});
        QCOMPARE(room.wrong(), ""s);
    }

    void anotherOperationUnderTheSameIdIsRefused()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        auto record = recordFor(room, ticket, comment("once"), 1);
        QVERIFY(session.send(record).accepted.has_value());
        record.body = formatBody(comment("twice"));
        QCOMPARE(session.send(record).error->code(), ErrorCode::OpIdReused);
        room.settle();
        QCOMPARE(entries(room, 1, ticket), std::size_t{2});
        QCOMPARE(room.wrong(), ""s);
    }

    void aBaseAheadOfTheLogIsRefused()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        const auto result = session.send(recordFor(room, ticket, comment("from tomorrow"), 99));
        QCOMPARE(result.error->code(), ErrorCode::RevAhead);
        QCOMPARE(result.error->path(), "base"s);
    }

    void aGapBetweenBatchesIsRefusedAndDoesNothing()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        const auto record = recordFor(room, ticket, comment("seventh"), 1);
        const auto answers = session.say(protocol::formatSend(7, {record}));
        QCOMPARE(refusalOf(answers), std::optional(ErrorCode::SeqGap));
        QCOMPARE(room.hub().head().seq, Seq{1});
        QCOMPARE(session.closeCode(), 0);
        QVERIFY(find<protocol::Ack>(session.say(protocol::formatSend(1, {record}))));
    }

    // A batch that arrived twice may be refused and then accepted: what is in the log is what was sent, not
    // what became of the edits here when they had been refused.
    void whatIsAcceptedAfterARefusalIsWhatWasSent()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(0);
        room.insert(0, ticket, Section::Symptoms, 0, "ww");
        room.insert(0, ticket, Section::Symptoms, 1, "v");
        room.reconnect(0);
        const auto bothAreOnTheirWay = [&] {
            const auto& outbox = room.replica(0).outbox();
            return outbox.size() == 2 && outbox[0].inFlight && outbox[1].inFlight;
        };
        for (int i = 0; i < 100 && !bothAreOnTheirWay(); ++i) {
            room.hubHears(0);
            room.hubTurns();
            room.clientHears(0);
        }
        QVERIFY(bothAreOnTheirWay());
        protocol::Ack refused;
        refused.number = 1;
        for (const auto& waiting : room.replica(0).outbox()) {
            protocol::AckResult result;
            result.id = waiting.record.id;
            result.error = fail(ErrorCode::NotFound, "there is no such ticket");
            refused.results.push_back(std::move(result));
        }
        QCOMPARE(refused.results.size(), std::size_t{2});
        QVERIFY(room.replica(0).received(protocol::format(refused)).has_value());
        QCOMPARE(room.replica(0).outbox().size(), std::size_t{2});
        room.settle();
        QCOMPARE(room.shownText(0, ticket, Section::Symptoms), "wvw"s);
        QCOMPARE(room.wrong(), ""s);
    }

    void oneBadElementOfABatchIsNobodyElsesError()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        RawSession session(room, Account{room.person(0), AccountRole::Responder, 0});
        session.hello();
        const auto good = protocol::formatSend(1, {recordFor(room, ticket, comment("good"), 1)});
        const auto list = good.substr(good.find('[') + 1, good.rfind(']') - good.find('[') - 1);
        const auto answers = session.say("{\"send\":{\"n\":1,\"ops\":[7," + list + ",{\"id\":\"x\"}]}}");
        const auto* ack = find<protocol::Ack>(answers);
        QVERIFY(ack);
        QCOMPARE(ack->results.size(), std::size_t{3});
        QCOMPARE(ack->results[0].error->code(), ErrorCode::FieldType);
        QVERIFY(ack->results[1].accepted.has_value());
        QCOMPARE(ack->results[2].error->code(), ErrorCode::OpId);
        QCOMPARE(ack->results[2].rawId, "x"s);
    }

    void aRefusedOperationStaysWithItsReason()
    {
        FakeWarRoom room({.roles = {AccountRole::Commander, AccountRole::Responder}});
        const auto ticket = room.declare(0);
        room.settle();
        const auto op = room.act(1, ticket, SeveritySet{Severity::Sev1});
        const auto other = room.act(1, ticket, comment("meanwhile"));
        QCOMPARE(room.replica(1).shown(ticket)->severity.value(), Severity::Sev1);
        room.settle();
        QCOMPARE(room.waiting(1, op)->refused->code(), ErrorCode::Forbidden);
        QVERIFY(!room.waiting(1, other));
        QCOMPARE(room.replica(1).shown(ticket)->severity.value(), Severity::Sev3);
        QCOMPARE(room.wrong(), ""s);
        room.killClient(1);
        QCOMPARE(room.waiting(1, op)->refused->code(), ErrorCode::Forbidden);
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
    }

    void aRefusedOperationCanBeSentAgainOrDiscarded()
    {
        FakeWarRoom room({.roles = {AccountRole::Commander, AccountRole::Responder}});
        const auto ticket = room.declare(0);
        room.settle();
        const auto op = room.act(1, ticket, SeveritySet{Severity::Sev1});
        const auto given = room.act(1, ticket, PhaseMove{Phase::Triage, {}, {}});
        room.settle();
        room.setRole(1, AccountRole::Commander);
        room.settle();
        room.again(1, op);
        room.discard(1, given);
        room.settle();
        QVERIFY(room.replica(1).outbox().empty());
        QCOMPARE(room.replica(0).shown(ticket)->severity.value(), Severity::Sev1);
        QCOMPARE(room.wrong(), ""s);
    }

    void whatNoBackendWouldAcceptIsToldAtOnce()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.cut(0);
        const auto op = room.act(0, ticket, TicketRename{std::string(501, 'x')});
        QCOMPARE(room.waiting(0, op)->refused->code(), ErrorCode::TextLong);
        QCOMPARE(room.replica(0).shown(ticket)->title.value(), "Checkout is slow"s);
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
    }

    void anUnfinishedIntentIsNotSentBeforeItIsSaved()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.actUnsaved(0, ticket, comment("half a word"));
        QCOMPARE(entries(room, 0, ticket), std::size_t{2});
        QVERIFY(!room.hubHears(0));
        room.killClient(0);
        QCOMPARE(entries(room, 0, ticket), std::size_t{1});
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
    }

    void aFullDiskHereHoldsBackButLosesNothing()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        room.cacheDisk(0)->writesUntilFull = 0;
        const auto op = room.actUnsaved(0, ticket, comment("kept in the window"));
        room.act(1, ticket, comment("from elsewhere"));
        QCOMPARE(room.flush(0).error().code(), ErrorCode::StorageFull);
        room.settle();
        QVERIFY(room.waiting(0, op));
        QCOMPARE(entries(room, 0, ticket), std::size_t{3});
        QCOMPARE(entries(room, 1, ticket), std::size_t{2});
        room.cacheDisk(0)->writesUntilFull = -1;
        QVERIFY_RESULT(room.flush(0));
        room.settle();
        QCOMPARE(entries(room, 1, ticket), std::size_t{3});
        QCOMPARE(room.wrong(), ""s);
    }

    // Lets every call of the backend's store fail, one after another, until none is left to fail.
    void theStoreMayFailAtAnyCall()
    {
        for (int n = 1;; ++n) {
            FakeWarRoom room({.clients = 3});
            const auto ticket = room.declare(0);
            room.settle();
            room.cut(1);
            room.insert(0, ticket, Section::Symptoms, 0, "slow");
            room.settle();
            room.killHub();
            room.store().failAt(n);
            room.act(0, ticket, SeveritySet{Severity::Sev1});
            room.insert(1, ticket, Section::Symptoms, 0, "very ");
            room.insert(1, ticket, Section::Symptoms, 5, "very ");
            room.declare(1, "Another");
            room.act(2, ticket, comment("three at once"));
            settleWithFailure(room);
            const bool failed = room.store().hasFailed();
            room.store().failAt(0);
            room.dropInFlight();
            room.settleAll();
            QVERIFY2(room.wrong().empty(),
                     qPrintable(QStringLiteral("call %1: ").arg(n) + QString::fromStdString(room.wrong())));
            QCOMPARE(room.hub().head().seq, Seq{7});
            if (!failed) {
                QVERIFY(n > 15);
                return;
            }
        }
    }

    void joiningASharedBackendKeepsIdsAndGivesNewKeys_data()
    {
        QTest::addColumn<int>("writesUntilEnd");
        QTest::newRow("in one go") << -1;
        for (int i = 0; i < 8; ++i)
            QTest::newRow(qPrintable(QStringLiteral("ending after %1 writes, then again").arg(i))) << i;
    }
    void joiningASharedBackendKeepsIdsAndGivesNewKeys()
    {
        QFETCH(int, writesUntilEnd);
        FakeWarRoom local({.clients = 1, .seed = 5, .roles = {AccountRole::Admin}, .embedded = true});
        const auto ticket = local.declare(0, "Made alone");
        local.insert(0, ticket, Section::Symptoms, 0, "slow");
        local.settle();
        local.insert(0, ticket, Section::Symptoms, 4, "er");
        local.act(0, ticket, RoleAssign{IncidentRole::Commander, Owner(local.person(0))});
        local.act(0, ticket, PhaseMove{Phase::Triage, {}, "nobody else is here"});
        local.settle();
        local.cut(0);
        const auto last = local.act(0, ticket, comment("not even sent"));
        QCOMPARE(local.replica(0).shown(ticket)->key(), "INC-1"s);

        FakeWarRoom shared({.clients = 1, .seed = 6});
        const auto theirs = shared.declare(0);
        shared.settle();
        const auto disk = local.cacheDisk(0);
        local.killClient(0);
        disk->writesUntilFull = writesUntilEnd;
        const auto joined = shared.addClient(AccountRole::Commander, disk);
        for (int i = 0; i < 10; ++i)
            shared.round();
        shared.cut(joined);
        disk->writesUntilFull = -1;
        shared.killClient(joined);
        shared.settleAll();

        QCOMPARE(shared.wrong(), ""s);
        const auto view = shared.replica(0).shown(ticket);
        QCOMPARE(view->key(), "INC-2"s);
        QCOMPARE(view->alias, "INC-1"s);
        QCOMPARE(view->phase.value(), Phase::Triage);
        QCOMPARE(shared.shownText(0, ticket, Section::Symptoms), "slower"s);
        QVERIFY(view->timeline.back().id == last);
        QVERIFY(view->opened.by == shared.person(joined));
        QVERIFY(view->holder(IncidentRole::Commander) == Owner(shared.person(joined)));
        QVERIFY(shared.replica(0).findTicket("INC-2") == ticket);
        QVERIFY(shared.hub().findTicket("INC-1") == ticket || shared.hub().findTicket("INC-1") == theirs);
        QCOMPARE(shared.replica(joined).shown(theirs)->title.value(), "Checkout is slow"s);
    }

    void groupsOfALocalWorkspaceBecomeThoseOfTheBackend_data()
    {
        QTest::addColumn<bool>("isKnownThere");
        QTest::addColumn<int>("writesUntilEnd");
        for (int i = -1; i < 8; ++i) {
            QTest::addRow("a group of the same name, ending after %d writes", i) << true << i;
            QTest::addRow("a group that is not there, ending after %d writes", i) << false << i;
        }
    }
    void groupsOfALocalWorkspaceBecomeThoseOfTheBackend()
    {
        QFETCH(bool, isKnownThere);
        QFETCH(int, writesUntilEnd);
        FakeWarRoom local({.clients = 1, .seed = 5, .roles = {AccountRole::Admin}, .embedded = true});
        const Group here{local.newId<GroupId>(), "Payments", {local.person(0)}};
        local.logDisk()->groups.push_back(here);
        local.killHub();
        local.settleAll();
        const auto ticket = local.declare(0, "Made alone");
        local.act(0, ticket, RoleAssign{IncidentRole::Commander, Owner(here.id)});
        local.settle();
        const auto action = local.newId<ItemId>();
        local.cut(0);
        local.act(0, ticket, ActionAdd{action, "Call them", Owner(here.id), {}, false, {}});

        FakeWarRoom shared({.clients = 1, .seed = 6});
        const Group there{shared.newId<GroupId>(), isKnownThere ? "payments" : "Search", {}};
        shared.logDisk()->groups.push_back(there);
        shared.killHub();
        const auto disk = local.cacheDisk(0);
        local.killClient(0);
        disk->writesUntilFull = writesUntilEnd;
        const auto joined = shared.addClient(AccountRole::Commander, disk);
        for (int i = 0; i < 10; ++i)
            shared.round();
        const auto notices = shared.replica(joined).takeChange().notices;
        const bool told = std::any_of(notices.begin(), notices.end(), [](const std::string& notice) {
            return notice.find("\"Payments\"") != std::string::npos;
        });
        if (writesUntilEnd < 0)
            QCOMPARE(told, !isKnownThere);
        shared.cut(joined);
        disk->writesUntilFull = -1;
        shared.killClient(joined);
        shared.settleAll();

        QCOMPARE(shared.wrong(), ""s);
        const Owner expected = isKnownThere ? Owner(there.id) : Owner("Payments"s);
        const auto view = shared.replica(0).shown(ticket);
        QVERIFY(view->holder(IncidentRole::Commander) == expected);
        const auto* added = findItem(*view, Section::NextActions, action);
        QVERIFY(added);
        QVERIFY(static_cast<const Action*>(added)->owner.value() == expected);
    }

    void anotherLogIsRefusedAndNothingIsLost_data()
    {
        QTest::addColumn<bool>("newEpoch");
        QTest::newRow("another backend's log") << true;
        QTest::newRow("a log that is shorter than what is here") << false;
    }
    void anotherLogIsRefusedAndNothingIsLost()
    {
        QFETCH(bool, newEpoch);
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        auto backup = std::make_shared<LogDisk>(*room.logDisk());
        room.act(0, ticket, comment("after the backup"));
        room.settle();
        const auto op = (room.cut(0), room.act(0, ticket, comment("waits")));
        if (newEpoch)
            backup->epoch = room.newId<EpochId>();
        room.replaceLog(backup);
        room.reconnect(0);
        std::optional<ExpectLog> noticed;
        if (!newEpoch)
            noticed.emplace("noted end of the log does not fit");
        room.settle();
        QVERIFY(room.replica(0).link() == Replica::Link::Refused);
        QCOMPARE(room.replica(0).linkError()->code(), newEpoch ? ErrorCode::Exists : ErrorCode::LogForked);
        QVERIFY(room.waiting(0, op) && !room.waiting(0, op)->refused);
        QCOMPARE(entries(room, 0, ticket), std::size_t{3});
        QCOMPARE(room.hub().head().seq, Seq{1});
        room.killClient(0);
        QVERIFY(room.waiting(0, op));
        QCOMPARE(entries(room, 0, ticket), std::size_t{3});
    }
};

WARROOM_TEST_MAIN(TestSyncOutbox)
#include "tst_sync_outbox.moc"
