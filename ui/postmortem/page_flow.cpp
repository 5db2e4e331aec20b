// The page breaker.
#include "postmortem/page_flow.h"

#include <iterator>
#include <utility>

namespace warroom::pdf {

int Flow::addHeader(Strip strip)
{
    strip.keepWithNext = true;
    m_headers.push_back(strip);
    m_strips.push_back(std::move(strip));
    return static_cast<int>(m_headers.size()) - 1;
}

void Flow::insertBefore(const Strip& strip, std::vector<Strip> strips)
{
    const auto at = m_strips.begin() + std::distance<const Strip*>(m_strips.data(), &strip);
    strips.front().startsPage = std::exchange(at->startsPage, false);
    m_strips.insert(at, std::make_move_iterator(strips.begin()), std::make_move_iterator(strips.end()));
}

std::size_t Flow::chainEnd(std::size_t from) const
{
    while (from + 1 < m_strips.size() && m_strips[from].keepWithNext)
        ++from;
    return from + 1;
}

qreal Flow::chainHeight(std::size_t from, std::size_t end, bool atTop) const
{
    qreal height = 0;
    if (atTop) {
        for (int header : m_strips[from].headers)
            height += m_headers[static_cast<std::size_t>(header)].height;
    }
    for (std::size_t i = from; i < end; ++i)
        height += m_strips[i].height + (atTop && i == from ? 0 : m_strips[i].spaceBefore);
    return height;
}

// Returns the y below the strip.
qreal Flow::place(Page& page, const Strip& strip, qreal y) const
{
    if (page.empty()) {
        for (int header : strip.headers) {
            const Strip& repeated = m_headers[static_cast<std::size_t>(header)];
            page.push_back({&repeated, y});
            y += repeated.height;
        }
    } else {
        y += strip.spaceBefore;
    }
    page.push_back({&strip, y});
    return y + strip.height;
}

std::vector<Page> Flow::paginate(qreal pageHeight) const
{
    std::vector<Page> pages(1);
    qreal y = 0;
    const auto nextPage = [&] {
        pages.emplace_back();
        y = 0;
    };
    for (std::size_t i = 0; i < m_strips.size();) {
        const std::size_t end = chainEnd(i);
        const bool atTop = pages.back().empty();
        const bool wouldPart =
            y + chainHeight(i, end, false) > pageHeight && chainHeight(i, end, true) <= pageHeight;
        if (!atTop && (m_strips[i].startsPage || wouldPart))
            nextPage();
        for (; i < end; ++i) {
            const Strip& strip = m_strips[i];
            if (!pages.back().empty() && y + strip.spaceBefore + strip.height > pageHeight)
                nextPage();
            y = place(pages.back(), strip, y);
        }
    }
    return pages;
}

std::vector<SectionPlace> sectionPlaces(const std::vector<Page>& pages)
{
    std::vector<SectionPlace> places;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const PlacedStrip& placed : pages[page]) {
            if (!placed.strip->section.isEmpty())
                places.push_back({placed.strip->section, static_cast<int>(page), placed.y});
        }
    }
    return places;
}

} // namespace warroom::pdf
