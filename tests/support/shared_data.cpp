// Finding the recorded real input: WARROOM_SHARED_DATA, else the folder that the build was configured with.
#include "support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <cstdio>

namespace warroom::test {
namespace {

QString root() { return qEnvironmentVariable("WARROOM_SHARED_DATA", WARROOM_SHARED_DATA_DEFAULT); }

} // namespace

bool haveSharedData()
{
    static const bool there = [] {
        const bool found = !root().isEmpty() && QDir(root()).exists();
        if (!found)
            std::fprintf(stderr, "did not run: no shared data\n");
        return found;
    }();
    return there;
}

QString sharedData(const QString& sub) { return QDir::cleanPath(root() + "/" + sub); }

QStringList sharedFiles(const QString& folder, const QString& pattern)
{
    return QDir(sharedData(folder)).entryList({pattern}, QDir::Files, QDir::Name);
}

QByteArray readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable("cannot read " + path + ": " + file.errorString()), __FILE__, __LINE__);
        return {};
    }
    return file.readAll();
}

} // namespace warroom::test
