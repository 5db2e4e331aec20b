// Pictures of the frame in both themes, sizes and directions, written to the folder WARROOM_TEST_OUT if it is
// set.
#include "gui/widgets/incident_state.h"
#include "support/test_main.h"

#include "shell/main_window.h"

#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/screen_bar.h"
#include "widgets/section_frame.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <array>

using namespace warroom::ui;
using warroom::test::incident;

namespace {

/// The upper part of the room as in the mockup, put together from the widgets.
class RoomPicture final : public QWidget, public Screen
{
public:
    explicit RoomPicture(bool compact)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* bar = new ScreenBar(QString());
        for (const char* name : {"Ticket", "Timeline", "Alerts", "Graphs", "Comms"})
            bar->tabs()->addTab(name);
        if (!compact) {
            bar->tabs()->addTab("Shell");
            bar->tabs()->addTab("History");
        }
        bar->tabs()->setCount(1, 31);
        bar->tabs()->setCount(2, 14);
        bar->tabs()->setCount(4, 4);
        auto* update = new Button(compact ? "Update" : "Post update");
        update->setIconName("mega");
        bar->addTrailing(update);
        auto* advance = new Button(compact ? "1 needed" : "Resolution: 1 section needed");
        advance->setIconName("arrow");
        bar->addTrailing(advance);
        column->addWidget(bar);
        column->addSpacing(36);
        auto* ticket = new QWidget;
        ticket->setFixedWidth(compact ? 600 : 676);
        auto* rows = new QVBoxLayout(ticket);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        section(rows, compact, "Symptoms", "check", "required", SectionState::Idle,
                QString::fromUtf8(
                    "38 % of POST /v2/orders fail (504, 12 s). Some completed orders vanish from "
                    "\u201cYour orders\u201d for up to 30 min. Payments are authorised, not captured."));
        section(rows, compact, "Scope", "check", "optional", SectionState::Idle,
                "Web and iOS in US and EU. APAC unaffected, it writes to ap-south.");
        auto* cause =
            section(rows, compact, "Root cause(s)", "edit", "you are editing", SectionState::Editing,
                    "43 s partition between the us-east hub and DC1 during optics maintenance. Orchestrator "
                    "elected us-west for orders-db; us-east still holds 954 writes that were never "
                    "replicated");
        cause->setLeadIndents({74});
        cause->setRemoteCarets({{"p", "Priya", 60}});
        auto* fixes = section(rows, compact, "Fixes for symptoms", "octagon", "needed for Resolution",
                              SectionState::Needed, {});
        fixes->setPlaceholder("What can ease the symptoms now? Write it, or mark TBD with T");
        rows->addStretch(1);
        column->addWidget(ticket, 1);
    }
    QList<KeyHint> keyHints() const override
    {
        return {{"N", "New action"}, {"Space", "Check"},   {"@", "Assign"},       {"W", "Ask why"},
                {"T", "Mark TBD"},   {"U", "Post update"}, {"P", "Advance phase"}};
    }
    void activated() override {}

private:
    static AutoHeightTextEdit* section(QVBoxLayout* rows, bool compact, const QString& name,
                                       const QString& icon, const QString& line, SectionState state,
                                       const QString& text)
    {
        auto* frame = new SectionFrame(name);
        frame->setIconName(icon);
        frame->setStateLine(line);
        frame->setState(state);
        if (compact)
            frame->setLabelWidth(140);
        auto* body = new AutoHeightTextEdit;
        body->fill(text);
        frame->setBody(body);
        rows->addWidget(frame);
        return body;
    }
};

const QDateTime s_now(QDate(2025, 12, 2), QTime(0, 34, 18), Qt::UTC);

} // namespace

