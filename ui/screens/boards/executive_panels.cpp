// The curves of the Executive board: availability and budget; and the sentence over them.
#include "screens/boards/executive_panels.h"

#include "models/boards/board_words.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/chart_lines.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/charts/time_chart.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace warroom::ui {
namespace {

using namespace boards;

constexpr int s_executivePanelsRow = 24;
constexpr double s_availabilityFoot = 0.995;

/// Low enough for what is shown, and never above 99.5 %.
ChartScale availabilityScale(const AvailabilityPart& part)
{
    double low = std::min(s_availabilityFoot, part.target - (1 - part.target));
    if (!(part.target > 0))
        low = s_availabilityFoot;
    return {low, 1, false, {low, low + 0.4 * (1 - low), 1}};
}

ChartScale spendingScale(const Line& line)
{
    double high = 1.2;
    for (const double value : line.values)
        high = std::isnan(value) ? high : std::max(high, value * 1.05);
    return {0, std::min(high, 4.0), false, {}};
}

void drawSentence(QPainter& painter, const QRect& box, const QString& text)
{
    painter.save();
    painter.setFont(fontOf(Type::Body));
    painter.setPen(tokens().text3);
    painter.drawText(box, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, text);
    painter.restore();
}

/// Under the head and the figures.
QRect bodyOf(const QRect& box)
{
    const int top = headHeight() + 4 + figuresHeight() + Gap;
    return box.adjusted(Side, top, -Side, -Top);
}

} // namespace

HeadlinePanel::HeadlinePanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("Headline"), parent), m_view(view)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, &HeadlinePanel::fit);
}

void HeadlinePanel::resizeEvent(QResizeEvent*) { fit(); }

/// As high as its words at this width; a scroll area does not ask for that.
void HeadlinePanel::fit() { setFixedHeight(heightAt(width())); }

void HeadlinePanel::refresh()
{
    const Headline& said = m_view.headline;
    setAccessibleDescription(
        QStringList{said.first, said.rest, said.origin}.join(QLatin1Char(' ')).trimmed());
    fit();
    update();
}

int HeadlinePanel::neededHeight() const { return 2 * lineHeight(Type::Heading) + 2 * Top; }

int HeadlinePanel::heightAt(int width) const
{
    return std::max(neededHeight(), drawWords(nullptr, QRect(0, 0, width, 0)) + 2 * Top);
}

void HeadlinePanel::open()
{
    if (!m_view.headline.ticket.isNil())
        emit openTicket(m_view.headline.ticket);
}

/// Lays the words out; paints them if there is a painter. Returns their height.
int HeadlinePanel::drawWords(QPainter* painter, const QRect& box) const
{
    const Headline& said = m_view.headline;
    const int origin = said.origin.isEmpty() ? 0 : textWidth(Type::Small, said.origin) + 2 * Side;
    const bool beside = box.width() - origin > scaled(520);
    const int width = std::min(box.width() - 2 * Side - (beside ? origin : 0), scaled(960));
    const QString gap = QString(said.ticket.isNil() ? 3 : 1, QLatin1Char(' '));
    const QString all = said.rest.isEmpty() ? said.first : said.first + gap + said.rest;
    QTextLayout layout(all, fontOf(Type::Heading));
    QTextLayout::FormatRange first, rest;
    first.length = static_cast<int>(said.first.size());
    first.format.setForeground(said.ticket.isNil() ? tokens().text2 : tokens().text);
    rest.start = first.length;
    rest.length = static_cast<int>(all.size()) - first.length;
    rest.format.setForeground(tokens().text2);
    rest.format.setFontWeight(QFont::Normal);
    layout.setFormats({first, rest});
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += lineHeight(Type::Heading);
    }
    layout.endLayout();
    const int small = lineHeight(Type::Small);
    if (painter) {
        const bool rtl = painter->layoutDirection() == Qt::RightToLeft;
        const int top =
            box.top() + Top + (beside ? std::max(0, (box.height() - 2 * Top - int(height)) / 2) : 0);
        layout.draw(painter, QPointF(rtl ? box.right() - Side - width : box.left() + Side, top));
        const QRect at = beside
                             ? QRect(box.right() + 1 - origin + Side, box.center().y() - small / 2,
                                     origin - 2 * Side, small)
                             : QRect(box.left() + Side, top + int(height) + 2, box.width() - 2 * Side, small);
        paint::text(*painter, paint::mirrored(at, box, rtl), Type::Small, tokens().text3, said.origin);
    }
    return int(height) + (beside || said.origin.isEmpty() ? 0 : small + 2);
}

void HeadlinePanel::draw(QPainter& painter, const QRect& box) { drawWords(&painter, box); }

