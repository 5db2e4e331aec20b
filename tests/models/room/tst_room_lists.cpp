// Next actions, whys, questions and sections of a room, as their models tell them.
#include "models/room/actions_model.h"
#include "models/room/conflicts_model.h"
#include "models/room/quiet_merges.h"
#include "models/room/section_view.h"
#include "models/room/whys_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 1h;

PersonId person(std::uint8_t number) { return PersonId(Uuid{{number}}); }
ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }
const PersonId mara = person(1), tomas = person(2), keiko = person(3);

Directory people()
{
    return {{{mara, "Mara", AccountRole::Responder, false},
             {tomas, "Tomas", AccountRole::Responder, false},
             {keiko, "Keiko", AccountRole::Responder, false}},
            {{GroupId(Uuid{{9}}), "Data", {keiko}}}};
}

class Log
{
public:
    Log()
    {
        TicketOpen open;
        open.title = "Checkout fails";
        open.severity = Severity::Sev1;
        open.request = "It spins";
        open.symptoms = "38 % fail";
        add(mara, std::move(open));
    }

    // `unseen`: made without having seen the last so many operations.
    void add(PersonId by, Body body, Seq unseen = 0, Time at = start)
    {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(m_seq + 1)}});
        op.ticket = TicketId(Uuid{{5}});
        op.actor = by;
        op.replica = ReplicaId(by.uuid());
        op.at = at;
        op.receivedAt = at;
        op.base = m_seq - unseen;
        op.seq = ++m_seq;
        op.body = std::move(body);
        apply(*m_ticket, op);
    }
    void wait(Body body, std::optional<Error> refused = {})
    {
        m_pending.push_back({OpId(Uuid{{200, static_cast<std::uint8_t>(m_pending.size())}}),
                             {},
                             start,
                             std::move(body),
                             false,
                             std::move(refused)});
    }
    Room room() const { return {std::make_shared<const Ticket>(*m_ticket), m_pending, {}}; }
    const Ticket& ticket() const { return *m_ticket; }

private:
    std::shared_ptr<Ticket> m_ticket = std::make_shared<Ticket>();
    std::vector<PendingChange> m_pending;
    Seq m_seq = 0;
};

ActionAdd action(std::uint8_t id, const char* text, Owner owner = {}, std::optional<Time> due = {})
{
    return {item(id), text, std::move(owner), due, false, {}};
}

} // namespace

class RoomListsTest final : public QObject
{
    Q_OBJECT

private slots:
    void actionsAreDiffedById();
    void dueTextsFollowTheClock_data();
    void dueTextsFollowTheClock();
    void rowsThatWaitOrWereRefusedSaySo();
    void moreThanTenDoneActionsAreOneRow();
    void whysAreNumberedAndTellTheirState();
    void twoValuesAreOneQuestion();
    void aChoiceSurvivesTheNextState();
    void removedButEditedCanBePutBack();
    void refusedChangesKeepTheirReason();
    void whatMergedByItselfIsSaid();
    void stateLines_data();
    void stateLines();
    void endedWhysAreCountedByTheirEnd_data();
    void endedWhysAreCountedByTheirEnd();
    void anUnknownCauseTellsItsAge_data();
    void anUnknownCauseTellsItsAge();
    void theGateCountsWhatIsMissing();
};

void RoomListsTest::actionsAreDiffedById()
{
    Log log;
    log.add(mara, action(1, "one"));
    log.add(mara, action(2, "two"));
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRoom(log.room(), people(), {});
    QCOMPARE(model.rowCount(), 3); // "Look into it" is the first
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    log.add(tomas, ActionCheck{item(1), true});
    log.add(tomas, ItemMove{Section::NextActions, item(2), 1});
    log.add(tomas, ItemRemove{Section::NextActions, firstActionOf(log.ticket().openedBy)});
    log.add(tomas, action(3, "three"));
    model.setRoom(log.room(), people(), {});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.index(0).data().toString(), QString("two"));
    QVERIFY(model.index(1).data(ActionsModel::DoneRole).toBool());
}

void RoomListsTest::dueTextsFollowTheClock_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("late");
    QTest::newRow("before it is due") << 5 << "due 01:10" << false;
    QTest::newRow("after it was due") << 14 << "4 min late" << true;
}

