// Two months of tickets as a log on the disk, the same at every run.
#pragma once

#include "store/log_store.h"
#include "support/scenario/fake_time.h"
#include "support/temp_dir.h"
#include "sync/hub.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace warroom::test {

using namespace std::chrono_literals;

constexpr int ticketCount = 240;
constexpr int historyHours = 24 * 60;

// Somebody's operation at a time.
struct Deed
{
    Time at{};
    TicketId ticket;
    Body body;
};

// Two months of incidents, support tickets and follow-ups, of which some are over.
class History final
{
public:
    explicit History(Time now) : m_now(now) {}

    std::vector<Deed> deeds()
    {
        for (int i = 0; i < ticketCount; ++i) {
            const TicketId id(
                Uuid{{1, static_cast<std::uint8_t>(i / 250 + 1), static_cast<std::uint8_t>(i % 250)}});
            const Time opened = m_now - std::chrono::minutes(60 + below(historyHours * 60));
            const auto kind = static_cast<TicketKind>(i % 3);
            open(id, kind, opened);
            kind == TicketKind::Incident ? incident(id, opened) : ticket(id, opened);
        }
        std::stable_sort(m_deeds.begin(), m_deeds.end(),
                         [](const Deed& a, const Deed& b) { return a.at < b.at; });
        return std::move(m_deeds);
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    // Between then and now.
    Time later(Time from)
    {
        const auto minutes = std::max<std::int64_t>(1, (m_now - from) / 1min);
        return from + std::chrono::minutes(
                          1 + below(static_cast<int>(std::min<std::int64_t>(minutes, 1'500))) % minutes);
    }
    void open(TicketId id, TicketKind kind, Time at)
    {
        TicketOpen body;
        body.kind = kind;
        body.title = "A ticket";
        body.severity = static_cast<Severity>(below(5));
        if (below(3) == 0)
            body.priority = static_cast<Priority>(below(5));
        if (kind == TicketKind::Incident && below(2) == 0)
            body.started = at - std::chrono::minutes(below(50));
        if (kind == TicketKind::FollowUp && below(4) != 0)
            body.due = at + std::chrono::hours(24 * (1 + below(40)));
        m_deeds.push_back({at, id, body});
    }
    void incident(TicketId id, Time opened)
    {
        if (below(3) == 0)
            m_deeds.push_back({later(opened), id, SeveritySet{static_cast<Severity>(below(5))}});
        if (below(4) != 0)
            m_deeds.push_back({opened + std::chrono::minutes(1 + below(40)), id,
                               RoleAssign{IncidentRole::Commander, Owner(person()), {}}});
        if (below(4) == 0)
            return;
        const Time over = later(opened + 45min);
        m_deeds.push_back({over, id, PhaseMove{Phase::Review, {}, "it is over"}});
        if (below(2) == 0) {
            MilestoneSet resolved;
            resolved.milestone = Milestone::Resolved;
            resolved.at = opened + (over - opened) / 2min * 1min;
            m_deeds.push_back({over, id, resolved});
        }
    }
    void ticket(TicketId id, Time opened)
    {
        if (below(3) == 0)
            m_deeds.push_back({later(opened), id, PrioritySet{static_cast<Priority>(below(5))}});
        constexpr TicketState states[] = {TicketState::InProgress, TicketState::Done, TicketState::Dropped};
        if (below(3) != 0)
            m_deeds.push_back({later(opened), id, StateSet{states[below(3)], "so it is"}});
    }

public:
    static PersonId person() { return PersonId(Uuid{{9, 1}}); }

private:
    Time m_now;
    std::minstd_rand m_random{11};
    std::vector<Deed> m_deeds;
};

// A log on the disk, written by a hub whose clock is turned by hand.
struct Logged
{
    TempDir folder;
    FakeClock clock;
    std::unique_ptr<LogStore> store;
    std::unique_ptr<Hub> hub;
    std::string problem;

    Logged()
    {
        auto opened = openSqliteLog(folder.stdFile("data"));
        store = std::move(*opened);
        static_cast<void>(store->putPerson({History::person(), "Mara", AccountRole::Admin}));
        hub = std::make_unique<Hub>(*store, clock, HubOptions{});
        if (auto loaded = hub->load(); !loaded)
            problem = loaded.error().message();
    }
    QString file() { return folder.file("data/warroom.db"); }

    void write(const std::vector<Deed>& deeds)
    {
        std::uint32_t number = 0;
        for (const Deed& deed : deeds) {
            clock.advance(deed.at - clock.now());
            ParsedRecord parsed;
            Uuid uuid{{7}};
            ++number;
            for (unsigned i = 0; i < 4; ++i)
                uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
            parsed.record.id = OpId(uuid);
            parsed.record.ticket = deed.ticket;
            parsed.record.at = clock.now();
            parsed.record.base = hub->head().seq;
            parsed.body = deed.body;
            parsed.record.type = typeOf(deed.body);
            protocol::Send send;
            send.elements.emplace_back(0, std::string());
            send.ops.push_back(std::move(parsed));
            hub->append({History::person(), AccountRole::Admin}, std::move(send), [this](const auto& answer) {
                for (const auto& one : answer ? *answer : std::vector<protocol::AckResult>()) {
                    if (one.error)
                        problem = one.error->message();
                }
            });
            hub->turn();
        }
    }
};

} // namespace warroom::test
