// Rows of the command palette: headings, and lines with the matched letters in accent.
#pragma once

#include <QStyledItemDelegate>

namespace warroom::ui {

class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(QObject* parent = nullptr);

    static int rowHeight();
    static int headingHeight();

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintLine(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
};

} // namespace warroom::ui
