// Layout and keys of the Debug board.
#include "screens/boards/debug_board_pane.h"

#include "bridge/workspace_bridge.h"
#include "models/format/format.h"
#include "screens/boards/board_ground.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/debug_dependencies.h"
#include "screens/boards/debug_head.h"
#include "screens/boards/debug_list.h"
#include "screens/boards/debug_logs.h"
#include "screens/boards/debug_resources.h"
#include "screens/boards/debug_scatter.h"
#include "screens/boards/debug_traces.h"
#include "screens/boards/panel_slot.h"
#include "screens/services/dependency_view.h"
#include "widgets/accessible.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <functional>

namespace warroom::ui {
namespace {

constexpr int s_leastHeight = 600; ///< of the panels: smaller windows scroll
constexpr int s_leftPart = 830, s_rightPart = 498;
constexpr int s_upper = 376, s_lower = 358;

} // namespace

DebugBoardPane::DebugBoardPane(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_presenter(bridge), m_head(new DebugHead(m_presenter, this)),
      m_traces(new DebugTraces(m_presenter, this)), m_dependencies(new DebugDependencies(m_presenter, this)),
      m_logs(new DebugLogs(m_presenter, this)), m_resources(new DebugResources(m_presenter, this)),
      m_panels(new BoardPanels(tr("Debug"), this))
{
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(tr("Debug board"));
    setFocusPolicy(Qt::StrongFocus);
    layOut();
    connect(m_head, &DebugHead::attachAsked, this, &DebugBoardPane::attach);
    connect(&m_head->field(), &EndpointField::left, this, [this] { m_traces->enter(); });
    connect(m_logs, &DebugLogs::fieldLeft, this, [this] { m_logs->lines().setFocus(Qt::OtherFocusReason); });
    connect(m_logs, &DebugLogs::traceAsked, this, [this](const QString& trace) {
        m_presenter.chooseTrace(trace);
        m_traces->waterfall().setFocus(Qt::OtherFocusReason);
    });
    connect(&m_presenter, &DebugPresenter::boardChanged, this, &DebugBoardPane::refresh);
    connect(&m_presenter, &DebugPresenter::questionChanged, this, &DebugBoardPane::refresh);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &DebugBoardPane::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            emit keyHintsChanged();
    });
    refresh();
}

DebugBoardPane::~DebugBoardPane() = default;

void DebugBoardPane::layOut()
{
    auto* panels = new BoardGround;
    auto* grid = new QGridLayout(panels);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    const auto place = [this](const char* id, DebugPanel* panel) {
        panel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        return m_panels->add(QString::fromLatin1(id), panel->title(), panel);
    };
    grid->addWidget(place("traces", m_traces), 0, 0);
    grid->addWidget(place("dependencies", m_dependencies), 0, 1);
    grid->addWidget(place("logs", m_logs), 1, 0);
    grid->addWidget(place("resources", m_resources), 1, 1);
    connect(m_panels, &BoardPanels::changed, this, [this] {
        setActive();
        m_panels->setFoot(age(), isStale());
    });
    connect(m_dependencies, &DebugDependencies::opened, this, [this](const QString& service) {
        const auto& endpoints =
            m_presenter.board() ? m_presenter.board()->endpoints : std::vector<EndpointRow>();
        const bool isKnown = std::any_of(endpoints.begin(), endpoints.end(), [&](const EndpointRow& row) {
            return row.service == service.toStdString();
        });
        if (isKnown)
            m_presenter.choose(service, {});
        else
            emit said(tr("%1 sends no traces of its own.").arg(service));
    });
    grid->setColumnStretch(0, s_leftPart);
    grid->setColumnStretch(1, s_rightPart);
    grid->setRowStretch(0, s_upper);
    grid->setRowStretch(1, s_lower);
    const auto fit = [panels] { panels->setMinimumHeight(scaled(s_leastHeight)); };
    connect(&theme(), &Theme::changed, panels, fit);
    fit();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(newBoardScroll(panels, this), 1);
}

void DebugBoardPane::refresh()
{
    m_head->refresh();
    m_traces->refresh();
    m_dependencies->refresh();
    m_logs->refresh();
    m_resources->refresh();
    refreshEmpty();
    m_panels->setFoot(age(), isStale());
}

