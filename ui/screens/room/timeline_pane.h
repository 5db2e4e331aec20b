// The timeline with its filter on top and the composer at its foot.
#pragma once

#include <QWidget>

namespace warroom::ui {

class Button;
class ChipGroup;
class DraftKeeper;
class ElideLabel;
class FieldFrame;
class InlinePrompt;
class RoomPresenter;
class TimelineView;

/// Alt 1 to 4 set the kind, as do the prefixes d:, f: and i:; Enter posts, Shift Enter breaks the line.
class TimelineComposer final : public QWidget
{
    Q_OBJECT

public:
    TimelineComposer(RoomPresenter& room, QWidget* parent);

    void setKind(int kind);
    int kind() const;
    void enter();
    /// The caret back into the entry that was being written when the program ended.
    bool restore();

signals:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showTime();

    RoomPresenter& m_room;
    ChipGroup* m_kinds;
    FieldFrame* m_field;
    DraftKeeper* m_keeper;
};

class TimelinePane final : public QWidget
{
    Q_OBJECT

public:
    TimelinePane(RoomPresenter& room, InlinePrompt* prompt, QWidget* parent = nullptr);

    TimelineView* view() const { return m_view; }
    TimelineComposer* composer() const { return m_composer; }
    /// Without its own head, where it is a tab among others.
    void setHeadShown(bool shown);
    void nextFilter();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showAge();
    void placeNewChip();

    RoomPresenter& m_room;
    QWidget* m_head;
    ElideLabel* m_title;
    ElideLabel* m_age;
    ChipGroup* m_filters;
    TimelineView* m_view;
    Button* m_new;
    TimelineComposer* m_composer;
};

} // namespace warroom::ui
