// Arrangement of the alerts' bar, list, detail and further pages.
#include "screens/alerts/alert_detail.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/alerts/alerts_view.h"
#include "screens/alerts/heartbeats_page.h"
#include "screens/alerts/incident_choice.h"
#include "screens/alerts/noise_view.h"
#include "screens/alerts/route_line.h"
#include "screens/alerts/rules_page.h"
#include "screens/alerts/signal_summary.h"
#include "screens/alerts/silence_line.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStackedWidget>

namespace warroom::ui {
namespace {

constexpr int s_withDetail = 840;
constexpr int s_withWideDetail = 1080;
constexpr int s_barSpacing = 12;
constexpr int s_filterWidth = 210;

} // namespace

void AlertsScreen::buildBar()
{
    m_bar = new ScreenBar(tr("Alerts"), this);
    for (int i = 0; i < static_cast<int>(alerts::tabCount); ++i)
        m_bar->tabs()->addTab(alerts::name(static_cast<alerts::Tab>(i)));
    m_asOf = new ElideLabel(Type::SmallMedium, Ink::Warn, m_bar);
    m_asOf->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_asOf->hide();
    m_summary = new SignalSummary(m_bar);
    m_filter = new QLineEdit(m_bar);
    m_filter->setPlaceholderText(tr("Words, or service:NAME"));
    m_filter->setAccessibleName(tr("Filter alerts"));
    m_filter->setFixedWidth(scaled(s_filterWidth));
    m_filter->installEventFilter(this);
    m_filter->hide();
    m_bar->addTrailing(m_filter);
    m_bar->addTrailing(m_asOf);
    m_bar->addTrailing(m_summary);
    connect(m_bar->tabs(), &QTabBar::currentChanged, this,
            [this](int tab) { showTab(static_cast<alerts::Tab>(tab)); });
}

// What stands between the bar and the list: hidden, as long as there is nothing to say or to ask.
QVBoxLayout* AlertsScreen::buildNotes()
{
    m_problem = new InlineNote(Tone::Warn, {}, this);
    m_problem->addAction(tr("Retry"), [this] { m_bridge.reconnect(); });
    m_problem->hide();
    m_more = new InlineNote(Tone::Plain, {}, this);
    m_more->addAction(tr("Filter"), [this] { goToFilter(); });
    m_more->hide();
    m_ended = new InlineNote(Tone::Plain, {}, this);
    m_ended->hide();
    m_wide = new InlineNote(Tone::Warn, {}, this);
    m_wide->hide();
    m_refusal = new InlineNote(Tone::Warn, {}, this);
    m_refusal->addAction(tr("Close"), [this] {
        m_refusal->hide();
        activated();
    });
    m_refusal->hide();
    m_choice = new IncidentChoice(this);
    m_silence = new SilenceLine(this);
    m_elsewhere = new RouteLine(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_problem, m_more, m_ended, m_wide, m_refusal,
                                                         m_choice, m_silence, m_elsewhere})
        column->addWidget(part);
    return column;
}

QWidget* AlertsScreen::buildList()
{
    auto* page = new QWidget(this);
    m_view = new AlertsView(m_model, page);
    m_empty = new EmptyState({}, page);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_loading = new LoadingBars(page);
    m_content = new QStackedWidget(page);
    for (QWidget* part :
         {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_loading)})
        m_content->addWidget(part);
    m_detail = new AlertDetail(page);
    m_detailLine = new QWidget(page);
    m_detailLine->setFixedWidth(1);
    m_detailLine->setBackgroundRole(QPalette::Mid);
    m_detailLine->setAutoFillBackground(true);
    auto* body = new QHBoxLayout(page);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_content, 1);
    body->addWidget(m_detailLine);
    body->addWidget(m_detail);
    return page;
}

void AlertsScreen::arrange()
{
    buildBar();
    auto* notes = buildNotes();
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildList());
    m_rules = new RulesPage(m_bridge, m_acts, m_pages);
    m_pages->addWidget(m_rules);
    m_heartbeats = new HeartbeatsPage(m_services, m_pages);
    m_pages->addWidget(m_heartbeats);
    m_noisePages = new QStackedWidget(m_pages);
    m_noise = new NoiseView(m_noiseModel, m_noisePages);
    m_quiet = new EmptyState(tr("Nothing has spoken in the last 7 days."), m_noisePages);
    m_quiet->setFocusPolicy(Qt::StrongFocus);
    m_noisePages->addWidget(m_noise);
    m_noisePages->addWidget(m_quiet);
    m_pages->addWidget(m_noisePages);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(notes);
    column->addWidget(m_pages, 1);
}

// It stands in the bar while it is asked for, or narrows the list.
void AlertsScreen::goToFilter()
{
    if (!isList())
        showTab(alerts::Tab::Firing);
    showFilter(true);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AlertsScreen::setFilter(const QString& text)
{
    build();
    m_filter->setText(text);
    showFilter(!text.isEmpty());
}

// The summary gives way first: showing it beside the filter would ask the window for more width.
void AlertsScreen::showFilter(bool shown)
{
    if (shown)
        m_summary->hide();
    m_filter->setVisible(shown);
    fitBar();
}

bool AlertsScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool leaves = key == Qt::Key_Escape;
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down;
    if (!leaves && !takes)
        return QWidget::eventFilter(watched, event);
    activated();
    if (leaves)
        setFilter({});
    else
        showFilter(!m_filter->text().isEmpty());
    return true;
}

void AlertsScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_bar)
        return;
    fitDetail();
    fitBar();
    showDetail();
}

// Where there is nothing in the list, there is nothing beside it.
void AlertsScreen::fitDetail()
{
    const bool shown = width() >= scaled(s_withDetail) && m_content->currentWidget() == m_view;
    m_detail->setNarrow(width() < scaled(s_withWideDetail));
    m_detail->setVisible(shown);
    m_detailLine->setVisible(shown);
}

// The summary gives way to the tabs: first its quiet words, then all of it.
void AlertsScreen::fitBar()
{
    const int used = m_summary->isHidden() ? 0 : m_summary->sizeHint().width() + s_barSpacing;
    const int room = width() - (m_bar->sizeHint().width() - used) - s_barSpacing;
    m_summary->setShort(room < m_summary->wholeWidth());
    const bool any = m_feed.board() && (m_feed.board()->rawSignals > 0 || !m_feed.board()->groups.empty());
    m_summary->setVisible(any && room >= m_summary->sizeHint().width());
}

} // namespace warroom::ui
