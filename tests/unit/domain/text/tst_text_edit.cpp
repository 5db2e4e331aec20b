// Edits of a text: what they do, how concurrent ones merge, and the laws that merging rests on.
#include "domain/text/text_edit.h"

#include "base/text.h"
#include "support/test_main.h"

#include <limits>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::text;
using Kind = Edit::Component::Kind;

namespace {

// An edit drawn into its document: "ab[-cd-]{+XY+}ef" deletes cd and puts XY there.
struct Drawn
{
    std::string document;
    Edit edit;
};

Drawn read(std::string_view drawing)
{
    Drawn out;
    while (!drawing.empty()) {
        const std::size_t mark = std::min({drawing.find("{+"), drawing.find("[-"), drawing.size()});
        if (mark > 0) {
            out.document += drawing.substr(0, mark);
            out.edit.retain(static_cast<std::uint32_t>(codePoints(drawing.substr(0, mark))));
            drawing.remove_prefix(mark);
            continue;
        }
        const bool inserts = drawing.starts_with("{+");
        const std::size_t end = drawing.find(inserts ? "+}" : "-]");
        const auto piece = drawing.substr(2, end - 2);
        if (inserts) {
            out.edit.insert(piece);
        } else {
            out.document += piece;
            out.edit.remove(static_cast<std::uint32_t>(codePoints(piece)));
        }
        drawing.remove_prefix(end + 2);
    }
    return out;
}

std::string draw(std::string_view document, const Edit& edit)
{
    std::string out;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Insert) {
            out.append("{+").append(component.text).append("+}");
            continue;
        }
        const auto piece = document.substr(0, byteOffset(document, component.count));
        const bool deletes = component.kind == Kind::Delete;
        out.append(deletes ? "[-" : "").append(piece).append(deletes ? "-]" : "");
        document.remove_prefix(piece.size());
    }
    return out.append(document);
}

std::string countedWords(int from, int to, int step)
{
    std::string out;
    for (int i = from; i < to; i += step)
        out.append("word").append(std::to_string(i)).append(" ");
    return out;
}

} // namespace

class TestTextEdit : public QObject
{
    Q_OBJECT

private slots:
    void merges_data()
    {
        QTest::addColumn<std::string>("first");
        QTest::addColumn<std::string>("second");
        QTest::addColumn<std::string>("both");

        QTest::newRow("edits that lie apart both happen") << "{+X+}abcd"s
                                                          << "abc[-d-]"s
                                                          << "Xabc"s;
        QTest::newRow("apart the other way round") << "abc[-d-]"s
                                                   << "{+X+}abcd"s
                                                   << "Xabc"s;
        QTest::newRow("at one place the first goes left") << "ab{+X+}cd"s
                                                          << "ab{+Y+}cd"s
                                                          << "abXYcd"s;
        QTest::newRow("in an empty text the first goes left") << "{+X+}"s
                                                              << "{+Y+}"s
                                                              << "XY"s;
        QTest::newRow("both write on at the end") << "ab{+ one+}"s
                                                  << "ab{+ two+}"s
                                                  << "ab one two"s;
        QTest::newRow("an insert in deleted text survives") << "a[-bcd-]e"s
                                                            << "ab{+X+}cde"s
                                                            << "aXe"s;
        QTest::newRow("deleted by the second, the first survives") << "ab{+X+}cde"s
                                                                   << "a[-bcd-]e"s
                                                                   << "aXe"s;
        QTest::newRow("the same text is deleted once") << "a[-bc-]d"s
                                                       << "a[-bc-]d"s
                                                       << "ad"s;
        QTest::newRow("overlapping deletes join") << "a[-bc-]de"s
                                                  << "ab[-cd-]e"s
                                                  << "ae"s;
        QTest::newRow("one delete lies in the other") << "[-abcde-]"s
                                                      << "ab[-c-]de"s
                                                      << ""s;
        QTest::newRow("both replace the same word") << "a [-bad-]{+good+} day"s
                                                    << "a [-bad-]{+fine+} day"s
                                                    << "a goodfine day"s;
        QTest::newRow("a replaced word and an insert before it") << "a[-b-]{+X+}c"s
                                                                 << "a{+Y+}bc"s
                                                                 << "aXYc"s;
        QTest::newRow("a replaced word and an insert behind it") << "a[-b-]{+X+}c"s
                                                                 << "ab{+Y+}c"s
                                                                 << "aXYc"s;
        QTest::newRow("a delete up to where the other writes") << "[-ab-]cd"s
                                                               << "ab{+X+}cd"s
                                                               << "Xcd"s;
        QTest::newRow("a delete from where the other writes") << "ab{+X+}cd"s
                                                              << "ab[-cd-]"s
                                                              << "abX"s;
        QTest::newRow("many places at once") << "{+1+}ab[-c-]d{+2+}e"s
                                             << "a[-b-]c{+3+}d[-e-]{+4+}"s
                                             << "1a3d24"s;
        QTest::newRow("an edit that does nothing") << "abc"s
                                                   << "a[-b-]c"s
                                                   << "ac"s;
        QTest::newRow("umlauts") << "Gr[-ö-]{+ü+}ße"s
                                 << "Größ{+er+}e"s
                                 << "Grüßere"s;
        QTest::newRow("four-byte code points") << "🔥[-🔥-]🔥"s
                                               << "🔥🔥{+🚒+}🔥"s
                                               << "🔥🚒🔥"s;
        QTest::newRow("inside a family joined by ZWJ") << "👩\u200D[-👩-]\u200D👧"s
                                                       << "👩\u200D👩\u200D👧{+!+}"s
                                                       << "👩\u200D\u200D👧!"s;
        QTest::newRow("a combining accent") << "e{+\u0301+}t"s
                                            << "e{+s+}t"s
                                            << "e\u0301st"s;
        QTest::newRow("right to left") << "שלום{+ לך+}"s
                                       << "[-ש-]לום"s
                                       << "לום לך"s;
    }

