// The files of the ticket in one line: name and size, pictures small; Enter opens one with the system's
// program.
#pragma once

#include "domain/ticket/ticket.h"

#include <QAbstractButton>
#include <QPixmap>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <optional>
#include <set>

class QHBoxLayout;
class QScrollArea;

namespace warroom::ui {

class AttachmentBridge;
class RoomPresenter;

class AttachmentChip final : public QAbstractButton
{
    Q_OBJECT

public:
    AttachmentChip(const Attachment& attachment, QWidget* parent);

    const Attachment& attachment() const { return m_attachment; }
    bool isPicture() const;
    /// A small picture in place of the icon; nothing that is no picture does harm.
    void setPicture(const QByteArray& bytes);
    bool hasPicture() const { return !m_picture.isNull(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Attachment m_attachment;
    QString m_name, m_size;
    QPixmap m_picture;
};

/// Hidden while the ticket has no files.
class AttachmentStrip final : public QWidget
{
    Q_OBJECT

public:
    AttachmentStrip(RoomPresenter& room, QWidget* parent);

    void setAttachments(AttachmentBridge* attachments);
    /// What opens a file; the system's program at first.
    void setOpener(std::function<bool(const QUrl&)> opener) { m_opener = std::move(opener); }
    QList<AttachmentChip*> chips() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void open(const Attachment& attachment);
    void openBytes(const Attachment& attachment, const QByteArray& bytes);
    void loadPicture(AttachmentChip* chip);

    RoomPresenter& m_room;
    QPointer<AttachmentBridge> m_attachments;
    std::function<bool(const QUrl&)> m_opener;
    std::optional<QTemporaryDir> m_folder; ///< copies of what was opened; gone with the room
    QScrollArea* m_area;
    QWidget* m_line;
    QHBoxLayout* m_layout;
    std::vector<OpId> m_shown;
};

/// A name under which a copy can be opened without being run.
QString harmlessName(const QString& name);

} // namespace warroom::ui
