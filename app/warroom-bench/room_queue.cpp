// `room`, the part "queue": keys typed into the queue's filter line over 100,000 tickets, beside a
// plain scan of the same texts.
#include "room_parts.h"

#include "measure.h"

#include "models/queue/queue_model.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace warroom;
using namespace warroom::bench;
using namespace warroom::ui;

constexpr std::size_t ticketCount = 100'000;
constexpr double frameMicros = 16'000;

// What people type; each letter is a key, and the line is cleared after it.
constexpr std::array lines = {"checkout",  "fail slow",     "partner after log",
                              "region 17", "sev:<3 orders", "zzz"};

// The same numbers on every machine.
class Dice final
{
public:
    std::uint32_t below(std::uint32_t end)
    {
        m_state = m_state * 1'664'525u + 1'013'904'223u;
        return (m_state >> 8) % end;
    }

private:
    std::uint32_t m_state = 7;
};

std::vector<Summary> makeTickets(Time now)
{
    constexpr std::array words = {"checkout", "orders", "search",   "login", "e-mail",  "slow",
                                  "failing",  "stale",  "failover", "cart",  "partner", "wrong"};
    Dice dice;
    const auto word = [&] { return std::string(words[dice.below(words.size())]); };
    std::vector<Summary> all(ticketCount);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Summary& one = all[i];
        Uuid id;
        for (std::size_t k = 0; k < 4; ++k)
            id.bytes[15 - k] = static_cast<std::uint8_t>((i + 1) >> 8 * k);
        one.id = TicketId(id);
        one.number = one.head = static_cast<std::int64_t>(i) + 1;
        one.title =
            word() + " " + word() + " after " + word() + " of region " + std::to_string(dice.below(40));
        one.service = word() + "-api";
        one.severity = static_cast<Severity>(dice.below(5));
        one.phase = static_cast<Phase>(dice.below(5));
        one.opened = now - std::chrono::minutes(dice.below(500'000));
        one.lastActivity = one.opened;
    }
    return all;
}

// Every text after every key of the lines.
std::vector<QString> typedTexts()
{
    std::vector<QString> texts;
    for (const char* line : lines) {
        const QString whole = QString::fromLatin1(line);
        for (int length = 1; length <= whole.size(); ++length)
            texts.push_back(whole.left(length));
        texts.push_back({});
    }
    return texts;
}

Figures figuresOf(std::vector<std::uint32_t> micros)
{
    const double last = percentile(micros, 1);
    return {
        {"p50_us", percentile(micros, 0.5), 0}, {"p99_us", percentile(micros, 0.99), 0}, {"max_us", last, 0}};
}

Figures measureModel(QueueModel& model)
{
    std::vector<std::uint32_t> micros;
    for (const QString& text : typedTexts()) {
        const auto begin = nowMicros();
        model.setFilter(parseQueueFilter(text));
        micros.push_back(static_cast<std::uint32_t>(nowMicros() - begin));
    }
    return figuresOf(std::move(micros));
}

// What a filter without order, groups, tokens and signals must do: find the words in every text.
Figures measureFloor(const std::vector<std::string>& texts)
{
    std::vector<std::uint32_t> micros;
    std::size_t found = 0;
    for (const QString& text : typedTexts()) {
        const auto begin = nowMicros();
        const auto words = parseQueueFilter(text).words;
        std::vector<std::uint32_t> hits;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                return texts[i].find(word) != std::string::npos;
            });
            if (all)
                hits.push_back(static_cast<std::uint32_t>(i));
        }
        found += hits.size();
        micros.push_back(static_cast<std::uint32_t>(nowMicros() - begin));
    }
    if (found == 0)
        std::fputs("warroom-bench: the floor found nothing\n", stderr);
    return figuresOf(std::move(micros));
}

} // namespace

namespace warroom::bench {

Result<Report> measureQueueFilter(const ScreenRun& run)
{
    const Time now = SystemClock().now();
    const auto tickets = makeTickets(now);
    QueueModel model;
    model.setNow(now);
    model.applySummaries(tickets);
    std::vector<std::string> texts;
    for (const auto& ticket : tickets) {
        QueueRow row;
        row.summary = ticket;
        nameRow(row, Directory(), {});
        texts.push_back(row.searched);
    }
    Report report("room");
    report.setText("part", "queue");
    report.setNumber("tickets", static_cast<double>(ticketCount));
    report.setNumber("keys", static_cast<double>(typedTexts().size()));
    bool inFrame = true;
    for (int i = 0; i < run.rounds; ++i) {
        const auto ours = measureModel(model);
        inFrame = inFrame && findFigure(ours, "p99_us")->value < frameMicros;
        report.addRound(ours, measureFloor(texts));
    }
    report.setFlag("within_a_frame", inFrame);
    return report;
}

} // namespace warroom::bench
