// The timeline as rows for a view: the ticket's entries in the order in which they happened.
#pragma once

#include "domain/ticket/open_intents.h"
#include "models/timeline/timeline_filter.h"
#include "models/timeline/timeline_sentence.h"
#include "models/timeline/timeline_tally.h"
#include "workspace/workspace.h"

#include <QAbstractListModel>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace warroom::ui {

/// How far an entry has come.
enum class Delivery
{
    Here,      ///< on this device, on disk
    Sent,      ///< on its way
    AtBackend, ///< on disk there
    Seen,      ///< on the screens of others who are in the room
    Refused,
    Unknown ///< own and not on disk yet; runs of edits, of which a part may wait
};

/// Entries that happened at the same time keep the order of the log. A move to another phase is a head of
/// what follows. Only rows that came, went or changed are told; 50,000 entries are no burden.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TimeRole = Qt::UserRole + 1, ///< QString "22:50"
        SentenceRole,                ///< QString, the same as DisplayRole
        LeadRole,                    ///< int, characters of the sentence in semibold
        DetailRole,                  ///< QString "Decision · Mara · until 23:40 · added 00:34"
        IconRole,                    ///< QString
        AlarmingRole,                ///< bool
        PhaseHeadRole,               ///< bool
        PinnedRole,
        StruckRole,
        EditedRole,
        PendingRole,
        RefusedRole,      ///< QString, the reason; empty unless the entry was refused
        OwnWordsRole,     ///< bool: words of this person that may be changed
        EntryIdRole,      ///< QString
        DeliveryRole,     ///< int, a Delivery
        DeliveryTextRole, ///< QString, "saved here", "seen by Tomas and Ines"
        SeenCountRole,    ///< int, present persons that it has reached
        FreshOwnRole,     ///< bool: own and recent, its delivery is shown without being asked for
        SecondRole,       ///< QString "22:50:07"
        ElapsedRole,      ///< QString "+1:02" since the impact began; "-0:02" before
        KindRole,         ///< QString "Decision"
        AuthorRole,       ///< QString
        SourceRole,       ///< QString, where it came from: "marked", "CHG-1177"
        QuietRole         ///< bool: an intent whose author has written nothing since, for too long
    };

    explicit TimelineModel(QObject* parent = nullptr);

    /// `people` and the ticket of `room` stay as they are.
    void setRoom(const Room& room, std::shared_ptr<const Directory> people, PersonId self);
    /// What counts as recent, and as quiet.
    void setNow(Time now);
    void clear();
    void setFilter(const TimelineFilter& filter);
    const TimelineFilter& filter() const { return m_filter; }
    /// Entries, whatever the filter says.
    int entryCount() const { return m_ticket ? static_cast<int>(m_ticket->timeline.size()) : 0; }
    int hiddenCount() const { return entryCount() - rowCount(); }
    /// How many are marked for the postmortem.
    int storyCount() const { return m_tally.story; }
    /// Of customers, whatever the filter says.
    const ContactCount& contacts() const { return m_tally.contacts; }

    const Entry* entry(const QModelIndex& index) const;
    /// The row of an entry; -1 if the filter hides it.
    int rowOf(OpId entry) const;
    /// The last row that happened at or before `time`; -1 if there is none.
    int rowAt(Time time) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        Time happened{};
        std::uint32_t entry = 0; // index into the log

        friend auto operator<=>(const Row&, const Row&) = default;
    };

    /// Somebody in the room, and the last operation that has reached them.
    struct Reader
    {
        PersonId person;
        Seq heard = 0;

        bool operator==(const Reader&) const = default;
    };

    static std::vector<Reader> readersOf(const Room& room, PersonId self);
    void rebuild();
    std::vector<Row> takeEntries(std::uint32_t from);
    void insertRows(const std::vector<Row>& added);
    void removeRowAt(std::size_t row);
    void moveRow(std::size_t from, const Row& row);
    void updateEntry(std::uint32_t entry, const Ticket& before);
    void replaceTail(std::uint32_t from, const Ticket& before);
    std::size_t rowNear(const Row& row) const;
    bool passes(const Entry& entry) const { return m_sieve.passes(entry, *m_people); }
    QVariant tableData(const Entry& entry, int role) const;
    QString source(const Entry& entry) const;
    QString detail(const Entry& entry) const;
    QString spoken(const Entry& entry) const;
    QString refusal(const Entry& entry) const;
    Delivery delivery(const Entry& entry) const;
    QString deliveryText(const Entry& entry) const;
    QStringList seenBy(const Entry& entry) const;
    bool isFreshOwn(const Entry& entry) const;
    void tellRecent();
    const OpenIntent* quietIntent(const Entry& entry) const;
    QString quietText(const Entry& entry) const;
    void tellQuiet(const std::vector<OpenIntent>& before, Time then);
    std::shared_ptr<const Ticket> m_ticket;
    std::shared_ptr<const Directory> m_people;
    PersonId m_self;
    std::unordered_map<OpId, QString> m_refused;
    std::unordered_set<OpId> m_waiting; ///< on disk here, and not at the backend
    std::unordered_set<OpId> m_sending; ///< of these
    std::vector<Reader> m_readers;      ///< who is in the room, each person once
    std::vector<OpenIntent> m_intents;
    Time m_now{};
    TimelineFilter m_filter;
    TimelineSieve m_sieve;
    TimelineTally m_tally;   ///< of all entries
    std::vector<Row> m_rows; // ascending
};

} // namespace warroom::ui
