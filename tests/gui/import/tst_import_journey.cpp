// Importing by keys, with the backend inside: chosen, looked at, made, reported; stopped in the middle;
// broken files harm nothing.
#include "export/record_ticket.h"
#include "export/recorded_incident_codec.h"
#include "gui/import/report_folder.h"
#include "gui/journey/journey_seat.h"
#include "screens/import/import_list.h"
#include "screens/import/import_pane.h"
#include "screens/import/path_field.h"
#include "screens/queue/queue_screen.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStandardPaths>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int patienceForMany = 100'000; // ms

} // namespace

class ImportJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_seat.reset(); }

    void aFolderBecomesTicketsByKeys();
    void whatIsHereIsNotMadeAgain();
    void itIsExportedAsItWentIn();
    void oneFileIsLeftOut();
    void anImportIsStoppedInTheMiddle();
    void offlineItWaitsInTheOutbox();
    void theRunGoesOnWithoutItsPane();
    void droppedAndPastedFilesAreChosen();
    void whatIsNotThereIsNamed();
    void aDocumentOfTheSameContentIsOneTicket();
    void theCollectionsAreImported();
    void pictures_data();
    void pictures();

private:
    ImportPane* pane() const { return qobject_cast<ImportPane*>(m_seat->window().sidePane()); }
    ImportRun& run() const { return *m_seat->desktop().findChild<ImportRun*>(); }
    int count(ImportState state) const { return run().model().count(state); }
    void openPane() { m_seat->press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier); }
    void chooseFolder(const QString& path)
    {
        openPane();
        QVERIFY(qobject_cast<PathField*>(m_seat->focus()));
        m_seat->write(path);
        m_seat->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(run().stage(), ImportStage::Ready, JourneySeat::patience);
    }
    void start()
    {
        m_seat->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(run().stage(), ImportStage::Done, JourneySeat::patience);
    }
    int rowOf(const QString& name) const
    {
        const auto& rows = run().model().rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].name.endsWith(name))
                return static_cast<int>(i);
        }
        return -1;
    }
    const ImportRow& row(const QString& name) const
    {
        return run().model().rows().at(static_cast<std::size_t>(rowOf(name)));
    }
    // Down the list by its keys.
    void walkTo(const QString& name)
    {
        auto* list = pane()->findChild<ImportList*>();
        list->setFocus();
        for (int i = 0; i < 20 && list->currentIndex().row() > rowOf(name); ++i)
            m_seat->press(Qt::Key_K);
        for (int i = 0; i < 20 && list->currentIndex().row() < rowOf(name); ++i)
            m_seat->press(Qt::Key_J);
        QCOMPARE(list->currentIndex().row(), rowOf(name));
    }

    ReportFolder m_reports;
    std::unique_ptr<JourneySeat> m_seat;
};

void ImportJourneyTest::init()
{
    m_seat = std::make_unique<JourneySeat>();
    QVERIFY2(m_seat->enter(), qPrintable(m_seat->problem));
}

