// The queue, the declare pane and the outbox by keys, on a real workspace with a backend in the process.
// Pictures go to the folder WARROOM_TEST_OUT if it is set.
#include "gui/queue/queue_seat.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include "models/format/format.h"
#include "screens/declare/declare_pane.h"
#include "screens/declare/new_ticket_screen.h"
#include "screens/outbox/outbox_pane.h"
#include "screens/queue/queue_screen.h"
#include "screens/queue/queue_view.h"
#include "screens/strip/strip_presenter.h"
#include "server/embedded_backend.h"
#include "shell/main_window.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;

class QueueScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void declaringByKeysOpensAnIncident();
    void anUnsentFormIsThereAgain();
    void keysMoveOpenMarkAndSetTheSeverity();
    void theFilterIsReachedAndLeftByKeys();
    void aNewTicketNeedsWhatTheFormatAsks();
    void changesWaitOfflineAndCanBeThrownAway();
    void theStripShowsTheWorstIncident();
    void pictures_data();
    void pictures();

private:
    void openTheWorkspace();
    TicketId declare(const char* title, Severity severity, const char* service = "");
    QLineEdit* field(const QWidget& form, const char* name) const;
    void show(QWidget& widget);

    SystemClock m_clock;
    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<EmbeddedBackend> m_backend;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkspaceBridge> m_bridge;
};

void QueueScreenTest::initTestCase() { theme().apply(ThemeChoice::Dark); }

void QueueScreenTest::init()
{
    m_folder = std::make_unique<TempDir>();
    m_backend = makeEmbeddedBackend(m_folder->stdFile("log"), "Mara Lind");
    openTheWorkspace();
}

void QueueScreenTest::openTheWorkspace()
{
    WorkspaceOptions options;
    options.directory = m_folder->stdFile("copy");
    options.embedded = true;
    options.connect = [this] { return m_backend->connect(); };
    auto workspace = openWorkspace(options);
    QVERIFY_RESULT(workspace);
    m_workspace = std::move(*workspace);
    m_bridge = std::make_unique<WorkspaceBridge>(*m_workspace, m_clock);
    m_bridge->start();
    QTRY_COMPARE(m_bridge->connection().state, LinkState::Live);
    QTRY_VERIFY(!m_bridge->directory()->people().empty());
}

void QueueScreenTest::cleanup()
{
    m_bridge.reset();
    m_workspace.reset();
    m_backend.reset();
    m_folder.reset();
}

TicketId QueueScreenTest::declare(const char* title, Severity severity, const char* service)
{
    TicketOpen open;
    open.title = title;
    open.severity = severity;
    open.service = service;
    const TicketId ticket = m_bridge->declare(open);
    [&] { QTRY_VERIFY(m_bridge->summary(ticket) && m_bridge->summary(ticket)->number > 0); }();
    return ticket;
}