void RoomListsTest::dueTextsFollowTheClock()
{
    QFETCH(int, minutes);
    QFETCH(QString, text);
    QFETCH(bool, late);
    Log log;
    log.add(mara, action(1, "one", Owner(keiko), start + 10min));
    ActionsModel model;
    model.setNow(start);
    model.setRoom(log.room(), people(), {});
    model.setNow(start + std::chrono::minutes(minutes));
    const QModelIndex row = model.index(1);
    QCOMPARE(row.data(ActionsModel::DueTextRole).toString(), text);
    QCOMPARE(row.data(ActionsModel::LateRole).toBool(), late);
    QCOMPARE(row.data(ActionsModel::TeamRole).toString(), QString("Data"));
    QCOMPARE(row.data(ActionsModel::InitialsRole).toString(), QString("KE"));
}

void RoomListsTest::rowsThatWaitOrWereRefusedSaySo()
{
    Log log;
    log.add(mara, action(1, "one"));
    log.add(mara, action(2, "two"));
    log.wait(ActionCheck{item(1), true});
    log.wait(ActionCheck{item(2), true}, fail(ErrorCode::Forbidden, "no right"));
    ActionsModel model;
    const Room room = log.room();
    model.setRoom(room, people(), itemMarks(room));
    QVERIFY(model.index(1).data(ActionsModel::PendingRole).toBool());
    QCOMPARE(model.index(2).data(ActionsModel::RefusedRole).toString(), QString("no right"));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains("waits to be sent"));
}

void RoomListsTest::moreThanTenDoneActionsAreOneRow()
{
    Log log;
    for (std::uint8_t i = 1; i <= 11; ++i) {
        log.add(mara, action(i, "done"));
        log.add(mara, ActionCheck{item(i), true});
    }
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRoom(log.room(), people(), {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QString("11 done"));
    model.setUnfolded(true);
    QCOMPARE(model.rowCount(), 12);
}

void RoomListsTest::whysAreNumberedAndTellTheirState()
{
    Log log;
    log.add(tomas, WhyAsk{item(1), "Why here?", {}, {}, {}});
    log.add(keiko, WhyAsk{item(2), "Why now?", {}, {}, {}});
    log.add(keiko, WhyAnswer{item(2), "Because."});
    WhysModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRoom(log.room(), people(), {});
    QCOMPARE(model.index(0).data(WhysModel::NumberRole).toInt(), 1);
    QCOMPARE(model.index(0).data(WhysModel::StateRole).toString(), QString("open"));
    QCOMPARE(model.index(0).data(WhysModel::AskerRole).toString(), QString("Tomas"));
    QCOMPARE(model.index(1).data(WhysModel::StateRole).toString(), QString("answered"));
    QCOMPARE(model.index(1).data(WhysModel::WordsRole).toString(), QString("Because."));
}

void RoomListsTest::twoValuesAreOneQuestion()
{
    Log log;
    log.add(mara, action(1, "Diff the writes"));
    ActionSet theirs;
    theirs.item = item(1);
    theirs.owner = Owner(tomas);
    theirs.due = start + 80min;
    log.add(tomas, theirs);
    ActionSet mine;
    mine.item = item(1);
    mine.owner = Owner(keiko);
    mine.due = start + 50min;
    log.add(mara, mine, 1);
    ConflictsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 1);
    const auto& row = model.rows()[0];
    QCOMPARE(row.title, QString("Next action: Diff the writes"));
    QCOMPARE(row.fields.size(), std::size_t(2));
    QCOMPARE(row.fields[0].yours, QString("Keiko"));
    QCOMPARE(row.fields[0].theirs, QString("Tomas"));
    QCOMPARE(row.fields[1].yours, QString("01:50"));
    model.choose(0, 1, Side::Yours);
    QCOMPARE(model.outcome(0), QString("Take: Tomas, due 01:50"));
    const auto bodies = model.resolution(0);
    QCOMPARE(bodies.size(), std::size_t(2));
    for (const auto& body : bodies)
        log.add(mara, body);
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(log.ticket().actions[1].owner.value(), Owner(tomas));
    QCOMPARE(*log.ticket().actions[1].due.value(), start + 50min);
}

void RoomListsTest::aChoiceSurvivesTheNextState()
{
    Log log;
    log.add(tomas, SeveritySet{Severity::Sev2});
    log.add(mara, SeveritySet{Severity::Sev3}, 1);
    ConflictsModel model;
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 1);
    model.choose(0, 0, Side::Yours);
    log.add(tomas, action(9, "something else"));
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.outcome(0), QString("Take: SEV3"));
}

