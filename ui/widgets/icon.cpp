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
    bool mirrored;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, key.colour, key.size, key.ratioPercent, key.mirrored);
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
    if (key.mirrored)
        pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
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

QPixmap cached(const QString& name, const QColor& colour, int size, qreal ratio, bool mirrored)
{
    QHash<Key, QPixmap>& cache = pixmaps();
    const Key key{name, colour.rgba(), size, static_cast<int>(std::lround(ratio * 100)), mirrored};
    auto found = cache.constFind(key);
    if (found == cache.constEnd())
        found = cache.insert(key, render(key, colour, ratio));
    return *found;
}

/// What shows where it goes on.
bool pointsAhead(const QString& name)
{
    return name == QLatin1String("right") || name == QLatin1String("arrow");
}

} // namespace

QPixmap icon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    return cached(name, colour, size, devicePixelRatio, false);
}

void drawIcon(QPainter& painter, const QPointF& at, const QString& name, const QColor& colour, int size)
{
    const QTransform toDevice = painter.deviceTransform();
    const QPointF exact = toDevice.map(at);
    const QPointF whole(std::round(exact.x()), std::round(exact.y()));
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft && pointsAhead(name);
    painter.drawPixmap(toDevice.inverted().map(whole),
                       cached(name, colour, size, painter.device()->devicePixelRatioF(), mirrored));
}

QIcon qtIcon(const QString& name, const QColor& colour, int size)
{
    QIcon result(icon(name, colour, size, 1));
    result.addPixmap(icon(name, colour, size, 2));
    return result;
}

} // namespace warroom::ui
