// Programs of others in a test: a configuration file, starting them, and what npm brings.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

namespace warroom::test {

inline QString at(int port) { return QString("127.0.0.1:%1").arg(port); }

inline void writeAll(const QString& name, const QByteArray& text)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(name));
}

// A program of somebody else, which goes with the test.
inline std::unique_ptr<QProcess> startProgram(const QString& folder, const QString& program,
                                              const QStringList& arguments,
                                              const QStringList& environment = {})
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(folder);
    process->setStandardErrorFile(folder + "/" + QFileInfo(program).baseName() + ".log");
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto& one : environment)
        variables.insert(one.section('=', 0, 0), one.section('=', 1));
    process->setProcessEnvironment(variables);
    process->start(program, arguments);
    if (!process->waitForStarted())
        qFatal("%s does not start", qPrintable(program));
    return process;
}

// A Node program of the shared data with what it needs, in a folder of its own; empty if npm cannot bring it.
inline QString nodeProgram(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const auto& file : QDir(from).entryList(QDir::Files))
        QFile::copy(from + "/" + file, to + "/" + file);
    QProcess npm;
    npm.setWorkingDirectory(to);
    npm.start("npm", {"install", "--no-audit", "--no-fund", "--silent"});
    return npm.waitForFinished(120'000) && npm.exitCode() == 0 ? to : QString();
}

} // namespace warroom::test
