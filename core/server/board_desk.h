// Boards that are watched: each question made once for all who ask it, sent when its answer changed.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sync/hub.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace warroom {

// "objectives?range=30d", taken apart and decoded.
struct BoardQuestion
{
    std::string name;
    std::map<std::string, std::string> arguments;

    std::string argument(const std::string& given, const std::string& fallback) const;
    // E_TOO_LARGE, E_HTTP, E_FIELD_VALUE: it is too long, badly encoded, has too many arguments or one twice.
    static Result<BoardQuestion> parse(std::string_view board);
};

// One home: the server's loop. Its functions may be called from within a maker.
class BoardDesk final
{
public:
    // The board's JSON (board_codec.h), or why it cannot be made. Called once, on the server's loop, at once
    // or later; when the desk is gone nothing happens.
    using Made = std::function<void(Result<std::string>)>;
    using Maker = std::function<void(const BoardQuestion&, Made)>;
    using Watcher = std::uint64_t; // a session

    static constexpr std::size_t BoardsOfWatcher = 32;
    static constexpr std::size_t LargestBoard = 4u << 20; // bytes of JSON
    static constexpr std::size_t SlowQueue = 256u << 10;  // a watcher with more unread bytes skips what comes
    static constexpr Duration Shortest = std::chrono::seconds(1); // between two makings of a question
    static constexpr Duration MakerPatience = std::chrono::seconds(30);

    explicit BoardDesk(const Clock& clock) : m_clock(clock) {}
    ~BoardDesk();
    BoardDesk(const BoardDesk&) = delete;
    BoardDesk& operator=(const BoardDesk&) = delete;

    // While somebody watches, the maker is asked again after `every` (not less than Shortest), for each
    // question that is watched.
    void addMaker(std::string name, Maker maker, Duration every = std::chrono::seconds(1));
    // What the board shows is different now: its questions are made as soon as Shortest allows.
    void changed(std::string_view name);

    // Sends the board to the sink now (as soon as it is made), and whenever it changed. E_NOT_FOUND for an
    // unknown board, E_TOO_MANY beyond BoardsOfWatcher, and the errors of BoardQuestion::parse().
    Result<void> watch(Watcher watcher, std::shared_ptr<SessionSink> sink, const std::string& board);
    void unwatch(Watcher watcher, const std::string& board);
    // The session has ended: unwatches everything.
    void leave(Watcher watcher);
    // Answers once, with the board as it is now; the making is shared with those who watch it.
    void ask(const std::string& board, Made done);

    // Makes what is due and sends what changed; to be called several times a second.
    void tick();

    std::size_t watcherCount() const { return m_watched.size(); }
    std::size_t questionCount() const { return m_questions.size(); }

private:
    struct Kind
    {
        Maker maker;
        std::chrono::nanoseconds every{};
    };
    struct Question;

    Result<std::shared_ptr<Question>> question(const std::string& board);
    void makeIfDue(const std::shared_ptr<Question>& question);
    void make(const std::shared_ptr<Question>& question);
    void take(Question& question, Result<std::string> made);

    const Clock& m_clock;
    std::unordered_map<std::string, Kind> m_kinds;
    std::map<std::string, std::shared_ptr<Question>> m_questions; // by board, as it was asked for
    std::unordered_map<Watcher, std::size_t> m_watched;           // how many boards each watches
};

} // namespace warroom
