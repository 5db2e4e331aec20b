// The room's Comms tab: the form of an update, how its readers see it, and what they were told before.
#pragma once

#include "base/id.h"
#include "screens/room/room_page.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace warroom::ui {

class ElideLabel;
class HeldPosts;
class RoomPresenter;
class SentList;
class UpdateComposer;
class UpdatePreview;

/// Where there is little room the preview goes first, then what was sent.
class CommsPage final : public QWidget, public RoomPage
{
    Q_OBJECT

public:
    /// What it refers to must outlive it.
    CommsPage(RoomPresenter& room, HeldPosts& held, QWidget* parent = nullptr);

    UpdateComposer* composer() const { return m_composer; }
    SentList* sent() const { return m_sent; }
    QList<KeyHint> keyHints() const override;
    void activated() override;
    QWidget* barTools() override;

signals:
    void entryChosen(warroom::OpId entry);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    RoomPresenter& m_room;
    QScrollArea* m_scroll;
    UpdateComposer* m_composer;
    QPointer<ElideLabel> m_cadence; ///< stands in the room's bar
    UpdatePreview* m_preview;
    SentList* m_sent;
};

} // namespace warroom::ui
