// Choosing an open incident in the flow of the screen: a line that narrows the list below it.
#pragma once

#include "domain/ticket/summary.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace warroom::ui {

class ElideLabel;

/// The focus stays in the line: Up and Down choose, Enter takes, Esc closes; both give the focus back.
class IncidentChoice final : public QWidget
{
    Q_OBJECT

public:
    using Accept = std::function<void(TicketId)>;

    explicit IncidentChoice(QWidget* parent = nullptr);

    /// In their order; `chosen` is chosen at first, -1: the first one. `why` is said beside it.
    void ask(std::vector<Summary> incidents, int chosen, const QString& why, Accept accept);
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool handleKey(int key);
    void narrow();
    void choose(int row);
    void accept();

    QLineEdit* m_line;
    ElideLabel* m_hint;
    QListView* m_list;
    QStandardItemModel* m_model;
    std::vector<Summary> m_incidents;
    std::vector<std::size_t> m_shown;
    TicketId m_likely;
    QString m_why;
    Accept m_accept;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
