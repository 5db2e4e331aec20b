// A list of painted rows: services, objectives, heartbeats, postmortems, follow-ups.
#pragma once

#include <QListView>

namespace warroom::ui {

/// J K move over the rows that can be chosen, Enter opens; other letters and the sideward arrows are the
/// screen's. Subclasses paint the rows. GUI thread.
class PaintedList : public QListView
{
    Q_OBJECT

public:
    PaintedList(const QString& name, QAbstractItemModel* model, QWidget* parent);

    virtual int rowHeight() const = 0;

signals:
    void opened(const QModelIndex& index);

protected:
    friend class PaintedRow;
    /// Over the ground of the row, and under the line below it.
    virtual void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const = 0;

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// From this row on, in steps; invalid: none that can be chosen.
    QModelIndex choosable(int row, int step) const;
};

} // namespace warroom::ui
