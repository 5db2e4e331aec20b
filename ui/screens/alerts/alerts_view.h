// The list of alerts: groups that fold, moved through by keys.
#pragma once

#include "models/alerts/alerts_model.h"
#include "widgets/painted_tree.h"

#include <QSet>

namespace warroom::ui {

class AlertsDelegate;

/// Pages are open at first, the rest is folded; what a person folds or opens stays so while the group comes
/// and goes. Letters that act on alerts are commands of the screen.
class AlertsView final : public PaintedTree
{
    Q_OBJECT

public:
    explicit AlertsView(AlertsModel& model, QWidget* parent = nullptr);

    /// The first row becomes the current one if there is none.
    void ensureCurrent();
    /// Opens the group of the row, if it is folded, and goes there.
    void goTo(const QModelIndex& index);
    /// What is shown is not so now: hatched.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }
    /// Which columns there are in a list of this width.
    void fitColumns();

signals:
    void currentRowChanged();
    /// Enter on a row, or a double click.
    void opened(const QModelIndex& index);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openRows(int first, int last);
    void rememberFold(const QModelIndex& index, bool folded);

    AlertsModel& m_model;
    AlertsDelegate* m_delegate;
    QSet<QString> m_folded, m_opened; // by a person
    bool m_following = false;         // the folds are the view's own doing
    bool m_frozen = false;
};

} // namespace warroom::ui
