// Texts in which two people rewrote a sentence while apart: both are in it; anybody reads it once.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class AutoHeightTextEdit;
class Button;

/// One of them. H shows both versions, E goes to the text, Enter says that it reads well.
class MergedPanel final : public QWidget
{
    Q_OBJECT

public:
    MergedPanel(RoomPresenter& room, const MergedText& merged, QWidget* parent);

signals:
    void editRequested(warroom::Section section, const std::optional<warroom::ItemId>& item);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    AutoHeightTextEdit* makeText(const QString& text, const QString& name);
    void underline();
    void showBoth();
    void settle();

    RoomPresenter& m_room;
    MergedText m_merged;
    AutoHeightTextEdit* m_text;
    QWidget* m_versions;
    Button* m_both = nullptr;
};

/// Hidden while there is nothing to read.
class MergePane final : public QWidget
{
    Q_OBJECT

public:
    MergePane(RoomPresenter& room, QWidget* parent);

    /// The focus to the first text. Returns whether there is one.
    bool enter();

signals:
    void editRequested(warroom::Section section, const std::optional<warroom::ItemId>& item);
    /// The last one was settled while the focus was here.
    void emptied();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();

    RoomPresenter& m_room;
    QVBoxLayout* m_layout;
    std::vector<MergedText> m_shown;
};

} // namespace warroom::ui
