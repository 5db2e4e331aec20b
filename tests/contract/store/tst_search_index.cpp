// Full-text search: what is found, in which order, and that nothing typed is an operator.
#include "store/search_index.h"

#include "contract/store/store_samples.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <sqlite3.h>

#include <condition_variable>
#include <mutex>
#include <random>

using namespace warroom;
using namespace warroom::test;

namespace {

SearchDocument aDocument(std::int64_t n, std::string title, std::string sections = {},
                         std::string timeline = {})
{
    return {ticketOf(n),         "INC-" + std::to_string(n), std::move(title),
            std::move(sections), std::move(timeline),        n};
}

std::unique_ptr<SearchIndex> anIndex(const TempDir& dir, std::vector<SearchDocument> documents)
{
    auto index = openSearchIndex(dir.stdFile("search.db"));
    if (!index)
        qFatal("%s", index.error().message().c_str());
    (*index)->put(std::move(documents));
    (*index)->drain();
    return std::move(*index);
}

// "INC-1 INC-3", or the error's code.
std::string keysFor(SearchIndex& index, const std::string& words, bool prefixLast = false)
{
    const auto hits = index.queryNow(words, prefixLast, 20);
    if (!hits)
        return std::string(codeName(hits.error().code()));
    std::string keys;
    for (const auto& hit : *hits)
        keys += (keys.empty() ? "" : " ") + hit.key;
    return keys;
}

// The same as keysFor(), ranked by FTS5's own bm25.
std::string fts5Order(const std::string& file, const QString& words)
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open(file.c_str(), &database);
    sqlite3_prepare_v2(
        database,
        "SELECT docs.key FROM words JOIN docs ON docs.place = words.rowid WHERE words MATCH ?1 "
        "ORDER BY words.rank, docs.place DESC LIMIT 20",
        -1, &statement, nullptr);
    const auto match = ("\"" + words.split(' ').join("\" \"") + "\"").toStdString();
    sqlite3_bind_text(statement, 1, match.c_str(), -1, SQLITE_STATIC);
    std::string keys;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        keys += keys.empty() ? "" : " ";
        keys += reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return keys;
}

std::vector<SearchDocument> someTickets()
{
    return {aDocument(1, "Checkout is slow", "Database pool exhausted", "Restarted the payment-api twice"),
            aDocument(2, "Payment errors", "Card payments fail in Zürich", "checkout page shows errors"),
            aDocument(3, "Login fails", "Checkout is fine. OR is a word, NOT an operator", "nothing"),
            aDocument(42, "Disk full on db-7", "日本語のテキスト", "paymaster left")};
}

} // namespace

class SearchIndexTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data();
    void findsWords();
    void aShortPrefixIsRankedTooAndTheNewestComesFirst();
    void ofManyMatchesTheNewestAreRankedWhileTheWordIsTyped();
    void ranksAsFts5Does_data();
    void ranksAsFts5Does();
    void aLongerTextRanksLowerFromThenOn();
    void aSnippetMarksTheWord_data();
    void aSnippetMarksTheWord();
    void aSnippetIsThePieceAroundTheWords_data();
    void aSnippetIsThePieceAroundTheWords();
    void aDocumentReplacesTheOneBefore();
    void aQuerySeesWhatWasPutBeforeIt();
    void noMoreThanTheLimitIsAnswered();
    void aLaterQueryOvertakesAnEarlierOne();
    void otherStreamsAreNotOvertaken();
    void whatWasPutIsThereAfterReopening();
    void aDamagedFileIsMadeAnew_data();
    void aDamagedFileIsMadeAnew();
    void aNewerFileIsRefused();
    void theFileIsForItsOwner();
};

