// The command line on a desktop's local copy: reading without a network, and waiting in the outbox.
#include "integration/ctl/ctl_process.h"
#include "store/cache_store.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>

using namespace warroom;
using namespace warroom::test;

class CtlWorkspaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsDeclaredWaitsInTheOutbox();
    void whatWaitsIsShown();
    void whatNoBackendWouldAcceptDoesNotWait();
    void importsWithoutANetwork();
    void commandsThatNeedABackendSaySo();

private:
    CtlResult ctl(const QStringList& arguments) const
    {
        return runCtl(QStringList{"--json", "--workspace", m_dir->path()} + arguments,
                      {{"WARROOM_SERVER", "http://127.0.0.1:1"}});
    }
    std::size_t waiting() const
    {
        const auto cache = openCache(m_dir->stdPath());
        const auto rows = cache ? cache->store->outbox() : Result<std::vector<OutboxRow>>(cache.error());
        return rows ? rows->size() : 0;
    }

    std::unique_ptr<TempDir> m_dir;
};

void CtlWorkspaceTest::init()
{
    m_dir = std::make_unique<TempDir>();
    QVERIFY_RESULT(openCache(m_dir->stdPath()));
}

void CtlWorkspaceTest::whatIsDeclaredWaitsInTheOutbox()
{
    const auto declared = ctl({"incident", "declare", "--title", "Offline", "--severity", "SEV3"});
    QVERIFY2(declared.exitCode == 0, declared.said());
    QCOMPARE(declared.json()["seq"].toInt(-1), 0);
    QCOMPARE(declared.json()["key"].toString(), QString());
    QCOMPARE(waiting(), std::size_t{1});
}

void CtlWorkspaceTest::whatWaitsIsShown()
{
    const QString id =
        ctl({"incident", "declare", "--title", "Offline", "--severity", "SEV3"}).json()["id"].toString();
    QCOMPARE(ctl({"comment", id, "written on a train"}).exitCode, 0);
    QCOMPARE(ctl({"section", "set", id, "root_cause", "--text", "One.\n\nTwo."}).exitCode, 0);
    QCOMPARE(ctl({"section", "set", id, "scope", "--text", "The train"}).exitCode, 0);
    QCOMPARE(ctl({"section", "set", id, "scope", "--text", "The whole train"}).exitCode, 0);
    QCOMPARE(ctl({"action", "add", id, "Get off", "--owner", "me"}).exitCode, 0);
    const auto shown = ctl({"incident", "show", id}).json();
    QCOMPARE(shown["scope"].toString(), "The whole train");
    QCOMPARE(shown["root_causes"].toArray().size(), 2);
    QCOMPARE(shown["next_actions"].toArray().size(), 2);
    const auto listed = ctl({"incident", "list"}).json()["incidents"].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0].toObject()["title"].toString(), "Offline");
    QCOMPARE(waiting(), std::size_t{7});
}

void CtlWorkspaceTest::whatNoBackendWouldAcceptDoesNotWait()
{
    QCOMPARE(ctl({"incident", "declare", "--title", " ", "--severity", "SEV3"}).exitCode, 2);
    const QString id =
        ctl({"incident", "declare", "--title", "Offline", "--severity", "SEV3"}).json()["id"].toString();
    const auto refused = ctl({"incident", "phase", id, "containment"});
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("Scope must be filled"), refused.said());
    QCOMPARE(ctl({"incident", "show", "INC-7"}).exitCode, 1);
    QCOMPARE(waiting(), std::size_t{1});
}

void CtlWorkspaceTest::importsWithoutANetwork()
{
    const QString file = WARROOM_SOURCE_DIR "/resources/demo/checkout.json";
    const auto imported = ctl({"incident", "import", file});
    QVERIFY2(imported.exitCode == 0, imported.said());
    const QString id = imported.json()["imported"].toArray()[0].toObject()["id"].toString();
    QCOMPARE(ctl({"incident", "show", id}).json()["title"].toString(),
             "Checkout writes failing after orders-db failover");
    const auto count = waiting();
    QCOMPARE(ctl({"incident", "import", file}).json()["new"].toInt(-1), 0);
    QCOMPARE(waiting(), count);
}

void CtlWorkspaceTest::commandsThatNeedABackendSaySo()
{
    for (const QStringList& arguments :
         {QStringList{"user", "add", "x", "--role", "viewer"},
          {"log", "tail"},
          {"limits"},
          {"backup", "x"},
          {"incident", "replay", WARROOM_SOURCE_DIR "/resources/demo/checkout.json"}}) {
        const auto result = ctl(arguments);
        QVERIFY2(result.exitCode == 2 && result.err.contains("needs a backend"), result.said());
    }
    QCOMPARE(ctl({"operations"}).exitCode, 0);
    QCOMPARE(ctl({"format"}).exitCode, 0);
}

WARROOM_TEST_MAIN(CtlWorkspaceTest)
#include "tst_ctl_workspace.moc"
