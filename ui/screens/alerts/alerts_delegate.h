// Painting of the rows of alerts: groups, their alerts, the head of what is silenced.
#pragma once

#include "models/alerts/alerts_model.h"

#include <QStyledItemDelegate>

namespace warroom::ui {

class AlertsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int EdgePadding = 16;
    static constexpr int ColumnGap = 12;

    explicit AlertsDelegate(const AlertsModel& model, QObject* parent = nullptr);

    /// In pixels at the current text size; the title takes what is left.
    static int columnWidth(int column);
    static bool isTrailing(int column);
    /// Where in its cell the content of a column stands.
    static QRect contentRect(const QRect& cell, int column, Qt::LayoutDirection direction);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    void paintHead(QPainter& painter, const QRect& line, const QRect& title, const QModelIndex& index) const;
    void paintChevron(QPainter& painter, const QRect& line, bool open) const;

private:
    const AlertsModel& m_model;
};

} // namespace warroom::ui
