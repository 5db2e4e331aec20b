// Two people in one text, near and far, for minutes and for hours.
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

#include <random>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;
using text::Edit;

namespace {

// A room whose two clients are shown "disk full" as symptoms.
struct Desk
{
    FakeWarRoom room;
    TicketId ticket;

    explicit Desk(RoomOptions options = {}) : room(std::move(options))
    {
        ticket = room.declare(0);
        room.insert(0, ticket, Section::Symptoms, 0, "disk full");
        room.settle();
    }

    OpId insert(std::size_t client, std::size_t at, std::string_view what)
    {
        return room.insert(client, ticket, Section::Symptoms, at, what);
    }
    OpId remove(std::size_t client, std::uint32_t at, std::uint32_t count)
    {
        return room.type(client, ticket, Section::Symptoms, {}, Edit().retain(at).remove(count));
    }
    std::string text(std::size_t client) { return room.shownText(client, ticket, Section::Symptoms); }
};

} // namespace

class TestSyncText : public QObject
{
    Q_OBJECT

private slots:
    void bothTypeAtOnce()
    {
        Desk desk;
        desk.insert(0, 9, " on db1");
        desk.insert(1, 0, "root ");
        QCOMPARE(desk.text(0), "disk full on db1"s);
        QCOMPARE(desk.text(1), "root disk full"s);
        desk.room.settle();
        QCOMPARE(desk.text(0), "root disk full on db1"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void atTheSamePlaceWhoWasAcceptedFirstGoesLeft()
    {
        Desk desk;
        desk.room.cut(1);
        desk.insert(1, 9, "B");
        desk.insert(1, 10, "b");
        desk.insert(0, 9, "A");
        desk.insert(0, 10, "a");
        desk.room.settleAll();
        QCOMPARE(desk.text(0), "disk fullAaBb"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void textWrittenIntoWhatAnotherDeletesSurvives()
    {
        Desk desk;
        desk.room.cut(1);
        desk.remove(0, 0, 9);
        desk.room.settle();
        desk.insert(1, 4, "-array");
        desk.room.settleAll();
        QCOMPARE(desk.text(0), "-array"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void whatTwoDeleteIsDeletedOnce()
    {
        Desk desk;
        desk.room.cut(1);
        desk.remove(0, 0, 5);
        desk.room.settle();
        desk.remove(1, 0, 5);
        desk.insert(1, 4, "!");
        desk.room.settleAll();
        QCOMPARE(desk.text(0), "full!"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void hoursOfTypingApartMerge()
    {
        Desk desk({.clients = 3});
        std::mt19937 random(5);
        desk.room.cut(0);
        desk.room.cut(1);
        std::array<int, 3> typed{};
        for (int i = 0; i < 600; ++i) {
            const std::size_t client = random() % 3;
            const auto length = codePoints(desk.text(client));
            desk.insert(client, random() % (length + 1), "ABC"s.substr(client, 1));
            ++typed[client];
            desk.room.clock.advance(std::chrono::seconds(30));
            if (client == 2)
                desk.room.settle();
        }
        desk.room.settleAll();
        QCOMPARE(desk.room.wrong(), ""s);
        const auto all = desk.text(0);
        for (std::size_t client = 0; client < 3; ++client)
            QCOMPARE(std::count(all.begin(), all.end(), "ABC"[client]), std::ptrdiff_t{typed[client]});
        QVERIFY(desk.room.tally().merged > 100);
    }

    void textsOfOneBatchAreMergedApart()
    {
        Desk desk;
        const auto cause = desk.room.newId<ItemId>();
        desk.room.cut(1);
        desk.insert(0, 0, "> ");
        desk.room.settle();
        desk.room.act(1, desk.ticket, CauseAdd{cause, "log", CauseState::Suspected, {}, {}});
        desk.room.type(1, desk.ticket, Section::RootCause, cause, Edit().retain(3).insert("s"));
        desk.insert(1, 9, "!");
        desk.room.type(1, desk.ticket, Section::RootCause, cause, Edit().retain(4).insert(" rotate"));
        desk.room.insert(1, desk.ticket, Section::Scope, 0, "shop");
        desk.room.settleAll();
        QCOMPARE(desk.text(0), "> disk full!"s);
        QCOMPARE(desk.room.shownText(0, desk.ticket, Section::RootCause, cause), "logs rotate"s);
        QCOMPARE(desk.room.shownText(0, desk.ticket, Section::Scope), "shop"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void anEditorThatLagsBehindIsMergedIntoWhatIsShown()
    {
        Desk desk;
        const auto lagging = desk.text(0);
        desk.insert(1, 0, "root ");
        desk.room.settle();
        desk.room.replica(0).submitText(desk.room.newId<OpId>(), desk.ticket, Section::Symptoms, {}, lagging,
                                        Edit().retain(9).insert("!"));
        QVERIFY_RESULT(desk.room.flush(0));
        desk.room.settle();
        QCOMPARE(desk.text(1), "root disk full!"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void undoTakesBackOnesOwnWordsOnly()
    {
        Desk desk;
        const auto before = desk.text(0);
        const Edit own = Edit().retain(4).insert(" sda is");
        Edit undo = invert(own, before);
        desk.room.type(0, desk.ticket, Section::Symptoms, {}, own);
        desk.room.settle();
        const auto written = desk.text(0);
        desk.insert(1, 8, "1");
        desk.room.settle();
        QCOMPARE(desk.text(0), "disk sda1 is full"s);
        desk.room.replica(0).submitText(desk.room.newId<OpId>(), desk.ticket, Section::Symptoms, {}, written,
                                        undo);
        QVERIFY_RESULT(desk.room.flush(0));
        desk.room.settle();
        QCOMPARE(desk.text(1), "disk1 full"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    // Too long for the hub: refused, and what was typed on top of it in the same batch has nothing to stand
    // on.
    void anEditRefusedInTheMiddleKeepsItsText()
    {
        Desk desk;
        desk.room.cut(1);
        const auto first = desk.insert(1, 0, "a ");
        const std::string half(200'000, 'x');
        desk.insert(1, 0, half);
        const auto tooLong = desk.insert(1, 0, half);
        const auto onTop = desk.insert(1, 0, "top ");
        desk.insert(0, 9, "!");
        desk.room.settleAll();
        QVERIFY(!desk.room.waiting(1, first));
        QCOMPARE(desk.room.waiting(1, tooLong)->refused->code(), ErrorCode::TextLong);
        QVERIFY(desk.room.waiting(1, onTop)->refused.has_value());
        QCOMPARE(desk.text(0), half + "a disk full!");
        QCOMPARE(desk.room.wrong(), ""s);
        desk.room.discard(1, tooLong);
        desk.room.again(1, onTop);
        desk.room.settle();
        QCOMPARE(desk.text(0).substr(0, 5), "top x"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void aRefusedEditMovesWithTheTextUntilItIsSentAgain()
    {
        Desk desk({.roles = {AccountRole::Commander, AccountRole::Viewer}});
        const auto refused = desk.insert(1, 5, "VERY ");
        desk.room.settle();
        QCOMPARE(desk.room.waiting(1, refused)->refused->code(), ErrorCode::Forbidden);
        QCOMPARE(desk.text(1), "disk full"s);
        desk.insert(0, 0, "the root ");
        desk.room.settle();
        desk.room.killClient(1);
        desk.room.setRole(1, AccountRole::Responder);
        desk.room.settleAll();
        desk.insert(1, 0, "now ");
        desk.room.again(1, refused);
        QCOMPARE(desk.text(1), "now the root disk VERY full"s);
        desk.room.settle();
        QCOMPARE(desk.text(0), "now the root disk VERY full"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void anEditThatWaitsCanBeTakenOutFromUnderLaterOnes()
    {
        Desk desk;
        const auto cause = desk.room.newId<ItemId>();
        desk.room.cut(0);
        desk.room.act(0, desk.ticket, CauseAdd{cause, "abc", CauseState::Suspected, {}, {}});
        const auto first =
            desk.room.type(0, desk.ticket, Section::RootCause, cause, Edit().remove(3).insert("XYZ"));
        desk.room.type(0, desk.ticket, Section::RootCause, cause, Edit().retain(3).insert("!"));
        desk.room.discard(0, first);
        QCOMPARE(desk.room.shownText(0, desk.ticket, Section::RootCause, cause), "abc!"s);
        desk.room.settleAll();
        QCOMPARE(desk.room.shownText(1, desk.ticket, Section::RootCause, cause), "abc!"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void anEditGivenUpHereButAcceptedThereComesBack()
    {
        Desk desk;
        const auto given = desk.insert(0, 0, "late ");
        desk.room.cutUnnoticed(0);
        desk.room.discard(0, given);
        desk.insert(0, 9, "!");
        QCOMPARE(desk.text(0), "disk full!"s);
        desk.room.settleAll();
        QCOMPARE(desk.text(0), "late disk full!"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void anEditThatOvertookAnotherStillConverges()
    {
        Desk desk;
        desk.insert(0, 0, "one ");
        desk.room.cutUnnoticed(0);
        desk.insert(0, 4, "two ");
        desk.insert(1, 9, "!");
        desk.room.settleAll();
        QCOMPARE(desk.text(1), "one two disk full!"s);
        QCOMPARE(desk.room.wrong(), ""s);
    }
};

WARROOM_TEST_MAIN(TestSyncText)
#include "tst_sync_text.moc"
