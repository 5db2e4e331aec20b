// The table of the measures, and the list of what stands behind one.
#pragma once

#include "models/measures/measures_model.h"
#include "screens/services/table_list.h"

namespace warroom::ui {

/// Number, name, definition where there is room, target, value, trend, before, state.
class MeasureList final : public TableList
{
    Q_OBJECT

public:
    MeasureList(MeasuresModel* model, QWidget* parent);
    /// The whole table on paper, as high as it needs; returns the y under it.
    int draw(QPainter& painter, const QRect& box) const;

protected:
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    /// As wide as what stands in it.
    int nameWidth(int whole) const;
    int targetWidth(int whole) const;

    MeasuresModel* m_model;
};

/// Ticket, title, value; the worst first.
class SourceList final : public TableList
{
    Q_OBJECT

public:
    SourceList(SourcesModel* model, QWidget* parent);

protected:
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    SourcesModel* m_model;
};

} // namespace warroom::ui
