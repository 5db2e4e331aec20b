// The pages of a postmortem as pictures for a screen, by the painter code of the PDF.
#pragma once

#include "base/words.h"
#include "domain/recorded/recorded_incident.h"
#include "export/external.h"

#include <QImage>

#include <atomic>
#include <vector>

namespace warroom {

struct PictureOptions
{
    DocumentProfile profile = DocumentProfile::Internal;
    int width = 480; // of a page, in device-independent pixels
    qreal devicePixelRatio = 1;
    Words words;                                  // the language of headings and labels
    const std::atomic<bool>* cancelled = nullptr; // looked at before each page
};

// All pages, A4, white; none if it was cancelled. Needs a QGuiApplication; any thread.
std::vector<QImage> drawPages(const RecordedIncident& incident, const PictureOptions& options);

} // namespace warroom