QLineEdit* QueueScreenTest::field(const QWidget& form, const char* name) const
{
    for (auto* edit : form.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

void QueueScreenTest::show(QWidget& widget)
{
    widget.resize(1376, 778);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

void QueueScreenTest::declaringByKeysOpensAnIncident()
{
    DeclarePane pane(*m_bridge);
    QSignalSpy declared(&pane, &DeclarePane::declared);
    show(pane);
    pane.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(declared.count(), 0); // no title yet
    QTest::keyClicks(QApplication::focusWidget(), "Checkout writes failing");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "checkout-api");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "Orders vanish");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(declared.count(), 1);

    const auto ticket = declared.front().front().value<TicketId>();
    m_bridge->follow(ticket);
    QTRY_VERIFY(m_bridge->room(ticket) && m_bridge->room(ticket)->pending.empty());
    const auto& made = *m_bridge->room(ticket)->ticket;
    QCOMPARE(made.title.value(), std::string("Checkout writes failing"));
    QCOMPARE(made.severity.value(), Severity::Sev1);
    QCOMPARE(made.service.value(), std::string("checkout-api"));
    QCOMPARE(made.request->text, std::string("Orders vanish"));
    QVERIFY(made.holds(m_bridge->self(), IncidentRole::Commander));
    QVERIFY(made.watchers.at(m_bridge->self()).value());
    QVERIFY(m_bridge->outbox().empty());
}

void QueueScreenTest::anUnsentFormIsThereAgain()
{
    {
        DeclarePane pane(*m_bridge);
        show(pane);
        pane.setFocus();
        QTest::keyClicks(QApplication::focusWidget(), "Half a ti");
    }
    m_bridge.reset();
    m_workspace.reset();
    openTheWorkspace();
    DeclarePane again(*m_bridge);
    QTRY_COMPARE(again.draft().title, QString("Half a ti"));

    QueueScreen queue(*m_bridge);
    show(queue);
    QSignalSpy resumed(&queue, &QueueScreen::declare);
    queue.findChild<TabBar*>()->setCurrentIndex(static_cast<int>(QueueTab::Drafts));
    QPushButton* resume = nullptr;
    QTRY_VERIFY([&] {
        for (auto* button : queue.findChildren<QPushButton*>()) {
            if (button->text() == "Continue")
                resume = button;
        }
        return resume != nullptr;
    }());
    resume->click();
    QCOMPARE(resumed.count(), 1);
}

void QueueScreenTest::keysMoveOpenMarkAndSetTheSeverity()
{
    const TicketId worst = declare("Checkout writes failing", Severity::Sev1);
    const TicketId stale = declare("Stale order status", Severity::Sev2);
    const TicketId slow = declare("Search is slow", Severity::Sev3);
    QueueScreen screen(*m_bridge);
    const auto actions = test::registerCommands(screen);
    QSignalSpy opened(&screen, &QueueScreen::openTicket), fresh(&screen, &QueueScreen::newTicket);
    show(screen);
    screen.activated();
    auto* view = screen.findChild<QueueView*>();
    QCOMPARE(view->currentTicket(), std::optional(worst));
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(view->currentTicket(), std::optional(stale));
    QTest::keyClick(view, Qt::Key_Down); // over the head of the next group
    QCOMPARE(view->currentTicket(), std::optional(slow));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<TicketId>(), slow);
    QTest::keyClick(view, Qt::Key_C);
    QCOMPARE(fresh.count(), 1);

    QTest::keyClick(view, Qt::Key_X);
    QTest::keyClick(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_X);
    QCOMPARE(view->chosenTickets().size(), std::size_t(2));
    QTest::keyClick(view, Qt::Key_4);
    QTRY_COMPARE(m_bridge->summary(slow)->severity, Severity::Sev4);
    QTRY_COMPARE(m_bridge->summary(stale)->severity, Severity::Sev4);
    QCOMPARE(m_bridge->summary(worst)->severity, Severity::Sev1);
    QCOMPARE(view->currentTicket(),
             std::optional(stale)); // the row went to another group, and the place with it
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(view->chosenTickets().size(), std::size_t(1));
}

void QueueScreenTest::theFilterIsReachedAndLeftByKeys()
{
    declare("Checkout writes failing", Severity::Sev1);
    const TicketId slow = declare("Search is slow", Severity::Sev3);
    QueueScreen screen(*m_bridge);
    const auto actions = test::registerCommands(screen);
    show(screen);
    screen.activated();
    auto* view = screen.findChild<QueueView*>();
    QTest::keyClick(view, Qt::Key_Slash);
    auto* filter = field(screen, "Filter");
    QCOMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, "sev:>2 slo");
    QCOMPARE(screen.model().shownCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), view);
    QCOMPARE(view->currentTicket(), std::optional(slow));
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(screen.model().shownCount(), 2);
    QCOMPARE(view->currentTicket(), std::optional(slow));

    // A word that stands only in a section is found by the full-text search.
    m_bridge->submitText(slow, Section::Symptoms, std::nullopt, {},
                         text::Edit().insert("The replication lags behind"));
    bool indexed = false;
    QTRY_VERIFY([&] {
        m_bridge->search("replication", 2, this, [&](const auto& hits) { indexed = hits && !hits->empty(); });
        return indexed;
    }());
    filter->setFocus();
    QTest::keyClicks(filter, "replication");
    QTRY_COMPARE(screen.model().shownCount(), 1);
    QVERIFY(screen.model().indexOf(slow).isValid());
    QVERIFY(screen.model().indexOf(slow).data(QueueModel::SnippetRole).toString().contains("replication"));
    QTest::keyClicks(filter, " zzz");
    QTRY_COMPARE(screen.model().shownCount(), 0);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(screen.model().shownCount(), 2);
    QCOMPARE(QApplication::focusWidget(), view);
}

