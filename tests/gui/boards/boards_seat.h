// A person in front of the boards, who uses keys: a night in which checkout fails, or a quiet afternoon.
#pragma once

#include "models/boards/board_scene.h"
#include "models/queue/ticket_shelf.h"
#include "screens/boards/boards_screen.h"
#include "screens/boards/executive_board.h"
#include "screens/boards/oncall_board.h"
#include "shell/screen_commands.h"

#include <QApplication>
#include <QUrl>
#include <QtTest>

#include <memory>

namespace warroom::test {

class BoardsSeat final
{
public:
    static PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }
    static Directory people()
    {
        return Directory({{person(1), "Mara", AccountRole::Commander, false},
                          {person(2), "Lena", AccountRole::Responder, false},
                          {person(3), "Ines", AccountRole::Responder, false},
                          {person(4), "Kofi", AccountRole::Responder, false}},
                         {});
    }

    ShelfClock clock;
    TicketShelf shelf{clock, person(1), people()};
    ui::WorkspaceBridge bridge{shelf, clock};
    TicketId checkout;

    BoardsSeat()
    {
        shelf.setRole(AccountRole::Commander);
        clock.advance(sceneNow() - clock.now());
    }
    ~BoardsSeat()
    {
        m_actions.reset();
        delete screen;
    }

    void badNightGoesOn()
    {
        checkout = incident("Checkout writes failing after orders-db failover", Severity::Sev1,
                            "checkout-api", 102 * 60 + 18, 1);
        const TicketId partner =
            incident("Partner API returns stale order status", Severity::Sev2, "webhooks", 58 * 60, 2);
        incident("Search suggestions slow in eu-central", Severity::Sev3, "search", 251 * 60, 4);
        remote(checkout, 100 * 60, PhaseMove{Phase::Containment, {}, "the others follow"});
        remote(partner, 50 * 60, PhaseMove{Phase::Triage, {}, "the others follow"});
        remote(checkout, 90 * 60,
               SectionEdit{Section::Scope, {}, text::Edit().insert("38 % of orders in US and EU")});
        remote(partner, 40 * 60,
               SectionEdit{Section::Scope, {}, text::Edit().insert("61 partners, 9 have called")});
        publish(checkout, 60, "Checkout is degraded. We are looking.", {});
        publish(checkout, 12,
                "Checkout is failing for 38 % of orders in the US and EU. No data is lost so far. Restore "
                "ends between "
                "01:10 and 01:55 UTC. APAC is unaffected.",
                sceneNow() + std::chrono::minutes(6));
        publish(partner, 45, "Partners see old data.", sceneNow() - std::chrono::minutes(2));
        history();
        backlog();
        AlertsBoard alerts;
        alerts.groups = {
            page(7, "orders-db us-west primary disk 91 % full", checkout, "INC-1"),
            routedToTicket("Certificate for edge-cdn expires in 12 days", m_lastSupport, "OPS-9")};
        give(badNight(), alerts, deploys(true));
    }
    void quietDay()
    {
        history();
        backlog();
        give(goodDay(), AlertsBoard(), deploys(false));
    }
    void give(const ObjectivesBoard& objectives, const AlertsBoard& alerts, const DeploysBoard& all,
              bool live = true)
    {
        const Time at = live ? sceneNow() - std::chrono::seconds(4) : sceneNow() - std::chrono::minutes(4);
        for (const char* range : {"7d", "30d", "90d"}) {
            ObjectivesBoard board = objectives;
            board.rangeDays = std::stoi(range);
            board.line.stepSeconds = board.spending.stepSeconds = board.rangeDays * 720;
            board.line.from = board.spending.from = sceneNow() - std::chrono::days(board.rangeDays);
            shelf.setBoard(std::string("objectives?range=") + range, known(board, live, at));
            shelf.setBoard(std::string("measures?range=") + range, known(measures(), live, at));
            shelf.setBoard("deploys?days=" + std::to_string(board.rangeDays), known(all, live, at));
        }
        shelf.setBoard("alerts", known(alerts, live, at));
        shelf.setBoard("deploys", known(all, live, at));
        shelf.setBoard("catalog", known(catalog(), live, at));
    }
    void cut()
    {
        shelf.setLink(LinkState::Offline);
        AlertsBoard alerts;
        alerts.groups = {page(7, "orders-db us-west primary disk 91 % full", checkout, "INC-1")};
        give(badNight(), alerts, deploys(true), false);
    }

    // To be called first: whether the screen is there.
    bool enter(QSize size = {1376, 818})
    {
        screen = new ui::BoardsScreen(bridge);
        registerCommands();
        listen();
        screen->resize(size);
        screen->show();
        if (!QTest::qWaitForWindowActive(screen))
            return false;
        bridge.start();
        if (!QTest::qWaitFor([this] { return bridge.isLoaded(); }))
            return false;
        screen->activated();
        return focus() != nullptr;
    }

    ui::ExecutiveBoard* executive() const { return screen->findChild<ui::ExecutiveBoard*>(); }
    ui::OncallBoard* oncall() const { return screen->findChild<ui::OncallBoard*>(); }
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }

    ui::BoardsScreen* screen = nullptr;
    std::optional<TicketId> opened;
    QStringList said; // what the screen asked for, in order
    QUrl link;

