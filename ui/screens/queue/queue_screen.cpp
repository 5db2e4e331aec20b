// Wiring of the queue: bridge to model, model to list, list to preview; its acts and its states.
#include "screens/queue/queue_screen.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_view.h"
#include "screens/queue/ticket_preview.h"
#include "screens/queue/views_pane.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_windowWithPreview = 1280;
constexpr int s_screenWithPreview = 1200; // less where a side pane is open
constexpr int s_screenWithDeclare = 680;
constexpr int s_screenWithOverdue = 860;

template<class Enum>
Enum after(Enum value, Enum last)
{
    return value == last ? Enum{} : static_cast<Enum>(static_cast<int>(value) + 1);
}

} // namespace

QueueScreen::QueueScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_triage(bridge)
{
    setAccessibleName(tr("Queue"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connectBridge();
    connectActs();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &QueueScreen::tick);
    m_model.setNow(bridge.now());
    m_model.setPeople(bridge.directory(), bridge.self());
    std::vector<Summary> known;
    for (const auto& [id, summary] : bridge.summaries())
        known.push_back(summary);
    m_model.applySummaries(known);
    m_model.setOutbox(bridge.outbox());
    loadViews();
}

void QueueScreen::build()
{
    if (m_bar)
        return;
    buildBar();
    buildList();
    connectView();
    nameButtons();
    showCounts();
    showContent();
    if (m_last)
        setViewState(*std::exchange(m_last, std::nullopt));
    m_view->ensureCurrent();
}

// What is made while the screen is already seen does not come by itself.
void QueueScreen::showParts()
{
    for (QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!part->testAttribute(Qt::WA_WState_ExplicitShowHide))
            part->show();
    }
    layout()->activate();
    if (const QWidget* focus = window()->focusWidget(); focus && (focus == this || isAncestorOf(focus)))
        activated();
}

// The list goes after the model that it shows, and has nothing to say by then.
QueueScreen::~QueueScreen()
{
    if (m_view)
        m_view->disconnect(this);
    if (m_keep.isActive())
        writeView();
}

void QueueScreen::connectBridge()
{
    connect(&m_bridge, &WorkspaceBridge::directoryChanged, this,
            [this] { m_model.setPeople(m_bridge.directory(), m_bridge.self()); });
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this,
            [this] { m_model.setPeople(m_bridge.directory(), m_bridge.self()); });
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this,
            [this](const std::vector<Summary>& summaries) {
                m_model.applySummaries(summaries);
                if (!m_bar)
                    return;
                showContent();
                m_view->ensureCurrent();
            });
    connect(&m_bridge, &WorkspaceBridge::ticketsGone, this, [this](const std::vector<TicketId>& tickets) {
        m_model.drop(tickets);
        if (m_bar)
            showContent();
    });
    connect(&m_bridge, &WorkspaceBridge::outboxChanged, this,
            [this] { m_model.setOutbox(m_bridge.outbox()); });
    connect(&m_bridge, &WorkspaceBridge::loaded, this, &QueueScreen::showContent);
    connect(&m_model, &QueueModel::countsChanged, this, &QueueScreen::showCounts);
    connect(&m_model, &QueueModel::countsChanged, this, &QueueScreen::waitingForMeChanged);
}

void QueueScreen::connectView()
{
    connect(m_viewsPane, &ViewsPane::chosen, this, &QueueScreen::chooseView);
    connect(m_viewsPane, &ViewsPane::saveRequested, this, &QueueScreen::saveView);
    connect(m_viewsPane, &ViewsPane::removeRequested, this, &QueueScreen::removeView);
    connect(m_filter, &QLineEdit::textChanged, this, &QueueScreen::onFilterEdited);
    connect(m_filter, &FilterLine::left, this, [this] {
        m_view->setFocus();
        m_view->ensureCurrent();
    });
    connect(m_filter, &FilterLine::escaped, this, &QueueScreen::clearFilter);
    connect(m_grouping, &QPushButton::clicked, this, &QueueScreen::nextGrouping);
    connect(m_sort, &QPushButton::clicked, this, &QueueScreen::nextSort);
    connect(m_view, &QueueView::sortRequested, this, &QueueScreen::sortBy);
    connect(m_view, &QueueView::chosenChanged, this, &QueueScreen::onChosenChanged);
    connect(m_view, &QueueView::escaped, this, &QueueScreen::clearFilter);
    connect(m_view, &QueueView::opened, this, &QueueScreen::openTicket);
    connect(m_view, &QueueView::currentTicketChanged, this, [this] {
        if (m_preview->isVisibleTo(this))
            m_preview->showTicket(m_view->currentTicket());
        onChosenChanged();
    });
    connect(m_preview, &TicketPreview::openRequested, this, [this] {
        if (const auto ticket = m_preview->ticket())
            emit openTicket(*ticket);
    });
}

