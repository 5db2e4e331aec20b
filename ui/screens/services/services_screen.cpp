// Wiring of the tabs, the lists, the detail and the forms.
#include "screens/services/services_screen.h"

#include "models/format/format.h"
#include "screens/services/dependency_view.h"
#include "screens/services/detail_list.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/service_lists.h"
#include "screens/services/unknown_list.h"
#include "screens/services/window_form.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/search_field.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_list = 604;
constexpr int s_filter = 250;

} // namespace

ServicesScreen::ServicesScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_services(bridge), m_unknown(bridge)
{
    setAccessibleName(tr("Services"));
    connect(&m_services, &ServicesPresenter::changed, this, &ServicesScreen::refresh);
    connect(&m_services, &ServicesPresenter::rightsChanged, this, &ServicesScreen::commandsChanged);
    connect(&m_services, &ServicesPresenter::rightsChanged, this, &ServicesScreen::refresh);
    connect(&m_unknown, &UnknownServices::changed, this, &ServicesScreen::showUnknown);
}

ServicesScreen::~ServicesScreen()
{
    // The lists go before the models that they show.
    delete m_pages;
}

void ServicesScreen::build()
{
    if (m_bar)
        return;
    makeParts();
    buildBar();
    buildPages();
    connectParts();
    refresh();
}

// Each where it will stand: a part that moves is styled again, with all that is in it.
void ServicesScreen::makeParts()
{
    m_bar = new ScreenBar(tr("Services"), this);
    m_filter = new SearchField(Type::Body, m_bar);
    m_age = new InlineNote(Tone::Warn, {}, this);
    m_kept = new InlineNote(Tone::Plain, {}, this);
    m_pages = new QStackedWidget(this);
    m_loading = new LoadingBars(m_pages);
    m_empty = new EmptyState({}, m_pages);
    m_split = new QSplitter(Qt::Horizontal, m_pages);
    m_left = new QWidget(m_split);
    m_list = new CatalogList(&m_rows, m_left);
    m_unknownList = new UnknownList(m_left);
    m_right = new QStackedWidget(m_split);
    m_detail = new ServiceDetail(m_services, m_right);
    m_form = new ServiceForm(m_services, m_right);
    m_windowForm = new WindowForm(m_services, m_right);
    m_objectives = new ObjectiveList(&m_objectiveRows, m_pages);
    m_graphArea = new QScrollArea(m_pages);
    m_graph = new DependencyView(m_graphArea);
}

void ServicesScreen::setVisible(bool visible)
{
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void ServicesScreen::buildBar()
{
    for (const QString& name : {tr("Catalog"), tr("SLOs"), tr("Dependencies")})
        m_bar->tabs()->addTab(name);
    m_filter->setPlaceholderText(tr("Filter services"));
    m_filter->setAccessibleName(tr("Filter services"));
    m_filter->setFixedWidth(scaled(s_filter));
    m_bar->addTrailing(m_filter);
}

void ServicesScreen::buildPages()
{
    m_empty->setSentence(tr("No service yet. \"warroomctl service import FILE\" takes a whole catalog."));
    auto* first = m_empty->addAction(tr("New service"), QStringLiteral("C"));
    m_empty->setFocusPolicy(Qt::StrongFocus);
    connect(first, &QPushButton::clicked, this, [this] { write({}); });
    for (QWidget* pane : std::initializer_list<QWidget*>{m_detail, m_form, m_windowForm})
        m_right->addWidget(pane);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_list, 1);
    left->addWidget(m_unknownList);
    m_split->addWidget(m_left);
    m_split->addWidget(m_right);
    m_split->setStretchFactor(1, 1);
    m_graphArea->setFrameShape(QFrame::NoFrame);
    m_graphArea->setWidget(m_graph);
    m_graphArea->setWidgetResizable(true);
    m_graphArea->setFocusPolicy(Qt::NoFocus);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_split, m_objectives, m_graphArea, m_empty, m_loading})
        m_pages->addWidget(page);
    m_age->hide();
    m_kept->hide();
    m_kept->addAction(tr("Go on"), [this] { goOnWriting(); });
    m_kept->addAction(tr("Later"), [this] { m_kept->hide(); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_age, m_kept})
        column->addWidget(part);
    column->addWidget(m_pages, 1);
}

void ServicesScreen::connectParts()
{
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, [this] {
        showPage();
        activated();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ServicesScreen::refresh);
    connect(m_list, &TableList::chosen, this, [this](const QModelIndex& index) {
        m_detail->showService(index.data().toString());
        emit commandsChanged();
    });
    connect(m_unknownList, &UnknownList::opened, this, &ServicesScreen::writeNamed);
    connect(m_detail, &ServiceDetail::hintOpened, this, &ServicesScreen::editCurrent);
    connect(m_list, &TableList::opened, m_detail, &ServiceDetail::enterNeeds);
    connect(m_objectives, &TableList::opened, this, [this](const QModelIndex& index) {
        if (const ObjectiveRow* row = m_objectiveRows.row(index))
            showService(row->service);
    });
    connect(m_detail, &ServiceDetail::serviceOpened, this, &ServicesScreen::showService);
    connect(m_detail, &ServiceDetail::debugRequested, this, [this] { emit openDebug(current()); });
    connect(m_detail, &ServiceDetail::windowOpened, this, &ServicesScreen::editWindow);
    connect(m_detail, &ServiceDetail::windowRemoved, this, &ServicesScreen::removeWindow);
    connect(m_graph, &DependencyView::opened, this, &ServicesScreen::showService);
    connect(m_graph, &DependencyView::currentMoved, this, [this](const QRect& place) {
        m_graphArea->ensureVisible(place.center().x(), place.center().y(), place.width(), place.height());
    });
    for (CatalogForm* form : forms()) {
        connect(form, &CatalogForm::closed, this, &ServicesScreen::leaveForm);
        connect(form, &CatalogForm::discarded, this, &ServicesScreen::undoOffered);
        connect(form, &CatalogForm::reopened, this, [this, form] { showForm(form); });
    }
    connect(m_form, &ServiceForm::saved, this, [this](const QString& service) {
        leaveForm();
        showService(service);
        emit said(tr("%1 is saved.").arg(service));
    });
    connect(m_windowForm, &WindowForm::saved, this, [this](const QString& window) {
        leaveForm();
        emit said(tr("%1 is planned.").arg(window));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            emit hintsChanged();
    });
}