AvailabilityPanel::AvailabilityPanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("Overall availability SLI"), parent), m_view(view), m_chart(new TimeChart(title(), this))
{
    m_chart->setTexts([](double value) { return boards::target(value); },
                      [](double value) { return boards::ratio(value); });
    m_chart->hide();
}

int AvailabilityPanel::neededHeight() const
{
    return headHeight() + figuresHeight() + scaled(160) + Top + Gap;
}

QRect AvailabilityPanel::chartBox(const QRect& box) { return bodyOf(box); }

void AvailabilityPanel::refresh()
{
    const AvailabilityPart& part = m_view.availability;
    m_chart->setVisible(m_view.hasObjectives);
    if (m_view.hasObjectives) {
        m_chart->setLine(chartLine(part.line));
        m_chart->setTimeRange(chartTime(m_view.from), chartTime(m_view.until));
        m_chart->setEndLabel(tr("today", "the end of a time axis"));
        m_chart->setScale(availabilityScale(part));
        m_chart->setThreshold(
            ChartThreshold{part.target, tr("Objective %1").arg(boards::target(part.target)), Breach::Below});
        m_chart->setMarks(chartMarks(m_view.marks));
        m_chart->setStaleFrom(m_view.staleFrom ? std::optional(chartTime(*m_view.staleFrom)) : std::nullopt);
    }
    setAccessibleDescription(m_view.hasObjectives ? boards::sentence(part.value, part.details)
                                                  : boards::noObjectives());
    update();
}

void AvailabilityPanel::draw(QPainter& painter, const QRect& box)
{
    const AvailabilityPart& part = m_view.availability;
    const int y = paintHead(painter, box, title(), part.subtitle, m_view.asOf);
    const QRect below(box.left(), y, box.width(), box.bottom() - y);
    if (m_view.hasObjectives)
        paintFigures(painter, below, part.value, part.details);
    else
        drawSentence(painter, below.adjusted(Side, Gap, -Side, 0), boards::noObjectives());
}

void AvailabilityPanel::drawOnPaper(QPainter& painter, const QRect& box)
{
    draw(painter, box);
    if (m_view.hasObjectives)
        m_chart->draw(painter, chartBox(box));
    m_chart->update();
}

void AvailabilityPanel::resizeEvent(QResizeEvent*) { m_chart->setGeometry(chartBox(rect())); }

BudgetPanel::BudgetPanel(const ExecutiveView& view, QWidget* parent)
    : BoardPanel(tr("Error budget consumption"), parent), m_view(view), m_chart(new TimeChart(title(), this))
{
    m_chart->setTexts([](double value) { return boards::share(value); },
                      [](double value) { return boards::share(value); });
    m_chart->hide();
}

int BudgetPanel::neededHeight() const { return headHeight() + figuresHeight() + scaled(160) + Top + Gap; }

QRect BudgetPanel::chartBox(const QRect& box)
{
    QRect body = bodyOf(box);
    body.setWidth(body.width() - std::clamp(body.width() / 2, scaled(290), scaled(340)) - Side);
    return body;
}

void BudgetPanel::refresh()
{
    const BudgetPart& part = m_view.budget;
    m_chart->setVisible(m_view.hasObjectives);
    m_current = std::min(m_current, static_cast<int>(part.rows.size()) - 1);
    if (m_view.hasObjectives) {
        const qint64 from = chartTime(m_view.from), until = chartTime(m_view.until);
        m_chart->setSeries({{{}, chartLine(part.line), SeriesLook::Main},
                            {{}, {from, until - from, {0, 1}}, SeriesLook::Ideal}});
        m_chart->setTimeRange(from, until);
        m_chart->setEndLabel(tr("today", "the end of a time axis"));
        m_chart->setScale(spendingScale(part.line));
        m_chart->setThreshold(ChartThreshold{1, tr("Budget 100 %"), Breach::Above});
        m_chart->setMarks(chartMarks(m_view.marks));
        m_chart->setStaleFrom(m_view.staleFrom ? std::optional(chartTime(*m_view.staleFrom)) : std::nullopt);
    }
    QStringList said{boards::sentence(part.value, part.details)};
    for (const BudgetRow& row : part.rows)
        said.append(tr("%1 %2 spent, burn %3").arg(row.service, row.spent, row.burn));
    setAccessibleDescription(m_view.hasObjectives ? said.join(QStringLiteral("; ")) : boards::noObjectives());
    update();
}

