// Putting the detail together from its facts.
#include "screens/alerts/alert_detail.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "screens/alerts/alert_chart.h"
#include "screens/alerts/detail_parts.h"
#include "screens/alerts/flow_layout.h"
#include "screens/alerts/route_badge.h"
#include "screens/queue/preview_parts.h"
#include "widgets/button.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>

namespace warroom::ui {
namespace {

constexpr int s_width = 372;
constexpr int s_narrowWidth = 328;
constexpr int s_alertDetailPadding = 20;
constexpr int s_narrowPadding = 16;
constexpr int s_mostSteps = 12;

/// The route's mark at the leading side of a line that holds a button.
class RouteMark final : public QWidget
{
public:
    explicit RouteMark(AlertRoute route) : m_route(route)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(alerts::badge(route));
    }
    QSize sizeHint() const override { return routeBadgeSize(m_route); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintRouteBadge(painter, {0, 0}, m_route);
    }

private:
    AlertRoute m_route;
};

QString runbookWords(const QString& url)
{
    const QUrl address(url);
    const QString path = address.path().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return path.isEmpty() ? url : AlertDetail::tr("%1 on %2", "page and host").arg(path, address.host());
}

} // namespace

AlertDetail::AlertDetail(QWidget* parent) : QScrollArea(parent), m_curve(new AlertChart(this))
{
    m_curve->hide();
    setAccessibleName(tr("Alert"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(&theme(), &Theme::changed, this, [this] {
        fitWidth();
        rebuild();
    });
    fitWidth();
    rebuild();
}

void AlertDetail::fitWidth() { setFixedWidth(scaled(m_narrow ? s_narrowWidth : s_width)); }

void AlertDetail::setNarrow(bool narrow)
{
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    fitWidth();
    rebuild();
}

void AlertDetail::showFacts(const std::optional<AlertFacts>& facts, const QString& whyNot)
{
    if (facts == m_facts && whyNot == m_whyNot)
        return;
    const bool other = !facts || !m_facts || facts->title != m_facts->title;
    m_wholeStory = m_wholeStory && !other;
    m_facts = facts;
    m_whyNot = whyNot;
    rebuild();
    if (other)
        verticalScrollBar()->setValue(0);
}

void AlertDetail::rebuild()
{
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    const int padding = m_narrow ? s_narrowPadding : s_alertDetailPadding;
    column->setContentsMargins(padding, 14, padding, 14);
    column->setSpacing(0);
    if (m_facts) {
        addHead(*column);
        addCurve(*column);
        addWhy(*column);
        addTicket(*column);
        addActs(*column);
        addUseful(*column);
        addBecame(*column);
        addStory(*column);
    }
    column->addStretch(1);
    if (m_curve->parentWidget() != content) {
        m_curve->setParent(this); // it outlives the words around it
        m_curve->hide();
    }
    const int scrolled = verticalScrollBar()->value();
    setWidget(content);
    content->show();
    verticalScrollBar()->setValue(scrolled);
    if (auto* again = focused.isEmpty() ? nullptr : content->findChild<QWidget*>(focused))
        again->setFocus();
}

QWidget* AlertDetail::act(QWidget* made, const QString& command)
{
    auto* button = qobject_cast<QAbstractButton*>(made);
    button->setObjectName(command);
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(m_whyNot.isEmpty());
    button->setToolTip(m_whyNot);
    connect(button, &QAbstractButton::clicked, this, [this, command] { emit asked(command); });
    return button;
}

void AlertDetail::addTitle(QVBoxLayout& column, const QString& text)
{
    column.addSpacing(18);
    column.addWidget(wrappedText(text, Type::Label, QPalette::PlaceholderText, nullptr));
    column.addSpacing(2);
}

void AlertDetail::addHead(QVBoxLayout& column)
{
    auto* line = new QHBoxLayout;
    line->addWidget(new RouteMark(m_facts->route));
    line->addStretch(1);
    if (m_facts->waits) {
        auto* acknowledge = primaryButton(tr("Acknowledge"));
        acknowledge->setKeyCaps(QStringLiteral("A"));
        line->addWidget(act(acknowledge, QStringLiteral("alerts.acknowledge")));
    }
    column.addLayout(line);
    column.addSpacing(10);
    column.addWidget(wrappedText(m_facts->title, Type::Heading, QPalette::Text, nullptr));
    column.addSpacing(4);
    column.addWidget(wrappedText(m_facts->subtitle, Type::Small, QPalette::PlaceholderText, nullptr));
    if (!m_facts->silence.isEmpty()) {
        column.addSpacing(4);
        column.addWidget(
            wrappedText(tr("Silenced %1.").arg(m_facts->silence), Type::Small, QPalette::Text, nullptr));
    }
    if (!m_whyNot.isEmpty()) {
        column.addSpacing(12);
        column.addWidget(new InlineNote(Tone::Warn, m_whyNot));
    }
}

void AlertDetail::addCurve(QVBoxLayout& column)
{
    if (!m_facts->curve)
        return;
    column.addSpacing(14);
    m_curve->setCurve(*m_facts->curve);
    column.addWidget(m_curve);
    m_curve->show();
}

void AlertDetail::setStaleFrom(std::optional<Time> from) { m_curve->setStaleFrom(from); }

void AlertDetail::addWhy(QVBoxLayout& column)
{
    if (!m_facts->why.isEmpty()) {
        const AlertRoute route = m_facts->route;
        addTitle(column, m_facts->silenced             ? tr("Why")
                         : alerts::isRenamed(route)    ? tr("Why it is: %1").arg(alerts::word(route))
                         : route == AlertRoute::Page   ? tr("Why it paged")
                         : route == AlertRoute::Ticket ? tr("Why it is a ticket")
                                                       : tr("Why it is only recorded"));
        column.addWidget(wrappedText(m_facts->why, Type::Body, QPalette::Text, nullptr));
    }
    if (!m_facts->details.isEmpty()) {
        addTitle(column, tr("What it says"));
        column.addWidget(wrappedText(m_facts->details, Type::Body, QPalette::Text, nullptr));
    }
    if (!m_facts->oddity.isEmpty()) {
        column.addSpacing(12);
        column.addWidget(new InlineNote(Tone::Warn, m_facts->oddity));
    }
    if (!m_facts->chips.isEmpty()) {
        addTitle(column, tr("Grouped by"));
        column.addSpacing(2);
        column.addWidget(new ChipFlow(m_facts->chips));
    }
}

void AlertDetail::addTicket(QVBoxLayout& column)
{
    if (m_facts->ticket.isNil())
        return;
    addTitle(column, m_facts->isLinked ? tr("Belongs to") : tr("Likely linked"));
    auto* line = new TicketLine(m_facts->severity, m_facts->key, m_facts->ticketTitle);
    line->setObjectName(QStringLiteral("ticket"));
    connect(line, &QAbstractButton::clicked, this, [this] { emit openTicket(m_facts->ticket); });
    column.addWidget(line);
    if (!m_facts->linkNote.isEmpty())
        column.addWidget(wrappedText(m_facts->linkNote, Type::Small, QPalette::PlaceholderText, nullptr));
}

void AlertDetail::addActs(QVBoxLayout& column)
{
    const auto button = [this](const QString& text, const QString& keys, const QString& icon,
                               const QString& command) {
        auto* made = new Button(text);
        made->setKeyCaps(keys);
        if (!icon.isEmpty())
            made->setIconName(icon);
        return act(made, command);
    };
    column.addSpacing(14);
    auto* line = new FlowLayout(8);
    line->addWidget(
        button(tr("Merge"), QStringLiteral("M"), QStringLiteral("merge"), QStringLiteral("alerts.merge")));
    line->addWidget(button(tr("Declare"), QStringLiteral("D"), {}, QStringLiteral("alerts.declare")));
    line->addWidget(button(m_facts->silenced ? tr("End silence") : tr("Silence"), QStringLiteral("S"), {},
                           QStringLiteral("alerts.silence")));
    if (m_facts->canSplit)
        line->addWidget(
            button(tr("Split off"), QStringLiteral("Shift M"), {}, QStringLiteral("alerts.split")));
    line->addWidget(button(tr("Route"), QStringLiteral("R"), {}, QStringLiteral("alerts.route")));
    line->addWidget(
        button(tr("Elsewhere"), QStringLiteral("Shift R"), {}, QStringLiteral("alerts.elsewhere")));
    column.addLayout(line);
}

void AlertDetail::addUseful(QVBoxLayout& column)
{
    if (!m_facts->runbook.isEmpty()) {
        addTitle(column, tr("Runbook"));
        auto* runbook = new OpenLine(QStringLiteral("runbook"), runbookWords(m_facts->runbook));
        runbook->setObjectName(QStringLiteral("alerts.runbook"));
        runbook->setToolTip(m_facts->runbook);
        connect(runbook, &QAbstractButton::clicked, this,
                [this] { emit asked(QStringLiteral("alerts.runbook")); });
        column.addWidget(runbook);
    }
    if (!m_facts->earlier.isEmpty()) {
        addTitle(column, tr("Earlier times"));
        column.addWidget(wrappedText(m_facts->earlier, Type::Body, QPalette::Text, nullptr));
    }
    addTitle(column, m_facts->useful == QLatin1String("yes")  ? tr("Somebody said it was useful")
                     : m_facts->useful == QLatin1String("no") ? tr("Somebody said it was no use")
                                                              : tr("Was it useful?"));
    column.addSpacing(2);
    auto* line = new FlowLayout(8);
    for (const bool useful : {true, false}) {
        auto* answer = new Button(useful ? tr("Yes") : tr("No"));
        answer->setHeight(24);
        answer->setKeyCaps(useful ? QStringLiteral("Y") : QStringLiteral("Shift Y"));
        line->addWidget(
            act(answer, useful ? QStringLiteral("alerts.useful") : QStringLiteral("alerts.useless")));
    }
    column.addLayout(line);
}

// The decisions about it, each with its word at the leading side.
void AlertDetail::addBecame(QVBoxLayout& column)
{
    if (!m_facts->explained.isEmpty()) {
        column.addSpacing(18);
        column.addWidget(new InlineNote(Tone::Plain, m_facts->explained));
    }
    if (m_facts->became.empty())
        return;
    addTitle(column, tr("What became of it"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const BecameLine& line : m_facts->became) {
        grid->addWidget(wrappedText(line.name, Type::Small, QPalette::PlaceholderText, nullptr), row, 0,
                        Qt::AlignTop);
        grid->addWidget(wrappedText(line.words, Type::Small, QPalette::Text, nullptr), row++, 1,
                        Qt::AlignTop);
    }
    column.addLayout(grid);
}

void AlertDetail::toggleStory()
{
    m_wholeStory = !m_wholeStory;
    rebuild();
}

void AlertDetail::addStory(QVBoxLayout& column)
{
    const auto& story = m_facts->story;
    if (story.empty())
        return;
    addTitle(column, tr("Its story"));
    const bool isLong = story.size() > s_mostSteps;
    const std::size_t begin = isLong && !m_wholeStory ? story.size() - s_mostSteps : 0;
    if (isLong) {
        const int hidden = static_cast<int>(story.size() - s_mostSteps);
        auto* more = quietButton(m_wholeStory  ? tr("Only the newest steps")
                                 : hidden == 1 ? tr("%n earlier step", nullptr, hidden)
                                               : tr("%n earlier steps", nullptr, hidden));
        more->setObjectName(QStringLiteral("alerts.story"));
        more->setHeight(24);
        more->setKeyCaps(QStringLiteral("H"));
        more->setFocusPolicy(Qt::TabFocus);
        connect(more, &QAbstractButton::clicked, this,
                [this] { emit asked(QStringLiteral("alerts.story")); });
        column.addWidget(more, 0, Qt::AlignLeft);
    }
    for (std::size_t i = begin; i < story.size(); ++i) {
        const auto& step = story[i];
        QString words = alerts::why(step.why.empty() ? step.what : step.why);
        if (!step.incident.empty() && !words.contains(format::fromUtf8(step.incident)))
            words =
                tr("%1 (%2)", "what happened, key of a ticket").arg(words, format::fromUtf8(step.incident));
        column.addSpacing(4);
        column.addWidget(new StoryLine(format::utcSecond(step.at), words));
    }
}

} // namespace warroom::ui
