// The incident room: the ticket, its timeline, and who does what, side by side.
#pragma once

#include "models/room/room_presenter.h"
#include "models/timeline/entry_target.h"
#include "widgets/screen.h"

#include <QKeySequence>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace warroom::ui {

class AttachmentBridge;
class AttachmentStrip;
class Button;
class CatchUpPane;
class CatchUpWatch;
class ChipGroup;
class CommsPage;
class EntryActs;
enum class EntryAct;
class FourthPane;
class HandoverPane;
class HeldPosts;
class PastPane;
class ProcessPane;
class PastePane;
class RoomNotes;
class RoomPage;
class ScreenBar;
class SideColumn;
class TicketPane;
class AnswersPane;
class TicketPast;
class TimelineBoard;
class TimelinePane;
struct PromptQuestion;

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
    /// From here on there is a fourth pane.
    static constexpr int FourthFrom = 2160 - 64;

    explicit RoomScreen(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~RoomScreen() override;

    /// Shows this ticket; nil: none.
    void open(TicketId ticket);
    TicketId ticketId() const { return m_room->ticketId(); }
    RoomPresenter& presenter() const { return *m_room; }

    QList<RoomCommand> commands();

    /// A further view of the room, behind those that are there; `build` makes its widget when it is first
    /// shown. A widget that is a RoomPage gives its keys and what stands in the bar.
    void addTab(const QString& id, const QString& title, std::function<QWidget*()> build);
    /// "ticket", "timeline", or one that was added. Returns whether there is such a view.
    bool showTab(const QString& id);
    /// The number behind a view's name; a negative one shows none.
    void setTabCount(const QString& id, int count);

    /// Where the files of tickets are; without it none are taken.
    void setAttachments(AttachmentBridge* attachments);

    /// The caret into a section, or to the first question.
    void goTo(Section section);
    void showQuestions();
    void showRoles();
    void showChecklist();
    /// The form of a status update.
    void writeUpdate();
    /// And says what follows from it.
    void changeSeverity(Severity severity);
    /// The focus to what an entry changed.
    void goTo(const EntryTarget& target);
    /// The focus to an entry of the timeline. Returns whether this ticket has it.
    bool goTo(OpId entry);

    QList<KeyHint> keyHints() const override;
    void activated() override;
    /// The compact room's: beside a pane of the window it becomes that.
    QSize minimumSizeHint() const override;

signals:
    /// Other keys work in the pane that has the focus now.
    void hintsChanged();
    void ticketChanged();
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    /// Questions and refused changes that wait for this person.
    void questionsChanged(int count);
    /// Something to be shown at the side of the room; and it can go.
    void paneRequested(QWidget* pane);
    void paneFinished();

public slots:
    /// Follows a link of this ticket, as warroom://INC-2481#entry.<id>; of others, otherLinkOpened() tells.
    void openLink(const QUrl& link);

signals:
    void otherLinkOpened(const QUrl& link);
    /// The room is to be read from across the room: over the whole screen, or on another one.
    void wallRequested();
    void wallWindowRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum Tab
    {
        TicketTab,
        TimelineTab
    };

    struct View
    {
        QString id;
        std::function<QWidget*()> build;
        QWidget* widget = nullptr;
        QWidget* tools = nullptr; ///< in the bar
    };

    void buildBar();
    void buildPanes();
    void buildViews();
    void buildPeople();
    CommsPage* comms();
    HandoverPane* handover();
    bool restoreUpdate();
    void buildIntake();
    QList<RoomCommand> intakeCommands();
    void copyAsMarkdown();
    void copyReply();
    void deletePeople();
    QList<RoomCommand> peopleCommands();
    QList<RoomCommand> factCommands();
    void buildVisibility();
    void askVisibility();
    QList<RoomCommand> visibilityCommands();
    void toggleProcess();
    void askDrill();
    void askContact(const QString& typed);
    void toggleAnswers();
    QList<RoomCommand> contactCommands();
    void askTitle();
    void askService();
    bool isWatched() const;
    void refreshLooking();
    void toggleCatchUp();
    void refreshBar();
    void onTabChanged(int tab);
    RoomPage* page() const;
    QWidget* buildTimeline();
    void connectActs(EntryActs* acts);
    QList<RoomCommand> timelineCommands();
    void runAct(EntryAct act);
    void showPast(const std::optional<OpId>& entry);
    void leavePast();
    void copyLink();
    void setCompact(bool compact);
    void setWide(bool wide);
    void placeComms(int tab);
    double fitLeast();
    void fitPanes();
    void showMiddle(int pane);
    void restorePlace();

    void advance();
    QString leftByClosing() const;
    void askOverride();
    void askSeverity();
    void askRole(IncidentRole role);
    void askDriver();
    void markTbd();
    void markNone();
    void ask(const QString& label, const QString& placeholder, const QString& hint, bool names,
             std::function<void(const QString&)> accept);
    void askLine(const PromptQuestion& question, std::function<void(const QString&)> accept);
    QString noTicket() const;

    RoomPresenter* m_room;
    ScreenBar* m_bar;
    Button* m_drives; ///< who drives; hidden while nobody does
    Button* m_update;
    Button* m_gate;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    QStackedWidget* m_left; ///< the ticket, now or as it was
    TicketPane* m_ticket;
    QWidget* m_middle;
    QWidget* m_middleHead;
    ChipGroup* m_middleTabs;
    QStackedWidget* m_middleStack;
    TimelinePane* m_timeline;
    SideColumn* m_side;
    PastePane* m_paste = nullptr;
    AttachmentStrip* m_files = nullptr;
    CatchUpWatch* m_catchUp = nullptr;
    QPointer<CatchUpPane> m_catchUpPane;
    QPointer<ProcessPane> m_process;
    QPointer<AnswersPane> m_answers;
    RoomNotes* m_notes = nullptr;
    HandoverPane* m_handover = nullptr; ///< built when it is first asked for
    std::unique_ptr<HeldPosts> m_held;  ///< of all tickets, whether the page is there or not
    CommsPage* m_comms = nullptr;       ///< built when it is first asked for
    FourthPane* m_fourth = nullptr;     ///< built when the window is wide enough for the first time
    std::vector<View> m_views;
    TimelineBoard* m_board = nullptr;
    TicketPast* m_past;
    PastPane* m_pastPane = nullptr;
    QPointer<QWidget> m_beforePast;
    QUrl m_link; ///< to be followed when its ticket is here
    bool m_compact = false;
    bool m_wide = false;
    bool m_placeKept = false; ///< what was being written when the program ended may be gone on with
    bool m_gateAsked = false; ///< P was pressed while something was missing
};

} // namespace warroom::ui
