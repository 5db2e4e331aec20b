// A status update, written where one stands: the words, whom it reaches, when the next one is due.
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace warroom::ui {

class Button;
class ChipGroup;
class DraftKeeper;
class ElideLabel;
class FieldFrame;
class RoomPresenter;

/// Enter posts, Esc folds it away with what was written kept; the focus returns to where it was.
class UpdateComposer final : public QWidget
{
    Q_OBJECT

public:
    UpdateComposer(RoomPresenter& room, QWidget* parent);

    void open();
    /// Opens where it was open when the program ended. Returns whether it was.
    bool restore();
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void post();

    RoomPresenter& m_room;
    ElideLabel* m_title;
    ChipGroup* m_audiences;
    QLineEdit* m_next;
    FieldFrame* m_words;
    DraftKeeper* m_keeper;
    Button* m_post;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
