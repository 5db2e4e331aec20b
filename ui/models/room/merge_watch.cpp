// Which parts of a text are whose, carried from state to state.
#include "models/room/merge_watch.h"

#include "models/room/text_positions.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace warroom::ui {
namespace {

using Kind = text::Edit::Component::Kind;

/// What an edit put in, and where it took something out, in the text behind it.
std::vector<TextSpan> spansOf(const text::Edit& edit)
{
    std::vector<TextSpan> spans;
    std::uint64_t at = 0;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Delete) {
            spans.push_back({at, at});
            continue;
        }
        if (component.kind == Kind::Insert)
            spans.push_back({at, at + component.count});
        at += component.count;
    }
    return spans;
}

void shift(std::vector<TextSpan>& spans, const text::Edit& edit)
{
    for (auto& span : spans) {
        const bool empty = span.from == span.to;
        span.from = text::transformPosition(span.from, edit, empty);
        span.to = empty ? span.from : std::max(span.from, text::transformPosition(span.to, edit, true));
    }
}

void append(std::vector<TextSpan>& spans, const std::vector<TextSpan>& more)
{
    for (const auto& span : more) {
        if (std::find(spans.begin(), spans.end(), span) == spans.end())
            spans.push_back(span);
    }
}

/// Only the removals of what an edit put in: the best that can be taken back without the text before it.
text::Edit withoutInserted(const text::Edit& edit)
{
    text::Edit undo;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Retain)
            undo.retain(component.count);
        else if (component.kind == Kind::Insert)
            undo.remove(component.count);
    }
    return undo;
}

text::Edit composed(const std::vector<const PendingChange*>& changes)
{
    text::Edit all;
    for (const auto* change : changes)
        all = text::compose(all, std::get<SectionEdit>(change->body).edit);
    return all;
}

bool touches(const std::vector<TextSpan>& spans, std::uint64_t from, std::uint64_t to)
{
    return std::any_of(spans.begin(), spans.end(),
                       [=](const TextSpan& span) { return span.from < to && span.to >= from; });
}

/// Whether one sentence holds something of both.
bool shareSentence(const std::string& utf8, const std::vector<TextSpan>& yours,
                   const std::vector<TextSpan>& theirs)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype from = 0;
    while (from >= 0 && from < text.size()) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next < 0 ? text.size() : next;
        const std::uint64_t a = codePointAt(text, from);
        const std::uint64_t b = codePointAt(text, to) + (to == text.size() ? 1 : 0);
        if (touches(yours, a, b) && touches(theirs, a, b))
            return true;
        from = next;
    }
    return false;
}

/// Who else wrote in the text last, by the timeline.
PersonId otherWriter(const Ticket& ticket, Section section, const std::optional<ItemId>& item, PersonId self)
{
    const Entry* last = nullptr;
    for (const auto& entry : ticket.timeline) {
        const bool here = entry.type == SectionEdit::type && entry.section == section &&
                          entry.item == item.value_or(ItemId{}) && entry.actor != self;
        if (here && (!last || entry.until.value_or(entry.happened) >= last->until.value_or(last->happened)))
            last = &entry;
    }
    return last ? last->actor : PersonId{};
}

} // namespace

void MergeWatch::start(TicketId ticket)
{
    m_ticket = ticket;
    m_head = 0;
    m_waiting.clear();
    m_calm.clear();
    m_open.clear();
}

void MergeWatch::restore(std::vector<MergedText> open)
{
    for (auto& merged : open) {
        const bool known = std::any_of(m_open.begin(), m_open.end(), [&](const MergedText& one) {
            return one.section == merged.section && one.item == merged.item;
        });
        if (!known)
            m_open.push_back(std::move(merged));
    }
}

void MergeWatch::settle(Section section, const std::optional<ItemId>& item)
{
    std::erase_if(m_open, [&](const MergedText& one) { return one.section == section && one.item == item; });
}

bool MergeWatch::take(const Room& room, bool live, PersonId self, Time now)
{
    const Ticket& ticket = *room.ticket;
    if (!ticket.exists() || ticket.id != m_ticket)
        return false;
    bool changed = carryOpen(ticket);
    std::map<Key, std::vector<const PendingChange*>> pending;
    for (const auto& change : room.pending) {
        const auto* edit = std::get_if<SectionEdit>(&change.body);
        if (edit && !change.refused)
            pending[{edit->section, edit->item}].push_back(&change);
    }
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        auto& [key, waiting] = *at;
        const auto changes = pending.find(key);
        const bool done = changes == pending.end();
        std::vector<const PendingChange*> fresh;
        if (!done) {
            std::copy_if(changes->second.begin(), changes->second.end(), std::back_inserter(fresh),
                         [&](const auto* one) { return !waiting.ops.contains(one->id); });
        }
        if (carry(key, waiting, ticket, fresh))
            changed = report(key, waiting, ticket, self, now) || changed;
        at = done ? m_waiting.erase(at) : std::next(at);
    }
    for (const auto& [key, changes] : pending) {
        const Prose* prose = findProse(ticket, key.first, key.second);
        if (prose && !m_waiting.contains(key))
            begin(key, prose->text, changes);
    }
    for (auto& [key, waiting] : m_waiting)
        waiting.apart = waiting.apart || !live;
    keepCalm(ticket);
    m_head = ticket.head;
    return changed;
}

