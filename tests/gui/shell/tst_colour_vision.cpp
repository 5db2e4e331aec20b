// What red-blind, green-blind and blue-blind people see: fills of severities and of states stay apart.
#include "support/test_main.h"

#include "widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace warroom;
using namespace warroom::ui;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira and Fernandes 2009, severity 1.0, for linear light.
constexpr Matrix redBlind = {Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
                             Triple{-0.003882, -0.048116, 1.051998}};
constexpr Matrix greenBlind = {Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
                               Triple{-0.011820, 0.042940, 0.968881}};
constexpr Matrix blueBlind = {Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
                              Triple{0.004733, 0.691367, 0.303900}};
constexpr Matrix sRgbToXyz = {Triple{0.4124, 0.3576, 0.1805}, Triple{0.2126, 0.7152, 0.0722},
                              Triple{0.0193, 0.1192, 0.9505}};

constexpr double easilyTold = 10; // CIE 1976 difference; 2.3 is just noticed

Triple times(const Matrix& matrix, const Triple& v)
{
    Triple out{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            out[row] += matrix[row][i] * v[i];
        out[row] = std::clamp(out[row], 0.0, 1.0);
    }
    return out;
}

Triple lab(const QColor& colour, const Matrix& eye)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const Triple xyz = times(
        sRgbToXyz, times(eye, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())}));
    const auto f = [](double v) { return v > 0.008856 ? std::cbrt(v) : 7.787 * v + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor& a, const QColor& b, const Matrix& eye)
{
    const Triple one = lab(a, eye), two = lab(b, eye);
    return std::hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

} // namespace

Q_DECLARE_METATYPE(const Matrix*)

class ColourVisionTest final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { theme().apply(ThemeChoice::Dark); }
    void fillsStayApart_data();
    void fillsStayApart();
};

void ColourVisionTest::fillsStayApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<const Matrix*>("eye");
    for (const bool dark : {true, false}) {
        const char* name = dark ? "dark" : "light";
        QTest::addRow("%s, red-blind", name) << dark << &redBlind;
        QTest::addRow("%s, green-blind", name) << dark << &greenBlind;
        QTest::addRow("%s, blue-blind", name) << dark << &blueBlind;
    }
}

void ColourVisionTest::fillsStayApart()
{
    QFETCH(bool, dark);
    QFETCH(const Matrix*, eye);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QList<QColor> severities;
    for (const SeverityColours& one : tokens().severities)
        severities << one.fill;
    const QList<QColor> states = {tokens().crit.fill, tokens().warn.fill, tokens().good.fill};
    for (const QList<QColor>& group : {severities, states}) {
        for (int i = 0; i < group.size(); ++i) {
            for (int j = i + 1; j < group.size(); ++j) {
                const double told = difference(group[i], group[j], *eye);
                QVERIFY2(
                    told >= easilyTold,
                    qPrintable(QString("%1 and %2: %3").arg(group[i].name(), group[j].name()).arg(told)));
            }
        }
    }
}

WARROOM_GUI_TEST_MAIN(ColourVisionTest)
#include "tst_colour_vision.moc"
