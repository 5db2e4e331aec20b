// Pasting and dropping into the room, by keys: what is shown, left out, changed, and put on the timeline.
#include "bridge/attachment_bridge.h"
#include "gui/room/room_seat.h"
#include "screens/attachments/attachment_strip.h"
#include "screens/paste/paste_pane.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QImage>
#include <QListView>
#include <QMimeData>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const QString chat = "[00:12] <ana> pool is full\n[00:13] <ben> restarting\n[00:20] <ana> errors gone\n";

} // namespace

class PastePaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup() { m_seat.reset(); }

    void aChatBecomesItsEntries();
    void aRowIsLeftOutAndAnotherKind();
    void escLeavesEverythingAsItWas();
    void nothingToPasteIsSaid();
    void aPictureAndAFileAreAttached();
    void aMailFileIsTakenApart();
    void aFileOpensAsACopy();
    void aFileThatCouldRunIsShownAsText_data();
    void aFileThatCouldRunIsShownAsText();
    void theTicketIsCopiedAsMarkdown();
    void aReplySaysWhereToFollow();
    void picture();

private:
    void paste(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        m_seat->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void run(const QString& id) const
    {
        for (const RoomCommand& command : m_seat->screen->commands()) {
            if (command.id == id)
                command.run();
        }
    }
    PastePane* pane() const { return m_seat->screen->findChild<PastePane*>(); }
    AttachmentStrip* strip() const { return m_seat->screen->findChild<AttachmentStrip*>(); }
    std::vector<Entry> added(std::size_t before) const
    {
        const auto entries = m_seat->ticket().timeline;
        std::vector<Entry> out;
        for (std::size_t i = before; i < entries.size(); ++i)
            out.push_back(entries[i]);
        return out;
    }
    std::size_t entryCount() const { return m_seat->ticket().timeline.size(); }
    std::unique_ptr<AttachmentBridge> attachments() const
    {
        return std::make_unique<AttachmentBridge>(
            AttachmentBox::Options{m_dir.stdFile("box"), [] { return std::optional(AttachmentSite{}); }, {}});
    }

    TempDir m_dir;
    std::unique_ptr<RoomSeat> m_seat;
};

void PastePaneTest::init()
{
    m_seat = std::make_unique<RoomSeat>();
    QVERIFY(m_seat->enter());
}

void PastePaneTest::aChatBecomesItsEntries()
{
    const auto before = entryCount();
    QWidget* focusBefore = m_seat->focus();
    paste(chat);
    QVERIFY(pane()->isVisible());
    QCOMPARE(pane()->model()->rowCount(), 3);
    QVERIFY(qobject_cast<QListView*>(m_seat->focus()));
    QCOMPARE(entryCount(), before);
    m_seat->press(Qt::Key_Return);
    QVERIFY(!pane()->isVisible());
    QCOMPARE(m_seat->focus(), focusBefore);
    const auto entries = added(before);
    QCOMPARE(entries.size(), std::size_t(3));
    QCOMPARE(entries[1].author, std::string("ben"));
    QCOMPARE(entries[1].text, std::string("restarting"));
    QCOMPARE(entries[1].origin, std::string("chat"));
    QCOMPARE(entries[1].precision, std::string("approx"));
}

void PastePaneTest::aRowIsLeftOutAndAnotherKind()
{
    const auto before = entryCount();
    paste(chat);
    m_seat->press(Qt::Key_C); // note, then communication
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_Space);
    QCOMPARE(pane()->model()->includedCount(), 2);
    m_seat->press(Qt::Key_Return);
    const auto entries = added(before);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].kind, std::string("communication"));
    QCOMPARE(entries[1].text, std::string("errors gone"));
}

void PastePaneTest::escLeavesEverythingAsItWas()
{
    const auto before = entryCount();
    paste(chat);
    m_seat->press(Qt::Key_Escape);
    QVERIFY(!pane()->isVisible());
    QCOMPARE(entryCount(), before);
    QVERIFY(pane()->model()->isEmpty());
}

void PastePaneTest::nothingToPasteIsSaid()
{
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    paste("  \n");
    QVERIFY(!pane()->isVisible());
    QCOMPARE(said.size(), 1);
}

