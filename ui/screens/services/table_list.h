// A list of painted rows under a head line: services, objectives, measures.
#pragma once

#include "widgets/type.h"

#include <QColor>
#include <QListView>

namespace warroom::ui {

/// J K move, Enter opens. Subclasses paint the head and the rows. GUI thread.
class TableList : public QListView
{
    Q_OBJECT

public:
    TableList(const QString& name, QAbstractItemModel* model, QWidget* parent);

    int rowHeight() const;
    int headHeight() const;

signals:
    void opened(const QModelIndex& index);
    /// Another row is the current one; may be invalid.
    void chosen(const QModelIndex& index);

protected:
    friend class TableRowPainter;
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
    virtual void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const = 0;

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QWidget* m_head;
};

} // namespace warroom::ui
