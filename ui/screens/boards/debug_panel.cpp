// Painting of the head, and what stands in for the content.
#include "screens/boards/debug_panel.h"

#include "screens/boards/board_paint.h"
#include "widgets/accessible.h"
#include "widgets/loading_bars.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

namespace warroom::ui {
namespace {

/// Thin lines over what is no longer so.
class Hatch final : public QWidget
{
public:
    explicit Hatch(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QColor colour = tokens().controlSoft;
        colour.setAlpha(90);
        painter.fillRect(rect(), QBrush(colour, Qt::BDiagPattern));
    }
};

} // namespace

/// What stands in for the content.
class DebugPanel::Cover final : public QWidget
{
public:
    explicit Cover(DebugPanel& panel) : QWidget(&panel), m_panel(panel) { setProperty("overlay", true); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().surface);
        painter.setFont(fontOf(Type::Body));
        painter.setPen(tokens().text2);
        painter.drawText(rect().adjusted(boards::Side, 0, -boards::Side, 0),
                         Qt::TextWordWrap | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop,
                         m_panel.m_sentence);
    }

private:
    DebugPanel& m_panel;
};

DebugPanel::DebugPanel(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(title), m_hatch(new Hatch(this)), m_cover(new Cover(*this)),
      m_bars(new LoadingBars(m_cover))
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(title);
    m_cover->hide();
    m_hatch->hide();
    connect(&theme(), &Theme::changed, this, [this] {
        place();
        update();
    });
}

void DebugPanel::setNote(const QString& note)
{
    m_note = note;
    update();
}

void DebugPanel::setEnd(const QString& text, bool isWarning)
{
    m_end = text;
    m_endWarns = isWarning;
    update();
}

void DebugPanel::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    showContent();
}

void DebugPanel::setLoading(bool loading)
{
    if (std::exchange(m_loading, loading) == loading)
        return;
    if (loading)
        m_bars->start();
    else
        m_bars->stop();
    showContent();
}

void DebugPanel::setStale(bool stale)
{
    m_stale = stale;
    showContent();
}

void DebugPanel::setContent(QWidget* content)
{
    m_content = content;
    m_hatch->raise();
    m_cover->raise();
    place();
}

void DebugPanel::setHeadWidget(QWidget* widget)
{
    m_headWidget = widget;
    place();
}

int DebugPanel::headBottom() const
{
    const int head = boards::headHeight() + boards::Gap - 4;
    return m_headWidget ? std::max(head, m_headWidget->sizeHint().height() + 4) : head;
}

void DebugPanel::showContent()
{
    const bool isCovered = m_loading || !m_sentence.isEmpty();
    m_cover->setVisible(isCovered);
    m_cover->update();
    m_hatch->setVisible(!isCovered && m_stale);
}

void DebugPanel::place()
{
    const QRect content(0, headBottom(), width(), height() - headBottom());
    if (m_content)
        m_content->setGeometry(content);
    m_cover->setGeometry(content);
    m_bars->setGeometry(QRect(QPoint(), content.size()).adjusted(boards::Side, 0, -boards::Side, 0));
    m_hatch->setGeometry(content);
    if (m_headWidget) {
        const int wide = m_headWidget->sizeHint().width();
        const int x = isRightToLeft() ? boards::Side : width() - boards::Side - wide;
        m_headWidget->setGeometry(x, 4, wide, headBottom() - 4);
    }
}

void DebugPanel::resizeEvent(QResizeEvent*) { place(); }

void DebugPanel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), t.surface);
    int right = width();
    const bool rtl = isRightToLeft();
    if (m_headWidget)
        right -= m_headWidget->width() + boards::Gap;
    if (!m_end.isEmpty()) {
        const int wide = textWidth(Type::Mono, m_end) + 1;
        const QRect box(right - boards::Side - wide, boards::Top, wide, lineHeight(Type::Body));
        paint::text(painter, paint::mirrored(box, rect(), rtl), Type::Mono, m_endWarns ? t.warn.ink : t.text2,
                    m_end, Qt::AlignRight);
        right -= wide + boards::Gap;
    }
    const QRect head(0, 0, right, height());
    boards::paintHead(painter, rtl ? head.translated(width() - right, 0) : head, m_title, m_note);
}

} // namespace warroom::ui
