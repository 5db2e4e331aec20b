// The run of a test program: its environment, and the handlers that turn an unannounced warning into a
// failure.
#include "support/test_main.h"

#include "base/log.h"
#include "support/temp_dir.h"

#include <QMutex>
#include <QThread>

#include <cstdio>
#include <ctime>
#include <list>

namespace warroom::test {
namespace {

struct Expectation
{
    int id;
    QString part;
    int count = 0;
};

// What all threads share: the announced lines, and the unannounced ones that no test function can answer for.
struct Watch
{
    QMutex mutex;
    std::list<Expectation> expectations;
    int nextId = 0;
    int strayLines = 0;
};

Watch& watch()
{
    static Watch instance;
    return instance;
}

QtMessageHandler qtTestHandler = nullptr;

bool announced(const QString& line)
{
    const QMutexLocker lock(&watch().mutex);
    for (auto& expectation : watch().expectations) {
        if (line.contains(expectation.part)) {
            ++expectation.count;
            return true;
        }
    }
    return false;
}

// The offscreen platform says this of what a window manager would do.
bool isPlatformNoise(const QString& line) { return line.startsWith("This plugin does not support "); }

bool inTestFunction()
{
    return QTest::currentTestFunction() != nullptr && QThread::currentThread() == qApp->thread();
}

void countStray(const char* kind, const QString& line)
{
    const QMutexLocker lock(&watch().mutex);
    ++watch().strayLines;
    std::fprintf(stderr, "unannounced %s during %s: %s\n", kind,
                 QTest::currentTestFunction() ? QTest::currentTestFunction() : "start or end",
                 qPrintable(line));
}

void onQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    const bool isWarning = type == QtWarningMsg || type == QtCriticalMsg;
    if (isWarning && (isPlatformNoise(line) || announced(line)))
        return;
    if (isWarning && !inTestFunction())
        countStray("Qt warning", line);
    else if (type == QtWarningMsg)
        QTest::failOnWarning(QRegularExpression("^" + QRegularExpression::escape(line) + "$"));
    else if (type == QtCriticalMsg)
        QTest::qFail(qPrintable("unannounced Qt message: " + line), context.file, context.line);
    if (qtTestHandler)
        qtTestHandler(type, context, line);
}

void onLogLine(log::Level, const std::string& text)
{
    const QString line = QString::fromStdString(text);
    if (announced(line))
        return;
    if (inTestFunction())
        QTest::qFail(qPrintable("unannounced log line: " + line), nullptr, 0);
    else
        countStray("log line", line);
}

void setUnlessSet(const char* name, const QByteArray& value)
{
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, value);
}

} // namespace

ExpectLog::ExpectLog(const QString& part)
{
    const QMutexLocker lock(&watch().mutex);
    m_id = watch().nextId++;
    watch().expectations.push_back({m_id, part});
}

ExpectLog::~ExpectLog()
{
    QString missing;
    {
        const QMutexLocker lock(&watch().mutex);
        watch().expectations.remove_if([&](const Expectation& expectation) {
            if (expectation.id == m_id && expectation.count == 0)
                missing = expectation.part;
            return expectation.id == m_id;
        });
    }
    if (!missing.isNull())
        QTest::qFail(qPrintable("no log line came with: " + missing), nullptr, 0);
}

int ExpectLog::count() const
{
    const QMutexLocker lock(&watch().mutex);
    for (const auto& expectation : watch().expectations) {
        if (expectation.id == m_id)
            return expectation.count;
    }
    return 0;
}

void prepareEnvironment()
{
    static const TempDir home;
    const QByteArray root = home.path().toLocal8Bit();
    qputenv("HOME", root);
    qputenv("XDG_DATA_HOME", root + "/data");
    qputenv("XDG_CONFIG_HOME", root + "/config");
    qputenv("XDG_CACHE_HOME", root + "/cache");
    qputenv("XDG_STATE_HOME", root + "/state");
    qputenv("XDG_RUNTIME_DIR", root);
    qunsetenv("WARROOM_SERVER");
    qunsetenv("WARROOM_TOKEN");
    qunsetenv("JOURNAL_STREAM");
    setUnlessSet("TZ", "UTC");
    setUnlessSet("LC_ALL", "C.UTF-8");
    setUnlessSet("QT_QPA_PLATFORM", "offscreen");
    tzset();
    qInstallMessageHandler(onQtMessage);
    log::divert(onLogLine);
}

int run(QObject& testObject, int argc, char** argv)
{
    // Qt Test installs its own handler here; ours goes before it.
    QTest::qInit(&testObject, argc, argv);
    qtTestHandler = qInstallMessageHandler(onQtMessage);
    const int failures = QTest::qRun();
    qInstallMessageHandler(qtTestHandler);
    qtTestHandler = nullptr;
    QTest::qCleanup();
    const QMutexLocker lock(&watch().mutex);
    return failures != 0 ? failures : watch().strayLines;
}

} // namespace warroom::test
