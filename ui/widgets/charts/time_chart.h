// Lines over time: one with its threshold, or up to three that are compared, with marks and a cursor.
#pragma once

#include "widgets/charts/chart_data.h"

#include <QPen>
#include <QPixmap>
#include <QWidget>

#include <functional>
#include <memory>

class QTableView;

namespace warroom::ui {

class ChartCanvas;

/// The lines are Qt Charts'; grid, threshold, marks and labels are painted on whole pixels. Drawn anew only
/// when something changed. Left and Right move the cursor, Home and End go to the ends, Shift with an arrow
/// chooses a range (as dragging does), F4 shows the values as a table, Esc takes back. Other keys go to the
/// parent. GUI thread. Times are UTC in milliseconds.
class TimeChart final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what it is called by assistive programs: "Overall availability".
    explicit TimeChart(const QString& name, QWidget* parent = nullptr);
    ~TimeChart() override;

    void setSeries(std::vector<ChartSeries> series);
    /// One line on its own.
    void setLine(ChartLine line);
    /// Where labels have no room beside each other, that of the first mark is shown.
    void setMarks(std::vector<ChartMark> marks);
    const std::vector<ChartMark>& marks() const { return m_marks; }
    void setTimeRange(qint64 fromMs, qint64 untilMs);
    void setScale(ChartScale scale);
    void setThreshold(std::optional<ChartThreshold> threshold);
    /// How a value is written at the axis and at the cursor.
    void setTexts(std::function<QString(double)> axis, std::function<QString(double)> value);
    /// What stands at the end of the time axis instead of its time: "today", "now".
    void setEndLabel(const QString& label);
    /// Nothing is known from then on: hatched.
    void setStaleFrom(std::optional<qint64> fromMs);
    /// Whether a range can be chosen.
    void setRangeChoice(bool can) { m_canChoose = can; }

    const std::vector<ChartSeries>& seriesList() const { return m_series; }
    std::optional<qint64> cursorTime() const { return m_cursor; }
    /// For several charts with one cursor; says nothing.
    void setCursorTime(std::optional<qint64> atMs);
    /// "00:34, 81.4 %": what stands at the cursor.
    QString cursorText() const;
    /// What it shows in a sentence: the last value, the threshold, since when it is in breach, what is beyond
    /// the scale.
    QString sentence() const;
    bool showsTable() const;
    void toggleTable();

    /// Paints it as vectors, for paper.
    void draw(QPainter& painter, const QRectF& box);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cursorMoved();
    void rangeChosen(qint64 fromMs, qint64 untilMs);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void changed();
    void layOut(const QSizeF& size);
    QRectF plotIn(const QSizeF& size) const;
    double xOf(qint64 atMs) const;
    double yOf(double value) const;
    qint64 timeAt(double x) const;
    QString axisText(double value) const;
    QString valueText(double value) const;
    QString timeLabel(qint64 atMs) const;
    std::vector<double> ticks() const;

    void paintGrid(QPainter& painter) const;
    void paintTimes(QPainter& painter) const;
    void paintThreshold(QPainter& painter) const;
    /// Of its words; empty: none are shown.
    QRectF thresholdBox() const;
    void paintDots(QPainter& painter) const;
    void paintOffScale(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;
    void paintStale(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;

    void moveCursor(qint64 atMs, bool choosing);
    void step(int direction, bool choosing);
    void chooseRange();
    std::optional<qint64> breachSince() const;
    QString stateSentence() const;
    /// What the scale does not hold, of all lines.
    const std::vector<OffScale>& beyond() const;
    /// The farthest above and below.
    std::vector<OffScale> farthest() const;

    QString m_name;
    std::vector<ChartSeries> m_series;
    std::vector<ChartMark> m_marks;
    std::optional<ChartThreshold> m_threshold;
    ChartScale m_scale;
    qint64 m_from = 0, m_until = 3'600'000;
    std::function<QString(double)> m_axisText, m_valueText;
    QString m_endLabel;
    std::optional<qint64> m_staleFrom;
    bool m_canChoose = false;

    mutable std::optional<std::vector<OffScale>> m_beyond; ///< nothing: lines, range or scale are others

    std::optional<qint64> m_cursor;
    std::optional<qint64> m_chosenFrom;
    QRectF m_plot;
    std::vector<std::pair<QPointF, QPen>> m_dots; ///< values between two gaps
    QPixmap m_picture;                            ///< of all but the cursor; empty when something changed
    std::unique_ptr<ChartCanvas> m_canvas;
    QTableView* m_table = nullptr;
};

} // namespace warroom::ui
