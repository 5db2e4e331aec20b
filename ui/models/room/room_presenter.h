// One incident room: what its screen shows, worked out from the workspace, and what a person can do in it.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/ticket/ticket.h"
#include "models/boards/board_feed.h"
#include "models/room/item_marks.h"
#include "models/room/merged_texts.h"
#include "models/room/own_changes.h"
#include "models/room/place_teller.h"
#include "models/room/room_drafts.h"
#include "models/room/section_editor_model.h"
#include "models/room/section_view.h"
#include "models/room/staleness.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace warroom::ui {

class ActionsModel;
class ConflictsModel;
class TimelineModel;
class WhysModel;

/// An item of a section in which each paragraph is one.
struct ParagraphView
{
    ItemId id;
    QString chip;   ///< the state of a cause, and how long it has been suspected
    QString effect; ///< of a prevention
    QString facts;  ///< priority, due, follow-up of a prevention in one line
    bool pending = false;
    bool questioned = false;
    QString refusal;

    bool operator==(const ParagraphView&) const = default;
};

/// Somebody else in the room.
struct PresenceView
{
    PersonId person;
    ReplicaId replica;
    QString name, initials;
    std::optional<Section> section;
    std::optional<ItemId> item;
    std::optional<std::int64_t> caret;
    bool typing = false;
    Time seen{};
    Seq heard = 0;

    bool operator==(const PresenceView&) const = default;
};

