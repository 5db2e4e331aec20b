// What was told, to whom and when, the newest first; above it the verdict, below it the cadence as dots on a
// line.
#pragma once

#include "models/comms/sent_updates_model.h"

#include <QWidget>

class QListView;

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;

/// The updates of an incident on a line of time: late ones in warn, the one that is due as a ring.
class CadenceLine final : public QWidget
{
    Q_OBJECT

public:
    CadenceLine(RoomPresenter& room, QWidget* parent);
    void refresh();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Dot
    {
        Time at{};
        bool late = false;
    };

    RoomPresenter& m_room;
    std::vector<Dot> m_dots;
    Time m_from{};
    std::optional<Time> m_due;
    bool m_isLate = false;
};

class SentList final : public QWidget
{
    Q_OBJECT

public:
    SentList(RoomPresenter& room, QWidget* parent);

    QListView* view() const { return m_view; }
    QSize sizeHint() const override;

signals:
    void entryChosen(warroom::OpId entry);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void fitRows();

    RoomPresenter& m_room;
    SentUpdatesModel m_model;
    ElideLabel* m_verdict;
    ElideLabel* m_none;
    QListView* m_view;
    CadenceLine* m_cadence;
};

} // namespace warroom::ui
