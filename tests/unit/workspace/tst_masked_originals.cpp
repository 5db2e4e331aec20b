// Originals of masked files: kept within bounds, read again where they lie, and nothing of them on the disk.
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "workspace/masked_originals.h"

#include <QFile>

#include <filesystem>

using namespace warroom;

namespace {

class SetClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_now.time_since_epoch(); }
    void pass(Duration time) { m_now += time; }

private:
    Time m_now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
};

const TicketId ticket{Uuid{{5}}};
const std::string content = "password=hunter2-but-longer\n";

// Files are told apart by a digest of one digit.
std::string digest(char digit) { return std::string(64, digit); }
MaskedFile masked(char digit)
{
    return {ticket, digest(digit), "env.txt", "text/plain", {"password", "email"}, 3};
}

std::string bytesOf(MaskedOriginals& kept, char digit)
{
    const auto bytes = kept.bytesOf(ticket, digest(digit));
    return bytes ? *bytes : "none: " + bytes.error().message();
}

} // namespace

class MaskedOriginalsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<TempDir>(); }

    void theyAreThereUntilTheyAreForgotten();
    void afterARestartTheyAreReadWhereTheyLie();
    void whatHasChangedIsGone_data();
    void whatHasChangedIsGone();
    void theOldestGo_data();
    void theOldestGo();
    void memoryIsBounded();
    void aDayIsTheLongest();
    void brokenRecordsAreRemoved();

private:
    MaskedOriginals originals() const { return {folder(), m_clock}; }
    std::string folder() const { return m_dir->stdFile("masked"); }
    FileSource write(const QByteArray& bytes) const
    {
        QFile file(m_dir->file("env.txt"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        return sourceAt(file.fileName().toStdString());
    }
    QByteArray onDisk() const
    {
        QByteArray all;
        for (const auto& one : std::filesystem::directory_iterator(folder()))
            all += readBytes(QString::fromStdString(one.path().string()));
        return all;
    }
    static int count(const std::string& folder)
    {
        return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), {}));
    }

    SetClock m_clock;
    std::unique_ptr<TempDir> m_dir;
};

void MaskedOriginalsTest::theyAreThereUntilTheyAreForgotten()
{
    auto kept = originals();
    kept.keep(masked('a'), {}, content);
    kept.keep(masked('b'), write("x"), "x");
    QCOMPARE(kept.of(ticket).size(), std::size_t(2));
    QVERIFY(kept.of(TicketId(Uuid{{6}})).empty());
    QCOMPARE(bytesOf(kept, 'a'), content);
    kept.forget(ticket, digest('a'));
    const auto gone = kept.bytesOf(ticket, digest('a'));
    QVERIFY(!gone);
    QCOMPARE(gone.error().code(), ErrorCode::NotFound);
    kept.forget(ticket, digest('b'));
    QVERIFY(std::filesystem::is_empty(folder()));
}

void MaskedOriginalsTest::afterARestartTheyAreReadWhereTheyLie()
{
    const auto source = write(QByteArray::fromStdString(content));
    {
        auto kept = originals();
        kept.keep(masked('a'), source, content);
        kept.keep(masked('b'), {}, content);
    }
    QVERIFY(!onDisk().contains("hunter2"));
    auto again = originals();
    const auto files = again.of(ticket);
    QCOMPARE(files.size(), std::size_t(1)); // the other one was in no file
    QCOMPARE(files[0].name, std::string("env.txt"));
    QCOMPARE(files[0].mediaType, std::string("text/plain"));
    QCOMPARE(files[0].kinds, (std::vector<std::string>{"password", "email"}));
    QCOMPARE(files[0].count, std::size_t(3));
    QCOMPARE(bytesOf(again, 'a'), content);
}

void MaskedOriginalsTest::whatHasChangedIsGone_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("another value of the same length") << QByteArray("password=hunter3-but-longer\n");
    QTest::newRow("a line more") << QByteArray("password=hunter2-but-longer\n\n");
    QTest::newRow("removed") << QByteArray();
}

void MaskedOriginalsTest::whatHasChangedIsGone()
{
    QFETCH(QByteArray, now);
    const auto source = write(QByteArray::fromStdString(content));
    originals().keep(masked('a'), source, content);
    if (now.isEmpty())
        QFile::remove(m_dir->file("env.txt"));
    else
        write(now);
    // A second later, as people write.
    const std::filesystem::path file = m_dir->stdFile("env.txt");
    if (!now.isEmpty())
        std::filesystem::last_write_time(file,
                                         std::filesystem::last_write_time(file) + std::chrono::seconds(1));
    QVERIFY(!originals().bytesOf(ticket, digest('a')));
}

void MaskedOriginalsTest::theOldestGo_data()
{
    QTest::addColumn<bool>("inFiles");
    QTest::newRow("from files") << true;
    QTest::newRow("from no file") << false;
}

void MaskedOriginalsTest::theOldestGo()
{
    QFETCH(bool, inFiles);
    const auto source = inFiles ? write("x") : FileSource();
    auto kept = originals();
    for (std::size_t i = 0; i <= MaskedOriginals::MostFiles; ++i) {
        auto file = masked('0');
        file.sha256 = std::to_string(1'000 + i);
        kept.keep(file, source, "x");
        m_clock.pass(Duration(1));
    }
    const auto files = kept.of(ticket);
    QCOMPARE(files.size(), MaskedOriginals::MostFiles);
    QCOMPARE(files.front().sha256, std::string("1001"));
    QCOMPARE(count(folder()), inFiles ? static_cast<int>(MaskedOriginals::MostFiles) : 0);
}

// What is in a file is read there when there is no room for it in memory; the rest is gone.
void MaskedOriginalsTest::memoryIsBounded()
{
    const auto source = write("in the file");
    auto kept = originals();
    kept.keep(masked('a'), source, "in memory");
    kept.keep(masked('b'), {}, "in memory");
    const std::string large(MaskedOriginals::MostBytes, 'x');
    kept.keep(masked('c'), {}, large);
    QCOMPARE(bytesOf(kept, 'a'), std::string("in the file"));
    QVERIFY(!kept.bytesOf(ticket, digest('b')));
    QVERIFY(bytesOf(kept, 'c') == large);
}

void MaskedOriginalsTest::aDayIsTheLongest()
{
    const auto source = write("x");
    auto kept = originals();
    kept.keep(masked('a'), source, "x");
    m_clock.pass(MaskedOriginals::KeptFor);
    QCOMPARE(kept.of(ticket).size(), std::size_t(1));
    m_clock.pass(Duration(1));
    QVERIFY(originals().of(ticket).empty());
    kept.forgetOld();
    QVERIFY(kept.of(ticket).empty());
    QVERIFY(std::filesystem::is_empty(folder()));
}

void MaskedOriginalsTest::brokenRecordsAreRemoved()
{
    originals().keep(masked('a'), write("x"), "x");
    QFile whole(QString::fromStdString(folder() + "/" + digest('a') + "." + ticket.text()));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const auto good = whole.readAll();
    const auto add = [&](const std::string& name, const QByteArray& bytes) {
        QFile file(QString::fromStdString(folder() + "/" + name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    add(digest('b') + "." + ticket.text(), good.left(good.size() / 2));
    add(digest('c') + "." + ticket.text(), QByteArray(good).replace("warroom.masked.1", "warroom.masked.9"));
    add(digest('d'), good);
    QCOMPARE(originals().of(ticket).size(), std::size_t(1));
    QCOMPARE(count(folder()), 1);
}

WARROOM_TEST_MAIN(MaskedOriginalsTest)
#include "tst_masked_originals.moc"