    void merges()
    {
        QFETCH(std::string, first);
        QFETCH(std::string, second);
        QFETCH(std::string, both);
        const auto [document, a] = read(first);
        const auto [sameDocument, b] = read(second);
        QCOMPARE(sameDocument, document);

        const auto [newA, newB] = transformPair(a, b);
        QCOMPARE(text::apply(text::apply(document, a), newB), both);
        QCOMPARE(text::apply(text::apply(document, b), newA), both);
        QVERIFY(fits(text::apply(document, a), newB) && fits(text::apply(document, b), newA));
        QCOMPARE(draw(document, transform(a, b, Side::First)), draw(document, newA));
        QVERIFY(transform(a, b, Side::First) == newA);
        QVERIFY(transform(b, a, Side::Second) == newB);
    }

    void undoes_data()
    {
        QTest::addColumn<std::string>("edit");
        QTest::addColumn<std::string>("inverse");

        QTest::newRow("an insert") << "a{+XY+}b"s
                                   << "a[-XY-]b"s;
        QTest::newRow("a delete") << "a[-bc-]d"s
                                  << "a{+bc+}d"s;
        QTest::newRow("a replaced word") << "a[-b-]{+XY+}c"s
                                         << "a{+b+}[-XY-]c"s;
        QTest::newRow("several places") << "{+1+}ab[-cd-]e{+2+}"s
                                        << "[-1-]ab{+cd+}e[-2-]"s;
        QTest::newRow("all of it") << "[-🔥ö-]"s
                                   << "{+🔥ö+}"s;
        QTest::newRow("nothing") << "ab"s
                                 << "ab"s;
    }

    void undoes()
    {
        QFETCH(std::string, edit);
        QFETCH(std::string, inverse);
        const auto [before, done] = read(edit);
        const std::string after = text::apply(before, done);
        const Edit undone = invert(done, before);
        QCOMPARE(draw(after, undone), inverse);
        QCOMPARE(text::apply(after, undone), before);
        QVERIFY(invert(undone, after) == done);
    }