void QueueScreenTest::aNewTicketNeedsWhatTheFormatAsks()
{
    NewTicketScreen form(*m_bridge);
    QSignalSpy submitted(&form, &NewTicketScreen::submitted);
    show(form);
    form.activated();
    QTest::keyClicks(QApplication::focusWidget(), "Status page lacks a partner section");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 0);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QString("Original request"));
    QTest::keyClicks(QApplication::focusWidget(), "We read it by phone");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "Nine partners called");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "Partners only");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "TBD");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "Write the template");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 1);

    const auto ticket = submitted.front().front().value<TicketId>();
    m_bridge->follow(ticket);
    QTRY_VERIFY(m_bridge->room(ticket) && m_bridge->room(ticket)->pending.empty());
    const auto& made = *m_bridge->room(ticket)->ticket;
    QCOMPARE(made.key(), std::string("OPS-1"));
    QCOMPARE(findProse(made, Section::Scope, std::nullopt)->text, std::string("Partners only"));
    QCOMPARE(made.causes.size(), std::size_t(0));
    const auto actions = shown(made.actions);
    QCOMPARE(actions.size(), std::size_t(1));
    QCOMPARE(actions.front()->text.value(), std::string("Write the template"));
    QCOMPARE(form.draft().title, QString());
}

void QueueScreenTest::changesWaitOfflineAndCanBeThrownAway()
{
    const TicketId ticket = declare("Checkout writes failing", Severity::Sev1);
    OutboxPane pane(*m_bridge);
    pane.resize(372, 600);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    m_bridge->setWorkOffline(true);
    QTRY_COMPARE(m_bridge->connection().state, LinkState::Offline);
    m_bridge->submit(ticket, SeveritySet{Severity::Sev2});
    auto* list = pane.findChild<QListView*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Severity"));
    QCOMPARE(m_bridge->summary(ticket)->severity, Severity::Sev2);

    std::function<void()> undo;
    connect(&pane, &OutboxPane::discarded, this,
            [&](const QString&, const std::function<void()>& run) { undo = run; });
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_D);
    QTRY_COMPARE(m_bridge->summary(ticket)->severity, Severity::Sev1);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(undo);
    undo();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_COMPARE(m_bridge->summary(ticket)->severity, Severity::Sev2);
    m_bridge->setWorkOffline(false);
    m_bridge->reconnect();
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QCOMPARE(m_bridge->summary(ticket)->severity, Severity::Sev2);
}

void QueueScreenTest::theStripShowsTheWorstIncident()
{
    StripPresenter strip(*m_bridge);
    QCOMPARE(strip.state().severity, 0);
    QCOMPARE(strip.state().syncValue, QString("Live"));
    const TicketId slow = declare("Search is slow", Severity::Sev3);
    QTRY_COMPARE(strip.focused(), std::optional(slow));
    const TicketId worst = declare("Checkout writes failing", Severity::Sev1);
    QTRY_COMPARE(strip.focused(), std::optional(worst));
    const StripState state = strip.state();
    QCOMPARE(state.title, QString("Checkout writes failing"));
    QCOMPARE(state.others, QString("+1 SEV3 open"));
    QCOMPARE(state.phase, 1);
    strip.pinNext();
    QCOMPARE(strip.state().severity, 3);
}

void QueueScreenTest::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("dark-1440") << true << QSize(1440, 900);
    QTest::newRow("light-1440") << false << QSize(1440, 900);
    QTest::newRow("dark-1024") << true << QSize(1024, 640);
    QTest::newRow("light-1024") << false << QSize(1024, 640);
    QTest::newRow("dark-2560") << true << QSize(2560, 1440);
    QTest::newRow("light-2560") << false << QSize(2560, 1440);
}

