// The editor of one postmortem: outline, document, and beside them the evidence, the PDF or the meeting.
#pragma once

#include "models/postmortem/postmortem_presenter.h"
#include "models/postmortem/review_meeting.h"
#include "widgets/screen.h"

#include <QWidget>

class QStackedWidget;

namespace warroom::ui {

class DocumentColumn;
class EditorBar;
class EvidencePane;
class InlineNote;
class InlinePrompt;
class MeetingPane;
class OutlinePane;
class PreviewPane;
class RoomSkeleton;

class PostmortemEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Narrower than this, at a text size of 100 %, the panes at the sides give way.
    static constexpr int CompactBelow = 1280 - 64;

    enum class Side
    {
        Evidence,
        Preview,
        Meeting
    };

    explicit PostmortemEditor(WorkspaceBridge& bridge, QWidget* parent = nullptr);
    ~PostmortemEditor() override;

    void open(TicketId ticket);
    RoomPresenter& room() const { return *m_room; }
    PostmortemPresenter& postmortem() const { return *m_postmortem; }
    ReviewMeeting& meeting() const { return *m_meeting; }
    DocumentColumn* document() const { return m_document; }
    EvidencePane* evidence() const { return m_evidence; }
    PreviewPane* preview() const { return m_preview; }
    Side side() const;

    /// Nothing shown that is not of use now: the same again shows the evidence.
    void toggle(Side side);
    void enterEvidence();
    void cite();
    void newFollowUp();
    void askWhy();
    void writeOwnership();
    void takeOwnershipBack();
    void step();
    void nextItem();
    void previousItem();
    /// The PDF as it is for the other readers; shows it, if it is not.
    void toggleProfile();
    /// The focus to the document, where writing goes on.
    void enter();
    QList<KeyHint> keyHints() const;

signals:
    void listRequested();
    void openTicket(warroom::TicketId ticket);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void connectPanes();
    void arrange();
    void refresh();
    void askDrop(ItemId why);
    void askLink(ItemId why);
    void keepPlan();
    void enterIfWanted();

    RoomPresenter* m_room;
    PostmortemPresenter* m_postmortem;
    ReviewMeeting* m_meeting;
    EditorBar* m_bar;
    InlineNote* m_offline;
    QWidget* m_panes;
    OutlinePane* m_outline;
    RoomSkeleton* m_skeleton;
    InlinePrompt* m_prompt;
    DocumentColumn* m_document;
    QStackedWidget* m_side;
    EvidencePane* m_evidence;
    PreviewPane* m_preview;
    MeetingPane* m_meetingPane;
    bool m_compact = false;
    bool m_restored = false;    ///< what was kept of this ticket on this device has come
    bool m_toBeEntered = false; ///< the focus was asked for before everything was here
};

} // namespace warroom::ui
