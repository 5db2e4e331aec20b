// Rendering of SVG icons, coloured by composition, with a cache.
#include "widgets/icon.h"

#include "resources/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace warroom::ui {

namespace {

struct Key
{
    QString name;
    QRgb colour;
    int size;
    int ratioPercent;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, key.colour, key.size, key.ratioPercent);
}

/// Small icons get a heavier line, so that they keep the weight of the text beside them.
QByteArray svg(const QString& name, int size)
{
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    if (size < 16)
        text.replace("stroke-width=\"1.5\"", "stroke-width=\"1.8\"");
    return text;
}

QPixmap render(const Key& key, const QColor& colour, qreal ratio)
{
    QSvgRenderer renderer(svg(key.name, key.size));
    if (!renderer.isValid()) {
        qWarning("there is no icon %s", qPrintable(key.name));
        return {};
    }
    const int pixels = static_cast<int>(std::lround(key.size * ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// The cache; emptied with the application, because pixmaps may not outlive it.
QHash<Key, QPixmap>& pixmaps()
{
    static QHash<Key, QPixmap> cache;
    static bool registered = false;
    if (!registered)
        qAddPostRoutine([] { cache.clear(); });
    registered = true;
    return cache;
}

} // namespace

QPixmap icon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    QHash<Key, QPixmap>& cache = pixmaps();
    const Key key{name, colour.rgba(), size, static_cast<int>(std::lround(devicePixelRatio * 100))};
    auto found = cache.constFind(key);
    if (found == cache.constEnd())
        found = cache.insert(key, render(key, colour, devicePixelRatio));
    return *found;
}

void drawIcon(QPainter& painter, const QPointF& at, const QString& name, const QColor& colour, int size)
{
    const QTransform toDevice = painter.deviceTransform();
    const QPointF exact = toDevice.map(at);
    const QPointF whole(std::round(exact.x()), std::round(exact.y()));
    painter.drawPixmap(toDevice.inverted().map(whole),
                       icon(name, colour, size, painter.device()->devicePixelRatioF()));
}

QIcon qtIcon(const QString& name, const QColor& colour, int size)
{
    QIcon result(icon(name, colour, size, 1));
    result.addPixmap(icon(name, colour, size, 2));
    return result;
}

} // namespace warroom::ui
