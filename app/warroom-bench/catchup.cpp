// `catchup`: a real client's workspace against a real warroomd, and the floor, in turn.
#include "dimensions.h"

#include "catchup_floor.h"
#include "client_probe.h"
#include "measure.h"
#include "operation_text.h"
#include "prepared_log.h"

#include "protocol/op_codec.h"
#include "protocol/ticket_codec.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace warroom::bench {
namespace {

constexpr int incidents = 50;
constexpr int defaultOutbox = 10'000;
constexpr int defaultInitial = 100'000;
constexpr std::string_view scope = "Checkout and payment in eu-1.";

bool isLive(const ClientProbe::Seen& seen) { return seen.connection.state == LinkState::Live; }

double secondsSince(std::uint64_t begin) { return static_cast<double>(nowMicros() - begin) / 1e6; }

Figures figuresOf(double seconds, int count)
{
    return {{"seconds", seconds, 3}, {"rows_per_s", count / seconds, 0}};
}

// ---- outbox

// Inserts a text behind so many code points of the scope.
std::string scopeEdit(std::string_view id, int after, std::string_view text)
{
    text::Edit edit;
    edit.retain(static_cast<std::uint32_t>(after)).insert(text);
    edit.retain(static_cast<std::uint32_t>(scope.size()) - static_cast<std::uint32_t>(after));
    return fmt::format(R"({{"id":"{}","type":"section.edit","body":{{"section":"scope","edit":{}}}}})", id,
                       formatEdit(edit));
}

class OutboxRun final
{
public:
    OutboxRun(Daemon& daemon, ClientProbe& client, int count, int conflicts)
        : m_daemon(daemon), m_client(client), m_count(count), m_conflicts(conflicts)
    {}

    Result<Figures> run()
    {
        CHECK(prepare());
        CHECK(workOffline());
        if (m_conflicts > 0)
            CHECK(editMeanwhile());
        const auto begin = nowMicros();
        m_client.workspace().setOffline(false);
        CHECK(m_client.wait("its outbox is empty",
                            [](const auto& seen) { return isLive(seen) && seen.connection.waiting == 0; }));
        auto figures = figuresOf(secondsSince(begin), m_count);
        CHECK(checkNothingLost());
        figures.push_back({"server_rss_mb", useOf(m_daemon.process()).residentMb, 1});
        return figures;
    }

private:
    Result<void> prepare()
    {
        TRY(const auto declared, m_daemon.declareSeveral(incidents));
        for (const auto& text : declared) {
            TRY(m_tickets.emplace_back(), TicketId::parse(text));
            text::Edit edit;
            edit.insert(scope);
            CHECK(m_daemon.call(
                "POST", "/api/v1/incidents/" + text + "/ops",
                fmt::format(R"([{{"id":"{}","type":"section.edit","body":{{"section":"scope","edit":{}}}}}])",
                            m_ids.next(), formatEdit(edit))));
        }
        for (const auto ticket : m_tickets)
            m_client.workspace().follow(ticket);
        return m_client.wait("it has the incidents", [this](const auto& seen) {
            return isLive(seen) && std::all_of(m_tickets.begin(), m_tickets.end(), [&](TicketId id) {
                       const auto room = seen.rooms.find(id);
                       return room != seen.rooms.end() &&
                              room->second.ticket->prose[std::size_t(Section::Scope)].text == scope;
                   });
        });
    }

    // Fills the outbox; the edits of texts lie among the rest.
    Result<void> workOffline()
    {
        auto& workspace = m_client.workspace();
        workspace.setOffline(true);
        CHECK(m_client.wait("it is offline",
                            [](const auto& seen) { return seen.connection.state == LinkState::Offline; }));
        const int every = m_conflicts > 0 ? m_count / m_conflicts : 0;
        for (int n = 0; n < m_count; ++n) {
            if (every > 0 && n % every == 0) {
                editScope(n / every);
                continue;
            }
            CommentAdd comment;
            comment.text = eventText(n);
            workspace.submit(m_tickets[static_cast<std::size_t>(n % incidents)], std::move(comment));
        }
        return m_client.wait("its outbox is written", [this](const auto& seen) {
            return seen.connection.waiting == static_cast<std::size_t>(m_count);
        });
    }

    void editScope(int n)
    {
        text::Edit edit;
        edit.retain(8)
            .insert(fmt::format(" (offline {})", n))
            .retain(static_cast<std::uint32_t>(scope.size()) - 8);
        m_client.workspace().submitText(m_tickets[static_cast<std::size_t>(n % incidents)], Section::Scope,
                                        std::nullopt, std::string(scope), std::move(edit));
    }

