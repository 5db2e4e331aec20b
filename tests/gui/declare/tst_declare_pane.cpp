// Declaring in one step, by keys: a report is pasted, three answers give the severity, the watchers are told.
#include "gui/room/checkout_room.h"
#include "protocol/board_codec.h"
#include "screens/declare/declare_pane.h"
#include "screens/declare/new_ticket_screen.h"
#include "screens/declare/similar_tickets.h"
#include "shell/main_window.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

const char* const mail = "From: Devon Reed <devon@shop.example>\nTo: ops@shop.example\n"
                         "Subject: Orders vanish from the list\n\nThree calls in five minutes.\n";

} // namespace

class DeclarePaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme().apply(ThemeChoice::Dark); }
    void init();
    void cleanup();

    void aPastedMailIsADeclaration();
    void aReportInTheRequestProposesTheTitle();
    void whatAPersonWroteIsNotReplaced();
    void threeAnswersGiveTheSeverity();
    void theWatchersOfTheServiceAreProposed();
    void whoOwnsTheServiceWatches();
    void anotherServiceHasOtherWatchers();
    void theOwnerOfTheServiceCommands_data();
    void theOwnerOfTheServiceCommands();
    void aCommanderThatAPersonNamedStays();
    void aRaisedRiskIsSaidBesideTheService();
    void theKeyBarIsToldTheKeysOfThePane();
    void theAnnouncementFollowsTheFormUntilItIsWritten();
    void theWatchersAreNotToldWithoutTheTick();
    void whatIsRestrictedIsSoFromTheFirstMomentOn();
    void aTwinIsSeenAndOpenedInstead();
    void theDraftIsThereAgain();
    void actionsOfANewTicketHaveOwners();
    void pictures_data();
    void pictures();

private:
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void open();
    template<class Field>
    Field* field(const char* name) const
    {
        for (auto* one : m_pane->findChildren<Field*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    // Two services of this owner; Priya commands the last incident of one.
    void ownServices(const std::string& owner, std::vector<ServiceRisk> risks = {})
    {
        Catalog catalog;
        catalog.risks = std::move(risks);
        for (const char* name : {"checkout-api", "orders-db"}) {
            Service service;
            service.name = name;
            service.owner = owner;
            catalog.services.push_back(std::move(service));
        }
        m_checkout->workspace.setBoard("catalog", protocol::formatBoard(catalog));
        m_checkout->workspace.remote(CheckoutRoom::person(1), CheckoutRoom::at("00:34"),
                                     RoleAssign{IncidentRole::Commander, Owner(CheckoutRoom::person(5))});
        QTRY_COMPARE(m_bridge->summaries().begin()->second.commander, Owner(CheckoutRoom::person(5)));
    }
    template<class T>
    std::vector<T> submitted() const
    {
        std::vector<T> found;
        for (const Op& op : m_checkout->workspace.submittedOps()) {
            if (const auto* body = std::get_if<T>(&op.body))
                found.push_back(*body);
        }
        return found;
    }

    std::unique_ptr<CheckoutRoom> m_checkout;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<DeclarePane> m_pane;
};

void DeclarePaneTest::init()
{
    m_checkout = std::make_unique<CheckoutRoom>();
    m_bridge = std::make_unique<WorkspaceBridge>(m_checkout->workspace, m_checkout->clock);
    m_bridge->start();
    QTRY_VERIFY(m_bridge->isLoaded());
    open();
}

void DeclarePaneTest::open()
{
    m_pane.reset();
    m_pane = std::make_unique<DeclarePane>(*m_bridge);
    m_pane->resize(372, 760);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setFocus();
}

void DeclarePaneTest::cleanup()
{
    m_pane.reset();
    m_bridge.reset();
    m_checkout.reset();
}

void DeclarePaneTest::aPastedMailIsADeclaration()
{
    QSignalSpy declared(m_pane.get(), &DeclarePane::declared);
    QApplication::clipboard()->setText(mail);
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(declared.count(), 1);
    const auto opened = submitted<TicketOpen>();
    QCOMPARE(opened.size(), std::size_t(1));
    QCOMPARE(opened[0].request, std::string(mail));
    QCOMPARE(opened[0].origin, std::string("Devon Reed, mail: Orders vanish from the list"));
    QCOMPARE(opened[0].title, std::string("Orders vanish from the list"));
    const auto& made = m_checkout->workspace.others().begin()->second;
    QVERIFY(made.holds(CheckoutRoom::person(1), IncidentRole::Commander));
    QCOMPARE(made.updates.size(), std::size_t(1));
    QVERIFY(made.updates[0].text.find("Orders vanish from the list") != std::string::npos);
}

void DeclarePaneTest::aReportInTheRequestProposesTheTitle()
{
    auto* request = field<QPlainTextEdit>("Original request");
    request->setFocus();
    QApplication::clipboard()->setText("[22:51] Tomas: replication lag is at 40 min");
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_pane->draft().title, QString("replication lag is at 40 min"));
    QCOMPARE(m_pane->draft().origin, QString("Tomas, chat"));
    QCOMPARE(request->toPlainText(), QString("[22:51] Tomas: replication lag is at 40 min"));
}