void RoomListsTest::removedButEditedCanBePutBack()
{
    Log log;
    log.add(mara, WhyAsk{item(1), "Why here?", {}, {}, {}});
    log.add(tomas, ItemRemove{Section::Whys, item(1)});
    log.add(mara, WhySet{item(1), "Why here, and not there?"}, 1);
    ConflictsModel model;
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rows()[0].kind, ConflictKind::Removed);
    QCOMPARE(model.rows()[0].detail, QString("Why here, and not there?"));
    for (const auto& body : model.resolution(0))
        log.add(mara, body);
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 0);
    model.setRoom(log.room(), people(), mara, {item(1)});
    QCOMPARE(shown(log.ticket().whys).size(), std::size_t(1));
}

void RoomListsTest::refusedChangesKeepTheirReason()
{
    Log log;
    log.wait(PhaseMove{Phase::Resolution, {}, {}},
             fail(ErrorCode::Format, "Fixes for symptoms must be filled."));
    ConflictsModel model;
    model.setRoom(log.room(), people(), mara);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rows()[0].title, QString("Phase: Resolution"));
    QVERIFY(model.rows()[0].detail.contains("Fixes for symptoms must be filled."));
    QCOMPARE(model.questionCount(), 0);
}

void RoomListsTest::whatMergedByItselfIsSaid()
{
    Log log;
    const ApartTime::Span apart{start + 10min, start + 20min};
    const auto write = [&](PersonId by, const char* words, Time at) {
        text::Edit edit;
        edit.insert(words);
        log.add(by, SectionEdit{Section::Scope, std::nullopt, edit}, 0, at);
    };
    const auto say = [&](PersonId by, Time at) {
        CommentAdd comment;
        comment.kind = "note";
        comment.text = "Restart helps";
        log.add(by, std::move(comment), 0, at);
    };
    const auto merges = [&](const std::vector<MergedText>& read) {
        return quietMerges(log.ticket(), people(), mara, apart, read);
    };
    write(mara, "Web. ", apart.from + 1min);
    say(mara, apart.from + 1min);
    say(mara, apart.from + 2min);
    say(tomas, apart.from - 1min);
    say(tomas, apart.to + 1min);
    QVERIFY2(merges({}).isEmpty(), "nobody else did anything meanwhile");
    write(keiko, "Apps. ", apart.from + 2min);
    log.add(mara, WhyAsk{item(1), "Why now?", {}, {}, {}}, 0, apart.from + 3min);
    log.add(tomas, WhyAsk{item(2), "Why here?", {}, {}, {}}, 0, apart.from + 4min);
    say(tomas, apart.to);
    const QList<QuietMerge> all{
        {"Scope", "Keiko and you wrote in different places", "all kept"},
        {"Whys", "Added at the same time: 1 by you, 1 by others", "all kept"},
        {"Timeline", "Entries: 2 from you, 1 from others", "in order of time"},
    };
    QVERIFY(merges({}) == all);
    MergedText asked;
    asked.section = Section::Scope;
    QVERIFY2(merges({asked}) == all.mid(1), "a text that is to be read is no quiet merge");
}

void RoomListsTest::stateLines_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("icon");
    QTest::newRow("the request is locked") << int(Section::OriginalRequest) << "verbatim · locked"
                                           << "lock";
    QTest::newRow("symptoms are there") << int(Section::Symptoms) << "required"
                                        << "check";
    QTest::newRow("scope is needed for the next phase") << int(Section::Scope) << "needed for Containment"
                                                        << "octagon";
    QTest::newRow("causes may wait") << int(Section::RootCause) << "TBD until Resolution"
                                     << "half";
    QTest::newRow("actions are counted") << int(Section::NextActions) << "1 open · 1 done"
                                         << "check";
    QTest::newRow("a fix") << int(Section::FixesSymptoms) << "1 fix"
                           << "check";
    QTest::newRow("whys are counted") << int(Section::Whys) << "1 open"
                                      << "check";
    QTest::newRow("prevention waits to the end") << int(Section::Prevention) << "TBD until closing"
                                                 << "half";
}

void RoomListsTest::stateLines()
{
    QFETCH(int, section);
    QFETCH(QString, line);
    QFETCH(QString, icon);
    Log log;
    log.add(mara, PhaseMove{Phase::Triage, {}, {}});
    log.add(mara, action(1, "one"));
    log.add(mara, ActionCheck{item(1), true});
    log.add(mara, FixAdd{Section::FixesSymptoms, item(2), "Restart", {}});
    log.add(mara, WhyAsk{item(3), "Why?", {}, {}, {}});
    const SectionView view = sectionView(log.ticket(), static_cast<Section>(section));
    QCOMPARE(view.stateLine, line);
    QCOMPARE(view.icon, icon);
}

