// Transformation of whole lists of edits, pair by pair.
#include "domain/text/rebase.h"

#include <cassert>

namespace warroom::text {

Rebased rebaseBoth(std::vector<Edit> batch, std::vector<Edit> concurrent)
{
    for (auto& edit : batch) {
        for (auto& accepted : concurrent)
            transformInPlace(accepted, edit);
    }
    return {std::move(batch), std::move(concurrent)};
}

std::vector<Edit> rebase(std::vector<Edit> batch, std::vector<Edit> concurrent)
{
    return rebaseBoth(std::move(batch), std::move(concurrent)).edits;
}

PendingText::PendingText(std::string confirmed) : m_confirmed(std::move(confirmed)), m_shown(m_confirmed) {}

void PendingText::local(Edit edit)
{
    m_shown = text::apply(m_shown, edit);
    m_pending.push_back(std::move(edit));
}

Edit PendingText::remote(const Edit& accepted)
{
    m_confirmed = text::apply(m_confirmed, accepted);
    Edit incoming = accepted;
    for (auto& own : m_pending)
        transformInPlace(incoming, own);
    m_shown = text::apply(m_shown, incoming);
    return incoming;
}

void PendingText::confirmFirst()
{
    assert(!m_pending.empty());
    m_confirmed = text::apply(m_confirmed, m_pending.front());
    m_pending.pop_front();
}

Edit PendingText::refuseFirst()
{
    assert(!m_pending.empty());
    const Edit inverse = invert(m_pending.front(), m_confirmed);
    confirmFirst();
    return remote(inverse);
}

} // namespace warroom::text
