// One value that several people may set: the rule by which concurrent settings of a field are merged.
#pragma once

#include "domain/op/op.h"

#include <algorithm>
#include <vector>

namespace warroom {

// A value that was set without having seen the one in force, kept beside it until somebody settles it.
template<class T>
struct Rival
{
    T value{};
    PersonId by;
    Time at{};
    Seq seq = 0;
    OpId op;
};

// If the author of a change had seen the value that it replaces, the change wins, and settles the rivals that
// its author had seen. If not, the first accepted value stays and the later one becomes a rival.
template<class T>
class Field final
{
public:
    Field() = default;
    explicit Field(T value) : m_value(std::move(value)) {}

    const T& value() const { return m_value; }
    PersonId by() const { return m_by; }
    Time at() const { return m_at; }
    // Seq of the operation that set the value in force; 0: nobody did; pendingSeq: one's own that waits.
    Seq seq() const { return m_seq; }
    const std::vector<Rival<T>>& rivals() const { return m_rivals; }

    // Returns whether the value in force changed.
    bool set(T value, const Op& op)
    {
        const Seq seq = op.isPending() ? pendingSeq : op.seq;
        const bool own = !op.replica.isNil() && m_replica == op.replica;
        if (m_seq > op.base && !own && !(m_value == value)) {
            std::erase_if(m_rivals, [&](const auto& rival) { return rival.by == op.actor; });
            m_rivals.push_back({std::move(value), op.actor, op.happened(), seq, op.id});
            return false;
        }
        const bool changed = !(m_value == value);
        std::erase_if(m_rivals, [&](const auto& rival) {
            return rival.seq <= op.base || rival.by == op.actor || rival.value == value;
        });
        m_value = std::move(value);
        m_by = op.actor;
        m_replica = op.replica;
        m_at = op.happened();
        m_seq = seq;
        return changed;
    }

private:
    friend struct FieldMembers; // of the snapshot codec, which writes and rebuilds a field as it is

    T m_value{};
    PersonId m_by;
    ReplicaId m_replica;
    Time m_at{};
    Seq m_seq = 0;
    std::vector<Rival<T>> m_rivals;
};

} // namespace warroom