void RoomListsTest::endedWhysAreCountedByTheirEnd_data()
{
    QTest::addColumn<QString>("ends"); // of each why: open, answered, linked, dropped
    QTest::addColumn<QString>("line");
    QTest::newRow("open ones alone") << "oo"
                                     << "2 open";
    QTest::newRow("a dropped one is not answered") << "od"
                                                   << "1 open · 1 dropped";
    QTest::newRow("a prevention answers") << "al"
                                          << "0 open · 2 answered";
    QTest::newRow("each of them") << "oald"
                                  << "1 open · 2 answered · 1 dropped";
}

void RoomListsTest::endedWhysAreCountedByTheirEnd()
{
    QFETCH(QString, ends);
    Log log;
    log.add(mara, PreventionAdd{item(90), "Alert", {}, {}, {}, {}});
    std::uint8_t id = 10;
    for (const QChar end : ends) {
        log.add(mara, WhyAsk{item(++id), "Why?", {}, {}, {}});
        if (end == 'a')
            log.add(mara, WhyAnswer{item(id), "So"});
        else if (end == 'l')
            log.add(mara, WhyLink{item(id), item(90)});
        else if (end == 'd')
            log.add(mara, WhyDrop{item(id), "Asked twice"});
    }
    QTEST(sectionView(log.ticket(), Section::Whys).stateLine, "line");
}

void RoomListsTest::anUnknownCauseTellsItsAge_data()
{
    QTest::addColumn<QString>("causes"); // after 10 minutes, and each a minute later
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("chip"); // of the first cause
    QTest::newRow("just opened") << "" << 0 << "TBD until Resolution"
                                 << "";
    QTest::newRow("TBD since the ticket was opened") << "" << 40 << "TBD for 40 min"
                                                     << "";
    QTest::newRow("TBD for hours") << "" << 190 << "TBD for 3 h"
                                   << "";
    QTest::newRow("just suspected") << "s" << 10 << "suspected"
                                    << "suspected";
    QTest::newRow("suspected since it was written") << "s" << 22 << "suspected for 12 min"
                                                    << "suspected · 12 min";
    QTest::newRow("the oldest suspicion counts") << "ss" << 22 << "suspected for 12 min"
                                                 << "suspected · 12 min";
    QTest::newRow("what is ruled out counts no more") << "rs" << 22 << "suspected for 11 min"
                                                      << "ruled out";
    QTest::newRow("said to be unknown") << "su" << 22 << "Unknown"
                                        << "suspected · 12 min";
    QTest::newRow("one is confirmed") << "cs" << 90 << "confirmed"
                                      << "confirmed";
}

void RoomListsTest::anUnknownCauseTellsItsAge()
{
    QFETCH(QString, causes);
    QFETCH(int, minutes);
    QFETCH(QString, chip);
    Log log;
    std::uint8_t id = 10;
    Time at = start + 10min;
    for (const QChar state : causes) {
        if (state == 'u') {
            log.add(mara, SectionMarkSet{Section::RootCause, SectionMark::Unknown, {}}, 0, at);
            continue;
        }
        log.add(mara, CauseAdd{item(++id), "Partition", CauseState::Suspected, {}, {}}, 0, at);
        if (state != 's')
            log.add(
                mara,
                CauseSet{item(id), state == 'c' ? CauseState::Confirmed : CauseState::RuledOut, std::nullopt},
                0, at);
        at += 1min;
    }
    const Time now = start + std::chrono::minutes(minutes);
    QTEST(stateLine(sectionView(log.ticket(), Section::RootCause), now), "line");
    if (!chip.isEmpty())
        QCOMPARE(causeState(log.ticket().causes.front(), now), chip);
}

void RoomListsTest::theGateCountsWhatIsMissing()
{
    Log log;
    log.add(mara, PhaseMove{Phase::Triage, {}, {}});
    GateView gate = gateView(log.ticket());
    QCOMPARE(gate.text, QString("Containment: 1 section needed"));
    QVERIFY(gate.first == Section::Scope);
    log.add(mara, SectionMarkSet{Section::Scope, SectionMark::Unknown, {}});
    gate = gateView(log.ticket());
    QCOMPARE(gate.text, QString("Advance to Containment"));
    QCOMPARE(gate.missing, 0);
}

WARROOM_TEST_MAIN(RoomListsTest)
#include "tst_room_lists.moc"
