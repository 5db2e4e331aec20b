// A person in front of the checkout incident's postmortem, the day after, who uses keys.
#pragma once

#include "gui/room/checkout_room.h"
#include "screens/postmortem/document_column.h"
#include "screens/postmortem/evidence_pane.h"
#include "screens/postmortem/postmortem_editor.h"
#include "screens/postmortem/reviews_screen.h"
#include "shell/screen_commands.h"
#include "widgets/auto_height_text_edit.h"

#include <QApplication>
#include <QtTest>

#include <memory>

namespace warroom::test {

class ReviewSeat final
{
public:
    CheckoutRoom checkout;
    ui::WorkspaceBridge bridge{checkout.workspace, checkout.clock};
    QWidget window;
    ui::ReviewsScreen* screen = new ui::ReviewsScreen(bridge, &window);

    ReviewSeat()
    {
        m_actions = std::make_unique<ui::ActionRegistry>(&window);
        ui::addCommands(*m_actions, "Reviews", screen, screen->commands());
        QObject::connect(screen, &ui::ReviewsScreen::pageChanged, m_actions.get(),
                         &ui::ActionRegistry::refresh);
        window.resize(1376, 844);
        screen->resize(1376, 844);
        over();
    }
    ~ReviewSeat() { m_actions.reset(); }

    // To be called first: whether the list is on the screen.
    bool enter()
    {
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        bridge.start();
        if (!QTest::qWaitFor([this] { return screen->reviews().rowCount() == 1; }))
            return false;
        screen->activated();
        return focus() != nullptr;
    }
    // By Enter on the list; whether the document is there.
    bool open()
    {
        press(Qt::Key_Return);
        return QTest::qWaitFor([this] { return screen->isEditing() && room().hasTicket() && editor(); });
    }

    ui::RoomPresenter& room() const { return screen->editor()->room(); }
    ui::PostmortemPresenter& postmortem() const { return screen->editor()->postmortem(); }
    QWidget* focus() const { return QApplication::focusWidget(); }
    ui::AutoHeightTextEdit* editor() const { return qobject_cast<ui::AutoHeightTextEdit*>(focus()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void write(const QString& text)
    {
        QTest::keyClicks(focus(), text);
        QCoreApplication::processEvents();
    }
    Ticket ticket() const { return checkout.workspace.shown(); }
    std::string prose(Section section) const
    {
        return ticket().prose[static_cast<std::size_t>(section)].text;
    }
    // Down to this part of the document by Ctrl Down.
    void goTo(ui::DocumentPart part)
    {
        while (screen->editor()->document()->current() < part)
            press(Qt::Key_Down, Qt::ControlModifier);
    }
    void by(int who, Body body)
    {
        checkout.workspace.remote(CheckoutRoom::person(static_cast<std::uint8_t>(who)), checkout.clock.now(),
                                  std::move(body));
    }
    OpId entryOf(const std::string& words) const
    {
        for (const Entry& entry : ticket().timeline) {
            if (entry.text.find(words) != std::string::npos)
                return entry.id;
        }
        return {};
    }

private:
    // The incident was resolved in the morning.
    void over()
    {
        checkout.clock.set(CheckoutRoom::at("11:00"));
        MilestoneSet detected, resolved;
        detected.milestone = Milestone::Detected;
        detected.at = CheckoutRoom::at("22:54");
        resolved.milestone = Milestone::Resolved;
        resolved.at = CheckoutRoom::at("09:43");
        by(1, detected);
        by(1, resolved);
        by(1, PhaseMove{Phase::Review, {}, "the night is over, the rest follows in the review"});
    }

    std::unique_ptr<ui::ActionRegistry> m_actions;
};

} // namespace warroom::test