/// Without an endpoint, and without anything known.
void DebugBoardPane::refreshEmpty()
{
    const DebugBoard* board = m_presenter.board();
    const bool stale = isStale();
    const bool offline = !board && m_presenter.bridge().connection().state != LinkState::Live;
    for (DebugPanel* panel : {static_cast<DebugPanel*>(m_traces), static_cast<DebugPanel*>(m_dependencies),
                              static_cast<DebugPanel*>(m_logs), static_cast<DebugPanel*>(m_resources)}) {
        panel->setLoading(!board && !offline && m_presenter.problem().isEmpty());
        panel->setStale(stale);
        if (!board && !m_presenter.problem().isEmpty())
            panel->setSentence(tr("The server cannot say it: %1").arg(m_presenter.problem()));
        else if (offline)
            panel->setSentence(tr("Nothing was heard of this endpoint before the connection went."));
    }
    if (board && !m_presenter.hasEndpoint())
        m_traces->setSentence(board->endpoints.empty() ? m_traces->sentence()
                                                       : tr("Choose an endpoint with /"));
}

QString DebugBoardPane::age() const
{
    if (!m_presenter.board())
        return {};
    if (isStale())
        return tr("as of %1").arg(format::utcSecond(m_presenter.asOf()));
    return tr("Updated %1 ago").arg(format::ago(m_presenter.bridge().now() - m_presenter.asOf()));
}

bool DebugBoardPane::isStale() const { return m_presenter.board() && !m_presenter.isLive(); }

void DebugBoardPane::enter()
{
    if (m_presenter.hasEndpoint())
        m_traces->enter();
    else
        m_head->field().setFocus(Qt::OtherFocusReason);
}

void DebugBoardPane::setPresenting(bool presenting) { m_head->setEnabled(!presenting); }

void DebugBoardPane::drawPage(QPainter& painter, const QRect& page)
{
    const double factor =
        std::min(static_cast<double>(page.width()) / width(), static_cast<double>(page.height()) / height());
    painter.save();
    painter.translate(page.topLeft());
    painter.scale(factor, factor);
    render(&painter, {}, {}, QWidget::DrawChildren);
    // On paper all panels are in their places.
    for (const PanelSlot* slot : m_panels->slotList()) {
        if (!slot->panelWindow())
            continue;
        QWidget* panel = slot->panel();
        painter.save();
        painter.translate(slot->mapTo(this, QPoint()));
        painter.fillRect(slot->rect(), tokens().surface);
        const double part = std::min(static_cast<double>(slot->width()) / panel->width(),
                                     static_cast<double>(slot->height()) / panel->height());
        painter.scale(part, part);
        panel->render(&painter, {}, {}, QWidget::DrawChildren);
        painter.restore();
    }
    painter.restore();
}

void DebugBoardPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

void DebugBoardPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isShown = true;
    setActive();
}

void DebugBoardPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isShown = false;
    setActive();
}

void DebugBoardPane::setActive() { m_presenter.setActive(m_isShown || m_panels->anyDetached()); }

bool DebugBoardPane::isWithin(const QWidget* widget) const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

QList<KeyHint> DebugBoardPane::keyHints() const
{
    if (isWithin(m_head) || isWithin(&m_logs->field()))
        return {{QStringLiteral("Enter"), tr("Choose")}, {QStringLiteral("Esc"), tr("Back to the board")}};
    QList<KeyHint> out{{QStringLiteral("/"), tr("Endpoint")}, {QStringLiteral("[ ]"), tr("Time")}};
    if (isWithin(m_logs))
        out << KeyHint{QStringLiteral("F"), tr("Search lines")}
            << KeyHint{QStringLiteral("J K"), tr("Next row")} << KeyHint{QStringLiteral("Enter"), tr("Open")};
    else
        out << KeyHint{QStringLiteral("J K"), tr("Next trace")}
            << KeyHint{QStringLiteral("Enter"), tr("Expand span")};
    if (isWithin(m_traces) || isWithin(m_dependencies))
        out << KeyHint{QStringLiteral("F4"), tr("As a list")};
    out << KeyHint{QStringLiteral("G"),
                   m_presenter.showsGraph() ? tr("Dependencies as a list") : tr("Dependencies as a graph")}
        << KeyHint{QStringLiteral("O"), tr("Panel to a window")}
        << KeyHint{QStringLiteral("L"), tr("Logs of the trace")}
        << KeyHint{QStringLiteral("T"), tr("Attach to ticket")}
        << KeyHint{QStringLiteral("C"), tr("Copy trace id")};
    return out;
}

