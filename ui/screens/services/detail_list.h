// A short list in the detail of a service: what it needs, its links, its maintenance windows.
#pragma once

#include "models/room/rows_model.h"
#include "models/services/service_words.h"
#include "screens/room/row_list.h"

namespace warroom::ui {

struct DetailRow
{
    QString id; ///< what opened() says
    QString title, hint;
    bool hasMark = false; ///< a health
    ServiceHealth health;

    bool operator==(const DetailRow&) const = default;
};

class DetailRows final : public RowsModel<DetailRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    void setDetails(std::vector<DetailRow> rows) { setRows(std::move(rows)); }
    QVariant data(const QModelIndex& index, int role) const override;
};

/// Enter opens, Del removes. GUI thread.
class DetailList final : public RowList
{
    Q_OBJECT

public:
    DetailList(const QString& title, QWidget* parent);

    void setDetails(std::vector<DetailRow> rows) { m_rows.setDetails(std::move(rows)); }
    const DetailRows& rows() const { return m_rows; }

signals:
    void opened(const QString& id);
    void removed(const QString& id);

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    DetailRows m_rows;
};

} // namespace warroom::ui
