// The list of routing rules: place, name, conditions in words, route.
#pragma once

#include "models/alerts/rules_model.h"

#include <QListView>

namespace warroom::ui {

/// J and K move as the arrows do; what a person does to rules are commands of the screen. The current row
/// stays at its place when the list is read again.
class RulesView final : public QListView
{
    Q_OBJECT

public:
    explicit RulesView(RulesModel& model, QWidget* parent = nullptr);

    int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    void keyboardSearch(const QString& search) override;

signals:
    /// Enter, or a double click.
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    RulesModel& m_model;
    int m_kept = 0;
};

/// The names of the columns over it.
class RulesHead final : public QWidget
{
    Q_OBJECT

public:
    explicit RulesHead(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace warroom::ui
