// Any document of an import, and what is judged of it before any of it is sent.
#include "domain/ticket/ticket.h"
#include "import/import_files.h"
#include "import/read_incident.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>

using namespace warroom;
using namespace warroom::incoming;

namespace {

const char* const recorded = R"({"title": "Checkout down", "severity": "SEV2", "phase": "review",
    "symptoms": "Nobody can pay.", "roles": [{"role": "commander", "person": "Mara"},
    {"role": "scribe", "person": "Jonas"}],
    "timeline": [{"t": "2026-03-01T10:00:00Z", "text": "errors"}]})";
const char* const postmortem = "# Disk full\n\n## Summary\n\nIt was full.\n\n## Glossary\n\nDisk: a thing.\n";

Author as(AccountRole role) { return {PersonId(Uuid{{9}}), role}; }

Ticket folded(const PreparedImport& import)
{
    Ticket ticket;
    for (const NewOp& made : import.ops) {
        Op op;
        op.id = made.id;
        op.ticket = import.ticket;
        op.body = made.body;
        apply(ticket, op);
    }
    return ticket;
}

} // namespace

class ReadIncidentTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothKindsAreToldByTheirName();
    void aMistakeNamesItsFile_data();
    void aMistakeNamesItsFile();
    void theSameDocumentIsTheSameOperations();
    void whatNeedsACommanderIsLeft_data();
    void whatNeedsACommanderIsLeft();
    void aViewerImportsNothing();
    void aFolderGivesItsReports();
};

void ReadIncidentTest::bothKindsAreToldByTheirName()
{
    const auto json = readIncident(recorded, "a.JSON");
    QVERIFY_RESULT(json);
    QCOMPARE(json->incident.title, std::string("Checkout down"));
    const auto markdown = readIncident(postmortem, "disk.md");
    QVERIFY_RESULT(markdown);
    QCOMPARE(markdown->incident.title, std::string("Disk full"));
    QCOMPARE(markdown->unmapped, std::vector<std::string>{"Glossary"});
    QVERIFY(markdown->incident.originalRequest.find("Disk: a thing.") != std::string::npos);
    QCOMPARE(readIncident(std::string("\xEF\xBB\xBF ") + recorded, "-")->incident.severity,
             std::string("SEV2"));
    QCOMPARE(readIncident(postmortem, "-")->incident.title, std::string("Disk full"));
}

void ReadIncidentTest::aMistakeNamesItsFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("file");
    QTest::newRow("JSON that ends too early") << QByteArray("{\"title\": \"x\"") << "half.json";
    QTest::newRow("JSON without a title") << QByteArray("{\"severity\": \"SEV1\"}") << "untitled.json";
    QTest::newRow("a text without a word") << QByteArray(" \n\n") << "blank.md";
    QTest::newRow("bytes that are no text") << QByteArray(3000, '\xff') << "picture.txt";
}

void ReadIncidentTest::aMistakeNamesItsFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, file);
    const auto read = readIncident(bytes.toStdString(), file.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().message().starts_with(file.toStdString()), read.error().message().c_str());
}

void ReadIncidentTest::theSameDocumentIsTheSameOperations()
{
    const auto one = prepareImport(*readIncident(recorded, "a.json"));
    const auto other = prepareImport(*readIncident(recorded, "elsewhere/b.json"));
    QVERIFY(one.ticket == ticketOf(*readIncident(recorded, "c.json")));
    QVERIFY(one.ticket == other.ticket);
    QCOMPARE(one.ops.size(), other.ops.size());
    for (std::size_t i = 0; i < one.ops.size(); ++i)
        QVERIFY(one.ops[i].id == other.ops[i].id);
    QVERIFY(one.ticket != ticketOf(*readIncident(postmortem, "a.md")));
}

void ReadIncidentTest::whatNeedsACommanderIsLeft_data()
{
    QTest::addColumn<bool>("commander");
    QTest::newRow("a commander imports roles and phase") << true;
    QTest::newRow("a responder imports the document without them") << false;
}

void ReadIncidentTest::whatNeedsACommanderIsLeft()
{
    QFETCH(bool, commander);
    auto import = prepareImport(*readIncident(recorded, "a.json"));
    const auto left =
        leaveForbidden(import, as(commander ? AccountRole::Commander : AccountRole::Responder), Time{});
    QVERIFY_RESULT(left);
    QCOMPARE(left->empty(), commander);
    const Ticket ticket = folded(import);
    QCOMPARE(ticket.title.value(), std::string("Checkout down"));
    QCOMPARE(ticket.phase.value() == Phase::Review, commander);
    QCOMPARE(ticket.holder(IncidentRole::Scribe).isNobody(), !commander);
}

void ReadIncidentTest::aViewerImportsNothing()
{
    auto import = prepareImport(*readIncident(recorded, "a.json"));
    const auto left = leaveForbidden(import, as(AccountRole::Viewer), Time{});
    QVERIFY(!left);
    QCOMPARE(left.error().code(), ErrorCode::Forbidden);
}

void ReadIncidentTest::aFolderGivesItsReports()
{
    const TempDir folder;
    QDir(folder.path()).mkpath("2024/.hidden");
    for (const char* name : {"2024/b.md", "a.json", "README.md", "shot.png", "2024/.hidden/c.md"}) {
        QFile file(folder.file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto found = findFiles({folder.stdPath(), folder.stdFile("shot.png")});
    QCOMPARE(found.files, (std::vector<std::string>{folder.stdFile("2024/b.md"), folder.stdFile("a.json"),
                                                    folder.stdFile("shot.png")}));
    QCOMPARE(found.skipped.size(), std::size_t(2));
    for (const auto& skipped : found.skipped)
        QVERIFY(!skipped.isMistake && !skipped.reason.empty());
}

WARROOM_TEST_MAIN(ReadIncidentTest)
#include "tst_read_incident.moc"
