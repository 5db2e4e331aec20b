// The demo: a backend of its own, and an incident that several people work on over real connections.
#pragma once

#include <QFile>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QThread>

#include <functional>
#include <memory>

namespace warroom::ui {

class DemoPrometheus;

/// Starts `warroomd` and `warroomctl`, found beside this program. Everything it makes goes with it. GUI
/// thread.
class Demo final : public QObject
{
    Q_OBJECT

public:
    explicit Demo(QObject* parent = nullptr);
    ~Demo() override;

    /// Blocks until the backend listens and there is a seat for this desktop; false with problem().
    bool start();
    QString problem() const { return m_problem; }
    QString url() const { return m_url; }
    /// Of the person at this desktop, Mara.
    QString token() const { return m_token; }
    QString workspace() const;

    /// Lets the others work through the incident, so many times as fast as it happened; 0: at once.
    void replay(double speed);
    /// What monitoring says, two hours of it; a page waits afterwards. Blocks; false with problem().
    bool sendSignals();
    /// The same beside the calling thread, without a word where it fails.
    void sendSignalsAside();
    /// One thing that Tomas does, who came with the replay, as warroomctl arguments; false if it failed.
    bool somebodyElse(const QStringList& arguments);

signals:
    void replayed(bool good);

private:
    bool startBackend();
    bool prepare();
    bool prepareMonitoring();
    QString unpack(const QString& resource);
    QString unpackRecent(const QString& resource);
    QString writeConfig(const QString& prometheus);
    std::optional<QByteArray> ctl(const QStringList& arguments);
    QStringList connection() const;

    QTemporaryDir m_folder;
    QString m_problem;
    QString m_url;
    QString m_token;
    QString m_intakeKey;
    std::unique_ptr<DemoPrometheus> m_prometheus;
    std::unique_ptr<QThread> m_sender;
    QProcess m_backend;
    QProcess m_replay;
    QFile m_other; // Tomas' token
};

} // namespace warroom::ui
