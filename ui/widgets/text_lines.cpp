// Words that are kept as glyphs, and how they become lines.
#include "widgets/text_lines.h"

#include "widgets/measured_text.h"

#include <QCache>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr qsizetype s_wordsKept = 2'000;

struct WordKey
{
    Type role = Type::Body;
    int pixels = 0; // of the font: it follows the text size
    QString text;

    bool operator==(const WordKey&) const = default;
};

size_t qHash(const WordKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, static_cast<int>(key.role), key.pixels);
}

/// A piece of a line in one font, with the blank behind it, if there is one: some fonts move them together.
/// Without a font it is not to be had of one.
struct Word
{
    QRawFont font;
    QList<quint32> glyphs; // without the blank
    QList<qreal> at;       // of each glyph, from the beginning
    qreal inked = 0;       // where the blank begins
    qreal width = 0;
};

Word shapeWord(Type role, const QString& text)
{
    const ShapedLine* line = shapedLine(role, text, Qt::LeftToRight);
    if (!line)
        return {};
    const auto runs = line->layout->glyphRuns();
    if (runs.size() != 1)
        return {};
    const bool blank = text.endsWith(QLatin1Char(' '));
    const qreal inked = blank ? line->width - lineAdvance(role, QStringLiteral(" ")) : line->width;
    Word out{runs.front().rawFont(), runs.front().glyphIndexes(), {}, inked, line->width};
    if (blank && out.glyphs.size() == text.size())
        out.glyphs.removeLast();
    const auto positions = runs.front().positions();
    for (qsizetype i = 0; i < out.glyphs.size(); ++i)
        out.at.append(positions[i].x());
    return out;
}

const Word& wordOf(Type role, QStringView text)
{
    static QCache<WordKey, Word> words(s_wordsKept);
    const WordKey key{role, fontOf(role).pixelSize(), text.toString()};
    if (const Word* known = words.object(key))
        return *known;
    auto* made = new Word(shapeWord(role, key.text));
    words.insert(key, made);
    return *made;
}

// Runs from left to right, a glyph for each character, all in the fonts that the program ships.
bool isPlain(const QString& text)
{
    const auto within = [](char16_t c, char16_t first, char16_t last) { return c >= first && c <= last; };
    return std::all_of(text.begin(), text.end(), [&](QChar letter) {
        const char16_t c = letter.unicode();
        return within(c, 0x20, 0x7E) || within(c, 0xA0, 0xAC) || within(c, 0xAE, 0x24F) ||
               within(c, 0x2010, 0x2027) || c == QChar::LineSeparator || within(c, 0x2190, 0x2193);
    });
}

} // namespace

/// Puts words beside each other, and parts them into lines.
class TextLines::Setter final
{
public:
    Setter(TextLines& lines, const QString& shown, const TextLook& look, int width)
        : m_lines(lines), m_shown(shown), m_look(look), m_width(width)
    {
        m_places.reserve(shown.size() + 1);
    }

    /// False if this cannot be done with words.
    bool set()
    {
        if (!placeAll())
            return false;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, m_shown);
        const int size = static_cast<int>(m_shown.size());
        bool hasInk = false; // the line so far
        int may = 0;         // the next place where a line may break by the rules of the script
        for (int from = 0, to = 0; from < size; from = to) {
            if (may <= from)
                may = static_cast<int>(finder.toNextBoundary());
            to = std::min(may, afterBlanks(from));
            const bool ends = m_shown[to - 1] == QChar::LineSeparator;
            int inked = ends ? to - 1 : to;
            while (inked > from && m_shown[inked - 1] == QLatin1Char(' '))
                --inked;
            if (hasInk && !fits(inked)) {
                endLine(from);
                hasInk = false;
            }
            if (!fits(inked))
                return false; // it has to be broken within
            hasInk = hasInk || inked > from;
            if (ends) {
                endLine(to);
                hasInk = false;
            }
        }
        endLine(size);
        return true;
    }

