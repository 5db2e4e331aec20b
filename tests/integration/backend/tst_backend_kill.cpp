// A real backend killed in mid-traffic, again and again: what it acknowledged is there afterwards, once.
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "base/id.h"
#include "store/log_store.h"
#include "sync/log_verifier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <atomic>
#include <mutex>
#include <random>
#include <set>
#include <thread>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int kills = 20;
constexpr int writers = 4;

// Writers that send one comment after the other and note what was acknowledged, until the backend is gone.
class Traffic final
{
public:
    Traffic(const BackendProcess& backend, std::string incident)
        : m_url(backend.url().toStdString()), m_token(backend.adminToken()), m_incident(std::move(incident))
    {
        for (int i = 0; i < writers; ++i)
            m_threads.emplace_back([this] { write(); });
    }
    ~Traffic() { join(); }

    void join()
    {
        for (auto& thread : m_threads) {
            if (thread.joinable())
                thread.join();
        }
    }
    int acknowledgedCount() const { return m_count; }
    const std::set<std::string>& acknowledged() const { return m_acknowledged; }

private:
    void write()
    {
        const SystemClock clock;
        Uuid7Source ids(clock);
        net::HttpClient client;
        for (;;) {
            const std::string id = ids.next().text();
            const auto response = client.request(
                {"POST",
                 m_url + "/api/v1/incidents/" + m_incident + "/ops",
                 {{"Authorization", "Bearer " + m_token}},
                 R"([{"id":")" + id + R"(","type":"comment.add","body":{"text":"written under fire"}}])"});
            if (!response || response->status != 200)
                return;
            if (response->body.find("\"seq\"") == std::string::npos)
                continue;
            const std::lock_guard lock(m_mutex);
            m_acknowledged.insert(id);
            ++m_count;
        }
    }

    std::string m_url, m_token, m_incident;
    std::mutex m_mutex;
    std::set<std::string> m_acknowledged;
    std::atomic<int> m_count = 0;
    std::vector<std::thread> m_threads;
};

std::vector<OpRecord> wholeLog(LogStore& store)
{
    auto records = store.read(0, 10'000'000);
    return records ? *records : std::vector<OpRecord>();
}

} // namespace

class TestBackendKill : public QObject
{
    Q_OBJECT

private slots:
    void everyAcknowledgedOperationIsThereAfterwards()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto incident = declareIncident(backend, "Killed in mid-traffic");
        QVERIFY(!incident.empty());

        std::mt19937 random(20261120);
        std::set<std::string> acknowledged;
        for (int i = 0; i < kills; ++i) {
            Traffic traffic(backend, incident);
            const int after = std::uniform_int_distribution<int>(1, 120)(random);
            QTRY_VERIFY_WITH_TIMEOUT(traffic.acknowledgedCount() >= after, 60'000);
            backend.kill();
            traffic.join();
            acknowledged.insert(traffic.acknowledged().begin(), traffic.acknowledged().end());
            // It serves again by itself, without a hand.
            QVERIFY2(backend.start(), backend.output().constData());
        }
        QCOMPARE(backend.stop(), 0);

        auto store = openSqliteLogReadOnly((folder.path() + "/data").toStdString());
        QVERIFY_RESULT(store);
        std::multiset<std::string> kept;
        for (const auto& record : wholeLog(**store))
            kept.insert(record.id.text());
        for (const auto& id : acknowledged)
            QCOMPARE(kept.count(id), std::size_t(1));
        const auto verified = verifyLog(**store);
        QVERIFY_RESULT(verified);
        QVERIFY2(verified->isGood(), verified->sentence.c_str());
        QVERIFY(acknowledged.size() >= kills);
    }

    void aRepeatedOperationIsAnsweredFromTheRecordAfterARestart()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto incident = declareIncident(backend, "Sent again");
        const std::string body =
            R"([{"id":"0192f000-0000-7000-8000-00000000000a","type":"comment.add","body":{"text":"once"}}])";
        const auto first = backend.request("POST", "/api/v1/incidents/" + incident + "/ops", body);
        QVERIFY_RESULT(first);
        backend.kill();
        QVERIFY2(backend.start(), backend.output().constData());
        const auto second = backend.request("POST", "/api/v1/incidents/" + incident + "/ops", body);
        QVERIFY_RESULT(second);
        QCOMPARE(second->body, first->body);
        const std::string other =
            R"([{"id":"0192f000-0000-7000-8000-00000000000a","type":"comment.add","body":{"text":"twice"}}])";
        const auto reused = backend.request("POST", "/api/v1/incidents/" + incident + "/ops", other);
        QVERIFY_RESULT(reused);
        QVERIFY(reused->body.find("E_OP_ID_REUSED") != std::string::npos);
    }
};

WARROOM_TEST_MAIN(TestBackendKill)
#include "tst_backend_kill.moc"