/// GUI thread. The bridge must outlive it.
class RoomPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit RoomPresenter(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~RoomPresenter() override;

    /// Follows the ticket; the one before is let go.
    void open(TicketId ticket);
    TicketId ticketId() const { return m_ticketId; }
    /// Whether there is a ticket to show.
    bool hasTicket() const;
    /// Never null.
    const std::shared_ptr<const Ticket>& ticket() const { return m_room.ticket; }
    const Room& room() const { return m_room; }
    const Directory& people() const { return *m_bridge.directory(); }
    PersonId self() const { return m_bridge.self(); }
    WorkspaceBridge& bridge() const { return m_bridge; }
    Time now() const { return m_bridge.now(); }
    bool isLive() const { return m_bridge.connection().state == LinkState::Live; }
    /// How much of the ticket is here.
    RoomState state() const { return m_room.state; }
    /// What is known of the ticket before it is here; null if nothing is.
    const Summary* summary() const { return m_bridge.summary(m_ticketId); }
    /// How old what is shown may be.
    Staleness age() const { return staleness(m_bridge.connection(), now()); }

    TimelineModel* timeline() const { return m_timeline; }
    ActionsModel* actions() const { return m_actions; }
    WhysModel* whys() const { return m_whys; }
    ConflictsModel* conflicts() const { return m_conflicts; }
    RoomDrafts& drafts() const { return *m_drafts; }
    /// Texts in which two people rewrote a sentence, each without the other: to be read once, by anyone.
    const std::vector<MergedText>& merged() const { return m_merged; }

    const SectionView& section(Section section) const
    {
        return m_sections[static_cast<std::size_t>(section)];
    }
    const GateView& gate() const { return m_gate; }
    int filledSections() const;
    std::vector<ParagraphView> paragraphs(Section section) const;
    TextSnapshot text(Section section, const std::optional<ItemId>& item) const;
    const std::vector<PresenceView>& present() const { return m_present; }
    /// "Tomas, in Symptoms, is typing", "Ines, last seen 00:33".
    QString presenceText(const PresenceView& other) const;
    QString name(const Owner& owner) const;
    /// "Saved 00:34:16", "Saved here".
    QString savedText() const;
    /// The one sentence over the ticket while there is no connection; empty while there is.
    QString offlineText() const;
    /// When the next status update is due by default.
    std::optional<Time> nextUpdateByDefault() const;
    /// Why this person may not do it, in words; empty if nothing speaks against it.
    QString whyNot(const Body& body) const;

    /// Its number, for EditorSync::submitted().
    std::uint64_t submitText(Section section, const std::optional<ItemId>& item,
                             const EditorSync::Submission& submission);
    /// Where the own caret is, for the others; no section: not in a text. `key`: a key was pressed there.
    void setPlace(std::optional<Section> section, const std::optional<ItemId>& item,
                  std::optional<std::int64_t> caret, bool key);

    /// Who drives the incident while it is being worked.
    std::optional<PersonId> driver() const;
    /// "Priya drives since 00:34"; empty while nobody does.
    QString driverText() const;
    /// Why this person cannot say who drives; empty if they can.
    QString whyNoDriver() const;
    /// To oneself; to nobody if one drives already.
    void takeWheel();
    /// To nobody where the name is empty; said() tells where nobody of that name has an account.
    void handWheel(const QString& name);

    /// The newest template where the ticket has an older one; null: it has the newest that is known.
    const PublishedTemplate* newerTemplate() const;
    /// Why this person cannot move the ticket to it; empty if they can.
    QString whyNotAdopt() const;
    void adoptTemplate();

    /// Takes back the last change of this person to an item or a field of this ticket; said() tells which.
    void undoLast();
    /// The merged text reads well: its mark goes, for everybody.
    void settleMerged(Section section, const std::optional<ItemId>& item);

    void giveRequest(const QString& text, const QString& origin);
    void mark(Section section, SectionMark mark, const QString& reason = {});
    /// TBD and back.
    void toggleTbd(Section section);
    ItemId addParagraph(Section section, const QString& text);
    void cycleCause(ItemId cause);
    /// The most worth first, for everybody; one offer takes all of it back.
    void sortPreventions();
    void setPrevention(ItemId prevention, const QString& effect, std::optional<Priority> priority);

    ItemId addAction(const QString& line);
    void editAction(ItemId action, const QString& line);
    /// The line that editAction() would take to leave it as it is.
    QString actionLine(ItemId action) const;
    void assignAction(ItemId action, const QString& owner);
    void toggleAction(ItemId action);
    void removeItem(Section section, ItemId item);
    void restoreItem(Section section, ItemId item);
    /// To the other side of `past`, an item of the same section.
    void moveItem(Section section, ItemId item, ItemId past);

    ItemId askWhy(const QString& text);
    void answerWhy(ItemId why, const QString& answer);
    void dropWhy(ItemId why, const QString& reason);
    void linkWhy(ItemId why, ItemId prevention);
    void reopenWhy(ItemId why);

    /// To the next phase; with a reason also when something is missing.
    void advance(const QString& overrideReason = {});
    void setSeverity(Severity severity);
    /// A time as entries of the timeline take them; said() tells what is wrong with it.
    void setMilestone(Milestone which, const QString& text);
    /// To nobody where the name is empty. `brief`: what the new holder is told.
    void assignRole(IncidentRole role, const QString& name, const QString& brief = {});
    void setWatching(bool watching);

    /// Returns whether there was anything to post.
    bool post(const QString& line, const std::string& kind);
    void editEntry(OpId entry, const QString& text);
    void strikeEntry(OpId entry, bool struck);
    void pinEntry(OpId entry, bool pinned);

    /// Any operation on this ticket; what can be taken back, undoLast() takes back.
    OpId submit(Body body);

    /// Settles the row of conflicts() with what is chosen there.
    void settle(int row);
    /// A removed item stays removed; nobody here is asked again.
    void leaveRemoved(int row);
    void dropRefused(int row);

signals:
    /// Another ticket, or none.
    void opened();
    /// A new state of the room has been taken in; models and views are up to date.
    void changed();
    void presenceChanged();
    void connectionChanged();
    void mergedChanged();
    /// Ages count on.
    void ticked();
    /// One quiet sentence about what was just done.
    void said(const QString& sentence);
    /// Something went that can be brought back.
    void undoOffered(const QString& sentence, const std::function<void()>& undo);

private:
    void onRoom(TicketId ticket, const Room& room);
    void take(const Room& room);
    void takePresence();
    void tick();

    WorkspaceBridge& m_bridge;
    TicketId m_ticketId;
    Room m_room;
    std::array<SectionView, sectionCount> m_sections;
    GateView m_gate;
    ItemMarks m_marks;
    Time m_saved{};
    std::set<ItemId> m_leftRemoved;
    std::vector<PresenceView> m_present;
    OwnChanges m_own;
    std::vector<MergedText> m_merged;
    RoomDrafts* m_drafts;
    PlaceTeller m_teller;
    BoardFeed<PublishedTemplates> m_templates;
    QTimer m_clock;
    TimelineModel* m_timeline;
    ActionsModel* m_actions;
    WhysModel* m_whys;
    ConflictsModel* m_conflicts;
};

} // namespace warroom::ui
