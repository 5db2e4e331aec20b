// The body of Whys: the questions with their state, in the order in which they were asked.
#pragma once

#include "base/id.h"
#include "screens/room/row_list.h"
#include "screens/room/text_bodies.h"

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;

/// A answers, D drops with a reason, L links to a prevention; the questions are asked by the screen.
class WhyList final : public RowList
{
    Q_OBJECT

public:
    WhyList(RoomPresenter& room, QWidget* parent);

signals:
    void answerRequested(const warroom::ItemId& why);
    void dropRequested(const warroom::ItemId& why);
    void linkRequested(const warroom::ItemId& why);

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RoomPresenter& m_room;
};

class WhysBody final : public SectionBody
{
    Q_OBJECT

public:
    WhysBody(RoomPresenter& room, QWidget* parent = nullptr);
    WhyList* list() const { return m_list; }
    void enter() override;

signals:
    void askRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    RoomPresenter& m_room;
    WhyList* m_list;
};

} // namespace warroom::ui
