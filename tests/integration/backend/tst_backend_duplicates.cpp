// The same operation sent again and again, at once, after a kill, after a lost answer: one effect, one
// answer.
//
// WARROOM_TORTURE=full sends 20 000 repetitions and cuts a request after each of its bytes; without it a
// sample.
#include "support/integration/op_sender.h"
#include "support/integration/system_tools.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <arpa/inet.h>
#include <atomic>
#include <barrier>
#include <csignal>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int mostAtOnce = 50;

QJsonObject operation(const std::string& ticket, const QString& type, const QJsonObject& body)
{
    return {{"id", QString::fromStdString(newId())},
            {"ticket", QString::fromStdString(ticket)},
            {"type", type},
            {"body", body}};
}

// Sends it `times` times over as many connections, every fifth a WebSocket, all at the same moment.
std::vector<Answer> sendAtOnce(const BackendProcess& backend, const QJsonObject& op, int times)
{
    std::vector<Answer> answers(static_cast<std::size_t>(times));
    std::barrier ready(times);
    std::vector<std::thread> threads;
    for (int i = 0; i < times; ++i) {
        threads.emplace_back([&, i] {
            const auto sender = i % 5 == 4 ? socketSender(backend) : httpSender(backend);
            ready.arrive_and_wait();
            answers[static_cast<std::size_t>(i)] = sender->send(op);
        });
    }
    for (auto& thread : threads)
        thread.join();
    return answers;
}

// A connection that is broken off without reading what comes back.
class BrokenRequest final
{
public:
    explicit BrokenRequest(const BackendProcess& backend)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(QUrl(backend.url()).port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_good = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~BrokenRequest()
    {
        const linger atOnce{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(m_socket);
    }
    BrokenRequest(const BrokenRequest&) = delete;
    BrokenRequest& operator=(const BrokenRequest&) = delete;

    bool send(const QByteArray& bytes)
    {
        return m_good && ::send(m_socket, bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                MSG_NOSIGNAL) == bytes.size();
    }
    bool waitForAnswer()
    {
        pollfd waiting{m_socket, POLLIN, 0};
        return ::poll(&waiting, 1, 20'000) == 1;
    }

private:
    int m_socket;
    bool m_good = false;
};

} // namespace

class BackendDuplicatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sentAtOnce_data();
    void sentAtOnce();
    void sentAgainAcrossKills();
    void anotherBodyUnderTheSameId();
    void requestsThatBreakOff();
    void answersThatNobodyReads();

private:
    int timesInTheLog(const QJsonObject& op) const;
    std::int64_t head() const;
    QByteArray requestFor(const QJsonObject& op) const;
    // Whether all were acknowledged, alike, and the log holds the operation once.
    void checkOneEffect(const QJsonObject& op, const std::vector<Answer>& answers) const;

    std::unique_ptr<TempDir> m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
};

void BackendDuplicatesTest::init()
{
    m_backend.reset();
    m_dir = std::make_unique<TempDir>();
    m_backend = std::make_unique<BackendProcess>(m_dir->file("data"));
    QVERIFY2(m_backend->start(), m_backend->output());
    m_incident = declareIncident(*m_backend, "Sent again");
    QVERIFY(!m_incident.empty());
}

int BackendDuplicatesTest::timesInTheLog(const QJsonObject& op) const
{
    int times = 0;
    for (std::int64_t after = 0;;) {
        const auto page = m_backend->request("GET", "/api/v1/log?after=" + std::to_string(after));
        const auto ops =
            page ? QJsonDocument::fromJson(QByteArray::fromStdString(page->body)).object()["ops"].toArray()
                 : QJsonArray();
        for (const auto& one : ops) {
            times += one.toObject()["id"] == op["id"];
            after = one.toObject()["seq"].toInteger();
        }
        if (ops.isEmpty())
            return times;
    }
}

std::int64_t BackendDuplicatesTest::head() const
{
    const auto page = m_backend->request("GET", "/api/v1/log?limit=1");
    return page ? QJsonDocument::fromJson(QByteArray::fromStdString(page->body)).object()["head"].toInteger()
                : -1;
}

QByteArray BackendDuplicatesTest::requestFor(const QJsonObject& op) const
{
    const auto body = QJsonDocument(QJsonArray{op}).toJson(QJsonDocument::Compact);
    return "POST /api/v1/incidents/" + op["ticket"].toString().toUtf8() +
           "/ops HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
           QByteArray::fromStdString(m_backend->adminToken()) +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

void BackendDuplicatesTest::checkOneEffect(const QJsonObject& op, const std::vector<Answer>& answers) const
{
    for (const auto& answer : answers) {
        QVERIFY2(answer.acknowledged(), (answer.code + " " + answer.why).c_str());
        QCOMPARE(answer.seq, answers.front().seq);
        QCOMPARE(answer.receivedAt, answers.front().receivedAt);
    }
    QCOMPARE(timesInTheLog(op), 1);
}

void BackendDuplicatesTest::sentAtOnce_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<bool>("ownTicket");
    QTest::addColumn<int>("times");
    const QJsonObject comment{{"text", "Restarted"}};
    QTest::newRow("a comment twice") << "comment.add" << comment << false << 2;
    QTest::newRow("a comment ten times") << "comment.add" << comment << false << 10;
    QTest::newRow("a comment fifty times") << "comment.add" << comment << false << mostAtOnce;
    QTest::newRow("a declaration fifty times, which gets its number from the backend")
        << "ticket.open" << QJsonObject{{"kind", "incident"}, {"title", "Once"}, {"severity", "SEV2"}} << true
        << mostAtOnce;
    QTest::newRow("an edit of a text fifty times, which must not be merged with itself")
        << "section.edit" << QJsonObject{{"section", "symptoms"}, {"edit", QJsonArray{"Timeouts. "}}} << false
        << mostAtOnce;
}

void BackendDuplicatesTest::sentAtOnce()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, body);
    QFETCH(bool, ownTicket);
    QFETCH(int, times);
    for (int round = 0; round < (tortureFully() ? 120 : 1); ++round) {
        const auto before = head();
        const auto op = operation(ownTicket ? newId() : m_incident, type, body);
        checkOneEffect(op, sendAtOnce(*m_backend, op, times));
        QCOMPARE(head(), before + 1);
    }
}

