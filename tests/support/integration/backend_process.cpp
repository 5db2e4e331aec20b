// Running warroomd as a child.
#include "support/integration/backend_process.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>

namespace warroom::test {
namespace {

constexpr int patience = 20'000; // ms

QJsonObject objectOf(const Result<net::HttpResponse>& response)
{
    return response ? QJsonDocument::fromJson(QByteArray::fromStdString(response->body)).object()
                    : QJsonObject();
}

// The leak check of a sanitized build cannot run in a process that is traced.
QProcessEnvironment traceable()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    const QString options = environment.value("ASAN_OPTIONS");
    environment.insert("ASAN_OPTIONS", options + (options.isEmpty() ? "" : ":") + "detect_leaks=0");
    return environment;
}

} // namespace

BackendProcess::BackendProcess(QString data, QByteArray config)
    : m_data(std::move(data)), m_config(std::move(config))
{
    if (!m_log.open())
        qFatal("no temporary file");
}

BackendProcess::~BackendProcess() { kill(); }

void BackendProcess::runOnSlowDisk(int milliseconds)
{
    const QString calls = "fsync,fdatasync";
    runUnder({"strace", "-D", "-f", "-qq", "-o", m_data + ".calls", "-e", "trace=" + calls, "-e",
              "inject=" + calls + ":delay_enter=" + QString::number(milliseconds * 1'000)});
}

bool BackendProcess::start(const QStringList& arguments)
{
    QStringList all = {"--data", m_data};
    if (!arguments.contains("--listen"))
        all += {"--listen", "127.0.0.1:0"};
    if (!m_config.isEmpty()) {
        QDir().mkpath(m_data);
        QFile file(m_data + "/backend.toml");
        if (!file.open(QIODevice::WriteOnly) || file.write(m_config) != m_config.size())
            return false;
        all += {"--config", file.fileName()};
    }
    m_process = std::make_unique<QProcess>();
    // A file, because a pipe that nobody reads would stop it sooner or later.
    m_process->setStandardErrorFile(m_log.fileName());
    // It must not outlive a test that crashed.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    const QStringList command = m_command + QStringList{WARROOM_BIN_DIR "/warroomd"} + all + arguments;
    if (!m_command.isEmpty())
        m_process->setProcessEnvironment(traceable());
    m_process->start(command.front(), command.mid(1));
    m_output.clear();
    while (!m_output.contains('\n')) {
        if (!m_process->waitForReadyRead(patience)) {
            m_output += log();
            return false;
        }
        m_output += m_process->readAllStandardOutput();
    }
    m_url = QString::fromUtf8(m_output).section("listening on ", 1).section('\n', 0, 0);
    return !m_url.isEmpty();
}

void BackendProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(patience);
    m_process.reset();
}

int BackendProcess::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(patience))
        return -1;
    m_output += log();
    const int code = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    m_process.reset();
    return code;
}

QByteArray BackendProcess::log() const
{
    QFile file(m_log.fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool BackendProcess::isRunning() const { return m_process && m_process->state() == QProcess::Running; }

std::string BackendProcess::adminToken() const
{
    QFile file(m_data + "/admin.token");
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toStdString() : std::string();
}

Result<net::HttpResponse> BackendProcess::request(const std::string& method, const std::string& path,
                                                  std::string body) const
{
    net::HttpClient client;
    return client.request(
        {method, m_url.toStdString() + path, {{"Authorization", "Bearer " + adminToken()}}, std::move(body)});
}

std::string tokenFor(const BackendProcess& backend, const std::string& name, const std::string& role)
{
    const auto added =
        backend.request("POST", "/api/v1/users", R"({"name":")" + name + R"(","role":")" + role + "\"}");
    if (!added || added->status != 201)
        return {};
    return objectOf(backend.request("POST", "/api/v1/tokens", R"({"user":")" + name + "\"}"))["token"]
        .toString()
        .toStdString();
}

std::string declareIncident(const BackendProcess& backend, const std::string& title)
{
    const auto made =
        backend.request("POST", "/api/v1/incidents", R"({"title":")" + title + R"(","severity":"SEV2"})");
    return objectOf(made)["id"].toString().toStdString();
}

} // namespace warroom::test
