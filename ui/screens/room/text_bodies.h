// Bodies of the sections that hold words: the request, one text, or a text for each item.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace warroom::ui {

class AutoHeightTextEdit;
class Button;
class ChipGroup;
class FieldFrame;
class ParagraphRow;
class ProseField;

/// What a section's body can do for the ticket.
class SectionBody : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// The caret goes where writing goes on.
    virtual void enter() = 0;
    /// Submits what was typed.
    virtual void flush() {}
    /// Something was typed that is in no state of the room yet.
    virtual bool isAhead() const { return false; }
    /// The caret back to where it was in this text. Returns whether the text is here.
    virtual bool restoreCaret(const std::optional<ItemId>&, int, int) { return false; }
};

/// The Original Request, verbatim, and later reports; a field while there is none.
class RequestBody final : public SectionBody
{
    Q_OBJECT

public:
    RequestBody(RoomPresenter& room, QWidget* parent = nullptr);
    void enter() override;

private:
    void refresh();
    void colour();
    void shrinkOrigins();

    RoomPresenter& m_room;
    AutoHeightTextEdit* m_text;
    FieldFrame* m_field;
    Button* m_add;
    bool m_adding = false;
    std::vector<std::pair<int, int>> m_origins; ///< ranges of the shown text
};

/// Symptoms and Scope. Scope may also be said to be unknown or not needed.
class ProseBody final : public SectionBody
{
    Q_OBJECT

public:
    ProseBody(RoomPresenter& room, Section section, QWidget* parent = nullptr);
    void enter() override;
    void flush() override;
    bool isAhead() const override;
    bool restoreCaret(const std::optional<ItemId>& item, int anchor, int position) override;

private:
    void refresh();

    RoomPresenter& m_room;
    Section m_section;
    ProseField* m_field;
    ChipGroup* m_marks = nullptr;
};

/// Root cause(s), both fixes, prevention: each paragraph is an item. Typing into the last, empty line makes a
/// new one; Enter at the end of an item goes there.
class ParagraphsBody final : public SectionBody
{
    Q_OBJECT

public:
    ParagraphsBody(RoomPresenter& room, Section section, QWidget* parent = nullptr);
    void enter() override;
    void flush() override;
    bool isAhead() const override;
    bool restoreCaret(const std::optional<ItemId>& item, int anchor, int position) override;

    /// The words of the item that has the focus, or had it last; of the only one there is.
    QString currentWords() const;
    /// Another item that begins with these words, and the caret behind them.
    void addWith(const QString& words);
    /// The preventions by their score, even under the caret, because its person asked for it.
    void sortByScore();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void startAnew();
    void addRow(ItemId item, std::size_t at);
    void begin();
    void dropIfEmpty(ParagraphRow* row);
    void showNext();
    void putInOrder(const std::vector<ParagraphView>& views);
    void enterAwaited();

    RoomPresenter& m_room;
    Section m_section;
    ItemId m_current;
    ItemId m_awaited; ///< added, and to get the caret once it is here
    bool m_orderAsked = false;
    QVBoxLayout* m_layout;
    std::vector<ParagraphRow*> m_rows;
    AutoHeightTextEdit* m_next; ///< the empty line behind the items
};

} // namespace warroom::ui
