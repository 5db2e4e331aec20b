// The last pass over a PDF: what Qt 6.4 cannot write. Outline, inner links, language, and fixed dates.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace warroom::pdf {

// Pages count from 0; places are in points from the top left corner of the page.
struct PdfPlace
{
    int page;
    qreal y;
};

struct PdfOutlineEntry
{
    QString title;
    PdfPlace to;
};

struct PdfLink
{
    int page;
    QRectF area;
    PdfPlace to;
};

struct PdfMarks
{
    QString title, author, language;
    Time created{}; // written as creation date; the epoch writes none
    qreal pageHeight = 0;
    std::vector<PdfOutlineEntry> outline;
    std::vector<PdfLink> links;
};

// Takes the objects of a file that QPdfWriter wrote and writes them anew, with the marks and without the
// writer's clock and time zone. Fails if the file is not laid out as QPdfWriter does it. Any thread.
Result<QByteArray> markPdf(const QByteArray& written, const PdfMarks& marks);

} // namespace warroom::pdf
