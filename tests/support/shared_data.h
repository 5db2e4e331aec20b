// Recorded real input, kept beside the source tree; a test that needs it passes where it is not there.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace warroom::test {

// Whether there is any. Prints "did not run: no shared data" once if not.
//     if (!haveSharedData())
//         QSKIP("no shared data");
bool haveSharedData();

// The path of a file or folder in it, "timelines" or "alertmanager/x.json".
QString sharedData(const QString& sub);

// Names (not paths) of the files of a folder in it, sorted; for one data row per file.
QStringList sharedFiles(const QString& folder, const QString& pattern = "*");

// The bytes of a file; fails the test function and returns nothing if it cannot be read.
QByteArray readBytes(const QString& path);

} // namespace warroom::test

using warroom::test::haveSharedData;
using warroom::test::readBytes;
using warroom::test::sharedData;
using warroom::test::sharedFiles;