void SearchIndexTest::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("prefixLast");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char* name, const char* words, bool prefixLast, const char* keys) {
        QTest::addRow("%s", name) << QString::fromUtf8(words) << prefixLast << QString::fromUtf8(keys);
    };
    row("a word in the title ranks before sections, sections before the timeline", "checkout", false,
        "INC-1 INC-3 INC-2");
    row("every word must be found", "checkout errors", false, "INC-2");
    row("letter case does not matter", "CHECKOUT ERRORS", false, "INC-2");
    row("accents do not matter", "zurich", false, "INC-2");
    row("accents may be typed", "zürich", false, "INC-2");
    row("a word is whole unless it is a prefix", "paym", false, "");
    row("the last word is a prefix", "paym", true, "INC-2 INC-42 INC-1");
    row("a two-letter prefix", "zu", true, "INC-2");
    row("only the last word is a prefix", "check err", true, "");
    row("a prefix after a whole word", "checkout err", true, "INC-2");
    row("a last letter waits for its second", "login f", true, "INC-3");
    row("a word with a dash is one thing", "payment-api", false, "INC-1");
    row("a prefix after a dash", "payment-ap", true, "INC-1");
    row("an exact key comes first", "inc-42", false, "INC-42");
    row("a number is a key", "42", false, "INC-42");
    row("a key that is not there", "INC-43", false, "");
    row("a key while it is typed", "INC-4", true, "INC-42");
    row("a key in small letters while it is typed", "inc-4", true, "INC-42");
    row("nothing", "", true, "");
    row("blanks", " \t\n ", true, "");
    row("OR is a word", "checkout OR login", false, "INC-3");
    row("NOT is a word", "checkout NOT database", false, "");
    row("NEAR is a word", "NEAR(checkout slow)", false, "");
    row("AND is a word", "checkout AND slow", false, "");
    row("a column name is a word", "title:checkout", false, "");
    row("a column filter is text", "{title} : checkout", false, "");
    row("a quote is text", "\"checkout", false, "INC-1 INC-3 INC-2");
    row("quotes are text", "\"\"checkout\"\" \"", false, "INC-1 INC-3 INC-2");
    row("a star is text", "check*", false, "");
    row("a caret is text", "^login", false, "INC-3");
    row("brackets are text", "(checkout", false, "INC-1 INC-3 INC-2");
    row("a plus is text", "checkout + errors", false, "INC-2");
    row("a minus is text", "-checkout", false, "INC-1 INC-3 INC-2");
    row("only punctuation", "*** \"\" () : ^ -", true, "");
    row("punctuation beyond ASCII", "… —", true, "");
    row("an SQL quote is text", "checkout'; DROP TABLE docs; --", false, "");
    row("words in another script by their beginning", "日本", true, "INC-42");
    row("one sign of another script", "日", true, "INC-42");
}

void SearchIndexTest::findsWords()
{
    QFETCH(QString, words);
    QFETCH(bool, prefixLast);
    QFETCH(QString, keys);
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    QCOMPARE(keysFor(*index, words.toStdString(), prefixLast), keys.toStdString());
    // Nothing that was typed harms the next search, not even bytes that are no text.
    QCOMPARE(keysFor(*index, std::string("\xff\0\xc3", 3) + words.toStdString(), prefixLast).find("E_"),
             std::string::npos);
    QCOMPARE(keysFor(*index, "login"), std::string("INC-3"));
}

void SearchIndexTest::aShortPrefixIsRankedTooAndTheNewestComesFirst()
{
    const TempDir dir;
    const auto index = anIndex(dir, {aDocument(1, "Cable cut"), aDocument(2, "Other", "cache misses"),
                                     aDocument(3, "Cache cold"), aDocument(4, "Other", "", "called today")});
    QCOMPARE(keysFor(*index, "ca", true), std::string("INC-3 INC-1 INC-2 INC-4"));
    const auto hits = index->queryNow("ca", true, 1);
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->size(), std::size_t{1});
    QVERIFY(hits->front().snippet.find("\x02"
                                       "Cache\x03") != std::string::npos);
}

void SearchIndexTest::ofManyMatchesTheNewestAreRankedWhileTheWordIsTyped()
{
    constexpr int all = 4'100, best = 300;
    const TempDir dir;
    const auto index = anIndex(dir, {});
    std::vector<SearchDocument> many;
    for (int n = 1; n <= all; ++n)
        many.push_back(aDocument(n, n <= 2 || n == best ? "Cache" : "Other", "the cache is cold"));
    index->put(std::move(many));
    QCOMPARE(keysFor(*index, "cach", true).substr(0, 16), std::string("INC-300 INC-4100"));
    QCOMPARE(keysFor(*index, "cache", false).substr(0, 19), std::string("INC-300 INC-2 INC-1"));
    QCOMPARE(keysFor(*index, "4100 cach", true), std::string("INC-4100"));
    QCOMPARE(keysFor(*index, "1 cach", true), std::string("INC-1"));
}

void SearchIndexTest::ranksAsFts5Does_data()
{
    QTest::addColumn<QString>("words");
    QTest::addRow("one word") << "disk";
    QTest::addRow("two words") << "disk pool";
    QTest::addRow("three words, one of them in most tickets") << "disk pool error";
    QTest::addRow("a word with a dash is a phrase") << "disk payment-api";
}

