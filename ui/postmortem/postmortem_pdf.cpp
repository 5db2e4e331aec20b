// Pages into a file: painting, last pass, and saving.
#include "postmortem/postmortem_pdf.h"

#include "export/postmortem.h"
#include "export/recorded_incident_codec.h"
#include "postmortem/document_font.h"
#include "postmortem/document_pages.h"
#include "postmortem/pdf_update.h"
#include "postmortem/text_box.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace warroom {
namespace {

using namespace pdf;

// Qt orders the fonts in the file by a hash.
class FixedHashSeed final
{
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

PdfMarks marksOf(const DocumentPages& pages, const PdfOptions& options)
{
    PdfMarks marks;
    marks.title = settable(documentTitle(pages.incident()));
    marks.author = options.author;
    marks.language = QString::fromStdString(options.words.language());
    marks.created = revisionTime(pages.incident());
    marks.pageHeight = pages.pageSize().height() / pt;
    for (const auto& place : pages.sections())
        marks.outline.push_back({place.title, {place.page, place.y / pt - 8}});
    const auto lines = pages.contents();
    for (std::size_t i = 0; i < lines.size() && i < marks.outline.size(); ++i) {
        const QRectF& line = lines[i].area;
        const QRectF area(line.left() / pt, line.top() / pt, line.width() / pt, line.height() / pt);
        marks.links.push_back({lines[i].page, area, marks.outline[i].to});
    }
    return marks;
}

Result<QByteArray> pdfBytes(const RecordedIncident& incident, const PdfOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(QPageSize(options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF());
    const DocumentPages pages(incident, options.profile, QSizeF(writer.width(), writer.height()),
                              options.words);
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.count(); ++i) {
        if (options.cancelled && options.cancelled->load()) {
            painter.end();
            return fail(ErrorCode::Cancelled, "the export was cancelled");
        }
        if (i > 0)
            writer.newPage();
        pages.paint(painter, i);
        if (options.progress)
            options.progress(static_cast<int>(i) + 1, static_cast<int>(pages.count()));
    }
    painter.end();
    return markPdf(buffer.data(), marksOf(pages, options));
}

Result<void> checkTarget(const QString& path)
{
    const QFileInfo file(path);
    const std::string name = path.toStdString();
    if (path.isEmpty())
        return fail(ErrorCode::Argument, "no file was named to write to");
    if (file.isDir())
        return fail(ErrorCode::Argument, "this is a folder; name a file to write to", name);
    if (file.exists() && !file.isFile())
        return fail(ErrorCode::Argument, "this is not a regular file", name);
    if (!file.absoluteDir().exists())
        return fail(ErrorCode::NotFound, "the folder does not exist", name);
    if (file.exists() && !file.isWritable())
        return fail(ErrorCode::Forbidden, "the file that is there is read-only", name);
    return {};
}

Error saveError(const QSaveFile& file, const QString& path)
{
    const std::string reason = file.errorString().toStdString();
    const bool isFull =
        reason.find("No space left") != std::string::npos || file.error() == QFileDevice::ResourceError;
    const ErrorCode code = isFull                                          ? ErrorCode::StorageFull
                           : file.error() == QFileDevice::PermissionsError ? ErrorCode::Forbidden
                                                                           : ErrorCode::Storage;
    return fail(code, "the file cannot be written: " + reason, path.toStdString());
}

} // namespace

Result<void> writePostmortemPdf(const RecordedIncident& incident, const QString& path,
                                const PdfOptions& options)
{
    CHECK(checkTarget(path));
    const FixedHashSeed seed;
    TRY(const QByteArray bytes, pdfBytes(incident, options));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(file, path);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return saveError(file, path);
    return {};
}

int exportPdf(const QString& fromJson, const QString& out, DocumentProfile profile, QString* message,
              const Words& words)
{
    constexpr int done = 0, failed = 1, badInput = 2;
    QFile file(fromJson);
    if (!file.open(QIODevice::ReadOnly)) {
        *message = fromJson + QStringLiteral(": ") + file.errorString();
        return badInput;
    }
    const QByteArray bytes = file.readAll();
    const auto incident = parseRecordedIncident({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                                fromJson.toStdString());
    if (!incident) {
        *message = QString::fromStdString(incident.error().message());
        return badInput;
    }
    PdfOptions options;
    options.profile = profile;
    options.words = words;
    const auto written = writePostmortemPdf(
        profile == DocumentProfile::External ? externalDocument(*incident, {}, words) : *incident, out,
        options);
    if (!written) {
        *message = out + QStringLiteral(": ") + QString::fromStdString(written.error().message());
        return failed;
    }
    return done;
}

} // namespace warroom
