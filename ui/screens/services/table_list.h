// A list of painted rows under a head line: services, objectives, heartbeats, measures.
#pragma once

#include "widgets/painted_list.h"
#include "widgets/type.h"

#include <QColor>

namespace warroom::ui {

/// Subclasses paint the head too. GUI thread.
class TableList : public PaintedList
{
    Q_OBJECT

public:
    TableList(const QString& name, QAbstractItemModel* model, QWidget* parent);

    int rowHeight() const override;
    int headHeight() const;

signals:
    /// Another row is the current one; may be invalid.
    void chosen(const QModelIndex& index);

protected:
    friend class TableHead;

    /// Cells of one row: taken from the leading and from the trailing edge, mirrored where text runs from the
    /// right. What is left is `rest()`.
    class Cells
    {
    public:
        Cells(const QRect& row, bool rtl);
        QRect leading(int width);
        QRect trailing(int width);
        QRect rest() const;

    private:
        QRect mirrored(int from, int until) const;
        QRect m_row;
        int m_left, m_right;
        bool m_rtl;
    };

    virtual void paintHead(QPainter& painter, const QRect& rect) const = 0;

    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QWidget* m_head;
};

} // namespace warroom::ui
