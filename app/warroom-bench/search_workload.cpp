// Words by Zipf's law, tickets and queries made of them, and asking.
#include "search_workload.h"

#include "measure.h"

#include "base/text.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <unordered_set>

namespace warroom::bench {
namespace {

constexpr std::string_view incidentWords =
    "error timeout database checkout latency deploy rollback connection service alert region cluster node "
    "pod "
    "queue memory disk cpu network payment customer login cache redis postgres kafka api gateway request "
    "response failed retry spike threshold dashboard metric log trace owner team pager incident severity "
    "impact mitigation restart failover replica primary backup certificate expired dns proxy balancer "
    "traffic "
    "upstream downstream config flag release build pipeline job cron batch worker thread pool exhausted leak "
    "crash kernel storage volume bucket upload download token session user account billing invoice search "
    "index shard partition lag offset consumer producer topic schema migration lock deadlock query slow plan";
constexpr std::size_t otherWords = 30'000;
constexpr std::array beginnings = {"co", "re", "in", "de",  "un",  "pro", "dis", "con", "pre", "sub",
                                   "ma", "pa", "ca", "se",  "tra", "ex",  "su",  "ba",  "li",  "mo",
                                   "ho", "fe", "ge", "sta", "bra", "lo",  "ta",  "vi",  "po",  "ne"};
constexpr std::array middles = {"la", "ter", "ni",  "ro", "ma",  "ti",  "so", "ve", "lin", "da",
                                "ge", "pu",  "cor", "mi", "ran", "tel", "bo", "si", "fu",  "gra"};
constexpr std::array endings = {"", "s", "ed", "ing", "er", "al", "ion", "ly", "ic", "ous"};

// The vocabulary, and words from it as often as Zipf's law has them.
class Words final
{
public:
    Words()
    {
        std::unordered_set<std::string> taken;
        for (const auto word : split(incidentWords, ' ')) {
            if (taken.emplace(word).second)
                m_words.emplace_back(word);
        }
        const auto known = m_words.size();
        while (m_words.size() < known + otherWords) {
            if (auto word = invented(); taken.insert(word).second)
                m_words.push_back(std::move(word));
        }
        double sum = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_upTo.push_back(sum += 1 / std::pow(static_cast<double>(i) + 3, 0.95));
    }

    // From 0 to below `limit`.
    std::size_t number(std::size_t limit)
    {
        return static_cast<std::size_t>(part() * static_cast<double>(limit));
    }
    const std::string& any()
    {
        const auto at = std::lower_bound(m_upTo.begin(), m_upTo.end(), part() * m_upTo.back());
        return m_words[std::min(static_cast<std::size_t>(at - m_upTo.begin()), m_words.size() - 1)];
    }
    // One of those that stand at these places when they are counted by how frequent they are.
    const std::string& ranked(std::size_t from, std::size_t to) { return m_words[from + number(to - from)]; }
    std::string several(std::size_t count)
    {
        std::string out = any();
        for (std::size_t i = 1; i < count; ++i)
            out += " " + any();
        return out;
    }

private:
    // From 0 to below 1; the distributions of the library are not the same everywhere.
    double part() { return static_cast<double>(m_random() >> 11) * 0x1p-53; }
    // Few beginnings are frequent, as in a language.
    std::string invented()
    {
        const double skew = part();
        std::string word = beginnings[static_cast<std::size_t>(skew * skew * beginnings.size())];
        for (std::size_t count = 1 + number(3); count > 0; --count)
            word += middles[number(middles.size())];
        return word + endings[number(endings.size())];
    }

