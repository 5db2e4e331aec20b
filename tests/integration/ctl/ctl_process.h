// Runs the real warroomctl and tells what it printed.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace warroom::test {

struct CtlResult
{
    int exitCode = -1;
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    // For a failed check: everything that was said.
    QByteArray said() const { return "exit " + QByteArray::number(exitCode) + "\n" + out + err; }
};

// The environment holds what the test sets, nothing of WARROOM_SERVER and WARROOM_TOKEN.
inline CtlResult runCtl(const QStringList& arguments, const QMap<QString, QString>& environment = {},
                        const QByteArray& input = {})
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.remove("WARROOM_SERVER");
    variables.remove("WARROOM_TOKEN");
    for (auto one = environment.begin(); one != environment.end(); ++one)
        variables.insert(one.key(), one.value());
    process.setProcessEnvironment(variables);
    process.start(WARROOM_BIN_DIR "/warroomctl", arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {-1, process.readAllStandardOutput(),
                "warroomctl did not end: " + process.errorString().toUtf8()};
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace warroom::test
