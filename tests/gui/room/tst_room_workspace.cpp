// Typing in the room over a real workspace and a real backend, while somebody else writes in the same
// section.
#include "gui/room/embedded_seat.h"
#include "screens/room/room_screen.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QApplication>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

// What the other seat shows of the symptoms.
class Other final
{
public:
    explicit Other(Workspace& workspace) : m_workspace(workspace) {}

    const std::string& symptoms(TicketId id)
    {
        auto change = m_workspace.takeChange();
        if (const auto found = change.rooms.find(id); found != change.rooms.end())
            m_text = found->second.ticket->prose[static_cast<std::size_t>(Section::Symptoms)].text;
        return m_text;
    }

private:
    Workspace& m_workspace;
    std::string m_text;
};

} // namespace

class RoomWorkspaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void whatIsTypedArrivesWholeWhileAnotherWrites();
    void whatIsTypedOfflineIsThereAfterARestart();
};

void RoomWorkspaceTest::whatIsTypedArrivesWholeWhileAnotherWrites()
{
    TempDir folder;
    const auto backend = makeEmbeddedBackend(folder.stdFile("backend"), "Lena");
    const auto own = seat(folder.stdFile("own"), *backend);
    const auto other = seat(folder.stdFile("other"), *backend);
    QVERIFY(own && other);
    const SystemClock clock;
    WorkspaceBridge bridge(*own, clock);
    RoomScreen screen(bridge);
    screen.resize(1376, 778);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    bridge.start();
    other->start([] {});
    Other view(*other);

    TicketOpen open;
    open.title = "Typed together";
    open.severity = Severity::Sev2;
    const auto id = bridge.declare(open);
    screen.open(id);
    other->follow(id);
    QTRY_VERIFY_WITH_TIMEOUT(screen.presenter().hasTicket(), patience);
    screen.goTo(Section::Symptoms);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<AutoHeightTextEdit*>(QApplication::focusWidget()), patience);

    const QString words =
        "38 percent of the orders fail with a timeout, the rest is slow, and nobody was told. ";
    QString typed;
    int inserted = 0;
    for (int round = 0; round < 4; ++round) {
        for (const QChar letter : words) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            typed += letter;
            if (typed.size() % 30 == 0) {
                const std::string before = view.symptoms(id);
                other->submitText(id, Section::Symptoms, {}, before, text::Edit().insert("#"));
                ++inserted;
            }
            QCoreApplication::processEvents();
        }
    }
    const auto shownHere = [&] {
        return QString::fromStdString(
            screen.presenter().ticket()->prose[static_cast<std::size_t>(Section::Symptoms)].text);
    };
    const auto withoutOther = [](QString text) { return text.remove('#'); };
    QTRY_COMPARE_WITH_TIMEOUT(withoutOther(shownHere()), typed, patience);
    QTRY_COMPARE_WITH_TIMEOUT(shownHere().count('#'), inserted, patience);
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(view.symptoms(id)), shownHere(), patience);
    auto* editor = qobject_cast<AutoHeightTextEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    QTRY_COMPARE_WITH_TIMEOUT(editor->content(), shownHere(), patience);
}

void RoomWorkspaceTest::whatIsTypedOfflineIsThereAfterARestart()
{
    TempDir folder;
    TicketId id;
    {
        const auto own = seat(folder.stdFile("own"), *makeEmbeddedBackend(folder.stdFile("backend"), "Lena"));
        QVERIFY(own);
        own->setOffline(true);
        const SystemClock clock;
        WorkspaceBridge bridge(*own, clock);
        RoomScreen screen(bridge);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        TicketOpen open;
        open.title = "Drafted offline";
        open.severity = Severity::Sev2;
        id = bridge.declare(open);
        screen.open(id);
        bridge.start();
        QTRY_VERIFY_WITH_TIMEOUT(screen.presenter().hasTicket(), patience);
        screen.goTo(Section::Symptoms);
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<AutoHeightTextEdit*>(QApplication::focusWidget()), patience);
        QTest::keyClicks(QApplication::focusWidget(), "Nobody can pay");
        QTRY_VERIFY_WITH_TIMEOUT(
            screen.presenter().ticket()->prose[static_cast<std::size_t>(Section::Symptoms)].text ==
                "Nobody can pay",
            patience);
    }
    const auto backend = makeEmbeddedBackend(folder.stdFile("backend"), "Lena");
    const auto again = seat(folder.stdFile("own"), *backend);
    QVERIFY(again);
    again->start([] {});
    again->follow(id);
    Other view(*again);
    QTRY_COMPARE_WITH_TIMEOUT(view.symptoms(id), std::string("Nobody can pay"), patience);
}

WARROOM_GUI_TEST_MAIN(RoomWorkspaceTest)
#include "tst_room_workspace.moc"
