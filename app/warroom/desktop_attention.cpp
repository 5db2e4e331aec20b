// Where the desktop's attention meets window, settings, tray and palette.
#include "desktop_attention.h"

#include "desktop.h"
#include "desktop_palette.h"

#include "domain/ticket/cadence.h"
#include "models/format/format.h"
#include "screens/alerts/alerts_screen.h"
#include "screens/room/room_screen.h"
#include "screens/settings/choice_line.h"
#include "screens/settings/desktop_settings.h"
#include "screens/start/paragraph.h"
#include "shell/actions.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

const QString quietId = QStringLiteral("attention.quiet");
const QString waitingId = QStringLiteral("alerts.waiting");

qint64 asMs(std::optional<Time> time) { return time ? time->time_since_epoch().count() : 0; }

// The next time that it is this hour, UTC.
Time nextHour(Time now, std::chrono::hours hour)
{
    const Time today = std::chrono::floor<std::chrono::days>(now) + hour;
    return today > now ? today : today + std::chrono::days(1);
}

} // namespace

DesktopAttention::DesktopAttention(Desktop& desktop, WorkspaceBridge& bridge, DesktopSettings& settings,
                                   DesktopPalette& palette)
    : m_desktop(desktop), m_bridge(bridge), m_settings(settings), m_attention(bridge, m_notifier),
      m_pages(m_notifier)
{
    m_attention.setNotifications(settings.notifications());
    m_attention.setSound(settings.sound());
    m_pages.setNotifications(settings.notifications());
    m_pages.setSound(settings.sound());
    if (const qint64 until = settings.quietUntil(); until > 0)
        m_attention.setQuietUntil(Time(Duration(until)));
    m_attention.setIsAtWindow([this] { return m_desktop.window().isActiveWindow(); });
    connectAttention();
    addActions(palette);
}

void DesktopAttention::connectAttention()
{
    // The bus is met when the window is there already.
    const auto begin = [this] { m_notifier.start(DesktopNotifier::sessionBus()); };
    if (m_bridge.isLoaded())
        begin();
    else
        connect(&m_bridge, &WorkspaceBridge::loaded, this, begin);
    connect(&m_attention, &Attention::told, this, [this](TicketId ticket, const QString& sentence) {
        MainWindow& window = m_desktop.window();
        const bool inFront = window.screen(window.currentScreen()) == &m_desktop.room() &&
                             m_desktop.room().ticketId() == ticket;
        window.showToast(sentence, inFront ? QString() : tr("Open"),
                         [this, ticket] { m_desktop.openTicket(ticket); });
        if (m_settings.sound() && !m_attention.quietUntil())
            QApplication::beep();
        if (inFront)
            m_attention.see(ticket);
    });
    connect(&m_attention, &Attention::openRequested, this, [this](TicketId ticket) {
        m_desktop.raise();
        m_desktop.openTicket(ticket);
    });
    connect(&m_attention, &Attention::waitingChanged, this, &DesktopAttention::refreshTray);
    connect(&m_attention, &Attention::quietChanged, this, [this] {
        m_settings.setQuietUntil(asMs(m_attention.quietUntil()));
        showQuiet();
        refreshTray();
    });
    const auto seen = [this] {
        if (m_desktop.window().screen(m_desktop.window().currentScreen()) == &m_desktop.room())
            m_attention.see(m_desktop.room().ticketId());
    };
    connect(&m_desktop.room(), &RoomScreen::ticketChanged, this, seen);
    connect(&m_desktop.window(), &MainWindow::screenChanged, this, seen);
    connect(&m_tray, &TrayIcon::activated, &m_desktop, &Desktop::raise);
}

void DesktopAttention::watchPages(AlertsScreen& alerts)
{
    MainWindow& window = m_desktop.window();
    const auto show = [&window, &alerts] {
        if (alerts.showWaiting())
            window.showScreen(window.screenOf(&alerts));
    };
    m_pages.setIsSeen([&window, &alerts](const WaitingPage& page) {
        return window.isActiveWindow() && alerts.isVisible() && alerts.tab() == alerts::Tab::Firing &&
               alerts.model().indexOf(page.id).isValid();
    });
    connect(&m_pages, &PageAttention::told, &window, &MainWindow::announce);
    connect(&m_pages, &PageAttention::attentionWanted, this, [&window] { QApplication::alert(&window); });
    connect(&m_pages, &PageAttention::rang, this, [] { QApplication::beep(); });
    connect(&m_pages, &PageAttention::openRequested, this, [this, show] {
        m_desktop.raise();
        show();
    });
    connect(&window, &MainWindow::pagesClicked, this, show);
    connect(&window, &MainWindow::screenChanged, &m_pages, &PageAttention::see);
    connect(qApp, &QApplication::focusChanged, &m_pages, &PageAttention::see);
    // A page may be heard of before its row is there.
    connect(&alerts.model(), &QAbstractItemModel::rowsInserted, &m_pages, &PageAttention::see);
    connect(&alerts.model(), &QAbstractItemModel::modelReset, &m_pages, &PageAttention::see);
    const auto take = [this, &alerts, &window] {
        const auto pages = alerts.waitingPages();
        m_desktop.strip().setWaitingPages(pages, window.actions().keyText(waitingId));
        m_pages.setWaiting(pages);
    };
    connect(&alerts, &AlertsScreen::waitingForMeChanged, this, take);
    connect(&window.actions(), &ActionRegistry::changed, this, take); // it may have another key
    take();
}

