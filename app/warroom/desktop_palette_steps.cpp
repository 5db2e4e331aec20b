// What commands of the room ask in the palette's field: whom, which role, how bad.
#include "desktop_palette.h"

#include "desktop.h"

#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/line_input.h"
#include "screens/room/room_screen.h"
#include "shell/actions.h"

namespace warroom::ui {
namespace {

const QString stepPersonIcon = QStringLiteral("user");

} // namespace

void DesktopPalette::addRoomCommands()
{
    RoomScreen& room = m_desktop.room();
    const auto spec = [&room](const char* id, const QString& text, const QString& keys, Body body) {
        ActionSpec made;
        made.id = QLatin1String(id);
        made.text = text;
        made.group = tr("Room");
        made.icon = stepPersonIcon;
        made.keys = {QKeySequence(keys)};
        made.scope = &room;
        made.whyNot = [&room, body = std::move(body)] {
            return room.presenter().hasTicket() ? room.presenter().whyNot(body)
                                                : tr("No incident is open here.");
        };
        return made;
    };
    addAsking(
        spec("room.assign", tr("Assign next action…"), QStringLiteral("@"), ActionSet{}),
        [this] { return chooseAction(); },
        [&room] {
            const auto actions = shown(room.presenter().ticket()->actions);
            QString first;
            for (const Action* action : actions) {
                const QString text = actionText(*room.presenter().ticket(), *action);
                if (!action->done.value() && action->owner.value().isNobody())
                    return tr("%1 has no owner").arg(text);
                if (!action->done.value() && first.isEmpty())
                    first = text;
            }
            return first;
        });
    addAsking(
        spec("room.role", tr("Assign role…"), QStringLiteral("Alt+R"), RoleAssign{}),
        [this] { return chooseRole(); },
        [this] {
            for (std::size_t i = 0; i < incidentRoleCount; ++i) {
                const auto role = static_cast<IncidentRole>(i);
                if (m_desktop.room().presenter().ticket()->holder(role).isNobody())
                    return tr("%1 is empty", "a role").arg(format::name(role));
            }
            return QString();
        });
    addAsking(
        spec("room.commander", tr("Assign commander…"), QStringLiteral("Shift+R"), RoleAssign{}),
        [this] { return chooseHolder(IncidentRole::Commander); },
        [this] { return roleDetail(IncidentRole::Commander); });
    addAsking(spec("room.times", tr("Correct when it began, was seen, eased or was over…"),
                   QStringLiteral("Shift+D"), MilestoneSet{}),
              [this] { return chooseMilestone(); });
    askFor(
        QStringLiteral("room.severity"), [this] { return chooseSeverity(); },
        [&room] { return tr("now %1").arg(format::name(room.presenter().ticket()->severity.value())); });
    addTeamCommands();
}

QString DesktopPalette::roleDetail(IncidentRole role) const
{
    const auto& room = m_desktop.room().presenter();
    const Owner& holder = room.ticket()->holder(role);
    return holder.isNobody() ? tr("now nobody") : tr("now %1").arg(room.name(holder));
}

PaletteStep DesktopPalette::chooseOwner(const QString& prompt, std::function<void(const QString&)> accept,
                                        bool groups) const
{
    PaletteStep step;
    step.prompt = prompt;
    const Directory& people = *m_bridge.directory();
    const QString self = format::personName(people, m_bridge.self());
    for (const QString& name : ownerNames(people, {})) {
        const bool isPerson = people.findPerson(name.toStdString()) != nullptr;
        if (!isPerson && !groups)
            continue;
        step.choices.append({name,
                             name == self ? tr("you")
                             : isPerson   ? QString()
                                          : tr("group"),
                             stepPersonIcon,
                             [accept, name] { accept(name); },
                             {}});
    }
    step.takes = accept;
    step.takesText = tr("Assign to “%1”, who has no account here");
    return step;
}

PaletteStep DesktopPalette::chooseAction()
{
    PaletteStep step;
    step.prompt = tr("Assign");
    RoomPresenter& room = m_desktop.room().presenter();
    QList<PaletteChoice> owned;
    for (const Action* action : shown(room.ticket()->actions)) {
        if (action->done.value())
            continue;
        const QString text = actionText(*room.ticket(), *action);
        PaletteChoice choice;
        choice.text = text;
        choice.detail = action->owner.value().isNobody() ? tr("nobody") : room.name(action->owner.value());
        choice.icon = QStringLiteral("check");
        choice.next = [this, &room, id = action->id, text] {
            return chooseOwner(tr("%1, to", "a next action that is being assigned").arg(text),
                               [&room, id](const QString& name) { room.assignAction(id, name); });
        };
        (action->owner.value().isNobody() ? step.choices : owned).append(choice);
    }
    step.choices += owned;
    return step;
}

PaletteStep DesktopPalette::chooseHolder(IncidentRole role)
{
    RoomPresenter& room = m_desktop.room().presenter();
    PaletteStep step = chooseOwner(tr("%1 is", "a role that is being assigned").arg(format::name(role)),
                                   [&room, role](const QString& name) { room.assignRole(role, name); });
    if (!room.ticket()->holder(role).isNobody())
        step.choices.append({tr("Nobody"),
                             roleDetail(role),
                             QStringLiteral("x"),
                             [&room, role] { room.assignRole(role, {}); },
                             {}});
    return step;
}

PaletteStep DesktopPalette::chooseRole()
{
    PaletteStep step;
    step.prompt = tr("Assign role");
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        step.choices.append({format::name(role), roleDetail(role), stepPersonIcon, {}, [this, role] {
                                 return chooseHolder(role);
                             }});
    }
    return step;
}