    // Somebody else edits the same texts at another place.
    Result<void> editMeanwhile()
    {
        for (int n = 0; n < std::min(m_conflicts, incidents); ++n) {
            CHECK(m_daemon.call("POST",
                                "/api/v1/incidents/" + m_tickets[static_cast<std::size_t>(n)].text() + "/ops",
                                "[" + scopeEdit(m_ids.next(), 3, fmt::format(" (meanwhile {})", n)) + "]"));
        }
        return {};
    }

    // Every operation is in the log once, and both sides show the same tickets.
    Result<void> checkNothingLost()
    {
        const int meanwhile = std::min(m_conflicts, incidents);
        TRY(const double last, m_daemon.metric("warroom_log_seq"));
        if (static_cast<int>(last) != 2 * incidents + meanwhile + m_count ||
            m_client.seen().connection.refused != 0)
            return fail(ErrorCode::Internal, fmt::format("the log ends at {}, {} changes were refused", last,
                                                         m_client.seen().connection.refused));
        for (const auto ticket : m_tickets) {
            TRY(const auto theirs, m_daemon.call("GET", "/api/v1/incidents/" + ticket.text() + "?canonical"));
            CHECK(m_client.wait("it shows what the backend shows", [&](const auto& seen) {
                return formatCanonical(*seen.rooms.at(ticket).ticket) == theirs;
            }));
        }
        return {};
    }

    Daemon& m_daemon;
    ClientProbe& m_client;
    int m_count;
    int m_conflicts;
    FreshIds m_ids;
    std::vector<TicketId> m_tickets;
};

Result<Figures> measureOutbox(const std::string& directory, int count, int conflicts)
{
    TRY(const auto daemon, Daemon::start(directory + "/server"));
    TRY(const auto client, ClientProbe::open(directory + "/client", *daemon));
    return OutboxRun(*daemon, *client, count, conflicts).run();
}

// ---- initial

// A word that stands in the last operation of an incident, and nowhere else: fillLog() goes round.
std::string lastWordOf(int incident, int count)
{
    return std::to_string(count - 1 - (count - 1 - incident) % incidents);
}

Result<Figures> measureInitial(const std::string& directory, int count)
{
    const std::string data = directory + "/server";
    {
        TRY(const auto first, Daemon::start(data)); // makes the administrator
    }
    std::vector<PreparedIncident> prepared;
    TRY(prepared, fillLog(data, incidents, count));
    const auto opened = prepared.front();
    TRY(const auto daemon, Daemon::start(data));
    const auto begin = nowMicros();
    TRY(const auto client, ClientProbe::open(directory + "/client", *daemon));
    client->workspace().follow(opened.id);
    CHECK(client->wait("its room is here", [&](const auto& seen) {
        const auto room = seen.rooms.find(opened.id);
        return room != seen.rooms.end() && room->second.ticket->head == opened.head;
    }));
    const double firstScreen = secondsSince(begin);
    CHECK(client->wait("it has everything", isLive));
    const double stored = secondsSince(begin);
    for (std::size_t i = 0; i < prepared.size(); ++i)
        CHECK(client->awaitFound(lastWordOf(static_cast<int>(i), count), prepared[i].id));
    auto figures = figuresOf(secondsSince(begin), count);
    figures.push_back({"stored_s", stored, 3});
    figures.push_back({"first_screen_ms", firstScreen * 1000, 0});
    figures.push_back({"client_rss_mb", useOf(getpid()).residentMb, 1});
    return figures;
}

} // namespace

Result<Report> measureCatchup(const CatchupOptions& options)
{
    const int count = options.count > 0 ? options.count : options.initial ? defaultInitial : defaultOutbox;
    const int conflicts = static_cast<int>(count * options.conflicts / 100);
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    Report report("catchup");
    report.setText("peer", "warroom");
    report.setText("mode", options.initial ? "initial" : "outbox");
    report.setNumber("n", count);
    if (!options.initial)
        report.setNumber("conflicting", conflicts);
    report.setText("limits", raisedLimits());
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    for (int round = 0; round < options.rounds; ++round) {
        const auto place = scratch.path() + "/" + std::to_string(round);
        std::filesystem::create_directory(place);
        Figures floor;
        if (!options.alone) {
            TRY(const double seconds,
                options.initial ? floorOfInitial(place, count) : floorOfOutbox(place, count));
            floor = figuresOf(seconds, count);
        }
        TRY(auto ours,
            options.initial ? measureInitial(place, count) : measureOutbox(place, count, conflicts));
        report.addRound(std::move(ours), std::move(floor));
    }
    return report;
}

} // namespace warroom::bench