private:
    /// Of a character, as if all stood on one line.
    struct Place
    {
        qreal x = 0;
        quint32 glyph = 0; // of what has ink
        int font = -1;     // in m_fonts; -1: no ink
    };

    /// After a separator, which QTextBoundaryFinder misses behind a digit, and after blanks, whatever
    /// follows, as Qt lays text out.
    int afterBlanks(int at) const
    {
        const auto is = [&](QChar letter) { return at < m_shown.size() && m_shown[at] == letter; };
        const auto blank = QLatin1Char(' ');
        while (at < m_shown.size() && !is(blank) && !is(QChar::LineSeparator))
            ++at;
        while (is(blank))
            ++at;
        return is(QChar::LineSeparator) ? at + 1 : at;
    }

    Type roleAt(int at) const { return at < m_look.lead ? m_look.leadRole : m_look.role; }

    bool placeAll()
    {
        const auto isInk = [&](int at) {
            return m_shown[at] != QLatin1Char(' ') && m_shown[at] != QChar::LineSeparator;
        };
        const int size = static_cast<int>(m_shown.size());
        for (int from = 0; from < size;) {
            int to = from + 1;
            if (!isInk(from)) {
                m_places.append({m_x, 0, -1});
                if (m_shown[from] == QLatin1Char(' '))
                    m_x += lineAdvance(roleAt(from), QStringLiteral(" "));
            } else {
                while (to < size && isInk(to) && to != m_look.lead)
                    ++to;
                const int inked = to;
                if (to < size && m_shown[to] == QLatin1Char(' ') && to != m_look.lead)
                    ++to;
                const Word& word = wordOf(roleAt(from), QStringView(m_shown).mid(from, to - from));
                if (!word.font.isValid() || word.glyphs.size() != inked - from)
                    return false;
                place(word);
                if (to > inked)
                    m_places.append({m_x + word.inked, 0, -1});
                m_x += word.width;
            }
            from = to;
        }
        m_places.append({m_x, 0, -1});
        return true;
    }

    void place(const Word& word)
    {
        if (m_fonts.isEmpty() || m_fonts.back() != word.font)
            m_fonts.append(word.font);
        for (qsizetype i = 0; i < word.glyphs.size(); ++i)
            m_places.append({m_x + word.at[i], word.glyphs[i], static_cast<int>(m_fonts.size()) - 1});
    }

    /// On the line that begins at m_begin, with the overhang of its last letter, as Qt reckons it.
    bool fits(int end) const
    {
        if (end == m_begin)
            return true;
        const qreal used = m_places[end].x - m_places[m_begin].x;
        const QFontMetricsF& letters = metrics(roleAt(end - 1));
        if (used + std::abs(letters.minRightBearing()) <= m_width)
            return true;
        return used - std::min(0.0, letters.rightBearing(m_shown[end - 1])) <= m_width;
    }

    void endLine(int end)
    {
        const auto top = static_cast<int>(m_lines.m_ends.size()) * m_look.line;
        const QPointF left(-m_places[m_begin].x, top + baseline(m_look.role, m_look.line));
        QList<quint32> glyphs;
        QList<QPointF> at;
        int font = -1;
        const auto finish = [&] {
            if (glyphs.isEmpty())
                return;
            QGlyphRun run;
            run.setRawFont(m_fonts[font]);
            run.setGlyphIndexes(glyphs);
            run.setPositions(at);
            m_lines.m_runs.append({left, run});
            glyphs.clear();
            at.clear();
        };
        for (int i = m_begin; i < end; ++i) {
            const Place& place = m_places[i];
            if (place.font < 0)
                continue;
            if (place.font != font)
                finish();
            font = place.font;
            glyphs.append(place.glyph);
            at.append({place.x, 0});
        }
        finish();
        m_lines.m_ends.append(end);
        m_begin = end;
    }

    TextLines& m_lines;
    const QString& m_shown;
    const TextLook& m_look;
    const int m_width;
    QList<QRawFont> m_fonts;
    QList<Place> m_places;
    qreal m_x = 0;
    int m_begin = 0; // of the line
};

TextLines::TextLines(const QString& text, const TextLook& look, int width)
{
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    if (!look.struck && isPlain(shown) && Setter(*this, shown, look, width).set())
        return;
    m_runs.clear();
    m_ends.clear();
    setWhole(shown, look, width);
}

TextLines::~TextLines() = default;
TextLines::TextLines(TextLines&&) noexcept = default;
TextLines& TextLines::operator=(TextLines&&) noexcept = default;

void TextLines::setWhole(const QString& shown, const TextLook& look, int width)
{
    m_whole = std::make_unique<QTextLayout>(shown, fontOf(look.role));
    QTextCharFormat lead;
    lead.setFont(fontOf(look.leadRole));
    QTextCharFormat struckThrough;
    struckThrough.setFontStrikeOut(true);
    QList<QTextLayout::FormatRange> formats;
    if (look.lead > 0)
        formats.append({0, look.lead, lead});
    if (look.struck)
        formats.append({0, static_cast<int>(shown.size()), struckThrough});
    m_whole->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_whole->setTextOption(option);
    m_whole->setCacheEnabled(true); // before it is laid out, else it is shaped once more when it is painted
    m_whole->beginLayout();
    qreal y = 0;
    for (QTextLine line = m_whole->createLine(); line.isValid(); line = m_whole->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + baseline(look.role, look.line) - line.ascent()});
        y += look.line;
        m_ends.append(line.textStart() + line.textLength());
    }
    m_whole->endLayout();
}

int TextLines::count() const { return static_cast<int>(m_ends.size()); }

int TextLines::end(int line) const { return m_ends[line]; }

void TextLines::draw(QPainter& painter, const QPointF& topLeft) const
{
    if (m_whole)
        return m_whole->draw(&painter, topLeft);
    for (const Run& run : m_runs)
        painter.drawGlyphRun(topLeft + run.at, run.glyphs);
}

} // namespace warroom::ui