void DeclarePaneTest::whatAPersonWroteIsNotReplaced()
{
    QTest::keyClicks(focus(), "Mine");
    field<QLineEdit>("Reported by")->setText("Devon, by phone");
    QApplication::clipboard()->setText(mail);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_pane->draft().title, QString("Mine"));
    QCOMPARE(m_pane->draft().origin, QString("Devon, by phone"));
    QCOMPARE(m_pane->draft().text(Section::OriginalRequest), QString(mail));
}

void DeclarePaneTest::threeAnswersGiveTheSeverity()
{
    press(Qt::Key_Tab);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    QCOMPARE(m_pane->draft().severity, Severity::Sev3);
    press(Qt::Key_Y);
    QCOMPARE(m_pane->draft().severity, Severity::Sev4);
    press(Qt::Key_Backspace);
    press(Qt::Key_U);
    QCOMPARE(m_pane->draft().severity, Severity::Sev3);
    press(Qt::Key_1);
    QCOMPARE(m_pane->draft().severity, Severity::Sev1);
}

void DeclarePaneTest::theWatchersOfTheServiceAreProposed()
{
    field<QLineEdit>("Service")->setText("checkout-api");
    const QString all = "Ana, Devon, Ines, Jonas, Keiko, Priya, Tomas";
    QTRY_COMPARE(m_pane->draft().watchers, all);
    auto* watchers = field<QLineEdit>("Watchers");
    watchers->setFocus();
    watchers->selectAll();
    QTest::keyClicks(watchers, "Ines");
    press(Qt::Key_Tab); // takes the name that is offered
    field<QLineEdit>("Service")->setText("search");
    field<QLineEdit>("Service")->setText("checkout-api");
    QTRY_VERIFY(m_pane->draft().watchers.startsWith("Ines"));
    QVERIFY(!m_pane->draft().watchers.contains("Tomas"));
    field<QLineEdit>("Title")->setText("Orders vanish");
    field<QLineEdit>("Title")->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto watch = submitted<WatchAdd>();
    QCOMPARE(watch.size(), std::size_t(2));
    QVERIFY(watch[1].person == CheckoutRoom::person(3));
}

void DeclarePaneTest::whoOwnsTheServiceWatches()
{
    ownServices("Data");
    field<QLineEdit>("Service")->setText("orders-db"); // which had no ticket yet
    QTRY_COMPARE(m_pane->draft().watchers, QString("Keiko, Priya"));
}

void DeclarePaneTest::anotherServiceHasOtherWatchers()
{
    field<QLineEdit>("Service")->setText("checkout-api");
    QTRY_VERIFY(m_pane->draft().watchers.contains("Tomas"));
    field<QLineEdit>("Service")->setText("billing");
    QTRY_COMPARE(m_pane->draft().watchers, QString());
}

void DeclarePaneTest::theOwnerOfTheServiceCommands_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("services");
    QTest::addColumn<QString>("commander");
    QTest::addColumn<QString>("said");
    QTest::newRow("a person") << "Tomas"
                              << "checkout-api"
                              << "Tomas"
                              << "Tomas owns checkout-api.";
    QTest::newRow("the only one of a group") << "Platform"
                                             << "checkout-api"
                                             << "Tomas"
                                             << "Platform owns checkout-api.";
    QTest::newRow("of a group who commanded last") << "Data"
                                                   << "checkout-api"
                                                   << "Priya"
                                                   << "Data owns checkout-api.";
    QTest::newRow("of a group where nobody did, whoever declares") << "Data"
                                                                   << "orders-db"
                                                                   << "Mara"
                                                                   << "Data owns orders-db.";
    QTest::newRow("the first of several services that has an owner") << "Tomas"
                                                                     << "search, checkout-api, orders-db"
                                                                     << "Tomas"
                                                                     << "Tomas owns checkout-api.";
    QTest::newRow("a name that nobody has") << "Nobody"
                                            << "checkout-api"
                                            << "Mara"
                                            << "Nobody owns checkout-api.";
    QTest::newRow("a service that is not in the catalog") << "Tomas"
                                                          << "billing"
                                                          << "Mara"
                                                          << "";
}

