// Keeping the widths of lines that were asked for lately: shaping them is most of the work of painting.
#include "widgets/measured_text.h"

#include <QCache>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr qsizetype s_charactersKept = 40'000;
constexpr qsizetype s_longestCounted = 1'000; // of one line
constexpr qsizetype s_measuredOverhead = 16;  // of each line, in characters

struct MeasuredKey
{
    Type role = Type::Body;
    int pixels = 0; // of the font: it follows the text size
    int width = -1; // that the text was elided to; -1: it is whole
    Qt::TextElideMode elide = Qt::ElideNone;
    QString text;

    bool operator==(const MeasuredKey&) const = default;
};

size_t qHash(const MeasuredKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, static_cast<int>(key.role), key.pixels, key.width);
}

struct MeasuredLine
{
    qreal width = 0;
    QString elided;
};

const MeasuredLine& measured(const MeasuredKey& key)
{
    static QCache<MeasuredKey, MeasuredLine> lines(s_charactersKept);
    if (const MeasuredLine* known = lines.object(key))
        return *known;
    auto* made = new MeasuredLine;
    if (key.width >= 0)
        made->elided = metrics(key.role).elidedText(key.text, key.elide, key.width);
    else
        made->width = metrics(key.role).horizontalAdvance(key.text);
    lines.insert(key, made, std::min(key.text.size(), s_longestCounted) + s_measuredOverhead);
    return *made;
}

} // namespace

qreal lineAdvance(Type role, const QString& text)
{
    return measured({role, fontOf(role).pixelSize(), -1, Qt::ElideNone, text}).width;
}

QString elidedLine(Type role, const QString& text, Qt::TextElideMode elide, int width)
{
    return measured({role, fontOf(role).pixelSize(), width, elide, text}).elided;
}

} // namespace warroom::ui