void DesktopAttention::addActions(DesktopPalette& palette)
{
    ActionSpec spec;
    spec.id = quietId;
    spec.text = tr("Do not disturb…");
    spec.group = tr("Everywhere");
    spec.icon = QStringLiteral("bell");
    spec.keys = {QKeySequence(QStringLiteral("Ctrl+Alt+D"))};
    palette.addAsking(
        spec, [this] { return chooseQuiet(); }, [this] { return quietText(); });
    m_menu.addAction(tr("Open warroom"), &m_desktop, &Desktop::raise);
    m_menu.addAction(tr("Do not disturb for an hour"), this, [this] { setQuiet(m_bridge.now() + 1h); });
    m_menu.addAction(tr("Disturb again"), this, [this] { setQuiet(std::nullopt); });
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), &m_desktop.window(), &QWidget::close);
    m_tray.setMenu(&m_menu);
}

PaletteStep DesktopAttention::chooseQuiet()
{
    PaletteStep step;
    step.prompt = tr("Do not disturb");
    const auto add = [this, &step](const QString& text, Time until) {
        step.choices.append({text,
                             tr("until %1 UTC").arg(format::utcMinute(until)),
                             QStringLiteral("bell"),
                             [this, until] { setQuiet(until); },
                             {}});
    };
    const Time now = m_bridge.now();
    if (m_attention.quietUntil())
        step.choices.append({tr("Disturb again"),
                             quietText(),
                             QStringLiteral("bell"),
                             [this] { setQuiet(std::nullopt); },
                             {}});
    add(tr("For 30 minutes"), now + 30min);
    add(tr("For an hour"), now + 1h);
    add(tr("For 8 hours"), now + 8h);
    add(tr("Until the morning"), nextHour(now, 7h));
    return step;
}

void DesktopAttention::setQuiet(std::optional<Time> until)
{
    m_attention.setQuietUntil(until);
    const auto quiet = m_attention.quietUntil();
    m_desktop.window().announce(quiet ? tr("Do not disturb, until %1 UTC").arg(format::utcMinute(*quiet))
                                      : tr("Notifications are shown again"));
}

QString DesktopAttention::quietText() const
{
    const auto quiet = m_attention.quietUntil();
    return quiet ? tr("on until %1 UTC").arg(format::utcMinute(*quiet)) : QString();
}

QWidget* DesktopAttention::settingsBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(6);
    auto* shown =
        new ChoiceLine(tr("Desktop notifications"), {tr("Show what concerns me"), tr("Never")}, body);
    shown->setCurrent(m_settings.notifications() ? 0 : 1);
    connect(shown, &ChoiceLine::chosen, this, [this](int index) {
        m_settings.setNotifications(index == 0);
        m_attention.setNotifications(index == 0);
        m_pages.setNotifications(index == 0);
    });
    auto* sound = new ChoiceLine(tr("Sound"), {tr("Without sound"), tr("With sound")}, body);
    sound->setCurrent(m_settings.sound() ? 1 : 0);
    connect(sound, &ChoiceLine::chosen, this, [this](int index) {
        m_settings.setSound(index == 1);
        m_attention.setSound(index == 1);
        m_pages.setSound(index == 1);
    });
    m_quietLine = new ChoiceLine(tr("Do not disturb"), {tr("Disturb me"), tr("Quiet for an hour")}, body);
    connect(m_quietLine, &ChoiceLine::chosen, this,
            [this](int index) { setQuiet(index == 1 ? std::optional(m_bridge.now() + 1h) : std::nullopt); });
    column->addWidget(shown);
    column->addWidget(sound);
    column->addWidget(m_quietLine);
    column->addWidget(
        paragraph(Type::Small, Ink::Tertiary,
                  tr("Shown are roles and actions that you are given, your name with an @, answers to "
                     "your questions, updates of tickets that you watch, and updates that you have "
                     "promised; and every page until somebody has it, which do not disturb lets "
                     "through. The window never comes to the front by itself."),
                  body));
    showQuiet();
    return body;
}

void DesktopAttention::showQuiet()
{
    if (m_quietLine)
        m_quietLine->setCurrent(m_attention.quietUntil() ? 1 : 0);
}

void DesktopAttention::onStrip(const StripState& strip)
{
    std::optional<Duration> left;
    const auto focused = m_desktop.strip().focused();
    const Room* room = focused ? m_bridge.room(*focused) : nullptr;
    if (const auto due = room ? updateClock(*room->ticket).due : std::nullopt)
        left = *due - m_bridge.now();
    for (const QString& sentence : m_spoken.take(strip, m_bridge.connection().state, left))
        m_desktop.window().announce(sentence);
    m_state.sentence =
        strip.severity > 0
            ? tr("SEV%1 %2: %3", "severity, key, title").arg(strip.severity).arg(strip.key, strip.title)
            : strip.quietSentence;
    m_state.severity = strip.severity;
    refreshTray();
}

void DesktopAttention::refreshTray()
{
    m_state.waiting = m_attention.waiting();
    m_state.quiet = m_attention.quietUntil().has_value();
    m_tray.setState(m_state);
}

} // namespace warroom::ui
