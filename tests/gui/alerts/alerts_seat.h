// A person in front of the alerts, who uses keys.
#pragma once

#include "models/alerts/alert_boards.h"
#include "models/queue/ticket_shelf.h"
#include "screens/alerts/alert_detail.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/rules_page.h"
#include "shell/screen_commands.h"
#include "widgets/inline_note.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

#include <memory>

namespace warroom::test {

class AlertsSeat final
{
public:
    static PersonId mara() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001")); }

    ShelfClock clock;
    TicketShelf shelf{clock, mara(), Directory({{mara(), "Mara Lind", AccountRole::Commander, false}}, {})};
    ui::WorkspaceBridge bridge{shelf, clock};
    std::unique_ptr<ui::AlertsScreen> screen;
    std::unique_ptr<ui::ActionRegistry> actions;

    AlertsSeat()
    {
        clock.advance(std::chrono::minutes(34));
        shelf.setRole(AccountRole::Commander);
    }
    ~AlertsSeat() { leave(); }

    TicketId open(const char* title, Severity severity, const char* service)
    {
        TicketOpen body;
        body.title = title;
        body.severity = severity;
        body.service = service;
        return shelf.open(body);
    }
    void show(const AlertsBoard& board, bool live = true)
    {
        shelf.setBoard("alerts", boardData(board, live));
    }
    // What the screen knows of services: with curves, heartbeats that can be changed, maintenance.
    void showServices()
    {
        shelf.setBoard("catalog", boardData(badNightCatalog()));
        shelf.setBoard("objectives?range=30d", boardData(badNightObjectives()));
    }

    // To be called first, as a test's own step: whether the screen is there and has the focus.
    bool enter(QSize size = {1376, 778})
    {
        screen = std::make_unique<ui::AlertsScreen>(bridge);
        registerCommands();
        QObject::connect(screen.get(), &ui::AlertsScreen::undoOffered, screen.get(),
                         [this](const QString& sentence, const std::function<void()>& run) {
                             said << sentence;
                             undo = run;
                         });
        QObject::connect(screen.get(), &ui::AlertsScreen::openTicket, screen.get(),
                         [this](TicketId ticket) { opened = ticket; });
        screen->resize(size);
        screen->show();
        if (!QTest::qWaitForWindowActive(screen.get()))
            return false;
        if (!bridge.isLoaded())
            bridge.start();
        if (!QTest::qWaitFor([this] { return bridge.isLoaded(); }))
            return false;
        screen->activated();
        return true;
    }
    // As enter(), with the bad night on the screen.
    bool enterBadNight()
    {
        show(badNight());
        return enter() && QTest::qWaitFor([this] { return screen->waitingForMe() == 1; });
    }
    // The routing rules as the backend has them; whatever is changed goes well.
    void keepRules(const char* json)
    {
        shelf.answer = [json](const std::string& method, const std::string&) -> Result<std::string> {
            return method == "GET" ? json : "{}";
        };
    }
    // As enter(), on the tab of the rules, of which there are so many.
    bool enterRules(int count)
    {
        show(badNight());
        if (!enter())
            return false;
        screen->showTab(ui::alerts::Tab::Rules);
        return QTest::qWaitFor([&] { return screen->rules()->model().rowCount() == count; });
    }
    void leave()
    {
        actions.reset();
        screen.reset();
    }

    ui::AlertsView* view() const { return screen->view(); }
    ui::AlertDetail* detail() const { return screen->findChild<ui::AlertDetail*>(); }
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(focus(), text); }
    QString current() const { return view()->currentIndex().siblingAtColumn(1).data().toString(); }
    QString state(int group) const
    {
        return screen->model().index(group, ui::AlertsModel::StateColumn).data().toString();
    }
    // What was asked of the backend, without what was only read.
    std::vector<std::string> acts() const
    {
        auto all = shelf.calls;
        std::erase_if(all, [](const std::string& call) { return call.starts_with("GET "); });
        return all;
    }
    QString notes() const
    {
        QStringList sentences;
        for (const auto* note : screen->findChildren<ui::InlineNote*>()) {
            if (note->isVisible())
                sentences << note->findChild<QLabel*>()->text();
        }
        return sentences.join(' ');
    }

    QStringList said;
    std::function<void()> undo;
    std::optional<TicketId> opened;

private:
    void registerCommands()
    {
        actions = std::make_unique<ui::ActionRegistry>(screen.get());
        ui::addCommands(*actions, "Alerts", screen.get(), screen->commands());
        QObject::connect(screen.get(), &ui::AlertsScreen::commandsChanged, actions.get(),
                         &ui::ActionRegistry::refresh);
    }
};

} // namespace warroom::test
