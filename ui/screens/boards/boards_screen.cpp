// The bar over the boards, their keys, and what is remembered of them.
#include "screens/boards/boards_screen.h"

#include "models/format/format.h"
#include "screens/boards/board_panels.h"
#include "screens/boards/board_paper.h"
#include "screens/boards/executive_board.h"
#include "screens/boards/oncall_board.h"
#include "screens/room/chip_group.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace warroom::ui {
namespace {

constexpr std::array s_boardsScreenRanges{7, 30, 90};
const std::string s_setting = "boards.setup";
const std::string s_windows = "boards.windows";

} // namespace

const QString BoardsScreen::Executive = QStringLiteral("executive");
const QString BoardsScreen::Oncall = QStringLiteral("oncall");

BoardsScreen::BoardsScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_bar(new ScreenBar(tr("Boards"), this)),
      m_range(new ChipGroup(ChipChoice::One, {tr("7 d"), tr("30 d"), tr("Quarter")}, this)),
      m_age(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_export(new Button(tr("Export"), ButtonKind::Default, this)), m_stack(new QStackedWidget(this))
{
    setAccessibleName(tr("Boards"));
    build();
    addBoard(Executive, tr("Executive"), [this](QWidget* host) { return newExecutive(host); }, {});
    addBoard(Oncall, tr("On-call"), [this](QWidget* host) { return newOncall(host); }, {});
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &BoardsScreen::tellAge);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && isAncestorOf(now))
            emit hintsChanged();
    });
    const auto read = [this] {
        m_bridge.setting(s_setting, this, [this](const std::string& kept) { takeSetup(kept); });
        m_bridge.setting(s_windows, this,
                         [this](const std::string& kept) { takeWindows(format::fromUtf8(kept)); });
    };
    if (bridge.isLoaded())
        read();
    else
        connect(&bridge, &WorkspaceBridge::loaded, this, read);
}

BoardsScreen::~BoardsScreen() = default;

void BoardsScreen::build()
{
    m_range->setAccessibleName(tr("Range"));
    m_range->setCurrent(1);
    m_export->setIconName(QStringLiteral("pdf"));
    m_bar->addTrailing(m_range);
    m_bar->addTrailing(m_age);
    m_bar->addTrailing(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar->tabs(), &QTabBar::currentChanged, this, &BoardsScreen::showIndex);
    connect(m_bar->tabs(), &QTabBar::tabBarClicked, this, [this] { m_wasChosen = true; });
    connect(m_range, &ChipGroup::chosen, this, &BoardsScreen::setRange);
    connect(m_export, &QPushButton::clicked, this, [this] { emit saveRequested(QStringLiteral("pdf")); });
}

void BoardsScreen::addBoard(const QString& id, const QString& title, std::function<QWidget*(QWidget*)> build,
                            std::function<QList<KeyHint>()> keys)
{
    m_boards.append({id, title, std::move(build), std::move(keys)});
    m_bar->tabs()->addTab(title);
}

QWidget* BoardsScreen::newExecutive(QWidget* parent)
{
    auto* board = new ExecutiveBoard(m_bridge, parent);
    board->setRange(rangeDays());
    connect(board, &ExecutiveBoard::openTicket, this, &BoardsScreen::openTicket);
    connect(board, &ExecutiveBoard::openService, this, [this](const QString& service) {
        service.isEmpty() ? emit openService({}) : emit openDebug(service);
    });
    connect(board, &ExecutiveBoard::openQueue, this, &BoardsScreen::openQueue);
    connect(board, &ExecutiveBoard::openFollowUps, this, &BoardsScreen::openFollowUps);
    connect(board, &ExecutiveBoard::openMeasures, this, &BoardsScreen::openMeasures);
    connect(board, &ExecutiveBoard::changed, this, &BoardsScreen::tellAge);
    return board;
}

