// The table of type roles and the cache of their fonts.
#include "widgets/type.h"

#include "resources/resources.h"
#include "widgets/measured_text.h"
#include "widgets/theme.h"

#include <QFontDatabase>
#include <QResource>

#include <array>
#include <cmath>
#include <memory>

namespace warroom::ui {

namespace {

enum class Family
{
    Sans,
    Tabular,
    Mono
};

struct Spec
{
    int pixels;
    int line;
    int weight;
    Family family;
};

constexpr std::array s_specs = {
    Spec{34, 40, 600, Family::Sans}, Spec{24, 30, 600, Family::Sans}, Spec{18, 24, 600, Family::Sans},
    Spec{15, 20, 600, Family::Sans}, Spec{15, 20, 500, Family::Sans}, Spec{13, 20, 400, Family::Sans},
    Spec{13, 20, 500, Family::Sans}, Spec{13, 20, 600, Family::Sans}, Spec{12, 16, 400, Family::Sans},
    Spec{12, 16, 500, Family::Sans}, Spec{12, 16, 600, Family::Sans}, Spec{11, 16, 400, Family::Sans},
    Spec{11, 16, 500, Family::Sans}, Spec{11, 16, 600, Family::Sans}, Spec{11, 18, 700, Family::Sans},
    Spec{12, 14, 700, Family::Sans}, Spec{10, 16, 600, Family::Sans}, Spec{12, 20, 400, Family::Mono},
    Spec{11, 16, 400, Family::Mono}, Spec{15, 20, 500, Family::Mono}, Spec{34, 40, 600, Family::Tabular},
};
static_assert(s_specs.size() == static_cast<std::size_t>(Type::Figure) + 1);

struct Entry
{
    QFont font;
    QFontMetricsF metrics;
};

std::array<std::unique_ptr<Entry>, s_specs.size()> s_entries;

const Spec& spec(Type role) { return s_specs[static_cast<std::size_t>(role)]; }

QStringList families(Family family)
{
    const QString sans = QStringLiteral("Warroom Sans");
    switch (family) {
    case Family::Sans:
        return {sans, QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    case Family::Tabular:
        return {QStringLiteral("Warroom Sans Tabular"), sans, QStringLiteral("Noto Sans")};
    case Family::Mono:
        return {QStringLiteral("Warroom Mono"), QStringLiteral("DejaVu Sans Mono"), sans};
    }
    return {};
}

const Entry& entry(Type role)
{
    std::unique_ptr<Entry>& slot = s_entries[static_cast<std::size_t>(role)];
    if (!slot) {
        const Spec& s = spec(role);
        QFont f;
        f.setFamilies(families(s.family));
        f.setPixelSize(scaled(s.pixels));
        f.setWeight(static_cast<QFont::Weight>(s.weight));
        f.setHintingPreference(QFont::PreferNoHinting);
        if (s.pixels >= 34 && s.family == Family::Sans)
            f.setLetterSpacing(QFont::AbsoluteSpacing, -0.5);
        slot = std::make_unique<Entry>(Entry{f, QFontMetricsF(f)});
    }
    return *slot;
}

} // namespace

const QFont& fontOf(Type role) { return entry(role).font; }

const QFontMetricsF& metrics(Type role) { return entry(role).metrics; }

int lineHeight(Type role) { return scaled(spec(role).line); }

int textWidth(Type role, const QString& text) { return static_cast<int>(std::ceil(lineAdvance(role, text))); }

int baseline(Type role, qreal boxHeight)
{
    // Ascent and descent of the shipped fonts in em, from their hhea tables.
    const bool mono = spec(role).family == Family::Mono;
    const qreal pixels = entry(role).font.pixelSize();
    const qreal ascent = std::round(pixels * (mono ? 1.02 : 0.96875));
    const qreal descent = std::round(pixels * (mono ? 0.3 : 0.24148));
    return static_cast<int>(std::round((boxHeight - ascent - descent) / 2 + ascent));
}

void loadFonts()
{
    static bool loaded = false;
    if (loaded)
        return;
    loaded = true;
    initResources();
    for (const char* name :
         {"WarroomSans-Regular", "WarroomSans-Medium", "WarroomSans-SemiBold", "WarroomSans-Bold",
          "WarroomSansTabular-SemiBold", "WarroomMono-Regular", "WarroomMono-Medium"}) {
        // The files lie uncompressed in the program, so they are used where they are.
        const QResource file(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(name)));
        const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()),
                                                         static_cast<int>(file.size()));
        if (QFontDatabase::addApplicationFontFromData(bytes) < 0)
            qWarning("font %s cannot be used", name);
    }
}

void forgetFonts()
{
    for (auto& slot : s_entries)
        slot.reset();
}

} // namespace warroom::ui
