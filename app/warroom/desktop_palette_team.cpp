// Who works on the incident and who watches it, asked in the palette's field.
#include "desktop_palette.h"

#include "desktop.h"

#include "models/format/format.h"
#include "screens/room/room_screen.h"
#include "shell/actions.h"

namespace warroom::ui {
namespace {

const QString teamPersonIcon = QStringLiteral("user");

bool isIn(const std::map<PersonId, Field<bool>>& list, PersonId person)
{
    const auto found = list.find(person);
    return found != list.end() && found->second.value();
}

} // namespace

void DesktopPalette::addTeamCommands()
{
    RoomScreen& room = m_desktop.room();
    const auto add = [&](const char* id, const QString& text, const QString& keys, const Body& needs,
                         std::function<PaletteStep()> ask) {
        ActionSpec made;
        made.id = QLatin1String(id);
        made.text = text;
        made.group = tr("Room");
        made.icon = teamPersonIcon;
        made.keys = {QKeySequence(keys)};
        made.scope = &room;
        made.whyNot = [&room, needs] {
            return room.presenter().hasTicket() ? room.presenter().whyNot(needs)
                                                : tr("No incident is open here.");
        };
        addAsking(made, std::move(ask));
    };
    add("room.responder", tr("Add or release a responder…"), QStringLiteral("Alt+T"), ResponderAdd{}, [this] {
        return chooseMember(tr("Responder"), &Ticket::responders, [](PersonId person, bool in) {
            return in ? Body(ResponderRemove{person}) : Body(ResponderAdd{person});
        });
    });
    add("room.watcher", tr("Add or release a watcher…"), QStringLiteral("Alt+W"), ResponderAdd{}, [this] {
        return chooseMember(tr("Watcher"), &Ticket::watchers, [](PersonId person, bool in) {
            return in ? Body(WatchRemove{person}) : Body(WatchAdd{person});
        });
    });
    askFor(
        QStringLiteral("room.driver"), [this] { return chooseDriver(); },
        [&room] { return room.presenter().driverText(); });
}

PaletteStep DesktopPalette::chooseDriver() const
{
    PaletteStep step;
    RoomPresenter& room = m_desktop.room().presenter();
    step.prompt = tr("The wheel to");
    const auto drives = room.driver();
    for (const Person& person : m_bridge.directory()->people()) {
        if (person.removed)
            continue;
        const QString name = format::personName(*m_bridge.directory(), person.id);
        step.choices.append({name,
                             drives == person.id            ? tr("drives now")
                             : person.id == m_bridge.self() ? tr("you")
                                                            : QString(),
                             teamPersonIcon,
                             [&room, id = person.id] { room.submit(DriverSet{id}); },
                             {}});
    }
    if (drives)
        step.choices.append(
            {tr("Nobody"), room.driverText(), QStringLiteral("x"), [&room] { room.handWheel({}); }, {}});
    return step;
}

// Those who are not in it yet first.
PaletteStep DesktopPalette::chooseMember(const QString& prompt, std::map<PersonId, Field<bool>> Ticket::*list,
                                         std::function<Body(PersonId, bool)> change) const
{
    PaletteStep step;
    step.prompt = prompt;
    RoomPresenter& room = m_desktop.room().presenter();
    const auto& people = (*room.ticket()).*list;
    QList<PaletteChoice> members;
    for (const Person& person : m_bridge.directory()->people()) {
        if (person.removed)
            continue;
        const bool in = isIn(people, person.id);
        PaletteChoice choice;
        choice.text = format::personName(*m_bridge.directory(), person.id);
        choice.detail = in ? tr("release") : person.id == m_bridge.self() ? tr("you") : QString();
        choice.icon = teamPersonIcon;
        choice.run = [&room, body = change(person.id, in)] { room.submit(body); };
        (in ? members : step.choices).append(choice);
    }
    step.choices += members;
    return step;
}

} // namespace warroom::ui
