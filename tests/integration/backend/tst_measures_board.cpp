// The measures of a real backend: a corrected time is in the board the next time that it is made, and so is a
// service that telemetry is missing of.
#include "base/id.h"
#include "base/time_text.h"
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warroom;
using namespace warroom::test;

namespace {

QJsonObject objectOf(const Result<net::HttpResponse>& answer)
{
    return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object() : QJsonObject();
}

std::string operation(const std::string& type, const std::string& body)
{
    static const SystemClock clock;
    static Uuid7Source ids(clock);
    return R"([{"id":")" + ids.make<OpId>().text() + R"(","type":")" + type + R"(","body":)" + body + "}]";
}

} // namespace

class MeasuresBoardTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCorrectedTimeIsInTheNextBoard();
    void anUnknownRangeIsRefused();

private:
    QJsonObject row(const QString& id) const
    {
        const auto board = objectOf(m_backend->request("GET", "/api/v1/boards/measures?range=7d"));
        for (const auto& one : board["measures"].toArray()) {
            if (one.toObject()["id"].toString() == id)
                return one.toObject();
        }
        return {};
    }
    bool submit(const std::string& incident, const std::string& type, const std::string& body) const
    {
        const auto answer =
            m_backend->request("POST", "/api/v1/incidents/" + incident + "/ops", operation(type, body));
        return answer && answer->status == 200 && answer->body.find("error") == std::string::npos;
    }

    TempDir m_folder;
    std::unique_ptr<BackendProcess> m_backend;
};

void MeasuresBoardTest::init()
{
    m_backend = std::make_unique<BackendProcess>(m_folder.path() + "/" + QTest::currentTestFunction());
    QVERIFY2(m_backend->start(), m_backend->output());
}

void MeasuresBoardTest::cleanup() { m_backend.reset(); }

void MeasuresBoardTest::aCorrectedTimeIsInTheNextBoard()
{
    const auto incident = declareIncident(*m_backend, "Checkout is slow");
    QVERIFY(!incident.empty());
    QCOMPARE(row("M4")["state"].toString(), "pending");
    const auto ago = [](int minutes) {
        return formatTime(SystemClock().now() - std::chrono::minutes(minutes));
    };
    for (const auto& [milestone, minutes] :
         {std::pair{"detected", 50}, std::pair{"acknowledged", 46}, std::pair{"resolved", 10}})
        QVERIFY(submit(incident, "milestone.set",
                       R"({"milestone":")" + std::string(milestone) + R"(","at":")" + ago(minutes) + "\"}"));
    QTRY_COMPARE_WITH_TIMEOUT(row("M5")["state"].toString(), "recorded", 60'000);
    QCOMPARE(qRound(row("M5")["value"].toDouble()), 4);
    QCOMPARE(qRound(row("M4")["value"].toDouble()), 40);
    QCOMPARE(row("M4")["sources"].toArray().at(0).toObject()["key"].toString(), "INC-1");
    QCOMPARE(row("M8")["state"].toString(), "not_applicable");
}

void MeasuresBoardTest::anUnknownRangeIsRefused()
{
    const auto answer = m_backend->request("GET", "/api/v1/boards/measures?range=5y");
    QVERIFY_RESULT(answer);
    QCOMPARE(objectOf(answer)["code"].toString(), "E_FIELD_VALUE");
}

WARROOM_TEST_MAIN(MeasuresBoardTest)
#include "tst_measures_board.moc"
