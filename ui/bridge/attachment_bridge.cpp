// Bringing answers from the thread of the files to the GUI thread.
#include "bridge/attachment_bridge.h"

#include <QPointer>

namespace warroom::ui {
namespace {

/// What is called on another thread and runs on that of `bridge`, unless `context` has gone by then. The
/// thread of the files has ended before the bridge goes.
template<class Value, class Done>
std::function<void(Value)> onGuiThread(QObject* bridge, QObject* context, Done done)
{
    return [bridge, alive = QPointer<QObject>(context), done = std::move(done)](Value value) {
        const auto run = [alive, done, value = std::move(value)] {
            if (alive)
                done(value);
        };
        QMetaObject::invokeMethod(bridge, run, Qt::QueuedConnection);
    };
}

} // namespace

AttachmentBridge::AttachmentBridge(AttachmentBox::Options options, QObject* parent)
    : QObject(parent), m_box(listening(std::move(options)))
{}

AttachmentBox::Options AttachmentBridge::listening(AttachmentBox::Options options)
{
    options.notice = [this](const std::string& sentence) {
        const auto tell = [this, words = QString::fromStdString(sentence)] { emit notice(words); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    options.masked = [this](const MaskedFile& file) {
        QMetaObject::invokeMethod(
            this, [this, file] { emit masked(file); }, Qt::QueuedConnection);
    };
    return options;
}

void AttachmentBridge::add(TicketId ticket, const masking::MaskOptions& options, const QString& path,
                           QObject* context, Added done)
{
    m_box.add(ticket, options, path.toStdString(),
              onGuiThread<Result<AttachmentAdd>>(this, context, std::move(done)));
}

void AttachmentBridge::addBytes(TicketId ticket, const masking::MaskOptions& options, const QString& name,
                                const QString& mediaType, const QByteArray& bytes, QObject* context,
                                Added done)
{
    m_box.addBytes(ticket, options, name.toStdString(), mediaType.toStdString(), bytes.toStdString(),
                   onGuiThread<Result<AttachmentAdd>>(this, context, std::move(done)));
}

void AttachmentBridge::maskedOf(TicketId ticket, QObject* context,
                                std::function<void(std::vector<MaskedFile>)> done)
{
    m_box.masked(ticket, onGuiThread<std::vector<MaskedFile>>(this, context, std::move(done)));
}

void AttachmentBridge::lift(const MaskedFile& file, QObject* context,
                            std::function<void(Result<LiftedFile>)> done)
{
    m_box.lift(file.ticket, file.sha256, onGuiThread<Result<LiftedFile>>(this, context, std::move(done)));
}

void AttachmentBridge::get(const std::string& sha256, QObject* context,
                           std::function<void(Result<QByteArray>)> done)
{
    const auto convert = [done = std::move(done)](const Result<std::string>& bytes) {
        done(bytes ? Result<QByteArray>(QByteArray::fromStdString(*bytes))
                   : Result<QByteArray>(bytes.error()));
    };
    m_box.get(sha256, onGuiThread<Result<std::string>>(this, context, convert));
}

} // namespace warroom::ui
