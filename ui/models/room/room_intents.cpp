// What a person can do in the room, as operations.
#include "models/room/room_presenter.h"

#include "base/text.h"
#include "domain/ticket/prevention_score.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/conflicts_model.h"
#include "models/room/line_input.h"
#include "models/timeline/entry_times.h"

namespace warroom::ui {
namespace {

std::string utf8(const QString& text) { return text.toStdString(); }

template<class T>
const T* itemIn(const std::vector<T>& items, ItemId id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

template<class T>
std::vector<const Item*> asItems(const std::vector<T>& items)
{
    std::vector<const Item*> out;
    for (const T* item : shown(items))
        out.push_back(item);
    return out;
}

std::vector<const Item*> itemsOf(const Ticket& ticket, Section section)
{
    switch (section) {
    case Section::RootCause:
        return asItems(ticket.causes);
    case Section::NextActions:
        return asItems(ticket.actions);
    case Section::FixesSymptoms:
        return asItems(ticket.fixesSymptoms);
    case Section::FixesRootCause:
        return asItems(ticket.fixesRootCause);
    case Section::Whys:
        return asItems(ticket.whys);
    case Section::Prevention:
        return asItems(ticket.preventions);
    default:
        return {};
    }
}

} // namespace

std::uint64_t RoomPresenter::submitText(Section section, const std::optional<ItemId>& item,
                                        const EditorSync::Submission& made)
{
    m_bridge.submitText(m_ticketId, section, item, made.base, made.edit);
    return m_bridge.submitted();
}

void RoomPresenter::giveRequest(const QString& text, const QString& origin)
{
    if (text.trimmed().isEmpty())
        return;
    if (ticket()->request)
        submit(RequestAdd{utf8(text), utf8(origin), std::nullopt});
    else
        submit(RequestGive{utf8(text), utf8(origin)});
}

void RoomPresenter::mark(Section section, SectionMark mark, const QString& reason)
{
    submit(SectionMarkSet{section, mark, utf8(reason)});
}

void RoomPresenter::toggleTbd(Section of)
{
    const bool isTbd = section(of).mark == SectionMark::Tbd;
    mark(of, isTbd ? SectionMark::Open : SectionMark::Tbd);
}

ItemId RoomPresenter::addParagraph(Section section, const QString& text)
{
    const ItemId item = m_bridge.newItem();
    if (section == Section::RootCause)
        submit(CauseAdd{item, utf8(text), CauseState::Suspected, {}, {}});
    else if (section == Section::Prevention)
        submit(PreventionAdd{item, utf8(text), {}, {}, {}, {}});
    else
        submit(FixAdd{section, item, utf8(text), {}});
    return item;
}

void RoomPresenter::cycleCause(ItemId id)
{
    if (const auto* cause = itemIn(ticket()->causes, id)) {
        const int next = (static_cast<int>(cause->state.value()) + 1) % 3;
        submit(CauseSet{id, static_cast<CauseState>(next), std::nullopt});
    }
}

void RoomPresenter::sortPreventions()
{
    const auto moves = sortByWorth(*ticket());
    if (moves.empty()) {
        emit said(tr("Prevention is in the order of its score already"));
        return;
    }
    std::vector<ItemMove> back;
    for (const ItemMove& move : moves) {
        const auto* prevention = itemIn(ticket()->preventions, move.item);
        back.push_back({Section::Prevention, move.item, prevention->position.value()});
    }
    for (const ItemMove& move : moves)
        submit(move);
    emit undoOffered(tr("Prevention sorted by score"), [this, moves, back] {
        for (std::size_t i = 0; i < moves.size(); ++i) {
            const auto* there = itemIn(ticket()->preventions, moves[i].item);
            if (there && there->position.value() == moves[i].position)
                submit(back[i]);
        }
    });
}

void RoomPresenter::setPrevention(ItemId id, const QString& effect, std::optional<Priority> priority)
{
    if (const auto* prevention = itemIn(ticket()->preventions, id)) {
        PreventionSet set;
        set.item = id;
        if (utf8(effect) != prevention->effect.value())
            set.effect = utf8(effect);
        if (priority != prevention->priority.value())
            set.priority = priority;
        if (set.effect || set.priority)
            submit(std::move(set));
    }
}

ItemId RoomPresenter::addAction(const QString& line)
{
    const ActionLine typed = parseActionLine(line, people(), now());
    if (typed.text.isEmpty())
        return {};
    const ItemId item = m_bridge.newItem();
    submit(ActionAdd{item, utf8(typed.text), typed.owner.value_or(Owner()), typed.due, false, {}});
    return item;
}

void RoomPresenter::editAction(ItemId id, const QString& line)
{
    const auto* action = itemIn(ticket()->actions, id);
    const ActionLine typed = parseActionLine(line, people(), now());
    if (!action || typed.text.isEmpty())
        return;
    const Owner owner = typed.owner.value_or(Owner());
    // The line says the due time in minutes only: the same minute is the same time.
    const bool sameDue =
        typed.due.has_value() == action->due.value().has_value() &&
        (!typed.due || format::utcMinute(*typed.due) == format::utcMinute(*action->due.value()));
    ActionSet set;
    set.item = id;
    if (typed.text != actionText(*ticket(), *action))
        set.text = utf8(typed.text);
    if (!(owner == action->owner.value()))
        set.owner = owner;
    if (!sameDue)
        set.due = typed.due;
    if (set.text || set.owner || set.due)
        submit(std::move(set));
}

QString RoomPresenter::actionLine(ItemId id) const
{
    const auto* action = itemIn(ticket()->actions, id);
    return action ? actionLineOf(actionText(*ticket(), *action), name(action->owner.value()),
                                 action->due.value())
                  : QString();
}

void RoomPresenter::assignAction(ItemId id, const QString& owner)
{
    ActionSet set;
    set.item = id;
    set.owner = owner.trimmed().isEmpty() ? Owner() : people().ownerFor(utf8(owner.trimmed()));
    submit(std::move(set));
}

void RoomPresenter::toggleAction(ItemId id)
{
    if (const auto* action = itemIn(ticket()->actions, id))
        submit(ActionCheck{id, !action->done.value()});
}

void RoomPresenter::removeItem(Section section, ItemId item)
{
    submit(ItemRemove{section, item});
    emit undoOffered(tr("Removed from %1", "name of a section").arg(format::name(section)),
                     [this, section, item] { restoreItem(section, item); });
}

void RoomPresenter::restoreItem(Section section, ItemId item) { submit(ItemRestore{section, item}); }

void RoomPresenter::moveItem(Section section, ItemId item, ItemId past)
{
    constexpr std::int64_t gap = 65'536;
    auto items = itemsOf(*ticket(), section);
    const auto placeOf = [&items](ItemId id) {
        return std::find_if(items.begin(), items.end(), [id](const Item* one) { return one->id == id; }) -
               items.begin();
    };
    const auto from = placeOf(item), at = placeOf(past);
    const auto count = static_cast<std::ptrdiff_t>(items.size());
    if (from == at || from == count || at == count)
        return;
    const Item* moved = items[static_cast<std::size_t>(from)];
    items.erase(items.begin() + from);
    items.insert(items.begin() + at, moved);
    const auto position = [&](std::ptrdiff_t i) {
        return items[static_cast<std::size_t>(i)]->position.value();
    };
    const std::int64_t before = at > 0 ? position(at - 1) : std::min<std::int64_t>(0, position(1) - 2 * gap);
    const std::int64_t after = at + 1 == count ? before + 2 * gap : position(at + 1);
    if (after - before > 1) {
        submit(ItemMove{section, item, before + (after - before) / 2});
        return;
    }
    // No number is left in between: all get new ones, of which only the move is a change of this person's.
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const ItemId id = items[static_cast<std::size_t>(i)]->id;
        if (i != at)
            m_bridge.submit(m_ticketId, ItemMove{section, id, (i + 1) * gap});
    }
    submit(ItemMove{section, item, (at + 1) * gap});
}

ItemId RoomPresenter::askWhy(const QString& text)
{
    if (text.trimmed().isEmpty())
        return {};
    const ItemId item = m_bridge.newItem();
    submit(WhyAsk{item, utf8(text.simplified()), {}, {}, {}});
    return item;
}

void RoomPresenter::answerWhy(ItemId why, const QString& answer)
{
    if (!answer.trimmed().isEmpty())
        submit(WhyAnswer{why, utf8(answer.trimmed())});
}

void RoomPresenter::dropWhy(ItemId why, const QString& reason)
{
    if (!reason.trimmed().isEmpty())
        submit(WhyDrop{why, utf8(reason.trimmed())});
}

void RoomPresenter::linkWhy(ItemId why, ItemId prevention) { submit(WhyLink{why, prevention}); }

void RoomPresenter::reopenWhy(ItemId why) { submit(WhyReopen{why}); }

void RoomPresenter::advance(const QString& overrideReason)
{
    if (m_gate.isWork)
        submit(StateSet{TicketState::Done, utf8(overrideReason.trimmed())});
    else if (m_gate.shown)
        submit(PhaseMove{m_gate.next, {}, utf8(overrideReason.trimmed())});
}

void RoomPresenter::setSeverity(Severity severity)
{
    if (severity != ticket()->severity.value())
        submit(SeveritySet{severity});
}

void RoomPresenter::setMilestone(Milestone which, const QString& text)
{
    const TimesRead read =
        readTimes(text.trimmed(), milestone(*ticket(), which).value_or(ticket()->opened.at), now());
    if (read.times)
        submit(MilestoneSet{which, std::optional(read.times->from)});
    else
        emit said(read.problem);
}

void RoomPresenter::assignRole(IncidentRole role, const QString& name, const QString& brief)
{
    const QString who = name.trimmed();
    const Owner holder = who.isEmpty() ? Owner() : people().ownerFor(utf8(who));
    submit(RoleAssign{role, holder, utf8(brief.trimmed())});
}

void RoomPresenter::setWatching(bool watching)
{
    if (watching)
        submit(WatchAdd{self()});
    else
        submit(WatchRemove{self()});
}

bool RoomPresenter::post(const QString& line, const std::string& kind)
{
    const EntryLine entry = parseEntryLine(line, kind, now());
    if (entry.text.isEmpty() || !entry.problem.isEmpty())
        return false;
    CommentAdd comment;
    comment.text = utf8(entry.text);
    comment.kind = entry.kind;
    comment.from = entry.from;
    comment.until = entry.until;
    submit(std::move(comment));
    return true;
}

void RoomPresenter::editEntry(OpId entry, const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    EntrySet set;
    set.entry = entry;
    set.text = utf8(text.trimmed());
    submit(std::move(set));
}

void RoomPresenter::strikeEntry(OpId entry, bool struck) { submit(EntryStrike{entry, struck}); }

void RoomPresenter::pinEntry(OpId entry, bool pinned) { submit(EntryPin{entry, pinned}); }

void RoomPresenter::settle(int row)
{
    for (auto& body : m_conflicts->resolution(row))
        submit(std::move(body));
}

void RoomPresenter::leaveRemoved(int row)
{
    m_leftRemoved.insert(m_conflicts->rows().at(static_cast<std::size_t>(row)).item);
    take(m_room);
    emit changed();
}

void RoomPresenter::dropRefused(int row)
{
    m_bridge.discard(m_conflicts->rows().at(static_cast<std::size_t>(row)).op);
}

} // namespace warroom::ui
