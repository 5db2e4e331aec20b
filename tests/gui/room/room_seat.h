// A person in front of the checkout incident's room, who uses keys.
#pragma once

#include "gui/room/checkout_room.h"
#include "screens/room/room_screen.h"
#include "shell/screen_commands.h"
#include "widgets/auto_height_text_edit.h"

#include <QApplication>
#include <QtTest>

#include <memory>

namespace warroom::test {

class RoomSeat final
{
public:
    CheckoutRoom checkout;
    ui::WorkspaceBridge bridge{checkout.workspace, checkout.clock};
    QWidget window;
    ui::RoomScreen* screen = new ui::RoomScreen(bridge, &window);

    RoomSeat()
    {
        m_actions = std::make_unique<ui::ActionRegistry>(&window);
        ui::addCommands(*m_actions, "Room", screen, screen->commands());
        window.resize(1376, 778);
        screen->resize(1376, 778);
    }
    ~RoomSeat() { m_actions.reset(); }

    // To be called first, as a test's own step: whether the room is on the screen.
    bool enter()
    {
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        screen->open(checkout.workspace.ticketId());
        bridge.start();
        if (!QTest::qWaitFor([this] { return screen->presenter().hasTicket(); }))
            return false;
        m_actions->refresh();
        screen->activated();
        return focus() != nullptr;
    }

    ui::RoomPresenter& room() const { return screen->presenter(); }
    FoldingWorkspace& workspace() { return checkout.workspace; }
    QWidget* focus() const { return QApplication::focusWidget(); }
    ui::AutoHeightTextEdit* editor() const { return qobject_cast<ui::AutoHeightTextEdit*>(focus()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void write(const QString& text) { QTest::keyClicks(focus(), text); }
    Ticket ticket() const { return checkout.workspace.shown(); }
    std::string prose(Section section) const
    {
        return ticket().prose[static_cast<std::size_t>(section)].text;
    }

    // What somebody else does to a section's text.
    void theirs(int who, Section section, const text::Edit& edit)
    {
        checkout.workspace.remote(CheckoutRoom::person(static_cast<std::uint8_t>(who)), checkout.clock.now(),
                                  SectionEdit{section, std::nullopt, edit});
    }

    static ReplicaId device(std::uint8_t number) { return ReplicaId(Uuid{{6, number}}); }
    // Somebody in a section, with the caret there.
    static PresentPerson inSection(std::uint8_t who, Section section, std::optional<std::int64_t> caret = {},
                                   bool typing = false, Seq heard = 0)
    {
        PresentPerson present;
        present.person = CheckoutRoom::person(who);
        present.replica = device(who);
        present.section = std::string(nameOf(section));
        present.caret = caret;
        present.typing = typing;
        present.heard = heard;
        return present;
    }

private:
    std::unique_ptr<ui::ActionRegistry> m_actions;
};

} // namespace warroom::test
