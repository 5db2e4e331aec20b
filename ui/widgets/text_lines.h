// A text broken into lines of one width, put together from words that were shaped before.
#pragma once

#include "widgets/type.h"

#include <QGlyphRun>
#include <QList>
#include <QPointF>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace warroom::ui {

/// How a text is broken and drawn.
struct TextLook
{
    Type role = Type::Body;
    Type leadRole = Type::BodyStrong;
    int lead = 0;        ///< so many characters at the beginning have the lead's role
    bool struck = false; ///< struck through
    int line = 0;        ///< from one line to the next, in logical pixels
};

/// The same words come again and again on a timeline, and shaping is most of the work of showing them: plain
/// text is laid out word by word, what needs more (marks, other scripts, words wider than a line) as a whole
/// by Qt. GUI thread.
class TextLines final
{
public:
    TextLines(const QString& text, const TextLook& look, int width);
    ~TextLines();
    TextLines(TextLines&&) noexcept;
    TextLines& operator=(TextLines&&) noexcept;

    int count() const;
    /// Where a line ends, in characters of the text.
    int end(int line) const;
    /// With the pen of the painter.
    void draw(QPainter& painter, const QPointF& topLeft) const;

private:
    struct Run
    {
        QPointF at;
        QGlyphRun glyphs;
    };
    class Setter;

    void setWhole(const QString& shown, const TextLook& look, int width);

    QList<Run> m_runs;
    QList<int> m_ends; ///< of the lines
    std::unique_ptr<QTextLayout> m_whole;
};

} // namespace warroom::ui
