// Running the demo's programs.
#include "demo.h"

#include "demo_prometheus.h"
#include "demo_signals.h"

#include "net/http_client.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>

namespace warroom::ui {
namespace {

constexpr int patience = 20'000; // ms
constexpr qint64 daysAgo = 9;    // the incident that is over began

QString programBeside(const QString& name)
{
    // Tests of the build tree stand in a folder beside that of the programs.
    for (const char* folder : {"/", "/../bin/"}) {
        const QString beside = QCoreApplication::applicationDirPath() + QLatin1String(folder) + name;
        if (QFile::exists(beside))
            return beside;
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace

Demo::Demo(QObject* parent)
    : QObject(parent), m_folder(QDir::tempPath() + QStringLiteral("/warroom-demo-XXXXXX"))
{
    connect(&m_replay, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        emit replayed(code == 0 && status == QProcess::NormalExit);
    });
}

Demo::~Demo()
{
    if (m_sender)
        m_sender->wait();
    m_replay.disconnect(this);
    m_replay.kill();
    m_replay.waitForFinished(patience);
    m_backend.terminate();
    if (!m_backend.waitForFinished(patience))
        m_backend.kill();
}

bool Demo::start()
{
    if (!m_folder.isValid()) {
        m_problem = tr("no temporary folder: %1").arg(m_folder.errorString());
        return false;
    }
    return startBackend() && prepare();
}

QString Demo::workspace() const { return m_folder.filePath(QStringLiteral("desk")); }

bool Demo::startBackend()
{
    const QString program = programBeside(QStringLiteral("warroomd"));
    if (program.isEmpty()) {
        m_problem = tr("warroomd was not found beside this program; the package warroom-server brings it");
        return false;
    }
    m_backend.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_prometheus = std::make_unique<DemoPrometheus>(SystemClock().now());
    const auto prometheus = m_prometheus->start();
    if (!prometheus) {
        m_problem = QString::fromStdString(prometheus.error().message());
        return false;
    }
    m_backend.start(program, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                              QStringLiteral("--data"), m_folder.filePath(QStringLiteral("backend")),
                              QStringLiteral("--config"), writeConfig(QString::fromStdString(*prometheus))});
    QByteArray said;
    while (!said.contains('\n')) {
        if (!m_backend.waitForReadyRead(patience)) {
            m_problem = tr("the demo's backend did not start");
            return false;
        }
        said += m_backend.readAllStandardOutput();
    }
    m_url =
        QString::fromUtf8(said).section(QStringLiteral("listening on "), 1).section(QLatin1Char('\n'), 0, 0);
    return !m_url.isEmpty();
}

// A seat for this desktop, and something in the queue beside the incident.
bool Demo::prepare()
{
    if (!ctl({"user", "add", "Mara", "--role", "commander"}))
        return false;
    const auto made = ctl({"token", "create", "Mara"});
    if (!made)
        return false;
    m_token = QJsonDocument::fromJson(*made).object()[QStringLiteral("token")].toString();
    if (m_token.isEmpty()) {
        m_problem = tr("the demo's backend gave no token");
        return false;
    }
    return ctl({"incident", "import", unpackRecent(QStringLiteral("late-confirmations.json"))}) &&
           prepareMonitoring();
}

bool Demo::prepareMonitoring()
{
    if (!ctl({"service", "import", unpack(QStringLiteral("services.toml"))}) ||
        !ctl({"window", "add", "CHG-1177", "--service", "network", "--until", "2h", "--owner", "Keiko",
              "--reason", "The optics of the us-east hub are replaced"}))
        return false;
    const auto made = ctl({"intake", "add", "monitoring"});
    if (!made)
        return false;
    m_intakeKey = QJsonDocument::fromJson(*made).object()[QStringLiteral("key")].toString();
    return true;
}

bool Demo::sendSignals()
{
    const auto now = QDateTime::currentDateTimeUtc();
    net::HttpClient client;
    for (const DemoSignal& one : demoTelemetry(now) + demoAlerts(now)) {
        net::HttpCall call;
        call.method = "POST";
        call.url = m_url.toStdString() + one.path.toStdString();
        call.headers = {{"Authorization", "Bearer " + m_intakeKey.toStdString()},
                        {"Content-Type", "application/json"}};
        call.body = one.body.toStdString();
        const auto answer = client.request(call);
        if (!answer || answer->status >= 300) {
            m_problem = tr("the demo's backend refused what monitoring said: %1")
                            .arg(QString::fromStdString(answer ? answer->body : answer.error().message()));
            return false;
        }
    }
    return true;
}

QString Demo::unpack(const QString& resource)
{
    const QString file = m_folder.filePath(resource);
    QFile::remove(file);
    QFile::copy(QStringLiteral(":/demo/") + resource, file);
    return file;
}

// All of its times moved, so that it began some days ago.
QString Demo::unpackRecent(const QString& resource)
{
    QFile source(QStringLiteral(":/demo/") + resource);
    source.open(QIODevice::ReadOnly);
    QString text = QString::fromUtf8(source.readAll());
    static const QRegularExpression time(QStringLiteral("\"(\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z)\""));
    const auto read = [](const QString& one) { return QDateTime::fromString(one, Qt::ISODate); };
    const QString began = QJsonDocument::fromJson(text.toUtf8())[QStringLiteral("started")].toString();
    const qint64 days = read(began).daysTo(QDateTime::currentDateTimeUtc()) - daysAgo;
    QString moved;
    qsizetype done = 0;
    for (auto found = time.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        moved += text.mid(done, match.capturedStart(1) - done);
        moved += read(match.captured(1)).addDays(days).toString(Qt::ISODate);
        done = match.capturedEnd(1);
    }
    QFile file(m_folder.filePath(resource));
    file.open(QIODevice::WriteOnly);
    file.write((moved + text.mid(done)).toUtf8());
    return file.fileName();
}

QString Demo::writeConfig(const QString& prometheus)
{
    QFile file(m_folder.filePath(QStringLiteral("warroomd.toml")));
    file.open(QIODevice::WriteOnly);
    file.write(QStringLiteral("[prometheus]\nurl = \"%1\"\n").arg(prometheus).toUtf8());
    return file.fileName();
}

QStringList Demo::connection() const
{
    return {QStringLiteral("--server"), m_url, QStringLiteral("--token-file"),
            m_folder.filePath(QStringLiteral("backend/admin.token")), QStringLiteral("--json")};
}

std::optional<QByteArray> Demo::ctl(const QStringList& arguments)
{
    QProcess process;
    process.start(programBeside(QStringLiteral("warroomctl")), connection() + arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        m_problem = tr("warroomctl %1: %2")
                        .arg(arguments.join(QLatin1Char(' ')),
                             QString::fromUtf8(process.readAllStandardError()).trimmed());
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

void Demo::sendSignalsAside()
{
    m_sender.reset(QThread::create([this] { sendSignals(); }));
    m_sender->start();
}

void Demo::replay(double speed)
{
    m_replay.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_replay.setStandardOutputFile(QProcess::nullDevice());
    m_replay.start(programBeside(QStringLiteral("warroomctl")),
                   connection() + QStringList{"incident", "replay", unpack(QStringLiteral("checkout.json")),
                                              "--speed", QString::number(speed)});
}

bool Demo::somebodyElse(const QStringList& arguments)
{
    if (!m_other.isOpen()) {
        const auto made = ctl({"token", "create", "Tomas"});
        m_other.setFileName(m_folder.filePath(QStringLiteral("tomas.token")));
        if (!made || !m_other.open(QIODevice::WriteOnly))
            return false;
        m_other.write(QJsonDocument::fromJson(*made).object()[QStringLiteral("token")].toString().toUtf8());
        m_other.flush();
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        programBeside(QStringLiteral("warroomctl")),
        QStringList{QStringLiteral("--server"), m_url, QStringLiteral("--token-file"), m_other.fileName()} +
            arguments);
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

} // namespace warroom::ui
