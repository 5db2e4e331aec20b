// A person in front of the Services screen, who uses keys.
#pragma once

#include "gui/services/board_workspace.h"
#include "gui/services/shop_catalog.h"
#include "screens/services/services_screen.h"
#include "shell/main_window.h"
#include "shell/screen_commands.h"

#include <QApplication>
#include <QLineEdit>
#include <QtTest>

namespace warroom::test {

// The history of the service as the backend tells it, the newest first.
inline std::string historyOf(const Service& service)
{
    return R"({"history":[{"at":"2026-10-22T00:31:00Z","by_name":"Lena","removed":false,"body":)" +
           protocol::format(service) + "}]}";
}

class ServicesSeat final
{
public:
    HandClock clock{shopTime()};
    BoardWorkspace workspace{clock};
    ui::WorkspaceBridge bridge{workspace, clock};
    ui::MainWindow window;
    ui::ServicesScreen* screen = new ui::ServicesScreen(bridge, window.screenHost());
    QStringList said;
    std::function<void()> undo;

    ServicesSeat()
    {
        window.addScreen("services", "Services", "services", screen);
        ui::addCommands(window.actions(), "Services", screen, screen->commands());
        QObject::connect(screen, &ui::ServicesScreen::commandsChanged, &window,
                         [this] { window.actions().refresh(); });
        QObject::connect(screen, &ui::ServicesScreen::said, &window,
                         [this](const QString& words) { said << words; });
        QObject::connect(screen, &ui::ServicesScreen::undoOffered, &window,
                         [this](const QString& words, const std::function<void()>& back) {
                             said << words;
                             undo = back;
                         });
    }

    bool enter(const QSize& size = {1440, 900})
    {
        window.resize(size);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        bridge.start();
        window.showScreen("services");
        return QTest::qWaitFor([this] { return bridge.isLoaded(); });
    }
    bool enterShop(const QSize& size = {1440, 900})
    {
        workspace.putSummaries(shopSummaries());
        workspace.put("catalog", shopCatalog());
        workspace.put("objectives?range=30d", shopObjectives());
        workspace.put("deploys", shopDeploys());
        if (!enter(size))
            return false;
        const bool came = QTest::qWaitFor([this] {
            return screen->catalog().rowCount() == static_cast<int>(shopServices().size()) &&
                   screen->objectives().rowCount() > 0 && screen->presenter().lastDeploy("checkout-api");
        });
        screen->activated();
        return came;
    }
    QWidget* focus() const { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents();
    }
    // Into the field of this name, in place of what it holds.
    void write(const QString& name, const QString& text)
    {
        for (auto* field : screen->findChildren<QLineEdit*>()) {
            if (field->isVisible() && field->accessibleName() == name) {
                field->setFocus();
                field->selectAll();
                QTest::keyClicks(field, text);
                return;
            }
        }
        QFAIL(qPrintable("no field " + name));
    }
    QString problems() const
    {
        QStringList out;
        for (auto* field : screen->findChildren<QLineEdit*>()) {
            if (field->property("state").toString() == "needed")
                out << field->accessibleName();
        }
        return out.join(' ');
    }
};

} // namespace warroom::test