    void composes_data()
    {
        QTest::addColumn<std::string>("earlier");
        QTest::addColumn<std::string>("later");
        QTest::addColumn<std::string>("both");

        QTest::newRow("typing goes on") << "a{+X+}b"s
                                        << "aX{+Y+}b"s
                                        << "a{+XY+}b"s;
        QTest::newRow("typing inside what was typed") << "a{+Xö🔥+}b"s
                                                      << "aXö{+Y+}🔥b"s
                                                      << "a{+XöY🔥+}b"s;
        QTest::newRow("a typed letter is taken back") << "a{+X+}b"s
                                                      << "a[-X-]b"s
                                                      << "ab"s;
        QTest::newRow("part of it is taken back") << "a{+XöZ+}b"s
                                                  << "aX[-ö-]Zb"s
                                                  << "a{+XZ+}b"s;
        QTest::newRow("a delete grows to both sides") << "ab[-c-]de"s
                                                      << "a[-bd-]e"s
                                                      << "a[-bcd-]e"s;
        QTest::newRow("deleted text is written anew") << "a[-b-]c"s
                                                      << "a{+X+}c"s
                                                      << "a{+X+}[-b-]c"s;
        QTest::newRow("the later one lies before") << "ab{+X+}"s
                                                   << "{+Y+}abX"s
                                                   << "{+Y+}ab{+X+}"s;
        QTest::newRow("the earlier one does nothing") << "ab"s
                                                      << "a[-b-]"s
                                                      << "a[-b-]"s;
        QTest::newRow("the later one does nothing") << "a[-b-]"s
                                                    << "a"s
                                                    << "a[-b-]"s;
    }

    void composes()
    {
        QFETCH(std::string, earlier);
        QFETCH(std::string, later);
        QFETCH(std::string, both);
        const auto [document, a] = read(earlier);
        const auto [between, b] = read(later);
        QCOMPARE(between, text::apply(document, a));
        QCOMPARE(draw(document, compose(a, b)), both);
        QCOMPARE(text::apply(document, compose(a, b)), text::apply(between, b));
    }

    void diffs_data()
    {
        QTest::addColumn<std::string>("expected");

        QTest::newRow("the same text") << "as it was"s;
        QTest::newRow("a paste in the middle") << "one {+two +}three"s;
        QTest::newRow("a word that starts like its neighbour") << "a {+there +}then"s;
        QTest::newRow("two words in one sentence") << "the {+cache+}[-cash-] is {+cold+}[-could-] now"s;
        QTest::newRow("all new") << "{+one two+}"s;
        QTest::newRow("all gone") << "[-one two-]"s;
        QTest::newRow("a letter in a word") << "col{+u+}our"s;
        QTest::newRow("repeated letters overlap neither end") << "{+a+}aa"s;
        QTest::newRow("fewer repeated letters") << "[-a-]aa"s;
        QTest::newRow("common words stay") << "{+A+}[-The-] checkout {+was+}[-is-] slow{+!+}[-.-]"s;
        QTest::newRow("common blanks alone do not") << "{+x y z+}[-a b c-]"s;
        QTest::newRow("letters that share their first byte") << "{+ä+}[-ö-]"s;
        QTest::newRow("letters that share their last byte") << "{+é+}[-ĩ-]"s;
        QTest::newRow("emoji that share three bytes") << "x{+🔥+}[-🔦-]y"s;
        QTest::newRow("words of Han and Kana") << "{+大+}障害の原因{+を+}[-は-]不明{+か+}"s;
    }

    void diffs()
    {
        QFETCH(std::string, expected);
        const auto [before, edit] = read(expected);
        const std::string after = text::apply(before, edit);
        QCOMPARE(draw(before, diff(before, after)), expected);
        QVERIFY(diff(before, after) == edit);
    }

    void equalEditsCompareEqual()
    {
        const Edit edit = Edit().retain(2).insert("ab").remove(3);
        QVERIFY(edit == Edit().retain(1).retain(1).insert("a").insert("").insert("b").remove(1).remove(2));
        QVERIFY(edit == Edit().retain(2).remove(3).insert("ab"));
        QVERIFY(edit == Edit().retain(2).insert("a").remove(3).insert("b").retain(7));
        QVERIFY(edit != Edit().retain(2).insert("ab").remove(2));
        QVERIFY(edit != Edit().retain(2).insert("ac").remove(3));
        QVERIFY(Edit().retain(5).insert("").remove(0).isEmpty());

        const Edit unicode = Edit().insert("ö🔥");
        QCOMPARE(unicode.components().front().count, 2u);
        QCOMPARE(edit.inputLength(), std::uint64_t{5});
        QCOMPARE(edit.lengthChange(), std::int64_t{-1});
    }

