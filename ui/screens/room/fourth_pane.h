// The fourth pane of the room in very wide windows: the form of an update, or how the service does.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class ChipGroup;
class CommsPage;
class RoomPresenter;
class ServiceGraph;

/// What was chosen last is kept in the workspace. The page of the Comms tab is lent, and given back when that
/// tab is in front: there is one draft and one form.
class FourthPane final : public QWidget
{
    Q_OBJECT

public:
    FourthPane(RoomPresenter& room, CommsPage& comms, QWidget* parent = nullptr);

    /// Takes the page in, if this pane is to show it.
    void lend();
    /// Whether the form of an update stands here now.
    bool holdsComms() const;
    /// The form, whatever was chosen before.
    void showComms();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int part);
    void keepChoice(int part);
    void refresh();

    RoomPresenter& m_room;
    CommsPage& m_comms;
    QWidget* m_head;
    ChipGroup* m_choice;
    QVBoxLayout* m_column;
    QWidget* m_graphPart;
    ServiceGraph* m_graph;
    QWidget* m_none;
};

} // namespace warroom::ui
