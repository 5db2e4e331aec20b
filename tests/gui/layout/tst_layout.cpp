// Every screen in three sizes, three languages and both themes: nothing is cut off, nothing overlaps, and
// every text has the size that was chosen.
#include "gui/desktop/demo_desk.h"
#include "gui/layout/layout_findings.h"
#include "support/test_main.h"

#include <QDir>

#include <cstdio>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

class TestLayout final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // What opens before there is a theme would have the platform's fonts.
        theme().apply(ThemeChoice::Dark);
        QVERIFY2(m_desk.start(), qPrintable(m_desk.problem));
    }
    void cleanupTestCase() { m_desk.close(); }

    void nothingIsCutAndNothingOverlaps_data()
    {
        QTest::addColumn<int>("tongue");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        const std::pair<const char*, Tongue> tongues[] = {{"English", Tongue::English},
                                                          {"German", Tongue::German},
                                                          {"the pseudo language", Tongue::Pseudo}};
        for (const auto& [name, tongue] : tongues) {
            for (const QSize size : {QSize(1024, 640), QSize(1440, 900), QSize(2560, 1440)})
                QTest::addRow("%s at %dx%d", name, size.width(), size.height())
                    << static_cast<int>(tongue) << size << 100;
            QTest::addRow("%s at 1440x900, text of 150 %%", name)
                << static_cast<int>(tongue) << QSize(1440, 900) << 150;
            QTest::addRow("%s at 2560x1440, text of 200 %%", name)
                << static_cast<int>(tongue) << QSize(2560, 1440) << 200;
        }
    }
    void nothingIsCutAndNothingOverlaps()
    {
        QFETCH(int, tongue);
        QFETCH(QSize, size);
        QFETCH(int, percent);
        if (tongue != m_tongue)
            QVERIFY2(m_desk.open(static_cast<Tongue>(tongue)), qPrintable(m_desk.problem));
        m_tongue = tongue;
        theme().setTextPercent(percent);
        m_desk.window().resize(size);
        QStringList found;
        const auto views = m_desk.views() + screensBesidePanes();
        QVERIFY(views.size() > 8);
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            theme().apply(choice);
            for (const View& view : views) {
                view.show();
                const QString name = view.name + (choice == ThemeChoice::Dark ? "-dark" : "-light");
                // A line that wraps is given its height in the turn after it was given its width.
                QStringList here;
                (void)QTest::qWaitFor([&] { return (here = LayoutFindings::of(m_desk.window())).isEmpty(); },
                                      1000);
                for (const QString& finding : here)
                    found << name + ": " + finding;
                if (view.name.contains("-beside-") && size.width() >= 1440 && percent == 100)
                    found << whatIsWrongBeside(name);
                keepPicture(name);
            }
        }
        theme().setTextPercent(100);
        found.removeDuplicates();
        QVERIFY2(m_desk.window().size() == size, qPrintable(QString("the window has grown to %1x%2")
                                                                .arg(m_desk.window().width())
                                                                .arg(m_desk.window().height())));
        // Qt Test shortens long messages.
        for (const QString& finding : found)
            std::fprintf(stderr, "%s: %s\n", QTest::currentDataTag(), qPrintable(finding));
        QVERIFY2(found.isEmpty(), qPrintable(QString("%1 findings").arg(found.size())));
    }

private:
    // Screens that a pane makes narrow.
    QList<View> screensBesidePanes()
    {
        const std::pair<const char*, const char*> pairs[] = {{"room", "outbox.show"},
                                                             {"new-ticket", "incident.declare"}};
        QList<View> out;
        for (const auto& [screen, pane] : pairs)
            out.append({QString("%1-beside-%2").arg(pane, screen).replace('.', '-'),
                        [this, screen = QString(screen), pane = QString(pane)] {
                            if (auto* palette = m_desk.window().findChild<QWidget*>("palette"))
                                palette->hide();
                            m_desk.window().closeSidePane();
                            m_desk.window().showScreen(screen);
                            DemoDesk::settle();
                            m_desk.actions().action(pane)->trigger();
                            DemoDesk::settle();
                        }});
        return out;
    }
    QStringList whatIsWrongBeside(const QString& view)
    {
        const QWidget* pane = m_desk.window().sidePane();
        if (!pane)
            return {view + ": no pane is open"};
        return pane->parentWidget()->property("overlay").toBool()
                   ? QStringList{view + ": the pane covers the screen"}
                   : QStringList{};
    }

    // Into the folder WARROOM_PICTURES, if there is one.
    void keepPicture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
        if (folder.isEmpty())
            return;
        const QString row =
            QString::fromUtf8(QTest::currentDataTag()).remove('%').replace(' ', '-').remove(',');
        QDir().mkpath(folder + "/" + row);
        m_desk.window().grab().save(folder + "/" + row + "/" + name + ".png");
    }

    DemoDesk m_desk;
    int m_tongue = -1;
};

WARROOM_GUI_TEST_MAIN(TestLayout)
#include "tst_layout.moc"
