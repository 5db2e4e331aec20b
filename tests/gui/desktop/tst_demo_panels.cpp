// The demo fills every panel that a real workspace would fill.
#include "gui/desktop/demo_desk.h"
#include "support/test_main.h"
#include "widgets/empty_state.h"

#include <QAbstractItemView>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

QStringList emptyIn(const MainWindow& window)
{
    QStringList found;
    for (const auto* empty : window.findChildren<EmptyState*>()) {
        if (empty->isVisible())
            found << "nothing: " + empty->accessibleName();
    }
    for (const auto* list : window.findChildren<QAbstractItemView*>()) {
        if (list->isVisible() && (!list->model() || list->model()->rowCount() == 0))
            found << "no rows: " + list->accessibleName();
    }
    return found;
}

} // namespace

class DemoPanelsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
        QVERIFY2(m_desk.open(Tongue::English), qPrintable(m_desk.problem));
    }
    void cleanupTestCase() { m_desk.close(); }
    void noneIsEmpty();

private:
    DemoDesk m_desk;
};

void DemoPanelsTest::noneIsEmpty()
{
    // What only the person at the desk fills: late, drafts, acknowledged, follow-ups of a review, files.
    const QStringList own{"queue-2", "queue-3", "alerts-1", "reviews-1", "incident-import"};
    QStringList found;
    for (const View& view : m_desk.views()) {
        if (own.contains(view.name))
            continue;
        view.show();
        QStringList here;
        (void)QTest::qWaitFor([&] { return (here = emptyIn(m_desk.window())).isEmpty(); }, 3'000);
        for (const QString& finding : here)
            found << view.name + ": " + finding;
    }
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

WARROOM_GUI_TEST_MAIN(DemoPanelsTest)
#include "tst_demo_panels.moc"
