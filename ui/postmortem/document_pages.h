// The pages of a postmortem, laid out once and painted onto anything: the PDF file or a picture on the
// screen.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"
#include "export/external.h"
#include "postmortem/page_flow.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace warroom::pdf {

// In document units (see document_font.h). Any thread, one thread for each object.
class DocumentPages final
{
public:
    // The document as it is read; what an external one leaves out has been left out already. Headings and
    // labels are in the language of the words.
    DocumentPages(const RecordedIncident& incident, DocumentProfile profile, QSizeF page,
                  const Words& words = Words());
    DocumentPages(const DocumentPages&) = delete;
    DocumentPages& operator=(const DocumentPages&) = delete;

    const RecordedIncident& incident() const { return m_incident; }
    std::size_t count() const { return m_pages.size(); }
    QSizeF pageSize() const { return m_page; }
    void paint(QPainter& painter, std::size_t index) const;

    struct Place
    {
        QString title;
        int page;
        qreal y; // from the top of the page
    };
    // Where the sections begin.
    std::vector<Place> sections() const;
    struct Line
    {
        int page;
        QRectF area;
    };
    // The lines of the contents that lead to them, in the same order; none where there are no contents.
    std::vector<Line> contents() const;

private:
    // What stands at the head and foot of every page.
    struct RunningLines
    {
        QString title, status, asOf;
    };

    static RunningLines runningLines(const RecordedIncident& incident, DocumentProfile profile,
                                     const Words& words);
    void layOut();
    void addContents();

    const RecordedIncident m_incident;
    const Words m_words;
    const RunningLines m_lines;
    const QSizeF m_page;
    const QRectF m_area;
    Flow m_flow;
    std::vector<Page> m_pages;
};

} // namespace warroom::pdf
