// The frame of the desktop: severity block, strip, rail, screens, key bar, and what floats over them.
#pragma once

#include "widgets/nav_rail.h"
#include "widgets/screen.h"
#include "widgets/strip_state.h"

#include <QHash>
#include <QMainWindow>

#include <functional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace warroom::ui {

class ActionRegistry;
class IncidentStrip;
class InlineNote;
class KeyBar;
class SeverityBlock;
class SidePane;
class ToastStack;

/// Knows no feature: screens are handed in, what a click on the strip means is told by signals. GUI thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int CompactBelow = 1280;

    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a screen and its rail item, in the order of calls. A screen that implements Screen gives the key
    /// bar its hints and is told when it comes to the front. The first one is shown.
    void addScreen(const QString& id, const QString& text, const QString& icon, QWidget* screen,
                   RailPlace place = RailPlace::Top);
    /// The parent to build screens under: a screen that changes its parent afterwards has all its widgets
    /// styled twice.
    QWidget* screenHost() const;
    void showScreen(const QString& id);
    QString currentScreen() const;
    QWidget* screen(const QString& id) const;
    /// Their ids, in the order of addition.
    QStringList screens() const;
    /// The id of the screen that is this widget or holds it; empty if none does.
    QString screenOf(const QWidget* widget) const;
    /// What the rail calls a screen; empty for one that the rail does not show.
    QString screenName(const QString& id) const;

    void setStrip(const StripState& state);
    /// The clock of the key bar.
    void setNow(const QDateTime& utc);
    /// Bare: nothing but the strip and the screen, no rail and no keys.
    void setBare(bool bare);
    NavRail* rail() const { return m_rail; }
    IncidentStrip* strip() const { return m_strip; }
    ActionRegistry& actions() const { return *m_actions; }

    /// Shows a pane at the trailing side, under its accessible name; Esc closes it. Takes it over.
    void showSidePane(QWidget* pane);
    void closeSidePane();
    QWidget* sidePane() const;

    /// Puts a note over the screens; it is gone when it is deleted. Takes it over.
    void showNote(InlineNote* note);
    void showToast(const QString& text, const QString& action = {}, std::function<void()> run = {});
    /// Says a sentence to assistive programs; nothing is seen.
    void announce(const QString& sentence);
    /// The focused pane has other keys than before: reads the hints of the current screen again.
    void refreshHints();

signals:
    void screenChanged(const QString& id);
    void severityClicked();
    void titleClicked();
    /// The person wants to see the page that waits.
    void pagesClicked();
    void commanderClicked();
    void syncClicked();
    /// Ctrl K.
    void paletteRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place
    {
        RailItem item;
        QWidget* widget;
    };

    void build();
    void addOwnActions();
    void addScreenAction(const RailItem& item);
    QString screenKeys(const RailItem& item) const;
    void rebuildRail();
    /// What the rail shows for a screen: those without an entry of their own belong to the first one.
    QString railEntryOf(const QString& id) const;
    void rebuildMenus();
    void toggleMenuBar();
    void cyclePanes(int step);
    void toggleKeySheet();
    QList<QWidget*> panes() const;
    void fitSidePane();

    ActionRegistry* m_actions;
    SeverityBlock* m_severity;
    IncidentStrip* m_strip;
    NavRail* m_rail;
    QWidget* m_noteArea;
    QVBoxLayout* m_notes;
    QStackedWidget* m_stack;
    QWidget* m_middle = nullptr;
    QHBoxLayout* m_beside = nullptr; ///< the screens, and the side pane where there is room for both
    SidePane* m_side;
    KeyBar* m_keyBar;
    ToastStack* m_toasts;
    QLabel* m_status;
    QList<Place> m_places;
    bool m_altAlone = false;
    bool m_menusStale = true;
};

} // namespace warroom::ui
