// Trying whether a backend takes a token, before anything depends on it.
#pragma once

#include "workspace/socket_transport.h"

#include <QObject>

#include <memory>
#include <optional>

namespace warroom::ui {

/// One attempt at a time over the same connection that the workspace will use. GUI thread.
class JoinProbe final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~JoinProbe() override;

    void start(const SocketOptions& options);
    /// Nothing more is heard of the attempt.
    void cancel();
    bool isRunning() const { return m_transport != nullptr; }

    /// What went wrong and what helps, for a person.
    static QString sentence(const Error& error);

signals:
    void accepted();
    void refused(const warroom::Error& error);

private:
    void finish(int attempt, const std::optional<Error>& error);

    std::unique_ptr<Transport> m_transport;
    int m_attempt = 0;
};

} // namespace warroom::ui
