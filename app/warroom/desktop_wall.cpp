// The wall view: the focused incident over the whole screen, or in a window of its own on another one.
#include "desktop.h"

#include "board_window.h"

#include "screens/room/room_screen.h"
#include "screens/wall/wall_view.h"
#include "shell/actions.h"

namespace warroom::ui {
namespace {

const QString wallId = QStringLiteral("wall");

} // namespace

void Desktop::addWall()
{
    connect(m_room, &RoomScreen::wallRequested, this, &Desktop::showWall);
    connect(m_room, &RoomScreen::wallWindowRequested, this, &Desktop::detachWall);
    connect(m_window.get(), &MainWindow::screenChanged, this,
            [this, wasWall = false](const QString& id) mutable {
                const bool isWall = id == wallId;
                if (std::exchange(wasWall, isWall) != isWall)
                    fillScreen(isWall);
            });
}

void Desktop::showWall()
{
    if (!m_wall) {
        m_wall = new WallView(m_room->presenter(), m_window->screenHost());
        m_window->addScreen(wallId, {}, {}, m_wall, RailPlace::Hidden);
        ActionSpec leave;
        leave.id = QStringLiteral("wall.leave");
        leave.text = tr("Back from the wall view");
        leave.group = tr("Room");
        leave.icon = QStringLiteral("room");
        leave.keys = {QKeySequence(Qt::Key_F11), QKeySequence(Qt::Key_Escape)};
        leave.scope = m_wall;
        leave.run = [this] { m_window->showScreen(m_window->screenOf(m_room)); };
        m_window->actions().add(leave);
    }
    m_window->showScreen(wallId);
}

void Desktop::detachWall()
{
    auto* window = new BoardWindow(tr("Wall view"));
    auto* wall = new WallView(m_room->presenter(), window);
    window->setBoard(wall);
    // At once: it reads the room.
    connect(&m_room->presenter(), &QObject::destroyed, window, [window] { delete window; });
    showDetached(window);
    wall->activated();
}

} // namespace warroom::ui
