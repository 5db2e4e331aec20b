// Holding, going out, and what a kill leaves behind.
#include "models/comms/held_posts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr const char* s_heldPostsSetting = "update.held";

bool isPosted(const Ticket& ticket, const StatusPublish& body, PersonId self, Time pressed)
{
    return std::any_of(ticket.updates.begin(), ticket.updates.end(), [&](const StatusUpdate& update) {
        return update.text == body.text && update.audiences == body.audiences &&
               update.published.by == self && update.published.at >= pressed;
    });
}

} // namespace

HeldPosts::HeldPosts(WorkspaceBridge& bridge, std::chrono::milliseconds holdFor, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_holdFor(holdFor)
{
    m_second.setInterval(std::min(holdFor, std::chrono::milliseconds(1000)));
    connect(&m_second, &QTimer::timeout, this, &HeldPosts::tick);
    connect(&bridge, &WorkspaceBridge::roomChanged, this, &HeldPosts::onRoom);
    if (bridge.isLoaded())
        restore();
    else
        connect(&bridge, &WorkspaceBridge::loaded, this, &HeldPosts::restore);
}

HeldPosts::~HeldPosts()
{
    const auto waits = [](const HeldPost& held) { return held.goes.isForever(); };
    const bool goesOut = !std::all_of(m_held.begin(), m_held.end(), waits);
    for (const auto& held : m_held) {
        if (!waits(held))
            post(held, nullptr);
    }
    std::erase_if(m_held, [&](const HeldPost& held) { return !waits(held); });
    if (goesOut)
        keep();
    for (const auto& ticket : m_restored)
        m_bridge.unfollow(ticket);
}

bool HeldPosts::hold(TicketId ticket, const UpdateDraft& draft)
{
    if (!problemOf(draft).isEmpty())
        return false;
    release(ticket);
    m_held.push_back({ticket, draft, m_bridge.now(), QDeadlineTimer(m_holdFor), false});
    keep();
    m_second.start();
    emit changed();
    return true;
}

std::optional<UpdateDraft> HeldPosts::takeBack(TicketId ticket)
{
    const auto found = std::find_if(m_held.begin(), m_held.end(),
                                    [&](const HeldPost& held) { return held.ticket == ticket; });
    if (found == m_held.end() || m_restored.contains(ticket))
        return std::nullopt;
    const UpdateDraft draft = found->draft;
    m_held.erase(found);
    keep();
    emit changed();
    return draft;
}

void HeldPosts::release(TicketId ticket)
{
    const HeldPost* held = of(ticket);
    if (!held || held->goes.isForever())
        return;
    post(*held, nullptr);
    std::erase_if(m_held, [&](const HeldPost& one) { return one.ticket == ticket; });
    keep();
    emit changed();
    emit posted(ticket);
}

const HeldPost* HeldPosts::of(TicketId ticket) const
{
    const auto found = std::find_if(m_held.begin(), m_held.end(),
                                    [&](const HeldPost& held) { return held.ticket == ticket; });
    return found == m_held.end() ? nullptr : &*found;
}

int HeldPosts::secondsLeft(TicketId ticket) const
{
    const HeldPost* held = of(ticket);
    if (!held || held->goes.isForever())
        return 0;
    return static_cast<int>((held->goes.remainingTime() + 999) / 1000);
}

void HeldPosts::tick()
{
    std::vector<TicketId> due;
    for (const auto& held : m_held) {
        if (!held.goes.isForever() && held.goes.hasExpired())
            due.push_back(held.ticket);
    }
    for (const auto& ticket : due)
        release(ticket);
    const bool counts = std::any_of(m_held.begin(), m_held.end(),
                                    [](const HeldPost& held) { return !held.goes.isForever(); });
    if (!counts)
        m_second.stop();
    emit changed();
}

/// `known`: the ticket as it is, where a part may have gone out already.
void HeldPosts::post(const HeldPost& held, const Ticket* known)
{
    for (auto& body : publications(held.draft, held.pressed)) {
        if (!known || !isPosted(*known, body, m_bridge.self(), held.pressed))
            m_bridge.submit(held.ticket, std::move(body));
    }
}

void HeldPosts::restore()
{
    m_bridge.setting(s_heldPostsSetting, this, [this](const std::string& kept) { take(kept); });
}

void HeldPosts::take(const std::string& kept)
{
    for (const auto& value : QJsonDocument::fromJson(QByteArray::fromStdString(kept)).array()) {
        const QJsonObject json = value.toObject();
        const auto ticket = TicketId::parse(json["ticket"].toString().toStdString());
        if (!ticket || of(*ticket))
            continue;
        HeldPost held{*ticket, draftOf(json["draft"].toObject()),
                      Time(Duration(static_cast<std::int64_t>(json["pressed"].toDouble()))),
                      QDeadlineTimer(QDeadlineTimer::Forever), false};
        held.stranded = m_bridge.now() - held.pressed > StaleAfter;
        m_held.push_back(held);
        if (held.stranded)
            continue;
        m_restored.insert(held.ticket);
        m_bridge.follow(held.ticket);
        if (const Room* room = m_bridge.room(held.ticket))
            onRoom(held.ticket, Room(*room));
    }
    emit changed();
}

void HeldPosts::onRoom(TicketId ticket, const Room& room)
{
    if (!m_restored.contains(ticket) || room.state != RoomState::Ready || !room.ticket->exists())
        return;
    m_restored.erase(ticket);
    if (const HeldPost* held = of(ticket))
        post(*held, room.ticket.get());
    std::erase_if(m_held, [&](const HeldPost& held) { return held.ticket == ticket; });
    keep();
    m_bridge.unfollow(ticket);
    emit changed();
    emit posted(ticket);
}

void HeldPosts::keep() { m_bridge.setSetting(s_heldPostsSetting, json()); }

std::string HeldPosts::json() const
{
    QJsonArray all;
    for (const auto& held : m_held) {
        all.append(QJsonObject{{"ticket", QString::fromStdString(held.ticket.text())},
                               {"pressed", static_cast<double>(held.pressed.time_since_epoch().count())},
                               {"draft", toJson(held.draft)}});
    }
    return all.isEmpty() ? std::string() : QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace warroom::ui
