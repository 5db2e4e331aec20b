// Layout, painting, last pass, and saving.
#include "postmortem/postmortem_pdf.h"

#include "base/time_text.h"
#include "export/postmortem.h"
#include "export/recorded_incident_codec.h"
#include "postmortem/labels.h"
#include "postmortem/pdf_update.h"
#include "postmortem/postmortem_layout.h"

#include <QBuffer>
#include <QCoreApplication>
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

constexpr qreal marginSide = 20 * mm, marginTop = 25 * mm, marginBottom = 22 * mm;
constexpr std::size_t pagesWithContents = 4;

// Qt orders the fonts in the file by a hash.
class FixedHashSeed final
{
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

// What stands at the head and foot of every page.
struct RunningLines
{
    QString title, status, asOf;
};

RunningLines runningLines(const RecordedIncident& incident)
{
    RunningLines lines;
    lines.title = settable(incident.title);
    if (!incident.key.empty())
        lines.title = settable(incident.key) + QStringLiteral(" \u00b7 ") + lines.title;
    lines.status = incident.phase.empty()       ? label("Internal")
                   : incident.phase == "closed" ? label("Internal \u00b7 Final")
                                                : label("Internal \u00b7 Draft");
    const Time revision = revisionTime(incident);
    const QString asOf = QString::fromStdString(formatForPeople(revision));
    if (revision != Time{} && incident.revision > 0)
        lines.asOf = QCoreApplication::translate("Postmortem", "As of %1, ticket revision %2")
                         .arg(asOf)
                         .arg(incident.revision);
    else if (revision != Time{})
        lines.asOf = QCoreApplication::translate("Postmortem", "As of %1").arg(asOf);
    return lines;
}

// One export: the pages first, because each of them names how many there are.
class Document final
{
public:
    Document(const RecordedIncident& incident, const PdfOptions& options)
        : m_incident(incident), m_options(options), m_lines(runningLines(incident))
    {}

    Result<QByteArray> write()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        setUp(writer);
        layOut();
        QPainter painter(&writer);
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            if (m_options.cancelled && m_options.cancelled->load()) {
                painter.end();
                return fail(ErrorCode::Cancelled, "the export was cancelled");
            }
            if (i > 0)
                writer.newPage();
            paintPage(painter, i);
            if (m_options.progress)
                m_options.progress(static_cast<int>(i) + 1, static_cast<int>(m_pages.size()));
        }
        painter.end();
        return markPdf(buffer.data(), marks());
    }

private:
    void setUp(QPdfWriter& writer)
    {
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(m_options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        m_page = QSizeF(writer.width(), writer.height());
        m_area = QRectF(marginSide, marginTop, m_page.width() - 2 * marginSide,
                        m_page.height() - marginTop - marginBottom);
    }

    void layOut()
    {
        PostmortemLayout(m_incident, m_flow, m_area.size()).build();
        m_pages = m_flow.paginate(m_area.height());
        if (m_pages.size() < pagesWithContents)
            return;
        std::vector<ContentsEntry> entries;
        for (const SectionPlace& place : sectionPlaces(m_pages))
            entries.push_back({place.title, place.page + (place.page > 0 ? 2 : 1)});
        addContents(m_contents, entries, m_area.width());
        m_pages.insert(m_pages.begin() + 1, m_contents.paginate(m_area.height()).front());
        m_hasContents = true;
    }

    void paintPage(QPainter& painter, std::size_t index) const
    {
        const qreal width = m_area.width();
        const QPointF head(m_area.left(), 33 * pt);
        const TextRun title{m_lines.title, TextRole::Caption, ink::text2};
        paintElided(painter, title, head, width - 120 * pt, Qt::AlignLeft);
        paintElided(painter, {m_lines.status, TextRole::Caption, ink::text2},
                    head + QPointF(width - 110 * pt, 0), 110 * pt, Qt::AlignRight);
        painter.fillRect(QRectF(head.x(), 49.5 * pt, width, 0.5 * pt), ink::rule);
        for (const PlacedStrip& placed : m_pages[index])
            placed.strip->paint(painter, m_area.topLeft() + QPointF(0, placed.y));
        const QPointF foot(m_area.left(), m_page.height() - 40 * pt);
        painter.fillRect(QRectF(foot.x(), foot.y() - 5 * pt, width, 0.5 * pt), ink::rule);
        paintElided(painter, {QStringLiteral("warroom"), TextRole::Caption, ink::text2}, foot, 80 * pt,
                    Qt::AlignLeft);
        if (!m_lines.asOf.isEmpty())
            paintElided(painter, {m_lines.asOf, TextRole::Caption, ink::text2}, foot + QPointF(80 * pt, 0),
                        width - 160 * pt, Qt::AlignHCenter);
        const QString number =
            QCoreApplication::translate("Postmortem", "%1 of %2").arg(index + 1).arg(m_pages.size());
        paintElided(painter, {number, TextRole::Caption, ink::text2}, foot + QPointF(width - 80 * pt, 0),
                    80 * pt, Qt::AlignRight);
    }

    PdfMarks marks() const
    {
        PdfMarks marks;
        marks.title = settable(documentTitle(m_incident));
        marks.author = m_options.author;
        marks.language = m_options.language;
        marks.created = revisionTime(m_incident);
        marks.pageHeight = m_page.height() / pt;
        const auto places = sectionPlaces(m_pages);
        for (const SectionPlace& place : places)
            marks.outline.push_back({place.title, {place.page, (m_area.top() + place.y) / pt - 8}});
        if (!m_hasContents)
            return marks;
        const Page& contents = m_pages[1];
        for (std::size_t i = 0; i < places.size() && i + 1 < contents.size(); ++i) {
            const PlacedStrip& row = contents[i + 1];
            const QRectF area(m_area.left() / pt, (m_area.top() + row.y) / pt, m_area.width() / pt,
                              row.strip->height / pt);
            marks.links.push_back({1, area, marks.outline[i].to});
        }
        return marks;
    }

    const RecordedIncident& m_incident;
    const PdfOptions& m_options;
    RunningLines m_lines;
    QSizeF m_page;
    QRectF m_area;
    Flow m_flow, m_contents;
    std::vector<Page> m_pages;
    bool m_hasContents = false;
};

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
    TRY(const QByteArray bytes, Document(incident, options).write());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(file, path);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return saveError(file, path);
    return {};
}

int exportPdf(const QString& fromJson, const QString& out, QString* message)
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
    const auto written = writePostmortemPdf(*incident, out, {});
    if (!written) {
        *message = out + QStringLiteral(": ") + QString::fromStdString(written.error().message());
        return failed;
    }
    return done;
}

} // namespace warroom
