// Files of tickets on a device, with a real backend: kept, sent later, fetched elsewhere, refused.
#include "base/hash.h"
#include "support/integration/backend_process.h"
#include "support/integration/op_sender.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "workspace/attachment_box.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <filesystem>
#include <future>

using namespace warroom;
using namespace warroom::test;

namespace {

Result<AttachmentAdd> add(AttachmentBox& box, TicketId ticket, const std::string& path,
                          masking::MaskOptions options = {})
{
    std::promise<Result<AttachmentAdd>> promise;
    box.add(ticket, std::move(options), path,
            [&](Result<AttachmentAdd> made) { promise.set_value(std::move(made)); });
    return promise.get_future().get();
}

std::vector<MaskedFile> maskedOf(AttachmentBox& box, TicketId ticket)
{
    std::promise<std::vector<MaskedFile>> promise;
    box.masked(ticket, [&](std::vector<MaskedFile> files) { promise.set_value(std::move(files)); });
    return promise.get_future().get();
}

Result<LiftedFile> lift(AttachmentBox& box, const MaskedFile& file)
{
    std::promise<Result<LiftedFile>> promise;
    box.lift(file.ticket, file.sha256, [&](Result<LiftedFile> made) { promise.set_value(std::move(made)); });
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
    void aLiftedFileReachesOthersOnceTheLiftIsKnown();
    void whatWasLiftedOnTheTicketStaysInFiles();
    void aLiftMadeOfflineOutlivesARestart();

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
    // Empty: accepted.
    std::string refusalOf(const std::string& type, const QJsonObject& body)
    {
        QJsonObject op = comment(m_ticket.text(), newId(), {});
        op["type"] = QString::fromStdString(type);
        op["body"] = body;
        return httpSender(*m_backend)->send(op).code;
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
    std::promise<MaskedFile> said;
    AttachmentBox mine({m_dir.stdFile("masked"),
                        [this] { return std::optional(site()); },
                        {},
                        [&](const MaskedFile& file) { said.set_value(file); }});
    AttachmentBox theirs({m_dir.stdFile("of-others"), [this] { return std::optional(site()); }, {}});
    const auto made = add(mine, m_ticket, write("env.txt", "user=app\npassword=" + secret + "\nretries=3\n"));
    QVERIFY_RESULT(made);
    const auto here = get(mine, made->sha256);
    QVERIFY_RESULT(here);
    QCOMPARE(*here, std::string("user=app\npassword=[masked: password]\nretries=3\n"));
    QCOMPARE(made->size, static_cast<std::int64_t>(here->size()));
    const auto told = said.get_future().get();
    QCOMPARE(told.sha256, made->sha256);
    QCOMPARE(told.name, std::string("env.txt"));
    QCOMPARE(told.kinds, std::vector<std::string>{"password"});
    QCOMPARE(told.count, std::size_t(1));
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

// The backend would mask it again before.
void AttachmentBoxTest::aLiftedFileReachesOthersOnceTheLiftIsKnown()
{
    const std::string content = "user=app\npassword=correct-horse-1\n";
    AttachmentBox mine({m_dir.stdFile("lifting"), [this] { return std::optional(site()); }, {}});
    AttachmentBox theirs({m_dir.stdFile("reading"), [this] { return std::optional(site()); }, {}});
    const auto masked = add(mine, m_ticket, write("example.env", QByteArray::fromStdString(content)));
    QVERIFY_RESULT(masked);
    QTRY_VERIFY(nothingWaits("lifting"));
    const auto files = maskedOf(mine, m_ticket);
    QCOMPARE(files.size(), std::size_t(1));
    QCOMPARE(files[0].sha256, masked->sha256);
    const auto lifted = lift(mine, files[0]);
    QVERIFY_RESULT(lifted);
    QCOMPARE(lifted->lift.kind, std::string("password"));
    QCOMPARE(lifted->file.name, std::string("example.env"));
    QCOMPARE(lifted->file.sha256, hexText(sha256(content)));
    mine.sendWaiting();
    QCOMPARE(get(mine, lifted->file.sha256).value(), content); // after the sending
    QVERIFY(!nothingWaits("lifting"));
    QVERIFY(!backendHas(lifted->file.sha256));

    QCOMPARE(refusalOf("mask.lift", {{"fingerprint", QString::fromStdString(lifted->lift.fingerprint)},
                                     {"kind", "password"},
                                     {"reason", "the example of the manual"}}),
             std::string());
    mine.sendWaiting();
    QTRY_VERIFY(nothingWaits("lifting"));
    const auto there = get(theirs, lifted->file.sha256);
    QVERIFY_RESULT(there);
    QCOMPARE(*there, content);
    mine.forgetMasked(m_ticket, files[0].sha256);
    QVERIFY(maskedOf(mine, m_ticket).empty());
    QVERIFY(!lift(mine, files[0]));
}

void AttachmentBoxTest::whatWasLiftedOnTheTicketStaysInFiles()
{
    const std::string address = "shared-mailbox@example.org";
    const masking::MaskOptions options{
        {}, {masking::fingerprintOf(address, m_ticket.text())}, masking::Addresses::Keep};
    AttachmentBox box({m_dir.stdFile("lifted"), [this] { return std::optional(site()); }, {}});
    const auto path = write("mail.txt", QByteArray::fromStdString("ask " + address + "\n"));
    QVERIFY_RESULT(add(box, m_ticket, path));
    QCOMPARE(maskedOf(box, m_ticket).size(), std::size_t(1));
    const auto made = add(box, m_ticket, path, options);
    QVERIFY_RESULT(made);
    QCOMPARE(get(box, made->sha256).value(), "ask " + address + "\n");
    QVERIFY(!backendHas(made->sha256)); // which has not heard of it yet
    QCOMPARE(refusalOf("mask.lift", {{"fingerprint", QString::fromStdString(*options.lifted.begin())},
                                     {"kind", "email"},
                                     {"reason", "a shared mailbox"}}),
             std::string());
    box.sendWaiting();
    QTRY_VERIFY(backendHas(made->sha256));
}

// As a desktop does it: the person works away from everybody, lifts the mask, and starts the program again.
void AttachmentBoxTest::aLiftMadeOfflineOutlivesARestart()
{
    const std::string content = "id 7\npassword=correct-horse-2\n";
    std::atomic<bool> connected = false;
    const auto where = [&]() -> std::optional<AttachmentSite> {
        return connected ? std::optional(site())
                         : std::optional(AttachmentSite{"http://127.0.0.1:1", "x", {}});
    };
    const auto open = [&] {
        WorkspaceOptions options;
        options.directory = m_dir.stdFile("away");
        options.connect = [&] {
            const auto now = where();
            return makeSocketTransport({now->url, now->token, {}});
        };
        auto opened = openWorkspace(std::move(options));
        if (opened)
            (*opened)->start([] {});
        return opened ? std::move(*opened) : nullptr;
    };
    const auto path = write("away.env", QByteArray::fromStdString(content));
    connected = true;
    {
        const auto workspace = open();
        QVERIFY(workspace);
        workspace->follow(m_ticket);
        bool here = false;
        const auto isHere = [&] {
            const auto change = workspace->takeChange();
            const auto room = change.rooms.find(m_ticket);
            here = here || (room != change.rooms.end() && room->second.ticket->exists());
            return here;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHere(), 20'000);
    }
    connected = false;
    OpId before;
    {
        const auto workspace = open();
        QVERIFY(workspace);
        AttachmentBox box({m_dir.stdFile("away-files"), where, {}});
        const auto masked = add(box, m_ticket, path);
        QVERIFY_RESULT(masked);
        before = workspace->submit(m_ticket, *masked);
    }
    std::string digest;
    {
        const auto workspace = open();
        QVERIFY(workspace);
        AttachmentBox box({m_dir.stdFile("away-files"), where, {}});
        const auto files = maskedOf(box, m_ticket);
        QCOMPARE(files.size(), std::size_t(1));
        auto lifted = lift(box, files[0]);
        QVERIFY_RESULT(lifted);
        digest = lifted->file.sha256;
        lifted->lift.reason = "the example of the manual";
        lifted->lift.attachment = before;
        lifted->file.replaces = before;
        workspace->submit(m_ticket, lifted->lift);
        workspace->submit(m_ticket, lifted->file);
    }
    connected = true;
    const auto workspace = open();
    QVERIFY(workspace);
    workspace->follow(m_ticket);
    AttachmentBox box({m_dir.stdFile("away-files"), where, {}});
    QTRY_VERIFY_WITH_TIMEOUT((box.sendWaiting(), backendHas(digest)), 20'000);
    const auto log = m_backend->request("GET", "/api/v1/incidents/" + m_ticket.text() + "?canonical=1");
    QVERIFY_RESULT(log);
    const auto ticket = QJsonDocument::fromJson(QByteArray::fromStdString(log->body)).object();
    const auto shown = ticket["attachments"].toArray().last().toObject();
    QCOMPARE(shown["sha256"].toString().toStdString(), digest);
    QCOMPARE(shown["replaces"].toString().toStdString(), before.text());
    QCOMPARE(ticket["lifted_masks"].toArray().last()["reason"].toString(),
             QString("the example of the manual"));
    AttachmentBox theirs({m_dir.stdFile("away-reading"), where, {}});
    const auto there = get(theirs, digest);
    QVERIFY_RESULT(there);
    QCOMPARE(*there, content);
}

WARROOM_TEST_MAIN(AttachmentBoxTest)
#include "tst_attachment_box.moc"
