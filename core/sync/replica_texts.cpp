// The replica's waiting text edits: carried past what was accepted, and taken out from under one another.
#include "sync/replica.h"

#include "domain/text/text_edit.h"

#include <algorithm>

namespace warroom {
namespace {

bool sameText(const SectionEdit& a, const SectionEdit& b)
{
    return a.section == b.section && a.item == b.item;
}

// The waiting edit of this text; null if it is none, or one of another text.
SectionEdit* editOf(Waiting& waiting, TicketId ticket, const SectionEdit& where)
{
    auto* edit = std::get_if<SectionEdit>(&waiting.body);
    return edit && waiting.record.ticket == ticket && sameText(*edit, where) ? edit : nullptr;
}

} // namespace

// An own operation came back. An edit that waits as the log has it, before all others of its text, simply
// moves over. Otherwise (it had been given up here, or went a longer way round) it counts like somebody
// else's.
void Replica::takeBack(std::size_t index, const Op& accepted)
{
    const auto& waiting = m_outbox[index];
    const auto* edit = std::get_if<SectionEdit>(&waiting.body);
    const auto* inLog = std::get_if<SectionEdit>(&accepted.body);
    bool asExpected = !edit || (inLog && !waiting.refused && edit->edit == inLog->edit);
    for (std::size_t i = 0; asExpected && edit && i < index; ++i)
        asExpected = m_outbox[i].refused || !editOf(m_outbox[i], accepted.ticket, *edit);
    if (!asExpected && !waiting.refused)
        removeFromTexts(index);
    m_outbox.erase(m_outbox.begin() + static_cast<std::ptrdiff_t>(index));
    if (!asExpected)
        carryPast(accepted);
}

// Waiting edits of a text stand on what was accepted: somebody else's edit is carried past them.
void Replica::carryPast(const Op& accepted)
{
    if (const auto* edit = std::get_if<SectionEdit>(&accepted.body))
        carryFrom(0, accepted.ticket, *edit, edit->edit);
}

// Carries an edit past the ones that wait from `index` on. Refused ones are kept fitting, but nothing stands
// on them.
void Replica::carryFrom(std::size_t index, TicketId ticket, const SectionEdit& where, text::Edit moving)
{
    for (; index < m_outbox.size(); ++index) {
        auto& waiting = m_outbox[index];
        auto* pending = editOf(waiting, ticket, where);
        if (!pending)
            continue;
        if (waiting.refused) {
            text::Edit passing = moving;
            text::transformInPlace(passing, pending->edit);
        } else {
            text::transformInPlace(moving, pending->edit);
        }
        waiting.unsaved = true;
    }
}

// Takes a text edit out from under the ones that were made after it on the same text.
void Replica::removeFromTexts(std::size_t index)
{
    const auto* edit = std::get_if<SectionEdit>(&m_outbox[index].body);
    if (!edit)
        return;
    const auto ticket = m_outbox[index].record.ticket;
    Ticket before = *copy(ticket).confirmed;
    for (std::size_t i = 0; i < index; ++i) {
        if (m_outbox[i].record.ticket == ticket && !m_outbox[i].refused)
            apply(before, pendingOp(m_outbox[i]));
    }
    const auto* prose = findProse(before, edit->section, edit->item);
    carryFrom(index + 1, ticket, *edit, text::invert(edit->edit, prose ? prose->text : std::string()));
}

// Carries a refused text edit past the waiting ones that were made after it.
void Replica::standOnAll(Waiting& refused)
{
    auto* edit = std::get_if<SectionEdit>(&refused.body);
    bool after = false;
    for (auto& waiting : m_outbox) {
        const auto* later =
            edit && after && !waiting.refused ? editOf(waiting, refused.record.ticket, *edit) : nullptr;
        after = after || &waiting == &refused;
        if (later) {
            text::Edit passing = later->edit;
            text::transformInPlace(passing, edit->edit);
        }
    }
}

} // namespace warroom
