// The two lists of the Reviews screen: postmortems, and the follow-ups of all of them.
#pragma once

#include "models/postmortem/reviews_model.h"
#include "models/postmortem/tracker_model.h"

#include "widgets/painted_list.h"

namespace warroom::ui {

/// Tells which rows are on the screen, so that only those are looked into.
class ReviewList : public PaintedList
{
    Q_OBJECT

public:
    ReviewList(const QString& name, QAbstractItemModel* model, QWidget* parent);

    /// First and last row on the screen; -1: none.
    std::pair<int, int> visibleRows() const;

signals:
    void visibleRowsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
};

class PostmortemList final : public ReviewList
{
    Q_OBJECT

public:
    PostmortemList(ReviewsModel* model, QWidget* parent);
    int rowHeight() const override;

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    ReviewsModel* m_model;
};

class TrackerList final : public ReviewList
{
    Q_OBJECT

public:
    TrackerList(TrackerModel* model, QWidget* parent);
    int rowHeight() const override;

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    TrackerModel* m_model;
};

} // namespace warroom::ui
