// Request traces: the scatter or a list, and beside it the waterfall of the chosen one with what took the
// most of it.
#pragma once

#include "models/debug/waterfall_rows.h"
#include "screens/boards/debug_panel.h"

#include <optional>

namespace warroom::ui {

class DebugList;
class DebugPresenter;
class DebugScatter;
class DebugTraceList;
class TabBar;

class DebugTraces final : public DebugPanel
{
    Q_OBJECT

public:
    DebugTraces(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    DebugScatter& scatter() const { return *m_scatter; }
    DebugTraceList& traceList() const { return *m_list; }
    /// F4 changes between scatter and list; the presenter remembers it.
    void showList(bool show);
    /// Gives the focus to what traces are chosen in.
    void enter();
    DebugList& waterfall() const { return *m_waterfall; }
    const WaterfallRows& rows() const { return m_rows; }
    /// The row under the cursor; null: none.
    const WaterfallRow* currentRow() const;
    /// What is written under the waterfall.
    const QString& finding() const { return m_finding; }

protected:
    void changeEvent(QEvent* event) override;

private:
    class Body;

    void onTrace();
    void toggle(int row);
    void paintRow(QPainter& painter, const QRect& rect, int row) const;
    void paintBar(QPainter& painter, const QRect& rect, const WaterfallRow& row) const;
    /// Of a row's rectangle: where bars stand. The time runs from left to right in every language.
    QRect barArea(const QRect& row) const;
    void paintAxis(QPainter& painter, const QRect& rect) const;
    void describe();
    void tellView();

    DebugPresenter& m_presenter;
    WaterfallRows m_rows;
    QString m_shown; ///< the trace whose rows these are
    QString m_finding;
    Body* m_body;
    DebugScatter* m_scatter;
    DebugTraceList* m_list;
    TabBar* m_tabs;
    DebugList* m_waterfall;
};

} // namespace warroom::ui
