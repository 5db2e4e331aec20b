// The panels of the Executive board. Each shows its part of one view, which its owner keeps and refreshes.
#pragma once

#include "models/boards/executive_view.h"
#include "screens/boards/board_panel.h"

namespace warroom::ui {

class TimeChart;

/// What executives were told last, in large type, and by whom.
class HeadlinePanel final : public BoardPanel
{
    Q_OBJECT

public:
    HeadlinePanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    int neededHeight() const override;
    /// What its words need at this width.
    int heightAt(int width) const;

signals:
    void openTicket(warroom::TicketId ticket);

protected:
    void draw(QPainter& painter, const QRect& box) override;
    void open() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    int drawWords(QPainter* painter, const QRect& box) const;

    const ExecutiveView& m_view;
};

class AvailabilityPanel final : public BoardPanel
{
    Q_OBJECT

public:
    AvailabilityPanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    void drawOnPaper(QPainter& painter, const QRect& box) override;
    int neededHeight() const override;
    TimeChart* chart() const { return m_chart; }

protected:
    void draw(QPainter& painter, const QRect& box) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static QRect chartBox(const QRect& box);

    const ExecutiveView& m_view;
    TimeChart* m_chart;
};

/// The whole budget as a curve, and each service as a bar. Up and Down choose a service, Enter opens it.
class BudgetPanel final : public BoardPanel
{
    Q_OBJECT

public:
    BudgetPanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    void drawOnPaper(QPainter& painter, const QRect& box) override;
    int neededHeight() const override;
    TimeChart* chart() const { return m_chart; }
    /// Service and objective of the chosen bar; empty: none is chosen.
    std::pair<std::string, std::string> currentObjective() const;

signals:
    void openService(const QString& service);

protected:
    void draw(QPainter& painter, const QRect& box) override;
    void open() override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QRect chartBox(const QRect& box);
    void drawRows(QPainter& painter, const QRect& box) const;

    const ExecutiveView& m_view;
    TimeChart* m_chart;
    int m_current = -1;
};

/// SEV1 and SEV2 that go on. Up and Down choose one, Enter opens it.
class ImpactPanel final : public BoardPanel
{
    Q_OBJECT

public:
    ImpactPanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    int neededHeight() const override;

signals:
    void openTicket(warroom::TicketId ticket);

protected:
    void draw(QPainter& painter, const QRect& box) override;
    void open() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ExecutiveView& m_view;
    int m_current = 0;
};

/// How many began in each of the last weeks, and how long they took.
class WeeksPanel final : public BoardPanel
{
    Q_OBJECT

public:
    WeeksPanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    int neededHeight() const override;

protected:
    void draw(QPainter& painter, const QRect& box) override;

private:
    void drawBars(QPainter& painter, const QRect& box) const;

    const ExecutiveView& m_view;
};

class BacklogPanel final : public BoardPanel
{
    Q_OBJECT

public:
    BacklogPanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    int neededHeight() const override;

protected:
    void draw(QPainter& painter, const QRect& box) override;

private:
    void drawLegend(QPainter& painter, const QRect& box) const;
    void drawLine(QPainter& painter, const QRect& row, const BacklogLine& line) const;

    const ExecutiveView& m_view;
};

/// One line, there only while a follow-up is overdue.
class OverduePanel final : public BoardPanel
{
    Q_OBJECT

public:
    OverduePanel(const ExecutiveView& view, QWidget* parent);
    void refresh();
    int neededHeight() const override;

protected:
    void draw(QPainter& painter, const QRect& box) override;

private:
    const ExecutiveView& m_view;
};

} // namespace warroom::ui
