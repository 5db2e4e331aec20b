// The two lists of the Reviews screen: postmortems, and the follow-ups of all of them.
#pragma once

#include "models/postmortem/reviews_model.h"
#include "models/postmortem/tracker_model.h"

#include <QListView>

namespace warroom::ui {

/// J K move, Enter opens. Tells which rows are on the screen, so that only those are looked into.
class ReviewList : public QListView
{
    Q_OBJECT

public:
    ReviewList(const QString& name, QAbstractItemModel* model, QWidget* parent);

    /// First and last row on the screen; -1: none.
    std::pair<int, int> visibleRows() const;
    virtual int rowHeight() const = 0;

signals:
    void opened(const QModelIndex& index);
    void visibleRowsChanged();

protected:
    friend class ReviewRowPainter;
    virtual void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const = 0;

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
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
