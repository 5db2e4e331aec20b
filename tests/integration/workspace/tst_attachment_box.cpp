// Files of tickets on a device, with a real backend: kept, sent later, fetched elsewhere, refused.
#include "base/hash.h"
#include "support/integration/backend_process.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "workspace/attachment_box.h"

#include <QFile>

#include <filesystem>
#include <future>

using namespace warroom;
using namespace warroom::test;

namespace {

Result<AttachmentAdd> add(AttachmentBox& box, TicketId ticket, const std::string& path)
{
    std::promise<Result<AttachmentAdd>> promise;
    box.add(ticket, path, [&](Result<AttachmentAdd> made) { promise.set_value(std::move(made)); });
    return promise.get_future().get();
}

Result<std::string> get(AttachmentBox& box, const std::string& digest)
{
    std::promise<Result<std::string>> promise;
    box.get(digest, [&](Result<std::string> bytes) { promise.set_value(std::move(bytes)); });
    return promise.get_future().get();
}

} // namespace

class AttachmentBoxTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void bytesReachTheBackendAndOthers();
    void bytesWaitForAConnection();
    void whatCannotBeTakenIsSaid_data();
    void whatCannotBeTakenIsSaid();
    void aRefusalIsSaidOnce();
    void withoutABackendItStaysHere();
    void secretsOfATextAreMaskedBeforeItIsKept();
    void whatIsNoTextIsLeftAsItIs();

private:
    std::string write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_dir.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return m_dir.file(name).toStdString();
    }
    AttachmentSite site() const { return {m_backend->url().toStdString(), m_backend->adminToken(), {}}; }
    bool backendHas(const std::string& digest) const
    {
        const auto answer = m_backend->request("GET", "/api/v1/attachments/" + digest);
        return answer && answer->status == 200;
    }
    bool nothingWaits(const std::string& folder) const
    {
        return std::filesystem::is_empty(m_dir.stdFile(folder) + "/waiting");
    }

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    TicketId m_ticket;
};

void AttachmentBoxTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
    const auto made = TicketId::parse(declareIncident(*m_backend, "Checkout fails"));
    QVERIFY(made);
    m_ticket = *made;
}

void AttachmentBoxTest::bytesReachTheBackendAndOthers()
{
    AttachmentBox mine({m_dir.stdFile("mine"), [this] { return std::optional(site()); }, {}});
    AttachmentBox theirs({m_dir.stdFile("theirs"), [this] { return std::optional(site()); }, {}});
    const auto made = add(mine, m_ticket, write("graph.png", "\x89PNG bytes"));
    QVERIFY_RESULT(made);
    QCOMPARE(made->name, std::string("graph.png"));
    QCOMPARE(made->mediaType, std::string("image/png"));
    QCOMPARE(made->size, std::int64_t(10));
    QTRY_VERIFY(backendHas(made->sha256));
    QTRY_VERIFY(nothingWaits("mine"));
    const auto bytes = get(theirs, made->sha256);
    QVERIFY_RESULT(bytes);
    QCOMPARE(*bytes, std::string("\x89PNG bytes"));
}

void AttachmentBoxTest::bytesWaitForAConnection()
{
    std::atomic<bool> connected = false;
    const auto where = [&]() -> std::optional<AttachmentSite> {
        return connected ? std::optional(site())
                         : std::optional(AttachmentSite{"http://127.0.0.1:1", "x", {}});
    };
    std::string digest;
    {
        AttachmentBox box({m_dir.stdFile("late"), where, {}});
        const auto made = add(box, m_ticket, write("late.txt", "kept"));
        QVERIFY_RESULT(made);
        digest = made->sha256;
    }
    QVERIFY(!nothingWaits("late"));
    connected = true;
    AttachmentBox again({m_dir.stdFile("late"), where, {}});
    again.sendWaiting();
    QTRY_VERIFY(backendHas(digest));
    QTRY_VERIFY(nothingWaits("late"));
}

void AttachmentBoxTest::whatCannotBeTakenIsSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    const QString large = m_dir.file("large.bin");
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(static_cast<qint64>(attachmentMostBytes) + 1));
    QTest::newRow("more than an attachment may have") << large << ErrorCode::TooLarge;
    QTest::newRow("a folder") << m_dir.path() << ErrorCode::Argument;
    QTest::newRow("nothing") << m_dir.file("none") << ErrorCode::Argument;
}

