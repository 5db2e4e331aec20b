// The incident room: the ticket, its timeline, and who does what, side by side.
#pragma once

#include "models/room/room_presenter.h"
#include "widgets/screen.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;

namespace warroom::ui {

class Button;
class ChipGroup;
class ScreenBar;
class SideColumn;
class TicketPane;
class TimelinePane;
class UpdateComposer;

/// One thing that can be done in the room. The shell puts them into its registry with the screen as their
/// scope.
struct RoomCommand
{
    QString id; ///< "room.action"
    QString text;
    QString icon;
    QList<QKeySequence> keys;
    bool keysOnly = false;           ///< for the key sheet, not for the palette
    std::function<QString()> whyNot; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

class RoomScreen final : public QWidget, public Screen
{
    Q_OBJECT

public:
    /// Narrower than this, at a text size of 100 %, the right column becomes tabs beside the timeline.
    static constexpr int CompactBelow = 1280 - 64;

    explicit RoomScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~RoomScreen() override;

    /// Shows this ticket; nil: none.
    void open(TicketId ticket);
    TicketId ticketId() const { return m_room->ticketId(); }
    RoomPresenter& presenter() const { return *m_room; }

    QList<RoomCommand> commands();

    /// The caret into a section, or to the first question.
    void goTo(Section section);
    void showQuestions();
    void showRoles();

    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    /// Other keys work in the pane that has the focus now.
    void hintsChanged();
    void ticketChanged();
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    /// Questions and refused changes that wait for this person.
    void questionsChanged(int count);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Tab
    {
        TicketTab,
        TimelineTab
    };

    void buildBar();
    void buildPanes();
    void refreshBar();
    void showTab(int tab);
    void setCompact(bool compact);
    void showMiddle(int pane);
    void restorePlace();

    void advance();
    void askOverride();
    void askSeverity();
    void askRole(IncidentRole role);
    void markTbd();
    void ask(const QString& label, const QString& placeholder, const QString& hint, bool names,
             std::function<void(const QString&)> accept);
    QString noTicket() const;

    RoomPresenter* m_room;
    ScreenBar* m_bar;
    Button* m_update;
    Button* m_gate;
    UpdateComposer* m_updateComposer;
    QSplitter* m_split;
    TicketPane* m_ticket;
    QWidget* m_middle;
    QWidget* m_middleHead;
    ChipGroup* m_middleTabs;
    QStackedWidget* m_middleStack;
    TimelinePane* m_timeline;
    SideColumn* m_side;
    bool m_compact = false;
    bool m_placeKept = false; ///< what was being written when the program ended may be gone on with
    bool m_gateAsked = false; ///< P was pressed while something was missing
};

} // namespace warroom::ui
