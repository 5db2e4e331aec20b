// The two tables of a postmortem's document: the curated timeline and the follow-ups.
#pragma once

#include "models/postmortem/postmortem_presenter.h"
#include "screens/room/row_list.h"
#include "screens/room/text_bodies.h"

namespace warroom::ui {

class ElideLabel;
class InlinePrompt;

class PickedModel final : public RowsModel<PickedEntry>
{
public:
    using RowsModel::RowsModel;
    void setPicked(std::vector<PickedEntry> rows) { setRows(std::move(rows)); }
    QVariant data(const QModelIndex& index, int role) const override;
};

/// What was picked from the timeline: time, elapsed, kind, words. Space or Del puts a row back.
class PickedList final : public RowList
{
    Q_OBJECT

public:
    PickedList(PostmortemPresenter& postmortem, QWidget* parent);

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PostmortemPresenter& m_postmortem;
    PickedModel m_model;
};

/// Ticket, action, owner, due, kind. Enter opens the ticket, Ctrl Enter makes it, @ asks for the owner, ! for
/// the day, Space goes through the kinds.
class FollowUpList final : public RowList
{
    Q_OBJECT

public:
    FollowUpList(PostmortemPresenter& postmortem, InlinePrompt* prompt, QWidget* parent);

    void askOwner(const QModelIndex& index);
    void askDue(const QModelIndex& index);
    static void paintHead(QPainter& painter, const QRect& rect, bool rtl);

signals:
    void openRequested(warroom::TicketId ticket);

protected:
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    PostmortemPresenter& m_postmortem;
    InlinePrompt* m_prompt;
};

/// A list under its head line, or one sentence while it is empty.
class TableBody final : public SectionBody
{
    Q_OBJECT

public:
    enum class Head
    {
        None,
        FollowUps
    };

    TableBody(RowList* list, Head head, const QString& none, QWidget* parent = nullptr);
    RowList* list() const { return m_list; }
    void enter() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    RowList* m_list;
    Head m_head;
    ElideLabel* m_none;
    QWidget* m_room; ///< for the head line
};

} // namespace warroom::ui
