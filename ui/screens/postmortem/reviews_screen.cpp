// Wiring of the lists and the editor.
#include "screens/postmortem/reviews_screen.h"

#include "domain/ticket/review.h"
#include "screens/postmortem/document_column.h"
#include "screens/postmortem/postmortem_editor.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/postmortem/review_lists.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <functional>

namespace warroom::ui {
namespace {

enum Tab
{
    PostmortemsTab,
    FollowUpsTab
};

/// Ages count on.
constexpr auto tickEvery = std::chrono::minutes(1);

} // namespace

ReviewsScreen::ReviewsScreen(WorkspaceBridge& bridge, QWidget* parent) : QWidget(parent), m_bridge(bridge)
{
    setAccessibleName(tr("Reviews"));
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, &ReviewsScreen::refresh);
    connect(&bridge, &WorkspaceBridge::directoryChanged, this, &ReviewsScreen::refresh);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ReviewsScreen::showContent);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, [this](TicketId ticket, const Room& room) {
        if (!m_followed.contains(ticket) || !room.ticket->exists())
            return;
        const auto missing = beforeReview(*room.ticket, [this](TicketId id) { return m_bridge.summary(id); });
        m_reviews.setMissing(ticket, static_cast<int>(missing.size()));
    });
    connect(&m_clock, &QTimer::timeout, this, &ReviewsScreen::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            emit hintsChanged();
    });
}

ReviewsScreen::~ReviewsScreen()
{
    letGo();
    delete m_editor;
    // The lists go before the models that they show.
    delete m_lists;
}

void ReviewsScreen::setVisible(bool visible)
{
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void ReviewsScreen::makeParts()
{
    m_pages = new QStackedWidget(this);
    m_lists = new QWidget(m_pages);
    m_bar = new ScreenBar(tr("Reviews"), m_lists);
    m_offline = new InlineNote(Tone::Warn, {}, m_lists);
    m_content = new QStackedWidget(m_lists);
    m_postmortems = new PostmortemList(&m_reviews, m_content);
    m_followUps = new TrackerList(&m_tracker, m_content);
    m_empty = new EmptyState({}, m_content);
}

void ReviewsScreen::build()
{
    if (m_pages)
        return;
    makeParts();
    m_bar->tabs()->addTab(tr("Postmortems"));
    m_bar->tabs()->addTab(tr("Follow-ups"));
    m_content->addWidget(m_postmortems);
    m_content->addWidget(m_followUps);
    m_content->addWidget(m_empty);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_offline);
    column->addWidget(m_content, 1);
    m_pages->addWidget(m_lists);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, [this] {
        showContent();
        activated();
    });
    connect(m_postmortems, &ReviewList::opened, this, [this](const QModelIndex& index) {
        if (const ReviewRow* row = m_reviews.row(index))
            edit(row->id);
    });
    connect(m_followUps, &ReviewList::opened, this, [this](const QModelIndex& index) {
        if (const TrackerRow* row = m_tracker.row(index); row && !row->isHead)
            emit openTicket(row->ticket);
    });
    connect(m_postmortems, &ReviewList::visibleRowsChanged, this, &ReviewsScreen::followVisible);
    showContent();
}

/// Only while it is looked at: with many tickets it is not for free.
void ReviewsScreen::refresh()
{
    if (!isVisible())
        return;
    std::vector<const Summary*> summaries;
    for (const auto& [id, summary] : m_bridge.summaries())
        summaries.push_back(&summary);
    const Directory& people = *m_bridge.directory();
    m_reviews.setSummaries(summaries, people, m_bridge.now());
    m_tracker.setSummaries(summaries, people, m_bridge.now());
    m_bar->tabs()->setCount(PostmortemsTab, m_reviews.rowCount());
    m_bar->tabs()->setCount(FollowUpsTab, m_tracker.counts().open);
    showContent();
    followVisible();
}

