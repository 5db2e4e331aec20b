// The ticket as it was at an entry of its timeline: for reading, in the place of the ticket.
#pragma once

#include "domain/vocabulary.h"

#include <QScrollArea>
#include <QWidget>

#include <array>

class QLabel;

namespace warroom::ui {

class ElideLabel;
class InlineNote;
class RoomPresenter;
class SectionFrame;
class TicketPast;

/// Left (earlier in every language) and Right step from entry to entry, Home and End go to the first and the
/// last, Page Up and Down scroll, Esc goes back to now.
class PastPane final : public QWidget
{
    Q_OBJECT

public:
    PastPane(RoomPresenter& room, TicketPast& past, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildSections();
    void refresh();
    void showTicket();

    RoomPresenter& m_room;
    TicketPast& m_past;
    InlineNote* m_note;
    ElideLabel* m_facts;
    ElideLabel* m_entry;
    QScrollArea* m_scroll;
    QWidget* m_content;
    std::array<SectionFrame*, sectionCount> m_frames{};
    std::array<QLabel*, sectionCount> m_texts{};
};

} // namespace warroom::ui