QList<KeyHint> QueueScreen::keyHints() const
{
    if (m_many)
        return {{QStringLiteral("X"), tr("Select")},      {QStringLiteral("T"), tr("Take")},
                {QStringLiteral("A"), tr("Assign")},      {QStringLiteral("1 – 5"), tr("Set severity")},
                {QStringLiteral("L"), tr("Link")},        {QStringLiteral("M"), tr("Merge duplicates")},
                {QStringLiteral("Esc"), tr("Select one")}};
    return {{QStringLiteral("J K"), tr("Move")},           {QStringLiteral("Enter"), tr("Open")},
            {QStringLiteral("X"), tr("Select")},           {QStringLiteral("1 – 5"), tr("Set severity")},
            {QStringLiteral("/"), tr("Filter")},           {QStringLiteral("C"), tr("New ticket")},
            {QStringLiteral("Shift V"), tr("Saved views")}};
}

void QueueScreen::activated()
{
    if (!m_bar)
        return; // the focus comes with the parts
    m_content->currentWidget()->setFocus();
    m_view->ensureCurrent();
}

void QueueScreen::goToFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

// Also when nothing is shown that could take the key.
void QueueScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        clearFilter();
    else
        QWidget::keyPressEvent(event);
}

void QueueScreen::showTicket(TicketId ticket)
{
    build();
    m_view->setCurrentTicket(ticket);
}

void QueueScreen::onFilterEdited()
{
    const QueueFilter filter = parseQueueFilter(m_filter->text());
    m_model.setFilter(filter);
    m_problem->setVisible(!filter.problems.isEmpty());
    if (!filter.problems.isEmpty())
        m_problem->setSentence(filter.problems.join(QLatin1Char(' ')));
    searchText();
    showContent();
    m_view->ensureCurrent();
    keepView();
}

void QueueScreen::searchText()
{
    const QString words = m_model.filter().plainText;
    if (words.size() < 2) {
        m_model.setSearchHits({});
        m_searchProblem->hide();
        return;
    }
    m_bridge.search(words.toStdString(), SearchStream, this,
                    [this, words](const Result<std::vector<SearchHit>>& hits) {
                        if (words != m_model.filter().plainText)
                            return;
                        m_searchProblem->setVisible(!hits);
                        if (!hits) {
                            m_searchProblem->setSentence(
                                tr("Only what the list shows is searched, not the texts of the tickets: %1.")
                                    .arg(refusalText(hits.error())));
                            return;
                        }
                        m_model.setSearchHits(*hits);
                        showContent();
                        m_view->ensureCurrent();
                    });
}

void QueueScreen::clearFilter()
{
    m_filter->clear();
    m_content->currentWidget()->setFocus();
}

void QueueScreen::setGrouping(QueueGrouping grouping)
{
    m_model.setGrouping(grouping);
    nameButtons();
    m_view->fitColumns();
    keepView();
}

void QueueScreen::nextGrouping() { setGrouping(after(m_model.grouping(), QueueGrouping::None)); }

void QueueScreen::nextSort() { setOrder({after(m_model.order().by, QueueSort::Due), false}); }

// Once more reverses.
void QueueScreen::sortBy(QueueSort sort)
{
    const QueueOrder now = m_model.order();
    setOrder({sort, now.by == sort && !now.reversed});
}

void QueueScreen::setOrder(QueueOrder order)
{
    m_model.setOrder(order);
    nameButtons();
    m_view->fitColumns();
    m_view->header()->viewport()->update();
    keepView();
}

