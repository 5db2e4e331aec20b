// Pasting and dropping into the room, by keys: what is shown, left out, changed, and put on the timeline.
#include "bridge/attachment_bridge.h"
#include "gui/room/room_seat.h"
#include "models/timeline/timeline_sentence.h"
#include "screens/attachments/attachment_strip.h"
#include "screens/paste/paste_pane.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMimeData>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const QByteArray secretContent = "user=app\npassword=hunter2-but-longer\n";
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
    void aMaskedFileIsSaidAndLifted();
    void aMaskedFileCanBeLiftedAfterARestart();
    void whatIsGoneCannotBeLifted();
    void aClosedNoteStaysClosed();
    void aFileThatCouldRunIsShownAsText_data();
    void aFileThatCouldRunIsShownAsText();
    void theTicketIsCopiedAsMarkdown();
    void whatIsTypedAtThatMomentIsCopiedToo();
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
    // Attaches a file by keys, whose content is masked; empty if there was nothing to say of it.
    QStringList attachMasked()
    {
        QFile file(m_dir->file("app.env"));
        if (!file.open(QIODevice::WriteOnly) || file.write(secretContent) < 0)
            return {};
        file.close();
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(file.fileName())});
        QApplication::clipboard()->setMimeData(files);
        m_seat->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        m_seat->press(Qt::Key_Return);
        (void)QTest::qWaitFor([this] { return !maskNotes().isEmpty() && strip()->chips().size() == 1; });
        return maskNotes();
    }
    QStringList maskNotes() const
    {
        QStringList found;
        for (const auto* label : m_seat->screen->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains("masked:"))
                found << label->text();
        }
        return found;
    }
    void liftBecause(const QString& reason)
    {
        m_seat->press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        m_seat->press(Qt::Key_Return); // not without a reason
        m_seat->write(reason);
        m_seat->press(Qt::Key_Return);
    }
    QByteArray bytesOf(AttachmentBridge& box, const Attachment& attachment)
    {
        std::optional<QByteArray> bytes;
        box.get(attachment.sha256, &m_seat->window,
                [&](const Result<QByteArray>& found) { bytes = found ? *found : "none"; });
        return QTest::qWaitFor([&] { return bytes.has_value(); }) ? *bytes : QByteArray();
    }
    std::size_t entryCount() const { return m_seat->ticket().timeline.size(); }
    std::unique_ptr<AttachmentBridge> attachments() const
    {
        return std::make_unique<AttachmentBridge>(AttachmentBox::Options{
            m_dir->stdFile("box"), [] { return std::optional(AttachmentSite{}); }, {}});
    }

    std::unique_ptr<TempDir> m_dir;
    std::unique_ptr<RoomSeat> m_seat;
};

void PastePaneTest::init()
{
    m_dir = std::make_unique<TempDir>();
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
    QFile log(m_dir->file("app.log"));
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
    QFile mail(m_dir->file("down.eml"));
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
    QFile log(m_dir->file("app.log"));
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

void PastePaneTest::aMaskedFileIsSaidAndLifted()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    m_seat->workspace().setAccepting(false); // the backend is away
    QCOMPARE(attachMasked(), QStringList{"app.env: 1 secret masked: password."});
    const Attachment masked = m_seat->ticket().attachments[0];
    QCOMPARE(bytesOf(*box, masked), QByteArray("user=app\npassword=[masked: password]\n"));

    QWidget* focusBefore = m_seat->focus();
    const auto before = entryCount();
    liftBecause("the example of the manual");
    QCOMPARE(m_seat->focus(), focusBefore);
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(2));
    const Attachment whole = m_seat->ticket().attachments[1];
    QCOMPARE(whole.replaces, masked.id);
    QCOMPARE(whole.name, masked.name);
    QCOMPARE(bytesOf(*box, whole), secretContent);
    QVERIFY(maskNotes().isEmpty());
    const auto entries = added(before);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entrySentence(entries[0], m_seat->room().people()),
             QString("No secret in app.env (password): the example of the manual"));
    QCOMPARE(entries[0].actor, m_seat->bridge.connection().person);
    QCOMPARE(entrySentence(entries[1], m_seat->room().people()),
             QString("File app.env, in place of the one before"));
    QTRY_COMPARE(strip()->chips().size(), 1);
    QCOMPARE(strip()->chips().first()->attachment().id, whole.id);
    m_seat->workspace().acceptAll();

    // What was lifted on the ticket is not masked again.
    QTRY_COMPARE(m_seat->room().ticket()->liftedMasks.size(), std::size_t(1));
    QVERIFY(attachMasked().isEmpty());
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(3));
    QCOMPARE(m_seat->ticket().attachments[2].sha256, whole.sha256);
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::aMaskedFileCanBeLiftedAfterARestart()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QCOMPARE(attachMasked().size(), 1);
    const Op attached = m_seat->workspace().submittedOps().back();
    m_seat->screen->setAttachments(nullptr);
    box.reset();

    m_seat = std::make_unique<RoomSeat>();
    m_seat->workspace().remote(attached.actor, attached.at, attached.body);
    box = attachments();
    m_seat->screen->setAttachments(box.get());
    QVERIFY(m_seat->enter());
    QTRY_COMPARE(maskNotes(), QStringList{"app.env: 1 secret masked: password."});
    liftBecause("the example of the manual");
    QTRY_COMPARE(m_seat->ticket().attachments.size(), std::size_t(2));
    QCOMPARE(m_seat->ticket().attachments[1].replaces, m_seat->ticket().attachments[0].id);
    QCOMPARE(bytesOf(*box, m_seat->ticket().attachments[1]), secretContent);
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::whatIsGoneCannotBeLifted()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QCOMPARE(attachMasked().size(), 1);
    m_seat->screen->setAttachments(nullptr);
    box.reset();
    QVERIFY(QFile::remove(m_dir->file("app.env")));

    m_seat = std::make_unique<RoomSeat>();
    box = attachments();
    m_seat->screen->setAttachments(box.get());
    QVERIFY(m_seat->enter());
    QTRY_COMPARE(maskNotes().size(), 1);
    QSignalSpy said(&m_seat->room(), &RoomPresenter::said);
    liftBecause("the example of the manual");
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said[0][0].toString(),
             QString("app.env stays masked: app.env is no longer here as it was attached; attach it again"));
    QVERIFY(maskNotes().isEmpty());
    QVERIFY(m_seat->ticket().liftedMasks.empty());
    m_seat->screen->setAttachments(nullptr);
}

void PastePaneTest::aClosedNoteStaysClosed()
{
    auto box = attachments();
    m_seat->screen->setAttachments(box.get());
    QCOMPARE(attachMasked().size(), 1);
    for (auto* button : m_seat->screen->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == "Close") {
            button->setFocus();
            m_seat->press(Qt::Key_Space);
            break;
        }
    }
    QVERIFY(maskNotes().isEmpty());
    m_seat->screen->setAttachments(box.get());
    bytesOf(*box, m_seat->ticket().attachments[0]); // behind what the note asked
    QVERIFY(maskNotes().isEmpty());
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

void PastePaneTest::whatIsTypedAtThatMomentIsCopiedToo()
{
    QApplication::clipboard()->setText("before");
    m_seat->press(Qt::Key_2);
    QVERIFY(m_seat->editor());
    m_seat->write("Seen just now. ");
    QVERIFY(m_seat->prose(Section::Symptoms).find("just now") == std::string::npos);
    m_seat->press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(QApplication::clipboard()->text() != "before");
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains("Seen just now."), qPrintable(text));
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
