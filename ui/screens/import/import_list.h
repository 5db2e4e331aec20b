// The list of an import: a file each, with what it becomes and what there is to say of it.
#pragma once

#include "models/import/import_model.h"

#include <QListView>

namespace warroom::ui {

/// J K move, Enter opens the ticket of a row, Space leaves a new one out or takes it in again.
class ImportList final : public QListView
{
    Q_OBJECT

public:
    explicit ImportList(ImportModel& model, QWidget* parent = nullptr);

    void keyboardSearch(const QString&) override {}

signals:
    void openRequested(warroom::TicketId ticket);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void open(const QModelIndex& index);

    ImportModel& m_model;
};

} // namespace warroom::ui
