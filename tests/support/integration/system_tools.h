// Programs of the system that cause faults, and file systems of a test's own.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace warroom::test {

// WARROOM_TORTURE=full: everything is tried, which takes minutes. Without it a sample is.
bool tortureFully();

// Runs a program to its end; what it printed if it failed, nothing if all went well.
QString failureOf(const QString& program, const QStringList& arguments);

// Why a fault cannot be caused here, printed as "did not run: …"; false if it can.
bool cannotTrace();
bool cannotMount();
bool cannotMakeDisks(); // images with a file system of their own, on loop devices

// A command for BackendProcess::runUnder(). The process is killed as one of its threads enters the `number`th
// call of that name.
QStringList killedAt(const QString& call, int number);

// Makes system calls of a running process on some files fail, until the end of its life. `what` is an
// --inject expression of strace, for example "pwrite64:error=ENOSPC:when=1+".
class FailingCalls final
{
public:
    FailingCalls(qint64 process, const QString& what, const QStringList& files);
    ~FailingCalls();
    FailingCalls(const FailingCalls&) = delete;
    FailingCalls& operator=(const FailingCalls&) = delete;

    bool isAttached() const { return m_attached; }

private:
    QProcess m_strace;
    bool m_attached = false;
};

// A mounted file system that goes with the object. `failure` says why it is not there.
class Mount final
{
public:
    // `arguments` of mount(8), before the place.
    Mount(const QStringList& arguments, QString place);
    ~Mount();
    Mount(const Mount&) = delete;
    Mount& operator=(const Mount&) = delete;

    QString failure() const { return m_failure; }
    QString place() const { return m_place; }

private:
    QString m_place, m_failure;
};

} // namespace warroom::test
