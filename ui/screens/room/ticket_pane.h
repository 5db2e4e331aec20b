// The ticket: the line over it, the nine sections in their order, and the prompt at its foot.
#pragma once

#include "models/room/room_presenter.h"
#include "widgets/screen.h"

#include <QPointer>
#include <QScrollArea>
#include <QWidget>

#include <array>

namespace warroom::ui {

class ActionsBody;
class ApartTime;
class AttachmentBridge;
class ConflictPane;
class GateLine;
class InlineNote;
class InlinePrompt;
class MaskNotes;
class MergePane;
class ParagraphsBody;
class RefusedPane;
class RoomSkeleton;
class SectionBody;
class SectionFrame;
class WhysBody;

class TicketPane final : public QWidget
{
    Q_OBJECT

public:
    TicketPane(RoomPresenter& room, QWidget* parent = nullptr);
    ~TicketPane() override;

    void setAttachments(AttachmentBridge* attachments);
    InlinePrompt* prompt() const { return m_prompt; }
    ActionsBody* actionsBody() const { return m_actions; }
    ConflictPane* conflicts() const { return m_conflicts; }
    MergePane* merges() const { return m_merges; }
    RefusedPane* refused() const { return m_refused; }

    /// The focus to what needs a person after working apart.
    void enterQuestions();
    /// The keys of that while the focus is there; else none.
    QList<KeyHint> questionHints() const;

    /// The caret into a section's body.
    void enter(Section section);
    /// The focus to an item of a section; to the section where the item is not there any more.
    void enter(Section section, ItemId item);
    /// The section that has the focus, else the one that had it last.
    std::optional<Section> currentSection() const { return m_current; }
    /// Whether the focus is in a text of the ticket.
    std::optional<Section> editedSection() const { return m_editing; }
    void flush();
    /// Something was typed that is in no state of the room yet.
    bool isAhead() const;
    /// The focus back into the text that was being written when the program ended.
    void restorePlace();
    void setCompact(bool compact);
    /// The focus to the room itself, where single letters are commands.
    void focusRoom();

    /// A note over the sections that says what the next phase waits for; gone with the next state or Esc.
    void showMissing(const GateView& gate);
    /// What closing now would leave behind.
    void showLeft(const QString& sentence);
    bool saysLeft() const { return m_saysLeft; }
    void hideMissing();

    void askOverride();
    /// Why the incident goes back to the phase before.
    void askBack();
    void askDrop();
    void askRaise();
    /// Why what was masked last is no secret; the text comes back then.
    void askLift();
    /// Raises what was masked last as a security incident, or goes to the one that was raised.
    void followLeak();
    /// "None, because …" of the section; where that is said already, it is open again.
    void askNone(Section section);
    void askWhy();
    void answerWhy(ItemId why);
    void dropWhy(ItemId why);
    void linkWhy(ItemId why);
    /// Why there is no cause to make a prevention of; empty if there is one.
    QString whyNoCause() const;
    /// A prevention that begins with the words of the cause that has the focus, or had it last.
    void preventCause();
    void sortPreventions();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildSections();
    void refresh();
    void refreshSection(Section section);
    QString stateAndAuthor(Section section);
    ParagraphsBody* paragraphs(Section section) const;
    void onFocusChanged(QWidget* now);
    void refreshPeople(Section section);
    void refreshOffline();
    void refreshWheel();
    InlineNote* maskedNote(std::size_t place);
    void refreshMasked();
    void askLift(std::size_t place);
    void followLeak(std::size_t place);
    QString typingIn(Section section) const;
    bool restorePrompt();

    RoomPresenter& m_room;
    GateLine* m_gate;
    InlineNote* m_offline;
    InlineNote* m_missing;
    bool m_saysLeft = false; ///< that note says what closing would leave behind
    QScrollArea* m_scroll;
    QWidget* m_content;
    InlineNote* m_wheel; ///< below the section that this person writes in while another drives
    ApartTime* m_apart;
    ConflictPane* m_conflicts;
    MergePane* m_merges;
    RefusedPane* m_refused;
    RoomSkeleton* m_skeleton;
    InlinePrompt* m_prompt;
    std::array<SectionFrame*, sectionCount> m_frames{};
    MaskNotes* m_maskNotes;
    /// Below each section; the last: of the timeline. Null until it has something to say.
    std::array<InlineNote*, sectionCount + 1> m_masked{};
    std::array<SectionBody*, sectionCount> m_bodies{};
    ActionsBody* m_actions = nullptr;
    WhysBody* m_whys = nullptr;
    std::optional<Section> m_current;
    std::optional<Section> m_editing;
    bool m_compact = false;
};

} // namespace warroom::ui
