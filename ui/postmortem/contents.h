// The document's contents: a line for each section, with its page.
#pragma once

#include "postmortem/page_flow.h"

#include <QString>

#include <memory>
#include <vector>

namespace warroom::pdf {

struct ContentsLine
{
    QString title;
    int pageNumber; // may be filled in until it is painted
};
using ContentsLines = std::vector<ContentsLine>;
// The heading, then one strip for each line; they stay on one page.
std::vector<Strip> contentsStrips(const QString& heading, const std::shared_ptr<const ContentsLines>& lines,
                                  qreal width);

} // namespace warroom::pdf
