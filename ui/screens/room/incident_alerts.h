// The alerts of the incident that are still open, the loudest first.
#pragma once

#include "domain/board/boards.h"
#include "models/boards/board_feed.h"

#include <QWidget>

namespace warroom::ui {

class RoomPresenter;

/// Asks only while it is wanted, and not in a workspace without a backend that hears signals.
class IncidentAlerts final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentAlerts(RoomPresenter& room, QWidget* parent = nullptr);

    /// Whether somebody could see it.
    void setWanted(bool wanted);
    bool isEmpty() const { return m_lines.isEmpty(); }
    /// "14 in 3 groups".
    QString summary() const;
    QSize sizeHint() const override;

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line
    {
        QString title;
        std::int64_t count = 0;
        bool critical = false;

        bool operator==(const Line&) const = default;
    };

    void watch();
    void refresh();

    RoomPresenter& m_room;
    BoardFeed<AlertsBoard> m_board;
    QList<Line> m_lines;
    bool m_wanted = false;
};

} // namespace warroom::ui