void ReviewsScreen::showContent()
{
    if (!m_pages)
        return;
    const bool followUps = m_bar->tabs()->currentIndex() == FollowUpsTab;
    const bool any = (followUps ? m_tracker.rowCount() : m_reviews.rowCount()) > 0;
    m_empty->setSentence(followUps ? tr("No follow-up is open. A prevention becomes one in its postmortem.")
                                   : tr("No review is open."));
    const bool hadFocus = m_content->isAncestorOf(QApplication::focusWidget());
    m_content->setCurrentWidget(!any        ? static_cast<QWidget*>(m_empty)
                                : followUps ? static_cast<QWidget*>(m_followUps)
                                            : static_cast<QWidget*>(m_postmortems));
    if (hadFocus)
        m_content->currentWidget()->setFocus(Qt::OtherFocusReason);
    const bool offline = m_bridge.connection().state == LinkState::Offline;
    m_offline->setSentence(tr("You are offline. Everything can be edited; a requested review waits here."));
    m_offline->setVisible(offline);
}

/// What a postmortem lacks stands in its log: those on the screen are followed, the others let go.
void ReviewsScreen::followVisible()
{
    std::set<TicketId> wanted;
    const auto [first, last] = isVisible() ? m_postmortems->visibleRows() : std::pair(-1, -1);
    for (int row = std::max(first, 0); row <= last; ++row)
        wanted.insert(m_reviews.rows()[static_cast<std::size_t>(row)].id);
    for (const TicketId& ticket : wanted) {
        if (!m_followed.contains(ticket))
            m_bridge.follow(ticket);
    }
    for (const TicketId& ticket : std::exchange(m_followed, wanted)) {
        if (!wanted.contains(ticket))
            m_bridge.unfollow(ticket);
    }
    for (const TicketId& ticket : wanted) {
        if (const Room* room = m_bridge.room(ticket); room && room->ticket->exists())
            m_reviews.setMissing(ticket, static_cast<int>(beforeReview(*room->ticket, [this](TicketId id) {
                                                              return m_bridge.summary(id);
                                                          }).size()));
    }
}

void ReviewsScreen::letGo()
{
    for (const TicketId& ticket : std::exchange(m_followed, {}))
        m_bridge.unfollow(ticket);
}

PostmortemEditor* ReviewsScreen::editor()
{
    if (m_editor)
        return m_editor;
    build();
    m_editor = new PostmortemEditor(m_bridge, m_pages);
    m_pages->addWidget(m_editor);
    connect(m_editor, &PostmortemEditor::listRequested, this, &ReviewsScreen::showList);
    connect(m_editor, &PostmortemEditor::openTicket, this, &ReviewsScreen::openTicket);
    connect(&m_editor->room(), &RoomPresenter::said, this, &ReviewsScreen::said);
    connect(&m_editor->room(), &RoomPresenter::undoOffered, this, &ReviewsScreen::undoOffered);
    connect(&m_editor->postmortem(), &PostmortemPresenter::changed, this, [this] {
        // Most changes are words; what can be done changes with the ticket's coming.
        if (std::exchange(m_hadTicket, m_editor->room().hasTicket()) != m_hadTicket)
            emit pageChanged();
    });
    return m_editor;
}

void ReviewsScreen::edit(TicketId incident)
{
    editor()->open(incident);
    m_pages->setCurrentWidget(m_editor);
    followVisible();
    emit pageChanged();
    if (isVisible())
        m_editor->enter();
}

void ReviewsScreen::showList()
{
    build();
    m_pages->setCurrentWidget(m_lists);
    followVisible();
    emit pageChanged();
    activated();
}

bool ReviewsScreen::isEditing() const { return m_editor && m_pages->currentWidget() == m_editor; }

QString ReviewsScreen::notEditing() const
{
    return isEditing() && m_editor->room().hasTicket() ? QString() : tr("No postmortem is open.");
}

