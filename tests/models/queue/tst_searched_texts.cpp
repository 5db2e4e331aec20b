// Texts in one piece of memory: found while they grow, shrink and are packed together.
#include "models/queue/searched_texts.h"
#include "support/test_main.h"

#include <random>

using namespace warroom::ui;

class SearchedTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyWordMustStandInTheRow();
    void manyChangesEndAsTheLastTexts();
};

void SearchedTextsTest::everyWordMustStandInTheRow()
{
    SearchedTexts texts;
    texts.set(0, "checkout is slow");
    texts.set(1, "");
    texts.set(2, "search");
    QVERIFY(texts.hold(0, {"check", "slow"}));
    QVERIFY(!texts.hold(0, {"check", "search"}));
    QVERIFY(!texts.hold(0, {"slowsearch"})); // words do not reach over the end
    QVERIFY(texts.hold(1, {}));
    QVERIFY(!texts.hold(1, {"s"}));
    texts.set(0, "cart");
    QVERIFY(!texts.hold(0, {"slow"}));
    QVERIFY(!texts.hold(0, {"ckout"}));
    QVERIFY(texts.hold(2, {"search"}));
}

void SearchedTextsTest::manyChangesEndAsTheLastTexts()
{
    std::mt19937 random(3);
    SearchedTexts texts;
    std::vector<std::string> known(40);
    for (std::size_t i = 0; i < known.size(); ++i)
        texts.set(i, known[i]);
    for (int i = 0; i < 5000; ++i) {
        const std::size_t row = random() % known.size();
        known[row] = std::string(random() % 60, static_cast<char>('a' + random() % 26));
        texts.set(row, known[row]);
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        QVERIFY(texts.hold(i, {known[i]}));
        QVERIFY(!texts.hold(i, {known[i] + "x"}));
    }
}

WARROOM_TEST_MAIN(SearchedTextsTest)
#include "tst_searched_texts.moc"
