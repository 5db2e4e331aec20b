// Two people who rewrite one sentence without knowing of each other: both texts stay, the mark finds them,
// and goes when somebody has read it.
#include "domain/text/sentences.h"
#include "domain/ticket/merged_words.h"
#include "unit/domain/ticket/ticket_builder.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::test;
using namespace std::string_literals;
using namespace std::chrono_literals;

namespace {

constexpr std::uint8_t mara = 1, tomas = 2, ines = 3;

// The scope of an incident. Edits stand on the text as it is; what they had not seen is said.
class Scope final
{
public:
    explicit Scope(std::string_view text)
    {
        m_builder.open();
        if (!text.empty())
            live(ines, text::Edit().insert(text));
    }

    // By somebody who sees everything.
    Scope& live(std::uint8_t person, const text::Edit& edit) { return put(person, m_builder.seq, edit, 0s); }
    // By somebody who had seen the log up to `seen`, and whose edit arrives an hour after it was made.
    Scope& apart(std::uint8_t person, Seq seen, const text::Edit& edit, Duration late = 1h)
    {
        return put(person, seen, edit, late);
    }
    Scope& settle(std::uint8_t person, Seq base)
    {
        m_builder.with(person, base, TextSettle{Section::Scope, {}});
        return *this;
    }

    Seq head() const { return m_builder.seq; }
    const Ticket& ticket() const { return m_builder.ticket; }
    const Prose& prose() const { return ticket().prose[static_cast<std::size_t>(Section::Scope)]; }
    bool isMarked() const { return !prose().toRead.empty(); }
    // "Mara: 954; Tomas: and 6 refunds, took out writes"
    QString marks() const
    {
        QStringList out;
        for (const auto& part : prose().toRead) {
            const auto points = QString::fromStdString(prose().text).toUcs4();
            const auto words = points.mid(part.from, part.to - part.from);
            QString line = part.by == personOf(mara)    ? "Mara:"
                           : part.by == personOf(tomas) ? "Tomas:"
                                                        : "Ines:";
            if (!words.isEmpty())
                line +=
                    ' ' + QString::fromUcs4(reinterpret_cast<const char32_t*>(words.data()), words.size());
            if (!part.removed.empty())
                line += ", took out " + QString::fromStdString(part.removed);
            out << line;
        }
        return out.join("; ");
    }
    std::string without(std::uint8_t person) const
    {
        return withoutWords(prose(), [&](PersonId by) { return by == personOf(person); });
    }

private:
    Scope& put(std::uint8_t person, Seq seen, const text::Edit& edit, Duration late)
    {
        Op op = m_builder.opOf(person, m_builder.seq, SectionEdit{Section::Scope, {}, edit, seen});
        op.seq = ++m_builder.seq;
        op.receivedAt = op.at + late;
        apply(m_builder.ticket, op);
        return *this;
    }

    TicketBuilder m_builder;
};

text::Edit insertAt(std::uint32_t at, std::string_view words)
{
    return text::Edit().retain(at).insert(words);
}
text::Edit removeAt(std::uint32_t at, std::uint32_t count) { return text::Edit().retain(at).remove(count); }

} // namespace

class MergedWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void sentencesEnd_data();
    void sentencesEnd();
    void whatTheyAreMarkedFor_data();
    void whatTheyAreMarkedFor();
    void eachVersionAloneIsWhatItsAuthorSaw();
    void theMarkMovesWithItsWords();
    void anEmptiedTextIsNotMarked();
    void whoeverHasReadItSettlesIt();
    void settlingTakesOnlyWhatWasSeen();
    void settlingNothingLeavesNoTrace();
    void onlyTheLastPartsAreKept();
    void whoMaySettle();
};

void MergedWordsTest::sentencesEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences");
    QTest::newRow("an empty text") << ""
                                   << "";
    QTest::newRow("a text without an end") << "Web fails"
                                           << "Web fails";
    QTest::newRow("two sentences, the blank belongs to the first") << "Web fails. iOS too."
                                                                   << "Web fails. |iOS too.";
    QTest::newRow("a point within a number or a name") << "db1.local is at 3.5 s"
                                                       << "db1.local is at 3.5 s";
    QTest::newRow("lines are sentences") << "Web\n\niOS\n"
                                         << "Web\n|\n|iOS\n";
    QTest::newRow("a mark and the end of the line end it once") << "Web fails.\niOS"
                                                                << "Web fails.\n|iOS";
    QTest::newRow("a closing mark behind the point") << "(It fails.) Again"
                                                     << "(It fails.) |Again";
    QTest::newRow("three points") << "Wait... now"
                                  << "Wait... |now";
    QTest::newRow("Japanese has no blanks") << "障害。復旧した。"
                                            << "障害。|復旧した。";
    QTest::newRow("an emoji is a word") << "Down 👩‍💻! Up"
                                        << "Down 👩‍💻! |Up";
}

