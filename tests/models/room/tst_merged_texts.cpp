// The texts that are to be read once, as they are shown to those who wrote them and to everybody else.
#include "domain/ticket/ticket.h"
#include "models/room/merged_texts.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
const PersonId mara(Uuid{{1}}), tomas(Uuid{{2}}), ines(Uuid{{3}});
const ItemId cause(Uuid{{7}});

// A ticket in which others write; everything is accepted at once.
class Room
{
public:
    Room()
    {
        add(ines, TicketOpen{});
        add(ines, SectionEdit{Section::Scope, {}, text::Edit().insert("us-east still holds writes.")});
        CauseAdd added;
        added.item = cause;
        added.text = "The disk was slow.";
        add(ines, added);
    }

    Seq head() const { return ticket.head; }
    void add(PersonId actor, Body body, Duration late = 0s)
    {
        Op op;
        op.id = OpId(Uuid{{static_cast<std::uint8_t>(ticket.head + 1)}});
        op.ticket = TicketId(Uuid{{5}});
        op.actor = actor;
        op.base = ticket.head;
        op.seq = ticket.head + 1;
        op.receivedAt = start + std::chrono::minutes(op.seq);
        op.at = op.receivedAt - late;
        op.body = std::move(body);
        apply(ticket, op);
    }
    // Tomas was there; Mara had been away.
    void rewrite(Section section, const std::optional<ItemId>& item, const text::Edit& his,
                 const text::Edit& hers)
    {
        const Seq seen = head();
        add(tomas, SectionEdit{section, item, his, seen});
        add(mara, SectionEdit{section, item, hers, seen}, 1h);
    }

    Ticket ticket;
};

QStringList parts(const MergedText& merged, const std::vector<TextSpan>& spans)
{
    QStringList out;
    const auto points = QString::fromStdString(merged.text).toUcs4();
    for (const auto& span : spans) {
        const auto part =
            points.mid(static_cast<qsizetype>(span.from), static_cast<qsizetype>(span.to - span.from));
        out << QString::fromUcs4(reinterpret_cast<const char32_t*>(part.data()), part.size()).trimmed();
    }
    return out;
}

} // namespace

class MergedTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aWriterSeesTheOwnWordsFirst();
    void anybodyElseSeesWhoWroteLastFirst();
    void theTextAsItIsNowIsShown();
    void textsComeInTheOrderOfTheSections();
    void whatWasRemovedIsNotAskedAbout();
    void settledTextsAreGone();
};

void MergedTextsTest::aWriterSeesTheOwnWordsFirst()
{
    Room room;
    room.rewrite(Section::Scope, {}, text::Edit().retain(26).insert(" and 6 refunds"),
                 text::Edit().retain(20).insert("954 "));
    for (const bool isMara : {true, false}) {
        const auto merged = mergedTexts(room.ticket, isMara ? mara : tomas);
        QCOMPARE(merged.size(), std::size_t(1));
        const auto& one = merged.front();
        QCOMPARE(one.section, Section::Scope);
        QCOMPARE(one.text, std::string("us-east still holds 954 writes and 6 refunds."));
        QCOMPARE(one.first, isMara ? mara : tomas);
        QCOMPARE(one.other, isMara ? tomas : mara);
        QCOMPARE(parts(one, one.firstSpans), QStringList(isMara ? "954" : "and 6 refunds"));
        QCOMPARE(parts(one, one.otherSpans), QStringList(isMara ? "and 6 refunds" : "954"));
        const std::string hers = "us-east still holds 954 writes.";
        const std::string his = "us-east still holds writes and 6 refunds.";
        QCOMPARE(one.firstVersion, isMara ? hers : his);
        QCOMPARE(one.otherVersion, isMara ? his : hers);
        QVERIFY(one.at == start + 5min);
    }
}

void MergedTextsTest::anybodyElseSeesWhoWroteLastFirst()
{
    Room room;
    room.rewrite(Section::Scope, {}, text::Edit().retain(26).insert("!"), text::Edit().insert("Now "));
    const auto merged = mergedTexts(room.ticket, ines);
    QCOMPARE(merged.size(), std::size_t(1));
    QCOMPARE(merged.front().first, mara);
    QCOMPARE(merged.front().other, tomas);
}

void MergedTextsTest::theTextAsItIsNowIsShown()
{
    Room room;
    room.rewrite(Section::Scope, {}, text::Edit().retain(14).insert("holds").remove(5),
                 text::Edit().retain(26).insert(" badly"));
    room.add(ines, SectionEdit{Section::Scope, {}, text::Edit().insert("😀 Now: ")});
    const auto merged = mergedTexts(room.ticket, mara);
    QCOMPARE(merged.front().text, room.ticket.prose[static_cast<std::size_t>(Section::Scope)].text);
    QCOMPARE(parts(merged.front(), merged.front().firstSpans), QStringList("badly"));
    QCOMPARE(parts(merged.front(), merged.front().otherSpans), QStringList("holds"));
}

void MergedTextsTest::textsComeInTheOrderOfTheSections()
{
    Room room;
    const auto his = text::Edit().insert("A ");
    const auto hers = text::Edit().retain(4).insert("B ");
    room.rewrite(Section::RootCause, cause, his, hers);
    room.rewrite(Section::Scope, {}, his, hers);
    const auto merged = mergedTexts(room.ticket, mara);
    QCOMPARE(merged.size(), std::size_t(2));
    QCOMPARE(merged[0].section, Section::Scope);
    QCOMPARE(merged[1].section, Section::RootCause);
    QCOMPARE(merged[1].item, std::optional(cause));
}

void MergedTextsTest::whatWasRemovedIsNotAskedAbout()
{
    Room room;
    room.rewrite(Section::RootCause, cause, text::Edit().insert("A "), text::Edit().retain(4).insert("B "));
    room.add(ines, ItemRemove{Section::RootCause, cause});
    QVERIFY(mergedTexts(room.ticket, mara).empty());
    room.add(ines, ItemRestore{Section::RootCause, cause});
    QCOMPARE(mergedTexts(room.ticket, mara).size(), std::size_t(1));
}

void MergedTextsTest::settledTextsAreGone()
{
    Room room;
    room.rewrite(Section::Scope, {}, text::Edit().insert("A "), text::Edit().retain(4).insert("B "));
    room.add(ines, TextSettle{Section::Scope, {}});
    QVERIFY(mergedTexts(room.ticket, mara).empty());
}

WARROOM_TEST_MAIN(MergedTextsTest)
#include "tst_merged_texts.moc"
