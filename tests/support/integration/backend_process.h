// A real warroomd in a folder of its own, to be started, stopped and killed.
#pragma once

#include "net/http_client.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryFile>

#include <memory>

namespace warroom::test {

class BackendProcess final
{
public:
    // `config` is the text of a configuration file; may be empty.
    explicit BackendProcess(QString data, QByteArray config = {});
    ~BackendProcess();

    // The command that runs it from the next start on, with warroomd as its last arguments; empty: none. The
    // child must still be warroomd itself, as it is under `strace -D`.
    void runUnder(QStringList command) { m_command = std::move(command); }
    // From the next start on its disk takes so long for each commit.
    void runOnSlowDisk(int milliseconds);

    // Starts it on a free port, unless the arguments say --listen; false (with output()) if it did not begin
    // to listen.
    bool start(const QStringList& arguments = {});
    // SIGKILL, at once.
    void kill();
    // SIGTERM; returns the exit code, or -1 if it did not end by itself.
    int stop();
    bool isRunning() const;
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

    QString url() const { return m_url; }
    QString data() const { return m_data; }
    std::string adminToken() const;
    // What it printed: until it listened, and after stop() also its log.
    QByteArray output() const { return m_output; }
    // Its log since the last start, any time.
    QByteArray log() const;

    // A request with the administrator's token.
    Result<net::HttpResponse> request(const std::string& method, const std::string& path,
                                      std::string body = {}) const;

private:
    QString m_data;
    QByteArray m_config;
    QStringList m_command;
    QString m_url;
    QByteArray m_output;
    QTemporaryFile m_log;
    std::unique_ptr<QProcess> m_process;
};

// A person with a token, made over the API. Empty if that failed.
std::string tokenFor(const BackendProcess& backend, const std::string& name, const std::string& role);
// The id of a fresh incident; empty if that failed.
std::string declareIncident(const BackendProcess& backend, const std::string& title);

} // namespace warroom::test
