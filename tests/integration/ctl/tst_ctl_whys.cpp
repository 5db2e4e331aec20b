// The whys of all tickets in one list: what keeps being asked.
#include "integration/ctl/ctl_process.h"
#include "support/integration/backend_process.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QJsonArray>

using namespace warroom::test;

class CtlWhysTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsTheWhysOfAllTickets();

private:
    CtlResult ctl(const QStringList& arguments) const
    {
        return runCtl(QStringList{"--json"} + arguments,
                      {{"WARROOM_SERVER", m_backend->url()},
                       {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}});
    }
    QString declare(const QString& title) const
    {
        return ctl({"incident", "declare", "--title", title, "--severity", "SEV3"}).json()["key"].toString();
    }
    // "INC-1 open: Why?", of those that are listed.
    QStringList listed(const QStringList& more = {}) const
    {
        QStringList told;
        for (const auto& value : ctl(QStringList{"why", "list"} + more).json()["whys"].toArray()) {
            const auto why = value.toObject();
            told << why["key"].toString() + ' ' + why["state"].toString() + ": " + why["text"].toString();
        }
        return told;
    }

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
};

void CtlWhysTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("data"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

void CtlWhysTest::listsTheWhysOfAllTickets()
{
    QCOMPARE(listed(), QStringList());
    const QString first = declare("First"), second = declare("Second");
    declare("Without a why");
    QCOMPARE(ctl({"why", "ask", first, QString::fromUtf8("Why למה?")}).exitCode, 0);
    QCOMPARE(ctl({"why", "ask", second, "Why twice?"}).exitCode, 0);
    QCOMPARE(ctl({"why", "drop", second, "1", "no matter"}).exitCode, 0);
    QCOMPARE(ctl({"incident", "phase", second, "closed", "--override", "long enough a reason"}).exitCode, 0);
    const QString open = first + QString::fromUtf8(" open: Why למה?");
    QCOMPARE(listed(), (QStringList{second + " dropped: Why twice?", open}));
    QCOMPARE(listed({"--open"}), QStringList{open});
    const auto all = ctl({"why", "list"}).json()["whys"].toArray();
    QCOMPARE(all[0].toObject()["reason"].toString(), QString("no matter"));
    QCOMPARE(all[0].toObject()["title"].toString(), QString("Second"));
}

WARROOM_TEST_MAIN(CtlWhysTest)
#include "tst_ctl_whys.moc"