class TestFramePictures final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        theme().setReducedMotion(true);
        theme().setTextPercent(100);
        theme().apply(ThemeChoice::Dark);
    }

    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void pictureOfTheParts_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("parts-dark") << true;
        QTest::newRow("parts-light") << false;
    }
    void pictureOfTheParts()
    {
        QFETCH(bool, dark);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QImage image(480, 160, QImage::Format_RGB32);
        image.fill(tokens().surface);
        QPainter painter(&image);
        int x = 16;
        for (int severity = 1; severity <= 5; ++severity) {
            paint::severityBadge(painter, {x, 16}, severity);
            x += paint::severityBadgeSize(severity).width() + 8;
        }
        paint::checkBox(painter, {16, 48}, false);
        paint::checkBox(painter, {44, 48}, true);
        paint::avatar(painter, {76, 45}, "MA");
        paint::avatar(painter, {110, 45}, "PR", paint::AvatarLook::Present);
        paint::avatar(painter, {144, 45}, {}, paint::AvatarLook::Empty);
        paint::chip(painter, QRect({180, 46}, paint::chipSize("chip")), "chip");
        paint::chip(painter, QRect({224, 46}, paint::chipSize("chosen")), "chosen", paint::ChipLook::Chosen);
        paint::keyCaps(painter, {290, 48}, "Ctrl Shift D");
        paint::countBadge(painter, {400, 48}, 1, Tone::Crit);
        paint::countBadge(painter, {430, 48}, 128, Tone::Plain);
        using enum paint::FormatMark;
        const std::array marks{Filled, Filled, Filled, Editing, Filled, Needed, Tbd, Filled, Empty};
        paint::formatGauge(painter, {16, 84}, marks, paint::GaugeLook::Head);
        paint::formatGauge(painter, {216, 82}, marks, paint::GaugeLook::Row);
        paint::phaseMarks(painter, {310, 86}, 3);
        painter.end();
        InlineNote note(Tone::Warn, "Needed, late, or held back.");
        note.addAction("Try now", [] {});
        note.resize(448, 40);
        QPainter below(&image);
        below.drawPixmap(16, 108, note.grab());
        below.end();
        QCOMPARE(image.pixelColor(18, 25), tokens().severity(1).fill);
        const QString folder = qEnvironmentVariable("WARROOM_TEST_OUT");
        if (!folder.isEmpty())
            QVERIFY(image.scaled(960, 320).save(folder + "/" + QTest::currentDataTag() + ".png"));
    }

    void picturesOfTheFrame_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("room-dark") << QSize(1440, 900) << true << false << 100 << false;
        QTest::newRow("room-light") << QSize(1440, 900) << false << false << 100 << false;
        QTest::newRow("room-1024-dark") << QSize(1024, 640) << true << false << 100 << false;
        QTest::newRow("room-1024-light") << QSize(1024, 640) << false << false << 100 << false;
        QTest::newRow("room-text-150") << QSize(1440, 900) << true << false << 150 << false;
        QTest::newRow("room-1024-text-125") << QSize(1024, 640) << true << false << 125 << false;
        QTest::newRow("room-mirrored") << QSize(1440, 900) << true << false << 100 << true;
        QTest::newRow("quiet-dark") << QSize(1440, 900) << true << true << 100 << false;
    }
    void picturesOfTheFrame()
    {
        QFETCH(QSize, window);
        QFETCH(bool, dark);
        QFETCH(bool, quiet);
        QFETCH(int, percent);
        QFETCH(bool, mirrored);
        theme().setTextPercent(percent);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const bool compact = window.width() < MainWindow::CompactBelow;
        MainWindow main;
        const QList<std::array<const char*, 3>> items{
            {"queue", "Queue", "queue"},          {"room", "Room", "room"},
            {"alerts", "Alerts", "bell"},         {"boards", "Boards", "boards"},
            {"services", "Services", "services"}, {"oncall", "On-call", "oncall"},
            {"runbooks", "Runbooks", "runbook"},  {"shell", "Shell", "shell"},
            {"reviews", "Reviews", "review"}};
        for (const auto& [id, text, icon] : items)
            main.addScreen(id, text, icon,
                           id == QByteArray("room") ? static_cast<QWidget*>(new RoomPicture(compact))
                                                    : new QWidget);
        main.addScreen("settings", "Settings", "settings", new QWidget, RailPlace::Bottom);
        if (!quiet)
            main.rail()->setBadge("alerts", 1, Tone::Crit);
        StripState state = incident();
        state.pages = 1;
        state.pagesFor = "2 min";
        state.pagesKeys = "F9";
        if (quiet) {
            state = StripState();
            state.quietSentence = "All services within objective";
            state.lastIncident = "INC-2537, 6 d ago";
            state.onCall = "Keiko until 09:00";
            state.syncLabel = "41 ms";
            state.syncValue = "Live";
        }
        main.setStrip(state);
        main.setNow(s_now);
        main.resize(window);
        main.showScreen("room");
        main.show();
        QCoreApplication::processEvents();
        const QImage image = main.grab().toImage();
        QCOMPARE(image.size(), window);
        const int edge = mirrored ? window.width() - 3 : 2;
        QCOMPARE(image.pixelColor(edge, 2), quiet ? tokens().surface : tokens().severity(1).fill);
        QCOMPARE(image.pixelColor(edge, window.height() - 60), tokens().window);
        const QString folder = qEnvironmentVariable("WARROOM_TEST_OUT");
        if (!folder.isEmpty())
            QVERIFY(image.save(folder + "/frame-" + QTest::currentDataTag() + ".png"));
    }
};

WARROOM_GUI_TEST_MAIN(TestFramePictures)
#include "tst_frame_pictures.moc"
