// Arrangement of the queue's bar, list and preview.
#include "screens/declare/in_writing_note.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_screen.h"
#include "screens/queue/queue_view.h"
#include "screens/queue/ticket_preview.h"
#include "screens/queue/views_pane.h"
#include "screens/room/inline_prompt.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace warroom::ui {
namespace {

constexpr int s_queueScreenLayoutEdge = 16;

} // namespace

void QueueScreen::buildBar()
{
    m_bar = new ScreenBar(tr("Queue"), this);
    for (int i = 0; i < static_cast<int>(queueTabCount); ++i)
        m_bar->tabs()->addTab(tabName(static_cast<QueueTab>(i)));
    m_overdue = new Button({}, ButtonKind::Default, m_bar);
    m_overdue->setIconName(QStringLiteral("clock"));
    m_overdue->setToolTip(tr("Follow-ups that should be done by now (Ctrl Alt F)"));
    m_bar->addTrailing(m_overdue);
    connect(m_overdue, &QPushButton::clicked, this, &QueueScreen::showOverdueFollowUps);
    m_declare = new Button(tr("Declare"), ButtonKind::Default, m_bar);
    m_declare->setIconName(QStringLiteral("flag"));
    m_declare->setToolTip(tr("Declare an incident (Ctrl Shift D)"));
    auto* newButton = primaryButton(tr("New ticket"), m_bar);
    newButton->setIconName(QStringLiteral("plus"));
    newButton->setToolTip(tr("New ticket (C)"));
    m_bar->addTrailing(m_declare);
    m_bar->addTrailing(newButton);
    connect(m_declare, &QPushButton::clicked, this, &QueueScreen::declare);
    connect(newButton, &QPushButton::clicked, this, &QueueScreen::newTicket);
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, &QueueScreen::setTab);
}

FilterNames QueueScreen::filterNames() const { return {m_model.services(), m_model.owners()}; }

// What stands between the filter and the list: hidden, as long as there is nothing to say or to ask.
QVBoxLayout* QueueScreen::buildNotes()
{
    const auto note = [this](Tone tone) {
        auto* made = new InlineNote(tone, {}, this);
        made->hide();
        return made;
    };
    m_problem = note(Tone::Warn);
    m_searchProblem = note(Tone::Warn);
    m_searchProblem->addAction(tr("Retry"), [this] { searchText(); });
    m_refusal = note(Tone::Warn);
    m_refusal->addAction(tr("Close"), [this] {
        m_refusal->hide();
        m_content->currentWidget()->setFocus();
    });
    m_prompt = new InlinePrompt([this]() -> const Directory& { return *m_bridge.directory(); }, this);
    m_viewsPane = new ViewsPane(this);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{new InWritingNote(m_bridge, this), m_problem,
                                                         m_searchProblem, m_refusal, m_prompt, m_viewsPane})
        column->addWidget(part);
    column->addLayout(m_notes);
    return column;
}

void QueueScreen::buildList()
{
    m_filter = new FilterLine([this] { return filterNames(); }, this);
    m_grouping = new Button({}, ButtonKind::Default, this);
    m_sort = new Button({}, ButtonKind::Default, this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(s_queueScreenLayoutEdge, 8, s_queueScreenLayoutEdge, 8);
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_grouping);
    line->addWidget(m_sort);
    auto* notes = buildNotes();

    m_view = new QueueView(m_model, this);
    m_empty = new EmptyState({}, this);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    connect(m_empty->addAction(tr("New ticket"), QStringLiteral("C")), &QPushButton::clicked, this,
            &QueueScreen::newTicket);
    m_loading = new LoadingBars(this);
    m_content = new QStackedWidget(this);
    for (QWidget* page :
         {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_loading)})
        m_content->addWidget(page);
    m_preview = new TicketPreview(m_bridge, this);

    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addLayout(line);
    list->addLayout(notes);
    list->addWidget(m_content, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    m_previewLine = new QWidget(this);
    m_previewLine->setFixedWidth(1);
    m_previewLine->setBackgroundRole(QPalette::Mid);
    m_previewLine->setAutoFillBackground(true);
    body->addLayout(list, 1);
    body->addWidget(m_previewLine);
    body->addWidget(m_preview);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(body, 1);
}

} // namespace warroom::ui
