// Working together: who else is here, who drives, taking back what was one's own, and texts that were written
// apart.
#include "domain/ticket/who_does_what.h"
#include "models/format/format.h"
#include "models/room/presence_text.h"
#include "models/room/room_presenter.h"

namespace warroom::ui {

void RoomPresenter::takePresence()
{
    std::vector<PresenceView> views;
    for (const auto& other : m_room.present) {
        PresenceView view;
        view.person = other.person;
        view.replica = other.replica;
        view.name = format::personName(people(), other.person);
        view.initials = format::initials(view.name);
        if (const auto section = parseName<Section>(other.section))
            view.section = *section;
        view.item = other.item;
        view.caret = other.caret;
        view.typing = other.typing;
        view.seen = other.seen;
        view.heard = other.heard;
        views.push_back(std::move(view));
    }
    if (views == m_present)
        return;
    m_present = std::move(views);
    emit presenceChanged();
}

QString RoomPresenter::presenceText(const PresenceView& other) const
{
    const QStringList sections = other.section ? QStringList{format::name(*other.section)} : QStringList();
    return ui::presenceText(other.name, sections, other.typing, other.seen, now());
}

void RoomPresenter::setPlace(std::optional<Section> section, const std::optional<ItemId>& item,
                             std::optional<std::int64_t> caret, bool key)
{
    if (!m_ticketId.isNil())
        m_teller.tell({m_ticketId, section, item, caret}, key);
}

std::optional<PersonId> RoomPresenter::driver() const { return driverOf(*ticket()); }

QString RoomPresenter::driverText() const
{
    const auto drives = driver();
    return drives ? tr("%1 drives since %2", "person, time")
                        .arg(format::personName(people(), *drives), format::utcMinute(ticket()->driver.at()))
                  : QString();
}

QString RoomPresenter::whyNoDriver() const
{
    const QString reason = whyNot(DriverSet{});
    return reason.isEmpty() && !isFought(*ticket())
               ? tr("Somebody drives only while an incident is being worked.")
               : reason;
}

void RoomPresenter::takeWheel()
{
    if (const QString reason = whyNoDriver(); !reason.isEmpty()) {
        emit said(reason);
        return;
    }
    const bool mine = driver() == self();
    submit(mine ? DriverSet{} : DriverSet{self()});
    emit said(mine ? tr("Nobody drives any more") : tr("You drive"));
}

void RoomPresenter::handWheel(const QString& name)
{
    const QString who = name.trimmed();
    const Person* person = who.isEmpty() ? nullptr : people().findPerson(who.toStdString());
    if (const QString reason = whyNoDriver(); !reason.isEmpty())
        emit said(reason);
    else if (!who.isEmpty() && !person)
        emit said(tr("Nobody here is called “%1”.").arg(who));
    else
        submit(person ? DriverSet{person->id} : DriverSet{});
}

OpId RoomPresenter::submit(Body body)
{
    m_own.note(*m_room.ticket, body, people());
    return m_bridge.submit(m_ticketId, std::move(body));
}

void RoomPresenter::undoLast()
{
    auto undone = m_own.takeLast(*m_room.ticket, self());
    if (!undone) {
        emit said(tr("Nothing of yours is left to undo here"));
    } else if (!undone->back) {
        emit said(tr("Not undone, it has been changed since: %1").arg(undone->what));
    } else {
        m_bridge.submit(m_ticketId, std::move(*undone->back));
        emit said(tr("Undone: %1").arg(undone->what));
    }
}

void RoomPresenter::settleMerged(Section section, const std::optional<ItemId>& item)
{
    const TextSettle settle{section, item};
    if (const auto reason = whyNot(settle); !reason.isEmpty())
        emit said(reason);
    else
        m_bridge.submit(m_ticketId, settle);
}

const PublishedTemplate* RoomPresenter::newerTemplate() const
{
    const auto all = m_templates.board();
    if (!hasTicket() || !ticket()->isOpen() || !all || all->empty())
        return nullptr;
    const auto& newest = all->front();
    return newest.content.version > templateOf(*ticket()).version ? &newest : nullptr;
}

QString RoomPresenter::whyNotAdopt() const
{
    const auto* newer = newerTemplate();
    return newer ? whyNot(TemplateAdopt{newer->content}) : tr("No newer template is known for this ticket.");
}

void RoomPresenter::adoptTemplate()
{
    if (const auto* newer = newerTemplate())
        submit(TemplateAdopt{newer->content});
}

} // namespace warroom::ui