    std::mt19937_64 m_random{42};
    std::vector<std::string> m_words;
    std::vector<double> m_upTo; // sums of the frequencies
};

void writeTickets(std::ostream& out, Words& words, int count)
{
    for (int i = 1; i <= count; ++i) {
        const auto title = words.several(5 + words.number(5));
        std::string body;
        for (std::size_t sentences = 4 + words.number(5); sentences > 0; --sentences)
            body += (body.empty() ? "" : " ") + words.several(8 + words.number(8)) + ".";
        out << fmt::format(R"({{"title":"{}","body":"{}","service":"svc-{}","severity":"SEV{}"}})", title,
                           body, i % 97, 1 + i % 4)
            << '\n';
    }
}

void writeQueries(std::ostream& out, Words& words)
{
    constexpr int queries = 200;
    constexpr int typed = 60;
    for (int i = 0; i < queries; ++i)
        out << "term1\t" << words.ranked(100, 3000) << '\n';
    for (int i = 0; i < queries; ++i) {
        const auto& frequent = words.ranked(0, 100);
        out << "term2\t" << frequent << ' ' << words.ranked(100, 2000) << '\n';
    }
    for (int i = 0; i < typed; ++i) {
        const auto& whole = words.ranked(0, 100);
        const auto& begun = words.ranked(0, 2000);
        for (std::size_t letters = 2; letters <= std::min<std::size_t>(6, begun.size()); ++letters)
            out << "prefix\t" << whole << ' ' << begun.substr(0, letters) << '\n';
    }
}

Result<SearchTicket> parseTicket(const std::string& line, int number)
{
    boost::json::error_code broken;
    const auto value = boost::json::parse(line, broken);
    const auto* object = broken ? nullptr : value.if_object();
    const auto field = [&](std::string_view name) {
        const auto* found = object ? object->if_contains(name) : nullptr;
        return found && found->is_string() ? std::string(std::string_view(found->get_string()))
                                           : std::string();
    };
    SearchTicket ticket{field("title"), field("body"), field("service"), 1};
    if (ticket.title.empty())
        return fail(ErrorCode::Argument,
                    fmt::format("line {} of the tickets is no JSON with a title", number));
    const auto severity = field("severity");
    if (severity.size() == 4 && severity.starts_with("SEV"))
        ticket.severity = std::clamp(severity.back() - '0', 1, 5);
    return ticket;
}

} // namespace

Result<SearchFiles> makeSearchFiles(const std::string& directory, int tickets)
{
    SearchFiles files{directory + "/tickets.jsonl", directory + "/queries.txt"};
    std::ofstream ticketsOut(files.tickets), queriesOut(files.queries);
    Words words;
    writeTickets(ticketsOut, words, tickets);
    writeQueries(queriesOut, words);
    if (!ticketsOut.flush() || !queriesOut.flush())
        return fail(ErrorCode::Storage, "the tickets could not be written to " + directory);
    return files;
}

Result<int> eachTicket(const std::string& file, const std::function<Result<void>(const SearchTicket&)>& visit)
{
    std::ifstream in(file);
    int count = 0;
    for (std::string line; std::getline(in, line);) {
        TRY(const auto ticket, parseTicket(line, ++count));
        CHECK(visit(ticket));
    }
    if (count == 0)
        return fail(ErrorCode::Storage, "there are no tickets in " + file);
    return count;
}

Result<std::vector<SearchQuery>> readQueries(const std::string& file)
{
    std::ifstream in(file);
    std::vector<SearchQuery> queries;
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        if (tab == 0 || tab == std::string::npos)
            return fail(ErrorCode::Argument,
                        "a line of the queries is no kind, tab, and words: " + escapeForMessage(line));
        queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    if (queries.empty())
        return fail(ErrorCode::Storage, "there are no queries in " + file);
    return queries;
}

Result<Figures> askTwice(const std::vector<SearchQuery>& queries,
                         const std::function<Result<std::size_t>(const SearchQuery&)>& ask)
{
    struct Kind
    {
        std::vector<std::uint32_t> micros;
        std::size_t hits = 0;
    };
    std::map<std::string, Kind> kinds;
    std::vector<std::string> order;
    for (const bool isSecond : {false, true}) {
        for (const auto& query : queries) {
            const auto begin = nowMicros();
            TRY(const auto hits, ask(query));
            const auto micros = static_cast<std::uint32_t>(nowMicros() - begin);
            if (!isSecond)
                continue;
            auto& kind = kinds[query.kind];
            if (kind.micros.empty())
                order.push_back(query.kind);
            kind.micros.push_back(micros);
            kind.hits += hits;
        }
    }
    Figures figures;
    figures.reserve(order.size() * 3);
    for (const auto& name : order) {
        auto& kind = kinds.at(name);
        const auto count = static_cast<double>(kind.micros.size());
        figures.push_back({name + "_p50_us", percentile(kind.micros, 0.5), 0});
        figures.push_back({name + "_p99_us", percentile(kind.micros, 0.99), 0});
        figures.push_back({name + "_hits", static_cast<double>(kind.hits) / count, 1});
    }
    return figures;
}

} // namespace warroom::bench
