// What a text said when it came last, by its mark: the same text says the same, and need not be read again.
#pragma once

#include "intake/text_mark.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace warroom {

struct Echo
{
    std::int64_t alert = 0;
    std::uint64_t digest = 0;
};

// Open addressing: nearly every text of a storm is looked for and then noted, each in one place of memory.
class EchoTable final
{
public:
    std::size_t size() const { return m_used; }
    void clear()
    {
        m_slots.clear();
        m_slots.shrink_to_fit();
        m_used = 0;
    }
    // Null: it is not known. Until the next change.
    const Echo* find(const intake::TextMark& mark) const
    {
        if (m_slots.empty())
            return nullptr;
        const auto& slot = m_slots[placeOf(mark)];
        return slot.echo.alert != 0 ? &slot.echo : nullptr;
    }
    bool contains(const intake::TextMark& mark) const { return find(mark) != nullptr; }
    // Of an alert that has its number.
    void put(const intake::TextMark& mark, const Echo& echo)
    {
        if (4 * (m_used + 1) > 3 * m_slots.size())
            grow();
        auto& slot = m_slots[placeOf(mark)];
        m_used += slot.echo.alert == 0;
        slot = {mark, echo};
    }

private:
    struct Slot
    {
        intake::TextMark mark{};
        Echo echo; // its alert is 0 where nothing is
    };

    // Its own, or the free one where it would be. Marks are spread already.
    std::size_t placeOf(const intake::TextMark& mark) const
    {
        const auto last = m_slots.size() - 1;
        auto at = mark[0] & last;
        while (m_slots[at].echo.alert != 0 && m_slots[at].mark != mark)
            at = (at + 1) & last;
        return at;
    }
    void grow()
    {
        constexpr std::size_t first = 1'024; // a power of two
        const auto before = std::exchange(m_slots, {});
        m_slots.resize(before.empty() ? first : 2 * before.size());
        for (const auto& slot : before) {
            if (slot.echo.alert != 0)
                m_slots[placeOf(slot.mark)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace warroom