void AttachmentBoxTest::whatCannotBeTakenIsSaid()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    AttachmentBox box({m_dir.stdFile("bad"), [this] { return std::optional(site()); }, {}});
    const auto made = add(box, m_ticket, path.toStdString());
    QVERIFY(!made);
    QCOMPARE(made.error().code(), code);
    QVERIFY(nothingWaits("bad"));
    QVERIFY(!get(box, "../../etc/passwd"));
}

void AttachmentBoxTest::aRefusalIsSaidOnce()
{
    const std::string viewer = tokenFor(*m_backend, "Vera", "viewer");
    std::atomic<int> said = 0;
    AttachmentBox box({m_dir.stdFile("refused"),
                       [&] {
                           return std::optional(AttachmentSite{m_backend->url().toStdString(), viewer, {}});
                       },
                       [&](const std::string&) { ++said; }});
    QVERIFY_RESULT(add(box, m_ticket, write("refused.txt", "no")));
    QTRY_COMPARE(said.load(), 1);
    QTRY_VERIFY(nothingWaits("refused"));
}

void AttachmentBoxTest::withoutABackendItStaysHere()
{
    AttachmentBox box({m_dir.stdFile("alone"), [] { return std::optional(AttachmentSite{}); }, {}});
    const auto made = add(box, m_ticket, write("alone.log", "only here"));
    QVERIFY_RESULT(made);
    QVERIFY(nothingWaits("alone"));
    const auto bytes = get(box, made->sha256);
    QVERIFY_RESULT(bytes);
    QCOMPARE(*bytes, std::string("only here"));
    const auto other = get(box, std::string(64, '0'));
    QVERIFY(!other);
    QCOMPARE(other.error().code(), ErrorCode::NotFound);
}

void AttachmentBoxTest::secretsOfATextAreMaskedBeforeItIsKept()
{
    const QByteArray secret = "hunter2-but-longer";
    std::promise<std::string> said;
    AttachmentBox mine({m_dir.stdFile("masked"), [this] { return std::optional(site()); },
                        [&](const std::string& sentence) { said.set_value(sentence); }});
    AttachmentBox theirs({m_dir.stdFile("of-others"), [this] { return std::optional(site()); }, {}});
    const auto made = add(mine, m_ticket, write("env.txt", "user=app\npassword=" + secret + "\nretries=3\n"));
    QVERIFY_RESULT(made);
    const auto here = get(mine, made->sha256);
    QVERIFY_RESULT(here);
    QCOMPARE(*here, std::string("user=app\npassword=[masked: password]\nretries=3\n"));
    QCOMPARE(made->size, static_cast<std::int64_t>(here->size()));
    QCOMPARE(said.get_future().get(),
             std::string("env.txt: 1 secret masked before the file was kept (password)"));
    // Under the same name at the backend, for everybody.
    QTRY_VERIFY(backendHas(made->sha256));
    const auto there = get(theirs, made->sha256);
    QVERIFY_RESULT(there);
    QCOMPARE(*there, *here);
    for (const auto& file : std::filesystem::recursive_directory_iterator(m_dir.stdFile("masked"))) {
        if (file.is_regular_file())
            QVERIFY(!readBytes(QString::fromStdString(file.path().string())).contains(secret));
    }
}

void AttachmentBoxTest::whatIsNoTextIsLeftAsItIs()
{
    AttachmentBox box({m_dir.stdFile("binary"), [] { return std::optional(AttachmentSite{}); }, {}});
    const QByteArray bytes("\x89PNG\0password=hunter2-but-longer", 32);
    const auto made = add(box, m_ticket, write("a.png", bytes));
    QVERIFY_RESULT(made);
    const auto kept = get(box, made->sha256);
    QVERIFY_RESULT(kept);
    QCOMPARE(QByteArray::fromStdString(*kept), bytes);
}

WARROOM_TEST_MAIN(AttachmentBoxTest)
#include "tst_attachment_box.moc"
