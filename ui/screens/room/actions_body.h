// The body of Next actions: the list, and the line that adds to it.
#pragma once

#include "screens/room/row_list.h"
#include "screens/room/text_bodies.h"

#include <QPointer>

namespace warroom::ui {

class DraftKeeper;
class NameField;
class RoomPresenter;

/// Space checks, E edits, @ assigns, Del removes, Alt Up and Down move, F makes a follow-up ticket of what
/// outlives the incident, and goes there once it is one.
class ActionList final : public RowList
{
    Q_OBJECT

public:
    ActionList(RoomPresenter& room, QWidget* parent);

    /// Edits the row in its place; `append` is put behind its line.
    void edit(const QModelIndex& index, const QString& append = {});
    /// Goes on with the row that was being edited when the program ended. Returns whether there was one.
    bool restoreEdit();

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void move(const QModelIndex& index, int step);
    void followUp(const QModelIndex& index);
    void paintOwner(QPainter& painter, const QRect& rect, const QModelIndex& index, bool withTeam) const;

    RoomPresenter& m_room;
    QPointer<NameField> m_editor;
};

class ActionsBody final : public SectionBody
{
    Q_OBJECT

public:
    ActionsBody(RoomPresenter& room, QWidget* parent = nullptr);

    ActionList* list() const { return m_list; }
    /// The caret into the line that adds.
    void startAdding();
    /// The caret back into the line that was being written when the program ended.
    bool restore();
    void enter() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RoomPresenter& m_room;
    ActionList* m_list;
    NameField* m_add;
    DraftKeeper* m_keeper;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
