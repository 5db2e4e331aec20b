// Which intents wait for a further word of their authors, and since when they are quiet.
#include "domain/ticket/open_intents.h"

#include "ticket_builder.h"

using namespace warroom;
using namespace warroom::test;
using namespace std::chrono_literals;

namespace {

struct Said
{
    std::uint8_t person;
    Body body;
};

CommentAdd comment(const char* kind, std::optional<int> happened = {}, const char* author = "")
{
    CommentAdd body;
    body.text = "I am about to fail over";
    body.kind = kind;
    body.author = author;
    if (happened)
        body.from = minute(*happened);
    return body;
}

CommentAdd intent(std::optional<int> happened = {}) { return comment("intent", happened); }

SectionEdit typing() { return {Section::Summary, {}, text::Edit().insert("x")}; }
SectionEdit typingOn() { return {Section::Summary, {}, text::Edit().retain(1).insert("y")}; }

// The operation of the n-th line after the opening.
EntryStrike strike(int n) { return {idOf<OpId>(static_cast<std::uint8_t>(n + 1))}; }

EntrySet retime(int n, int to)
{
    EntrySet body;
    body.entry = idOf<OpId>(static_cast<std::uint8_t>(n + 1));
    body.from = minute(to);
    return body;
}

MilestoneSet resolvedAt(int at) { return {Milestone::Resolved, minute(at)}; }

Ticket ticketOf(const std::vector<Said>& said)
{
    TicketBuilder builder;
    builder.open();
    for (const auto& one : said)
        builder.by(one.person, one.body);
    return builder.ticket;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Said>)

class OpenIntentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOpen_data();
    void whatIsOpen();
    void itTurnsQuiet_data();
    void itTurnsQuiet();
};

void OpenIntentsTest::whatIsOpen_data()
{
    QTest::addColumn<std::vector<Said>>("said"); // at 03:01, 03:02, …
    QTest::addColumn<QList<int>>("open");        // minutes after 3 at which the open ones happened
    const auto row = [](const char* name, std::vector<Said> said, QList<int> open) {
        QTest::newRow(name) << said << open;
    };
    row("nothing was said", {}, {});
    row("an intent is open", {{2, intent()}}, {1});
    row("a note is none", {{2, comment("note")}}, {});
    row("a note of its author follows it up", {{2, intent()}, {2, comment("note")}}, {});
    row("a machine entry of its author too", {{2, intent()}, {2, SeveritySet{Severity::Sev1}}}, {});
    row("typing that goes on after it too", {{2, typing()}, {2, intent()}, {2, typingOn()}}, {});
    row("typing that ended before it does not", {{2, typing()}, {2, intent()}}, {2});
    row("another's note does not", {{2, intent()}, {3, comment("note")}}, {1});
    row("a further intent takes its place", {{2, intent()}, {2, intent()}}, {2});
    row("each author has one", {{2, intent()}, {3, intent()}}, {1, 2});
    row("a note that happened before it does not follow it up", {{2, intent()}, {2, comment("note", -5)}},
        {1});
    row("an intent of the past stands before what was said since", {{2, comment("note")}, {2, intent(-5)}},
        {});
    row("at one time the log decides", {{2, intent()}, {2, comment("note", 1)}}, {});
    row("they stand in the order in which they happened", {{2, intent()}, {3, intent(-5)}}, {-5, 1});
    row("a note whose time was corrected to before it",
        {{2, intent()}, {2, comment("note")}, {3, retime(2, 0)}}, {1});
    row("struck", {{2, intent()}, {3, strike(1)}}, {});
    row("a struck note does not follow it up", {{2, intent()}, {2, comment("note")}, {3, strike(2)}}, {1});
    row("what somebody else is said to be about to do", {{2, comment("intent", {}, "Tomas")}}, {});
    row("another's words written down do not follow it up",
        {{2, intent()}, {2, comment("note", {}, "Tomas")}}, {1});
    row("the incident is resolved", {{2, intent()}, {3, resolvedAt(2)}}, {});
    row("in review", {{2, intent()}, {3, PhaseMove{Phase::Review, {}, "skipped in a test"}}}, {});
    row("closed", {{2, intent()}, {3, PhaseMove{Phase::Closed, {}, "skipped in a test"}}}, {});
    row("open again",
        {{2, intent()},
         {3, PhaseMove{Phase::Review, {}, "skipped in a test"}},
         {3, PhaseMove{Phase::Containment, {}, "back"}}},
        {1});
}

void OpenIntentsTest::whatIsOpen()
{
    QFETCH(std::vector<Said>, said);
    QFETCH(QList<int>, open);
    QList<int> found;
    for (const auto& one : openIntents(ticketOf(said)))
        found << static_cast<int>((one.happened - minute(0)) / std::chrono::milliseconds(60'000));
    QCOMPARE(found, open);
}

void OpenIntentsTest::itTurnsQuiet_data()
{
    QTest::addColumn<int>("seconds"); // since it happened
    QTest::addColumn<bool>("quiet");
    QTest::newRow("before it happens") << -60 << false;
    QTest::newRow("just now") << 0 << false;
    QTest::newRow("a second early") << 599 << false;
    QTest::newRow("after ten minutes") << 600 << true;
    QTest::newRow("an hour later") << 3600 << true;
}

void OpenIntentsTest::itTurnsQuiet()
{
    QFETCH(int, seconds);
    QFETCH(bool, quiet);
    const auto open = openIntents(ticketOf({{2, intent()}}));
    QCOMPARE(open.size(), std::size_t(1));
    QCOMPARE(open.front().isQuiet(minute(1) + std::chrono::seconds(seconds)), quiet);
}

WARROOM_TEST_MAIN(OpenIntentsTest)
#include "tst_open_intents.moc"
