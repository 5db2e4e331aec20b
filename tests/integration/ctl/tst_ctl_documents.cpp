// Incidents as documents by the command line: imported, replayed, and exported as they were.
#include "integration/ctl/ctl_seat.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>

using namespace warroom::test;

namespace {

const QString demo = WARROOM_SOURCE_DIR "/resources/demo/";

} // namespace

class CtlDocumentsTest final : public QObject, private CtlSeat
{
    Q_OBJECT

private slots:
    void initTestCase();

    void importIsExportedAsItWas_data();
    void importIsExportedAsItWas();
    void importingTwiceAddsNothing();
    void aBadFileHarmsNoOther();
    void replaysWithSeveralPeople();
    void exportsInEveryTextFormat_data();
    void exportsInEveryTextFormat();
};

void CtlDocumentsTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
}

void CtlDocumentsTest::importIsExportedAsItWas_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& name : QDir(demo).entryList({"*.json"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << demo + name;
    if (!haveSharedData())
        return;
    for (const QString& name : sharedFiles("timelines", "*.json"))
        QTest::newRow(qPrintable(name)) << sharedData("timelines/" + name);
}

void CtlDocumentsTest::importIsExportedAsItWas()
{
    QFETCH(QString, path);
    const auto imported = ctl({"incident", "import", path});
    QVERIFY2(imported.exitCode == 0, imported.said());
    const auto row = imported.json()["imported"].toArray()[0].toObject();
    const QString out = m_dir.file("export.json");
    QCOMPARE(ctl({"incident", "export", row["key"].toString(), "--format", "json", "--output", out}).exitCode,
             0);
    QJsonObject before = QJsonDocument::fromJson(readBytes(path)).object();
    // Written as we write it: the severity in one word, a source of which only the title is known as that
    // title.
    before["severity"] = before["severity"].toString().remove('-');
    QJsonArray sources;
    for (const auto& source : before["sources"].toArray())
        sources << (source.toObject().size() == 1 ? source.toObject()["title"] : source);
    before["sources"] = sources;
    QCOMPARE(QJsonDocument::fromJson(readBytes(out)).object(), before);
}

void CtlDocumentsTest::importingTwiceAddsNothing()
{
    const QString path = demo + "checkout.json";
    const auto first = ctl({"incident", "import", path});
    QVERIFY2(first.exitCode == 0, first.said());
    const int count = ctl({"incident", "list", "--status", "all"}).json()["incidents"].toArray().size();
    const auto second = ctl({"incident", "import", path});
    QVERIFY2(second.exitCode == 0, second.said());
    QCOMPARE(second.json()["new"].toInt(-1), 0);
    QCOMPARE(second.json()["imported"].toArray()[0].toObject()["key"],
             first.json()["imported"].toArray()[0].toObject()["key"]);
    QCOMPARE(ctl({"incident", "list", "--status", "all"}).json()["incidents"].toArray().size(), count);
}

void CtlDocumentsTest::aBadFileHarmsNoOther()
{
    const QByteArray whole = readBytes(demo + "late-confirmations.json");
    QFile cut(m_dir.file("cut.json"));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(whole.left(whole.size() * 9 / 10));
    cut.close();
    const auto result = ctl({"incident", "import", cut.fileName(), demo + "checkout.json"});
    QVERIFY2(result.exitCode == 2, result.said());
    QVERIFY2(result.err.contains("cut.json") && result.err.contains("byte"), result.said());
    QCOMPARE(result.json()["imported"].toArray().size(), 1);
    const auto skipped = result.json()["skipped"].toArray();
    QCOMPARE(skipped.size(), 1);
    QVERIFY(skipped[0].toObject()["reason"].toString().contains("byte"));
}

void CtlDocumentsTest::replaysWithSeveralPeople()
{
    const auto replayed = ctl({"incident", "replay", demo + "late-confirmations.json", "--speed", "0"});
    QVERIFY2(replayed.exitCode == 0, replayed.said());
    QVERIFY(replayed.json()["people"].toInt() >= 4);
    const auto shown = show(replayed.json()["key"].toString());
    QCOMPARE(shown["phase"].toString(), "review");
    QSet<QString> actors;
    for (const auto& one : shown["timeline"].toArray())
        actors.insert(one.toObject()["actor"].toString());
    QVERIFY(actors.contains("Keiko") && actors.contains("Devon") && actors.contains("Ines"));
    QCOMPARE(shown["roles"].toArray()[0].toObject()["person"].toString(), "Keiko");
    for (const auto& one : ctl({"token", "list"}).json()["tokens"].toArray()) {
        if (one.toObject()["user"].toString() == "Keiko")
            QVERIFY(one.toObject()["revoked"].toBool());
    }
    const auto viewer = tokenFor(*m_backend, "Victor", "responder");
    QCOMPARE(ctlAs(viewer, {"incident", "replay", demo + "late-confirmations.json", "--speed", "0"}).exitCode,
             4);
}

void CtlDocumentsTest::exportsInEveryTextFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("Markdown") << "markdown" << QByteArray("# ");
    QTest::newRow("HTML") << "html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("CSV") << "csv" << QByteArray("utc");
    QTest::newRow("JSON") << "json" << QByteArray("\"title\"");
}

void CtlDocumentsTest::exportsInEveryTextFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, holds);
    const QString key = declare("Exported <b>");
    const auto printed = ctl({"incident", "export", key, "--format", format, "--output", "-"});
    QVERIFY2(printed.exitCode == 0, printed.said());
    QVERIFY2(printed.out.toLower().contains(holds.toLower()), printed.said());
    const QString file = m_dir.file("export." + format);
    QCOMPARE(ctl({"incident", "export", key, "--format", format, "--output", file}).json()["file"].toString(),
             file);
    QCOMPARE(readBytes(file), printed.out);
    QCOMPARE(ctl({"incident", "export", key, "--format", format, "--output", "/no/such/folder/x"}).exitCode,
             2);
}

WARROOM_TEST_MAIN(CtlDocumentsTest)
#include "tst_ctl_documents.moc"
