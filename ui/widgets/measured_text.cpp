// Keeping what lines look like that were asked for lately: shaping them is most of the work of painting.
#include "widgets/measured_text.h"

#include <QCache>
#include <QGuiApplication>
#include <QTextLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr qsizetype s_charactersKept = 40'000;
constexpr qsizetype s_longestCounted = 1'000; // of one line
constexpr qsizetype s_measuredOverhead = 16;  // of each line, in characters
constexpr qsizetype s_shapedKept = 24'000; // in characters: about 40 bytes each; three pages of the timeline
constexpr qsizetype s_shapedOverhead = 16;
constexpr qsizetype s_longestShaped = 160;
constexpr qreal s_widest = 1'000'000; // no line reaches that far

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

struct ShapedKey
{
    Type role = Type::Body;
    int pixels = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString text;

    bool operator==(const ShapedKey&) const = default;
};

size_t qHash(const ShapedKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, static_cast<int>(key.role), key.pixels,
                      static_cast<int>(key.direction));
}

bool isOneLine(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c < QLatin1Char(' ') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

ShapedLine shape(const ShapedKey& key)
{
    ShapedLine out{std::make_unique<QTextLayout>(key.text, fontOf(key.role)), 0};
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(key.direction);
    out.layout->setTextOption(option);
    out.layout->setCacheEnabled(true);
    out.layout->beginLayout();
    QTextLine line = out.layout->createLine();
    line.setLineWidth(s_widest);
    line.setPosition({});
    // From the right the line ends at its width; it is brought back to where it begins.
    line.setPosition({-line.naturalTextRect().left(), -line.ascent()});
    out.layout->endLayout();
    out.width = line.horizontalAdvance();
    return out;
}

} // namespace

const ShapedLine* shapedLine(Type role, const QString& text, Qt::LayoutDirection direction)
{
    static QCache<ShapedKey, ShapedLine> lines(s_shapedKept);
    if (text.size() > s_longestShaped)
        return nullptr;
    const ShapedKey key{role, fontOf(role).pixelSize(), direction, text};
    if (const auto* known = lines.object(key))
        return known;
    if (!isOneLine(text))
        return nullptr;
    auto* made = new ShapedLine(shape(key));
    lines.insert(key, made, text.size() + s_shapedOverhead);
    return made;
}

// What is measured is painted next, most of the time: the line is shaped for both.
qreal lineAdvance(Type role, const QString& text)
{
    if (const auto* line = shapedLine(role, text, QGuiApplication::layoutDirection()))
        return line->width;
    return measured({role, fontOf(role).pixelSize(), -1, Qt::ElideNone, text}).width;
}

QString elidedLine(Type role, const QString& text, Qt::TextElideMode elide, int width)
{
    return measured({role, fontOf(role).pixelSize(), width, elide, text}).elided;
}

} // namespace warroom::ui
