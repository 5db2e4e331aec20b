// Field, figures and chips.
#include "screens/boards/debug_head.h"

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/board_paint.h"
#include "screens/room/chip_group.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

#include <array>
#include <cmath>
#include <numeric>

namespace warroom::ui {
namespace {

constexpr int s_height = 44;
constexpr int s_debugHeadGap = 16, s_debugHeadMark = 12;
constexpr int s_widestField = 420, s_narrowestField = 190;
constexpr std::size_t s_mostCandidates = 50;
constexpr double s_debugHeadFailing = 0.05, s_debugHeadWarning = 0.01, s_slow = 2;
constexpr std::array s_debugHeadRanges{15, 60, 360};

QString nameOf(const EndpointRow& row)
{
    return format::fromUtf8(row.service) + QLatin1Char(' ') + format::fromUtf8(row.name);
}

} // namespace

EndpointField::EndpointField(DebugPresenter& presenter, QWidget* parent)
    : SearchField(Type::Mono, parent), m_presenter(presenter), m_candidates(new QStringListModel(this)),
      m_completer(new QCompleter(m_candidates, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &EndpointField::take);
    connect(this, &QLineEdit::textEdited, this, &EndpointField::complete);
    setAccessibleName(tr("Endpoint"));
    setPlaceholderText(tr("Choose an endpoint"));
}

QSize EndpointField::sizeHint() const { return {scaled(s_widestField), scaled(size::Field)}; }

void EndpointField::refresh()
{
    if (!hasFocus() || !isModified())
        setText((m_presenter.service() + QLatin1Char(' ') + m_presenter.name()).trimmed());
}

QStringList EndpointField::candidates() const
{
    QStringList out;
    const bool isChosen = text() == (m_presenter.service() + QLatin1Char(' ') + m_presenter.name()).trimmed();
    for (const EndpointRow* row : m_presenter.endpointsFor(isChosen ? QString() : text())) {
        if (out.size() >= static_cast<qsizetype>(s_mostCandidates))
            break;
        out << nameOf(*row);
    }
    return out;
}

void EndpointField::complete()
{
    m_candidates->setStringList(candidates());
    if (m_candidates->rowCount() > 0 && isVisible())
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void EndpointField::take(const QString& text)
{
    setText(text);
    if (!m_presenter.chooseTyped(text))
        return;
    m_completer->popup()->hide();
    emit left();
}

void EndpointField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        m_completer->popup()->hide();
        emit left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(text());
        return;
    case Qt::Key_Down:
        complete();
        return;
    default:
        SearchField::keyPressEvent(event);
    }
}

void EndpointField::focusInEvent(QFocusEvent* event)
{
    SearchField::focusInEvent(event);
    selectAll();
}