bool DebugBoardPane::handleKey(const QKeyEvent& event, bool act)
{
    const bool isLetter = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    const auto others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    // Signs may need Shift on some keyboards.
    if (event.modifiers() & (isLetter ? others | Qt::ShiftModifier : others))
        return false;
    const auto nextBefore = [this] {
        m_presenter.setBefore(static_cast<DebugBefore>((static_cast<int>(m_presenter.before()) + 1) % 4));
    };
    const auto copy = [this] {
        if (!m_presenter.chosenTrace().isEmpty())
            QApplication::clipboard()->setText(m_presenter.chosenTrace());
    };
    const auto otherView = [this] { m_dependencies->showGraph(!m_dependencies->showsGraph()); };
    const auto otherTraces = [this] { m_traces->showList(!m_presenter.listsTraces()); };
    const auto table = [&](const QWidget* panel) {
        return event.key() == Qt::Key_F4 && isWithin(panel) ? Qt::Key_F4 : Qt::Key_unknown;
    };
    const std::array<std::pair<int, std::function<void()>>, 14> keys{
        {{Qt::Key_Slash, [this] { m_head->field().setFocus(Qt::ShortcutFocusReason); }},
         {Qt::Key_F, [this] { m_logs->field().setFocus(Qt::ShortcutFocusReason); }},
         {Qt::Key_BracketLeft, [this] { m_presenter.stepRange(-1); }},
         {Qt::Key_BracketRight, [this] { m_presenter.stepRange(1); }},
         {Qt::Key_J, [this] { m_presenter.stepTrace(1); }},
         {Qt::Key_K, [this] { m_presenter.stepTrace(-1); }},
         {Qt::Key_L, [this] { showLinesOfTrace(); }},
         {Qt::Key_T, [this] { attach(); }},
         {Qt::Key_C, copy},
         {Qt::Key_V, nextBefore},
         {Qt::Key_G, otherView},
         {table(m_dependencies), otherView},
         {table(m_traces), otherTraces},
         {m_presenter.isZoomed() ? Qt::Key_Escape : Qt::Key_unknown, [this] { m_presenter.zoomOut(); }}}};
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.first == event.key(); });
    if (found == keys.end())
        return false;
    if (act)
        found->second();
    return true;
}

void DebugBoardPane::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(*event, true))
        event->ignore();
}

// Its letters go before those of the screen around it.
bool DebugBoardPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && handleKey(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DebugBoardPane::showLinesOfTrace()
{
    if (m_presenter.chosenTrace().isEmpty())
        return;
    m_presenter.showTraceLines(!m_presenter.showsTraceLines());
    if (m_presenter.showsTraceLines())
        m_logs->lines().setFocus(Qt::OtherFocusReason);
}

BoardSnapshot DebugBoardPane::snapshot() const
{
    if (isWithin(m_dependencies) && !m_dependencies->currentRows().empty())
        return dependencySnapshot(m_presenter, m_dependencies->currentRows());
    if (isWithin(m_resources) && m_resources->current())
        return resourceSnapshot(m_presenter, *m_resources->current());
    if (isWithin(m_logs)) {
        if (&m_logs->lines() == QApplication::focusWidget() && m_logs->lines().currentRow() >= 0)
            return linesSnapshot(
                m_presenter, {m_logs->shownLines()[static_cast<std::size_t>(m_logs->lines().currentRow())]});
        if (const LogPattern* pattern = m_logs->currentPattern())
            return patternSnapshot(m_presenter, *pattern);
        if (!m_logs->shownLines().empty())
            return linesSnapshot(m_presenter, m_logs->shownLines());
    }
    const WaterfallRow* row = m_traces->currentRow();
    if (row && row->depth > 0 && isWithin(&m_traces->waterfall()))
        return spanSnapshot(m_presenter, m_traces->rows(), *row);
    if (m_presenter.trace())
        return traceSnapshot(m_presenter, m_traces->rows());
    return figuresSnapshot(m_presenter);
}

void DebugBoardPane::setAttachHint(const QString& why)
{
    m_attachHint = why;
    m_head->setAttachHint(why);
}

void DebugBoardPane::attach()
{
    const BoardSnapshot what = snapshot();
    if (!m_attachHint.isEmpty())
        emit said(m_attachHint);
    else if (what.isEmpty())
        emit said(tr("There is nothing to attach yet."));
    else
        emit attachRequested(what.title, what.markdown, what.json);
}

} // namespace warroom::ui
