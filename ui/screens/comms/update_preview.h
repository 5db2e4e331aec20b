// An update as its readers will see it: the public one, and what is added inside.
#pragma once

#include "models/comms/update_draft.h"

#include <QPalette>
#include <QWidget>

class QLabel;

namespace warroom::ui {

class RoomPresenter;

class UpdatePreview final : public QWidget
{
    Q_OBJECT

public:
    UpdatePreview(RoomPresenter& room, QWidget* parent);

    void show(const UpdateDraft& draft);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* words(QWidget* box, QPalette::ColorRole ink);
    void restyle();
    void say(QLabel* label, const QString& text);

    RoomPresenter& m_room;
    QList<QLabel*> m_labels;
    QLabel* m_when;
    QLabel* m_customers;
    QLabel* m_next;
    QLabel* m_insideTo;
    QLabel* m_inside;
    QWidget* m_customersBox;
    QWidget* m_insideBox;
};

} // namespace warroom::ui