void ImportJourneyTest::aFolderBecomesTicketsByKeys()
{
    chooseFolder(m_reports.path());
    QCOMPARE(count(ImportState::New), 3);
    QCOMPARE(count(ImportState::Bad), 1);
    QVERIFY2(row("half.json").problem.startsWith("reports/half.json"), qPrintable(row("half.json").problem));
    QCOMPARE(run().passedBy().size(), std::size_t(2));
    QCOMPARE(run().model().keptVerbatim(), 1);
    QVERIFY(m_seat->bridge().summaries().empty()); // looking makes nothing
    QVERIFY(m_seat->reads("Kept verbatim"));

    start();
    QCOMPARE(count(ImportState::Made), 3);
    QCOMPARE(count(ImportState::Bad), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->isKept(), JourneySeat::patience);
    QCOMPARE(m_seat->bridge().summaries().size(), std::size_t(3));

    // The report, and the way to what was made.
    m_seat->press(Qt::Key_E, Qt::ControlModifier);
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QStringList saved = documents.entryList({"warroom-import-*.txt"});
    QCOMPARE(saved.size(), 1);
    QFile file(documents.filePath(saved.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString report = QString::fromUtf8(file.readAll());
    file.remove();
    for (const char* said : {"3 made, 1 cannot be imported", "INC-", "reports/2024/disk-full.md", "Glossary",
                             "reports/half.json", "reports/dashboard.png"})
        QVERIFY2(report.contains(said), qPrintable(report));

    const TicketId disk = row("disk-full.md").ticket;
    QVERIFY(row("disk-full.md").isMasked);
    QVERIFY(!row("checkout.json").isMasked);
    walkTo("disk-full.md");
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->window().currentScreen(), QString("room"));
    QVERIFY(m_seat->desktop().room().ticketId() == disk);
    m_seat->stayWith(disk);
    QTRY_VERIFY(m_seat->ticket().exists());
    QCOMPARE(m_seat->ticket().title.value(), std::string("Disk full on orders-db"));
    QVERIFY(m_seat->ticket().imported);
    QVERIFY(m_seat->ticket().request->text.find("WAL: the log of the database.") != std::string::npos);
    QVERIFY(m_seat->prose(Section::Summary).find("The disk was full") != std::string::npos);
    QVERIFY(m_seat->prose(Section::Summary).find("AKIA") == std::string::npos);
}

void ImportJourneyTest::whatIsHereIsNotMadeAgain()
{
    chooseFolder(m_reports.path());
    start();
    const auto before = m_seat->bridge().summaries().size();
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!pane());
    // After the report the next choice begins anew.
    openPane();
    auto* path = pane()->findChild<PathField*>();
    path->setFocus();
    m_seat->write(m_reports.path());
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(run().stage(), ImportStage::Ready);
    QCOMPARE(count(ImportState::Here), 3);
    QCOMPARE(count(ImportState::New), 0);
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(run().stage(), ImportStage::Ready);
    QCOMPARE(run().whyNot(), QString("There is nothing new to import."));
    QCOMPARE(m_seat->bridge().summaries().size(), before);
    walkTo("checkout.json");
    const TicketId checkout = row("checkout.json").ticket;
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->desktop().room().ticketId() == checkout);
}

void ImportJourneyTest::itIsExportedAsItWentIn()
{
    chooseFolder(m_reports.file("checkout.json"));
    start();
    m_seat->stayWith(row("checkout.json").ticket);
    QTRY_VERIFY(m_seat->ticket().exists());
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->isKept(), JourneySeat::patience);
    QFile file(m_reports.file("checkout.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto given = parseRecordedIncident(file.readAll().toStdString(), "checkout.json");
    const auto made = recordOf(
        m_seat->ticket(), *m_seat->bridge().directory(), [](TicketId) { return std::string(); },
        RecordForm::Document);
    QCOMPARE(formatRecordedIncident(made), formatRecordedIncident(*given));
}

void ImportJourneyTest::oneFileIsLeftOut()
{
    chooseFolder(m_reports.path());
    walkTo("slow-search.md");
    m_seat->press(Qt::Key_Space);
    QCOMPARE(row("slow-search.md").state, ImportState::LeftOut);
    start();
    QCOMPARE(count(ImportState::Made), 2);
    QVERIFY(!m_seat->bridge().summary(row("slow-search.md").ticket));
}

void ImportJourneyTest::anImportIsStoppedInTheMiddle()
{
    constexpr int many = 60;
    m_reports.putMany(many);
    chooseFolder(m_reports.file("many"));
    QCOMPARE(count(ImportState::New), many);
    // As soon as the first one is made, before anything else is.
    bool stopped = false;
    connect(&run(), &ImportRun::changed, pane(), [this, &stopped] {
        if (run().stage() == ImportStage::Importing && count(ImportState::Made) > 0 &&
            !std::exchange(stopped, true))
            m_seat->press(Qt::Key_C, Qt::AltModifier);
    });
    start();
    const int made = count(ImportState::Made);
    QVERIFY(made >= 1);
    QVERIFY2(made <= 2 * ImportRun::AtOnce, qPrintable(QString::number(made)));
    QCOMPARE(count(ImportState::Stopped), many - made);
    QCOMPARE(m_seat->bridge().summaries().size(), static_cast<std::size_t>(made));
    QVERIFY(run().report().contains("Not reached"));
    QDir(m_reports.file("many")).removeRecursively();
}

void ImportJourneyTest::offlineItWaitsInTheOutbox()
{
    m_seat->press(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_seat->bridge().connection().state, LinkState::Offline);
    chooseFolder(m_reports.file("checkout.json"));
    QVERIFY(m_seat->reads("You are offline."));
    start();
    QCOMPARE(count(ImportState::Made), 1);
    const TicketId ticket = row("checkout.json").ticket;
    QTRY_VERIFY(m_seat->bridge().connection().waiting > 0);
    QCOMPARE(m_seat->bridge().summary(ticket)->number, 0);
    m_seat->press(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->isKept() && m_seat->bridge().summary(ticket)->number > 0,
                             JourneySeat::patience);
    QVERIFY(
        run().model().data(run().model().index(0), ImportModel::StateTextRole).toString().startsWith("INC-"));
}

void ImportJourneyTest::theRunGoesOnWithoutItsPane()
{
    m_reports.putMany(20);
    chooseFolder(m_reports.file("many"));
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!pane());
    QTRY_COMPARE_WITH_TIMEOUT(run().stage(), ImportStage::Done, JourneySeat::patience);
    QCOMPARE(count(ImportState::Made), 20);
    QTRY_VERIFY(m_seat->reads("20 made"));
    openPane();
    QVERIFY(qobject_cast<ImportList*>(m_seat->focus()));
    QDir(m_reports.file("many")).removeRecursively();
}

