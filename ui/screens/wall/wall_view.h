// The incident to be read from across the room: what was told last, how the service does, what happens.
#pragma once

#include "widgets/screen.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;
class SentUpdatesModel;
class ServiceGraph;
class TimelineModel;
class TimelineView;

/// Read-only: keys scroll and nothing else. Follows the incident of the room, all of its entries, whatever
/// the room itself filters. GUI thread; the room outlives it.
class WallView final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit WallView(RoomPresenter& room, QWidget* parent = nullptr);

    /// What was told last, "Update 4 · Ines · 00:22" below it.
    QString headline() const;
    QString source() const;
    const TimelineView& timeline() const { return *m_timeline; }

    QList<KeyHint> keyHints() const override;
    void activated() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildTold();
    void arrange();
    void refresh();
    void refreshTold();
    void refreshGraph();
    void takeType();

    RoomPresenter& m_room;
    QBoxLayout* m_parts;
    TimelineModel* m_entries;
    SentUpdatesModel* m_updates;
    QLabel* m_headline;
    ElideLabel* m_source;
    ElideLabel* m_service;
    ServiceGraph* m_graph;
    TimelineView* m_timeline;
};

} // namespace warroom::ui
