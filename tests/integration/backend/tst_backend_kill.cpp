// A real backend killed in mid-traffic, again and again: what it acknowledged is there afterwards, once.
//
// WARROOM_TORTURE=full kills it 500 times; without it 20.
#include "support/integration/after_fault.h"
#include "support/integration/system_tools.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <random>

using namespace warroom;
using namespace warroom::test;

class TestBackendKill : public QObject
{
    Q_OBJECT

private slots:
    void everyAcknowledgedOperationIsThereAfterwards()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        std::mt19937 random(20261120);
        for (int i = 0; i < (tortureFully() ? 500 : 20); ++i) {
            QVERIFY2(backend.start(), backend.output().constData());
            const auto incident = declareIncident(backend, "Killed in mid-traffic");
            QVERIFY(!incident.empty());
            Traffic traffic(backend, incident, {3, 1, 0});
            const int after = std::uniform_int_distribution<int>(1, 120)(random);
            QTRY_VERIFY_WITH_TIMEOUT(traffic.acknowledgedCount() >= after, 60'000);
            backend.kill();
            traffic.join();
            const auto violation = violationAfterFault(backend, traffic.sent());
            QVERIFY2(violation.isEmpty(), qPrintable(QString("kill %1: %2").arg(i).arg(violation)));
            QVERIFY(i % 25 != 24 || QDir(backend.data()).removeRecursively());
        }
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
