// The attempt, and the words for its outcomes.
#include "screens/start/join_probe.h"

#include "models/format/refusal_text.h"

namespace warroom::ui {

JoinProbe::~JoinProbe() { cancel(); }

void JoinProbe::start(const SocketOptions& options)
{
    cancel();
    m_transport = makeSocketTransport(options);
    const int attempt = m_attempt;
    // The network's thread reports; an answer that comes after cancel() is of an older attempt.
    const auto report = [this, attempt](const std::optional<Error>& error) {
        QMetaObject::invokeMethod(
            this, [this, attempt, error] { finish(attempt, error); }, Qt::QueuedConnection);
    };
    m_transport->start({
        [report] { report(std::nullopt); },
        [](const std::string&) {},
        [report](const Error& error) { report(error); },
    });
}

void JoinProbe::cancel()
{
    ++m_attempt;
    m_transport.reset();
}

void JoinProbe::finish(int attempt, const std::optional<Error>& error)
{
    if (attempt != m_attempt)
        return;
    cancel();
    if (error)
        emit refused(*error);
    else
        emit accepted();
}

QString JoinProbe::sentence(const Error& error)
{
    const QString detail = refusalText(error);
    switch (error.code()) {
    case ErrorCode::Unauthenticated:
        return tr("The backend does not accept this token. It may be mistyped, expired or revoked; whoever "
                  "administers the backend can make a new one.");
    case ErrorCode::Unreachable:
    case ErrorCode::Timeout:
        return tr("The backend cannot be reached: %1.").arg(detail);
    case ErrorCode::Tls:
        return tr("The connection is not safe, so the token was not sent: %1. If the backend has a "
                  "certificate "
                  "of your own organisation, name the file of its authority.")
            .arg(detail);
    case ErrorCode::Http:
        return tr("What answers at this address is not a warroom backend: %1.").arg(detail);
    case ErrorCode::Version:
        return tr("This backend and this desktop are of versions that do not understand each other: %1.")
            .arg(detail);
    case ErrorCode::TooMany:
        return tr("The backend is asked too often just now. Try again in a minute.");
    default:
        return tr("The backend refused: %1.").arg(detail);
    }
}

} // namespace warroom::ui
