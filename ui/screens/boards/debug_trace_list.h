// The requests of the debug board as a list: the failed and the slowest first.
#pragma once

#include <QWidget>

namespace warroom::ui {

class DebugList;
class DebugPresenter;

/// What the scatter shows, in words. The row under the cursor is the chosen trace. GUI thread.
class DebugTraceList final : public QWidget
{
    Q_OBJECT

public:
    DebugTraceList(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    DebugList& list() const { return *m_list; }

signals:
    /// Enter on a row.
    void opened();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintRow(QPainter& painter, const QRect& rect, int row) const;

    DebugPresenter& m_presenter;
    DebugList* m_list;
};

} // namespace warroom::ui
