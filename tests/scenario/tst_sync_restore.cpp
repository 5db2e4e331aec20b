// A backend that comes back from a backup: what it lost is made again by whoever had made it.
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::test;
using namespace std::string_literals;

namespace {

CommentAdd comment(std::string text)
{
    CommentAdd body;
    body.text = std::move(text);
    return body;
}

void restore(FakeWarRoom& room, std::shared_ptr<LogDisk> disk)
{
    room.replaceLog(std::move(disk));
    room.settleAll();
}

} // namespace

class TestSyncRestore : public QObject
{
    Q_OBJECT

private slots:
    void whatTheBackupLacksIsSentAgain()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto backup = room.backup();
        room.act(0, ticket, comment("after the backup"));
        room.settle();
        const auto newTicket = room.declare(0, "Declared after the backup");
        room.settle();
        room.cut(0);
        room.act(0, ticket, comment("waits"));
        restore(room, backup);
        QCOMPARE(room.wrong(), ""s);
        QCOMPARE(room.replica(1).shown(ticket)->timeline.size(), std::size_t{3});
        QCOMPARE(room.replica(1).shown(newTicket)->title.value(), "Declared after the backup"s);
        QCOMPARE(room.replica(1).shown(newTicket)->alias, "INC-2"s);
        QVERIFY(!room.replica(0).takeChange().notices.empty());
    }

    void othersLostOperationsAreKeptBesideTheCopy()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto backup = room.backup();
        room.act(0, ticket, comment("of somebody who never comes back"));
        room.settle();
        room.cut(0);
        room.replaceLog(backup);
        room.replica(1).takeChange();
        room.reconnect(1);
        room.settle();
        QCOMPARE(room.replica(1).shown(ticket)->timeline.size(), std::size_t{1});
        QVERIFY(
            room.replica(1).takeChange().toIndex.contains(ticket)); // the lost words are not found any more
        const auto& files = room.cacheDisk(1)->files;
        QCOMPARE(files.size(), std::size_t{1});
        QVERIFY(files.begin()->second.find("of somebody who never comes back") != std::string::npos);
    }

    // Edits stand on one another: each author's own must come back without those that others had made
    // between.
    void textsComeBackWithoutTheLostEditsOfOthers_data()
    {
        QTest::addColumn<bool>("otherComesBack");
        QTest::newRow("only one of the authors comes back") << false;
        QTest::newRow("both come back") << true;
    }
    void textsComeBackWithoutTheLostEditsOfOthers()
    {
        QFETCH(bool, otherComesBack);
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.insert(0, ticket, Section::Scope, 0, "base.");
        room.settle();
        const auto backup = room.backup();
        room.insert(1, ticket, Section::Scope, 0, "THEIRS ");
        room.settle();
        room.insert(0, ticket, Section::Scope, 7, "mine ");
        room.settle();
        room.insert(1, ticket, Section::Scope, 3, "xx");
        room.settle();
        room.insert(0, ticket, Section::Scope, 12, "OWN ");
        room.settle();
        QCOMPARE(room.shownText(0, ticket, Section::Scope), "THExxIRS minOWN e base."s);
        room.cut(0);
        room.insert(0, ticket, Section::Scope, 23, " waits");
        room.replaceLog(backup);
        room.reconnect(0);
        room.settle();
        QCOMPARE(room.shownText(0, ticket, Section::Scope), "minOWN e base. waits"s);
        if (!otherComesBack)
            return;
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
        QCOMPARE(room.shownText(1, ticket, Section::Scope).size(), std::size_t{29});
        QVERIFY(room.shownText(1, ticket, Section::Scope).find("THExxIRS") != std::string::npos);
    }

    // Whoever restores may have to do it twice, and people worked in between.
    void theSameBackupIsRestoredASecondTime()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto backup = room.backup();
        room.act(0, ticket, comment("after the backup"));
        room.settle();
        restore(room, room.again(*backup));
        room.act(1, ticket, comment("in the first life"));
        room.settle();
        room.cut(1);
        room.act(1, ticket, comment("waits"));
        restore(room, room.again(*backup));
        QCOMPARE(room.wrong(), ""s);
        QCOMPARE(room.replica(0).shown(ticket)->timeline.size(), std::size_t{4});
    }

    // The file that had been replaced is put back after all.
    void theOldLogComesBack()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto old = room.logDisk();
        restore(room, room.backup());
        room.act(1, ticket, comment("in the other life"));
        room.settle();
        restore(room, old);
        QCOMPARE(room.wrong(), ""s);
        QCOMPARE(room.replica(0).shown(ticket)->timeline.size(), std::size_t{2});
    }

    void aClientThatEndsInBetweenGoesOnAtItsNextStart()
    {
        FakeWarRoom room;
        const auto ticket = room.declare(0);
        room.settle();
        const auto backup = room.backup();
        room.act(0, ticket, comment("after the backup"));
        room.settle();
        room.cut(0);
        room.act(0, ticket, comment("waits"));
        room.replaceLog(backup);
        room.reconnect(0);
        room.hubHears(0);
        room.hubTurns();
        room.clientHears(0);
        room.killClient(0);
        room.settleAll();
        QCOMPARE(room.wrong(), ""s);
        QCOMPARE(room.replica(1).shown(ticket)->timeline.size(), std::size_t{3});
    }
};

WARROOM_TEST_MAIN(TestSyncRestore)
#include "tst_sync_restore.moc"
