// Changes that the backend refused, each kept as a draft with the reason; below them what merged by itself.
#pragma once

#include "models/room/apart_time.h"
#include "models/room/quiet_merges.h"
#include "models/room/room_presenter.h"

#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

/// Hidden while there is nothing that needs a person; what merged by itself comes with the rest only.
class RefusedPane final : public QWidget
{
    Q_OBJECT

public:
    /// `apart` must outlive it.
    RefusedPane(RoomPresenter& room, const ApartTime& apart, QWidget* parent);

    void setFolded(bool folded);
    /// The focus to the first refused change. Returns whether there is one.
    bool enter();

signals:
    /// To the section that a refused change was about.
    void goRequested(int section);
    /// Esc was pressed here.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void rebuild();
    QWidget* refusedLine(int row);
    QWidget* mergeLine(const QuietMerge& merge);

    RoomPresenter& m_room;
    const ApartTime& m_apart;
    QVBoxLayout* m_layout;
    QList<int> m_refused; ///< rows of the conflicts
    QStringList m_words;  ///< what is shown of them
    QList<QuietMerge> m_merges;
    bool m_folded = false;
};

} // namespace warroom::ui
