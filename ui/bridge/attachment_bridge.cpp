// Bringing answers from the thread of the files to the GUI thread.
#include "bridge/attachment_bridge.h"

#include <QPointer>

namespace warroom::ui {
namespace {

/// What is called on another thread and runs on that of `bridge`, unless `context` has gone by then. The
/// thread of the files has ended before the bridge goes.
template<class Value, class Done>
std::function<void(Result<Value>)> onGuiThread(QObject* bridge, QObject* context, Done done)
{
    return [bridge, alive = QPointer<QObject>(context), done = std::move(done)](Result<Value> value) {
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
    return options;
}

void AttachmentBridge::add(TicketId ticket, const QString& path, QObject* context, Added done)
{
    m_box.add(ticket, path.toStdString(), onGuiThread<AttachmentAdd>(this, context, std::move(done)));
}

void AttachmentBridge::addBytes(TicketId ticket, const QString& name, const QString& mediaType,
                                const QByteArray& bytes, QObject* context, Added done)
{
    m_box.addBytes(ticket, name.toStdString(), mediaType.toStdString(), bytes.toStdString(),
                   onGuiThread<AttachmentAdd>(this, context, std::move(done)));
}

void AttachmentBridge::get(const std::string& sha256, QObject* context,
                           std::function<void(Result<QByteArray>)> done)
{
    const auto convert = [done = std::move(done)](const Result<std::string>& bytes) {
        done(bytes ? Result<QByteArray>(QByteArray::fromStdString(*bytes))
                   : Result<QByteArray>(bytes.error()));
    };
    m_box.get(sha256, onGuiThread<std::string>(this, context, convert));
}

} // namespace warroom::ui
