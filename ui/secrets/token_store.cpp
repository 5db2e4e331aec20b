// Choosing between keyring and file, and carrying answers back to the GUI thread.
#include "secrets/token_store.h"

#include "secrets/token_file.h"

#include <QPointer>
#include <QUrl>

namespace warroom::ui {
namespace {

template<class Answer>
std::function<void(Answer)> guarded(QObject* context, std::function<void(Answer)> done)
{
    return [guard = QPointer<QObject>(context), done = std::move(done)](Answer answer) {
        if (guard)
            done(std::move(answer));
    };
}

} // namespace

TokenStore::TokenStore(const QString& folder, std::unique_ptr<Keyring> keyring, QObject* parent)
    : QObject(parent), m_folder(folder), m_keyring(std::move(keyring))
{
    m_disk.setMaxThreadCount(1);
}

TokenStore::~TokenStore() { m_disk.waitForDone(); }

QString TokenStore::fileOf(const QString& server) const
{
    return m_folder + QStringLiteral("/tokens/") + QString::fromLatin1(QUrl::toPercentEncoding(server));
}

void TokenStore::read(const QString& server, QObject* context, std::function<void(KeptToken)> done)
{
    auto answer = guarded(context, std::move(done));
    m_keyring->read(server, [this, server, answer](Result<QString> secret) {
        if (secret && !secret->isEmpty())
            return answer({*secret, TokenPlace::Keyring});
        readFile(server, answer);
    });
}

void TokenStore::write(const QString& server, const QString& token, QObject* context,
                       std::function<void(Result<TokenPlace>)> done)
{
    auto answer = guarded(context, std::move(done));
    m_keyring->write(server, token, [this, server, token, answer](Result<void> kept) {
        if (!kept)
            return writeFile(server, token, answer);
        // What an earlier start had to leave in a file is not left lying about.
        removeFile(server, [answer](Result<void>) { answer(TokenPlace::Keyring); });
    });
}

void TokenStore::remove(const QString& server, QObject* context, std::function<void(Result<void>)> done)
{
    auto answer = guarded(context, std::move(done));
    m_keyring->remove(server, [this, server, answer](Result<void> removed) {
        const bool left = !removed && removed.error().code() != ErrorCode::Unreachable;
        removeFile(server, [answer, removed, left](Result<void> file) { answer(left ? removed : file); });
    });
}

void TokenStore::readFile(const QString& server, std::function<void(KeptToken)> done)
{
    m_disk.start([this, file = fileOf(server), done = std::move(done)] {
        const auto token = readTokenFile(file);
        const KeptToken kept = token && !token->isEmpty() ? KeptToken{*token, TokenPlace::File} : KeptToken{};
        QMetaObject::invokeMethod(
            this, [done, kept] { done(kept); }, Qt::QueuedConnection);
    });
}

void TokenStore::writeFile(const QString& server, const QString& token,
                           std::function<void(Result<TokenPlace>)> done)
{
    m_disk.start([this, file = fileOf(server), token, done = std::move(done)] {
        const auto written = writeTokenFile(file, token);
        const auto place =
            written ? Result<TokenPlace>(TokenPlace::File) : Result<TokenPlace>(written.error());
        QMetaObject::invokeMethod(
            this, [done, place] { done(place); }, Qt::QueuedConnection);
    });
}

void TokenStore::removeFile(const QString& server, std::function<void(Result<void>)> done)
{
    m_disk.start([this, file = fileOf(server), done = std::move(done)] {
        const auto removed = removeTokenFile(file);
        QMetaObject::invokeMethod(
            this, [done, removed] { done(removed); }, Qt::QueuedConnection);
    });
}

} // namespace warroom::ui