void QueueScreenTest::pictures()
{
    const QString folder = qEnvironmentVariable("WARROOM_TEST_OUT");
    if (folder.isEmpty())
        QSKIP("pictures are taken only on demand: WARROOM_TEST_OUT is not set");
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const TicketId worst =
        declare("Checkout writes failing after orders-db failover", Severity::Sev1, "checkout-api");
    m_bridge->submit(worst, RoleAssign{IncidentRole::Commander, Owner(m_bridge->self())});
    const TicketId stale = declare("Partner API returns stale order status", Severity::Sev2, "partner-api");
    m_bridge->submit(
        stale,
        RequestGive{"\u201cGET /orders/{id} says pending for orders we know shipped.\u201d", "Partner desk"});
    m_bridge->submitText(
        stale, Section::Symptoms, std::nullopt, {},
        text::Edit().insert("Order status up to 31 min old for 61 partners. 9 have called."));
    m_bridge->submit(stale,
                     ActionAdd{m_bridge->newItem(), "Pin partner reads to us-west", {}, {}, false, {}});
    m_bridge->submit(
        stale, WhyAsk{m_bridge->newItem(), "Why do partner reads not follow the failover?", {}, {}, {}});
    m_bridge->submit(stale, PhaseMove{Phase::Triage, {}, "the partners wait for us"});
    for (const char* title :
         {"Search suggestions slow in eu-central", "Webhook signatures rejected for 3 partners",
          "Invoices in EUR show a rounding cent"})
        declare(title, Severity::Sev3);
    for (const char* title :
         {"Saved carts lose gift note on iOS 17", "Map tiles blank behind corporate proxies"})
        declare(title, Severity::Sev4);
    for (const char* title : {"Typo in French refund e-mail", "Footer year wrong on status page"})
        declare(title, Severity::Sev5);
    const std::pair<const char*, int> followUps[] = {{"Alarm on replication lag over 30 s", -4},
                                                     {"Load test with a replica gone", 12},
                                                     {"Move partner reads off the primary", 70}};
    for (const auto& [title, days] : followUps) {
        TicketOpen open;
        open.kind = TicketKind::FollowUp;
        open.title = title;
        open.severity = Severity::Sev4;
        open.due = m_bridge->now() + std::chrono::days(days);
        m_bridge->declare(open);
    }

    MainWindow window;
    auto* queue = new QueueScreen(*m_bridge);
    window.addScreen("queue", "Queue", "queue", queue);
    auto* form = new NewTicketScreen(*m_bridge);
    window.addScreen("new", "New", "plus", form);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    StripPresenter strip(*m_bridge);
    window.setStrip(strip.state());
    queue->activated();
    queue->showTicket(stale);
    QTRY_VERIFY(m_bridge->outbox().empty());
    if (size.width() > 1280)
        QTRY_VERIFY(m_bridge->room(stale));
    const auto save = [&](const char* what) {
        QCoreApplication::processEvents();
        QVERIFY(window.grab().save(QString("%1/%2-%3.png").arg(folder, what, QTest::currentDataTag())));
    };
    save("queue");
    field(*queue, "Filter")->setText("status:open service:checkout,partner sev:<3 fail");
    save("queue-filter");
    field(*queue, "Filter")->setText("nothing like it");
    save("queue-empty");
    field(*queue, "Filter")->clear();
    queue->setViewState({QueueTab::Open, "kind:follow-up", QueueGrouping::Due, {QueueSort::Due, false}});
    save("queue-follow-ups");
    queue->setViewState({});
    const auto actions = test::registerCommands(*queue);
    auto* list = queue->findChild<QueueView*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_V, Qt::ShiftModifier);
    save("queue-views");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_M);
    save("queue-merge");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(list, Qt::Key_Escape);
    window.showSidePane(new DeclarePane(*m_bridge));
    save("declare");
    m_bridge->setWorkOffline(true);
    QTRY_COMPARE(m_bridge->connection().state, LinkState::Offline);
    m_bridge->submit(
        stale,
        CommentAdd{"Restore at 38 %, disk on us-west being watched", {}, {}, {}, false, {}, {}, {}, {}});
    m_bridge->submit(worst, SeveritySet{Severity::Sev2});
    QTRY_COMPARE(m_bridge->outbox().size(), std::size_t(2));
    window.setStrip(strip.state());
    window.showSidePane(new OutboxPane(*m_bridge));
    save("outbox");
    window.closeSidePane();
    window.showScreen("new");
    save("new-ticket");
}

WARROOM_GUI_TEST_MAIN(QueueScreenTest)
#include "tst_queue_screen.moc"
