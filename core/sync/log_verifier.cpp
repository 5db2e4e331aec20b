// Walking the chain, and telling what happened where it breaks.
#include "sync/log_verifier.h"

#include "domain/op/catalogue.h"
#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace warroom {
namespace {

constexpr std::size_t pieceSize = 1'000;

class Walk final
{
public:
    Walk(LogStore& store, const std::optional<LogEnd>& noted) : m_store(store), m_noted(noted) {}

    Result<Verified> run()
    {
        // In this order, so that what a running backend adds meanwhile is not taken for a fault.
        TRY(const LogEnd before, m_store.notedEnd());
        TRY(const auto rows, m_store.tickets());
        for (const auto& row : rows)
            m_rowHeads[row.id] = row.head;
        std::size_t size = pieceSize;
        while (m_out.isGood()) {
            auto piece = m_store.read(m_out.checked, size);
            if (!piece) {
                if (size == 1)
                    blame(LogFault::Unreadable, m_out.checked + 1, piece.error().message());
                size = 1;
                continue;
            }
            if (piece->empty())
                break;
            for (const auto& record : *piece) {
                if (!check(record))
                    break;
            }
        }
        TRY(const LogEnd after, m_store.notedEnd());
        if (m_out.isGood())
            checkEnd(before, after);
        if (m_out.isGood()) {
            m_out.seq = m_out.checked;
            m_out.sentence = fmt::format("{} operations, all as they were written", m_out.checked);
        }
        return m_out;
    }

private:
    bool check(const OpRecord& record)
    {
        const Seq expected = m_out.checked + 1;
        if (record.seq != expected)
            return blame(LogFault::Deleted, expected,
                         fmt::format("operations {} to {} are missing", expected, record.seq - 1));
        if (chainHash(m_out.hash, record) != record.hash)
            return blameBrokenHash(record);
        auto& last = m_lastOf[record.ticket];
        if (record.previous != last)
            return blame(LogFault::Edited, record.seq,
                         fmt::format("it names {} as the operation before it on its ticket, which is {}",
                                     record.previous, last));
        if (m_noted && m_noted->seq == record.seq && m_noted->hash != record.hash)
            return blame(
                LogFault::Edited, record.seq,
                "its hash is not the one that was noted down: it or an operation before it was changed");
        last = record.seq;
        m_out.checked = record.seq;
        m_out.hash = record.hash;
        return true;
    }

    // Where the operation that belongs here stands now, if anywhere, tells what was done.
    bool blameBrokenHash(const OpRecord& record)
    {
        const Seq place = record.seq;
        const auto right = theRightOne(place);
        if (!right)
            return blame(LogFault::Edited, place, "its content does not fit its hash");
        if (right->seq == place + 1 && !fits(right->hash, record, place + 1))
            return blame(LogFault::Inserted, place, "the one that belongs here stands behind it");
        return blame(LogFault::Reordered, place,
                     fmt::format("the one that belongs here stands at {}", right->seq));
    }

    static bool fits(const Digest& before, OpRecord record, Seq place)
    {
        record.seq = place;
        return chainHash(before, record) == record.hash;
    }

    // The operation further back that belongs at this place.
    std::optional<OpRecord> theRightOne(Seq place)
    {
        for (Seq after = place; true;) {
            const auto piece = m_store.read(after, pieceSize);
            if (!piece || piece->empty())
                return std::nullopt;
            for (const auto& record : *piece) {
                if (fits(m_out.hash, record, place))
                    return record;
            }
            after = piece->back().seq;
        }
    }

    void checkEnd(const LogEnd& before, const LogEnd& after)
    {
        if (m_out.checked > after.seq) {
            blame(LogFault::Inserted, after.seq + 1,
                  fmt::format("the log was noted to end at {}", after.seq));
            return;
        }
        if (m_out.checked < before.seq) {
            blame(LogFault::CutOff, m_out.checked + 1,
                  fmt::format("the log was noted to end at {}, and ends at {}", before.seq, m_out.checked));
            return;
        }
        if (m_out.checked == after.seq && m_out.hash != after.hash) {
            blame(LogFault::Edited, m_out.checked, "its hash is not the one that was noted with its commit");
            return;
        }
        for (const auto& [ticket, head] : m_rowHeads) {
            const auto last = m_lastOf.find(ticket);
            if (last == m_lastOf.end() || last->second < head) {
                blame(LogFault::CutOff, m_out.checked + 1,
                      fmt::format("a ticket holds operation {}, the log ends at {}", head, m_out.checked));
                return;
            }
        }
        if (m_noted && m_noted->seq > m_out.checked)
            blame(
                LogFault::CutOff, m_out.checked + 1,
                fmt::format("operation {} was noted down, the log ends at {}", m_noted->seq, m_out.checked));
    }

    bool blame(LogFault fault, Seq seq, std::string why)
    {
        static constexpr std::array<std::string_view, 7> words = {
            "is as it was written", "was edited",  "was deleted",   "was inserted",
            "changed its place",    "was cut off", "cannot be read"};
        m_out.fault = fault;
        m_out.seq = seq;
        m_out.sentence =
            fmt::format("operation {} {}: {}", seq, words[static_cast<std::size_t>(fault)], std::move(why));
        return false;
    }

    LogStore& m_store;
    const std::optional<LogEnd>& m_noted;
    std::unordered_map<TicketId, Seq> m_rowHeads, m_lastOf;
    Verified m_out;
};

} // namespace

std::string_view nameOf(LogFault fault)
{
    static constexpr std::array<std::string_view, 7> names = {"none",      "edited",  "deleted",   "inserted",
                                                              "reordered", "cut_off", "unreadable"};
    return names[static_cast<std::size_t>(fault)];
}

std::string formatVerified(const Verified& verified)
{
    json::Writer out;
    out.beginObject()
        .field("ok", verified.isGood())
        .field("seq", verified.seq)
        .field("checked", verified.checked);
    out.field("hash", hexText(verified.hash)).field("fault", nameOf(verified.fault));
    out.field("sentence", verified.sentence).endObject();
    return out.take();
}

Result<Verified> verifyLog(LogStore& store, const std::optional<LogEnd>& noted)
{
    return Walk(store, noted).run();
}

} // namespace warroom