void ImportJourneyTest::droppedAndPastedFilesAreChosen()
{
    m_seat->desktop().showQueue();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_reports.file("checkout.json"))});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_seat->desktop().queue(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_seat->desktop().queue(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(pane());
    QTRY_COMPARE(run().stage(), ImportStage::Ready);
    QCOMPARE(count(ImportState::New), 1);

    // Text is not for the import.
    QMimeData words;
    words.setText("Checkout is down");
    QDragEnterEvent text(QPoint(200, 200), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_seat->desktop().queue(), &text);
    QVERIFY(!text.isAccepted());

    auto* pasted = new QMimeData;
    pasted->setUrls({QUrl::fromLocalFile(m_reports.file("2024"))});
    QApplication::clipboard()->setMimeData(pasted);
    pane()->findChild<PathField*>()->setFocus();
    m_seat->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(count(ImportState::New), 3);
    QTRY_COMPARE(run().stage(), ImportStage::Ready);
}

void ImportJourneyTest::whatIsNotThereIsNamed()
{
    chooseFolder(m_reports.file("gone.md"));
    QCOMPARE(count(ImportState::Bad), 1);
    QVERIFY2(row("gone.md").problem.startsWith("gone.md cannot be read"), qPrintable(row("gone.md").problem));
    QVERIFY(!run().whyNot().isEmpty());
}

void ImportJourneyTest::aDocumentOfTheSameContentIsOneTicket()
{
    QFile::copy(m_reports.file("checkout.json"), m_reports.file("2024/copy.json"));
    chooseFolder(m_reports.path());
    QCOMPARE(count(ImportState::New), 3);
    QCOMPARE(count(ImportState::Here), 1);
    QCOMPARE(row("checkout.json").sameAs, QString("reports/2024/copy.json"));
    start();
    QCOMPARE(m_seat->bridge().summaries().size(), std::size_t(3));
    QFile::remove(m_reports.file("2024/copy.json"));
}

// Real ones, hundreds of them, of several templates.
void ImportJourneyTest::theCollectionsAreImported()
{
    if (!haveSharedData())
        QSKIP("no shared data");
    openPane();
    m_seat->write(QDir::cleanPath(sharedData("postmortems")));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(run().stage(), ImportStage::Ready, patienceForMany);
    const int fresh = count(ImportState::New);
    QVERIFY2(fresh > 200, qPrintable(run().headline()));
    QCOMPARE(count(ImportState::Bad), 0);
    m_seat->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(run().stage(), ImportStage::Done, patienceForMany);
    QVERIFY2(count(ImportState::Made) == fresh, qPrintable(run().report()));
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->isKept(), patienceForMany);
    QCOMPARE(m_seat->bridge().summaries().size(), static_cast<std::size_t>(fresh));
    QVERIFY(run().model().keptVerbatim() > 0);
}

void ImportJourneyTest::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << QSize(1440, 900) << true;
    QTest::newRow("light") << QSize(1440, 900) << false;
    QTest::newRow("1024-dark") << QSize(1024, 640) << true;
    QTest::newRow("1024-light") << QSize(1024, 640) << false;
}

void ImportJourneyTest::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_seat->window().resize(size);
    m_seat->desktop().showQueue();
    const auto save = [&](const char* what) {
        return keepPicture(m_seat->window(), QString("import-%1-%2").arg(what, QTest::currentDataTag()));
    };
    openPane();
    QVERIFY(save("empty"));
    m_seat->write(m_reports.path());
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(run().stage(), ImportStage::Ready);
    QVERIFY(save("ready"));
    start();
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->isKept(), JourneySeat::patience);
    QVERIFY(save("done"));
    theme().apply(ThemeChoice::Dark);
}

WARROOM_GUI_TEST_MAIN(ImportJourneyTest)
#include "tst_import_journey.moc"
