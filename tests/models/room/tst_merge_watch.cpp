// Texts that two people changed within a sentence, each without the other: noticed once, both kept, settled
// by a person.
#include "domain/text/rebase.h"
#include "domain/ticket/ticket.h"
#include "models/room/merge_watch.h"
#include "support/test_main.h"

#include <deque>

using namespace warroom;
using namespace warroom::ui;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);

PersonId mara() { return PersonId(Uuid{{1}}); }
PersonId tomas() { return PersonId(Uuid{{2}}); }

// The room of Mara as her workspace shows it: the log, and what waits on top of it.
class Desk
{
public:
    explicit Desk(const std::string& scope)
    {
        confirm(mara(), TicketOpen{});
        confirm(mara(), SectionEdit{Section::Scope, {}, text::Edit().insert(scope)});
    }

    void mine(const text::Edit& edit)
    {
        m_waiting.push_back(op(mara(), SectionEdit{Section::Scope, {}, edit}));
    }
    void theirs(const text::Edit& edit)
    {
        confirm(tomas(), SectionEdit{Section::Scope, {}, edit});
        text::Edit remote = edit;
        for (auto& waiting : m_waiting)
            text::transformInPlace(remote, std::get<SectionEdit>(waiting.body).edit);
    }
    void accept()
    {
        for (auto& waiting : std::exchange(m_waiting, {}))
            confirm(mara(), waiting.body);
    }
    void refuse() { m_waiting.clear(); }

    Room room() const
    {
        Ticket shown = m_ticket;
        Room out;
        for (const auto& waiting : m_waiting) {
            apply(shown, waiting);
            out.pending.push_back({waiting.id, waiting.ticket, waiting.at, waiting.body, false, {}});
        }
        out.ticket = std::make_shared<const Ticket>(std::move(shown));
        return out;
    }
    std::string text() const { return room().ticket->prose[static_cast<std::size_t>(Section::Scope)].text; }
    static TicketId id() { return TicketId(Uuid{{5}}); }

private:
    Op op(PersonId actor, Body body)
    {
        Op made;
        made.id = OpId(Uuid{{static_cast<std::uint8_t>(++m_count)}});
        made.ticket = id();
        made.actor = actor;
        made.at = start;
        made.body = std::move(body);
        return made;
    }
    void confirm(PersonId actor, Body body)
    {
        Op made = op(actor, std::move(body));
        made.seq = ++m_seq;
        made.receivedAt = start;
        m_ticket.id = id();
        apply(m_ticket, made);
    }

    Ticket m_ticket;
    std::vector<Op> m_waiting;
    Seq m_seq = 0;
    int m_count = 0;
};

// What a person sees of the watch over several states.
class Watcher
{
public:
    explicit Watcher(Desk& desk) : m_desk(desk)
    {
        watch.start(Desk::id());
        see(true);
    }
    bool see(bool live) { return watch.take(m_desk.room(), live, mara(), start); }

    MergeWatch watch;

private:
    Desk& m_desk;
};

std::vector<std::string> parts(const std::string& text, const std::vector<TextSpan>& spans)
{
    std::vector<std::string> out;
    const auto points = QString::fromStdString(text).toUcs4();
    for (const auto& span : spans) {
        const auto part =
            points.mid(static_cast<qsizetype>(span.from), static_cast<qsizetype>(span.to - span.from));
        out.push_back(QString::fromUcs4(reinterpret_cast<const char32_t*>(part.data()), part.size())
                          .trimmed()
                          .toStdString());
    }
    return out;
}

using Strings = std::vector<std::string>;

} // namespace

class MergeWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void oneSentenceRewrittenByTwoIsReadOnce();
    void whatBothWroteStays();
    void differentSentencesNeedNobody();
    void typingTogetherNeedsNobody();
    void aRefusedChangeIsNoOnesWords();
    void acceptanceAndNewsInOneStateCount();
    void whatIsTypedAfterwardsMovesTheMarks();
    void readingWellTakesTheMarkAway();
    void aRestartKeepsWhatIsOpen();
    void wordsThatWaitedBeforeTheStartCount();
};