void SearchIndexTest::ranksAsFts5Does()
{
    QFETCH(QString, words);
    const QStringList vocabulary = {"error", "error", "error", "disk", "pool", "payment-api",
                                    "cache", "node",  "queue", "slow", "lock"};
    std::mt19937 random(7);
    const auto text = [&](unsigned most) {
        std::string out;
        for (auto count = 1 + random() % most; count > 0; --count)
            out += vocabulary[qsizetype(random() % unsigned(vocabulary.size()))].toStdString() + " ";
        return out;
    };
    const auto document = [&](std::int64_t n) { return aDocument(n, text(4), text(30), text(60)); };
    const TempDir dir;
    const auto index = anIndex(dir, {});
    for (const int changed : {400, 3, 90}) {
        // The second and the third time what is remembered must have followed the change.
        std::vector<SearchDocument> documents;
        for (int n = 1; n <= changed; ++n)
            documents.push_back(document(n));
        index->put(std::move(documents));
        index->drain();
        const auto ours = keysFor(*index, words.toStdString());
        const auto theirs = fts5Order(dir.stdFile("search.db"), words);
        QVERIFY(theirs.size() > 100);
        QCOMPARE(ours, theirs);
    }
}

void SearchIndexTest::aLongerTextRanksLowerFromThenOn()
{
    const TempDir dir;
    const auto index =
        anIndex(dir, {aDocument(1, "Disk full", "short"), aDocument(2, "Disk full", "short too"),
                      aDocument(3, "Other", "quite another thing")});
    QCOMPARE(keysFor(*index, "disk"), std::string("INC-1 INC-2"));
    index->put({aDocument(1, "Disk full", "now there is much more to read in this one")});
    QCOMPARE(keysFor(*index, "disk"), std::string("INC-2 INC-1"));
}

void SearchIndexTest::aSnippetMarksTheWord_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("snippet");
    QTest::addRow("in a section") << "exhausted"
                                  << "Database pool \x02"
                                     "exhausted\x03";
    QTest::addRow("in the timeline") << "twice"
                                     << "Restarted the payment-api \x02"
                                        "twice\x03";
    QTest::addRow("a key without words shows the title") << "1"
                                                         << "Checkout is slow";
}

void SearchIndexTest::aSnippetIsThePieceAroundTheWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("prefixLast");
    QTest::addColumn<QString>("snippet");
    const auto row = [](const char* name, const char* words, bool prefixLast, const char* snippet) {
        QTest::addRow("%s", name) << QString::fromUtf8(words) << prefixLast << QString::fromUtf8(snippet);
    };
    row("at the beginning", "w1", false, "w0, [w1] w2. w3 w4 w5 w6 w7 w8 w9 w10 w11…");
    row("in the middle", "w20", false, "…w15 w16 w17 w18 w19 [w20] w21 w22 w23 w24 w25 w26…");
    row("at the end", "w38", false, "…w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 [w38] Zürich!");
    row("where most words stand together", "w30 w33", false,
        "…w26 w27 w28 w29 [w30] w31 w32 [w33] w34 w35 w36 w37…");
    row("words that are too far apart show the first", "w2 w30", false,
        "w0, w1 [w2]. w3 w4 w5 w6 w7 w8 w9 w10 w11…");
    row("neighbours are marked each", "w5 w6", false, "w0, w1 w2. w3 w4 [w5] [w6] w7 w8 w9 w10 w11…");
    row("words that overlap are marked as one", "w5-w6 w6-w7", false,
        "…w1 w2. w3 w4 [w5 w6 w7] w8 w9 w10 w11 w12…");
    row("a word that is typed", "zuri", true, "…w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 w38 [Zürich]!");
}

void SearchIndexTest::aSnippetIsThePieceAroundTheWords()
{
    QFETCH(QString, words);
    QFETCH(bool, prefixLast);
    QFETCH(QString, snippet);
    std::string text = "w0, w1 w2. w3";
    for (int n = 4; n < 39; ++n)
        text += " w" + std::to_string(n);
    const TempDir dir;
    const auto index = anIndex(dir, {aDocument(1, "Other", text + " Zürich!")});
    const auto hits = index->queryNow(words.toStdString(), prefixLast, 5);
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(hits->front().snippet).replace(QChar(2), '[').replace(QChar(3), ']'),
             snippet);
}

void SearchIndexTest::aSnippetMarksTheWord()
{
    QFETCH(QString, words);
    QFETCH(QString, snippet);
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    const auto hits = index->queryNow(words.toStdString(), false, 5);
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->size(), std::size_t{1});
    QCOMPARE(hits->front().snippet, snippet.toStdString());
    QCOMPARE(hits->front().title, std::string("Checkout is slow"));
    QVERIFY(hits->front().id == ticketOf(1));
}

void SearchIndexTest::aDocumentReplacesTheOneBefore()
{
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    auto renamed = aDocument(3, "Sign-in fails");
    renamed.key = "OPS-3";
    index->put({renamed});
    index->drain();
    QCOMPARE(keysFor(*index, "login"), std::string());
    QCOMPARE(keysFor(*index, "operator"), std::string());
    QCOMPARE(keysFor(*index, "sign-in"), std::string("OPS-3"));
    QCOMPARE(keysFor(*index, "INC-3"), std::string());
    QCOMPARE(keysFor(*index, "3"), std::string("OPS-3"));
}

