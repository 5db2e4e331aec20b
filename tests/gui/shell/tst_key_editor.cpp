// Changing keys by keys: taken at once, said inline where they clash, and given back.
#include "support/test_main.h"

#include "shell/actions.h"
#include "shell/key_editor.h"
#include "widgets/theme.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace warroom;
using namespace warroom::ui;

class TestKeyEditor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_room = new QWidget(m_window.get());
        m_queue = new QWidget(m_window.get());
        m_registry = new ActionRegistry(m_window.get());
        add("declare", "&Declare", "Ctrl+Shift+D", nullptr);
        add("settings", "Settings", "Ctrl+,", nullptr);
        add("room.note", "Note", "M", m_room);
        add("queue.move", "Move", "V", m_queue);
        m_editor = new KeyEditor(*m_registry, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_editor);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_ran = 0;
    }
    void cleanup() { m_window.reset(); }

    void newKeysAreTakenAtOnce()
    {
        QSignalSpy chosen(m_registry, &ActionRegistry::keysChosen);
        change("declare", Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_registry->keyText("declare"), QString("Ctrl Alt I"));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_ran, 0);
        QTest::keyClick(row("declare"), Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_ran, 1);
    }

    void clashesAreSaidInlineAndKeepWaiting_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("with");
        QTest::addColumn<QString>("said"); // empty: taken
        const int ctrl = Qt::ControlModifier;
        QTest::newRow("with an action of the window")
            << "declare" << int(Qt::Key_Comma) << ctrl << "Settings";
        QTest::newRow("of the window with one of a screen") << "declare" << int(Qt::Key_F8) << 0 << "";
        QTest::newRow("of a screen with one of the window")
            << "room.note" << int(Qt::Key_Comma) << ctrl << "Settings";
        QTest::newRow("of two screens that never meet") << "room.note" << int(Qt::Key_V) << 0 << "";
        QTest::newRow("a letter alone for the whole window types text")
            << "declare" << int(Qt::Key_X) << 0 << "types text";
        QTest::newRow("a letter alone for a screen") << "room.note" << int(Qt::Key_X) << 0 << "";
    }
    void clashesAreSaidInlineAndKeepWaiting()
    {
        QFETCH(QString, id);
        QFETCH(int, key);
        QFETCH(int, with);
        QFETCH(QString, said);
        const QString before = m_registry->keyText(id);
        change(id, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(with));
        QCOMPARE(row(id)->isWaiting(), !said.isEmpty());
        if (said.isEmpty()) {
            QVERIFY(m_registry->keyText(id) != before);
            return;
        }
        QVERIFY2(row(id)->problem().contains(said), qPrintable(row(id)->problem()));
        QCOMPARE(m_registry->keyText(id), before);
        QCOMPARE(m_ran, 0); // the other's action did not run meanwhile
        QTest::keyClick(row(id), Qt::Key_Escape);
        QVERIFY(!row(id)->isWaiting() && row(id)->problem().isEmpty());
    }

    void backspaceGivesTheDefaultBack()
    {
        change("declare", Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!m_registry->hasDefaultKeys("declare"));
        QTest::keyClick(row("declare"), Qt::Key_Backspace);
        QCOMPARE(m_registry->keyText("declare"), QString("Ctrl Shift D"));
        QVERIFY(m_registry->hasDefaultKeys("declare"));
        QTest::keyClick(row("declare"), Qt::Key_Delete);
        QVERIFY(m_registry->keyText("declare").isEmpty());
        QVERIFY(row("declare")->accessibleName().contains("no key"));
    }

    void chosenKeysHoldForActionsThatComeLater()
    {
        m_registry->setChosenKeys({{"late", {QKeySequence("Ctrl+Y")}}});
        add("late", "Late", "Ctrl+Z", nullptr);
        QCOMPARE(m_registry->keyText("late"), QString("Ctrl Y"));
        QTRY_VERIFY(row("late"));
    }

    void arrowsGoFromRowToRow()
    {
        row("declare")->setFocus();
        QTest::keyClick(row("declare"), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), row("settings"));
        QTest::keyClick(row("settings"), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), row("declare"));
    }

private:
    void add(const char* id, const char* text, const char* keys, QWidget* scope)
    {
        ActionSpec spec;
        spec.id = id;
        spec.text = text;
        spec.group = scope ? "Screen" : "Everywhere";
        spec.keys = {QKeySequence(keys)};
        spec.scope = scope;
        spec.run = [this] { ++m_ran; };
        m_registry->add(spec);
    }
    KeyRow* row(const QString& id) const
    {
        for (KeyRow* row : m_editor->rows()) {
            if (row->id() == id)
                return row;
        }
        return nullptr;
    }
    void change(const QString& id, Qt::Key key, Qt::KeyboardModifiers with)
    {
        row(id)->setFocus();
        QTest::keyClick(row(id), Qt::Key_Return);
        QTest::keyClick(row(id), key, with);
    }

    std::unique_ptr<QWidget> m_window;
    QWidget* m_room = nullptr;
    QWidget* m_queue = nullptr;
    ActionRegistry* m_registry = nullptr;
    KeyEditor* m_editor = nullptr;
    int m_ran = 0;
};

WARROOM_GUI_TEST_MAIN(TestKeyEditor)
#include "tst_key_editor.moc"
