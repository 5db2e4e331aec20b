// Arrangement of the queue's bar, list and preview.
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_screen.h"
#include "screens/queue/queue_view.h"
#include "screens/queue/ticket_preview.h"
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

constexpr int s_edge = 16;

} // namespace

void QueueScreen::buildBar()
{
    m_bar = new ScreenBar(tr("Queue"), this);
    for (const QString& name : {tr("Open"), tr("Mine"), tr("Late"), tr("Drafts"), tr("Resolved")})
        m_bar->tabs()->addTab(name);
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
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, [this](int tab) {
        m_model.setTab(static_cast<QueueTab>(tab));
        showDrafts();
        showContent();
        m_view->ensureCurrent();
    });
}

void QueueScreen::buildList()
{
    m_filter = new FilterLine(this);
    m_grouping = new Button({}, ButtonKind::Default, this);
    m_sort = new Button({}, ButtonKind::Default, this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(s_edge, 8, s_edge, 8);
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_grouping);
    line->addWidget(m_sort);
    m_problem = new InlineNote(Tone::Warn, {}, this);
    m_problem->hide();
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(0);

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
    list->addWidget(m_problem);
    list->addLayout(m_notes);
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
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

} // namespace warroom::ui
