// How many characters a reader sees in a text, and that no count hides an endless text.
#include "base/seen_characters.h"
#include "base/text.h"
#include "support/test_main.h"

using namespace warroom;

class TestSeenCharacters final : public QObject
{
    Q_OBJECT

private slots:
    void areCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const char* text, int expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << expected;
        };
        row("nothing has none", "", 0);
        row("letters", "abc", 3);
        row("letters of two and three bytes", "é€", 2);
        row("an accent belongs to its letter", "e\u0301te\u0301", 3);
        row("a mark without a letter is one", "\u0301", 1);
        row("an emoji", "a😀b", 3);
        row("a skin tone belongs to its emoji", "👍🏽👍🏽", 2);
        row("a variation selector is not seen", "❤\uFE0F❤\uFE0F", 2);
        row("a family that is joined is one", "👨‍👩‍👧‍👦!", 2);
        row("two people with skin tones are one", "👩🏻‍❤️‍💋‍👩🏼", 1);
        row("what a joiner does not join is apart", "a\u200Db", 2);
        row("a key with its frame", "1\uFE0F\u20E3", 1);
        row("two letters are a flag", "🇦🇹🇩🇪", 2);
        row("half a flag is one", "🇦🇹🇩", 2);
        row("a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1);
        row("Hebrew with points", "שָׁלוֹם", 4);
        row("vowel signs of Hindi", "किताब", 3);
        row("Japanese has a character a sign", "障害です", 4);
    }
    void areCounted()
    {
        QFETCH(QString, text);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(seenCharacters(text.toStdString())), expected);
    }

    void oneHasTenCodePointsAtMost_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("marks without an end") << QString(QChar(0x0301));
        QTest::newRow("emoji that are joined for ever") << QString::fromUtf8("👩‍");
        QTest::newRow("skin tones alone") << QString::fromUtf8("🏽");
        QTest::newRow("letters of flags") << QString::fromUtf8("🇦");
    }
    void oneHasTenCodePointsAtMost()
    {
        QFETCH(QString, piece);
        const auto text = piece.repeated(1'000).toStdString();
        QVERIFY(seenCharacters(text) * 10 >= codePoints(text));
    }
};

WARROOM_TEST_MAIN(TestSeenCharacters)
#include "tst_seen_characters.moc"