void BackendDuplicatesTest::sentAgainAcrossKills()
{
    const auto op = operation(m_incident, "comment.add", {{"text", "Before and after"}});
    std::vector<Answer> told;
    for (int round = 0; round < (tortureFully() ? 50 : 6); ++round) {
        std::thread senders([&] {
            for (const auto& answer : sendAtOnce(*m_backend, op, 10)) {
                if (answer.kind != Answer::Kind::Lost)
                    told.push_back(answer);
            }
        });
        ::kill(static_cast<pid_t>(m_backend->pid()), SIGKILL);
        senders.join();
        m_backend->kill();
        QVERIFY2(m_backend->start(), m_backend->output());
        told.push_back(httpSender(*m_backend)->send(op));
    }
    checkOneEffect(op, told);
}

void BackendDuplicatesTest::anotherBodyUnderTheSameId()
{
    const auto first = operation(m_incident, "comment.add", {{"text", "once"}});
    const auto http = httpSender(*m_backend);
    const auto socket = socketSender(*m_backend);
    QVERIFY(http->send(first).acknowledged());
    const auto before = head();
    auto other = first;
    other["body"] = QJsonObject{{"text", "twice"}};
    auto elsewhere = first;
    elsewhere["ticket"] = QString::fromStdString(declareIncident(*m_backend, "Another ticket"));
    for (const auto& op : {other, elsewhere}) {
        QCOMPARE(http->send(op).code, std::string("E_OP_ID_REUSED"));
        QCOMPARE(socket->send(op).code, std::string("E_OP_ID_REUSED"));
    }
    QCOMPARE(head(), before + 1); // the other ticket
    QVERIFY(http->send(first).acknowledged());

    // Both at once: one of them wins, the other is told, whoever is first.
    const auto one = operation(m_incident, "comment.add", {{"text", "one"}});
    auto two = one;
    two["body"] = QJsonObject{{"text", "two"}};
    std::vector<Answer> ones, twos;
    std::thread thread([&] { ones = sendAtOnce(*m_backend, one, 10); });
    twos = sendAtOnce(*m_backend, two, 10);
    thread.join();
    const auto& won = ones.front().acknowledged() ? ones : twos;
    const auto& lost = ones.front().acknowledged() ? twos : ones;
    checkOneEffect(one, won);
    for (const auto& answer : lost)
        QCOMPARE(answer.code, std::string("E_OP_ID_REUSED"));
}

void BackendDuplicatesTest::requestsThatBreakOff()
{
    const auto op = operation(m_incident, "comment.add", {{"text", "Broken off"}});
    const auto request = requestFor(op);
    const auto before = head();
    for (int bytes = 1; bytes < request.size(); bytes += tortureFully() ? 1 : 7) {
        BrokenRequest broken(*m_backend);
        QVERIFY(broken.send(request.left(bytes)));
    }
    QCOMPARE(head(), before);
    checkOneEffect(op, {httpSender(*m_backend)->send(op)});
}

void BackendDuplicatesTest::answersThatNobodyReads()
{
    const auto sender = httpSender(*m_backend);
    for (int i = 0; i < (tortureFully() ? 200 : 20); ++i) {
        const auto op = operation(m_incident, "comment.add", {{"text", "Did it arrive?"}});
        {
            BrokenRequest unread(*m_backend);
            QVERIFY(unread.send(requestFor(op)));
            // Of every second it is certain that it was processed.
            QVERIFY(i % 2 == 0 || unread.waitForAnswer());
        }
        checkOneEffect(op, {sender->send(op), sender->send(op)});
    }
}

WARROOM_TEST_MAIN(BackendDuplicatesTest)
#include "tst_backend_duplicates.moc"
