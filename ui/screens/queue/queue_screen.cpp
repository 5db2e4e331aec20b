// Wiring of the queue: bridge to model, model to list, list to preview; its acts and its states.
#include "screens/queue/queue_screen.h"

#include "models/format/format.h"
#include "screens/declare/draft_store.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_view.h"
#include "screens/queue/ticket_preview.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_windowWithPreview = 1280;
constexpr int s_screenWithPreview = 1200; // less where a side pane is open
constexpr int s_screenWithDeclare = 680;

QString groupingName(QueueGrouping grouping)
{
    switch (grouping) {
    case QueueGrouping::Severity:
        return QueueScreen::tr("Group: severity");
    case QueueGrouping::Phase:
        return QueueScreen::tr("Group: phase");
    case QueueGrouping::Service:
        return QueueScreen::tr("Group: service");
    case QueueGrouping::None:
        return QueueScreen::tr("Group: none");
    }
    return {};
}

QString sortName(QueueSort sort)
{
    switch (sort) {
    case QueueSort::Age:
        return QueueScreen::tr("Sort: age");
    case QueueSort::Updated:
        return QueueScreen::tr("Sort: updated");
    case QueueSort::Severity:
        return QueueScreen::tr("Sort: severity");
    case QueueSort::Key:
        return QueueScreen::tr("Sort: number");
    }
    return {};
}

template<class Enum>
Enum after(Enum value, Enum last)
{
    return value == last ? Enum{} : static_cast<Enum>(static_cast<int>(value) + 1);
}

} // namespace

QueueScreen::QueueScreen(WorkspaceBridge& bridge, QWidget* parent) : QWidget(parent), m_bridge(bridge)
{
    setAccessibleName(tr("Queue"));
    buildBar();
    buildList();
    connectBridge();
    connectView();

    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &QueueScreen::tick);
    m_model.setNow(bridge.now());
    m_model.setPeople(bridge.directory(), bridge.self());
    std::vector<Summary> known;
    for (const auto& [id, summary] : bridge.summaries())
        known.push_back(summary);
    m_model.applySummaries(known);
    m_model.setOutbox(bridge.outbox());
    nameButtons();
    showCounts();
    showContent();
}

// The list goes after the model that it shows, and has nothing to say by then.
QueueScreen::~QueueScreen() { m_view->disconnect(this); }

void QueueScreen::connectBridge()
{
    connect(&m_bridge, &WorkspaceBridge::directoryChanged, this,
            [this] { m_model.setPeople(m_bridge.directory(), m_bridge.self()); });
    connect(&m_bridge, &WorkspaceBridge::connectionChanged, this,
            [this] { m_model.setPeople(m_bridge.directory(), m_bridge.self()); });
    connect(&m_bridge, &WorkspaceBridge::summariesChanged, this,
            [this](const std::vector<Summary>& summaries) {
                m_model.applySummaries(summaries);
                showContent();
                m_view->ensureCurrent();
            });
    connect(&m_bridge, &WorkspaceBridge::outboxChanged, this,
            [this] { m_model.setOutbox(m_bridge.outbox()); });
    connect(&m_bridge, &WorkspaceBridge::loaded, this, &QueueScreen::showContent);
    connect(&m_model, &QueueModel::countsChanged, this, &QueueScreen::showCounts);
}

void QueueScreen::connectView()
{
    connect(m_filter, &QLineEdit::textChanged, this, &QueueScreen::onFilterEdited);
    connect(m_filter, &FilterLine::left, this, [this] {
        m_view->setFocus();
        m_view->ensureCurrent();
    });
    connect(m_filter, &FilterLine::escaped, this, &QueueScreen::clearFilter);
    connect(m_grouping, &QPushButton::clicked, this, &QueueScreen::nextGrouping);
    connect(m_sort, &QPushButton::clicked, this, &QueueScreen::nextSort);
    connect(m_view, &QueueView::filterRequested, this, &QueueScreen::goToFilter);
    connect(m_view, &QueueView::groupingRequested, this, &QueueScreen::nextGrouping);
    connect(m_view, &QueueView::sortRequested, this, &QueueScreen::nextSort);
    connect(m_view, &QueueView::newTicketRequested, this, &QueueScreen::newTicket);
    connect(m_view, &QueueView::severityChosen, this, &QueueScreen::setSeverity);
    connect(m_view, &QueueView::escaped, this, &QueueScreen::clearFilter);
    connect(m_view, &QueueView::opened, this, &QueueScreen::openTicket);
    connect(m_view, &QueueView::currentTicketChanged, this, [this] {
        if (m_preview->isVisibleTo(this))
            m_preview->showTicket(m_view->currentTicket());
    });
    connect(m_preview, &TicketPreview::openRequested, this, [this] {
        if (const auto ticket = m_preview->ticket())
            emit openTicket(*ticket);
    });
}

