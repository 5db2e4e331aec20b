// Submitting the incident of a leak, and finding the one there is.
#include "models/room/leaks.h"

#include "bridge/masked_kinds.h"
#include "domain/ticket/raise_leak.h"
#include "models/format/format.h"
#include "models/room/follow_ups.h"

#include <QCoreApplication>
#include <QDesktopServices>

#include <algorithm>

namespace warroom::ui {
namespace {

struct LeakWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Leaks)
};

/// One that was raised a moment ago may not be listed yet.
TicketId openLeakOf(const RoomPresenter& room, const std::string& kind)
{
    const TicketId raised = leakRaised(*room.ticket(), kind);
    const Summary* known = raised.isNil() ? nullptr : room.bridge().summary(raised);
    return known && !known->isOpen() ? TicketId() : raised;
}

/// The first of these kinds that has no open incident; empty: each has one.
std::string unraisedOf(const RoomPresenter& room, const std::vector<std::string>& kinds)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const std::string& kind) { return openLeakOf(room, kind).isNil(); });
    return found == kinds.end() ? std::string() : *found;
}

std::string placeIn(const MaskNote& note)
{
    if (note.file)
        return "the file " + note.file->name;
    return note.section ? std::string(title(*note.section)) : "the timeline";
}

} // namespace

std::vector<std::string> credentialsOf(const MaskNote& note)
{
    std::vector<std::string> kinds;
    const auto add = [&](const std::string& kind) {
        if (isCredential(kind) && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    };
    for (const auto& value : note.values)
        add(value.kind);
    if (note.file)
        std::for_each(note.file->kinds.begin(), note.file->kinds.end(), add);
    return kinds;
}

QString leakOffer(const RoomPresenter& room, const MaskNote& note)
{
    const auto kinds = credentialsOf(note);
    if (kinds.empty())
        return {};
    if (!unraisedOf(room, kinds).empty())
        return LeakWords::tr("Raise a security incident");
    const Summary* known = room.bridge().summary(openLeakOf(room, kinds.front()));
    return known && known->number > 0
               ? LeakWords::tr("Go to %1", "key of a ticket").arg(format::fromUtf8(known->key()))
               : LeakWords::tr("Go to its incident");
}

void followLeak(RoomPresenter& room, const MaskNote& note, Severity severity)
{
    const auto kinds = credentialsOf(note);
    if (kinds.empty())
        return;
    WorkspaceBridge& bridge = room.bridge();
    const std::string kind = unraisedOf(room, kinds);
    if (kind.empty()) {
        const TicketId incident = openLeakOf(room, kinds.front());
        QDesktopServices::openUrl(ticketUrl(incident, bridge.summary(incident)));
        return;
    }
    const TicketId incident(bridge.newItem().uuid());
    const Leak leak{kind, placeIn(note), room.people().nameOf(room.self()), room.now(), severity};
    LeakOps ops = raiseLeak(*room.ticket(), leak, incident);
    const OpId opened = bridge.submit(incident, ops.open);
    for (Body& body : ops.after(opened))
        bridge.submit(incident, std::move(body));
    room.submit(std::move(ops.back));
    emit room.said(
        LeakWords::tr("A security incident was raised: %1.", "kind of secret").arg(format::fromUtf8(kind)));
}

} // namespace warroom::ui
