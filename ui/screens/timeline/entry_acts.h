// What can be done with an entry of the timeline, by which key, and the doing of it: the same in the list and
// in the table.
#pragma once

#include "models/timeline/entry_target.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace warroom::ui {

class EntryPrompt;
class RoomPresenter;

enum class EntryAct
{
    EditWords,
    CorrectTime,
    Strike,
    Pin,
    LinkEvidence,
    Open,
    AsItWas,
    CopyLink
};

/// Enter, E, Del, Shift M; the others are commands of the room.
std::optional<EntryAct> entryActOf(const QKeyEvent& key);

/// GUI thread. The prompt belongs to the pane that shows the entry.
class EntryActs final : public QObject
{
    Q_OBJECT

public:
    EntryActs(RoomPresenter& room, EntryPrompt& prompt, QObject* parent);

    /// Why this cannot be done with the entry, in words; empty if it can.
    QString whyNot(EntryAct act, const Entry& entry) const;
    /// Does it, asks for what is missing, or says why not.
    void run(EntryAct act, const Entry& entry);

signals:
    void openRequested(const warroom::ui::EntryTarget& target);
    void asItWasRequested(const warroom::OpId& entry);

private:
    void editWords(const Entry& entry);
    void correctTime(const Entry& entry);
    void linkEvidence(const Entry& entry);
    void addEvidence(ItemId cause, const QString& link, const QString& words);

    RoomPresenter& m_room;
    EntryPrompt& m_prompt;
};

} // namespace warroom::ui