void BudgetPanel::draw(QPainter& painter, const QRect& box)
{
    const BudgetPart& part = m_view.budget;
    const int y = paintHead(painter, box, title(), part.subtitle, m_view.asOf);
    const QRect below(box.left(), y, box.width(), box.bottom() - y);
    if (!m_view.hasObjectives)
        return drawSentence(painter, below.adjusted(Side, Gap, -Side, 0), boards::noObjectives());
    paintFigures(painter, below, part.value, part.details);
    const QRect chart = chartBox(box);
    drawRows(painter, QRect(chart.right() + 1 + Side, chart.top() - 4,
                            box.right() + 1 - Side - chart.right() - 1 - Side, chart.height() + 4));
}

void BudgetPanel::drawRows(QPainter& painter, const QRect& box) const
{
    const Tokens& t = tokens();
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const int height = std::max(scaled(s_executivePanelsRow), lineHeight(Type::Mono));
    const int spent = std::max(textWidth(Type::Mono, QStringLiteral("4,000 %")),
                               textWidth(Type::Mono, boards::name(ObjectiveHealth::NoData)));
    const int burn =
        std::max(textWidth(Type::Mono, QStringLiteral("1,000×")), textWidth(Type::Label, tr("burn 1 h")));
    const int bar = std::min(scaled(88), box.width() / 4);
    const int name = box.width() - bar - spent - burn - 3 * 8;
    const auto cell = [&](int x, int y, int width, Type type, const QColor& ink, const QString& text,
                          Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, paint::mirrored({box.left() + x, y, width, height}, box, rtl), type, ink, text,
                    side);
    };
    const int spentAt = name + bar + 16, burnAt = box.width() - burn;
    cell(0, box.top(), name, Type::Label, t.text3, tr("Service"));
    cell(spentAt, box.top(), spent, Type::Label, t.text3, tr("spent"), Qt::AlignRight);
    cell(burnAt, box.top(), burn, Type::Label, t.text3, tr("burn 1 h"), Qt::AlignRight);
    const auto& rows = m_view.budget.rows;
    const int fits = std::max(0, box.height() / height - 1);
    const int shown = std::min(static_cast<int>(rows.size()), fits);
    for (int i = 0; i < shown; ++i) {
        const int y = box.top() + (i + 1) * height;
        const bool isLast = i + 1 == fits && static_cast<int>(rows.size()) > fits;
        if (isLast) {
            cell(0, y, box.width(), Type::Small, t.text3,
                 tr("and %n more", nullptr, static_cast<int>(rows.size()) - i));
            break;
        }
        const BudgetRow& row = rows[static_cast<std::size_t>(i)];
        const bool isUnknown = row.tone == BoardTone::Unknown;
        if (i == m_current && hasFocus())
            painter.fillRect(QRect(box.left() - 6, y, box.width() + 12, height), t.selected);
        cell(0, y, name, Type::Body, t.text, row.service);
        paint::bulletBar(painter, paint::mirrored({box.left() + name + 8, y, bar, height}, box, rtl),
                         row.share, boards::tone(row.tone));
        cell(spentAt, y, spent, isUnknown ? Type::Small : Type::Mono,
             row.tone == BoardTone::Crit ? ink(row.tone)
             : isUnknown                 ? t.text3
                                         : t.text,
             row.spent, Qt::AlignRight);
        cell(burnAt, y, burn, Type::Mono, row.burnTone == BoardTone::Plain ? t.text3 : ink(row.burnTone),
             row.burn, Qt::AlignRight);
    }
}

void BudgetPanel::drawOnPaper(QPainter& painter, const QRect& box)
{
    draw(painter, box);
    if (m_view.hasObjectives)
        m_chart->draw(painter, chartBox(box));
    m_chart->update();
}

std::pair<std::string, std::string> BudgetPanel::currentObjective() const
{
    if (m_current < 0 || m_current >= static_cast<int>(m_view.budget.rows.size()))
        return {};
    const BudgetRow& row = m_view.budget.rows[static_cast<std::size_t>(m_current)];
    return {row.service.toStdString(), row.objective.toStdString()};
}

void BudgetPanel::open()
{
    const auto& rows = m_view.budget.rows;
    const auto at = static_cast<std::size_t>(std::max(m_current, 0));
    emit openService(at < rows.size() ? rows[at].service : QString());
}

void BudgetPanel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int step = key == Qt::Key_Down || key == Qt::Key_J ? 1
                     : key == Qt::Key_Up || key == Qt::Key_K ? -1
                                                             : 0;
    if (step == 0 || event->modifiers() != Qt::NoModifier)
        return BoardPanel::keyPressEvent(event);
    m_current = std::clamp(m_current + step, 0, std::max(0, static_cast<int>(m_view.budget.rows.size()) - 1));
    update();
}

void BudgetPanel::resizeEvent(QResizeEvent*) { m_chart->setGeometry(chartBox(rect())); }

} // namespace warroom::ui
