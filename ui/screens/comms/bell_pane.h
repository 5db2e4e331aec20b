// The bell list: what happened elsewhere that concerns this person. Opening it reads it.
#pragma once

#include "models/comms/concerns_model.h"
#include "widgets/screen.h"

#include <QPointer>
#include <QWidget>

class QListView;

namespace warroom::ui {

class BellPane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit BellPane(ConcernsModel& concerns, QWidget* parent = nullptr);
    ~BellPane() override;

    QListView* view() const { return m_view; }
    QList<KeyHint> keyHints() const override;
    void activated() override;

signals:
    void chosen(warroom::TicketId ticket, warroom::OpId entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);

    QPointer<ConcernsModel> m_concerns;
    QListView* m_view;
};

} // namespace warroom::ui
