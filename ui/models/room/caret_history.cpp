// Carrying a caret over the changes that its owner had not seen.
#include "models/room/caret_history.h"

namespace warroom::ui {
namespace {

/// Presence is never as old as this many changes of one text.
constexpr std::size_t caretHistoryMostSteps = 128;

} // namespace

void CaretHistory::changed(text::Edit edit, PersonId by, Seq seq)
{
    if (edit.isEmpty())
        return;
    m_steps.push_back({std::move(edit), by, seq});
    if (m_steps.size() > caretHistoryMostSteps)
        m_steps.pop_front();
}

void CaretHistory::accepted(Seq seq)
{
    for (auto& step : m_steps) {
        if (step.seq == pendingSeq)
            step.seq = seq;
    }
}

std::uint64_t CaretHistory::here(std::uint64_t caret, PersonId person, Seq heard) const
{
    if (heard == 0)
        return caret;
    for (const auto& step : m_steps) {
        if (step.seq > heard && step.by != person)
            caret = text::transformPosition(caret, step.edit, true);
    }
    return caret;
}

std::uint64_t caretBefore(std::uint64_t caret, const text::Edit& edit)
{
    using Kind = text::Edit::Component::Kind;
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Delete) {
            before += component.count;
            continue;
        }
        if (caret <= after + component.count)
            return component.kind == Kind::Retain ? before + (caret - after) : before;
        after += component.count;
        if (component.kind == Kind::Retain)
            before += component.count;
    }
    return before + (caret - after);
}

} // namespace warroom::ui
