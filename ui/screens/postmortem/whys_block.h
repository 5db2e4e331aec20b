// The whys of a postmortem: each question with its answer under it, written in place.
#pragma once

#include "screens/room/text_bodies.h"

class QLabel;
class QVBoxLayout;

namespace warroom::ui {

class AutoHeightTextEdit;
class ElideLabel;
class RoomPresenter;
struct WhyRow;

/// One question. Enter or A answers in place (Enter stores and goes on, Shift Enter breaks the line, Esc
/// leaves), D drops it with a reason, L links a prevention, O opens it again.
class WhyItem final : public QWidget
{
    Q_OBJECT

public:
    WhyItem(RoomPresenter& room, ItemId why, QWidget* parent);

    ItemId why() const { return m_why; }
    void show(const WhyRow& row);
    void answer();
    /// Stores what was written, if anything changed.
    void store();

signals:
    void stepped(int step);
    void answered();
    void dropRequested(const warroom::ItemId& why);
    void linkRequested(const warroom::ItemId& why);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    QString draftName() const;
    void keepDraft();
    void takeDraft();

    RoomPresenter& m_room;
    ItemId m_why;
    QString m_number, m_asker, m_stored;
    WhyState m_state = WhyState::Open;
    QLabel* m_question;
    ElideLabel* m_open;
    QLabel* m_end; ///< how it ended, where that is not an answer
    AutoHeightTextEdit* m_answer;
};

class WhysBlock final : public SectionBody
{
    Q_OBJECT

public:
    WhysBlock(RoomPresenter& room, QWidget* parent = nullptr);

    void enter() override;
    void flush() override;
    /// The first one without an answer, else the first.
    WhyItem* firstOpen() const;

signals:
    void askRequested();
    void dropRequested(const warroom::ItemId& why);
    void linkRequested(const warroom::ItemId& why);

private:
    void refresh();
    void add(ItemId why);
    void move(const WhyItem* from, int step, bool answer);

    RoomPresenter& m_room;
    QVBoxLayout* m_layout;
    ElideLabel* m_none;
    std::vector<WhyItem*> m_items;
};

} // namespace warroom::ui
