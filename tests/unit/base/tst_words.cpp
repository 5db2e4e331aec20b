// Phrases of ours: English by default, translated by whoever knows how, and filled once.
#include "base/words.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

std::string german(const std::string& context, const std::string& english)
{
    if (context == "Test" && english == "%1 takes over: %2")
        return "%2 übernimmt jetzt %1";
    return english;
}

} // namespace

class WordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void fillsPlaces_data();
    void fillsPlaces();
    void speaksTheLanguageItIsGiven();
};

void WordsTest::fillsPlaces_data()
{
    QTest::addColumn<std::string>("english");
    QTest::addColumn<std::string>("filled");
    QTest::newRow("no place") << std::string("Another report") << std::string("Another report");
    QTest::newRow("both places") << std::string("%1 is %2") << std::string("100 %2 is b");
    QTest::newRow("in another order, and one of them twice")
        << std::string("%2: %1, %2") << std::string("b: 100 %2, b");
    QTest::newRow("a place for which there is no value stays")
        << std::string("%3 %0 %") << std::string("%3 %0 %");
    QTest::newRow("nothing") << std::string() << std::string();
}

void WordsTest::fillsPlaces()
{
    QFETCH(std::string, english);
    QFETCH(std::string, filled);
    // What a value holds is not filled again.
    QCOMPARE(Words()({"Test", english}, {"100 %2", "b"}), filled);
}

void WordsTest::speaksTheLanguageItIsGiven()
{
    const Phrase phrase = WARROOM_PHRASE("Test", "%1 takes over: %2");
    const Words words(german, "de");
    QCOMPARE(words(phrase, {"Mara", "Restart"}), std::string("Restart übernimmt jetzt Mara"));
    QCOMPARE(words({"Other", phrase.english}, {"Mara", "Restart"}), std::string("Mara takes over: Restart"));
    QCOMPARE(words.language(), std::string("de"));
    QCOMPARE(Words()(phrase, {"Mara", "Restart"}), std::string("Mara takes over: Restart"));
    QCOMPARE(Words().language(), std::string("en"));
}

WARROOM_TEST_MAIN(WordsTest)
#include "tst_words.moc"
