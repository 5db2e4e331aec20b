// A folder of a test's own that goes with the object.
#pragma once

#include <QDir>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace warroom::test {

class TempDir final
{
public:
    TempDir() : m_dir(QDir::tempPath() + "/warroom-test-XXXXXX")
    {
        if (!m_dir.isValid())
            qFatal("no temporary folder: %s", qPrintable(m_dir.errorString()));
    }

    QString path() const { return m_dir.path(); }
    // The path of a file in it; the file need not exist.
    QString file(const QString& name) const { return m_dir.filePath(name); }
    std::string stdPath() const { return m_dir.path().toStdString(); }
    std::string stdFile(const std::string& name) const { return stdPath() + "/" + name; }
    std::filesystem::path fsPath() const { return stdPath(); }

private:
    QTemporaryDir m_dir;
};

} // namespace warroom::test

using warroom::test::TempDir;
