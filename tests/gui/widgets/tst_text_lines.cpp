// A text that is put together from words breaks and looks as Qt lays it out as a whole.
#include "support/test_main.h"

#include "widgets/paint.h"
#include "widgets/text_lines.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <random>

using namespace warroom::ui;

namespace {

constexpr int lineDistance = 18;
constexpr QSize pictureSize(640, 400);
constexpr QPointF corner(7, 5);

/// The same text, laid out by Qt alone.
struct Whole
{
    Whole(QString text, const TextLook& look, int width) : layout(prepared(text), fontOf(look.role))
    {
        QTextCharFormat lead, struckThrough;
        lead.setFont(fontOf(look.leadRole));
        struckThrough.setFontStrikeOut(true);
        QList<QTextLayout::FormatRange> formats{{0, look.lead, lead}};
        if (look.struck)
            formats.append({0, static_cast<int>(text.size()), struckThrough});
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition(
                {0, line.lineNumber() * lineDistance + baseline(look.role, lineDistance) - line.ascent()});
        }
        layout.endLayout();
    }
    QList<int> ends() const
    {
        QList<int> out;
        for (int i = 0; i < layout.lineCount(); ++i)
            out.append(layout.lineAt(i).textStart() + layout.lineAt(i).textLength());
        return out;
    }
    static QString prepared(QString text) { return text.replace(QLatin1Char('\n'), QChar::LineSeparator); }

    QTextLayout layout;
};

template<class Draw>
QImage picture(Draw&& draw)
{
    QImage out(pictureSize, QImage::Format_ARGB32_Premultiplied);
    out.fill(tokens().surface);
    QPainter painter(&out);
    painter.setPen(tokens().text);
    draw(painter);
    return out;
}

} // namespace

class TestTextLines final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }

    void breaksAndLooksAsQtDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lead");
        QTest::newRow("a sentence")
            << "Grafana shows the error rate of eu-1 above its threshold; 4,512 requests "
               "failed since 14:02 and the queue grows."
            << 7;
        QTest::newRow("no lead") << "checkout is slow again, we look at the pool of connections" << 0;
        QTest::newRow("lead within a word")
            << "Priya: the deploy of 13:58 is rolled back now, watch the graph" << 5;
        QTest::newRow("all of it leads") << "Severity raised to SEV1 by the commander" << 40;
        QTest::newRow("several lines") << "one\ntwo and more\n\nfour after an empty one\n" << 3;
        QTest::newRow("lines that end in digits") << "trace 8\ntrace 9 \n10\n\n11\n" << 0;
        QTest::newRow("blanks") << "  begins with two,  has two within, and ends with three   " << 4;
        QTest::newRow("paths") << "see https://example.org/a/long/path/to/a-dashboard?from=now-1h&to=now and "
                                  "/var/log/checkout/errors.log on web-7.eu-1.example.org"
                               << 0;
        QTest::newRow("umlauts and signs")
            << QStringLiteral("Größe über 90 % — „fast“ voll … siehe ‚Übersicht‘ → 3") << 5;
        QTest::newRow("one long word") << QString(300, QLatin1Char('x')) << 0;
        QTest::newRow("another script") << QStringLiteral("Devon: שלום world 日本 café") << 5;
        QTest::newRow("a mark of its own") << QStringLiteral("Cafe\u0301 is down") << 4;
        QTest::newRow("a face") << QStringLiteral("well done 👩‍🚒 all") << 0;
        QTest::newRow("a tab") << "a\tb and c" << 0;
        QTest::newRow("nothing") << "" << 0;
    }
    void breaksAndLooksAsQtDoes()
    {
        QFETCH(QString, text);
        QFETCH(int, lead);
        for (const bool struck : {false, true}) {
            for (int width = 90; width < 620; width += 13) {
                TextLook look;
                look.lead = lead;
                look.struck = struck;
                look.line = lineDistance;
                const TextLines ours(text, look, width);
                const Whole whole(text, look, width);
                QList<int> ends;
                for (int i = 0; i < ours.count(); ++i)
                    ends.append(ours.end(i));
                QCOMPARE(ends, whole.ends());
                const QImage drawn = picture([&](QPainter& painter) { ours.draw(painter, corner); });
                const QImage wanted =
                    picture([&](QPainter& painter) { whole.layout.draw(&painter, corner); });
                QCOMPARE(drawn, wanted);
            }
        }
    }

    void breaksAnythingAsQtDoes()
    {
        const QStringList parts{"a",
                                "deploy",
                                "4711",
                                "eu-1",
                                "12:34",
                                "90 %",
                                "(",
                                ")",
                                "/",
                                "-",
                                "--",
                                ".",
                                ",",
                                "…",
                                "—",
                                "„",
                                "“",
                                "\"",
                                "'",
                                "$5",
                                "€",
                                "%",
                                "http://x.y/z?a=b&c",
                                "\n",
                                " ",
                                "  ",
                                "ü",
                                "É",
                                "→",
                                "+1",
                                "=",
                                "{}",
                                "[1]",
                                "#42",
                                "@priya",
                                "C++",
                                "!",
                                "e.g.",
                                "Wi-Fi"};
        std::minstd_rand random(11);
        for (int round = 0; round < 5'000; ++round) {
            QString text;
            const auto length = 1 + random() % 40;
            for (std::size_t i = 0; i < length; ++i) {
                text += parts[static_cast<qsizetype>(random() % static_cast<std::size_t>(parts.size()))];
                if (random() % 2 == 0)
                    text += QLatin1Char(' ');
            }
            TextLook look;
            look.lead = static_cast<int>(random() % 12);
            look.line = lineDistance;
            const int width = 60 + static_cast<int>(random() % 400);
            const TextLines ours(text, look, width);
            QList<int> ends;
            for (int i = 0; i < ours.count(); ++i)
                ends.append(ours.end(i));
            // A word that fits by a fraction of a pixel may do so in one way and not in the other.
            const bool same = ends == Whole(text, look, width).ends() ||
                              ends == Whole(text, look, width - 1).ends() ||
                              ends == Whole(text, look, width + 1).ends();
            QVERIFY2(same, qPrintable(QStringLiteral("%1 wide: %2").arg(width).arg(text)));
        }
    }

    // What is kept of a word must not outlive the size of its type.
    void followsTheTextSize()
    {
        TextLook look;
        look.line = lineDistance;
        const QString text = QStringLiteral("checkout is slow again, we look at the pool");
        const int before = TextLines(text, look, 200).count();
        theme().setTextPercent(200);
        const int large = TextLines(text, look, 200).count();
        theme().setTextPercent(100);
        QVERIFY(large > before);
        QCOMPARE(TextLines(text, look, 200).count(), before);
    }
};

WARROOM_GUI_TEST_MAIN(TestTextLines)
#include "tst_text_lines.moc"
