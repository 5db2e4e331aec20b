// Acts on one or many tickets from the queue: what is submitted, refused, and taken back.
#include "domain/ticket/merge_duplicate.h"
#include "models/queue/queue_triage.h"
#include "models/queue/ticket_shelf.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const PersonId mara(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001"));
const PersonId lena(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002"));

} // namespace

class QueueTriageTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyActCanBeTakenBack_data();
    void everyActCanBeTakenBack();
    void whatOthersChangedMeanwhileStays();
    void whoMayNotIsToldWhy();
    void theBackendsRefusalIsTold();
    void duplicatesAreMergedAndUnmerged();
    void aMergeWaitsForTheTickets();
    void aMergeNeedsTheWholeTickets();
    void oneTicketIsNoMerge();
    void keysAreFound_data();
    void keysAreFound();

private:
    TicketId open(const char* title, TicketKind kind = TicketKind::Incident);
    const Summary& summary(TicketId ticket) { return *m_bridge->summary(ticket); }
    void settle();

    ShelfClock m_clock;
    std::unique_ptr<TicketShelf> m_shelf;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<QueueTriage> m_triage;
    QStringList m_done, m_refused;
    std::function<void()> m_undo;
};

void QueueTriageTest::init()
{
    m_done.clear();
    m_refused.clear();
    m_undo = {};
    m_shelf = std::make_unique<TicketShelf>(m_clock, mara,
                                            Directory({{mara, "Mara", AccountRole::Responder, false},
                                                       {lena, "Lena", AccountRole::Responder, false}},
                                                      {}));
    m_shelf->setRole(AccountRole::Commander);
    m_bridge = std::make_unique<WorkspaceBridge>(*m_shelf, m_clock);
    m_triage = std::make_unique<QueueTriage>(*m_bridge);
    connect(m_triage.get(), &QueueTriage::done, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_done << sentence;
                m_undo = undo;
            });
    connect(m_triage.get(), &QueueTriage::refused, this,
            [this](const QString& sentence) { m_refused << sentence; });
    m_bridge->start();
    QTRY_VERIFY(m_bridge->isLoaded());
}

void QueueTriageTest::cleanup()
{
    m_triage.reset();
    m_bridge.reset();
    m_shelf.reset();
}

TicketId QueueTriageTest::open(const char* title, TicketKind kind)
{
    TicketOpen body;
    body.kind = kind;
    body.title = title;
    const TicketId ticket = m_shelf->open(body);
    [&] { QTRY_VERIFY(m_bridge->summary(ticket)); }();
    return ticket;
}

// Until the bridge has what the workspace has.
void QueueTriageTest::settle()
{
    const auto same = [this] {
        return std::all_of(
            m_bridge->summaries().begin(), m_bridge->summaries().end(),
            [this](const auto& known) { return known.second == summaryOf(m_shelf->ticket(known.first)); });
    };
    QTRY_VERIFY(same());
}

void QueueTriageTest::everyActCanBeTakenBack_data()
{
    using Act = std::function<void(QueueTriage&, const QueueTriage::Tickets&)>;
    using Picture = std::function<QString(const Summary&)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<Picture>("picture");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("sentence");

    const Picture owner = [](const Summary& s) {
        return s.commander == Owner(mara) ? "Mara" : s.commander == Owner(lena) ? "Lena" : "";
    };
    QTest::newRow("severity") << Act([](auto& t, const auto& all) { t.setSeverity(all, Severity::Sev1); })
                              << Picture([](const Summary& s) { return QString::number(int(s.severity)); })
                              << "2"
                              << "0"
                              << "2 tickets are SEV1 now.";
    QTest::newRow("priority") << Act([](auto& t, const auto& all) { t.setPriority(all, Priority::P0); })
                              << Picture([](const Summary& s) { return QString::number(int(s.priority)); })
                              << "2"
                              << "0"
                              << "2 tickets are P0 now.";
    QTest::newRow("service") << Act([](auto& t, const auto& all) { t.setService(all, "  orders  db "); })
                             << Picture([](const Summary& s) { return QString::fromStdString(s.service); })
                             << ""
                             << "orders db"
                             << "2 tickets belong to orders db now.";
    QTest::newRow("take") << Act([](auto& t, const auto& all) { t.take(all); }) << owner << ""
                          << "Mara"
                          << "2 tickets are with Mara now.";
    QTest::newRow("assign") << Act([](auto& t, const auto& all) { t.assign(all, Owner(lena)); }) << owner
                            << ""
                            << "Lena"
                            << "2 tickets are with Lena now.";
}

void QueueTriageTest::everyActCanBeTakenBack()
{
    QFETCH(std::function<void(QueueTriage&, const QueueTriage::Tickets&)>, act);
    QFETCH(std::function<QString(const Summary&)>, picture);
    const TicketId one = open("Checkout is slow"), two = open("A mail", TicketKind::Support);
    act(*m_triage, {one, two});
    settle();
    QTEST(picture(summary(one)), "after");
    QTEST(picture(summary(two)), "after");
    QTEST(m_done.join(' '), "sentence");
    QCOMPARE(m_refused, QStringList());

    act(*m_triage, {one, two}); // they are so already
    QCOMPARE(m_done.size(), 1);
    m_undo();
    settle();
    QTEST(picture(summary(one)), "before");
    QTEST(picture(summary(two)), "before");
}

