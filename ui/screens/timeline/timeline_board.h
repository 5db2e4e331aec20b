// The view "Timeline" of the room: lanes over a table, one cursor in time for both.
#pragma once

#include "domain/board/boards.h"
#include "models/boards/board_feed.h"
#include "screens/room/room_page.h"
#include "screens/timeline/entry_acts.h"

#include <QWidget>

#include <optional>

namespace warroom::ui {

class ChipGroup;
class ElideLabel;
class EntryPrompt;
class LanesView;
class RoomPresenter;
class TimelineFilterRow;
class TimelineTable;

/// Left and Right pan, Ctrl with plus and minus zoom, J and K move the cursor, F goes through the kinds, I
/// writes an entry at the cursor. The focus is in the table.
class TimelineBoard final : public QWidget, public RoomPage
{
    Q_OBJECT

public:
    explicit TimelineBoard(RoomPresenter& room, QWidget* parent = nullptr);

    EntryActs* acts() const { return m_acts; }
    LanesView* lanes() const { return m_lanes; }
    TimelineTable* table() const { return m_table; }
    void find();
    /// On the current entry.
    void runAct(EntryAct act);

    QList<KeyHint> keyHints() const override;
    void activated() override;
    QWidget* barTools() override { return m_tools; }

signals:
    /// An entry is to be written, at a time or now.
    void entryRequested(const std::optional<warroom::Time>& time);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int AllRange = 2;

    void buildTools();
    void connectParts();
    void refresh();
    void showEmptyText();
    void watchSignals();
    void showSignals();
    void fitExtent();
    void showRange(int chip);
    void chooseRange(int chip);
    void say(const QString& sentence);
    void pan(double part);
    void zoom(double factor, Time around);
    void onRowChanged();
    std::optional<Time> cursorTime() const;
    const Entry* current() const;

    RoomPresenter& m_room;
    BoardFeed<ObjectivesBoard> m_objectives;
    BoardFeed<DeploysBoard> m_deploys;
    QWidget* m_tools;
    ChipGroup* m_ranges = nullptr;
    LanesView* m_lanes;
    TimelineFilterRow* m_filterRow;
    TimelineTable* m_table;
    EntryPrompt* m_prompt;
    ElideLabel* m_said; ///< why something could not be done, until the cursor moves on
    EntryActs* m_acts;
};

} // namespace warroom::ui
