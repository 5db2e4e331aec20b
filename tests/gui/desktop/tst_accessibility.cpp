// The whole desktop without a pointer and without eyes: names, roles, the round of Tab, rows as sentences.
#include "gui/desktop/demo_desk.h"
#include "support/test_main.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QScrollArea>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

QString pathOf(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* at = widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(QString(at->metaObject()->className()).section("::", -1));
    return path.join('/') + " “" + widget->accessibleName().left(40) + "”";
}

bool isReached(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisible() &&
           widget->isEnabled();
}

} // namespace

class TestAccessibility final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
    }
    void cleanupTestCase() { m_desk.close(); }

    void whatTakesTheFocusHasANameAndARole()
    {
        QStringList found;
        for (const View& view : m_desk.views()) {
            view.show();
            for (QWidget* widget : m_desk.window().findChildren<QWidget*>()) {
                if (!isReached(widget))
                    continue;
                QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
                if (!told || told->text(QAccessible::Name).trimmed().isEmpty())
                    found << view.name + ": no name: " + pathOf(widget);
                else if ((told->role() == QAccessible::Client && !qobject_cast<QScrollArea*>(widget)) ||
                         told->role() == QAccessible::NoRole)
                    found << view.name + ": no role: " + pathOf(widget);
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    }

    void tabReachesEverythingThatTakesTheFocus()
    {
        QStringList found;
        for (const View& view : m_desk.views()) {
            view.show();
            if (view.name == "window-palette")
                continue; // Tab fills in there
            QSet<QWidget*> expected;
            for (QWidget* widget : m_desk.window().findChildren<QWidget*>()) {
                if (isReached(widget))
                    expected.insert(widget);
            }
            if (!QApplication::focusWidget()) {
                found << view.name + ": nothing has the focus";
                continue;
            }
            const auto most = expected.size() * 2 + 8;
            for (qsizetype i = 0; i < most && !expected.isEmpty(); ++i) {
                expected.remove(QApplication::focusWidget());
                // Texts may use Tab themselves: by the window's own order.
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            for (const QWidget* widget : expected) {
                // Of a group of which one is chosen, only that one is a stop.
                if (isReached(widget))
                    found << view.name + ": not reached: " + pathOf(widget);
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    }

    void rowsOfListsAreSentences()
    {
        QStringList found;
        for (const View& view : m_desk.views()) {
            view.show();
            for (const auto* list : m_desk.window().findChildren<QAbstractItemView*>()) {
                if (!list->isVisible() || !list->model() || list->model()->rowCount() == 0)
                    continue;
                const QModelIndex first = list->model()->index(0, 0);
                const QModelIndex index =
                    list->model()->rowCount(first) > 0 ? list->model()->index(0, 0, first) : first;
                const QString said = index.data(Qt::AccessibleTextRole).toString();
                if (said.simplified().isEmpty())
                    found << view.name + ": rows say nothing: " + pathOf(list);
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    }

    // The alert itself arrives only where an assistive program is connected; what it reads is this label.
    void changesOfTheIncidentAreSaidByTheStatus()
    {
        m_desk.window().announce("Severity is now SEV2");
        const auto labels = m_desk.window().findChildren<QLabel*>();
        const auto status = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->accessibleName() == "Severity is now SEV2";
        });
        QVERIFY(status != labels.end());
        QVERIFY((*status)->isVisible());
        QCOMPARE(QAccessible::queryAccessibleInterface(*status)->text(QAccessible::Name),
                 QString("Severity is now SEV2"));
    }

private:
    DemoDesk m_desk;
};

WARROOM_GUI_TEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
