// What is typed in one line: owners, due times, kinds and back-dating.
#include "models/room/line_input.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

PersonId person(std::uint8_t number) { return PersonId(Uuid{{number}}); }

Directory people()
{
    return {{{person(1), "Keiko Tanaka", AccountRole::Responder, false},
             {person(2), "Keiko", AccountRole::Responder, false},
             {person(3), "Tomas", AccountRole::Responder, false},
             {person(4), "Gone", AccountRole::Responder, true}},
            {{GroupId(Uuid{{9}}), "Data", {person(1)}}}};
}

Time now() { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 34min + 18s; }

} // namespace

class LineInputTest final : public QObject
{
    Q_OBJECT

private slots:
    void actions_data();
    void actions();
    void anActionReadsBackAsItself();
    void ownersAreOfferedByTheirWords_data();
    void ownersAreOfferedByTheirWords();
    void anAtSignIsAskedForOnlyInItsWord();
    void entries_data();
    void entries();
};

void LineInputTest::actions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("dueInMinutes"); // from midnight; -1: none
    QTest::newRow("text alone") << "Diff the writes"
                                << "Diff the writes"
                                << "" << -1;
    QTest::newRow("an owner by name") << "Diff @Tomas"
                                      << "Diff"
                                      << "Tomas" << -1;
    QTest::newRow("the longest name wins") << "Diff @keiko tanaka now"
                                           << "Diff now"
                                           << "Keiko Tanaka" << -1;
    QTest::newRow("a shorter name is found too") << "Diff @Keiko now"
                                                 << "Diff now"
                                                 << "Keiko" << -1;
    QTest::newRow("a group") << "Diff @Data"
                             << "Diff"
                             << "Data" << -1;
    QTest::newRow("an unknown name is kept as it is") << "Diff @vendor"
                                                      << "Diff"
                                                      << "vendor" << -1;
    QTest::newRow("due in minutes") << "Diff !10"
                                    << "Diff"
                                    << "" << 44;
    QTest::newRow("due at a time to come") << "Diff !01:10"
                                           << "Diff"
                                           << "" << 70;
    QTest::newRow("a time that has passed is tomorrow") << "Diff !00:30"
                                                        << "Diff"
                                                        << "" << 24 * 60 + 30;
    QTest::newRow("an address is no owner") << "Mail ops@example.org"
                                            << "Mail ops@example.org"
                                            << "" << -1;
    QTest::newRow("an exclamation stays") << "Now! really !soon"
                                          << "Now! really !soon"
                                          << "" << -1;
}

void LineInputTest::actions()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    QFETCH(QString, owner);
    QFETCH(int, dueInMinutes);
    const Directory directory = people();
    const ActionLine read = parseActionLine(line, directory, now());
    QCOMPARE(read.text, text);
    QCOMPARE(read.owner.has_value(), !owner.isEmpty());
    QCOMPARE(QString::fromStdString(directory.nameOf(read.owner.value_or(Owner()))), owner);
    QCOMPARE(read.due.has_value(), dueInMinutes >= 0);
    if (read.due) {
        const auto sinceMidnight = *read.due - std::chrono::floor<std::chrono::days>(now());
        QCOMPARE(static_cast<int>(std::chrono::floor<std::chrono::minutes>(sinceMidnight).count()),
                 dueInMinutes);
    }
}

void LineInputTest::anActionReadsBackAsItself()
{
    const Time due = now() + 36min;
    const QString line = actionLineOf("Diff the writes", "Keiko Tanaka", due);
    QCOMPARE(line, QString("Diff the writes @Keiko Tanaka !01:10"));
    const ActionLine read = parseActionLine(line, people(), now());
    QCOMPARE(read.text, QString("Diff the writes"));
    QVERIFY(read.owner == Owner(person(1)));
}

void LineInputTest::ownersAreOfferedByTheirWords_data()
{
    QTest::addColumn<QString>("begun");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing typed offers all who are there")
        << "" << QStringList{"Keiko", "Keiko Tanaka", "Tomas", "Data"};
    QTest::newRow("by the first word") << "ke" << QStringList{"Keiko", "Keiko Tanaka"};
    QTest::newRow("by the second word") << "TAN" << QStringList{"Keiko Tanaka"};
    QTest::newRow("former users are not offered") << "Go" << QStringList{};
}

void LineInputTest::ownersAreOfferedByTheirWords()
{
    QFETCH(QString, begun);
    QFETCH(QStringList, names);
    QCOMPARE(ownerNames(people(), begun), names);
}

void LineInputTest::anAtSignIsAskedForOnlyInItsWord()
{
    QVERIFY(ownerQuery("Diff @ke", 8));
    QCOMPARE(ownerQuery("Diff @ke", 8)->begun, QString("ke"));
    QVERIFY(!ownerQuery("Diff @ke now", 12));
    QVERIFY(!ownerQuery("ops@example", 11));
}

void LineInputTest::entries_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutesAgo"); // -1: now
    QTest::newRow("a note") << "Restore at 41 %"
                            << "note"
                            << "Restore at 41 %" << -1;
    QTest::newRow("a decision by its prefix") << "d: Keep us-west"
                                              << "decision"
                                              << "Keep us-west" << -1;
    QTest::newRow("a finding") << "F:62 ms a query"
                               << "finding"
                               << "62 ms a query" << -1;
    QTest::newRow("back-dated to the evening before") << "@23:13 Keep us-west"
                                                      << "note"
                                                      << "Keep us-west" << 81;
    QTest::newRow("prefix, then time") << "d: @23:13 Keep"
                                       << "decision"
                                       << "Keep" << 81;
    QTest::newRow("time, then prefix") << "@00:30 i: restart"
                                       << "intent"
                                       << "restart" << 4;
    QTest::newRow("no time of day stays text") << "@25:00 what"
                                               << "note"
                                               << "@25:00 what" << -1;
}

void LineInputTest::entries()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(int, minutesAgo);
    const EntryLine read = parseEntryLine(line, "note", now());
    QCOMPARE(QString::fromStdString(read.kind), kind);
    QCOMPARE(read.text, text);
    QCOMPARE(read.from.has_value(), minutesAgo >= 0);
    if (read.from)
        QCOMPARE(static_cast<int>(std::chrono::floor<std::chrono::minutes>(now() - *read.from).count()),
                 minutesAgo);
}

WARROOM_TEST_MAIN(LineInputTest)
#include "tst_line_input.moc"