private:
    void at(int secondsAgo, const std::function<void()>& act)
    {
        clock.advance(-std::chrono::seconds(secondsAgo));
        act();
        clock.advance(std::chrono::seconds(secondsAgo));
    }
    void remote(TicketId ticket, int secondsAgo, const Body& body)
    {
        at(secondsAgo, [&] { shelf.remote(person(3), ticket, body); });
    }
    TicketId incident(const char* title, Severity severity, const char* service, int secondsAgo,
                      std::uint8_t commander)
    {
        TicketId id;
        at(secondsAgo, [&] {
            TicketOpen open;
            open.title = title;
            open.severity = severity;
            open.service = service;
            open.started = clock.now();
            id = shelf.open(open);
            shelf.remote(person(1), id, RoleAssign{IncidentRole::Commander, Owner(person(commander)), {}});
        });
        return id;
    }
    void publish(TicketId ticket, int minutesAgo, const char* text, std::optional<Time> next)
    {
        remote(ticket, minutesAgo * 60, StatusPublish{text, {Audience::Executives}, next});
    }
    // What was in the weeks before: begun so many days ago, and how many minutes it took.
    void history()
    {
        const std::tuple<int, Severity, int> before[] = {{6, Severity::Sev2, 40},  {15, Severity::Sev2, 58},
                                                         {24, Severity::Sev2, 71}, {25, Severity::Sev3, 20},
                                                         {38, Severity::Sev2, 90}, {45, Severity::Sev1, 35},
                                                         {46, Severity::Sev2, 61}, {47, Severity::Sev2, 30},
                                                         {60, Severity::Sev2, 44}, {74, Severity::Sev2, 52}};
        for (const auto& [days, severity, minutes] : before) {
            const int ago = days * 24 * 3600;
            const TicketId id = incident("Before", severity, "search", ago, 2);
            MilestoneSet resolved;
            resolved.milestone = Milestone::Resolved;
            resolved.at = sceneNow() - std::chrono::seconds(ago) + std::chrono::minutes(minutes);
            remote(id, ago - minutes * 60, resolved);
            remote(id, ago - minutes * 60, PhaseMove{Phase::Closed, {}, "long ago"});
        }
    }
    void backlog()
    {
        const std::pair<Priority, int> tickets[] = {
            {Priority::P1, 2},   {Priority::P1, 31},   {Priority::P2, 5},   {Priority::P2, 50},
            {Priority::P2, 220}, {Priority::P3, 9},    {Priority::P3, 60},  {Priority::P3, 90},
            {Priority::P3, 120}, {Priority::P3, 580},  {Priority::P3, 300}, {Priority::P4, 3},
            {Priority::P4, 100}, {Priority::P4, 1460}, {Priority::P4, 900}};
        for (const auto& [priority, hours] : tickets)
            support(priority, hours);
        const std::pair<const char*, int> followUps[] = {{"Restore drill with a stated time", -3},
                                                         {"Runbook: drain webhook queue", 5},
                                                         {"Review election rules each quarter", 21}};
        for (const auto& [title, days] : followUps) {
            TicketOpen open;
            open.kind = TicketKind::FollowUp;
            open.title = title;
            open.severity = Severity::Sev3;
            open.due = sceneNow() + std::chrono::days(days);
            at(20 * 24 * 3600, [&, opened = open] { shelf.open(opened); });
        }
    }
    void support(Priority priority, int hours)
    {
        at(hours * 3600, [&] {
            TicketOpen open;
            open.kind = TicketKind::Support;
            open.title = "A ticket";
            open.severity = static_cast<Severity>(priority);
            open.priority = priority;
            m_lastSupport = shelf.open(open);
        });
    }
    void registerCommands()
    {
        m_actions = std::make_unique<ui::ActionRegistry>(screen);
        ui::addCommands(*m_actions, "Boards", screen, screen->commands());
        QObject::connect(screen, &ui::BoardsScreen::commandsChanged, m_actions.get(),
                         &ui::ActionRegistry::refresh);
    }
    void listen()
    {
        using Screen = ui::BoardsScreen;
        const auto told = [this](const char* what) { return [this, what] { said << what; }; };
        QObject::connect(screen, &Screen::openTicket, screen, [this](TicketId ticket) { opened = ticket; });
        QObject::connect(screen, &Screen::openDebug, screen,
                         [this](const QString& service) { said << "debug " + service; });
        QObject::connect(screen, &Screen::openService, screen, told("services"));
        QObject::connect(screen, &Screen::openFollowUps, screen, told("follow-ups"));
        QObject::connect(screen, &Screen::openMeasures, screen, told("measures"));
        QObject::connect(screen, &Screen::openQueue, screen, told("queue"));
        QObject::connect(screen, &Screen::declare, screen, told("declare"));
        QObject::connect(screen, &Screen::newTicket, screen, told("new ticket"));
        QObject::connect(screen, &Screen::presentRequested, screen,
                         [this](bool on) { screen->setPresenting(on); });
        QObject::connect(screen, &Screen::saveRequested, screen,
                         [this](const QString& end) { said << "save " + end; });
        QObject::connect(screen, &Screen::detachRequested, screen,
                         [this](const QString& id) { said << "detach " + id; });
        QObject::connect(screen, &Screen::openLink, screen, [this](const QUrl& address) { link = address; });
        QObject::connect(screen, &Screen::said, screen,
                         [this](const QString& sentence) { said << sentence; });
    }

    TicketId m_lastSupport;
    std::unique_ptr<ui::ActionRegistry> m_actions;
};

} // namespace warroom::test