PaletteStep DesktopPalette::chooseSeverity()
{
    PaletteStep step;
    step.prompt = tr("Severity");
    RoomPresenter& room = m_desktop.room().presenter();
    const Severity now = room.ticket()->severity.value();
    for (int i = 0; i < 5; ++i) {
        const auto severity = static_cast<Severity>(i);
        step.choices.append({format::name(severity),
                             severity == now ? tr("as it is") : QString(),
                             QStringLiteral("sev%1").arg(i + 1),
                             [this, severity] { m_desktop.room().changeSeverity(severity); },
                             {}});
    }
    return step;
}

PaletteStep DesktopPalette::chooseMilestone()
{
    PaletteStep step;
    step.prompt = tr("Which time");
    RoomPresenter& room = m_desktop.room().presenter();
    for (std::size_t i = 0; i < milestoneCount; ++i) {
        const auto which = static_cast<Milestone>(i);
        const auto known = milestone(*room.ticket(), which);
        step.choices.append({format::name(which),
                             known ? format::utcDay(*known) : tr("not known"),
                             QStringLiteral("clock"),
                             {},
                             [this, which] { return chooseTime(which); }});
    }
    return step;
}

PaletteStep DesktopPalette::chooseTime(Milestone which)
{
    PaletteStep step;
    RoomPresenter& room = m_desktop.room().presenter();
    step.prompt =
        tr("%1 (22:53, -10m, or with a day)", "a time of the incident, in UTC").arg(format::name(which));
    step.takes = [&room, which](const QString& text) { room.setMilestone(which, text); };
    step.takesText = tr("Set it to %1", "a time");
    if (room.ticket()->milestoneCorrections[static_cast<std::size_t>(which)].value())
        step.choices.append({tr("As the log says"),
                             {},
                             QStringLiteral("undo"),
                             [&room, which] {
                                 room.submit(MilestoneSet{which, std::optional<Time>()});
                             },
                             {}});
    return step;
}

PaletteStep DesktopPalette::choosePerson(PersonId person)
{
    PaletteStep step;
    RoomPresenter& room = m_desktop.room().presenter();
    const QString name = format::personName(*m_bridge.directory(), person);
    step.prompt = name;
    if (!room.hasTicket() || !room.whyNot(RoleAssign{}).isEmpty())
        return step;
    const QString key = format::fromUtf8(room.ticket()->key());
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        step.choices.append({tr("Make %1 of %2", "role, incident").arg(format::name(role), key),
                             roleDetail(role),
                             stepPersonIcon,
                             [&room, role, name] { room.assignRole(role, name); },
                             {}});
    }
    return step;
}

} // namespace warroom::ui
