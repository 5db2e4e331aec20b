// Turning the registry into commands, and opening the palette over the screen in front.
#include "desktop_palette.h"

#include "desktop.h"

#include "models/format/format.h"
#include "screens/palette/palette.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_screen.h"
#include "screens/room/room_screen.h"
#include "shell/actions.h"

#include <algorithm>
#include <map>

namespace warroom::ui {
namespace {

// What is done in incidents comes before going somewhere, and that before what concerns the window.
int place(const PaletteCommand& command)
{
    return command.id.startsWith(QLatin1String("window."))   ? 2
           : command.id.startsWith(QLatin1String("screen.")) ? 1
                                                             : 0;
}

} // namespace

DesktopPalette::DesktopPalette(Desktop& desktop, WorkspaceBridge& bridge)
    : m_desktop(desktop), m_bridge(bridge)
{
    connect(&desktop.window(), &MainWindow::paletteRequested, this, &DesktopPalette::toggle);
    addRoomCommands();
}

DesktopPalette::~DesktopPalette() = default;

PaletteModel& DesktopPalette::model()
{
    if (!m_model) {
        PaletteDeeds deeds;
        deeds.openTicket = [this](TicketId ticket) { m_desktop.openTicket(ticket); };
        deeds.newTicket = [this](const QString& title) { m_desktop.showNewTicket(title); };
        deeds.person = [this](PersonId person) { return choosePerson(person); };
        m_model = std::make_unique<PaletteModel>(m_bridge, std::move(deeds));
    }
    return *m_model;
}

Palette& DesktopPalette::palette()
{
    if (!m_palette) {
        auto& window = m_desktop.window();
        m_palette = new Palette(model(), window.centralWidget(), window.screenHost());
    }
    return *m_palette;
}

void DesktopPalette::toggle()
{
    if (m_palette && m_palette->isOpen())
        return m_palette->closePalette();
    begin();
    palette().open(about());
}

void DesktopPalette::ask(const PaletteStep& step)
{
    begin();
    model().ask(step);
    palette().open(about());
}

void DesktopPalette::begin()
{
    m_desktop.window().actions().refresh();
    model().begin(commands(), places(), hereTitle());
}

void DesktopPalette::addAsking(const ActionSpec& spec, std::function<PaletteStep()> question,
                               std::function<QString()> detail)
{
    ActionSpec asking = spec;
    asking.run = [this, question] { ask(question()); };
    m_desktop.window().actions().add(asking);
    askFor(spec.id, std::move(question), std::move(detail));
}

void DesktopPalette::askFor(const QString& id, std::function<PaletteStep()> question,
                            std::function<QString()> detail)
{
    m_asking.insert(id, {std::move(question), std::move(detail)});
}

QList<PaletteCommand> DesktopPalette::commands()
{
    QList<PaletteCommand> out;
    const MainWindow& window = m_desktop.window();
    const ActionRegistry& registry = window.actions();
    const QWidget* front = window.screen(window.currentScreen());
    for (const ActionRegistry::Entry* entry : registry.entries()) {
        const ActionSpec& spec = entry->spec;
        // What belongs to a pane that is not there has nothing to work on.
        const bool reachable =
            !spec.scope || spec.scope->isVisible() || !window.screenOf(spec.scope).isEmpty();
        if (spec.keysOnly || !reachable || spec.id == QLatin1String("window.palette"))
            continue;
        PaletteCommand command;
        command.id = spec.id;
        command.text = spec.text;
        command.icon = spec.icon;
        command.keys = registry.keyText(spec.id);
        command.whyNot = registry.whyNot(spec.id);
        command.here = spec.scope && front && (spec.scope == front || front->isAncestorOf(spec.scope));
        command.run = [this, action = entry->action, scope = spec.scope] {
            bringToFront(scope);
            action->trigger();
        };
        if (spec.scope && !command.here)
            command.detail = spec.group;
        if (const auto asking = m_asking.constFind(spec.id); asking != m_asking.constEnd()) {
            command.ask = asking->ask;
            if (asking->detail && command.whyNot.isEmpty())
                command.detail = asking->detail();
        }
        out.append(command);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const PaletteCommand& a, const PaletteCommand& b) { return place(a) < place(b); });
    return out;
}

void DesktopPalette::bringToFront(const QWidget* scope)
{
    const QString screen = scope ? m_desktop.window().screenOf(scope) : QString();
    if (!screen.isEmpty() && screen != m_desktop.window().currentScreen())
        m_desktop.window().showScreen(screen);
}

QList<PalettePlace> DesktopPalette::places() const
{
    std::map<QString, int> open; // by service
    for (const auto& [id, summary] : m_bridge.summaries()) {
        for (const QString& part : format::fromUtf8(summary.service).split(QLatin1Char(','))) {
            if (!part.trimmed().isEmpty())
                open[part.trimmed()] += summary.isOpen() ? 1 : 0;
        }
    }
    QList<PalettePlace> out;
    for (const auto& [service, count] : open) {
        const QString detail = count == 0   ? tr("service, no open ticket")
                               : count == 1 ? tr("service, %n open ticket", nullptr, count)
                                            : tr("service, %n open tickets", nullptr, count);
        out.append({service, detail, QStringLiteral("services"), [this, name = service] {
                        m_desktop.showQueue();
                        if (auto* filter = m_desktop.queue().findChild<FilterLine*>())
                            filter->setText(QStringLiteral("service:\"%1\"").arg(name));
                    }});
    }
    return out;
}

QString DesktopPalette::hereTitle() const
{
    const MainWindow& window = m_desktop.window();
    if (window.screen(window.currentScreen()) == &m_desktop.room())
        return tr("This incident");
    return window.screenName(window.currentScreen());
}

QString DesktopPalette::about() const
{
    const MainWindow& window = m_desktop.window();
    const bool room = window.screen(window.currentScreen()) == &m_desktop.room();
    return room && m_desktop.room().presenter().hasTicket()
               ? format::fromUtf8(m_desktop.room().presenter().ticket()->key())
               : QString();
}

} // namespace warroom::ui
