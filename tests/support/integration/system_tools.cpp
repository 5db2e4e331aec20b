// strace and mount, run as children.
#include "support/integration/system_tools.h"

#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace warroom::test {
namespace {

constexpr int patience = 30'000; // ms

bool didNotRun(const QString& why)
{
    if (!why.isEmpty())
        std::fprintf(stderr, "did not run: %s\n", qPrintable(why));
    return !why.isEmpty();
}

QString whyNotTrace()
{
    if (QStandardPaths::findExecutable("strace").isEmpty())
        return "no strace";
    const auto failure = failureOf("strace", {"-D", "-f", "-o", "/dev/null", "true"});
    return failure.isEmpty() ? QString() : "strace may not trace here";
}

// From then on mounts are this process's own: they go with it, however it ends.
QString whyNotMount()
{
    if (::geteuid() != 0)
        return "needs root to mount file systems";
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return "file systems may not be mounted here";
    qputenv("PATH", qgetenv("PATH") + ":/usr/sbin:/sbin");
    return {};
}

QString whyNotMakeDisks()
{
    if (QStandardPaths::findExecutable("mkfs.ext4").isEmpty())
        return "no mkfs.ext4";
    return failureOf("losetup", {"-f"}).isEmpty() ? QString() : "no loop device";
}

} // namespace

bool tortureFully() { return qgetenv("WARROOM_TORTURE") == "full"; }

QString failureOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patience))
        return program + ": " + process.errorString();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return program + " failed: " + QString::fromUtf8(process.readAll());
}

bool cannotTrace()
{
    static const QString why = whyNotTrace();
    return didNotRun(why);
}

bool cannotMount()
{
    static const QString why = whyNotMount();
    return didNotRun(why);
}

bool cannotMakeDisks()
{
    if (cannotMount())
        return true;
    static const QString why = whyNotMakeDisks();
    return didNotRun(why);
}

QStringList killedAt(const QString& call, int number)
{
    return {"strace", "-D",
            "-f",     "-qq",
            "-o",     "/dev/null",
            "-e",     "trace=" + call,
            "-e",     QString("inject=%1:signal=SIGKILL:when=%2").arg(call).arg(number)};
}

FailingCalls::FailingCalls(qint64 process, const QString& what, const QStringList& files)
{
    QStringList arguments{"-f", "-o", "/dev/null", "-p", QString::number(process)};
    for (const QString& file : files)
        arguments << "-P" << file;
    m_strace.setProcessChannelMode(QProcess::MergedChannels);
    m_strace.start("strace", arguments + QStringList{"-e", "inject=" + what});
    QByteArray said;
    while (!said.contains("attached") && m_strace.waitForReadyRead(patience))
        said += m_strace.readAll();
    m_attached = said.contains("attached");
}

FailingCalls::~FailingCalls()
{
    m_strace.terminate();
    m_strace.waitForFinished(patience);
}

Mount::Mount(const QStringList& arguments, QString place) : m_place(std::move(place))
{
    if (!QDir().mkpath(m_place))
        m_failure = "no folder " + m_place;
    else
        m_failure = failureOf("mount", arguments + QStringList{m_place});
}

Mount::~Mount()
{
    if (m_failure.isEmpty() && !failureOf("umount", {m_place}).isEmpty())
        failureOf("umount", {"-l", m_place});
}

} // namespace warroom::test
