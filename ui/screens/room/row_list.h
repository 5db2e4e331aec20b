// A list that is as high as its rows, inside of something that scrolls: the next actions, the whys.
#pragma once

#include <QListView>
#include <QWheelEvent>

class QPainter;

namespace warroom::ui {

/// Subclasses paint the rows. J and K move, a click or Tab brings the focus in. Rows begin 8 px before the
/// text column, so that the mark of the current row stands clear of it.
class RowList : public QListView
{
    Q_OBJECT

public:
    static constexpr int Inset = 8;

    RowList(int rowHeight, QWidget* parent);

    void setModel(QAbstractItemModel* model) override;
    int rowHeight() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    virtual void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const = 0;

    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

private:
    friend class RowPainter;
    void fitHeight();

    int m_rowHeight;
};

/// The small mark of a row that waits, was refused or has a question; returns how much room it took.
int paintRowMark(QPainter& painter, const QRect& at, bool pending, bool questioned, bool refused);

} // namespace warroom::ui
