// Breaking a document into pages: strips that never split, with rules about which of them stay together.
#pragma once

#include <QPointF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace warroom::pdf {

// A piece of the document as wide as the text area: a heading, a line of a paragraph, a row of a table, a
// figure.
struct Strip
{
    qreal height = 0;
    qreal spaceBefore = 0; // not at the top of a page
    bool keepWithNext = false;
    bool startsPage = false;
    std::function<void(QPainter&, QPointF)> paint; // with its top left corner
    std::vector<int> headers;    // repeated above it where it starts a page; see Flow::addHeader
    QString section;             // title for outline and contents, of a section's heading
    bool leadsToSection = false; // a line of the contents
};

struct PlacedStrip
{
    const Strip* strip;
    qreal y; // from the top of the text area
};
using Page = std::vector<PlacedStrip>;

struct SectionPlace
{
    QString title;
    int page;
    qreal y;
};

// Strips in reading order. Pages point into it, so it must outlive them and stay as it is.
class Flow final
{
public:
    void add(Strip strip) { m_strips.push_back(std::move(strip)); }
    // A strip of the flow that also comes back at the top of following pages; the number goes into
    // Strip::headers.
    int addHeader(Strip strip);
    // Puts strips before `strip`, which is of this flow; the first of them starts a page where that one did.
    // Pages that were made before point nowhere.
    void insertBefore(const Strip& strip, std::vector<Strip> strips);

    // Greedy, top down. Strips kept together move to the next page as one if they fit there, else they part.
    std::vector<Page> paginate(qreal pageHeight) const;

private:
    std::size_t chainEnd(std::size_t from) const;
    qreal chainHeight(std::size_t from, std::size_t end, bool atTop) const;
    qreal place(Page& page, const Strip& strip, qreal y) const;

    std::vector<Strip> m_strips;
    std::vector<Strip> m_headers;
};

// Where the sections start, in order.
std::vector<SectionPlace> sectionPlaces(const std::vector<Page>& pages);

} // namespace warroom::pdf
