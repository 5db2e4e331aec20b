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
    /// Of `options`, `notice` and `masked` are not used: the signals tell them.
    explicit AttachmentBridge(AttachmentBox::Options options, QObject* parent = nullptr);

    using Added = std::function<void(Result<AttachmentAdd>)>;
    /// `options`: of the ticket, what was lifted on it is not masked.
    void add(TicketId ticket, const masking::MaskOptions& options, const QString& path, QObject* context,
             Added done);
    void addBytes(TicketId ticket, const masking::MaskOptions& options, const QString& name,
                  const QString& mediaType, const QByteArray& bytes, QObject* context, Added done);
    /// Files of the ticket whose masks can still be lifted here.
    void maskedOf(TicketId ticket, QObject* context, std::function<void(std::vector<MaskedFile>)> done);
    void lift(const MaskedFile& file, QObject* context, std::function<void(Result<LiftedFile>)> done);
    void forgetMasked(const MaskedFile& file) { m_box.forgetMasked(file.ticket, file.sha256); }
    void get(const std::string& sha256, QObject* context, std::function<void(Result<QByteArray>)> done);
    /// Of tickets that this person may not see any more.
    void forget(const std::vector<std::string>& digests) { m_box.forget(digests); }
    /// A connection has come.
    void sendWaiting() { m_box.sendWaiting(); }

signals:
    void notice(const QString& sentence);
    void masked(const MaskedFile& file);

private:
    AttachmentBox::Options listening(AttachmentBox::Options options);

    AttachmentBox m_box;
};

} // namespace warroom::ui
