// Lines that are shaped once are drawn and measured as Qt's own drawText() does it, pixel by pixel.
#include "support/test_main.h"

#include "widgets/measured_text.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

using namespace warroom::ui;

namespace {

constexpr QSize pictureSize(900, 48);

template<class Draw>
QImage picture(Qt::LayoutDirection direction, Draw&& draw)
{
    QImage out(pictureSize, QImage::Format_ARGB32_Premultiplied);
    out.fill(tokens().surface);
    QPainter painter(&out);
    painter.setLayoutDirection(direction);
    painter.setPen(tokens().text);
    draw(painter);
    return out;
}

} // namespace

class TestMeasuredText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }

    void shapedLinesAreDrawnAsDrawText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << "checkout latency above its threshold on eu-1, AV To fi ffl";
        QTest::newRow("blanks at the end") << "12:34  ";
        QTest::newRow("from the right") << QStringLiteral("שלום world 12");
        QTest::newRow("several scripts") << QStringLiteral("Grüße 日本 café");
        QTest::newRow("isolated") << QChar(0x2066) + QStringLiteral("+0:12") + QChar(0x2069);
    }
    void shapedLinesAreDrawnAsDrawText()
    {
        QFETCH(QString, text);
        for (const Type role : {Type::Body, Type::BodyStrong, Type::Mono, Type::Label, Type::Figure}) {
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                const ShapedLine* line = shapedLine(role, text, direction);
                QVERIFY(line);
                QCOMPARE(line->width, metrics(role).horizontalAdvance(text));
                for (const qreal x : {3.0, 3.25, 3.5, 3.77}) {
                    const QPointF at(x, 36);
                    const QImage ours = picture(direction, [&](QPainter& p) { line->layout->draw(&p, at); });
                    const QImage plain = picture(direction, [&](QPainter& p) {
                        p.setFont(fontOf(role));
                        p.drawText(at, text);
                    });
                    QCOMPARE(ours, plain);
                    QVERIFY(ours != picture(direction, [](QPainter&) {}));
                }
            }
        }
    }

    void whatIsNoShortLineIsNotShaped()
    {
        QVERIFY(!shapedLine(Type::Body, QStringLiteral("one\ntwo"), Qt::LeftToRight));
        QVERIFY(!shapedLine(Type::Body, QStringLiteral("a\tb"), Qt::LeftToRight));
        QVERIFY(!shapedLine(Type::Body, QStringLiteral("a") + QChar::LineSeparator, Qt::LeftToRight));
        QVERIFY(!shapedLine(Type::Body, QString(5000, QLatin1Char('x')), Qt::LeftToRight));
    }

    // What is kept of a line must not outlive the size of its type.
    void followsTheTextSize()
    {
        const QString text = QStringLiteral("checkout");
        const qreal before = shapedLine(Type::Body, text, Qt::LeftToRight)->width;
        theme().setTextPercent(200);
        const qreal larger = shapedLine(Type::Body, text, Qt::LeftToRight)->width;
        theme().setTextPercent(100);
        QVERIFY(larger > 1.8 * before);
        QCOMPARE(shapedLine(Type::Body, text, Qt::LeftToRight)->width, before);
    }

    void paintedTextIsElidedAndAligned()
    {
        const QString text = QStringLiteral("checkout latency above its threshold");
        const QRect box(10, 4, 120, 20);
        const auto painted = [&](Qt::Alignment align) {
            return picture(Qt::LeftToRight, [&](QPainter& p) {
                const int used = paint::text(p, box, Type::Body, tokens().text, text, align);
                QVERIFY(used <= box.width());
                QVERIFY(used > box.width() - 20);
            });
        };
        const QImage left = painted(Qt::AlignLeft);
        QVERIFY(left != painted(Qt::AlignRight));
        QCOMPARE(left, picture(Qt::LeftToRight, [&](QPainter& p) {
                     p.setFont(fontOf(Type::Body));
                     p.drawText(QPointF(box.left(), box.top() + baseline(Type::Body, box.height())),
                                metrics(Type::Body).elidedText(text, Qt::ElideRight, box.width()));
                 }));
    }
};

WARROOM_GUI_TEST_MAIN(TestMeasuredText)
#include "tst_measured_text.moc"
