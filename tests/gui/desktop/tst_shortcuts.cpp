// Every action of the real window: a text, a key of its own, and a place in the key sheet, menus and palette.
#include "gui/desktop/demo_desk.h"
#include "support/test_main.h"

#include "desktop/desktop_palette.h"
#include "shell/key_sheet.h"

#include <QMenu>
#include <QMenuBar>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestShortcuts final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        m_desk.views(); // builds every screen, with its actions
    }
    void cleanupTestCase() { m_desk.close(); }

    void everyActionHasATextAndAGroup()
    {
        for (const auto* entry : m_desk.actions().entries()) {
            QVERIFY2(!entry->spec.text.isEmpty(), qPrintable(entry->spec.id));
            QVERIFY2(!entry->spec.group.isEmpty(), qPrintable(entry->spec.id));
            QVERIFY2(entry->spec.run, qPrintable(entry->spec.id));
        }
    }

    void everyActionHasAKey()
    {
        QStringList without;
        for (const auto* entry : m_desk.actions().entries()) {
            if (m_desk.actions().keyText(entry->spec.id).isEmpty())
                without << entry->spec.id;
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(", ")));
    }

    void noKeyMeansTwoThingsInOnePlace()
    {
        QStringList twice;
        for (const auto* entry : m_desk.actions().entries()) {
            for (const QKeySequence& keys : entry->spec.keys) {
                const QString other = m_desk.actions().conflict(entry->spec.id, keys);
                if (!other.isEmpty())
                    twice << QString("%1: %2 and %3").arg(keys.toString(), entry->spec.id, other);
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join('\n')));
    }

    void everyKeyStandsInTheSheet()
    {
        m_desk.actions().action("window.keys")->trigger();
        auto* sheet = qobject_cast<KeySheet*>(m_desk.window().sidePane());
        QVERIFY(sheet);
        QStringList said;
        for (const auto* row : sheet->findChildren<QWidget*>())
            said << row->accessibleName();
        for (const auto* entry : m_desk.actions().entries()) {
            const QString text = QString(entry->spec.text).remove('&');
            const QString line = text + ": " + m_desk.actions().keyText(entry->spec.id);
            QVERIFY2(said.contains(line), qPrintable(line));
        }
        m_desk.window().closeSidePane();
    }

    void everyActionStandsInPaletteAndMenu()
    {
        QStringList inPalette;
        for (const PaletteCommand& command : m_desk.desktop().palette().commands()) {
            inPalette << command.id;
            QCOMPARE(command.keys, m_desk.actions().keyText(command.id));
        }
        m_desk.actions().action("window.menu")->trigger();
        QList<QAction*> inMenus;
        for (const QAction* menu : m_desk.window().menuBar()->actions())
            inMenus += menu->menu()->actions();
        for (const auto* entry : m_desk.actions().entries()) {
            if (entry->spec.keysOnly)
                continue;
            QVERIFY2(inMenus.contains(entry->action), qPrintable(entry->spec.id));
            if (entry->spec.id != "window.palette")
                QVERIFY2(inPalette.contains(entry->spec.id), qPrintable(entry->spec.id));
        }
        m_desk.actions().action("window.menu")->trigger();
    }

    void chosenKeysHoldAtTheNextStart()
    {
        m_desk.actions().setKeys("outbox.show", {QKeySequence("Ctrl+Alt+X")});
        m_desk.actions().setKeys("window.theme", {});
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QCOMPARE(m_desk.actions().keyText("outbox.show"), QString("Ctrl Alt X"));
        QCOMPARE(m_desk.actions().action("outbox.show")->shortcut(), QKeySequence("Ctrl+Alt+X"));
        QVERIFY(m_desk.actions().action("window.theme")->shortcuts().isEmpty());
        m_desk.actions().resetKeys("outbox.show");
        m_desk.actions().resetKeys("window.theme");
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
        QCOMPARE(m_desk.actions().keyText("outbox.show"), QString("Ctrl Alt S"));
    }

private:
    DemoDesk m_desk;
};

WARROOM_GUI_TEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
