// The table of a ticket template: sections by phases, each cell what is asked there.
#pragma once

#include "models/templates/template_model.h"

#include <QTableView>

namespace warroom::ui {

/// Arrows, or H J K L, move; Space and Enter take the next need, with Shift the one before.
class TemplateTable final : public QTableView
{
    Q_OBJECT

public:
    explicit TemplateTable(TemplateModel& model, QWidget* parent = nullptr);

    void keyboardSearch(const QString&) override {}
    /// All of it; what there is no room for is scrolled.
    QSize sizeHint() const override;

signals:
    void moved();
    /// The cell cannot be changed.
    void held();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void keepSizes();
    void step(int by);

    TemplateModel& m_model;
};

} // namespace warroom::ui
