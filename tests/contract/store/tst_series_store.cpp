// Counts and samples on the disk: kept, replaced, made into hours, forgotten.
#include "store/series_store.h"

#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFileInfo>

using namespace warroom;
using namespace std::chrono_literals;

namespace {

constexpr Time noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 12h};

StoredCounts minute(Time at, double good, double total, bool held = false, std::string service = "checkout")
{
    return {std::move(service), "availability", {at, good, total}, held, false};
}

} // namespace

class SeriesStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasSavedIsThereAgain();
    void aMinuteTakesThePlaceOfItself();
    void servicesAndObjectivesAreApart();
    void oldMinutesBecomeHours();
    void oldHoursAndSamplesGo();
    void samplesComeInOrder();
    void theFileIsForItsOwnerOnly();

private:
    void open();
    std::vector<StoredCounts> counts(const std::string& service = "checkout");
    void save(const std::vector<StoredCounts>& minutes, const std::vector<StoredSample>& samples = {});

    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<SeriesStore> m_store;
};

void SeriesStoreTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<TempDir>();
    open();
}

void SeriesStoreTest::open()
{
    m_store.reset();
    auto opened = openSeriesStore(m_folder->stdFile("metrics.db"));
    if (!opened)
        qFatal("%s", opened.error().message().c_str());
    m_store = std::move(*opened);
}

std::vector<StoredCounts> SeriesStoreTest::counts(const std::string& service)
{
    auto found = m_store->counts(service, "availability");
    return found ? std::move(*found) : std::vector<StoredCounts>();
}

void SeriesStoreTest::save(const std::vector<StoredCounts>& minutes, const std::vector<StoredSample>& samples)
{
    const auto saved = m_store->save(minutes, samples);
    QVERIFY2(saved.has_value(), saved ? "" : saved.error().message().c_str());
}

void SeriesStoreTest::whatWasSavedIsThereAgain()
{
    save({minute(noon, 9.25, 10), minute(noon + 1min, 0, 0, true)});
    open();
    const auto found = counts();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].counts, (EventCounts{noon, 9.25, 10}));
    QVERIFY(!found[0].held && !found[0].hour && found[1].held);
    QCOMPARE(found[1].counts, (EventCounts{noon + 1min, 0, 0}));
}

void SeriesStoreTest::aMinuteTakesThePlaceOfItself()
{
    save({minute(noon, 1, 1)});
    save({minute(noon, 3, 4)});
    QCOMPARE(counts().size(), std::size_t{1});
    QCOMPARE(counts()[0].counts, (EventCounts{noon, 3, 4}));
    // Also when a window has come to hold it.
    save({minute(noon, 5, 5, true)});
    QCOMPARE(counts().size(), std::size_t{1});
    QVERIFY(counts()[0].held);
}

void SeriesStoreTest::servicesAndObjectivesAreApart()
{
    save({minute(noon, 1, 1), minute(noon, 2, 2, false, "search")});
    QCOMPARE(counts("search").size(), std::size_t{1});
    QCOMPARE(counts("search")[0].counts.total, 2.0);
    QVERIFY(counts("other").empty());
    QVERIFY(m_store->counts("checkout", "latency")->empty());
}

void SeriesStoreTest::oldMinutesBecomeHours()
{
    std::vector<StoredCounts> minutes;
    for (int i = 0; i < 180; ++i)
        minutes.push_back(minute(noon + i * 1min, 1, 2, i >= 30 && i < 60));
    save(minutes);
    QVERIFY(m_store->prune(noon + 1h + 59min, {}, {}).has_value());
    open();
    const auto found = counts();
    // The first hour in two parts, since a window held half of it; the other 120 minutes as they were.
    QCOMPARE(found.size(), std::size_t{122});
    QVERIFY(found[0].hour && found[1].hour && !found[2].hour);
    QCOMPARE(found[0].counts.minute, noon);
    QCOMPARE(found[0].counts.total + found[1].counts.total, 120.0);
    QCOMPARE(found[0].held + found[1].held, 1);
    QCOMPARE(found[2].counts.minute, noon + 1h);
    // What comes late for an hour that was made is added to it.
    save({minute(noon + 5min, 1, 10)});
    QVERIFY(m_store->prune(noon + 1h, {}, {}).has_value());
    const auto again = counts();
    QCOMPARE(again.size(), std::size_t{122});
    QCOMPARE(again[0].counts.total + again[1].counts.total, 130.0);
}

void SeriesStoreTest::oldHoursAndSamplesGo()
{
    save({minute(noon, 1, 1), minute(noon + 2h, 1, 1)},
         {{"checkout", "Memory", noon, 1}, {"checkout", "Memory", noon + 2h, 2}});
    QVERIFY(m_store->prune(noon + 5h, noon + 1h, noon + 1h).has_value());
    QCOMPARE(counts().size(), std::size_t{1});
    QCOMPARE(counts()[0].counts.minute, noon + 2h);
    QCOMPARE(m_store->samples("checkout", "Memory", {})->size(), std::size_t{1});
}

void SeriesStoreTest::samplesComeInOrder()
{
    save({}, {{"checkout", "Memory", noon + 15s, 0.25},
              {"checkout", "Memory", noon, 0.5},
              {"db", "Memory", noon, 7}});
    save({}, {{"checkout", "Memory", noon, 0.75}});
    const auto all = m_store->samples("checkout", "Memory", noon);
    QVERIFY(all.has_value());
    QCOMPARE(all->size(), std::size_t{2});
    QCOMPARE((*all)[0].value, 0.75);
    QVERIFY((*all)[1].at == noon + 15s);
    QCOMPARE(m_store->samples("checkout", "Memory", noon + 1s)->size(), std::size_t{1});
    QVERIFY(m_store->samples("checkout", "CPU", {})->empty());
}

void SeriesStoreTest::theFileIsForItsOwnerOnly()
{
    const QFileInfo file(m_folder->file("metrics.db"));
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

WARROOM_TEST_MAIN(SeriesStoreTest)
#include "tst_series_store.moc"
