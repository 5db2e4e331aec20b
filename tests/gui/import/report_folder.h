// A folder of reports as people keep them: two kinds, one that is broken, and what is no report.
#pragma once

#include "support/temp_dir.h"

#include <QDir>
#include <QFile>

namespace warroom::test {

class ReportFolder final
{
public:
    ReportFolder()
    {
        QDir(m_dir.path()).mkpath("reports/2024");
        put("2024/disk-full.md",
            "# Disk full on orders-db\n\n**Severity:** SEV2\n\n## Summary\n\nThe disk was full, the token "
            "was "
            "AKIAIOSFODNN7EXAMPLE.\n\n## Glossary\n\nWAL: the log of the database.\n\n## Timeline\n\n"
            "- 2024-03-01 10:00 UTC Alerts\n- 2024-03-01 10:20 UTC Space was freed\n");
        put("2024/slow-search.md", "# Search was slow\n\n## Impact\n\nEvery tenth search took 8 s.\n");
        put("checkout.json",
            R"({"title": "Checkout down", "severity": "SEV1", "service": "checkout-api",
                "started": "2024-05-01T08:00:00Z", "resolved": "2024-05-01T09:30:00Z", "phase": "review",
                "symptoms": "Nobody can pay.", "root_causes": ["A certificate ended."],
                "timeline": [{"t": "2024-05-01T08:01:00Z", "kind": "alert", "text": "errors over 5 %"}]})");
        put("half.json", R"({"title": "Half a file", "severity": "SEV1", "timeline": [)");
        put("README.md", "# How we write reports\n");
        put("dashboard.png", "\x89PNG");
    }

    QString path() const { return m_dir.file("reports"); }
    QString file(const QString& name) const { return path() + '/' + name; }
    void put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(this->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    // So many small postmortems more.
    void putMany(int count) const
    {
        QDir(path()).mkpath("many");
        for (int i = 0; i < count; ++i)
            put(QString("many/%1.md").arg(i, 4, 10, QChar('0')),
                QString("# Outage %1\n\n## Summary\n\nIt was down %1 times.\n").arg(i).toUtf8());
    }

private:
    TempDir m_dir;
};

} // namespace warroom::test
