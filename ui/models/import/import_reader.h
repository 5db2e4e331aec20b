// The part of an import that may take its time: finding files, reading them, making operations of them.
#pragma once

#include "import/read_incident.h"
#include "models/import/import_model.h"

#include <vector>

namespace warroom::ui {

struct ImportFile
{
    QString file, name;
};

struct ImportFiles
{
    std::vector<ImportFile> files;
    std::vector<ImportRow> bad;                        ///< folders that cannot be read
    std::vector<std::pair<QString, QString>> passedBy; ///< names of files that hold no report, and why
};

struct ReadyImport
{
    incoming::PreparedImport import;
    bool isLeft = false;
};

// Any thread, and all of them wait for the disk.

/// Of a file or a folder that a person named.
ImportFiles importFilesOf(const QString& path);
/// Its state is New, or Bad with the problem.
ImportRow readImportRow(const ImportFile& file);
Result<ReadyImport> readyImport(const ImportFile& file, const Author& author, Time now);

} // namespace warroom::ui
