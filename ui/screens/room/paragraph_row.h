// One item of a section in which each paragraph is one.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

namespace warroom::ui {

class AutoHeightTextEdit;
class CauseEvidence;
class ChipButton;
class PreventionPlan;
class ProseField;
class TextLink;

/// Its text, a cause's state in front of it and its evidence below, a prevention's plan below. Ctrl . changes
/// the state of a cause or the kind of a prevention, Ctrl L gives a cause evidence, Ctrl Enter makes a
/// prevention a follow-up ticket.
class ParagraphRow final : public QWidget
{
    Q_OBJECT

public:
    ParagraphRow(RoomPresenter& room, Section section, ItemId item, QWidget* parent);

    ItemId item() const { return m_item; }
    TextLink* link() const;
    AutoHeightTextEdit* editor() const;
    ProseField* field() const { return m_field; }
    PreventionPlan* plan() const { return m_plan; }
    CauseEvidence* evidence() const { return m_evidence; }
    void show(const ParagraphView& view);
    /// Seen in a state of the room at least once.
    bool isKnown() const { return m_known; }
    void flush();
    bool isAhead() const;
    /// Puts its fields behind its text in the order of Tab; returns the last one.
    QWidget* orderFields();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placeChip();

    RoomPresenter& m_room;
    ItemId m_item;
    ProseField* m_field;
    ChipButton* m_chip;
    PreventionPlan* m_plan = nullptr;
    CauseEvidence* m_evidence = nullptr;
    ParagraphView m_view;
    bool m_known = false;
};

} // namespace warroom::ui