void MergeWatch::keepCalm(const Ticket& ticket)
{
    const auto keep = [&](const Key& key, const std::string& text) {
        if (!m_waiting.contains(key))
            m_calm[key] = text;
    };
    const auto keepItems = [&](Section section, const auto& items) {
        for (const auto& item : items)
            keep({section, item.id}, item.text.text);
    };
    for (std::size_t i = 0; i < sectionCount; ++i)
        keep({static_cast<Section>(i), std::nullopt}, ticket.prose[i].text);
    keepItems(Section::RootCause, ticket.causes);
    keepItems(Section::FixesSymptoms, ticket.fixesSymptoms);
    keepItems(Section::FixesRootCause, ticket.fixesRootCause);
    keepItems(Section::Prevention, ticket.preventions);
}

/// What is open stays marked while its text changes; with the text it goes.
bool MergeWatch::carryOpen(const Ticket& ticket)
{
    bool changed = false;
    for (auto at = m_open.begin(); at != m_open.end();) {
        const Prose* prose = findProse(ticket, at->section, at->item);
        if (prose && prose->text == at->text) {
            ++at;
            continue;
        }
        changed = true;
        if (!prose || prose->text.empty()) {
            at = m_open.erase(at);
            continue;
        }
        const auto edit = text::diff(at->text, prose->text);
        shift(at->yours, edit);
        shift(at->theirs, edit);
        at->text = prose->text;
        ++at;
    }
    return changed;
}

void MergeWatch::begin(const Key& key, const std::string& text,
                       const std::vector<const PendingChange*>& pending)
{
    Waiting waiting;
    const text::Edit edit = composed(pending);
    for (const auto* change : pending)
        waiting.ops.insert(change->id);
    const auto calm = m_calm.find(key);
    const bool known = calm != m_calm.end() && text::apply(calm->second, edit) == text;
    waiting.undo = known ? text::invert(edit, calm->second) : withoutInserted(edit);
    waiting.mine = waiting.shown = text;
    waiting.yours = spansOf(edit);
    m_waiting.emplace(key, std::move(waiting));
}

bool MergeWatch::carry(const Key& key, Waiting& waiting, const Ticket& ticket,
                       const std::vector<const PendingChange*>& fresh)
{
    const Prose* prose = findProse(ticket, key.first, key.second);
    if (!prose)
        return false;
    if (!fresh.empty()) {
        const text::Edit own = composed(fresh);
        waiting.undo = text::compose(text::invert(own, waiting.shown), waiting.undo);
        waiting.shown = text::apply(waiting.shown, own);
        if (waiting.theirs.empty())
            waiting.mine = waiting.shown;
        shift(waiting.yours, own);
        shift(waiting.theirs, own);
        append(waiting.yours, spansOf(own));
        for (const auto* change : fresh)
            waiting.ops.insert(change->id);
    }
    if (prose->text == waiting.shown)
        return false;
    text::Edit remote = text::diff(waiting.shown, prose->text);
    shift(waiting.yours, remote);
    shift(waiting.theirs, remote);
    // Without news from the log, an own change was refused or thrown away.
    const bool byOthers = ticket.head != m_head;
    if (byOthers)
        append(waiting.theirs, spansOf(remote));
    waiting.shown = prose->text;
    text::transformInPlace(remote, waiting.undo);
    return byOthers;
}

bool MergeWatch::report(const Key& key, const Waiting& waiting, const Ticket& ticket, PersonId self, Time now)
{
    if (!waiting.apart || !shareSentence(waiting.shown, waiting.yours, waiting.theirs))
        return false;
    MergedText merged{key.first,
                      key.second,
                      waiting.shown,
                      waiting.yours,
                      waiting.theirs,
                      waiting.mine,
                      text::apply(waiting.shown, waiting.undo),
                      otherWriter(ticket, key.first, key.second, self),
                      now};
    settle(key.first, key.second);
    const auto place = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const MergedText& one) { return one.section > key.first; });
    m_open.insert(place, std::move(merged));
    return true;
}

} // namespace warroom::ui
