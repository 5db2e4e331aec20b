// A text of the ticket with its Markdown shown: lists, code, links, tables. Only for reading; the words
// themselves are edited as plain text.
#pragma once

#include "domain/text/markdown.h"

#include <QTextDocument>
#include <QUrl>
#include <QWidget>

#include <vector>

class QTextCursor;

namespace warroom::ui {

/// As high as its text at the current width; the lines lie where those of a plain editor would. What is no
/// Markdown, HTML too, is shown as it was typed. Positions are in UTF-16 units of the source.
class MarkdownView final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);

    /// Longer texts are not worth being laid out twice: they have no markup here.
    static constexpr int MostCharacters = 100'000;

    void setText(const QString& source);
    const QString& text() const { return m_source; }
    /// Whether it looks different from the plain text.
    bool hasMarkup() const { return m_hasMarkup; }
    /// Room in front of the first line, for a chip.
    void setLead(int pixels);

    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

    /// The words as they are shown, for tests and assistive programs.
    QString shownText() const;
    /// The link at a point; empty if there is none.
    QUrl linkAt(const QPoint& at) const;

signals:
    /// A click that was not on a link, and where in the source.
    void pressed(int position);
    void linkActivated(const QUrl& url);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// From here on in the document the source is this far.
    struct Place
    {
        int shown = 0;
        int source = 0;
    };

    void build();
    void addLine(QTextCursor& cursor, const markdown::Block& block);
    void addCode(QTextCursor& cursor, const markdown::Block& block);
    void addTable(QTextCursor& cursor, const markdown::Block& block);
    void addSpans(QTextCursor& cursor, const markdown::Spans& spans, bool strong);
    void startLine(QTextCursor& cursor);
    int sourceAt(const QPoint& at) const;
    int utf16(std::size_t byte);

    QString m_source;
    std::string m_bytes;
    std::vector<markdown::Block> m_blocks;
    mutable QTextDocument m_document; // measuring sets its width
    std::vector<Place> m_places;
    std::size_t m_countedBytes = 0; // while building: up to where characters were counted
    int m_counted = 0;
    int m_lead = 0;
    bool m_first = true;
    bool m_hasMarkup = false;
    QUrl m_pressedLink;
};

} // namespace warroom::ui
