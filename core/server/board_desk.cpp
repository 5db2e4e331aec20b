// Making watched boards in their rhythm, and sending each to all who watch it as one message.
#include "server/board_desk.h"

#include "base/text.h"
#include "net/http.h"
#include "protocol/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace warroom {
namespace {

constexpr std::size_t mostArguments = 16;

} // namespace

struct BoardDesk::Question
{
    struct Seat
    {
        std::shared_ptr<SessionSink> sink;
        std::uint64_t sent = 0; // the version that went out last
    };

    std::string board; // as it was asked for
    BoardQuestion asked;
    const Kind* kind = nullptr;
    std::map<Watcher, Seat> seats;
    std::vector<Made> askers;  // wait for the next making
    std::vector<Made> waiting; // and those of the one under way

    Result<std::string> outcome = std::string();
    std::uint64_t version = 0; // of the outcome; 0: there is none yet
    std::shared_ptr<const std::string> message;

    std::uint64_t makings = 0; // begun; tells a late answer from that of the making under way
    bool making = false;
    bool stale = false; // changed since the last making began
    std::chrono::nanoseconds begun{}, due{};

    bool isWanted() const { return !seats.empty() || !askers.empty(); }
    bool isFresh(std::chrono::nanoseconds now) const { return version != 0 && !stale && now < due; }

    // Those who have not taken what they got before are passed over; they get what is newest later.
    void send()
    {
        for (auto& [watcher, seat] : seats) {
            if (seat.sent == version || seat.sink->queuedBytes() > SlowQueue)
                continue;
            seat.sink->send(message);
            seat.sent = version;
        }
    }
};

// ---- questions

std::string BoardQuestion::argument(const std::string& given, const std::string& fallback) const
{
    const auto found = arguments.find(given);
    return found == arguments.end() ? fallback : found->second;
}

Result<BoardQuestion> BoardQuestion::parse(std::string_view board)
{
    if (board.size() > protocol::boardNameBytes)
        return fail(ErrorCode::TooLarge,
                    fmt::format("a board with its question takes at most {} bytes", protocol::boardNameBytes),
                    "board")
            .withLimit(static_cast<std::int64_t>(protocol::boardNameBytes));
    TRY(auto target, net::decodeTarget("/" + std::string(board)));
    if (target.query.size() > mostArguments)
        return fail(ErrorCode::FieldValue, fmt::format("a board takes at most {} arguments", mostArguments),
                    "board")
            .withLimit(static_cast<std::int64_t>(mostArguments));
    BoardQuestion question;
    question.name = target.path.substr(1);
    for (auto& [name, value] : target.query) {
        if (!question.arguments.emplace(name, std::move(value)).second)
            return fail(ErrorCode::FieldValue, "an argument of the board stands there twice", name);
    }
    return question;
}

BoardDesk::~BoardDesk() = default;

void BoardDesk::addMaker(std::string name, Maker maker, Duration every)
{
    m_kinds.insert_or_assign(std::move(name), Kind{std::move(maker), std::max(every, Shortest)});
}

Result<std::shared_ptr<BoardDesk::Question>> BoardDesk::question(const std::string& board)
{
    if (const auto found = m_questions.find(board); found != m_questions.end())
        return found->second;
    TRY(auto asked, BoardQuestion::parse(board));
    const auto kind = m_kinds.find(asked.name);
    if (kind == m_kinds.end())
        return fail(ErrorCode::NotFound,
                    "there is no board \"" + elide(escapeForMessage(asked.name), 80) + "\"", "board");
    auto made = std::make_shared<Question>();
    made->board = board;
    made->asked = std::move(asked);
    made->kind = &kind->second;
    m_questions.emplace(board, made);
    return made;
}

void BoardDesk::changed(std::string_view name)
{
    const auto now = m_clock.steady();
    for (const auto& [board, question] : m_questions) {
        if (question->asked.name != name)
            continue;
        question->stale = true;
        question->due = std::min(question->due, std::max(now, question->begun + Shortest));
    }
}

// ---- who asks

