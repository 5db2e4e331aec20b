// The timeline with its filter on top and the composer at its foot.
#pragma once

#include "domain/ticket/ticket.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class ChipGroup;
class DraftKeeper;
class ElideLabel;
class EntryActs;
class EntryPrompt;
class FieldFrame;
class RoomPresenter;
class TimelineFilterRow;
class TimelineView;

/// Alt 1 to 4 set the kind, as do the prefixes d:, f: and i:; @23:13 or @23:13-23:40 in front back-dates.
/// Enter posts, Shift Enter breaks the line.
class TimelineComposer final : public QWidget
{
    Q_OBJECT

public:
    TimelineComposer(RoomPresenter& room, QWidget* parent);

    void setKind(int kind);
    int kind() const;
    void enter();
    /// The caret behind "@23:13 ", so that the entry stands at this time.
    void enterAt(Time time);
    /// The caret back into the entry that was being written when the program ended.
    bool restore();

signals:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void post(const QString& text);
    void say(const QString& problem);
    void showTime();

    RoomPresenter& m_room;
    ChipGroup* m_kinds;
    FieldFrame* m_field;
    ElideLabel* m_problem;
    DraftKeeper* m_keeper;
};

class TimelinePane final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePane(RoomPresenter& room, QWidget* parent = nullptr);

    TimelineView* view() const { return m_view; }
    EntryActs* acts() const { return m_acts; }
    /// Whether something about an entry is being asked and the focus is there.
    bool isAsking() const;
    TimelineComposer* composer() const { return m_composer; }
    /// Without its own head, where it is a tab among others.
    void setHeadShown(bool shown);
    void nextFilter();
    /// The caret into the filter line.
    void find();
    /// The entry that is looked at; the last one where none was chosen. Null without entries.
    const Entry* current() const;
    /// Makes this entry the current one, taking the filter off if that hides it. Returns whether it is there.
    bool goTo(OpId entry, Qt::FocusReason reason);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fitHead();
    std::pair<QString, QString> countedFilters(bool withAll, bool withStory) const;
    void placeNewChip();

    void showFilter();

    RoomPresenter& m_room;
    QWidget* m_head;
    ElideLabel* m_title;
    ElideLabel* m_age;
    ChipGroup* m_filters;
    TimelineFilterRow* m_filterRow;
    TimelineView* m_view;
    Button* m_new;
    EntryPrompt* m_prompt;
    EntryActs* m_acts;
    TimelineComposer* m_composer;
};

} // namespace warroom::ui