void MergeWatchTest::oneSentenceRewrittenByTwoIsReadOnce()
{
    Desk desk("us-east still holds writes.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(20).insert("954 "));
    QVERIFY(!seat.see(false));
    desk.theirs(text::Edit().retain(26).insert(" and 6 refunds"));
    QVERIFY(seat.see(false));
    QCOMPARE(seat.watch.open().size(), std::size_t(1));
    const MergedText& merged = seat.watch.open().front();
    QCOMPARE(merged.section, Section::Scope);
    QCOMPARE(merged.text, desk.text());
    QCOMPARE(parts(merged.text, merged.yours), Strings{"954"});
    QCOMPARE(parts(merged.text, merged.theirs), Strings{"and 6 refunds"});
    QCOMPARE(merged.yourVersion, std::string("us-east still holds 954 writes."));
    QCOMPARE(merged.theirVersion, std::string("us-east still holds writes and 6 refunds."));
    QCOMPARE(merged.other, tomas());
}

void MergeWatchTest::whatBothWroteStays()
{
    Desk desk("It is slow.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(6).insert("very late").remove(4));
    seat.see(false);
    desk.theirs(text::Edit().retain(6).insert("down").remove(4));
    seat.see(false);
    desk.accept();
    seat.see(true);
    QCOMPARE(seat.watch.open().size(), std::size_t(1));
    const MergedText& merged = seat.watch.open().front();
    QVERIFY(merged.text.find("very late") != std::string::npos);
    QVERIFY(merged.text.find("down") != std::string::npos);
    QCOMPARE(merged.yourVersion, std::string("It is very late."));
    QVERIFY(merged.theirVersion.find("down") != std::string::npos);
    QVERIFY(merged.theirVersion.find("very late") == std::string::npos);
}

void MergeWatchTest::differentSentencesNeedNobody()
{
    Desk desk("Web fails. Phones work.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(false);
    desk.theirs(text::Edit().retain(17).insert(" mostly"));
    seat.see(false);
    desk.accept();
    QVERIFY(!seat.see(true));
    QVERIFY(seat.watch.open().empty());
}

void MergeWatchTest::typingTogetherNeedsNobody()
{
    Desk desk("Web fails.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(true);
    desk.theirs(text::Edit().retain(9).insert(" badly"));
    seat.see(true);
    QVERIFY(seat.watch.open().empty());
}

void MergeWatchTest::aRefusedChangeIsNoOnesWords()
{
    Desk desk("Web fails.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(false);
    desk.refuse();
    seat.see(true);
    QVERIFY(seat.watch.open().empty());
}

void MergeWatchTest::acceptanceAndNewsInOneStateCount()
{
    Desk desk("Web fails.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(false);
    desk.theirs(text::Edit().retain(9).insert(" badly"));
    desk.accept();
    QVERIFY(seat.see(true));
    QCOMPARE(seat.watch.open().front().theirVersion, std::string("Web fails badly."));
}

void MergeWatchTest::whatIsTypedAfterwardsMovesTheMarks()
{
    Desk desk("Web fails.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(false);
    desk.theirs(text::Edit().retain(9).insert(" badly"));
    desk.accept();
    seat.see(true);
    desk.theirs(text::Edit().insert("😀 Now: "));
    QVERIFY(seat.see(true));
    const MergedText& merged = seat.watch.open().front();
    QCOMPARE(merged.text, desk.text());
    QCOMPARE(parts(merged.text, merged.yours), Strings{"shop"});
    QCOMPARE(parts(merged.text, merged.theirs), Strings{"badly"});
}

void MergeWatchTest::readingWellTakesTheMarkAway()
{
    Desk desk("Web fails.");
    Watcher seat(desk);
    desk.mine(text::Edit().retain(3).insert(" shop"));
    seat.see(false);
    desk.theirs(text::Edit().retain(9).insert(" badly"));
    desk.accept();
    seat.see(true);
    seat.watch.settle(Section::Scope, {});
    QVERIFY(seat.watch.open().empty());
    seat.see(true);
    QVERIFY(seat.watch.open().empty());
}

void MergeWatchTest::aRestartKeepsWhatIsOpen()
{
    Desk desk("Web fails.");
    std::string kept;
    {
        Watcher seat(desk);
        desk.mine(text::Edit().retain(3).insert(" shop"));
        seat.see(false);
        desk.theirs(text::Edit().retain(9).insert(" badly"));
        seat.see(false);
        kept = mergedToJson(seat.watch.open());
        MergeWatch again;
        again.start(Desk::id());
        again.restore(mergedFromJson(kept));
        QCOMPARE(again.open(), seat.watch.open());
        again.take(desk.room(), false, mara(), start);
        QCOMPARE(again.open(), seat.watch.open());
    }
    QVERIFY(mergedFromJson("[{\"section\":\"nowhere\"}, 3]").empty());
    QVERIFY(mergedFromJson("not json").empty());
    QCOMPARE(mergedToJson({}), std::string());
}

// After a restart the text before one's own waiting words is not known any more.
void MergeWatchTest::wordsThatWaitedBeforeTheStartCount()
{
    Desk desk("Web fails.");
    desk.mine(text::Edit().retain(3).insert(" shop"));
    Watcher seat(desk);
    seat.see(false);
    QVERIFY(seat.watch.open().empty());
    desk.theirs(text::Edit().retain(9).insert(" badly"));
    QVERIFY(seat.see(false));
    QCOMPARE(seat.watch.open().front().theirVersion, std::string("Web fails badly."));
}

WARROOM_TEST_MAIN(MergeWatchTest)
#include "tst_merge_watch.moc"
