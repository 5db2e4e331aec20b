// The lanes over the timeline's table: phases as bars, entries as marks, what monitoring says, one time axis.
#pragma once

#include "models/timeline/signal_lanes.h"
#include "models/timeline/time_window.h"
#include "models/timeline/timeline_lanes.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace warroom::ui {

class RoomPresenter;

/// Paints what is seen, and marks that would cover each other as one with their number. The axis runs from
/// left to right in every language. The keyboard works in the table below, whose rows are the same entries.
class LanesView final : public QWidget
{
    Q_OBJECT

public:
    explicit LanesView(RoomPresenter& room, QWidget* parent = nullptr);

    void setLanes(TimelineLanes lanes);
    void setSignals(SignalLanes lanes);
    const TimelineLanes& lanes() const { return m_lanes; }
    /// The first thing that was rolled out; nothing where nothing was.
    std::optional<Time> firstDeploy() const
    {
        return m_signals.deploys.empty() ? std::nullopt : std::optional(m_signals.deploys.front().at);
    }
    void setWindow(const TimeWindow& window);
    const TimeWindow& window() const { return m_window; }
    /// The one cursor of lanes and table.
    void setCursorTime(std::optional<Time> time);
    void setNow(Time now);
    /// Lower lanes for small windows.
    void setCompact(bool compact);
    int laneCount() const { return static_cast<int>(m_rows.size()); }
    /// The names of the lanes, from top to bottom.
    QStringList laneNames() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void entryChosen(const warroom::OpId& entry);
    void timeChosen(warroom::Time time);
    /// By a part of what is seen.
    void panned(double part);
    void zoomed(double factor, warroom::Time around);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class RowKind
    {
        Phase,
        Curve,
        Entries,
        Deploys
    };
    struct Row
    {
        RowKind kind = RowKind::Entries;
        std::size_t lane = 0; ///< of Entries
    };

    void arrange();
    QString nameOf(const Row& row) const;
    QRect axis() const;
    int heightOf(const Row& row) const;
    QRect laneRect(std::size_t row) const;
    double xOf(Time time) const;
    void updateAt(std::optional<Time> time);
    Duration leastApart() const;
    void forget();
    void describe();
    void paintLanes(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintPhases(QPainter& painter, const QRect& lane) const;
    void paintMarks(QPainter& painter, const QRect& rect, const Lane& lane) const;
    void paintRanges(QPainter& painter, const QRect& rect, const Lane& lane) const;
    void paintCurve(QPainter& painter, const QRect& rect, const ServiceCurve& curve) const;
    void paintDeploys(QPainter& painter, const QRect& rect) const;
    /// `from` and `next`: what the neighbours leave free. Returns where it ends.
    double paintGroup(QPainter& painter, const QRect& rect, const Lane& lane, const MarkGroup& group,
                      double from, double next) const;

    RoomPresenter& m_room;
    TimelineLanes m_lanes;
    SignalLanes m_signals;
    std::vector<Row> m_rows;
    TimeWindow m_window;
    std::optional<Time> m_cursor;
    Time m_now{};
    bool m_compact = false;
    QPixmap m_picture; ///< all but the two lines that move; null: to be painted anew
};

} // namespace warroom::ui
