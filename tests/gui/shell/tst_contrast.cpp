// High contrast: every ink and outline against every surface, dark and light.
#include "support/test_main.h"

#include "widgets/theme.h"

#include <cmath>

using namespace warroom;
using namespace warroom::ui;

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

// WCAG 2.1.
double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

class TestContrast final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { theme().setHighContrast(false); }

    void inksAndOutlinesAreStrong_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("high");
        QTest::newRow("dark") << true << false;
        QTest::newRow("light") << false << false;
        QTest::newRow("dark, high contrast") << true << true;
        QTest::newRow("light, high contrast") << false << true;
    }
    void inksAndOutlinesAreStrong()
    {
        QFETCH(bool, dark);
        QFETCH(bool, high);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        theme().setHighContrast(high);
        const Tokens& t = tokens();
        const double text = high ? 7 : 4.5;
        const double outline = high ? 7 : 3;
        for (const QColor& ground : {t.window, t.surface, t.raised, t.selected, t.overlay}) {
            for (const QColor& ink : {t.text, t.text2, t.text3, t.accent, t.crit.ink, t.warn.ink, t.good.ink})
                QVERIFY2(contrast(ink, ground) >= text,
                         qPrintable(ink.name() + " on " + ground.name() +
                                    QString(" %1").arg(contrast(ink, ground))));
            QVERIFY2(contrast(t.control, ground) >= outline,
                     qPrintable(t.control.name() + " on " + ground.name()));
        }
        QVERIFY(contrast(t.onAccent, t.accent) >= text);
    }

    void changingItIsTold()
    {
        theme().apply(ThemeChoice::Dark);
        const QColor before = tokens().text3;
        int changes = 0;
        const auto connection = connect(&theme(), &Theme::changed, this, [&changes] { ++changes; });
        theme().setHighContrast(true);
        QCOMPARE(changes, 1);
        QVERIFY(tokens().text3 != before);
        theme().toggle();
        QVERIFY(!tokens().dark && theme().highContrast());
        theme().setHighContrast(false);
        theme().apply(ThemeChoice::Dark);
        QCOMPARE(tokens().text3, before);
        disconnect(connection);
    }
};

WARROOM_GUI_TEST_MAIN(TestContrast)
#include "tst_contrast.moc"
