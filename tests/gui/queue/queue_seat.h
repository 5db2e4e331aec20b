// A person in front of the queue, who uses keys.
#pragma once

#include "models/queue/ticket_shelf.h"
#include "screens/queue/queue_screen.h"
#include "screens/queue/queue_view.h"
#include "shell/screen_commands.h"
#include "widgets/inline_note.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include <memory>

namespace warroom::test {

// The commands of the screen on their keys, as the desktop has them.
inline std::unique_ptr<ui::ActionRegistry> registerCommands(ui::QueueScreen& screen)
{
    auto actions = std::make_unique<ui::ActionRegistry>(&screen);
    ui::addCommands(*actions, "Queue", &screen, screen.commands());
    QObject::connect(&screen, &ui::QueueScreen::commandsChanged, actions.get(), &ui::ActionRegistry::refresh);
    return actions;
}

class QueueSeat final
{
public:
    static PersonId mara() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000001")); }
    static PersonId lena() { return PersonId(*Uuid::parse("018f3b5e-7c00-7abc-8def-000000000002")); }

    ShelfClock clock;
    TicketShelf shelf{clock, mara(),
                      Directory({{mara(), "Mara Lind", AccountRole::Commander, false},
                                 {lena(), "Lena Ortiz", AccountRole::Responder, false}},
                                {})};
    ui::WorkspaceBridge bridge{shelf, clock};
    std::unique_ptr<ui::QueueScreen> screen;

    QueueSeat() { shelf.setRole(AccountRole::Commander); }
    ~QueueSeat() { leave(); }

    TicketId open(const char* title, Severity severity = Severity::Sev3,
                  TicketKind kind = TicketKind::Incident, std::optional<Time> due = {})
    {
        TicketOpen body;
        body.title = title;
        body.severity = severity;
        body.kind = kind;
        body.due = due;
        clock.advance(std::chrono::minutes(1));
        return shelf.open(body);
    }

    // To be called first, as a test's own step: whether the queue is on the screen.
    bool enter(QSize size = {1376, 778})
    {
        screen = std::make_unique<ui::QueueScreen>(bridge);
        m_actions = registerCommands(*screen);
        QObject::connect(screen.get(), &ui::QueueScreen::undoOffered, screen.get(),
                         [this](const QString& sentence, const std::function<void()>& run) {
                             said << sentence;
                             undo = run;
                         });
        screen->resize(size);
        screen->show();
        if (!QTest::qWaitForWindowActive(screen.get()))
            return false;
        if (!bridge.isLoaded())
            bridge.start();
        if (!QTest::qWaitFor([this] { return bridge.isLoaded(); }))
            return false;
        screen->activated();
        return view()->hasFocus();
    }
    void leave()
    {
        m_actions.reset();
        screen.reset();
    }

    ui::QueueView* view() const { return screen->findChild<ui::QueueView*>(); }
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(focus(), text); }
    // What the visible notes say.
    QString notes() const
    {
        QStringList sentences;
        for (const auto* note : screen->findChildren<ui::InlineNote*>()) {
            if (note->isVisible())
                sentences << note->findChild<QLabel*>()->text();
        }
        return sentences.join(' ');
    }
    QString filter() const { return screen->viewState().filter; }
    // "1 2 | 5": the numbers of the shown tickets, groups parted by bars.
    QString picture() const
    {
        const auto& model = screen->model();
        QStringList groups;
        for (int i = 0; i < model.rowCount(); ++i) {
            QStringList rows;
            const QModelIndex group = model.index(i, 0);
            for (int k = 0; k < model.rowCount(group); ++k)
                rows << QString::number(model.row(model.index(k, 0, group))->summary.number);
            groups << rows.join(' ');
        }
        return groups.join(" | ");
    }

    QStringList said;
    std::function<void()> undo;

private:
    std::unique_ptr<ui::ActionRegistry> m_actions;
};

} // namespace warroom::test