    void clampsWhatReachesPastTheEnd()
    {
        QCOMPARE(text::apply("añ", Edit().retain(9).insert("X")), "añX"s);
        QCOMPARE(text::apply("añ", Edit().retain(1).remove(9)), "a"s);
        QCOMPARE(text::apply("", Edit().remove(9).insert("X").retain(3).remove(1)), "X"s);

        const Edit outside = Edit().retain(1).remove(3).retain(4).insert("X");
        QCOMPARE(text::apply(text::apply("añ", outside), invert(outside, "añ")), "añ"s);
    }

    void hugeCountsDoNotWrapAround()
    {
        constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
        const Edit huge = Edit().retain(most).retain(2).insert("X").remove(most).remove(2);
        QCOMPARE(huge.inputLength(), std::uint64_t{most} * 2);
        QVERIFY(!fits("abc", huge));
        const auto [a, b] = transformPair(Edit().insert("abc"), huge);
        QCOMPARE(b.components().front().count, most);
        QCOMPARE(text::apply("abc", b), "abcX"s);
    }

    void fitsItsDocumentOnly()
    {
        const Edit edit = Edit().retain(2).insert("long enough").remove(1);
        QVERIFY(fits("äöü", edit));
        QVERIFY(!fits("äö", edit));
        QVERIFY(fits(3, edit));
        QVERIFY(!fits(2, edit));
    }

    void movesCursors_data()
    {
        QTest::addColumn<std::string>("edit");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("stayingLeft");
        QTest::addColumn<int>("pushedRight");

        QTest::newRow("text before the cursor pushes it") << "{+öö+}abc"s << 1 << 3 << 3;
        QTest::newRow("text behind the cursor does not") << "ab{+X+}c"s << 1 << 1 << 1;
        QTest::newRow("text at the cursor pushes it if it may") << "a{+X+}bc"s << 1 << 1 << 2;
        QTest::newRow("a delete before the cursor pulls it") << "[-🔥b-]c"s << 3 << 1 << 1;
        QTest::newRow("a delete around the cursor takes it along") << "a[-bcd-]e"s << 3 << 1 << 1;
        QTest::newRow("a replacement around it leaves it behind") << "a[-bcd-]{+XY+}e"s << 2 << 3 << 3;
        QTest::newRow("a delete behind the cursor does not") << "ab[-c-]"s << 2 << 2 << 2;
        QTest::newRow("at the very end") << "ab{+X+}"s << 2 << 2 << 3;
    }

    void movesCursors()
    {
        QFETCH(std::string, edit);
        QFETCH(int, from);
        const auto position = static_cast<std::uint64_t>(from);
        QTEST(static_cast<int>(transformPosition(position, read(edit).edit, true)), "stayingLeft");
        QTEST(static_cast<int>(transformPosition(position, read(edit).edit, false)), "pushedRight");
    }

    void diffOfLongTextsIsBounded()
    {
        const std::string before = "same " + countedWords(0, 20000, 2) + "end";
        const std::string after = "same " + countedWords(1, 20000, 2) + "end";
        const Edit edit = diff(before, after);
        QCOMPARE(text::apply(before, edit), after);
        QCOMPARE(edit.components().size(), std::size_t{3});
    }

    void diffKeepsTheWordsOfARewrittenText()
    {
        const std::string before = countedWords(0, 900, 1);
        const std::string after = countedWords(0, 900, 3);
        const Edit edit = diff(before, after);
        QCOMPARE(text::apply(before, edit), after);
        for (const auto& component : edit.components())
            QVERIFY(component.kind != Kind::Insert);
    }

    void undoKeepsWhatOthersWroteSince()
    {
        const std::string before = "The cache is cold.";
        const Edit own = diff(before, "The cache was flushed.");
        const std::string between = text::apply(before, own);
        const Edit others = diff(between, "Note: the cache was flushed at 10:42.");
        const Edit undo = transform(invert(own, before), others, Side::Second);
        QCOMPARE(text::apply(text::apply(between, others), undo), "Note: the cache is cold at 10:42."s);
    }
};

WARROOM_TEST_MAIN(TestTextEdit)
#include "tst_text_edit.moc"