void QueueTriageTest::whatOthersChangedMeanwhileStays()
{
    const TicketId one = open("Checkout is slow"), two = open("Cart is slow");
    m_triage->setSeverity({one, two}, Severity::Sev1);
    settle();
    m_shelf->remote(lena, two, SeveritySet{Severity::Sev4});
    settle();
    m_undo();
    settle();
    QCOMPARE(summary(one).severity, Severity::Sev3);
    QCOMPARE(summary(two).severity, Severity::Sev4);
}

void QueueTriageTest::whoMayNotIsToldWhy()
{
    m_shelf->setRole(AccountRole::Responder);
    QTRY_COMPARE(m_bridge->connection().role, AccountRole::Responder);
    const TicketId mine = open("Checkout is slow"), others = open("Cart is slow");
    m_shelf->remote(lena, mine, RoleAssign{IncidentRole::Commander, Owner(mara), {}});
    settle();
    m_triage->setSeverity({mine, others}, Severity::Sev1);
    settle();
    QCOMPARE(m_done, QStringList("INC-1 is SEV1 now."));
    QCOMPARE(m_refused, QStringList("INC-2: a commander does this, or whoever holds its command."));
    QCOMPARE(summary(others).severity, Severity::Sev3);

    m_shelf->setRole(AccountRole::Viewer);
    QTRY_COMPARE(m_bridge->connection().role, AccountRole::Viewer);
    m_triage->setPriority({mine, others}, Priority::P0);
    QCOMPARE(m_refused.back(), QString("This account may only read and watch."));
    QCOMPARE(m_done.size(), 1);
}

void QueueTriageTest::theBackendsRefusalIsTold()
{
    const TicketId one = open("Checkout is slow");
    m_shelf->refuseNext(Error(ErrorCode::Forbidden, "the account was changed"));
    m_triage->setPriority({one}, Priority::P0);
    QTRY_COMPARE(m_refused, QStringList("Not accepted, kept under Drafts: INC-1: the account was changed."));
}

void QueueTriageTest::duplicatesAreMergedAndUnmerged()
{
    const TicketId main = open("Checkout is slow"), mail = open("A mail", TicketKind::Support),
                   cart = open("Cart is slow");
    m_shelf->remote(lena, mail, WatchAdd{lena});
    m_triage->merge({main, mail, cart}, main);
    QTRY_COMPARE(m_done, QStringList("2 tickets are merged into INC-1."));
    settle();
    QCOMPARE(m_refused, QStringList());
    QVERIFY(m_shelf->ticket(mail).isDuplicate() && m_shelf->ticket(cart).isDuplicate());
    QCOMPARE(m_shelf->ticket(mail).state.value(), TicketState::Dropped);
    QCOMPARE(m_shelf->ticket(cart).phase.value(), Phase::Closed);
    QVERIFY(m_shelf->ticket(main).watchers.at(lena).value());
    QCOMPARE(m_shelf->followed(), std::size_t(0));

    m_undo();
    settle();
    QCOMPARE(m_shelf->ticket(mail).state.value(), TicketState::Open);
    QCOMPARE(m_shelf->ticket(cart).phase.value(), Phase::Detection);
    QVERIFY(linksInForce(m_shelf->ticket(mail)).empty());
    QVERIFY(!m_shelf->ticket(main).watchers.at(lena).value());
    const auto& timeline = m_shelf->ticket(main).timeline;
    int struck = 0;
    for (std::size_t i = 0; i < timeline.size(); ++i)
        struck += timeline[i].struck ? 1 : 0;
    QCOMPARE(struck, 2);
}

void QueueTriageTest::aMergeWaitsForTheTickets()
{
    const TicketId main = open("Checkout is slow"), cart = open("Cart is slow");
    m_shelf->setRoomState(RoomState::Loading);
    m_triage->merge({cart}, main);
    QTRY_VERIFY(m_bridge->room(main) && m_bridge->room(cart));
    QCOMPARE(m_done, QStringList());
    m_shelf->setRoomState(RoomState::Ready);
    m_shelf->remote(lena, main, WatchAdd{lena});
    m_shelf->remote(lena, cart, WatchAdd{lena});
    QTRY_COMPARE(m_done, QStringList("INC-2 is merged into INC-1."));
}

void QueueTriageTest::aMergeNeedsTheWholeTickets()
{
    const TicketId main = open("Checkout is slow"), cart = open("Cart is slow");
    m_shelf->setRoomState(RoomState::Absent);
    m_triage->merge({cart}, main);
    QTRY_COMPARE(m_refused,
                 QStringList("Merging needs the whole tickets, and one of them is not on this device yet."));
    QVERIFY(!m_shelf->ticket(cart).isDuplicate());
}

void QueueTriageTest::oneTicketIsNoMerge()
{
    const TicketId main = open("Checkout is slow");
    m_triage->merge({main}, main);
    QCOMPARE(m_refused, QStringList("A merge needs two tickets: mark the duplicates with X."));
}

void QueueTriageTest::keysAreFound_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("number"); // 0: none

    QTest::newRow("an incident") << "INC-1" << 1;
    QTest::newRow("in any letter case") << " ops-2 " << 2;
    QTest::newRow("the number alone") << "2" << 2;
    QTest::newRow("a number that is not there") << "INC-3" << 0;
    QTest::newRow("the wrong prefix") << "INC-2" << 0;
    QTest::newRow("nothing") << "" << 0;
}

void QueueTriageTest::keysAreFound()
{
    QFETCH(QString, key);
    open("Checkout is slow");
    open("A mail", TicketKind::Support);
    const auto found = m_triage->findTicket(key);
    QTEST(found ? int(summary(*found).number) : 0, "number");
}

WARROOM_TEST_MAIN(QueueTriageTest)
#include "tst_queue_triage.moc"