QList<RoomCommand> ReviewsScreen::commands()
{
    const auto open = [this] { return notEditing(); };
    const auto command = [&](const char* id, const QString& text, const char* icon, const char* keys,
                             void (PostmortemEditor::*run)()) {
        return RoomCommand{QString::fromLatin1(id),
                           text,
                           QString::fromLatin1(icon),
                           {QKeySequence(QString::fromLatin1(keys))},
                           false,
                           open,
                           [this, run] { std::invoke(run, m_editor); }};
    };
    QList<RoomCommand> all{
        command("review.cite", tr("Insert evidence"), "link", "Ctrl+E", &PostmortemEditor::cite),
        command("review.evidence", tr("Go to the evidence"), "search", "Ctrl+Shift+E",
                &PostmortemEditor::enterEvidence),
        command("review.follow-up", tr("New follow-up"), "plus", "Ctrl+Return",
                &PostmortemEditor::newFollowUp),
        command("review.why", tr("Ask why"), "why", "Ctrl+Shift+W", &PostmortemEditor::askWhy),
        command("review.own", tr("Write what I own, about myself"), "edit", "Ctrl+Alt+J",
                &PostmortemEditor::writeOwnership),
        command("review.own.back", tr("Take my note on what I own back"), "undo", "Ctrl+Alt+K",
                &PostmortemEditor::takeOwnershipBack),
        command("review.step", tr("Request review, or the next step of it"), "arrow", "Ctrl+Shift+R",
                &PostmortemEditor::step),
        command("review.next-item", tr("Meeting: next item"), "down", "Alt+PgDown",
                &PostmortemEditor::nextItem),
        command("review.previous-item", tr("Meeting: item before"), "up", "Alt+PgUp",
                &PostmortemEditor::previousItem),
    };
    const auto add = [&](const char* id, const QString& text, const char* icon, const char* keys,
                         std::function<void()> run) {
        all.append({QString::fromLatin1(id),
                    text,
                    QString::fromLatin1(icon),
                    {QKeySequence(QString::fromLatin1(keys))},
                    false,
                    open,
                    std::move(run)});
    };
    add("review.preview", tr("Preview PDF"), "pdf", "Ctrl+P",
        [this] { m_editor->toggle(PostmortemEditor::Side::Preview); });
    add("review.profile", tr("Preview: internal or external"), "eye", "Ctrl+Shift+P",
        [this] { m_editor->toggleProfile(); });
    add("review.save", tr("Save the PDF"), "pdf", "Ctrl+S",
        [this] { emit saveRequested(m_editor->preview()->isExternal()); });
    add("review.meeting", tr("Review meeting"), "clock", "Ctrl+Shift+M",
        [this] { m_editor->toggle(PostmortemEditor::Side::Meeting); });
    add("review.draft", tr("Back to draft"), "undo", "Ctrl+Shift+B",
        [this] { m_editor->postmortem().backToDraft(); });
    add("review.next", tr("Next section"), "down", "Ctrl+Down", [this] { m_editor->document()->step(1); });
    add("review.previous", tr("Section before"), "up", "Ctrl+Up", [this] { m_editor->document()->step(-1); });
    add("review.undo", tr("Undo my last change here"), "undo", "Ctrl+Z",
        [this] { m_editor->room().undoLast(); });
    return all;
}

QList<KeyHint> ReviewsScreen::keyHints() const
{
    if (isEditing())
        return m_editor->keyHints();
    return {{tr("J K"), tr("Move")}, {tr("Enter"), tr("Open")}, {tr("Tab"), tr("Views")}};
}

void ReviewsScreen::activated()
{
    if (isEditing())
        return m_editor->enter();
    if (!isVisible())
        return;
    m_content->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ReviewsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_clock.start(tickEvery);
    refresh();
}

void ReviewsScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    letGo();
}

void ReviewsScreen::keyPressEvent(QKeyEvent* event)
{
    const bool side = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!isEditing() && side && event->modifiers() == Qt::NoModifier)
        m_bar->tabs()->setCurrentIndex(event->key() == Qt::Key_Right ? FollowUpsTab : PostmortemsTab);
    else
        QWidget::keyPressEvent(event);
}

void ReviewsScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