void SearchIndexTest::aQuerySeesWhatWasPutBeforeIt()
{
    const TempDir dir;
    const auto index = anIndex(dir, {});
    std::vector<SearchDocument> many;
    for (int n = 1; n <= 6000; ++n)
        many.push_back(aDocument(n, "Ticket number" + std::to_string(n), "common words here"));
    index->put(std::move(many));
    QCOMPARE(keysFor(*index, "number6000"), std::string("INC-6000"));
}

void SearchIndexTest::noMoreThanTheLimitIsAnswered()
{
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    QCOMPARE(index->queryNow("checkout", false, 2)->size(), std::size_t{2});
    QCOMPARE(index->queryNow("checkout", false, 0)->size(), std::size_t{0});
    QCOMPARE(index->queryNow("che", true, 1)->size(), std::size_t{1});
}

void SearchIndexTest::aLaterQueryOvertakesAnEarlierOne()
{
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    std::mutex mutex;
    std::condition_variable changed;
    bool mayGoOn = false;
    std::vector<std::string> answers;
    const auto record = [&](const Result<std::vector<SearchHit>>& hits) {
        const std::lock_guard lock(mutex);
        answers.push_back(hits ? std::to_string(hits->size()) : std::string(codeName(hits.error().code())));
    };
    // The first answer holds the index's thread until the others wait in the queue.
    index->query("login", false, 5, 0, [&](const Result<std::vector<SearchHit>>& hits) {
        record(hits);
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return mayGoOn; });
    });
    for (const char* typed : {"che", "chec", "check"})
        index->query(typed, true, 5, 7, record);
    {
        const std::lock_guard lock(mutex);
        mayGoOn = true;
    }
    changed.notify_one();
    QVERIFY_RESULT(index->queryNow("login", false, 5));
    QCOMPARE(answers, (std::vector<std::string>{"1", "E_CANCELLED", "E_CANCELLED", "3"}));
}

void SearchIndexTest::otherStreamsAreNotOvertaken()
{
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    std::vector<std::size_t> counts;
    for (const int stream : {0, 0, 1, 2})
        index->query("checkout", false, 5, stream, [&](const Result<std::vector<SearchHit>>& hits) {
            counts.push_back(hits ? hits->size() : 99);
        });
    QVERIFY_RESULT(index->queryNow("login", false, 5));
    QCOMPARE(counts, (std::vector<std::size_t>{3, 3, 3, 3}));
}

void SearchIndexTest::whatWasPutIsThereAfterReopening()
{
    const TempDir dir;
    anIndex(dir, someTickets()).reset();
    const auto index = anIndex(dir, {});
    auto indexed = index->takeIndexed();
    QCOMPARE(indexed.size(), someTickets().size());
    for (const auto& document : someTickets())
        QCOMPARE(indexed[document.id], document.seq);
    QCOMPARE(keysFor(*index, "login"), std::string("INC-3"));
}

void SearchIndexTest::aDamagedFileIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("no database") << QByteArray(10'000, 'x');
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("only the beginning of a header") << QByteArray("SQLite format 3");
}

void SearchIndexTest::aDamagedFileIsMadeAnew()
{
    QFETCH(QByteArray, content);
    const TempDir dir;
    anIndex(dir, someTickets()).reset();
    putContent(dir.file("search.db"), content);
    auto index = openSearchIndex(dir.stdFile("search.db"));
    QVERIFY_RESULT(index);
    QVERIFY((*index)->takeIndexed().empty());
    (*index)->put(someTickets());
    QCOMPARE(keysFor(**index, "login"), std::string("INC-3"));
}

void SearchIndexTest::aNewerFileIsRefused()
{
    const TempDir dir;
    anIndex(dir, someTickets()).reset();
    QByteArray content = contentOf(dir.file("search.db"));
    content.replace(60, 4, QByteArray::fromHex("000003e7")); // user_version 999
    putContent(dir.file("search.db"), content);
    QCOMPARE(openSearchIndex(dir.stdFile("search.db")).error().code(), ErrorCode::NewerSchema);
    QVERIFY(contentOf(dir.file("search.db")) == content);
}

void SearchIndexTest::theFileIsForItsOwner()
{
    const TempDir dir;
    const auto index = anIndex(dir, someTickets());
    QVERIFY(isPrivate(dir.file("search.db")));
}

WARROOM_TEST_MAIN(SearchIndexTest)
#include "tst_search_index.moc"
