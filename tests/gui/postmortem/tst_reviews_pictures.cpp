// The postmortems as pictures, in the sizes and themes of the mockups: nothing is cut, every pane has its
// content.
#include "base/time_text.h"
#include "gui/postmortem/review_seat.h"
#include "screens/postmortem/outline_pane.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/strip/strip_presenter.h"
#include "shell/main_window.h"
#include "support/test_main.h"
#include "widgets/button.h"
#include "widgets/theme.h"

#include <QDir>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

void write(ReviewSeat& seat, Section section, const char* words)
{
    seat.by(1, SectionEdit{section, {}, text::Edit().insert(words)});
}

void followUp(ReviewSeat& seat, std::uint8_t n, const char* words, int owner, const char* due,
              PreventionKind kind)
{
    PreventionAdd add;
    add.item = CheckoutRoom::item(n);
    add.text = words;
    add.kind = kind;
    seat.by(1, add);
    TicketOpen open;
    open.kind = TicketKind::FollowUp;
    open.title = words;
    open.severity = n % 2 ? Severity::Sev2 : Severity::Sev3;
    if (due)
        open.due = *parseTime(due);
    const TicketId ticket(seat.bridge.newItem().uuid());
    seat.bridge.submit(ticket, open);
    if (owner > 0)
        seat.bridge.submit(ticket, RoleAssign{IncidentRole::Commander,
                                              Owner(CheckoutRoom::person(static_cast<std::uint8_t>(owner))),
                                              {}});
    seat.by(1, FollowUpLink{Section::Prevention, add.item, ticket});
}

// The mockup's document.
void fill(ReviewSeat& seat)
{
    write(seat, Section::Summary,
          "Planned work on optical equipment cut the link between the us-east hub and its main data centre "
          "for 43 "
          "seconds. The orchestrator elected new primaries in us-west for orders-db. Both regions then held "
          "writes "
          "the other had not seen, so a quick return was not safe.");
    write(seat, Section::Impact,
          "11,906 orders were held and later completed. 61 partners saw order status up to 31 minutes old.");
    write(seat, Section::WhatHelped,
          "A commander was named within 12 minutes and decisions were written down as they were made.");
    seat.by(1, CauseSet{CheckoutRoom::item(20), CauseState::Confirmed, {}});
    seat.by(5, WhyAnswer{CheckoutRoom::item(30),
                         "The rule from the 2023 move was never narrowed after us-west became "
                         "read-mostly. No review looks at election rules."});
    for (const char* words : {"us-east hub loses DC1", "Deploys locked", "Keep us-west primary", "62 ms",
                              "Restore of orders-db us-east started"})
        seat.by(1, EntryPin{seat.entryOf(words), true});
    followUp(seat, 41, "Forbid cross-region election for order data", 5, "2026-10-31T12:00:00Z",
             PreventionKind::Prevent);
    followUp(seat, 42, "Page on diverged write sets", 6, "2026-12-14T12:00:00Z", PreventionKind::Detect);
    followUp(seat, 43, "Batch order line inserts", 7, "2026-12-28T12:00:00Z", PreventionKind::Soften);
    followUp(seat, 44, "Restore drill with a stated time", 0, nullptr, PreventionKind::Recover);
    PresentPerson priya;
    priya.person = CheckoutRoom::person(5);
    priya.replica = ReplicaId(Uuid{{6, 5}});
    priya.section = "root_cause";
    PresentPerson ines = priya;
    ines.person = CheckoutRoom::person(3);
    ines.replica = ReplicaId(Uuid{{6, 3}});
    ines.section = "summary";
    seat.checkout.workspace.setPresent({priya, ines});
}

} // namespace

class ReviewsPicturesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAndTheme_data();
    void everySizeAndTheme();
};

void ReviewsPicturesTest::everySizeAndTheme_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("scene");
    const QSize wide(1440, 900), narrow(1024, 640);
    for (const char* scene :
         {"editor", "whys", "follow-ups", "preview", "external", "meeting", "list", "tracker"}) {
        const QString name = QString::fromLatin1(scene);
        QTest::newRow(qPrintable("reviews-" + name + "-dark")) << wide << true << 100 << name;
        QTest::newRow(qPrintable("reviews-" + name + "-light")) << wide << false << 100 << name;
        QTest::newRow(qPrintable("reviews-" + name + "-1024-dark")) << narrow << true << 100 << name;
        QTest::newRow(qPrintable("reviews-" + name + "-1024-light")) << narrow << false << 100 << name;
    }
    QTest::newRow("reviews-editor-dark-150") << wide << true << 150 << "editor";
    QTest::newRow("reviews-editor-2560-dark") << QSize(2560, 1440) << true << 100 << "editor";
    QTest::newRow("reviews-offline-dark") << wide << true << 100 << "offline";
}

void ReviewsPicturesTest::everySizeAndTheme()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, scene);
    theme().setTextPercent(percent);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    ReviewSeat seat;
    MainWindow window;
    auto* screen = new ReviewsScreen(seat.bridge, &window);
    window.addScreen("reviews", "Reviews", "review", screen);
    StripPresenter strip(seat.bridge);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    seat.bridge.start();
    fill(seat);
    QTRY_COMPARE(screen->reviews().rowCount(), 1);
    screen->activated();
    if (scene == "tracker") {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTRY_COMPARE(screen->tracker().rowCount(), 8);
    } else if (scene != "list") {
        screen->edit(seat.checkout.workspace.ticketId());
        auto* editor = screen->editor();
        QTRY_VERIFY(editor->room().hasTicket());
        QTRY_COMPARE(editor->postmortem().picked().size(), std::size_t(5));
        if (scene == "whys" || scene == "follow-ups")
            editor->document()->enter(scene == "whys" ? DocumentPart::Whys : DocumentPart::FollowUps);
        if (scene == "meeting") {
            editor->nextItem();
            editor->nextItem();
            seat.checkout.clock.set(seat.checkout.clock.now() + std::chrono::minutes(3));
        }
        if (scene == "offline") {
            seat.checkout.workspace.setLink(LinkState::Offline);
            QTRY_VERIFY(!editor->room().isLive());
        }
        if (scene == "preview" || scene == "external") {
            editor->toggle(PostmortemEditor::Side::Preview);
            editor->preview()->setExternal(scene == "external");
            QTRY_VERIFY(editor->preview()->pageCount() > 0);
            QTRY_VERIFY(editor->preview()->isUpToDate());
        }
        // The document is never wider than it may be, and its column is never cut.
        const auto* document = editor->document();
        QTRY_VERIFY(document->widget()->width() <= document->viewport()->width());
    }
    window.refreshHints();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    window.setStrip(strip.state());
    for (const auto* button : screen->findChildren<Button*>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + "/" + QTest::currentDataTag() + ".png"));
    theme().setTextPercent(100);
}

WARROOM_GUI_TEST_MAIN(ReviewsPicturesTest)
#include "tst_reviews_pictures.moc"
