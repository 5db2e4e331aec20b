// The basis of the look: tokens and their contrast, type, hairlines, icons, painted parts.
#include "support/test_main.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/severity_block.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QDir>
#include <QFontInfo>
#include <QJsonDocument>
#include <QPainter>
#include <QRawFont>
#include <QSignalSpy>
#include <QTextLayout>

#include <cmath>

using namespace warroom::ui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QJsonObject tokenFile()
{
    QFile file(QStringLiteral(":/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

int litRows(const QImage& image, int column)
{
    int rows = 0;
    for (int y = 0; y < image.height(); ++y)
        rows += image.pixelColor(column, y) == QColor(Qt::white) ? 1 : 0;
    return rows;
}

} // namespace

class TestLook final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        theme().setTextPercent(100);
        theme().setReducedMotion(true);
        theme().apply(ThemeChoice::Dark);
    }

    void tokensOfBothThemesAreComplete_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void tokensOfBothThemesAreComplete()
    {
        QFETCH(bool, dark);
        const Tokens t = readTokens(tokenFile(), dark);
        for (const QColor& c :
             {t.window,   t.surface,     t.raised,     t.selected,  t.overlay,    t.line,
              t.control,  t.controlSoft, t.text,       t.text2,     t.text3,      t.accent,
              t.onAccent, t.accentTint,  t.crit.fill,  t.crit.ink,  t.crit.tint,  t.warn.fill,
              t.warn.ink, t.warn.tint,   t.good.fill,  t.good.ink,  t.good.tint,  t.chart.s1,
              t.chart.s2, t.chart.s3,    t.chart.main, t.chart.dim, t.chart.grid, t.chart.axis})
            QVERIFY(c.isValid());
        for (const SeverityColours& s : t.severities)
            QVERIFY(s.fill.isValid() && s.onFill.isValid() && s.ink.isValid());
    }

    void measuresAreThoseOfTheTokenFile()
    {
        const QJsonObject file = tokenFile();
        const QJsonObject sizes = file.value("size").toObject();
        const QJsonObject times = file.value("time").toObject();
        const QJsonObject radii = file.value("radius").toObject();
        QCOMPARE(sizes.value("strip").toInt(), int(size::Strip));
        QCOMPARE(sizes.value("rail").toInt(), int(size::Rail));
        QCOMPARE(sizes.value("railNarrow").toInt(), int(size::RailNarrow));
        QCOMPARE(sizes.value("bar").toInt(), int(size::Bar));
        QCOMPARE(sizes.value("subBar").toInt(), int(size::SubBar));
        QCOMPARE(sizes.value("status").toInt(), int(size::Status));
        QCOMPARE(sizes.value("row").toInt(), int(size::Row));
        QCOMPARE(sizes.value("rowDense").toInt(), int(size::RowDense));
        QCOMPARE(sizes.value("button").toInt(), int(size::Button));
        QCOMPARE(sizes.value("buttonLarge").toInt(), int(size::ButtonLarge));
        QCOMPARE(sizes.value("field").toInt(), int(size::Field));
        QCOMPARE(sizes.value("icon").toInt(), int(size::Icon));
        QCOMPARE(sizes.value("iconRail").toInt(), int(size::IconRail));
        QCOMPARE(sizes.value("avatar").toInt(), int(size::Avatar));
        QCOMPARE(times.value("autosaveMs").toInt(), int(duration::AutosaveMs));
        QCOMPARE(times.value("toastMs").toInt(), int(duration::ToastMs));
        QCOMPARE(times.value("undoPostMs").toInt(), int(duration::UndoPostMs));
        QCOMPARE(times.value("stalePanelMs").toInt(), int(duration::StalePanelMs));
        QCOMPARE(times.value("spinnerDelayMs").toInt(), int(duration::SpinnerDelayMs));
        QCOMPARE(radii.value("control").toInt(), int(radius::Control));
        QCOMPARE(radii.value("chip").toInt(), int(radius::Chip));
        QCOMPARE(radii.value("popup").toInt(), int(radius::Popup));
    }

    void textIsReadableOnEverySurface_data() { tokensOfBothThemesAreComplete_data(); }
    void textIsReadableOnEverySurface()
    {
        QFETCH(bool, dark);
        const Tokens t = readTokens(tokenFile(), dark);
        for (const QColor& ground : {t.window, t.surface, t.raised, t.selected}) {
            for (const QColor& ink : {t.text, t.text2, t.text3, t.accent, t.crit.ink, t.warn.ink})
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + " on " + ground.name()));
            QVERIFY2(contrast(t.control, ground) >= 3.0, qPrintable(ground.name()));
        }
        for (int severity = 1; severity <= 3; ++severity)
            QVERIFY(contrast(t.severity(severity).onFill, t.severity(severity).fill) >= 4.5);
        for (const StateColours& state : {t.crit, t.warn, t.good})
            QVERIFY(contrast(state.ink, state.tint) >= 4.5);
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    }

    void typeUsesTheShippedFamilies_data()
    {
        QTest::addColumn<Type>("role");
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("pixels");
        QTest::newRow("body is sans") << Type::Body << "Warroom Sans" << 13;
        QTest::newRow("badge is sans") << Type::Badge << "Warroom Sans" << 11;
        QTest::newRow("what ticks is mono") << Type::MonoLarge << "Warroom Mono" << 15;
        QTest::newRow("figures are tabular") << Type::Figure << "Warroom Sans Tabular" << 34;
    }
    void typeUsesTheShippedFamilies()
    {
        QFETCH(Type, role);
        QFETCH(QString, family);
        QFETCH(int, pixels);
        const QFontInfo info(fontOf(role));
        QCOMPARE(info.family(), family);
        QCOMPARE(info.pixelSize(), pixels);
    }

    void figuresDoNotMoveWhenTheyTick()
    {
        QCOMPARE(textWidth(Type::Figure, "1111"), textWidth(Type::Figure, "4444"));
        QVERIFY(textWidth(Type::Display, "1111") < textWidth(Type::Display, "4444"));
    }

    void hyphensStayHyphensBetweenCapitalsAndDigits()
    {
        const QRawFont raw = QRawFont::fromFont(fontOf(Type::Body));
        QTextLayout layout(QStringLiteral("INC-2481"), fontOf(Type::Body));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QCOMPARE(layout.glyphRuns().first().glyphIndexes().at(3), raw.glyphIndexesForString("-").first());
    }

    void textSizeGrowsTypeAndFrame()
    {
        SeverityBlock block;
        QCOMPARE(block.sizeHint(), QSize(64, 56));
        theme().setTextPercent(150);
        QCOMPARE(fontOf(Type::Body).pixelSize(), 20);
        QCOMPARE(block.sizeHint().height(), 84);
        theme().setTextPercent(400);
        QCOMPARE(theme().textPercent(), 200);
    }

    void themeSetsThePalette_data() { tokensOfBothThemesAreComplete_data(); }
    void themeSetsThePalette()
    {
        QFETCH(bool, dark);
        QSignalSpy changed(&theme(), &Theme::changed);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), tokens().surface);
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), tokens().text3);
    }

    void systemChoiceFollowsThePlatformWithoutAPortal()
    {
        theme().apply(ThemeChoice::System);
        QCOMPARE(theme().choice(), ThemeChoice::System);
        QVERIFY(!tokens().dark); // the offscreen platform is light
        theme().toggle();
        QCOMPARE(theme().choice(), ThemeChoice::Dark);
    }

    void hairlineHasOneWeight_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("pixels");
        QTest::newRow("100 %") << 1.0 << 1;
        QTest::newRow("125 %") << 1.25 << 1;
        QTest::newRow("150 %") << 1.5 << 1;
        QTest::newRow("200 %") << 2.0 << 2;
    }
    void hairlineHasOneWeight()
    {
        QFETCH(double, ratio);
        QFETCH(int, pixels);
        for (int y = 0; y < 20; ++y) {
            QImage image(QSize(30, 30) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::black);
            QPainter painter(&image);
            horizontalHairline(painter, 0, 30, y, Qt::white);
            painter.end();
            QCOMPARE(litRows(image, 5), pixels);
        }
    }

    void everyIconIsDrawnInItsColour()
    {
        const QStringList names = QDir(":/icons").entryList({"*.svg"});
        QCOMPARE(names.size(), 57);
        for (const QString& name : names) {
            const QImage image = icon(name.chopped(4), QColor(Qt::red), 20, 1).toImage();
            QCOMPARE(image.size(), QSize(20, 20));
            bool drawn = false;
            for (int i = 0; i < 400; ++i) {
                const QColor c = image.pixelColor(i % 20, i / 20);
                drawn = drawn || c.alpha() > 100;
                QVERIFY(c.alpha() == 0 || (c.green() == 0 && c.blue() == 0));
            }
            QVERIFY2(drawn, qPrintable(name));
        }
    }

    void paintedPartsHaveTheMeasuresOfTheDesign()
    {
        QCOMPARE(paint::severityBadgeSize(1).height(), 18);
        QCOMPARE(paint::chipSize("Note").height(), 20);
        QCOMPARE(paint::avatarSize(), QSize(22, 22));
        QCOMPARE(paint::keyCapSize("N"), QSize(std::max(16, textWidth(Type::LabelMedium, "N") + 10), 17));
        QCOMPARE(paint::phaseMarksSize(), QSize(6 * 20 + 5 * 3, 3));
        QCOMPARE(paint::formatGaugeSize(paint::GaugeLook::Head), QSize(9 * 16 + 8 * 3, 5));
        QCOMPARE(paint::formatGaugeSize(paint::GaugeLook::Row), QSize(9 * 6 + 8 * 2, 8));
        QCOMPARE(paint::countBadgeSize(1), QSize(15, 15));
        QCOMPARE(paint::countBadgeSize(100), paint::countBadgeSize(5000));
    }

    void gaugeShowsTheStateOfEachSection()
    {
        using enum paint::FormatMark;
        const std::array marks{Filled, Editing, Needed, Empty, Tbd};
        QImage image(200, 10, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        paint::formatGauge(painter, {0, 0}, marks, paint::GaugeLook::Head);
        painter.end();
        const auto at = [&image](int mark) { return image.pixelColor(mark * 19 + 8, 2); };
        QCOMPARE(at(0), tokens().text2);
        QCOMPARE(at(1), tokens().accent);
        QCOMPARE(at(2), tokens().warn.fill);
        QCOMPARE(at(3), tokens().controlSoft);
        QCOMPARE(at(4), tokens().controlSoft);
        QCOMPARE(image.pixelColor(17, 2), QColor(Qt::black));
    }
};

WARROOM_GUI_TEST_MAIN(TestLook)
#include "tst_look.moc"
