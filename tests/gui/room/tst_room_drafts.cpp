// Killed while somebody types: what is older than a second is there again, in its field, with the caret.
#include "screens/room/actions_body.h"
#include "screens/room/room_screen.h"
#include "screens/room/ticket_pane.h"
#include "screens/room/timeline_pane.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int patience = 30'000; // ms
constexpr int betweenKeysMs = 15;
const QString tail = QStringLiteral("END");

std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QChar letter(int index) { return QLatin1Char("the disk of orders-db is full "[index % 30]); }

std::unique_ptr<Workspace> openOffline(const std::string& directory)
{
    WorkspaceOptions options;
    options.directory = directory;
    options.connect = [] { return std::unique_ptr<Transport>(); };
    auto opened = openWorkspace(std::move(options));
    if (!opened)
        return nullptr;
    (*opened)->setOffline(true);
    return std::move(*opened);
}

// A room over a real workspace on disk.
struct Desk
{
    std::unique_ptr<Workspace> workspace;
    SystemClock clock;
    WorkspaceBridge bridge;
    RoomScreen screen;

    explicit Desk(std::unique_ptr<Workspace> opened)
        : workspace(std::move(opened)), bridge(*workspace, clock), screen(bridge)
    {
        screen.resize(1376, 778);
        screen.show();
        bridge.start();
    }
    bool show(TicketId ticket)
    {
        screen.open(ticket);
        return QTest::qWaitFor([this] { return screen.presenter().hasTicket(); }, patience);
    }
    bool enter(const QString& field)
    {
        auto* ticket = screen.findChild<TicketPane*>();
        if (field == "symptoms")
            screen.goTo(Section::Symptoms);
        else if (field == "cause")
            screen.goTo(Section::RootCause);
        else if (field == "entry")
            screen.findChild<TimelineComposer*>()->enter();
        else if (field == "update")
            screen.writeUpdate();
        else if (field == "why")
            ticket->askWhy();
        else if (field == "action")
            ticket->actionsBody()->startAdding();
        return QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, patience);
    }
};

QString textOf(QWidget* field)
{
    if (const auto* editor = qobject_cast<AutoHeightTextEdit*>(field))
        return editor->content();
    const auto* line = qobject_cast<QLineEdit*>(field);
    return line ? line->text() : QString();
}

int caretOf(QWidget* field)
{
    if (const auto* editor = qobject_cast<AutoHeightTextEdit*>(field))
        return editor->textCursor().position();
    const auto* line = qobject_cast<QLineEdit*>(field);
    return line ? line->cursorPosition() : -1;
}

// The program that is killed: writes in front of a tail, and says after each key how far it is.
int worker(const QString& directory, const QString& field)
{
    theme().apply(ThemeChoice::Dark);
    auto opened = openOffline(directory.toStdString());
    if (!opened)
        return 2;
    Desk desk(std::move(opened));
    TicketOpen open;
    open.title = "Drafted";
    open.severity = Severity::Sev2;
    const TicketId id = desk.bridge.declare(open);
    if (!desk.show(id) || !desk.enter(field))
        return 3;
    QPointer<QWidget> first = QApplication::focusWidget();
    QTest::keyClicks(first, tail);
    // The first words of an item make its editor, which goes on where the empty line was.
    const auto settled = [&] {
        QWidget* now = QApplication::focusWidget();
        return textOf(now) == tail && (field != "cause" || now != first);
    };
    if (!QTest::qWaitFor(settled, patience))
        return 4;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    std::printf("open %s\n", id.text().c_str());
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&typed] {
        QTest::keyClick(QApplication::focusWidget(), letter(typed).toLatin1());
        std::printf("typed %d %lld\n", ++typed, static_cast<long long>(nowMs()));
        std::fflush(stdout);
    });
    keys.start(betweenKeysMs);
    return QApplication::exec();
}

// What the killed program said of itself.
struct Account
{
    std::optional<TicketId> ticket;
    std::vector<std::int64_t> keys; // when each of them was typed
};

// Runs the worker and kills it after so many keys; returns what was typed at least a second before.
Account typeAndKill(const QString& directory, const QString& field, std::size_t keys)
{
    Account account;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {"--worker", directory, field});
    while (account.keys.size() < keys && process.state() != QProcess::NotRunning) {
        if (!process.canReadLine() && !process.waitForReadyRead(patience))
            break;
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            if (words.value(0) == "open") {
                if (const auto id = TicketId::parse(words.value(1).toStdString()))
                    account.ticket = *id;
            } else if (words.value(0) == "typed") {
                account.keys.push_back(words.value(2).toLongLong());
            }
        }
    }
    const std::int64_t end = nowMs();
    process.kill();
    process.waitForFinished(patience);
    std::erase_if(account.keys, [=](std::int64_t at) { return at > end - 1000; });
    return account;
}

} // namespace

class RoomDraftsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void whatWasTypedIsThereAgain_data();
    void whatWasTypedIsThereAgain();
};

void RoomDraftsTest::whatWasTypedIsThereAgain_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("a section's text") << "symptoms";
    QTest::newRow("the first cause, as an item of its own") << "cause";
    QTest::newRow("a timeline entry") << "entry";
    QTest::newRow("a status update") << "update";
    QTest::newRow("a question") << "why";
    QTest::newRow("a next action") << "action";
}

// WARROOM_KILLS: how often for each field; one by default.
void RoomDraftsTest::whatWasTypedIsThereAgain()
{
    QFETCH(QString, field);
    const int kills = std::max(1, qEnvironmentVariableIntValue("WARROOM_KILLS"));
    for (int round = 0; round < kills; ++round) {
        TempDir folder;
        QRandomGenerator random(static_cast<quint32>(round));
        const auto account =
            typeAndKill(folder.path(), field, static_cast<std::size_t>(random.bounded(110, 190)));
        QVERIFY(account.ticket);
        const int least = static_cast<int>(account.keys.size());
        QVERIFY2(least > 0, "the program was killed before anything had to be safe");

        auto opened = openOffline(folder.stdPath());
        QVERIFY(opened);
        Desk desk(std::move(opened));
        QVERIFY(QTest::qWaitForWindowActive(&desk.screen));
        QVERIFY(desk.show(*account.ticket));
        QString typed;
        int caret = -1;
        const auto isBack = [&] {
            const QString text = textOf(QApplication::focusWidget());
            typed = text.chopped(text.endsWith(tail) ? tail.size() : text.size());
            caret = caretOf(QApplication::focusWidget());
            return typed.size() >= least && caret >= least && caret <= typed.size();
        };
        QVERIFY2(QTest::qWaitFor(isBack, patience),
                 qPrintable(QString("%1 of %2, caret %3").arg(typed.size()).arg(least).arg(caret)));
        for (int i = 0; i < typed.size(); ++i)
            QCOMPARE(typed[i], letter(i));
    }
}

int main(int argc, char** argv)
{
    prepareEnvironment();
    if (const int kills = qEnvironmentVariableIntValue("WARROOM_KILLS"); kills > 0)
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(300'000 + kills * 60'000));
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--worker")
        return worker(arguments.value(2), arguments.value(3));
    RoomDraftsTest testObject;
    return run(testObject, argc, argv);
}
#include "tst_room_drafts.moc"
