// The carets of others in a section editor: kept in the text, named when they move.
#include "widgets/auto_height_text_edit.h"

#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_namedForMs = 3000;
constexpr int s_near = 5;
constexpr int s_barWidth = 2;
constexpr int s_tagHeight = 14;

} // namespace

void AutoHeightTextEdit::setRemoteCarets(const QList<RemoteCaret>& carets)
{
    std::vector<Caret> now;
    for (const RemoteCaret& caret : carets) {
        const auto known = std::find_if(m_carets.begin(), m_carets.end(),
                                        [&](const Caret& one) { return one.id == caret.id; });
        if (known == m_carets.end() && !caret.position)
            continue;
        Caret shown = known == m_carets.end()
                          ? Caret{caret.id, caret.name, QTextCursor(document()), QDeadlineTimer(), false}
                          : *known;
        shown.cursor.setKeepPositionOnInsert(true);
        const int wanted = std::clamp(caret.position.value_or(shown.cursor.position()), 0, lastPosition());
        if (known == m_carets.end() || wanted != shown.cursor.position()) {
            shown.cursor.setPosition(wanted);
            shown.named.setRemainingTime(s_namedForMs);
            m_unname.start(s_namedForMs + 1);
        }
        now.push_back(std::move(shown));
    }
    m_carets = std::move(now);
    describeCarets();
    viewport()->update();
}

int AutoHeightTextEdit::remoteCaretPosition(const QString& id) const
{
    for (const Caret& caret : m_carets) {
        if (caret.id == id)
            return caret.cursor.position();
    }
    return -1;
}

QStringList AutoHeightTextEdit::shownCaretNames() const
{
    QStringList ids;
    for (const Caret& caret : m_carets) {
        if (caret.hovered || !caret.named.hasExpired())
            ids << caret.id;
    }
    return ids;
}

/// Others' words push the carets that stand right there, own words do not.
void AutoHeightTextEdit::pushCarets(bool pushed)
{
    for (Caret& caret : m_carets)
        caret.cursor.setKeepPositionOnInsert(!pushed);
}

void AutoHeightTextEdit::describeCarets()
{
    QStringList names;
    for (const Caret& caret : m_carets)
        names << caret.name;
    setAccessibleDescription(
        names.isEmpty() ? QString() : tr("Also here: %1", "names").arg(names.join(QStringLiteral(", "))));
}

void AutoHeightTextEdit::hoverCarets(const QPoint& at)
{
    bool changed = false;
    for (Caret& caret : m_carets) {
        const bool hovered = cursorRect(caret.cursor).adjusted(-s_near, 0, s_near, 0).contains(at);
        changed = changed || hovered != caret.hovered;
        caret.hovered = hovered;
    }
    if (changed)
        viewport()->update();
}

void AutoHeightTextEdit::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    hoverCarets(event->position().toPoint());
}

void AutoHeightTextEdit::leaveEvent(QEvent* event)
{
    QTextEdit::leaveEvent(event);
    hoverCarets({-1, -1});
}

/// Over the line, else under it where the line above is none or holds a chip.
QRect AutoHeightTextEdit::nameRect(const Caret& caret) const
{
    const QRect at = cursorRect(caret.cursor);
    const QSize size(textWidth(Type::Initials, caret.name) + 8, scaled(s_tagHeight));
    const int x = std::clamp(at.left(), 0, std::max(0, viewport()->width() - size.width()));
    const QRect over(QPoint(x, at.top() - size.height()), size);
    bool free = over.top() >= 0;
    for (int paragraph = 0; paragraph < m_leadIndents.size(); ++paragraph)
        free = free && !leadRect(paragraph).intersects(over);
    if (free)
        return over;
    return {QPoint(x, std::min(at.bottom(), viewport()->height() - size.height())), size};
}

void AutoHeightTextEdit::paintRemoteCarets(QPainter& painter)
{
    for (const Caret& caret : m_carets) {
        const QRect at = cursorRect(caret.cursor);
        painter.fillRect(QRect(at.left(), at.top(), s_barWidth, at.height()), tokens().accent);
        if (!caret.hovered && caret.named.hasExpired())
            continue;
        const QRect tag = nameRect(caret);
        paint::frame(painter, tag, 2, tokens().accent, {});
        paint::text(painter, tag, Type::Initials, tokens().onAccent, caret.name, Qt::AlignHCenter,
                    Qt::ElideNone);
    }
}

} // namespace warroom::ui
