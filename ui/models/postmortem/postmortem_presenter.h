// One postmortem: what its editor shows besides the room's own texts, and what a person can do with it.
#pragma once

#include "models/postmortem/document_parts.h"
#include "models/postmortem/evidence_model.h"
#include "models/postmortem/follow_ups_model.h"
#include "models/room/room_presenter.h"

#include <QObject>

#include <array>
#include <map>

namespace warroom::ui {

enum class PartMark
{
    Done,
    Empty,  ///< nothing there, and nothing is asked
    Missing ///< the review waits for it
};

/// One line of the document's own timeline.
struct PickedEntry
{
    OpId id;
    QString time, elapsed, kind, words;

    bool operator==(const PickedEntry&) const = default;
};

/// One of the facts under the title.
struct PostmortemFact
{
    QString label, value;

    bool operator==(const PostmortemFact&) const = default;
};

/// Over a room presenter that outlives it and that the editor has for itself. GUI thread.
class PostmortemPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit PostmortemPresenter(RoomPresenter& room, QObject* parent = nullptr);

    RoomPresenter& room() const { return m_room; }
    EvidenceModel* evidence() const { return m_evidence; }
    FollowUpsModel* followUps() const { return m_followUps; }

    const std::vector<ReviewGap>& missing() const { return m_missing; }
    int missingCount() const { return static_cast<int>(m_missing.size()); }
    PartMark mark(DocumentPart part) const { return m_marks[static_cast<std::size_t>(part)]; }
    std::vector<PickedEntry> picked() const;
    std::vector<PostmortemFact> facts() const;

    /// Words that blame somebody, and where: "“should have” in Summary"; empty if there are none.
    QString blamingText() const;

    ReviewState state() const { return m_room.ticket()->review.value(); }
    /// Set here and not accepted yet: "asked 00:36".
    QString askedText() const;
    /// "Request review: 3 missing", "Mark as reviewed"; empty when it is closed.
    QString stepText() const;
    /// Why the next step cannot be done now; empty if it can.
    QString stepWhyNot() const;
    void step();
    void backToDraft();

    void togglePicked(OpId entry);
    /// A follow-up ticket for the prevention: says itself what went wrong, if anything did.
    void makeFollowUp(ItemId prevention, const std::string& text = {});
    /// The same for words that were handed in just now and are on their way; it says these, and not what has
    /// come of them.
    void makeFollowUpOnceWritten(ItemId prevention, const std::string& text);
    void setFollowUpOwner(ItemId prevention, const QString& name);
    /// "31 Oct" as people type it: 2026-10-31, 31.10., 31 Oct, +14 (days). Returns whether it was a day.
    bool setFollowUpDue(ItemId prevention, const QString& day);
    void cycleKind(ItemId prevention);

signals:
    /// Everything is up to date.
    void changed();

private:
    void refresh();
    const Summary* followUp(TicketId ticket) const { return m_room.bridge().summary(ticket); }
    const Prevention* prevention(ItemId item) const;
    bool hasContent(DocumentPart part) const;
    TicketId followUpTicket(ItemId prevention) const;

    RoomPresenter& m_room;
    EvidenceModel* m_evidence;
    FollowUpsModel* m_followUps;
    std::map<ItemId, TicketId> m_made; ///< follow-ups that may not be in the room's state yet
    ItemId m_toFollowUp;               ///< as soon as it is here
    std::string m_toFollowUpText;      ///< what it will say then
    std::vector<ReviewGap> m_missing;
    std::array<PartMark, documentPartCount> m_marks{};
};

/// A day as it is typed, at noon UTC; nothing if it is none. Without a year it is the next such day.
std::optional<Time> dayFromText(const QString& text, Time now);

} // namespace warroom::ui
