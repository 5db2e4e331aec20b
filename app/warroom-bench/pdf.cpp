// `pdf`: a postmortem of about twenty pages by warroom's export, beside QTextDocument's printing of the same.
#include "room_parts.h"

#include "child.h"
#include "measure.h"
#include "pdf_content.h"

#include "postmortem/postmortem_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

#include <optional>
#include <unistd.h>

namespace warroom::bench {
namespace {

// What one export came to.
struct Printed
{
    QByteArray bytes;
    double wallMs = 0, cpuMs = 0;

    int pages() const { return static_cast<int>(bytes.count("/Type /Page\n")); }
};

Result<Printed> timed(const QString& file, const std::function<Result<void>()>& print)
{
    const auto begin = nowMicros();
    const double cpu = useOf(getpid()).cpuSeconds;
    CHECK(print());
    Printed out;
    out.cpuMs = (useOf(getpid()).cpuSeconds - cpu) * 1000;
    out.wallMs = static_cast<double>(nowMicros() - begin) / 1000;
    QFile written(file);
    if (!written.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, "the exported file cannot be read");
    out.bytes = written.readAll();
    if (out.pages() == 0)
        return fail(ErrorCode::Internal, "the exported file has no pages");
    return out;
}

// A QTextDocument has no SVG: each picture is painted as an image with three times as many points.
void takePictures(QTextDocument& document, QString& html)
{
    static const QRegularExpression picture(QStringLiteral("<svg.*?</svg>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (auto found = picture.match(html); found.hasMatch(); found = picture.match(html)) {
        QSvgRenderer renderer(found.captured().toUtf8());
        const QSize size = renderer.defaultSize();
        QImage image(size * 3, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QString name = QStringLiteral("img%1").arg(count++);
        document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        html.replace(found.capturedStart(), found.capturedLength(),
                     QStringLiteral("<img src='%1' width='%2' height='%3'>")
                         .arg(name)
                         .arg(size.width())
                         .arg(size.height()));
    }
}

// The least that Qt needs for pages with numbers; no outline, no links, other bytes each time.
void printFloor(QString html, const QString& file)
{
    constexpr int resolution = 96, footHeight = 30;
    QTextDocument document;
    takePictures(document, html);
    QPdfWriter writer(file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF(15, 15, 15, 15));
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setHtml(html);
    const double height = writer.height() - footHeight;
    document.setPageSize(QSizeF(writer.width(), height));
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * height);
        document.drawContents(&painter, QRectF(0, i * height, writer.width(), height));
        painter.restore();
        painter.drawText(QRectF(0, height + 8, writer.width(), 20), Qt::AlignRight,
                         QStringLiteral("%1 / %2").arg(i + 1).arg(pages));
    }
}

Figures figuresOf(const Printed& printed)
{
    const double pages = printed.pages();
    return {{"ms_per_page", printed.wallMs / pages, 3},
            {"cpu_ms_per_page", printed.cpuMs / pages, 3},
            {"ms", printed.wallMs, 1},
            {"cpu_ms", printed.cpuMs, 1},
            {"pages", pages, 0},
            {"bytes", static_cast<double>(printed.bytes.size()), 0}};
}

} // namespace

Result<Report> measurePdf(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    const QString folder = QString::fromStdString(scratch.path());
    const QString ours = folder + QStringLiteral("/warroom.pdf"),
                  bare = folder + QStringLiteral("/floor.pdf");
    const auto content = makePdfContent();
    const auto incident = incidentOf(content);
    const auto html = QString::fromStdString(htmlOf(content));
    const auto print = [&] { return timed(ours, [&] { return writePostmortemPdf(incident, ours, {}); }); };
    const auto printBare = [&] {
        return timed(bare, [&]() -> Result<void> {
            printFloor(html, bare);
            return {};
        });
    };
    // The first of each loads fonts, which a desktop that runs has done long ago.
    TRY(const auto first, print());
    Report report("pdf");
    report.setText("part", "postmortem");
    report.setNumber("rss_mb", useOf(getpid()).residentMb, 1);
    CHECK(printBare());
    bool identical = true;
    for (int i = 0; i < run.rounds; ++i) {
        TRY(const auto one, print());
        TRY(const auto floor, printBare());
        identical = identical && one.bytes == first.bytes;
        report.addRound(figuresOf(one), figuresOf(floor));
    }
    report.setFlag("identical", identical);
    report.setFlag("outline", first.bytes.contains("/Type /Outlines"));
    // Whatever was painted as an image would be one.
    report.setNumber("images", static_cast<double>(first.bytes.count("/Subtype /Image")));
    return report;
}

} // namespace warroom::bench
