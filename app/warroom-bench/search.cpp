// `search`: the index that a desktop searches, or a real warroomd over HTTP, and the floor, in turn.
#include "dimensions.h"

#include "child.h"
#include "daemon.h"
#include "measure.h"
#include "prepared_log.h"
#include "search_floor.h"

#include "store/search_index.h"
#include "sync/search_document.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <unistd.h>

namespace warroom::bench {
namespace {

constexpr std::size_t hitsWanted = 20;
constexpr std::size_t documentsAtOnce = 500;

// What one side's building and asking came to, from a process that ended with it: so its memory is its own.
Result<Figures> inItsOwnProcess(const std::string& file, const std::function<Result<Figures>()>& measure)
{
    TRY(auto child, Child::fork([&] {
            const auto figures = measure();
            if (!figures) {
                std::fprintf(stderr, "warroom-bench: %s\n", figures.error().message().c_str());
                return 1;
            }
            std::ofstream out(file);
            for (const auto& figure : *figures)
                out << figure.name << ' ' << figure.value << ' ' << figure.decimals << '\n';
            return out.flush() ? 0 : 1;
        }));
    if (child.wait() != 0)
        return fail(ErrorCode::Internal, "one side could not be measured");
    Figures figures;
    std::ifstream in(file);
    for (Figure figure; in >> figure.name >> figure.value >> figure.decimals;)
        figures.push_back(figure);
    return figures;
}

TicketOpen openingOf(const SearchTicket& ticket)
{
    TicketOpen opening;
    opening.title = ticket.title;
    opening.request = ticket.body;
    opening.service = ticket.service;
    opening.severity = static_cast<Severity>(ticket.severity - 1);
    return opening;
}

// As a client's or a backend's copy of the ticket gives it.
SearchDocument documentOf(TicketId id, Seq seq, TicketOpen opening)
{
    Op op;
    op.ticket = id;
    op.seq = seq;
    opening.number = seq;
    op.body = std::move(opening);
    Ticket ticket;
    apply(ticket, op);
    return searchDocument(ticket);
}

// Seconds until everything is searchable. `nameOf` gives the n-th ticket, from 1 on, its id.
Result<double> buildIndex(const std::string& file, const std::string& tickets,
                          const std::function<TicketId(Seq)>& nameOf)
{
    const auto begin = nowMicros();
    TRY(const auto index, openSearchIndex(file));
    std::vector<SearchDocument> documents;
    const auto put = [&] { index->put(std::exchange(documents, {})); };
    Seq seq = 0;
    CHECK(eachTicket(tickets, [&](const SearchTicket& ticket) -> Result<void> {
        ++seq;
        documents.push_back(documentOf(nameOf(seq), seq, openingOf(ticket)));
        if (documents.size() == documentsAtOnce)
            put();
        return {};
    }));
    put();
    index->drain();
    return static_cast<double>(nowMicros() - begin) / 1e6;
}

// As a desktop asks, whose last word is always one that may go on.
Result<Figures> askIndex(const std::string& file, const std::vector<SearchQuery>& queries)
{
    TRY(const auto index, openSearchIndex(file));
    constexpr int stream = 1;
    const auto ask = [&](const SearchQuery& query) -> Result<std::size_t> {
        std::promise<Result<std::vector<SearchHit>>> promise;
        auto answer = promise.get_future();
        index->query(query.words, true, hitsWanted, stream,
                     [&promise](Result<std::vector<SearchHit>> hits) { promise.set_value(std::move(hits)); });
        TRY(const auto hits, answer.get());
        return hits.size();
    };
    TRY(auto figures, askTwice(queries, ask));
    figures.push_back({"rss_mb", useOf(getpid()).residentMb, 1});
    return figures;
}

std::string inUrl(std::string_view words)
{
    std::string out;
    for (const char c : words)
        out += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    return out;
}

Result<Figures> askServer(Daemon& daemon, const std::vector<SearchQuery>& queries)
{
    const auto ask = [&](const SearchQuery& query) -> Result<std::size_t> {
        TRY(const auto answer,
            daemon.call("GET", fmt::format("/api/v1/search?limit={}&q={}", hitsWanted, inUrl(query.words))));
        boost::json::error_code broken;
        const auto value = boost::json::parse(answer, broken);
        const auto* hits = broken || !value.is_object() ? nullptr : value.get_object().if_contains("hits");
        if (!hits || !hits->is_array())
            return fail(ErrorCode::Http, "warroomd answered a search with something else: " + answer);
        return hits->get_array().size();
    };
    TRY(auto figures, askTwice(queries, ask));
    figures.push_back({"rss_mb", useOf(daemon.process()).residentMb, 1});
    return figures;
}

// A data folder with the tickets in its log, and its index: as a backend leaves it that has run a while.
// Seconds that the index took.
Result<double> fillServer(const std::string& data, const std::string& tickets)
{
    std::vector<TicketOpen> openings;
    CHECK(eachTicket(tickets, [&](const SearchTicket& ticket) -> Result<void> {
        openings.push_back(openingOf(ticket));
        return {};
    }));
    TRY(const auto opened, openIncidents(data, std::move(openings)));
    return buildIndex(data + "/search.db", tickets,
                      [&](Seq seq) { return opened[static_cast<std::size_t>(seq - 1)].id; });
}

// Who finds less than the floor does not do the same work.
Result<void> compareHits(const Figures& ours, const Figures& floor)
{
    for (const auto& figure : floor) {
        const auto* own = figure.name.ends_with("_hits") ? findFigure(ours, figure.name) : nullptr;
        if (own && own->value < figure.value)
            return fail(ErrorCode::Internal, fmt::format("{} is {:.2f}, and {:.2f} of the floor", figure.name,
                                                         own->value, figure.value));
    }
    return {};
}

class SearchRun final
{
public:
    SearchRun(const SearchOptions& options, std::string directory, SearchFiles files)
        : m_options(options), m_directory(std::move(directory)), m_files(std::move(files))
    {}