QList<KeyHint> QueueScreen::keyHints() const
{
    return {{QStringLiteral("J K"), tr("Move")},    {QStringLiteral("Enter"), tr("Open")},
            {QStringLiteral("X"), tr("Select")},    {QStringLiteral("1 – 5"), tr("Set severity")},
            {QStringLiteral("/"), tr("Filter")},    {QStringLiteral("G"), tr("Group")},
            {QStringLiteral("C"), tr("New ticket")}};
}

void QueueScreen::activated()
{
    m_content->currentWidget()->setFocus();
    m_view->ensureCurrent();
}

void QueueScreen::goToFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

// The keys of the list that have a meaning without it as well, when nothing is shown in it.
void QueueScreen::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_C:
        emit newTicket();
        break;
    case Qt::Key_G:
        nextGrouping();
        break;
    case Qt::Key_Slash:
        goToFilter();
        break;
    case Qt::Key_Escape:
        clearFilter();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void QueueScreen::showTicket(TicketId ticket) { m_view->setCurrentTicket(ticket); }

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
}

void QueueScreen::searchText()
{
    const QString words = m_model.filter().plainText;
    if (words.size() < 2) {
        m_model.setSearchHits({});
        return;
    }
    m_bridge.search(words.toStdString(), SearchStream, this,
                    [this, words](const Result<std::vector<SearchHit>>& hits) {
                        if (!hits || words != m_model.filter().plainText)
                            return;
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

void QueueScreen::nextGrouping()
{
    m_model.setGrouping(after(m_model.grouping(), QueueGrouping::None));
    nameButtons();
}

void QueueScreen::nextSort()
{
    m_model.setSort(after(m_model.sort(), QueueSort::Key));
    nameButtons();
}

void QueueScreen::setSeverity(Severity severity)
{
    for (const auto& ticket : m_view->chosenTickets()) {
        const Summary* summary = m_bridge.summary(ticket);
        if (summary && summary->severity != severity)
            m_bridge.submit(ticket, SeveritySet{severity});
    }
}

void QueueScreen::tick()
{
    m_model.setNow(m_bridge.now());
    m_preview->tick();
    showContent();
}

void QueueScreen::nameButtons()
{
    m_grouping->setText(groupingName(m_model.grouping()));
    m_grouping->setToolTip(tr("Next grouping (G)"));
    m_sort->setText(sortName(m_model.sort()));
    m_sort->setToolTip(tr("Next order (Shift S)"));
    m_grouping->updateGeometry();
    m_sort->updateGeometry();
}

void QueueScreen::showCounts()
{
    for (int i = 0; i < static_cast<int>(queueTabCount); ++i) {
        const auto tab = static_cast<QueueTab>(i);
        m_bar->tabs()->setCount(i, tab == QueueTab::Resolved ? -1 : m_model.count(tab));
    }
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

void QueueScreen::showDrafts()
{
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_model.tab() != QueueTab::Drafts)
        return;
    addDraftNote(DraftStore::NewTicket, tr("A new ticket was begun on this device: %1"),
                 &QueueScreen::newTicket);
    addDraftNote(DraftStore::Declare, tr("Declaring an incident was begun on this device: %1"),
                 &QueueScreen::declare);
}

void QueueScreen::addDraftNote(const std::string& setting, const QString& sentence,
                               void (QueueScreen::*resume)())
{
    m_bridge.setting(setting, this, [this, sentence, resume](const std::string& json) {
        const TicketDraft draft = draftFromJson(json);
        if (draft.isEmpty() || m_model.tab() != QueueTab::Drafts)
            return;
        const QString title = draft.title.isEmpty() ? tr("no title yet") : draft.title;
        auto* note = new InlineNote(Tone::Plain, sentence.arg(title), this);
        note->addAction(tr("Continue"), [this, resume] { emit(this->*resume)(); });
        m_notes->addWidget(note);
    });
}

void QueueScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int windowWidth = window()->width();
    const bool preview = windowWidth >= s_windowWithPreview && width() >= s_screenWithPreview;
    m_view->fitColumns(windowWidth, preview ? width() - scaled(TicketPreview::Width) : width());
    m_declare->setVisible(width() >= s_screenWithDeclare);
    m_previewLine->setVisible(preview);
    m_preview->setVisible(preview);
    m_preview->showTicket(preview ? m_view->currentTicket() : std::nullopt);
}

void QueueScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
    m_clock.start();
}

void QueueScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace warroom::ui
