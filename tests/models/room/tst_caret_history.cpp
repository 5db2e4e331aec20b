// Carets of others in a text that goes on changing, and the order in which presence and words arrive.
#include "models/room/caret_history.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

PersonId me() { return PersonId(Uuid{{1}}); }
PersonId tomas() { return PersonId(Uuid{{2}}); }
PersonId priya() { return PersonId(Uuid{{3}}); }

text::Edit insertAt(std::uint32_t at, std::string_view words)
{
    return text::Edit().retain(at).insert(words);
}

} // namespace

class CaretHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatTheOwnerHadSeenMovesNothing();
    void whatTheOwnerHadNotSeenCarriesTheCaret();
    void theOwnersOwnWordsAreInThePlaceAlready();
    void ownWaitingWordsCountUntilTheyWereSeen();
    void anUnknownPlaceInTheLogTakesTheCaretAsItIs();
    void aCaretBehindUnsentWordsIsToldInFrontOfThem_data();
    void aCaretBehindUnsentWordsIsToldInFrontOfThem();
};

void CaretHistoryTest::whatTheOwnerHadSeenMovesNothing()
{
    CaretHistory history;
    history.changed(insertAt(0, "abc"), priya(), 7);
    QCOMPARE(history.here(10, tomas(), 7), std::uint64_t(10));
}

void CaretHistoryTest::whatTheOwnerHadNotSeenCarriesTheCaret()
{
    CaretHistory history;
    history.changed(insertAt(0, "abc"), priya(), 7);
    history.changed(text::Edit().retain(1).remove(1), priya(), 8);
    QCOMPARE(history.here(10, tomas(), 6), std::uint64_t(12));
    QCOMPARE(history.here(10, tomas(), 7), std::uint64_t(9));
}

void CaretHistoryTest::theOwnersOwnWordsAreInThePlaceAlready()
{
    CaretHistory history;
    history.changed(insertAt(0, "abc"), tomas(), 7);
    QCOMPARE(history.here(3, tomas(), 6), std::uint64_t(3));
}

void CaretHistoryTest::ownWaitingWordsCountUntilTheyWereSeen()
{
    CaretHistory history;
    history.changed(insertAt(0, "abc"), me(), pendingSeq);
    QCOMPARE(history.here(3, tomas(), 9), std::uint64_t(6));
    history.accepted(10);
    QCOMPARE(history.here(3, tomas(), 9), std::uint64_t(6));
    QCOMPARE(history.here(6, tomas(), 10), std::uint64_t(6));
}

void CaretHistoryTest::anUnknownPlaceInTheLogTakesTheCaretAsItIs()
{
    CaretHistory history;
    history.changed(insertAt(0, "abc"), priya(), 7);
    QCOMPARE(history.here(3, tomas(), 0), std::uint64_t(3));
}

void CaretHistoryTest::aCaretBehindUnsentWordsIsToldInFrontOfThem_data()
{
    QTest::addColumn<int>("caret");
    QTest::addColumn<int>("told");
    // "ab" became "aXYZb", and the "c" behind it went.
    QTest::newRow("in front of the words") << 1 << 1;
    QTest::newRow("in the middle of them") << 2 << 1;
    QTest::newRow("right behind them") << 4 << 1;
    QTest::newRow("further on") << 5 << 2;
    QTest::newRow("behind what was taken out") << 6 << 4;
}

void CaretHistoryTest::aCaretBehindUnsentWordsIsToldInFrontOfThem()
{
    QFETCH(int, caret);
    QFETCH(int, told);
    const auto edit = text::Edit().retain(1).insert("XYZ").retain(1).remove(1);
    QCOMPARE(caretBefore(static_cast<std::uint64_t>(caret), edit), static_cast<std::uint64_t>(told));
}

WARROOM_TEST_MAIN(CaretHistoryTest)
#include "tst_caret_history.moc"