void DeclarePaneTest::theOwnerOfTheServiceCommands()
{
    QFETCH(QString, owner);
    QFETCH(QString, services);
    QFETCH(QString, commander);
    QFETCH(QString, said);
    ownServices(owner.toStdString());
    field<QLineEdit>("Service")->setText(services);
    QTRY_COMPARE(m_pane->draft().person, commander);
    QStringList words;
    for (const auto* label : m_pane->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(" owns "))
            words << label->text();
    }
    QCOMPARE(words.join(' '), said);
    QTest::keyClicks(focus(), "Orders vanish");
    press(Qt::Key_Return, Qt::ControlModifier);
    const PersonId who = m_bridge->directory()->findPerson(commander.toStdString())->id;
    QVERIFY(m_checkout->workspace.others().begin()->second.holds(who, IncidentRole::Commander));
}

void DeclarePaneTest::aRaisedRiskIsSaidBesideTheService()
{
    ownServices("Tomas", {{"orders-db", 2, std::nullopt, 0}});
    const auto said = [this] {
        QStringList words;
        for (const auto* label : m_pane->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith("Raised risk"))
                words << label->text();
        }
        return words.join(' ');
    };
    field<QLineEdit>("Service")->setText("checkout-api, orders-db");
    QTRY_COMPARE(said(), QString("Raised risk of orders-db: launched 2 days ago."));
    field<QLineEdit>("Service")->setText("checkout-api");
    QTRY_COMPARE(said(), QString());
}

void DeclarePaneTest::aCommanderThatAPersonNamedStays()
{
    ownServices("Tomas");
    auto* who = field<QLineEdit>("Commander");
    who->setFocus();
    who->selectAll();
    QTest::keyClicks(who, "Ines");
    field<QLineEdit>("Service")->setText("checkout-api");
    QTRY_VERIFY(!m_pane->draft().watchers.isEmpty());
    QCOMPARE(m_pane->draft().person, QString("Ines"));
    open();
    QTRY_COMPARE(m_pane->draft().service, QString("checkout-api"));
    QCOMPARE(m_pane->draft().person, QString("Ines"));
    QVERIFY(m_pane->draft().personSaid);
}

void DeclarePaneTest::theKeyBarIsToldTheKeysOfThePane()
{
    const auto told = [this] {
        QStringList keys;
        for (const KeyHint& hint : m_pane->keyHints())
            keys << hint.keys;
        return keys.join(", ");
    };
    QCOMPARE(told(), QString("Tab, Ctrl Enter, Alt A, Alt D, Alt X, Esc"));
    press(Qt::Key_Tab);
    QCOMPARE(told(), QString("1 – 5, Y N U, Tab, Ctrl Enter, Esc"));
}

void DeclarePaneTest::theAnnouncementFollowsTheFormUntilItIsWritten()
{
    auto* words = field<QPlainTextEdit>("Announcement to the watchers");
    QTest::keyClicks(focus(), "Orders vanish");
    QCOMPARE(words->toPlainText(), QString("SEV2: Orders vanish. Mara commands. Next update 01:34 UTC."));
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, "We are on it.");
    field<QLineEdit>("Title")->setFocus();
    QTest::keyClicks(focus(), " again");
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto told = submitted<StatusPublish>();
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told[0].text, std::string("We are on it."));
    QVERIFY(told[0].next == m_checkout->clock.now() + std::chrono::minutes(60));
}