void QueueScreen::setTab(int tab)
{
    m_model.setTab(static_cast<QueueTab>(tab));
    showDrafts();
    showContent();
    m_view->ensureCurrent();
    keepView();
}

void QueueScreen::onChosenChanged()
{
    const auto chosen = m_view->chosenTickets().size();
    if (std::exchange(m_many, chosen > 1) != m_many)
        emit hintsChanged();
    if (std::exchange(m_any, chosen > 0) != m_any)
        emit commandsChanged();
}

void QueueScreen::tick()
{
    m_model.setNow(m_bridge.now());
    m_preview->tick();
    showContent();
}

void QueueScreen::nameButtons()
{
    const QString sort = sortName(m_model.order().by);
    m_grouping->setText(tr("Group: %1").arg(groupingName(m_model.grouping())));
    m_grouping->setToolTip(tr("Next grouping (G)"));
    m_sort->setText(m_model.order().reversed ? tr("Sort: %1, reversed").arg(sort) : tr("Sort: %1").arg(sort));
    m_sort->setToolTip(tr("Next order (Shift S), the other way round (Shift R)"));
    m_grouping->updateGeometry();
    m_sort->updateGeometry();
}

void QueueScreen::showCounts()
{
    if (!m_bar)
        return;
    for (int i = 0; i < static_cast<int>(queueTabCount); ++i) {
        const auto tab = static_cast<QueueTab>(i);
        m_bar->tabs()->setCount(i, tab == QueueTab::Resolved ? -1 : m_model.count(tab));
    }
    const int overdue = m_model.overdueFollowUps();
    m_overdue->setText(overdue == 1 ? tr("%n overdue follow-up", nullptr, overdue)
                                    : tr("%n overdue follow-ups", nullptr, overdue));
    m_overdue->updateGeometry();
    m_overdue->setVisible(overdue > 0 && width() >= s_screenWithOverdue);
}

QString QueueScreen::emptySentence() const
{
    if (!m_filter->text().trimmed().isEmpty())
        return tr("No ticket matches. Esc clears the filter.");
    switch (m_model.tab()) {
    case QueueTab::Open:
        return tr("No ticket is open.");
    case QueueTab::Mine:
        return tr("You command nothing that is open.");
    case QueueTab::Late:
        return tr("Nothing is late.");
    case QueueTab::Drafts:
        return tr("Everything has been sent.");
    case QueueTab::Resolved:
        return tr("Nothing has been resolved yet.");
    }
    return {};
}

void QueueScreen::showContent()
{
    if (!m_bar)
        return;
    const bool waiting = !m_bridge.isLoaded() && m_model.knownCount() == 0;
    if (waiting && m_content->currentWidget() != m_loading)
        m_loading->start();
    else if (!waiting)
        m_loading->stop();
    const bool empty = m_model.rowCount() == 0;
    if (empty)
        m_empty->setSentence(emptySentence());
    QWidget* page = m_view;
    if (waiting)
        page = m_loading;
    else if (empty)
        page = m_empty;
    // The focus may not fall away with the last row.
    const bool hadFocus = m_content->currentWidget()->hasFocus();
    m_content->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus();
}

void QueueScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_bar)
        fit();
}

void QueueScreen::fit()
{
    const int windowWidth = window()->width();
    const bool preview = windowWidth >= s_windowWithPreview && width() >= s_screenWithPreview;
    m_view->fitColumns(windowWidth, preview ? width() - scaled(TicketPreview::Width) : width());
    m_declare->setVisible(width() >= s_screenWithDeclare);
    m_overdue->setVisible(m_model.overdueFollowUps() > 0 && width() >= s_screenWithOverdue);
    m_previewLine->setVisible(preview);
    m_preview->setVisible(preview);
    m_preview->showTicket(preview ? m_view->currentTicket() : std::nullopt);
}

void QueueScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_bar) {
        build();
        fit();
        showParts();
    }
    tick();
    m_clock.start();
    emit commandsChanged();
}

void QueueScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    emit commandsChanged();
}

} // namespace warroom::ui