    Result<void> build()
    {
        TRY(m_queries, readQueries(m_files.queries));
        if (m_options.overServer) {
            TRY(const auto first, Daemon::start(data())); // makes the administrator
        }
        TRY(m_built, inItsOwnProcess(m_directory + "/built", [this]() -> Result<Figures> {
                const SystemClock clock;
                Uuid7Source ids(clock);
                TRY(const double seconds,
                    m_options.overServer
                        ? fillServer(data(), m_files.tickets)
                        : buildIndex(index(), m_files.tickets, [&](Seq) { return ids.make<TicketId>(); }));
                return Figures{{"build_s", seconds, 2}};
            }));
        if (m_options.overServer) {
            TRY(m_daemon, Daemon::start(data()));
        }
        if (m_options.alone)
            return {};
        TRY(m_floorBuilt, inItsOwnProcess(m_directory + "/floor-built", [this]() -> Result<Figures> {
                TRY(const double seconds, buildSearchFloor(floor(), m_files.tickets));
                return Figures{{"build_s", seconds, 2}};
            }));
        return {};
    }

    Result<void> addRound(Report& report)
    {
        Figures floorFigures;
        if (!m_options.alone) {
            TRY(floorFigures, inItsOwnProcess(m_directory + "/floor-asked", [this]() -> Result<Figures> {
                    return askSearchFloor(floor(), m_queries);
                }));
            floorFigures.insert(floorFigures.end(), m_floorBuilt.begin(), m_floorBuilt.end());
        }
        TRY(auto ours, m_options.overServer ? askServer(*m_daemon, m_queries)
                                            : inItsOwnProcess(m_directory + "/asked", [this] {
                                                  return askIndex(index(), m_queries);
                                              }));
        ours.insert(ours.end(), m_built.begin(), m_built.end());
        CHECK(compareHits(ours, floorFigures));
        report.addRound(std::move(ours), std::move(floorFigures));
        return {};
    }

    std::size_t queries() const { return m_queries.size(); }

private:
    std::string data() const { return m_directory + "/server"; }
    std::string index() const { return m_directory + "/search.db"; }
    std::string floor() const { return m_directory + "/floor.db"; }

    const SearchOptions& m_options;
    std::string m_directory;
    SearchFiles m_files;
    std::vector<SearchQuery> m_queries;
    Figures m_built, m_floorBuilt;
    std::unique_ptr<Daemon> m_daemon;
};

} // namespace

Result<Report> measureSearch(const SearchOptions& options)
{
    TRY(const auto scratch, ScratchDirectory::make(options.scratch));
    SearchFiles files{options.tickets, options.queries};
    if (files.tickets.empty()) {
        TRY(files, makeSearchFiles(scratch.path(), options.count));
    }
    TRY(const int tickets, eachTicket(files.tickets, [](const SearchTicket&) { return Result<void>(); }));
    SearchRun run(options, scratch.path(), files);
    CHECK(run.build());
    Report report("search");
    report.setText("peer", "warroom");
    report.setText("via", options.overServer ? "server" : "cache");
    report.setNumber("tickets", tickets);
    report.setNumber("queries", static_cast<double>(run.queries()));
    for (int round = 0; round < options.rounds; ++round)
        CHECK(run.addRound(report));
    return report;
}

} // namespace warroom::bench
