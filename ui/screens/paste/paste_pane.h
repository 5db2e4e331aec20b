// What was pasted or dropped onto the room, shown before it goes onto the timeline.
#pragma once

#include "models/paste/paste_model.h"
#include "widgets/screen.h"

#include <QPointer>
#include <QWidget>

class QListView;
class QMimeData;

namespace warroom::ui {

class AttachmentBridge;
class Button;
class ElideLabel;
class RoomPresenter;

/// Space leaves a row out, C changes its kind, Enter puts the rest on the timeline, Esc leaves. Hidden while
/// there is nothing in it.
class PastePane final : public QWidget
{
    Q_OBJECT

public:
    PastePane(RoomPresenter& room, QWidget* parent);

    /// Without it files are not taken.
    void setAttachments(AttachmentBridge* attachments);
    /// What is dropped on `target` is taken; it must live as long as this.
    void takeDropsOn(QWidget* target);

    void pasteClipboard();
    /// Returns whether there was something in it.
    bool take(const QMimeData& pasted);
    PasteModel* model() const { return m_model; }
    QList<KeyHint> keyHints() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takePath(const QString& path);
    bool takeImage(const QMimeData& pasted);
    bool onListKey(int key, bool shift);
    void refresh();
    void accept();
    void attach(const PasteFile& file);
    void dismiss();

    RoomPresenter& m_room;
    PasteModel* m_model;
    ElideLabel* m_title;
    Button* m_accept;
    QListView* m_list;
    QPointer<AttachmentBridge> m_attachments;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
