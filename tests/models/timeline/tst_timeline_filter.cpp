// What the timeline's filter lets through, and how it is kept.
#include "models/timeline/timeline_filter.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

PersonId mara() { return PersonId(Uuid{{1}}); }
PersonId priya() { return PersonId(Uuid{{2}}); }

const Directory& people()
{
    static const Directory directory(
        {{mara(), "Mara", AccountRole::Responder, false}, {priya(), "Priya", AccountRole::Responder, false}},
        {});
    return directory;
}

Entry note(PersonId who, const char* text, const char* kind = "note")
{
    Entry entry;
    entry.type = CommentAdd::type;
    entry.actor = who;
    entry.kind = kind;
    entry.text = text;
    return entry;
}

// Each has a letter, so that a row can say which pass.
QString passing(const TimelineFilter& filter)
{
    std::vector<std::pair<QChar, Entry>> all;
    all.emplace_back('a', note(mara(), "Restore at 41 %"));
    all.emplace_back('b', note(priya(), "Restore started", "mitigation"));
    all.emplace_back('c', note(priya(), "Keep us-west primary", "decision"));
    all.back().second.pinned = true;
    Entry why;
    why.type = WhyAsk::type;
    why.actor = mara();
    why.section = Section::Whys;
    why.args = {"Why did no alert fire?"};
    all.emplace_back('d', why);
    all.emplace_back('e', note(mara(), "Seen from outside"));
    all.back().second.author = "Network monitor";
    const TimelineSieve sieve(filter, mara());
    QString out;
    for (const auto& [letter, entry] : all) {
        if (sieve.passes(entry, people()))
            out += letter;
    }
    return out;
}

} // namespace

class TimelineFilterTest final : public QObject
{
    Q_OBJECT

private slots:
    void letsThrough_data();
    void letsThrough();
    void tabCompletes_data();
    void tabCompletes();
    void isKeptAsText_data();
    void isKeptAsText();
    void whatCannotBeReadIsNoFilter();
};

void TimelineFilterTest::letsThrough_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("passes");
    const int all = int(TimelineKind::All);
    QTest::newRow("nothing said") << all << ""
                                  << "abcde";
    QTest::newRow("the story") << int(TimelineKind::Story) << ""
                               << "c";
    QTest::newRow("decisions") << int(TimelineKind::Decisions) << ""
                               << "c";
    QTest::newRow("a person") << all << "by:priya"
                              << "bc";
    QTest::newRow("oneself, not what was pasted from others") << all << "by:me"
                                                              << "ad";
    QTest::newRow("one of several persons") << all << "by:priya,network"
                                            << "bce";
    QTest::newRow("a section") << all << "in:whys"
                               << "d";
    QTest::newRow("a section with blanks in its name") << all << "in:\"whys\",\"next actions\""
                                                       << "d";
    QTest::newRow("words that stand together") << all << "\"restore at\""
                                               << "a";
    QTest::newRow("what is no token") << all << "http://x"
                                      << "";
    QTest::newRow("a kind") << all << "kind:decision,mitigation"
                            << "bc";
    QTest::newRow("words in any case") << all << "RESTORE"
                                       << "ab";
    QTest::newRow("all words") << all << "restore 41"
                               << "a";
    QTest::newRow("a person and words") << all << "by:priya restore"
                                        << "b";
    QTest::newRow("words of the program's entries") << all << "no alert"
                                                    << "d";
    QTest::newRow("the chip and the line") << int(TimelineKind::Actions) << "by:mara"
                                           << "";
    QTest::newRow("an unfinished token hides nothing") << all << "by:"
                                                       << "abcde";
}

void TimelineFilterTest::letsThrough()
{
    QFETCH(int, kind);
    QFETCH(QString, line);
    QFETCH(QString, passes);
    QCOMPARE(passing({static_cast<TimelineKind>(kind), line}), passes);
}

void TimelineFilterTest::tabCompletes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("completed");
    QTest::newRow("nothing typed") << ""
                                   << "";
    QTest::newRow("a token") << "restore k"
                             << "restore kind:";
    QTest::newRow("a person") << "by:p"
                              << "by:Priya";
    QTest::newRow("a section with blanks") << "in:nex"
                                           << "in:\"Next actions\"";
    QTest::newRow("what several sections have in common") << "in:fix"
                                                          << "in:\"Fixes for ";
    QTest::newRow("nobody") << "by:zoe"
                            << "by:zoe";
}

void TimelineFilterTest::tabCompletes()
{
    QFETCH(QString, line);
    QFETCH(QString, completed);
    QCOMPARE(completedFilter(line, people()), completed);
}

void TimelineFilterTest::isKeptAsText_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << int(TimelineKind::All) << "";
    QTest::newRow("a chip") << int(TimelineKind::Story) << "";
    QTest::newRow("both") << int(TimelineKind::Comms) << "by:priya  \"two words\"";
}

void TimelineFilterTest::isKeptAsText()
{
    QFETCH(int, kind);
    QFETCH(QString, line);
    const TimelineFilter filter{static_cast<TimelineKind>(kind), line};
    QVERIFY(readKeptFilter(keptFilter(filter)) == filter);
}

void TimelineFilterTest::whatCannotBeReadIsNoFilter()
{
    QVERIFY(!readKeptFilter("").isActive());
    QVERIFY(!readKeptFilter("sideways by:priya").isActive());
}

WARROOM_TEST_MAIN(TimelineFilterTest)
#include "tst_timeline_filter.moc"
