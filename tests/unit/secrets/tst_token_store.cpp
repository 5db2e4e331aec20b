// Where a token goes: the keyring, or a file for its owner only; nothing waits on the calling thread.
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "secrets/token_file.h"
#include "secrets/token_store.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace warroom;
using namespace warroom::ui;

namespace {

const QString server = QStringLiteral("https://warroom.example.org:8787");

// Answers at once, from memory; or not, as the test says.
class MemoryKeyring final : public Keyring
{
public:
    struct Content
    {
        bool answers = true;
        bool takesMore = true;
        QMap<QString, QString> secrets;
    };

    explicit MemoryKeyring(Content& content) : m_content(content) {}

    void read(const QString& name, std::function<void(Result<QString>)> done) override
    {
        if (!m_content.answers)
            return done(fail(ErrorCode::Unreachable, "no keyring answers"));
        if (!m_content.secrets.contains(name))
            return done(fail(ErrorCode::NotFound, "no such entry"));
        done(m_content.secrets.value(name));
    }
    void write(const QString& name, const QString& secret, std::function<void(Result<void>)> done) override
    {
        if (!m_content.answers || !m_content.takesMore)
            return done(fail(ErrorCode::Unreachable, "it would not open"));
        m_content.secrets[name] = secret;
        done({});
    }
    void remove(const QString& name, std::function<void(Result<void>)> done) override
    {
        if (!m_content.answers)
            return done(fail(ErrorCode::Unreachable, "no keyring answers"));
        m_content.secrets.remove(name);
        done({});
    }

private:
    Content& m_content;
};

int modeOf(const QString& path)
{
    struct stat state
    {};
    return ::lstat(QFile::encodeName(path).constData(), &state) == 0 ? int(state.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fillFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// A bus of the test's own, on which no keyring lives.
class LonelyBus final
{
public:
    // Its folder of services is empty, so that nothing can be started on demand.
    bool start()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            return false;
        const QString file = m_folder.file("bus.conf");
        fillFile(file, "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                       "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                       "<allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                       "</policy></busconfig>");
        m_process.start(program, {"--config-file=" + file, "--nofork", "--print-address"});
        if (!m_process.waitForReadyRead(10'000))
            return false;
        return qputenv("DBUS_SESSION_BUS_ADDRESS", m_process.readLine().trimmed());
    }
    ~LonelyBus()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    TempDir m_folder;
    QProcess m_process;
};

} // namespace

class TokenStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void theFileIsForItsOwnerOnly_data();
    void theFileIsForItsOwnerOnly();
    void linksAreNotFollowed();
    void aKeyringIsPreferred();
    void withoutAKeyringItIsAFile_data();
    void withoutAKeyringItIsAFile();
    void aFileOfAnEarlierStartIsFound();
    void removedIsGoneFromBothPlaces();
    void nobodyIsCalledWhoIsGone();
    void withoutABusThereIsNoKeyring();
    void aBusWithoutAKeyringIsNotEnough();
};

void TokenStoreTest::theFileIsForItsOwnerOnly_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("with umask 0") << 0;
    QTest::newRow("with the usual umask") << 022;
    QTest::newRow("with a umask that takes everything") << 0777;
}

void TokenStoreTest::theFileIsForItsOwnerOnly()
{
    QFETCH(int, mask);
    const TempDir folder;
    const QString file = folder.file("tokens/one");
    const mode_t before = ::umask(static_cast<mode_t>(mask));
    const auto written = writeTokenFile(file, "secret-1");
    const auto again = writeTokenFile(file, "secret-2");
    ::umask(before);
    QVERIFY(written);
    QVERIFY(again);
    QCOMPARE(modeOf(file), 0600);
    QCOMPARE(modeOf(folder.file("tokens")), 0700);
    QCOMPARE(*readTokenFile(file), "secret-2");
    QVERIFY(removeTokenFile(file));
    QCOMPARE(readTokenFile(file).error().code(), ErrorCode::NotFound);
}

void TokenStoreTest::linksAreNotFollowed()
{
    const TempDir folder;
    const QString file = folder.file("tokens/one"), victim = folder.file("victim");
    QVERIFY(QDir().mkpath(folder.file("tokens")));
    fillFile(victim, "untouched");
    QVERIFY(QFile::link(victim, file + ".new"));
    QVERIFY(QFile::link(victim, file));
    QVERIFY(!readTokenFile(file));
    QVERIFY(writeTokenFile(file, "secret"));
    QCOMPARE(contentOf(victim), "untouched");
    QCOMPARE(*readTokenFile(file), "secret");
    QCOMPARE(modeOf(file), 0600);
}

void TokenStoreTest::aKeyringIsPreferred()
{
    const TempDir folder;
    MemoryKeyring::Content keyring;
    TokenStore store(folder.path(), std::make_unique<MemoryKeyring>(keyring));
    QVERIFY(writeTokenFile(store.fileOf(server), "from an earlier start"));
    std::optional<Result<TokenPlace>> place;
    store.write(server, "secret", this, [&](Result<TokenPlace> answer) { place = answer; });
    QTRY_VERIFY(place);
    QCOMPARE(**place, TokenPlace::Keyring);
    QCOMPARE(keyring.secrets.value(server), "secret");
    QVERIFY(!QFile::exists(store.fileOf(server)));
    std::optional<KeptToken> kept;
    store.read(server, this, [&](const KeptToken& answer) { kept = answer; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->token, "secret");
    QCOMPARE(kept->place, TokenPlace::Keyring);
}

void TokenStoreTest::withoutAKeyringItIsAFile_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("no keyring answers") << false;
    QTest::newRow("the keyring takes nothing") << true;
}

void TokenStoreTest::withoutAKeyringItIsAFile()
{
    QFETCH(bool, answers);
    const TempDir folder;
    MemoryKeyring::Content keyring;
    keyring.answers = answers;
    keyring.takesMore = false;
    TokenStore store(folder.path(), std::make_unique<MemoryKeyring>(keyring));
    std::optional<Result<TokenPlace>> place;
    store.write(server, "secret", this, [&](Result<TokenPlace> answer) { place = answer; });
    QVERIFY2(!place, "the disk was waited for");
    QTRY_VERIFY(place);
    QCOMPARE(**place, TokenPlace::File);
    QCOMPARE(modeOf(store.fileOf(server)), 0600);
    QVERIFY(store.fileOf(server).startsWith(folder.path()));
    std::optional<KeptToken> kept;
    store.read(server, this, [&](const KeptToken& answer) { kept = answer; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->token, "secret");
    QCOMPARE(kept->place, TokenPlace::File);
    std::optional<KeptToken> other;
    store.read("https://elsewhere.example.org", this, [&](const KeptToken& answer) { other = answer; });
    QTRY_VERIFY(other);
    QCOMPARE(other->place, TokenPlace::Nowhere);
}

void TokenStoreTest::aFileOfAnEarlierStartIsFound()
{
    const TempDir folder;
    MemoryKeyring::Content keyring;
    TokenStore store(folder.path(), std::make_unique<MemoryKeyring>(keyring));
    QVERIFY(writeTokenFile(store.fileOf(server), "secret"));
    std::optional<KeptToken> kept;
    store.read(server, this, [&](const KeptToken& answer) { kept = answer; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->token, "secret");
    QCOMPARE(kept->place, TokenPlace::File);
}

void TokenStoreTest::removedIsGoneFromBothPlaces()
{
    const TempDir folder;
    MemoryKeyring::Content keyring;
    keyring.secrets[server] = "secret";
    TokenStore store(folder.path(), std::make_unique<MemoryKeyring>(keyring));
    QVERIFY(writeTokenFile(store.fileOf(server), "secret"));
    std::optional<Result<void>> removed;
    store.remove(server, this, [&](Result<void> answer) { removed = answer; });
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    QVERIFY(keyring.secrets.isEmpty());
    QVERIFY(!QFile::exists(store.fileOf(server)));
}

void TokenStoreTest::nobodyIsCalledWhoIsGone()
{
    const TempDir folder;
    MemoryKeyring::Content keyring;
    keyring.answers = false;
    bool called = false;
    auto context = std::make_unique<QObject>();
    TokenStore store(folder.path(), std::make_unique<MemoryKeyring>(keyring));
    store.write(server, "secret", context.get(), [&](const Result<TokenPlace>&) { called = true; });
    context.reset();
    std::optional<KeptToken> kept;
    store.read(server, this, [&](const KeptToken& answer) { kept = answer; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->token, "secret");
    QVERIFY(!called);
    {
        TokenStore brief(folder.path(), std::make_unique<MemoryKeyring>(keyring));
        brief.read(server, this, [&](const KeptToken&) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TokenStoreTest::withoutABusThereIsNoKeyring()
{
    const auto keyring = makeSystemKeyring();
    std::optional<Result<QString>> answer;
    keyring->read(server, [&](const Result<QString>& result) { answer = result; });
    QVERIFY2(!answer, "the bus was waited for");
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().code(), ErrorCode::Unreachable);
    std::optional<Result<void>> written;
    keyring->write(server, "secret", [&](const Result<void>& result) { written = result; });
    QTRY_VERIFY(written);
    QCOMPARE(written->error().code(), ErrorCode::Unreachable);
}

void TokenStoreTest::aBusWithoutAKeyringIsNotEnough()
{
    LonelyBus bus;
    if (!bus.start())
        QSKIP("did not run: no dbus-daemon");
    const TempDir folder;
    TokenStore store(folder.path(), makeSystemKeyring());
    std::optional<Result<TokenPlace>> place;
    store.write(server, "secret", this, [&](Result<TokenPlace> answer) { place = answer; });
    QTRY_VERIFY(place);
    QCOMPARE(**place, TokenPlace::File);
}

WARROOM_TEST_MAIN(TokenStoreTest)
#include "tst_token_store.moc"
