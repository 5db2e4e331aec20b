// Painting of the facts.
#include "screens/postmortem/title_block.h"

#include "models/format/format.h"
#include "screens/start/paragraph.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_factsHigh = 53;

} // namespace

TitleBlock::TitleBlock(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_title(paragraph(Type::Title, Ink::Primary, {}, this)),
      m_line(new QWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    m_line->setFixedHeight(scaled(s_factsHigh));
    connect(&theme(), &Theme::changed, this, [this] { m_line->setFixedHeight(scaled(s_factsHigh)); });
    connect(&postmortem, &PostmortemPresenter::changed, this, &TitleBlock::refresh);
    refresh();
}

void TitleBlock::refresh()
{
    m_title->setText(format::fromUtf8(m_postmortem.room().ticket()->title.value()));
    m_facts = m_postmortem.facts();
    QStringList spoken{format::name(m_postmortem.room().ticket()->severity.value())};
    for (const PostmortemFact& fact : m_facts)
        spoken << tr("%1: %2", "name of a fact, its value").arg(fact.label, fact.value);
    m_line->setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

void TitleBlock::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QRect line = m_line->geometry();
    horizontalHairline(painter, line.left(), line.right() + 1, line.top(), t.line);
    horizontalHairline(painter, line.left(), line.right() + 1, line.bottom(), t.line);
    const int wide = line.width() / (static_cast<int>(m_facts.size()) + 1);
    const auto cell = [&](int i) {
        const int x = isRightToLeft() ? line.right() + 1 - (i + 1) * wide : line.left() + i * wide;
        return QRect(x, line.top() + 8, wide - 8, line.height() - 16);
    };
    const int labelHigh = lineHeight(Type::Label);
    paint::text(painter, QRect(cell(0).topLeft(), QSize(wide, labelHigh)), Type::Label, t.text3,
                tr("Severity"));
    const int severity = format::number(m_postmortem.room().ticket()->severity.value());
    const int badge = paint::severityBadgeSize(severity).width();
    const int x = isRightToLeft() ? cell(0).right() + 1 - badge : cell(0).left();
    paint::severityBadge(painter, {x, cell(0).top() + labelHigh + 1}, severity);
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const QRect box = cell(static_cast<int>(i) + 1);
        paint::text(painter, QRect(box.topLeft(), QSize(box.width(), labelHigh)), Type::Label, t.text3,
                    m_facts[i].label);
        paint::text(painter, box.adjusted(0, labelHigh, 0, 0), Type::Bar, t.text, m_facts[i].value);
    }
}

} // namespace warroom::ui