Result<void> BoardDesk::watch(Watcher watcher, std::shared_ptr<SessionSink> sink, const std::string& board)
{
    TRY(const auto asked, question(board));
    auto& count = m_watched[watcher];
    const bool isNew = !asked->seats.contains(watcher);
    if (isNew && count >= BoardsOfWatcher)
        return fail(ErrorCode::TooMany, fmt::format("one session watches at most {} boards", BoardsOfWatcher),
                    "board")
            .withLimit(static_cast<std::int64_t>(BoardsOfWatcher));
    count += isNew ? 1 : 0;
    asked->seats.insert_or_assign(watcher, Question::Seat{std::move(sink)});
    makeIfDue(asked);
    asked->send();
    return {};
}

void BoardDesk::unwatch(Watcher watcher, const std::string& board)
{
    const auto found = m_questions.find(board);
    if (found == m_questions.end() || found->second->seats.erase(watcher) == 0)
        return;
    const auto count = m_watched.find(watcher);
    if (--count->second == 0)
        m_watched.erase(count);
}

void BoardDesk::leave(Watcher watcher)
{
    if (m_watched.erase(watcher) == 0)
        return;
    for (const auto& [board, question] : m_questions)
        question->seats.erase(watcher);
}

void BoardDesk::ask(const std::string& board, Made done)
{
    const auto asked = question(board);
    if (!asked) {
        done(asked.error());
        return;
    }
    Question& one = **asked;
    if (one.isFresh(m_clock.steady())) {
        done(one.outcome);
        return;
    }
    (one.making && !one.stale ? one.waiting : one.askers).push_back(std::move(done));
    makeIfDue(*asked);
}

// ---- making

void BoardDesk::makeIfDue(const std::shared_ptr<Question>& question)
{
    if (question->isWanted() && !question->making && m_clock.steady() >= question->due)
        make(question);
}

void BoardDesk::make(const std::shared_ptr<Question>& question)
{
    Question& one = *question;
    one.making = true;
    one.stale = false;
    one.begun = m_clock.steady();
    one.due = one.begun + one.kind->every;
    one.waiting = std::exchange(one.askers, {});
    // Only the desk holds questions, so where there is one there is the desk.
    one.kind->maker(one.asked,
                    [this, number = ++one.makings, kept = std::weak_ptr(question)](Result<std::string> made) {
                        const auto still = kept.lock();
                        if (still && still->making && still->makings == number)
                            take(*still, std::move(made));
                    });
}

void BoardDesk::take(Question& question, Result<std::string> made)
{
    question.making = false;
    if (made && made->size() > LargestBoard)
        made = fail(ErrorCode::TooLarge, "the board is too large to be shown; ask for less of it", "board")
                   .withLimit(static_cast<std::int64_t>(LargestBoard));
    const bool same = question.version != 0 && question.outcome.has_value() == made.has_value() &&
                      (made ? *question.outcome == *made : question.outcome.error() == made.error());
    if (!same) {
        question.outcome = std::move(made);
        ++question.version;
        protocol::BoardUpdate update{question.board, m_clock.now(), {}, {}};
        if (question.outcome)
            update.data = *question.outcome;
        else
            update.error = question.outcome.error();
        question.message = std::make_shared<const std::string>(protocol::format(update));
        question.send();
    }
    for (const auto& done : std::exchange(question.waiting, {}))
        done(question.outcome);
}

void BoardDesk::tick()
{
    const auto now = m_clock.steady();
    std::erase_if(m_questions, [&](const auto& entry) {
        const Question& one = *entry.second;
        return !one.isWanted() && !one.making && now >= one.begun + Shortest;
    });
    std::vector<std::shared_ptr<Question>> questions;
    for (const auto& [board, question] : m_questions)
        questions.push_back(question);
    for (const auto& question : questions) {
        if (question->making && now >= question->begun + MakerPatience)
            take(*question, fail(ErrorCode::Unreachable, "the board could not be made in time"));
        makeIfDue(question);
        question->send();
    }
}

} // namespace warroom
