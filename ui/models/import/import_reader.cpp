// Reading on the import's own thread.
#include "models/import/import_reader.h"

#include "import/import_files.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace warroom::ui {
namespace {

QStringList wordsOf(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << reasonText(text);
    return words;
}

Result<incoming::ReadIncident> readImported(const ImportFile& named)
{
    QFile file(named.file);
    const auto cannot = [&named](const QString& why) {
        return fail(ErrorCode::Argument,
                    ImportModel::tr("%1 cannot be read: %2").arg(named.name, why).toStdString());
    };
    if (QFileInfo(named.file).isDir())
        return cannot(ImportModel::tr("it is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return cannot(file.errorString());
    const auto most = static_cast<qint64>(incoming::importedMostBytes);
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return cannot(file.errorString());
    if (bytes.size() > most)
        return cannot(ImportModel::tr("it is larger than 32 MB"));
    return incoming::readIncident(bytes.toStdString(), named.name.toStdString());
}

} // namespace

ImportFiles importFilesOf(const QString& path)
{
    const QFileInfo info(path);
    const QDir above = info.absoluteDir();
    const auto nameOf = [&above](const std::string& file) {
        return above.relativeFilePath(QFile::decodeName(QByteArray::fromStdString(file)));
    };
    ImportFiles out;
    auto found = incoming::findFiles({QFile::encodeName(info.absoluteFilePath()).toStdString()});
    for (const std::string& file : found.files)
        out.files.push_back({QFile::decodeName(QByteArray::fromStdString(file)), nameOf(file)});
    for (const auto& skipped : found.skipped) {
        const QString reason = reasonText(skipped.reason);
        if (!skipped.isMistake) {
            out.passedBy.emplace_back(nameOf(skipped.file), reason);
            continue;
        }
        ImportRow row;
        row.file = QFile::decodeName(QByteArray::fromStdString(skipped.file));
        row.name = nameOf(skipped.file);
        row.state = ImportState::Bad;
        row.problem = QStringLiteral("%1: %2").arg(row.name, reason);
        out.bad.push_back(std::move(row));
    }
    return out;
}

ImportRow readImportRow(const ImportFile& file)
{
    ImportRow row;
    row.file = file.file;
    row.name = file.name;
    const auto read = readImported(file);
    if (!read) {
        row.state = ImportState::Bad;
        row.problem = refusalText(read.error());
        return row;
    }
    row.title = format::fromUtf8(read->incident.title).simplified();
    row.severity = format::fromUtf8(read->incident.severity);
    row.unmapped = wordsOf(read->unmapped);
    row.assumed = wordsOf(read->assumed);
    row.ticket = incoming::ticketOf(*read);
    return row;
}

Result<ReadyImport> readyImport(const ImportFile& file, const Author& author, Time now)
{
    TRY(const auto read, readImported(file));
    ReadyImport ready;
    ready.import = incoming::prepareImport(read);
    const auto left = incoming::leaveForbidden(ready.import, author, now);
    if (!left)
        return fail(left.error().code(), file.name.toStdString() + ": " + left.error().message());
    ready.isLeft = !left->empty();
    return ready;
}

} // namespace warroom::ui