void ServicesScreen::refresh()
{
    if (!m_bar)
        return;
    const QString chosen = current();
    m_rows.setServices(m_services.catalog(), m_services.objectives(), m_filter->text());
    m_objectiveRows.setObjectives(m_services.objectives(), m_filter->text());
    m_graph->setGraph(dependencyGraph(m_services.catalog(), m_services.objectives()));
    m_bar->tabs()->setCount(CatalogTab, static_cast<int>(m_services.catalog().services.size()));
    m_bar->tabs()->setCount(ObjectivesTab, static_cast<int>(m_services.objectives().objectives.size()));
    if (const int row = m_rows.rowOf(chosen); row >= 0 && chosen != current())
        m_list->setCurrentIndex(m_rows.index(row));
    if (!m_list->currentIndex().isValid() && m_rows.rowCount() > 0)
        m_list->setCurrentIndex(m_rows.index(0));
    showUnknown();
    const QString age = m_services.asOf();
    m_age->setVisible(!age.isEmpty());
    m_age->setSentence(tr("The figures are %1. They go on when the connection is back.").arg(age));
    showPage();
}

void ServicesScreen::showPage()
{
    const bool any = !m_services.catalog().services.empty() || !m_unknownList->isEmpty() || isWriting();
    QWidget* page = tab() == CatalogTab      ? static_cast<QWidget*>(m_split)
                    : tab() == ObjectivesTab ? static_cast<QWidget*>(m_objectives)
                                             : static_cast<QWidget*>(m_graphArea);
    if (!m_services.isKnown() && !isWriting()) {
        page = m_loading;
        if (m_pages->currentWidget() != m_loading)
            m_loading->start();
    } else {
        m_loading->stop();
        if (!any)
            page = m_empty;
    }
    if (page == m_pages->currentWidget())
        return;
    const bool hadFocus = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(page);
    if (hadFocus)
        activated();
}

QString ServicesScreen::current() const
{
    const ServiceRow* row = m_list ? m_rows.row(m_list->currentIndex()) : nullptr;
    return row ? row->id : QString();
}

void ServicesScreen::showService(const QString& service)
{
    build();
    setTab(CatalogTab);
    if (m_rows.rowOf(service) < 0 && m_services.service(service))
        m_filter->clear();
    const int row = m_rows.rowOf(service);
    if (row < 0)
        return emit said(tr("%1 is not in the catalog.").arg(service));
    m_list->setCurrentIndex(m_rows.index(row));
    m_list->setFocus(Qt::OtherFocusReason);
}

/// Without those that the catalog has by now.
void ServicesScreen::showUnknown()
{
    if (!m_bar)
        return;
    auto unknown = m_unknown.services();
    std::erase_if(unknown, [this](const UnknownService& one) { return m_services.service(one.name); });
    const bool wasThere = !m_unknownList->isEmpty();
    m_unknownList->setServices(unknown);
    if (wasThere != !unknown.empty()) {
        showPage();
        emit commandsChanged();
        emit hintsChanged();
    }
}

void ServicesScreen::goToFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ServicesScreen::goToGraph()
{
    const QString service = current();
    setTab(DependenciesTab);
    m_graph->setCurrent(service);
}

ServicesScreen::Tab ServicesScreen::tab() const { return static_cast<Tab>(m_bar->tabs()->currentIndex()); }

void ServicesScreen::setTab(Tab tab) { m_bar->tabs()->setCurrentIndex(tab); }

void ServicesScreen::activated()
{
    if (!isVisible())
        return;
    QWidget* const page = m_pages->currentWidget();
    if (page == m_split && isWriting())
        return static_cast<CatalogForm*>(m_right->currentWidget())->enter();
    (page == m_split       ? static_cast<QWidget*>(m_list)
     : page == m_graphArea ? m_graph
                           : page)
        ->setFocus(Qt::OtherFocusReason);
}

void ServicesScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_services.setOn(true);
    m_unknown.setOn(true);
    offerDraft();
    refresh();
}

void ServicesScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_services.setOn(false);
    m_unknown.setOn(false);
}

void ServicesScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_bar)
        return;
    // The list keeps its width as drawn, and gives way first where there is less room.
    const int list = std::min(scaled(s_list), width() * 44 / 100);
    m_split->setSizes({list, width() - list});
}

void ServicesScreen::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int side = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (plain && event->key() == Qt::Key_Escape && m_filter->hasFocus()) {
        m_filter->clear();
        activated();
    } else if (plain && m_filter->hasFocus() &&
               (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return)) {
        activated();
    } else if (plain && event->key() == Qt::Key_Escape &&
               (m_detail->isAncestorOf(QApplication::focusWidget()) ||
                m_unknownList->isAncestorOf(QApplication::focusWidget()))) {
        m_list->setFocus(Qt::OtherFocusReason);
    } else if (plain && side != 0 && (m_list->hasFocus() || m_objectives->hasFocus())) {
        setTab(static_cast<Tab>(std::clamp(tab() + (isRightToLeft() ? -side : side), 0, 2)));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ServicesScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
