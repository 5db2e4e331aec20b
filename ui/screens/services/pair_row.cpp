// Flow and painting of the pairs.
#include "screens/services/pair_row.h"

#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_between = 6;
constexpr int s_pairRowGap = 20;
constexpr int s_figureGap = 28;

} // namespace

PairRow::PairRow(Look look, QWidget* parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void PairRow::setPairs(std::vector<Pair> pairs)
{
    if (pairs == m_pairs)
        return;
    m_pairs = std::move(pairs);
    QStringList spoken;
    for (const Pair& pair : m_pairs)
        spoken << tr("%1: %2", "name, value").arg(pair.name, pair.value);
    setAccessibleText(this, spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int PairRow::lineHeightOf() const
{
    return m_look == Look::Facts ? lineHeight(Type::Body)
                                 : lineHeight(Type::Small) + lineHeight(Type::Heading) + scaled(4);
}

int PairRow::widthOf(const Pair& pair) const
{
    if (m_look == Look::Facts)
        return textWidth(Type::Body, pair.name) + scaled(s_between) + textWidth(Type::BodyStrong, pair.value);
    return std::max(textWidth(Type::Small, pair.name), textWidth(Type::Heading, pair.value));
}

std::vector<QRect> PairRow::places(int width) const
{
    std::vector<QRect> out;
    const int gap = scaled(m_look == Look::Facts ? s_pairRowGap : s_figureGap);
    int x = 0, y = 0;
    for (const Pair& pair : m_pairs) {
        const int wide = std::min(widthOf(pair), width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += lineHeightOf();
        }
        out.emplace_back(x, y, wide, lineHeightOf());
        x += wide + gap;
    }
    return out;
}

int PairRow::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

QSize PairRow::sizeHint() const
{
    int width = 0;
    for (const Pair& pair : m_pairs)
        width += widthOf(pair) + scaled(s_figureGap);
    return {width, heightForWidth(std::max(width, 1))};
}

void PairRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Tokens& t = tokens();
    const auto all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QRect box = all[i];
        if (isRightToLeft())
            box.moveLeft(width() - box.right() - 1);
        const Pair& pair = m_pairs[i];
        if (m_look == Look::Figures) {
            const int head = lineHeight(Type::Small);
            paint::text(painter, {box.left(), box.top(), box.width(), head}, Type::Small, t.text2, pair.name);
            paint::text(painter, {box.left(), box.top() + head, box.width(), lineHeight(Type::Heading)},
                        Type::Heading, t.ink(pair.ink), pair.value);
            continue;
        }
        const int name = textWidth(Type::Body, pair.name) + scaled(s_between);
        paint::text(painter, box, Type::Body, t.text2, pair.name);
        paint::text(painter, isRightToLeft() ? box.adjusted(0, 0, -name, 0) : box.adjusted(name, 0, 0, 0),
                    Type::BodyStrong, t.ink(pair.ink), pair.value);
    }
}

} // namespace warroom::ui