QWidget* BoardsScreen::newOncall(QWidget* parent)
{
    auto* board = new OncallBoard(m_bridge, parent);
    connect(board, &OncallBoard::openTicket, this, &BoardsScreen::openTicket);
    connect(board, &OncallBoard::openDebug, this, &BoardsScreen::openDebug);
    connect(board, &OncallBoard::openAlerts, this, &BoardsScreen::openAlerts);
    connect(board, &OncallBoard::openLink, this, &BoardsScreen::openLink);
    connect(board, &OncallBoard::declare, this, &BoardsScreen::declare);
    connect(board, &OncallBoard::newTicket, this, &BoardsScreen::newTicket);
    connect(board, &OncallBoard::said, this, &BoardsScreen::said);
    connect(board, &OncallBoard::refreshed, this, &BoardsScreen::tellAge);
    connect(board, &OncallBoard::changed, this, &BoardsScreen::commandsChanged);
    connect(board, &OncallBoard::changed, this, &BoardsScreen::hintsChanged);
    return board;
}

QWidget* BoardsScreen::newBoard(const QString& id, QWidget* parent)
{
    const auto found =
        std::find_if(m_boards.begin(), m_boards.end(), [&](const Board& board) { return board.id == id; });
    return found == m_boards.end() ? nullptr : found->build(parent);
}

QString BoardsScreen::current() const
{
    const int index = m_bar->tabs()->currentIndex();
    return index >= 0 && index < m_boards.size() ? m_boards[index].id : QString();
}

QWidget* BoardsScreen::board(const QString& id) const
{
    const auto found =
        std::find_if(m_boards.begin(), m_boards.end(), [&](const Board& board) { return board.id == id; });
    return found == m_boards.end() ? nullptr : found->widget;
}

BoardPage* BoardsScreen::page() const { return dynamic_cast<BoardPage*>(board(current())); }

OncallBoard* BoardsScreen::oncall() const { return qobject_cast<OncallBoard*>(board(current())); }

bool BoardsScreen::showBoard(const QString& id)
{
    for (int i = 0; i < m_boards.size(); ++i) {
        if (m_boards[i].id != id)
            continue;
        m_wasChosen = true;
        m_bar->tabs()->setCurrentIndex(i);
        showIndex(i);
        return true;
    }
    return false;
}

/// When it is first looked at, or one of its panels is.
void BoardsScreen::make(Board& board)
{
    if (board.widget)
        return;
    board.widget = board.build(m_stack);
    m_stack->addWidget(board.widget);
    const auto* page = dynamic_cast<BoardPage*>(board.widget);
    BoardPanels* panels = page ? page->panels() : nullptr;
    if (!panels)
        return;
    panels->setKeys([this, id = board.id](QKeyEvent& event) { return press(id, event); });
    panels->restore(m_windows.take(board.id));
    connect(panels, &BoardPanels::changed, this, &BoardsScreen::keepWindows);
    connect(panels, &BoardPanels::changed, this, &BoardsScreen::commandsChanged);
}

void BoardsScreen::showIndex(int index)
{
    if (!isVisible() || index < 0 || index >= m_boards.size())
        return;
    m_wasChosen |= m_bar->tabs()->hasFocus();
    Board& board = m_boards[index];
    make(board);
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(board.widget);
    const BoardPage* shown = page();
    m_range->setVisible(shown && shown->hasRange());
    m_export->setVisible(shown);
    tellAge();
    keepSetup();
    if (hadFocus)
        activated();
    emit commandsChanged();
    emit hintsChanged();
}

int BoardsScreen::rangeDays() const
{
    return s_boardsScreenRanges[static_cast<std::size_t>(std::clamp(m_range->current(), 0, 2))];
}

void BoardsScreen::setRange(int index)
{
    m_wasChosen = true;
    m_range->setCurrent(std::clamp(index, 0, 2));
    for (const Board& board : m_boards) {
        if (auto* ranged = dynamic_cast<BoardPage*>(board.widget))
            ranged->setRange(rangeDays());
    }
    tellAge();
    keepSetup();
}

void BoardsScreen::step(int by) { setRange(m_range->current() + by); }

void BoardsScreen::tellAge()
{
    const BoardPage* shown = page();
    m_age->setText(shown ? shown->age() : QString());
    m_age->setInk(shown && shown->isStale() ? Ink::Warn : Ink::Tertiary);
    fitAge();
}

// Where there is little room the title is worth more, unless what is shown is old.
void BoardsScreen::fitAge()
{
    const int age = m_age->sizeHint().width() + m_bar->layout()->spacing();
    const int others = m_bar->sizeHint().width() - (m_age->isHidden() ? 0 : age);
    const BoardPage* shown = page();
    m_age->setVisible((shown && shown->isStale()) || others + age <= width());
}

void BoardsScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitAge();
}

void BoardsScreen::keepSetup()
{
    if (m_wasChosen)
        m_bridge.setSetting(s_setting, current().toStdString() + ' ' + std::to_string(rangeDays()));
}

void BoardsScreen::takeSetup(const std::string& kept)
{
    if (m_wasChosen || kept.empty())
        return;
    const QStringList parts = format::fromUtf8(kept).split(QLatin1Char(' '));
    for (int i = 0; i < m_boards.size(); ++i) {
        if (m_boards[i].id == parts.first())
            m_bar->tabs()->setCurrentIndex(i);
    }
    const auto range =
        std::find(s_boardsScreenRanges.begin(), s_boardsScreenRanges.end(), parts.last().toInt());
    if (range != s_boardsScreenRanges.end())
        setRange(static_cast<int>(range - s_boardsScreenRanges.begin()));
    m_wasChosen = false;
}

/// When the window is closed its panels' windows close too, to come again with it: that is not kept.
void BoardsScreen::keepWindows()
{
    if (!window()->isVisible())
        return;
    QStringList lines;
    for (const Board& board : m_boards) {
        const auto* shown = dynamic_cast<BoardPage*>(board.widget);
        const QStringList open =
            shown && shown->panels() ? shown->panels()->state() : m_windows.value(board.id);
        for (const QString& one : open)
            lines << board.id + QLatin1Char(' ') + one;
    }
    m_bridge.setSetting(s_windows, lines.join(QLatin1Char('\n')).toStdString());
}

void BoardsScreen::takeWindows(const QString& kept)
{
    for (const QString& line : kept.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        m_windows[line.section(QLatin1Char(' '), 0, 0)] << line.section(QLatin1Char(' '), 1);
    for (Board& board : m_boards) {
        if (!m_windows.contains(board.id))
            continue;
        const auto* shown = dynamic_cast<BoardPage*>(board.widget);
        if (shown && shown->panels())
            shown->panels()->restore(m_windows.take(board.id));
        else
            make(board);
    }
}

BoardPanels* BoardsScreen::panels() const
{
    const BoardPage* shown = page();
    return shown ? shown->panels() : nullptr;
}

void BoardsScreen::setPresenting(bool presenting)
{
    m_isPresenting = presenting;
    m_bar->setVisible(!presenting);
    for (const Board& board : m_boards) {
        if (auto* shown = dynamic_cast<BoardPage*>(board.widget))
            shown->setPresenting(presenting);
    }
    emit commandsChanged();
}

QString BoardsScreen::paperName() const
{
    if (!page())
        return {};
    const QString day = format::utcDay(m_bridge.now()).left(16).replace(QLatin1Char(' '), QLatin1Char('-'));
    return tr("%1-board-%2", "name of a file").arg(current(), QString(day).remove(QLatin1Char(':')));
}

QString BoardsScreen::savePaper(const QString& file)
{
    BoardPage* shown = page();
    if (!shown)
        return tr("This board does not go on paper.");
    const QString title = m_boards[m_bar->tabs()->currentIndex()].title;
    BoardPaper paper;
    paper.title =
        shown->hasRange() ? tr("%1 board, %2").arg(title, rangeName(rangeDays())) : tr("%1 board").arg(title);
    paper.foot = tr("Printed %1").arg(format::utcDay(m_bridge.now()));
    if (shown->isStale())
        paper.foot = tr("%1, printed %2").arg(shown->age(), format::utcDay(m_bridge.now()));
    return saveBoard(*shown, paper, file);
}

void BoardsScreen::activated()
{
    if (!isVisible())
        return;
    if (BoardPage* shown = page())
        shown->enter();
    else if (QWidget* widget = m_stack->currentWidget())
        widget->setFocus(Qt::OtherFocusReason);
}

void BoardsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
    showIndex(m_bar->tabs()->currentIndex());
}

void BoardsScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void BoardsScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isPresenting)
        emit presentRequested(false);
    else
        QWidget::keyPressEvent(event);
}

void BoardsScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