void PastePaneTest::aPictureAndAFileAreAttached()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QVERIFY(!strip()->isVisible());
    QFile log(m_dir.file("app.log"));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("pool full\n") > 0);
    log.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(log.fileName())});
    QVERIFY(pane()->take(files));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(1));
    QCOMPARE(m_seat->ticket().attachments[0].name, std::string("app.log"));

    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QMimeData shot;
    shot.setImageData(image);
    QVERIFY(pane()->take(shot));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(2));
    QCOMPARE(m_seat->ticket().attachments[1].mediaType, std::string("image/png"));
    QTRY_COMPARE(strip()->chips().size(), 2);
    QVERIFY(strip()->isVisible());
    const auto chips = strip()->chips();
    const auto* picture =
        *std::find_if(chips.begin(), chips.end(), [](auto* chip) { return chip->isPicture(); });
    QTRY_VERIFY(picture->hasPicture());
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::aMailFileIsTakenApart()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QFile mail(m_dir.file("down.eml"));
    QVERIFY(mail.open(QIODevice::WriteOnly));
    mail.write(
        "From: Ana Ruiz <ana@example.com>\nDate: Fri, 20 Nov 2026 00:10:00 +0000\nSubject: Down\n"
        "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nNo payments.\n--x\nContent-Type: text/csv; "
        "name=a.csv\nContent-Disposition: attachment\n\n1,2\n--x--\n");
    mail.close();
    const auto before = entryCount();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(mail.fileName())});
    QVERIFY(pane()->take(files));
    QCOMPARE(pane()->model()->rowCount(), 2);
    QVERIFY(pane()->model()->headline().contains("Ana Ruiz"));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(1));
    QCOMPARE(m_seat->ticket().attachments[0].origin, std::string("mail: Down"));
    QCOMPARE(added(before).front().origin, std::string("mail: Down"));
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::aFileOpensAsACopy()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QUrl opened;
    strip()->setOpener([&](const QUrl& url) {
        opened = url;
        return true;
    });
    QFile log(m_dir.file("app.log"));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("pool full\n") > 0);
    log.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(log.fileName())});
    QVERIFY(pane()->take(files));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(strip()->chips().size(), 1);
    strip()->chips().first()->setFocus();
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(!opened.isEmpty());
    QVERIFY(opened.toLocalFile() != log.fileName());
    QFile copy(opened.toLocalFile());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("pool full\n"));
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::aFileThatCouldRunIsShownAsText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("a log stays") << "app.log"
                                 << "app.log";
    QTest::newRow("a script") << "run.sh"
                              << "run.sh.txt";
    QTest::newRow("an entry of the desktop") << "Report.desktop"
                                             << "Report.desktop.txt";
    QTest::newRow("two endings") << "graph.png.exe"
                                 << "graph.png.exe.txt";
    QTest::newRow("a path") << "../../x.png"
                            << "_.._x.png";
    QTest::newRow("a hidden option") << "-rf.txt"
                                     << "rf.txt";
    QTest::newRow("nothing") << ""
                             << "attachment.txt";
}

void PastePaneTest::aFileThatCouldRunIsShownAsText()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(harmlessName(name), safe);
}

void PastePaneTest::theTicketIsCopiedAsMarkdown()
{
    run("room.copy.markdown");
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.startsWith("# "));
    QVERIFY(text.contains("## Timeline"));
}

void PastePaneTest::aReplySaysWhereToFollow()
{
    run("room.copy.reply");
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains("warroom://incident/"), qPrintable(text));
    QVERIFY(text.count('\n') > 2);
}

void PastePaneTest::picture()
{
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (folder.isEmpty())
        return;
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    paste(chat + "[00:21] <ben> I will watch it for ten more minutes and then go to bed; call me if the pool "
                 "fills again\n");
    m_seat->press(Qt::Key_J);
    m_seat->press(Qt::Key_Space);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QMimeData shot;
    shot.setImageData(image);
    QVERIFY(pane()->take(shot));
    QVERIFY(m_seat->window.grab().save(folder + "/paste-dark.png"));
    m_seat->press(Qt::Key_Return);
    QTRY_COMPARE(strip()->chips().size(), 1);
    theme().apply(ThemeChoice::Light);
    paste(chat);
    QVERIFY(m_seat->window.grab().save(folder + "/paste-light.png"));
    theme().apply(ThemeChoice::Dark);
    m_seat->screen->setAttachments(nullptr);
}

WARROOM_GUI_TEST_MAIN(PastePaneTest)
#include "tst_paste_pane.moc"
