// The desktop: the window with its screens, over one workspace.
#pragma once

#include "bridge/workspace_bridge.h"
#include "export/external.h"
#include "screens/settings/settings_screen.h"
#include "screens/strip/strip_presenter.h"
#include "shell/main_window.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace warroom::ui {

class AlertsScreen;
class AttachmentBridge;
class BoardsScreen;
class BoardWindow;
class ConcernsModel;
class DeclarePane;
class DesktopAttention;
class DesktopPalette;
class ImportRun;
class NewTicketScreen;
class QueueScreen;
class ReviewsScreen;
class RoomScreen;
class ServicesScreen;
class TemplateScreen;
class WallView;

/// Whose backend the workspace works with: that of a team, which monitoring talks to, or its own.
enum class BackendKind
{
    Shared,
    Embedded
};

/// Wires screens to the bridge and to each other. GUI thread. What it is given must outlive it.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop(WorkspaceBridge& bridge, DesktopSettings& settings, TokenStore& tokens, BackendKind backend);
    ~Desktop() override;

    MainWindow& window() { return *m_window; }
    QueueScreen& queue() { return *m_queue; }
    RoomScreen& room() { return *m_room; }
    AlertsScreen& alerts() { return *m_alerts; }
    BoardsScreen& boards() { return *m_boards; }
    ReviewsScreen& reviews() { return *m_reviews; }
    ServicesScreen& services() { return *m_services; }
    SettingsScreen& settings() { return *m_settings; }
    StripPresenter& strip() { return m_strip; }
    DesktopPalette& palette() { return *m_palette; }
    DesktopAttention& attention() { return *m_attention; }

    void openTicket(TicketId ticket);
    /// warroom://incident/INC-42, or warroom://INC-42#entry.<id>; once the tickets are known.
    void openLink(const QUrl& link);
    void showQueue();
    void showPostmortem(TicketId incident);
    /// In the catalog; empty: all of them.
    void showService(const QString& service);
    /// Where it breaks, on the Debug board.
    void showDebug(const QString& service);
    /// Where the files of tickets are; without it none are taken.
    void setAttachments(AttachmentBridge* attachments);
    /// What each phase asks, in versions.
    void showTemplates();
    void showDeclare();
    /// With a title to begin with, or with the draft as it is.
    void showNewTicket(const QString& title = {});
    void showOutbox();
    /// With files and folders to begin with, or with what was chosen before.
    void showImport(const QStringList& paths = {});
    void showSettings();
    void raise();

private:
    void buildScreens(DesktopSettings& settings, TokenStore& tokens);
    void buildActions();
    void addRoomCommands();
    void addQueueCommands();
    void addPaletteAndAttention(DesktopSettings& settings);
    void keepKeys(DesktopSettings& settings);
    void connectScreens();
    void connectStrip();
    void connectPeople();
    void showBell();
    void onLoaded();
    void refreshStrip();
    void addAlerts();
    void declareFromAlert(const QString& text, const QString& title, const QString& service);
    void addServices();
    void addTemplates();
    void addBoards(BackendKind backend);
    void addSignalBoards();
    void connectBoards();
    QWidget* newDebugBoard(QWidget* parent);
    QWidget* newMeasures(QWidget* parent);
    void attachSnapshot(const QString& title, const QString& markdown, const QByteArray& snapshot);
    void saveBoard(const QString& ending);
    void presentBoards(bool presenting);
    void detachBoard(const QString& id);
    void fillScreen(bool fill);
    void showDetached(BoardWindow* window);
    void addWall();
    void showWall();
    void detachWall();
    void addReviews();
    void addImport();
    void saveImportReport();
    void savePdf();
    void savePdf(const std::shared_ptr<const Ticket>& ticket, DocumentProfile profile, const Words& words);
    void placeWindow();

    WorkspaceBridge& m_bridge;
    StripPresenter m_strip;
    std::unique_ptr<MainWindow> m_window;
    QueueScreen* m_queue = nullptr;
    RoomScreen* m_room = nullptr;
    AlertsScreen* m_alerts = nullptr;
    BoardsScreen* m_boards = nullptr;
    AttachmentBridge* m_attachments = nullptr;
    SettingsScreen* m_settings = nullptr;
    ServicesScreen* m_services = nullptr;
    TemplateScreen* m_templates = nullptr; // built when it is first asked for
    ReviewsScreen* m_reviews = nullptr;
    NewTicketScreen* m_newTicket = nullptr;
    std::unique_ptr<DesktopPalette> m_palette;
    std::unique_ptr<DesktopAttention> m_attention;
    std::unique_ptr<ConcernsModel> m_concerns;
    QTimer m_second;
    ImportRun* m_import = nullptr; // built when it is first asked for
    WallView* m_wall = nullptr;    // built when it is first asked for
    bool m_fillsScreen = false;    // presenting: nothing but the strip and what is presented
    int m_percentBefore = 100;     // the size of text before presenting
    QUrl m_link;                   // waits until the tickets are known
    bool m_chosen = false;         // a screen was chosen by the person or by the start
};

} // namespace warroom::ui
