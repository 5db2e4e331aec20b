// The filter line: a field that shows its tokens as chips and completes them with Tab.
#pragma once

#include "models/queue/filter_completion.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStringListModel;

namespace warroom::ui {

/// Tab completes the word before the caret where there is something to complete, and goes on to the next
/// widget where there is not. Several candidates open a list: Up and Down choose, Tab or Enter takes one
/// over.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// `names` is asked at every Tab.
    explicit FilterLine(std::function<FilterNames()> names, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// Down or Enter: on to the list.
    void left();
    /// Esc.
    void escaped();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void colourTokens();
    bool complete();
    void take(const QString& candidate);

    std::function<FilterNames()> m_names;
    QStringListModel* m_candidates;
    QCompleter* m_completer;
};

} // namespace warroom::ui
