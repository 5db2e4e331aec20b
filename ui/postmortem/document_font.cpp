// Loads the shipped fonts once and makes a font for each role.
#include "postmortem/document_font.h"

#include "resources/resources.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <array>

namespace warroom::pdf {
namespace {

constexpr std::size_t roleCount = static_cast<std::size_t>(TextRole::Badge) + 1;

struct Measure
{
    qreal size, height;
    QFont::Weight weight;
    bool mono;
};

Measure measureOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {22 * pt, 28 * pt, QFont::DemiBold, false};
    case TextRole::Section:
        return {13 * pt, 18 * pt, QFont::DemiBold, false};
    case TextRole::Body:
        return {10 * pt, 15 * pt, QFont::Normal, false};
    case TextRole::BodyStrong:
        return {10 * pt, 15 * pt, QFont::DemiBold, false};
    case TextRole::Table:
        return {9 * pt, 13 * pt, QFont::Normal, false};
    case TextRole::TableStrong:
        return {9 * pt, 13 * pt, QFont::DemiBold, false};
    case TextRole::Mono:
        return {8.5 * pt, 13 * pt, QFont::Normal, true};
    case TextRole::Caption:
        return {8 * pt, 11 * pt, QFont::Normal, false};
    case TextRole::CaptionStrong:
        return {8 * pt, 11 * pt, QFont::DemiBold, false};
    case TextRole::Badge:
        return {8 * pt, 11 * pt, QFont::Bold, false};
    }
    return {10 * pt, 15 * pt, QFont::Normal, false};
}

void loadShippedFonts()
{
    initResources();
    const QStringList known = QFontDatabase::families();
    for (const char* family : {"Sans", "Mono"}) {
        if (known.contains(QStringLiteral("Warroom ") + QLatin1String(family)))
            continue;
        for (const char* weight : {"Regular", "Medium", "SemiBold", "Bold"}) {
            const QString path =
                QStringLiteral(":/fonts/Warroom%1-%2.ttf").arg(QLatin1String(family), QLatin1String(weight));
            if (QFile::exists(path))
                QFontDatabase::addApplicationFont(path);
        }
    }
}

QFont makeFont(TextRole role)
{
    const Measure measure = measureOf(role);
    QFont font;
    if (measure.mono)
        font.setFamilies({"Warroom Mono", "JetBrains Mono", "DejaVu Sans Mono", "Noto Sans"});
    else
        font.setFamilies({"Warroom Sans", "Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew",
                          "Noto Sans CJK SC", "Noto Sans CJK JP", "DejaVu Sans"});
    font.setPixelSize(static_cast<int>(measure.size));
    font.setWeight(measure.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

struct FontSet
{
    QFont font;
    qreal baseline = 0;
};

const FontSet& setOf(TextRole role)
{
    static const std::array<FontSet, roleCount> sets = [] {
        std::array<FontSet, roleCount> made;
        loadShippedFonts();
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i].font = makeFont(static_cast<TextRole>(i));
            const QFontMetricsF metrics(made[i].font);
            const qreal height = measureOf(static_cast<TextRole>(i)).height;
            made[i].baseline = (height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
        }
        return made;
    }();
    return sets[static_cast<std::size_t>(role)];
}

} // namespace

const QFont& documentFont(TextRole role) { return setOf(role).font; }

qreal lineHeight(TextRole role) { return measureOf(role).height; }

qreal baseline(TextRole role) { return setOf(role).baseline; }

} // namespace warroom::pdf
