// A list in a panel of a board: painted rows, J and K move, Enter opens.
#pragma once

#include "widgets/painted_list.h"

namespace warroom::ui {

/// On the ground of its panel: only where the focus is, a row is seen to be chosen.
class BoardList : public PaintedList
{
    Q_OBJECT

public:
    BoardList(const QString& name, int rowHeight, QWidget* parent);

    /// At the current text size.
    int rowHeight() const override;
    /// The names of the columns over the rows; 0: there are none.
    virtual int headHeight() const { return 0; }
    virtual void paintHead(QPainter&, const QRect&) const {}
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override = 0;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// While rows are painted for paper: nothing there can be pressed.
    void setOnPaper(bool paper) { m_isOnPaper = paper; }
    bool isOnPaper() const { return m_isOnPaper; }

private:
    int m_rowHeight;
    bool m_isOnPaper = false;
};

class TimeChart;

/// A list under its title, and a curve between them where one belongs to it. On paper as many rows as fit.
class ListPanel final : public QWidget
{
    Q_OBJECT

public:
    ListPanel(const QString& title, BoardList* list, QWidget* parent);

    const QString& title() const { return m_title; }
    void setNote(const QString& note);
    /// Where what is shown is not live; else empty.
    void setAsOf(const QString& asOf);
    /// A sentence at the foot.
    void setFoot(const QString& foot);
    BoardList* list() const { return m_list; }
    /// Over the list, where there is room for both; an empty title hides it.
    void setCurve(TimeChart* curve) { m_curve = curve; }
    void setCurveTitle(const QString& title);
    /// Stands in the place of the list while it is shown.
    void setInstead(QWidget* widget);
    void showInstead(bool instead);

    void drawOnPaper(QPainter& painter, const QRect& box);
    /// All rows without scrolling.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void drawFrame(QPainter& painter, const QRect& box) const;
    int listTop() const;
    /// Of the caption and the curve, in a panel of this size; 0: there is no room.
    int curveHeight(const QSize& size) const;
    QRect curveBox(const QRect& box) const;
    int footHeight(int width) const;
    void place();

    QString m_title, m_note, m_asOf, m_foot, m_curveTitle;
    TimeChart* m_curve = nullptr;
    BoardList* m_list;
    QWidget* m_instead = nullptr;
};

} // namespace warroom::ui