void DeclarePaneTest::theWatchersAreNotToldWithoutTheTick()
{
    QTest::keyClicks(focus(), "Orders vanish");
    press(Qt::Key_A, Qt::AltModifier);
    QVERIFY(!m_pane->findChild<QCheckBox*>()->isChecked());
    press(Qt::Key_D, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(submitted<StatusPublish>().empty());
    QCOMPARE(submitted<TicketOpen>().size(), std::size_t(1));
    QCOMPARE(submitted<TicketOpen>()[0].title, std::string("Orders vanish"));
    QVERIFY(submitted<TicketOpen>()[0].drill);
}

void DeclarePaneTest::whatIsRestrictedIsSoFromTheFirstMomentOn()
{
    ownServices("Priya");
    QSignalSpy declared(m_pane.get(), &DeclarePane::declared);
    auto* watchers = field<QLineEdit>("Watchers");
    QTest::keyClicks(focus(), "Orders of Acme vanish");
    QTest::keyClicks(field<QLineEdit>("Service"), "orders-db");
    QTRY_VERIFY(!watchers->text().isEmpty());
    const QString guessed = watchers->text();
    press(Qt::Key_X, Qt::AltModifier);
    QCOMPARE(watchers->text(), QString()); // a guess lets nobody in
    QCOMPARE(focus(), field<QLineEdit>("Why it is restricted"));
    press(Qt::Key_X, Qt::AltModifier);
    QCOMPARE(watchers->text(), guessed);
    press(Qt::Key_X, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(declared.count(), 0); // without a reason
    QCOMPARE(focus(), field<QLineEdit>("Why it is restricted"));
    QTest::keyClicks(focus(), "Legal hold");
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(declared.count(), 1);
    const auto& together = m_checkout->workspace.submittedTogether();
    QCOMPARE(together.size(), std::size_t{1});
    QCOMPARE(together.front(), (std::vector<std::string>{"ticket.open", "visibility.set"}));
    const auto restricted = submitted<VisibilitySet>();
    QCOMPARE(restricted.size(), std::size_t{1});
    QVERIFY(restricted.front().restricted);
    QCOMPARE(restricted.front().reason, std::string("Legal hold"));
    QCOMPARE(m_checkout->workspace.others().size(), std::size_t{1});
    const auto& ticket = m_checkout->workspace.others().begin()->second;
    QVERIFY(ticket.restriction);
    QCOMPARE(ticket.title.value(), std::string("Orders of Acme vanish"));
}

void DeclarePaneTest::aTwinIsSeenAndOpenedInstead()
{
    QSignalSpy opened(m_pane.get(), &DeclarePane::openRequested);
    QTest::keyClicks(focus(), "Checkout writes");
    auto* similar = m_pane->findChild<SimilarTickets*>();
    QTRY_COMPARE(similar->shownTickets().size(), std::size_t(1));
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<TicketId>(), m_checkout->workspace.ticketId());
}

void DeclarePaneTest::theDraftIsThereAgain()
{
    QTest::keyClicks(focus(), "Orders vanish");
    field<QLineEdit>("Reported by")->setText("Devon");
    press(Qt::Key_A, Qt::AltModifier);
    press(Qt::Key_D, Qt::AltModifier);
    open();
    QTRY_COMPARE(m_pane->draft().title, QString("Orders vanish"));
    QCOMPARE(m_pane->draft().origin, QString("Devon"));
    QVERIFY(!m_pane->draft().announces);
    QVERIFY(m_pane->draft().drill);
}

void DeclarePaneTest::actionsOfANewTicketHaveOwners()
{
    m_pane.reset();
    TicketDraft draft;
    draft.title = "Status page lacks a section";
    draft.person = "Mara";
    draft.watchers = "Data";
    draft.text(Section::NextActions) = "Write it @Ines !01:10\nCheck it\n";
    const TicketId made = send(*m_bridge, draft);
    const Ticket& ticket = m_checkout->workspace.others().at(made);
    const auto actions = shown(ticket.actions);
    QCOMPARE(actions.size(), std::size_t(2));
    QCOMPARE(actions[0]->text.value(), std::string("Write it"));
    QVERIFY(actions[0]->owner.value() == Owner(CheckoutRoom::person(3)));
    QVERIFY(actions[0]->due.value() == CheckoutRoom::at("01:10"));
    QCOMPARE(actions[1]->text.value(), std::string("Check it"));
    QVERIFY(ticket.updates.empty());
    QCOMPARE(ticket.watchers.size(), std::size_t(3)); // Mara, and the two of Data
}

void DeclarePaneTest::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << QSize(1440, 900) << true;
    QTest::newRow("light") << QSize(1440, 900) << false;
    QTest::newRow("1024-dark") << QSize(1024, 640) << true;
    QTest::newRow("1024-light") << QSize(1024, 640) << false;
}

void DeclarePaneTest::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    ownServices("Data");
    m_pane.reset();
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    MainWindow window;
    auto* form = new NewTicketScreen(*m_bridge);
    window.addScreen("new", "New ticket", "plus", form);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto save = [&](const QString& what) {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const QImage picture = window.grab().toImage();
        QCOMPARE(picture.size(), size);
        const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + "/" + what + "-" + QTest::currentDataTag() + ".png"));
    };
    form->activated();
    QTest::keyClicks(focus(), "Checkout writes lack a section");
    QTRY_VERIFY(!form->findChild<SimilarTickets*>()->shownTickets().empty());
    save("new-ticket");
    window.showSidePane(new DeclarePane(*m_bridge));
    QApplication::clipboard()->setText(
        QString(mail).replace("Orders vanish", "Checkout writes failing, orders vanish"));
    press(Qt::Key_V, Qt::ControlModifier);
    auto* pane = window.findChild<DeclarePane*>();
    for (auto* one : pane->findChildren<QLineEdit*>()) {
        if (one->accessibleName() == "Service")
            one->setText("checkout-api");
    }
    QTRY_VERIFY(!pane->findChild<SimilarTickets*>()->shownTickets().empty());
    QTRY_VERIFY(!pane->draft().watchers.isEmpty());
    save("declare");
    theme().apply(ThemeChoice::Dark);
}

WARROOM_GUI_TEST_MAIN(DeclarePaneTest)
#include "tst_declare_pane.moc"
