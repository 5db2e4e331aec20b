// A paragraph or table cell, broken into lines once and painted line by line.
#pragma once

#include "postmortem/document_font.h"

#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QPointF;
class QTextLayout;

namespace warroom::pdf {

struct TextRun
{
    QString text;
    TextRole role = TextRole::Body;
    QColor color = ink::text;
};

// Text from outside as it may be set: controls become blanks, characters that reorder others are dropped, and
// in a text with right-to-left letters each id, host and path gets an isolate of its own.
QString settable(const QString& text);
QString settable(const std::string& text);
// The same for a piece of a line, whose blanks at its ends part it from its neighbours.
QString settablePiece(const QString& text);

// The line height is that of the first run. Direction and side follow the first letter with a direction. Long
// words break where they must. Any thread.
class TextBox final
{
public:
    TextBox(const std::vector<TextRun>& runs, qreal width);
    ~TextBox();
    TextBox(TextBox&&) noexcept;
    TextBox& operator=(TextBox&&) noexcept;

    int lineCount() const { return m_lineCount; }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineCount * m_lineHeight; }
    // `topLeft` is that of this line, not of the box.
    void paintLine(QPainter& painter, int line, QPointF topLeft) const;
    void paint(QPainter& painter, QPointF topLeft) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_color; // of the first run
    int m_lineCount = 0;
    qreal m_lineHeight;
    qreal m_baseline;
};

// One line, cut with an ellipsis if it is wider.
void paintElided(QPainter& painter, const TextRun& run, QPointF topLeft, qreal width, Qt::Alignment side);
qreal widthOf(const TextRun& run);

} // namespace warroom::pdf
