// What may be told to a customer now: what was published to customers, the newest first, to be copied by a
// key.
#pragma once

#include "widgets/screen.h"

#include <QWidget>

class QListWidget;

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;

/// Enter copies the row, L logs whom it was told to. Follows the ticket while it is open. GUI thread.
class AnswersPane final : public QWidget, public Screen
{
    Q_OBJECT

public:
    explicit AnswersPane(RoomPresenter& room, QWidget* parent = nullptr);

    QList<KeyHint> keyHints() const override;
    void activated() override;
    QListWidget* list() const { return m_list; }

signals:
    void contactRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void copy();

    RoomPresenter& m_room;
    ElideLabel* m_count;
    ElideLabel* m_note;
    QListWidget* m_list;
    QStringList m_shown;
};

} // namespace warroom::ui
