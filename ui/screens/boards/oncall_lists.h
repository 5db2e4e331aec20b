// The lists of the On-call board.
#pragma once

#include "models/boards/oncall_view.h"
#include "screens/boards/board_list.h"
#include "widgets/charts/chart_data.h"

namespace warroom::ui {

/// Pages that wait, incidents, alerts that went to tickets.
class ActiveList final : public BoardList
{
    Q_OBJECT

public:
    ActiveList(BoardRows<ActiveRow>* rows, QWidget* parent);
    /// The button of a page that waits is drawn disabled with the reason in its tooltip; empty: it works.
    void setWhyNot(const QString& reason);
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

signals:
    void acknowledged(const QModelIndex& index);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRect buttonIn(const QRect& row) const;

    BoardRows<ActiveRow>* m_rows;
    QString m_whyNot;
};

/// One line for each objective, the worst first.
class HealthList final : public BoardList
{
    Q_OBJECT

public:
    HealthList(BoardRows<HealthRow>* rows, QWidget* parent);
    /// What is shown is the last that is known: the ends of the curves are hatched.
    void setStale(bool stale);
    /// On each curve.
    void setMarks(std::vector<ChartMark> marks);
    const std::vector<ChartMark>& marks() const { return m_marks; }
    int headHeight() const override;
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    BoardRows<HealthRow>* m_rows;
    std::vector<ChartMark> m_marks;
    bool m_isStale = false;
};

class DeployList final : public BoardList
{
    Q_OBJECT

public:
    DeployList(BoardRows<DeployLine>* rows, QWidget* parent);
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    BoardRows<DeployLine>* m_rows;
};

class RunbookList final : public BoardList
{
    Q_OBJECT

public:
    RunbookList(BoardRows<RunbookLink>* rows, QWidget* parent);
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    BoardRows<RunbookLink>* m_rows;
};

class DueList final : public BoardList
{
    Q_OBJECT

public:
    DueList(BoardRows<DueLine>* rows, QWidget* parent);
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    BoardRows<DueLine>* m_rows;
};

} // namespace warroom::ui