void MergedWordsTest::sentencesEnd()
{
    QFETCH(QString, text);
    QFETCH(QString, sentences);
    const auto points = text.toUcs4();
    QStringList found;
    std::uint64_t from = 0;
    for (const auto end : text::sentenceEnds(text.toStdString())) {
        const auto part = points.mid(static_cast<qsizetype>(from), static_cast<qsizetype>(end - from));
        found << QString::fromUcs4(reinterpret_cast<const char32_t*>(part.data()), part.size());
        from = end;
    }
    QCOMPARE(found.join('|'), sentences);
    QCOMPARE(from, static_cast<std::uint64_t>(points.size()));
}

void MergedWordsTest::whatTheyAreMarkedFor_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<text::Edit>("theirs");
    QTest::addColumn<text::Edit>("mine");
    QTest::addColumn<int>("lateMs");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char* name, const char* before, const text::Edit& theirs,
                        const text::Edit& mine, int lateMs, const char* marks) {
        QTest::newRow(name) << before << theirs << mine << lateMs << marks;
    };
    const char* text = "us-east holds writes. iOS works.";
    row("words put into one sentence", text, insertAt(20, " and 6 refunds"), insertAt(14, "954 "), 60'000,
        "Tomas:  and 6 refunds; Mara: 954 ");
    row("a sentence each", text, insertAt(31, " again"), insertAt(14, "954 "), 60'000, "");
    row("one sentence, typed together", text, insertAt(20, " and 6 refunds"), insertAt(14, "954 "), 300, "");
    row("exactly when it begins to count as apart", text, insertAt(20, "!"), insertAt(14, "9"), 3'000,
        "Tomas: !; Mara: 9");
    row("words taken out beside words put in", text, removeAt(0, 8), insertAt(6, "all "), 60'000,
        "Tomas:, took out us-east ; Mara: all ");
    row("both took out the same", text, removeAt(8, 6), text::Edit(), 60'000, "");
    row("both wrote over one word", "It is slow.", text::Edit().retain(6).insert("down").remove(4),
        insertAt(10, "very late"), 60'000, "Tomas: down, took out slow; Mara: very late");
    row("words at the very start of the next sentence", text, insertAt(3, "X"), insertAt(23, "Y"), 60'000,
        "");
    row("right to left and emoji", "אתר נפל 🔥.", insertAt(3, " ראשי"), insertAt(13, "👩‍💻"), 60'000,
        "Tomas:  ראשי; Mara: 👩‍💻");
}

void MergedWordsTest::whatTheyAreMarkedFor()
{
    QFETCH(QString, before);
    QFETCH(text::Edit, theirs);
    QFETCH(text::Edit, mine);
    QFETCH(int, lateMs);
    QFETCH(QString, marks);
    Scope scope(before.toStdString());
    const Seq seen = scope.head();
    scope.live(tomas, theirs).apart(mara, seen, mine, std::chrono::milliseconds(lateMs));
    QCOMPARE(scope.marks(), marks);
}

void MergedWordsTest::eachVersionAloneIsWhatItsAuthorSaw()
{
    Scope both("It is slow today.");
    Seq seen = both.head();
    both.live(tomas, text::Edit().retain(6).insert("down").remove(4))
        .apart(mara, seen, insertAt(10, "very late"));
    QCOMPARE(both.prose().text, "It is downvery late today."s);
    QCOMPARE(both.without(tomas), "It is very late today."s);
    QCOMPARE(both.without(mara), "It is down today."s);

    // Who wrote the sentence and adds to it later has written only that since.
    Scope whole("It is slow.");
    seen = whole.head();
    whole.live(ines, insertAt(10, " today")).apart(mara, seen, insertAt(6, "very "));
    QCOMPARE(whole.without(ines), "It is very slow."s);

    Scope one("It is slow today.");
    seen = one.head();
    one.live(tomas, removeAt(6, 5)).apart(mara, seen, insertAt(11, " and tomorrow"));
    QCOMPARE(one.prose().text, "It is today and tomorrow."s);
    QCOMPARE(one.without(tomas), "It is slow today and tomorrow."s);
    QCOMPARE(one.without(mara), "It is today."s);
}

void MergedWordsTest::theMarkMovesWithItsWords()
{
    Scope scope("us-east holds writes.");
    const Seq seen = scope.head();
    scope.live(tomas, insertAt(20, " and refunds")).apart(mara, seen, insertAt(14, "954 "));
    scope.live(ines, insertAt(0, "😀 Now: "));
    QCOMPARE(scope.marks(), QString("Tomas:  and refunds; Mara: 954 "));
    scope.live(ines, insertAt(34, "two "));
    QCOMPARE(scope.prose().text, "😀 Now: us-east holds 954 writes antwo d refunds."s);
    QCOMPARE(scope.marks(), QString("Tomas:  an; Tomas: d refunds; Mara: 954 "));
    QCOMPARE(scope.without(tomas), "😀 Now: us-east holds 954 writestwo ."s);
}

void MergedWordsTest::anEmptiedTextIsNotMarked()
{
    Scope scope("Web fails.");
    const Seq seen = scope.head();
    scope.live(tomas, insertAt(9, " badly")).apart(mara, seen, insertAt(3, " shop"));
    QVERIFY(scope.isMarked());
    scope.live(ines, removeAt(0, 21));
    QCOMPARE(scope.prose().text, ""s);
    QVERIFY(!scope.isMarked());
}

void MergedWordsTest::whoeverHasReadItSettlesIt()
{
    Scope scope("Web fails.");
    const Seq seen = scope.head();
    scope.live(tomas, insertAt(9, " badly")).apart(mara, seen, insertAt(3, " shop"));
    const std::string text = scope.prose().text;
    scope.settle(ines, scope.head());
    QVERIFY(!scope.isMarked());
    QCOMPARE(scope.prose().text, text);
    const auto& entry = scope.ticket().timeline[scope.ticket().timeline.size() - 1];
    QCOMPARE(QString::fromStdString(std::string(entry.type)), QString("text.settle"));
    QCOMPARE(entry.actor, personOf(ines));
    QCOMPARE(entry.section, std::optional(Section::Scope));
}

void MergedWordsTest::settlingTakesOnlyWhatWasSeen()
{
    Scope scope("Web fails. iOS works.");
    const Seq seen = scope.head();
    scope.live(tomas, insertAt(9, " badly")).apart(mara, seen, insertAt(3, " shop"));
    const Seq read = scope.head();
    scope.live(tomas, insertAt(31, " now")).apart(mara, seen, insertAt(25, " app"));
    scope.settle(ines, read);
    QCOMPARE(scope.marks(), QString("Tomas:  now; Mara:  app"));
    scope.settle(tomas, scope.head());
    QVERIFY(!scope.isMarked());
}

void MergedWordsTest::settlingNothingLeavesNoTrace()
{
    Scope scope("Web fails.");
    const auto entries = scope.ticket().timeline.size();
    scope.settle(ines, scope.head());
    QCOMPARE(scope.ticket().timeline.size(), entries);
}

void MergedWordsTest::onlyTheLastPartsAreKept()
{
    Scope scope(std::string(2'000, 'x'));
    const Seq seen = scope.head();
    for (std::uint32_t i = 0; i < 3 * partsKept; ++i)
        scope.live(tomas, insertAt(i * 7, "y"));
    QCOMPARE(scope.prose().recent.size(), partsKept);
    scope.apart(mara, seen, insertAt(1'900, "z"));
    QVERIFY(scope.isMarked());
    QVERIFY(scope.prose().toRead.size() <= 2 * partsKept);
}

void MergedWordsTest::whoMaySettle()
{
    TicketBuilder builder;
    builder.open();
    QVERIFY(builder.decided(AccountRole::Responder, TextSettle{Section::Scope, {}}));
    QVERIFY(!builder.decided(AccountRole::Viewer, TextSettle{Section::Scope, {}}, 5));
    QVERIFY(!builder.decided(AccountRole::Responder, TextSettle{Section::Whys, {}}));
    QVERIFY(!builder.decided(AccountRole::Responder, TextSettle{Section::RootCause, itemOf(9)}));
}

WARROOM_TEST_MAIN(MergedWordsTest)
#include "tst_merged_words.moc"
