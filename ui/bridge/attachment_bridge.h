// The files of tickets, seen from the GUI thread.
#pragma once

#include "workspace/attachment_box.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace warroom::ui {

/// Answers on the GUI thread, and not at all once `context` is gone.
class AttachmentBridge final : public QObject
{
    Q_OBJECT

public:
    /// `options.notice` is not used: notice() tells it.
    explicit AttachmentBridge(AttachmentBox::Options options, QObject* parent = nullptr);

    using Added = std::function<void(Result<AttachmentAdd>)>;
    void add(TicketId ticket, const QString& path, QObject* context, Added done);
    void addBytes(TicketId ticket, const QString& name, const QString& mediaType, const QByteArray& bytes,
                  QObject* context, Added done);
    void get(const std::string& sha256, QObject* context, std::function<void(Result<QByteArray>)> done);
    /// A connection has come.
    void sendWaiting() { m_box.sendWaiting(); }

signals:
    void notice(const QString& sentence);

private:
    AttachmentBox::Options listening(AttachmentBox::Options options);

    AttachmentBox m_box;
};

} // namespace warroom::ui
