// Boards: are users hurt, what needs hands, where does it break; one board at a time.
#pragma once

#include "bridge/workspace_bridge.h"
#include "screens/room/room_screen.h"
#include "widgets/screen.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace warroom::ui {

class BoardPage;
class BoardPanels;
class Button;
class ChipGroup;
class ElideLabel;
class ExecutiveBoard;
class OncallBoard;
class ScreenBar;

/// The chosen board, its range, and the panels in windows of their own are remembered in the workspace. GUI
/// thread; the bridge must outlive it.
class BoardsScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    static const QString Executive; ///< ids of boards
    static const QString Oncall;

    explicit BoardsScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~BoardsScreen() override;

    /// A further board, behind those that are there. `build` makes its widget, a child of what it is given,
    /// when it is first shown; `keys` says which keys work in it. One that is a BoardPage has a range, an
    /// age, and goes on paper.
    void addBoard(const QString& id, const QString& title, std::function<QWidget*(QWidget* parent)> build,
                  std::function<QList<KeyHint>()> keys);
    /// Returns whether there is such a board.
    bool showBoard(const QString& id);
    QString current() const;
    /// Null for one that was not shown yet.
    QWidget* board(const QString& id) const;
    /// The same board once more, for a window of its own; null if there is none of that name.
    QWidget* newBoard(const QString& id, QWidget* parent);

    int rangeDays() const;
    /// Why nothing can be attached ("No incident is focused"); empty: it can.
    void setAttachHint(const QString& why) { m_attachHint = why; }
    /// For reading from afar: no bar, nothing that acts.
    void setPresenting(bool presenting);
    bool isPresenting() const { return m_isPresenting; }
    /// What to call a file of the current board, without its ending; empty: it does not go on paper.
    QString paperName() const;
    /// Returns why it could not be written; empty: it was.
    QString savePaper(const QString& file);

    /// For the shell's registry, with the screen as their scope.
    QList<RoomCommand> commands();
    /// Of the board that is shown; null: it has none.
    BoardPanels* panels() const;
    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void openTicket(warroom::TicketId ticket);
    /// Empty: all of them.
    void openService(const QString& service);
    void openDebug(const QString& service);
    void openQueue();
    void openFollowUps();
    void openMeasures();
    void openAlerts();
    void openLink(const QUrl& address);
    void declare();
    void newTicket();
    void said(const QString& sentence);
    /// To the focused ticket, as evidence.
    void attachRequested(const QString& title, const QString& markdown, const QByteArray& snapshotJson);
    void saveRequested(const QString& ending);
    void presentRequested(bool presenting);
    void detachRequested(const QString& id);
    void hintsChanged();
    /// Another board, or something else can be done now.
    void commandsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Board
    {
        QString id, title;
        std::function<QWidget*(QWidget*)> build;
        std::function<QList<KeyHint>()> keys;
        QWidget* widget = nullptr;
    };

    void build();
    QWidget* newExecutive(QWidget* parent);
    QWidget* newOncall(QWidget* parent);
    BoardPage* page() const;
    OncallBoard* oncall() const;
    void showIndex(int index);
    void setRange(int index);
    void step(int by);
    void tellAge();
    void fitAge();
    QList<RoomCommand> panelCommands();
    void keepSetup();
    void takeSetup(const std::string& kept);
    void make(Board& board);
    void attach();
    void togglePanel();
    bool press(const QString& board, QKeyEvent& event);
    void keepWindows();
    void takeWindows(const QString& kept);

    WorkspaceBridge& m_bridge;
    QList<Board> m_boards;
    ScreenBar* m_bar;
    ChipGroup* m_range;
    ElideLabel* m_age;
    Button* m_export;
    QStackedWidget* m_stack;
    QTimer m_second;
    QMap<QString, QStringList> m_windows; ///< panels in windows, by board, of boards that are not built yet
    QString m_attachHint;
    bool m_isPresenting = false;
    bool m_wasChosen = false; ///< by the person, so that what was remembered comes too late
};

} // namespace warroom::ui
