// Pages painted into images.
#include "postmortem/page_pictures.h"

#include "postmortem/document_font.h"
#include "postmortem/document_pages.h"

#include <QPageSize>
#include <QPainter>

namespace warroom {

std::vector<QImage> drawPages(const RecordedIncident& incident, const PictureOptions& options)
{
    const QSizeF page = QPageSize(QPageSize::A4).sizePixels(pdf::unitsPerInch);
    const pdf::DocumentPages pages(incident, options.profile, page, options.words);
    const qreal scale = options.width * options.devicePixelRatio / page.width();
    std::vector<QImage> pictures;
    for (std::size_t i = 0; i < pages.count(); ++i) {
        if (options.cancelled && options.cancelled->load())
            return {};
        QImage picture((page * scale).toSize(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        pages.paint(painter, i);
        painter.end();
        picture.setDevicePixelRatio(options.devicePixelRatio);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace warroom
