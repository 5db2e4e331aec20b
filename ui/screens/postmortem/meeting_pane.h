// The review meeting beside the document: a large timer for what is talked about, the agenda, and a line that
// catches notes, whys and actions.
#pragma once

#include "models/postmortem/review_meeting.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class ChipGroup;
class FieldFrame;
class PostmortemPresenter;

/// The items with their times. Up and Down choose, Enter goes there, + and - change how long it may take.
class AgendaList final : public QWidget
{
    Q_OBJECT

public:
    AgendaList(ReviewMeeting& meeting, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();

    ReviewMeeting& m_meeting;
    std::size_t m_chosen = 0;
};

/// What is talked about and what is left of its time; over time it counts up in crit ink.
class MeetingTimer final : public QWidget
{
    Q_OBJECT

public:
    MeetingTimer(ReviewMeeting& meeting, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    ReviewMeeting& m_meeting;
};

class MeetingPane final : public QWidget
{
    Q_OBJECT

public:
    MeetingPane(PostmortemPresenter& postmortem, ReviewMeeting& meeting, QWidget* parent = nullptr);

    enum class Capture
    {
        Note,
        Why,
        Action
    };
    void setCapture(Capture what);
    void enter();

signals:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void capture(const QString& text);

    PostmortemPresenter& m_postmortem;
    ReviewMeeting& m_meeting;
    MeetingTimer* m_timer;
    Button* m_previous;
    Button* m_next;
    AgendaList* m_agenda;
    ChipGroup* m_kinds;
    FieldFrame* m_field;
};

} // namespace warroom::ui
