// One text of the room: its words in an editor while somebody writes, and with its Markdown shown while
// nobody does.
#pragma once

#include "models/room/room_presenter.h"

#include <QWidget>

namespace warroom::ui {

class AutoHeightTextEdit;
class MarkdownView;
class TextLink;

/// The editor keeps the focus, the keys and the place in the tab order; a click on the shown text puts the
/// caret there. Alt Enter opens the link that the caret is in. A text without Markdown, and one that somebody
/// else writes in, is always the editor itself.
class ProseField final : public QWidget
{
    Q_OBJECT

public:
    ProseField(RoomPresenter& room, Section section, std::optional<ItemId> item, QWidget* parent = nullptr);
    ~ProseField() override;

    AutoHeightTextEdit* editor() const { return m_editor; }
    TextLink* link() const { return m_link; }
    MarkdownView* view() const { return m_view; }
    bool isRendered() const { return m_rendered; }
    /// Room in front of the first line, for a chip.
    void setLead(int pixels);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void fit();
    bool openLinkAtCaret();
    bool othersAreHere() const;

    RoomPresenter& m_room;
    AutoHeightTextEdit* m_editor;
    TextLink* m_link;
    MarkdownView* m_view;
    bool m_rendered = false;
    bool m_arranging = false;
};

} // namespace warroom::ui