DebugHead::DebugHead(DebugPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_field(new EndpointField(presenter, this)),
      m_ranges(new ChipGroup(ChipChoice::One, {tr("15 min"), tr("1 h"), tr("6 h")}, this)),
      m_before(new ChipGroup(ChipChoice::Several, {tr("Compare")}, this)),
      m_attach(new Button(tr("Attach to ticket"), ButtonKind::Default, this))
{
    m_ranges->setAccessibleName(tr("Time of all panels"));
    m_before->setAccessibleName(tr("Compare the figures"));
    m_attach->setIconName(QStringLiteral("link"));
    m_attach->setKeyCaps(QStringLiteral("T"));
    connect(m_ranges, &ChipGroup::chosen, this, [this](int index) {
        m_presenter.setMinutes(s_debugHeadRanges[static_cast<std::size_t>(index)]);
    });
    connect(m_before, &ChipGroup::chosen, this, [this] {
        m_presenter.setBefore(static_cast<DebugBefore>((static_cast<int>(m_presenter.before()) + 1) % 4));
    });
    connect(m_attach, &Button::clicked, this, &DebugHead::attachAsked);
    connect(&theme(), &Theme::changed, this, &DebugHead::place);
    setAccessibleRole(this, QAccessible::Grouping);
    refresh();
}

QSize DebugHead::sizeHint() const { return {scaled(600), scaled(s_height)}; }

void DebugHead::setAttachHint(const QString& why)
{
    m_attach->setEnabled(why.isEmpty());
    m_attach->setToolTip(why);
}

void DebugHead::refresh()
{
    m_field->refresh();
    const auto range = std::find(s_debugHeadRanges.begin(), s_debugHeadRanges.end(), m_presenter.minutes());
    const int part = range == s_debugHeadRanges.end() || m_presenter.isZoomed()
                         ? -1
                         : static_cast<int>(range - s_debugHeadRanges.begin());
    for (int i = 0; part >= 0 && i < m_ranges->count(); ++i)
        m_ranges->setChosen(i, i == part);
    const std::array<QString, 4> texts{tr("Compare"), tr("An hour ago"), tr("A day ago"), tr("A week ago")};
    m_before->setText(0, texts[static_cast<std::size_t>(m_presenter.before())]);
    m_before->setChosen(0, m_presenter.before() != DebugBefore::Nothing);
    place();
    QStringList said = figures();
    if (const QString risk = m_presenter.risk(); !risk.isEmpty())
        said.prepend(risk);
    setAccessibleText(this, said.join(QStringLiteral(", ")));
    setToolTip(m_presenter.risk());
    update();
}

std::vector<DebugHead::Figure> DebugHead::figureList() const
{
    const Tokens& t = tokens();
    const DebugBoard* board = m_presenter.board();
    if (!board || !m_presenter.hasEndpoint())
        return {};
    const DebugBoard* before = m_presenter.boardBefore();
    const auto was = [&](auto&& text, double DebugBoard::*value) {
        return before && std::isfinite(before->*value) ? text(before->*value) : QString();
    };
    const QColor failing = board->failing > s_debugHeadFailing   ? t.crit.ink
                           : board->failing > s_debugHeadWarning ? t.warn.ink
                                                                 : t.text;
    const QColor slow = board->p95Millis > s_slow * board->p95DayAgo ? t.crit.ink : t.text;
    std::vector<Figure> out{{tr("Requests"), debugtext::rate(board->perSecond),
                             was(debugtext::rate, &DebugBoard::perSecond), t.text},
                            {tr("Failing"), debugtext::share(board->failing),
                             was(debugtext::share, &DebugBoard::failing), failing},
                            {tr("p50"), debugtext::millis(board->p50Millis),
                             was(debugtext::millis, &DebugBoard::p50Millis), t.text},
                            {tr("p95"), debugtext::millis(board->p95Millis),
                             was(debugtext::millis, &DebugBoard::p95Millis), slow}};
    if (m_presenter.before() == DebugBefore::Nothing)
        out.push_back({tr("p95 a day ago"), debugtext::millis(board->p95DayAgo), {}, t.text});
    return out;
}

QStringList DebugHead::figures() const
{
    QStringList out;
    for (const Figure& figure : figureList())
        out << figure.label + QLatin1Char(' ') + figure.value +
                   (figure.before.isEmpty() ? QString() : tr(" (was %1)").arg(figure.before));
    return out;
}

void DebugHead::place()
{
    const bool rtl = isRightToLeft();
    int right = width() - 16;
    const auto fromEnd = [&](QWidget* widget, const QSize& hint) {
        const QRect at(right - hint.width(), (height() - hint.height()) / 2, hint.width(), hint.height());
        widget->setGeometry(paint::mirrored(at, rect(), rtl));
        right -= hint.width() + 10;
    };
    m_attach->setVisible(width() >= scaled(1080));
    if (m_attach->isVisibleTo(this))
        fromEnd(m_attach, m_attach->sizeHint());
    fromEnd(m_ranges, m_ranges->sizeHint());
    fromEnd(m_before, m_before->sizeHint());
    const int field = std::clamp(width() * 3 / 10, scaled(s_narrowestField), scaled(s_widestField));
    const QRect left(16, (height() - scaled(size::Field)) / 2, field, scaled(size::Field));
    m_field->setGeometry(paint::mirrored(left, rect(), rtl));
    m_room = QRect(left.right() + s_debugHeadGap + 4, 0, right - left.right() - 2 * s_debugHeadGap, height());
}

void DebugHead::resizeEvent(QResizeEvent*) { place(); }

void DebugHead::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), t.surface);
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
    const bool rtl = isRightToLeft();
    int x = m_room.left();
    const auto part = [&](Type type, const QColor& ink, const QString& text, int gap) {
        const int wide = textWidth(type, text) + 1;
        paint::text(painter, paint::mirrored({x, 0, wide, height()}, rect(), rtl), type, ink, text);
        x += wide + gap;
    };
    const DebugBoard* board = m_presenter.board();
    if (board && !m_presenter.isLive()) {
        const QString asOf = tr("as of %1").arg(format::utcSecond(m_presenter.asOf()));
        part(Type::Mono, t.warn.ink, asOf, s_debugHeadGap);
    }
    if (m_presenter.isZoomed() && board)
        part(
            Type::Mono, t.accent,
            QStringLiteral("%1\u2013%2").arg(format::utcMinute(board->from), format::utcMinute(board->until)),
            s_debugHeadGap);
    const std::vector<Figure> figures = figureList();
    const auto was = [](const Figure& figure) {
        return figure.before.isEmpty() ? QString() : tr("was %1").arg(figure.before);
    };
    const auto widthOf = [&](const Figure& figure) {
        return textWidth(Type::Small, figure.label) + 6 + textWidth(Type::Mono, figure.value) +
               (figure.before.isEmpty() ? 0 : 6 + textWidth(Type::Label, was(figure)));
    };
    if (!m_presenter.risk().isEmpty()) {
        const int side = scaled(s_debugHeadMark);
        const QRect at = paint::mirrored({x, (height() - side) / 2, side, side}, rect(), rtl);
        drawIcon(painter, at.topLeft(), QStringLiteral("flag"), t.warn.ink, side);
        x += side + 4;
        // No figure gives way to its words: they are in the tooltip.
        const QString words = tr("raised risk");
        const int all = std::accumulate(
            figures.begin(), figures.end(), x + textWidth(Type::Small, words),
            [&](int sum, const Figure& figure) { return sum + s_debugHeadGap + widthOf(figure); });
        if (all <= m_room.right())
            part(Type::Small, t.warn.ink, words, s_debugHeadGap);
        else
            x += s_debugHeadGap - 4;
    }
    for (const Figure& figure : figures) {
        if (x + widthOf(figure) > m_room.right())
            break;
        part(Type::Small, t.text2, figure.label, 6);
        part(Type::Mono, figure.ink, figure.value, figure.before.isEmpty() ? s_debugHeadGap : 6);
        if (!figure.before.isEmpty())
            part(Type::Label, t.text3, was(figure), s_debugHeadGap);
    }
    if (!m_presenter.problem().isEmpty() && !board)
        part(Type::Small, t.warn.ink, m_presenter.problem(), 0);
}

} // namespace warroom::ui
