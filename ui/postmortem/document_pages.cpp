// Layout of the document into pages, and what stands around the text of each.
#include "postmortem/document_pages.h"

#include "base/time_text.h"
#include "export/postmortem.h"
#include "postmortem/contents.h"
#include "postmortem/document_font.h"
#include "postmortem/labels.h"
#include "postmortem/postmortem_layout.h"

#include <QPainter>

#include <memory>

namespace warroom::pdf {
namespace {

constexpr qreal marginSide = 20 * mm, marginTop = 25 * mm, marginBottom = 22 * mm;
constexpr std::size_t pagesWithContents = 4;

std::string_view statusOf(const RecordedIncident& incident, DocumentProfile profile)
{
    const bool external = profile == DocumentProfile::External;
    if (incident.phase.empty())
        return external ? "External" : "Internal";
    if (incident.phase == "closed")
        return external ? "External \u00b7 Final" : "Internal \u00b7 Final";
    return external ? "External \u00b7 Draft" : "Internal \u00b7 Draft";
}

} // namespace

DocumentPages::DocumentPages(const RecordedIncident& incident, DocumentProfile profile, QSizeF page,
                             const Words& words)
    : m_incident(readable(incident)), m_words(words), m_lines(runningLines(m_incident, profile, words)),
      m_page(page),
      m_area(marginSide, marginTop, page.width() - 2 * marginSide, page.height() - marginTop - marginBottom)
{
    layOut();
}

DocumentPages::RunningLines DocumentPages::runningLines(const RecordedIncident& incident,
                                                        DocumentProfile profile, const Words& words)
{
    RunningLines lines;
    lines.title = settable(markedTitle(incident, words));
    if (!incident.key.empty())
        lines.title = settable(incident.key) + QStringLiteral(" \u00b7 ") + lines.title;
    lines.status = label(words, statusOf(incident, profile));
    const Time revision = revisionTime(incident);
    const std::string asOf = formatForPeople(revision);
    if (revision != Time{} && incident.revision > 0)
        lines.asOf =
            QString::fromStdString(words(WARROOM_PHRASE("Postmortem", "As of %1, ticket revision %2"),
                                         {asOf, std::to_string(incident.revision)}));
    else if (revision != Time{})
        lines.asOf = QString::fromStdString(words(WARROOM_PHRASE("Postmortem", "As of %1"), {asOf}));
    return lines;
}

void DocumentPages::layOut()
{
    PostmortemLayout(m_incident, m_flow, m_area.size(), m_words).build();
    m_pages = m_flow.paginate(m_area.height());
    if (m_pages.size() >= pagesWithContents)
        addContents();
}

// They stand before the first section that begins after page 1.
void DocumentPages::addContents()
{
    const auto lines = std::make_shared<ContentsLines>();
    const Strip* next = nullptr;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (const PlacedStrip& placed : m_pages[page]) {
            if (placed.strip->section.isEmpty())
                continue;
            lines->push_back({placed.strip->section, 0});
            if (page > 0 && !next)
                next = placed.strip;
        }
    }
    if (!next)
        return;
    m_flow.insertBefore(*next, contentsStrips(label(m_words, "Contents"), lines, m_area.width()));
    m_pages = m_flow.paginate(m_area.height());
    const auto places = sectionPlaces(m_pages);
    for (std::size_t i = 0; i < places.size(); ++i)
        (*lines)[i].pageNumber = places[i].page + 1;
}

void DocumentPages::paint(QPainter& painter, std::size_t index) const
{
    const qreal width = m_area.width();
    const QPointF head(m_area.left(), 33 * pt);
    const TextRun title{m_lines.title, TextRole::Caption, ink::text2};
    paintElided(painter, title, head, width - 120 * pt, Qt::AlignLeft);
    paintElided(painter, {m_lines.status, TextRole::Caption, ink::text2}, head + QPointF(width - 110 * pt, 0),
                110 * pt, Qt::AlignRight);
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
        QString::fromStdString(m_words(WARROOM_PHRASE("Postmortem", "%1 of %2"),
                                       {std::to_string(index + 1), std::to_string(m_pages.size())}));
    paintElided(painter, {number, TextRole::Caption, ink::text2}, foot + QPointF(width - 80 * pt, 0), 80 * pt,
                Qt::AlignRight);
}

std::vector<DocumentPages::Place> DocumentPages::sections() const
{
    std::vector<Place> places;
    for (const SectionPlace& place : sectionPlaces(m_pages))
        places.push_back({place.title, place.page, m_area.top() + place.y});
    return places;
}

std::vector<DocumentPages::Line> DocumentPages::contents() const
{
    std::vector<Line> lines;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (const PlacedStrip& placed : m_pages[page]) {
            if (placed.strip->leadsToSection)
                lines.push_back(
                    {static_cast<int>(page),
                     {m_area.left(), m_area.top() + placed.y, m_area.width(), placed.strip->height}});
        }
    }
    return lines;
}

} // namespace warroom::pdf
