// How Qt's own controls look: outlines of fields by state, bars without arrows, lines of menus, new themes.
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QVBoxLayout>

#include <initializer_list>
#include <vector>

using namespace warroom::ui;

namespace {

// The colour in the middle of the upper outline, `deep` pixels below the edge.
QColor edgeOf(QWidget& field, int deep = 0)
{
    const QImage picture = field.grab().toImage();
    return picture.pixelColor(picture.width() / 2, deep);
}

class Bar final : public QScrollBar
{
public:
    explicit Bar(Qt::Orientation orientation, QWidget* parent) : QScrollBar(orientation, parent) {}
    QRect part(QStyle::SubControl which) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_ScrollBar, &option, which, this);
    }
};

} // namespace

class ControlStyleTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { theme().apply(ThemeChoice::Dark); }

    void noStyleSheetIsMatchedAgainstEveryWidget() { QVERIFY(qApp->styleSheet().isEmpty()); }

    void fieldsShowTheirState_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<bool>("focus");
        QTest::addColumn<QColor>("outline");
        theme().apply(ThemeChoice::Dark);
        const Tokens& t = tokens();
        QTest::newRow("framed") << ""
                                << "" << true << false << t.control;
        QTest::newRow("framed, disabled") << ""
                                          << "" << false << false << t.controlSoft;
        QTest::newRow("framed, with focus") << ""
                                            << "" << true << true << t.accent;
        QTest::newRow("needed") << ""
                                << "needed" << true << false << t.warn.fill;
        QTest::newRow("needed, with focus") << ""
                                            << "needed" << true << true << t.warn.fill;
        QTest::newRow("soft") << "soft"
                              << "" << true << false << t.controlSoft;
        QTest::newRow("soft, with focus") << "soft"
                                          << "" << true << true << t.accent;
    }
    void fieldsShowTheirState()
    {
        QFETCH(QString, kind);
        QFETCH(QString, state);
        QFETCH(bool, enabled);
        QFETCH(bool, focus);
        QFETCH(QColor, outline);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* other = new QLineEdit(&window);
        std::vector<QWidget*> fields{new QLineEdit(&window)};
        if (kind.isEmpty())
            fields.push_back(new QPlainTextEdit(&window));
        layout->addWidget(other);
        for (QWidget* field : fields) {
            field->setProperty("kind", kind);
            field->setProperty("state", state);
            field->setEnabled(enabled);
            layout->addWidget(field);
        }
        window.show();
        QApplication::setActiveWindow(&window);
        for (QWidget* field : fields) {
            other->setFocus();
            if (focus)
                field->setFocus();
            QCOMPARE(field->hasFocus(), focus);
            QCOMPARE(edgeOf(*field), outline);
            QCOMPARE(edgeOf(*field, 1) == outline, focus); // twice as wide
        }
    }

    void inlineFieldHasNoFrame()
    {
        QLineEdit field;
        const QSize framed = field.sizeHint();
        field.setProperty("kind", QStringLiteral("inline"));
        QCOMPARE(framed - field.sizeHint(), QSize(18, 10));
    }

    void fieldOfSeveralLinesKeepsItsWordsOffTheFrame()
    {
        QPlainTextEdit field;
        field.resize(200, 80);
        field.show();
        QCOMPARE(field.viewport()->geometry(), QRect(9, 5, 182, 70));
    }

    void selectedWordsStandOut()
    {
        QLineEdit line;
        QPlainTextEdit lines;
        for (const QWidget* field : std::initializer_list<QWidget*>{&line, &lines}) {
            field->ensurePolished();
            QCOMPARE(field->palette().color(QPalette::Highlight), tokens().accent);
            QCOMPARE(field->palette().color(QPalette::HighlightedText), tokens().onAccent);
            QCOMPARE(field->palette().color(QPalette::Base), tokens().window);
        }
    }

    void barIsAllHandle_data()
    {
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("value");
        QTest::addColumn<QRect>("handle");
        const auto down = Qt::Vertical, across = Qt::Horizontal;
        const auto left = Qt::LeftToRight, right = Qt::RightToLeft;
        QTest::newRow("at the top") << down << left << 0 << QRect(0, 0, 10, 50);
        QTest::newRow("in the middle") << down << left << 150 << QRect(0, 75, 10, 50);
        QTest::newRow("at the end") << down << left << 300 << QRect(0, 150, 10, 50);
        QTest::newRow("across, at the start") << across << left << 0 << QRect(0, 0, 50, 10);
        QTest::newRow("across, from the right") << across << right << 0 << QRect(150, 0, 50, 10);
    }
    void barIsAllHandle()
    {
        QFETCH(Qt::Orientation, orientation);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(int, value);
        QWidget window;
        window.setLayoutDirection(direction);
        Bar bar(orientation, &window);
        bar.resize(orientation == Qt::Vertical ? QSize(10, 200) : QSize(200, 10));
        bar.setRange(0, 300);
        bar.setPageStep(100);
        bar.setValue(value);
        window.show();
        QTEST(bar.part(QStyle::SC_ScrollBarSlider), "handle");
        QVERIFY(bar.part(QStyle::SC_ScrollBarAddLine).isEmpty());
        QVERIFY(bar.part(QStyle::SC_ScrollBarSubLine).isEmpty());
        // Nothing of the bar is dead: what is not the handle scrolls by a page.
        const QRect before = bar.part(QStyle::SC_ScrollBarSubPage),
                    behind = bar.part(QStyle::SC_ScrollBarAddPage);
        const QRect handle = bar.part(QStyle::SC_ScrollBarSlider);
        QCOMPARE(before.width() * before.height() + behind.width() * behind.height() +
                     handle.width() * handle.height(),
                 bar.width() * bar.height());
        if (behind.isEmpty())
            return;
        QTest::mouseClick(&bar, Qt::LeftButton, {}, behind.center());
        QCOMPARE(bar.value(), value + 100);
    }

    void handleOfALongListCanBeHeld()
    {
        Bar bar(Qt::Vertical, nullptr);
        bar.resize(10, 200);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(10);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider).height(), 36);
    }

    void menuTellsWhatIsCheckedAndItsKeys()
    {
        QMenu menu;
        QAction* kept = menu.addAction(QStringLiteral("Keep"));
        const int words = menu.sizeHint().width();
        kept->setCheckable(true);
        const int marked = menu.sizeHint().width();
        QVERIFY(marked > words); // room for the mark
        kept->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+K")));
        QVERIFY(menu.sizeHint().width() >
                marked + menu.fontMetrics().horizontalAdvance(QStringLiteral("Ctrl+Alt+K")));
        const QImage unchecked = menu.grab().toImage();
        kept->setChecked(true);
        const QImage checked = menu.grab().toImage();
        QRect changed;
        for (int y = 0; y < checked.height(); ++y) {
            for (int x = 0; x < checked.width(); ++x) {
                if (checked.pixel(x, y) != unchecked.pixel(x, y))
                    changed |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(!changed.isEmpty());
        QVERIFY(changed.right() < 17 + 16); // the outline, the lead and the mark
    }

    void newThemeIsPaintedAtOnce()
    {
        QLineEdit field;
        QPlainTextEdit lines;
        for (QWidget* each : std::initializer_list<QWidget*>{&field, &lines}) {
            theme().apply(ThemeChoice::Dark);
            each->show();
            const QColor dark = edgeOf(*each, each->height() / 2);
            QCOMPARE(dark, tokens().window);
            theme().apply(ThemeChoice::Light);
            QCOMPARE(edgeOf(*each, each->height() / 2), tokens().window);
            QVERIFY(tokens().window != dark);
        }
    }
};

WARROOM_GUI_TEST_MAIN(ControlStyleTest)
#include "tst_control_style.moc"
