// The session's keyring by QtKeychain, once it has shown that it is there.
#include "secrets/keyring.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QList>
#include <QThread>

namespace warroom::ui {
namespace {

constexpr int patience = 3000; // ms, for a keyring that has to be started first

const QString service = QStringLiteral("warroom");

// Qt would start a bus of its own where there is none.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

// Waits: for a thread of its own.
bool keyringAnswers()
{
    if (!hasSessionBus())
        return false;
    const QString name = QStringLiteral("warroom-keyring");
    bool answers = false;
    {
        const auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        auto ask = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("StartServiceByName"));
        ask << QStringLiteral("org.freedesktop.secrets") << 0u;
        answers =
            bus.isConnected() && bus.call(ask, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
    }
    QDBusConnection::disconnectFromBus(name);
    return answers;
}

Error unreachable(const QString& why) { return fail(ErrorCode::Unreachable, why.toStdString()); }

Result<void> resultOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    if (job.error() == QKeychain::EntryNotFound)
        return fail(ErrorCode::NotFound, "the keyring holds no such entry");
    return unreachable(job.errorString());
}

class SystemKeyring final : public Keyring
{
public:
    ~SystemKeyring() override
    {
        if (m_asking)
            m_asking->wait();
    }

    void read(const QString& name, std::function<void(Result<QString>)> done) override
    {
        whenKnown([this, name, done = std::move(done)] {
            if (m_state == State::Absent)
                return done(unreachable(QStringLiteral("no keyring answers")));
            auto* job = new QKeychain::ReadPasswordJob(service);
            job->setKey(name);
            connect(job, &QKeychain::Job::finished, this, [job, done] {
                const auto result = resultOf(*job);
                done(result ? Result<QString>(job->textData()) : Result<QString>(result.error()));
            });
            job->start();
        });
    }

    void write(const QString& name, const QString& secret, std::function<void(Result<void>)> done) override
    {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setTextData(secret);
        run(job, name, std::move(done));
    }

    void remove(const QString& name, std::function<void(Result<void>)> done) override
    {
        run(new QKeychain::DeletePasswordJob(service), name, [done = std::move(done)](Result<void> result) {
            const bool absent = !result && result.error().code() == ErrorCode::NotFound;
            done(absent ? Result<void>() : std::move(result));
        });
    }

private:
    enum class State
    {
        Unknown,
        Present,
        Absent
    };

    // A job has no parent: the keyring's own callback needs it until it has finished.
    void run(QKeychain::Job* job, const QString& name, std::function<void(Result<void>)> done)
    {
        job->setKey(name);
        const auto owned = std::make_shared<std::unique_ptr<QKeychain::Job>>(job);
        whenKnown([this, owned, done = std::move(done)] {
            if (m_state == State::Absent)
                return done(unreachable(QStringLiteral("no keyring answers")));
            auto* started = owned->release();
            connect(started, &QKeychain::Job::finished, this, [started, done] { done(resultOf(*started)); });
            started->start();
        });
    }

    void whenKnown(std::function<void()> work)
    {
        if (m_state != State::Unknown)
            return work();
        m_waiting.append(std::move(work));
        if (m_asking)
            return;
        m_asking.reset(QThread::create([this] {
            const bool answers = keyringAnswers();
            QMetaObject::invokeMethod(
                this, [this, answers] { known(answers); }, Qt::QueuedConnection);
        }));
        m_asking->start();
    }

    void known(bool answers)
    {
        m_state = answers ? State::Present : State::Absent;
        for (const auto& work : std::exchange(m_waiting, {}))
            work();
    }

    State m_state = State::Unknown;
    QList<std::function<void()>> m_waiting;
    std::unique_ptr<QThread> m_asking;
};

} // namespace

std::unique_ptr<Keyring> makeSystemKeyring() { return std::make_unique<SystemKeyring>(); }

} // namespace warroom::ui
