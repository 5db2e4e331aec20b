// Error logs: patterns with their trend, and the raw lines of the chosen one.
#pragma once

#include "domain/board/boards.h"
#include "screens/boards/debug_panel.h"

#include <vector>

class QLineEdit;

namespace warroom::ui {

class DebugList;
class DebugPresenter;
class TabBar;

/// Patterns over lines, or lines alone. GUI thread.
class DebugLogs final : public DebugPanel
{
    Q_OBJECT

public:
    DebugLogs(DebugPresenter& presenter, QWidget* parent);

    void refresh();
    DebugList& patterns() const { return *m_patterns; }
    DebugList& lines() const { return *m_lines; }
    /// Searches the lines.
    QLineEdit& field() const { return *m_field; }
    bool showsPatterns() const;
    void showPatterns(bool show);
    /// What is under the cursor; null: none.
    const LogPattern* currentPattern() const;
    const std::vector<LogRow>& shownLines() const { return m_shown; }

signals:
    /// Esc in the field.
    void fieldLeft();
    void traceAsked(const QString& trace);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    class Body;

    QWidget* makeHead();
    void refreshLines();
    void paintPattern(QPainter& painter, const QRect& rect, int row) const;
    void paintLine(QPainter& painter, const QRect& rect, int row) const;

    DebugPresenter& m_presenter;
    std::vector<LogRow> m_shown;
    Body* m_body;
    DebugList* m_patterns;
    DebugList* m_lines;
    TabBar* m_tabs;
    QLineEdit* m_field;
};

} // namespace warroom::ui
