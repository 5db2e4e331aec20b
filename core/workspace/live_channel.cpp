// Watching boards over links that come and go, and answering each call exactly once.
#include "workspace/live_channel.h"

#include "base/log.h"
#include "protocol/json_text.h"

#include <algorithm>

namespace warroom {
namespace {

Error noConnection() { return fail(ErrorCode::Unreachable, "there is no connection to the backend"); }

Error notOffered() { return fail(ErrorCode::Unsupported, "this workspace's backend does not offer this"); }

// What would not arrive as a call is refused here: nothing would ever answer it.
Result<std::string> messageOf(const protocol::Call& call)
{
    if (!call.body.empty())
        CHECK(json::check(call.body));
    auto message = protocol::format(call);
    if (message.size() > LiveChannel::LargestCall)
        return fail(ErrorCode::TooLarge, "this is too large for one request", "body")
            .withLimit(static_cast<std::int64_t>(LiveChannel::LargestCall));
    CHECK(protocol::parseFromClient(message, {}));
    return message;
}

} // namespace

LiveChannel::~LiveChannel()
{
    for (auto& [number, done] : std::exchange(m_calls, {}))
        done(fail(ErrorCode::Cancelled, "the workspace was closed before the answer"));
}

// ---- boards

void LiveChannel::watch(const std::string& board)
{
    auto& watched = m_watched[board];
    m_changed.insert(board);
    if (++watched.count > 1)
        return;
    if (auto known = m_cache.board(board); known && *known) {
        watched.data.at = (*known)->at;
        watched.data.json = std::move((*known)->json);
    }
    askFor(board, watched);
}

void LiveChannel::askFor(const std::string& board, Watched& watched)
{
    if (m_link == Link::Open)
        m_outgoing.push_back(protocol::format(protocol::Watch{board}));
    if (m_link == Link::NotOffered)
        watched.data.error = notOffered();
}

void LiveChannel::unwatch(const std::string& board)
{
    const auto found = m_watched.find(board);
    if (found == m_watched.end() || --found->second.count > 0)
        return;
    if (!found->second.kept) {
        if (auto written = keep(); !written)
            log::warning("a board could not be kept: {}", written.error().message());
    }
    m_watched.erase(found);
    m_changed.erase(board);
    if (m_link == Link::Open)
        m_outgoing.push_back(protocol::format(protocol::Unwatch{board}));
}

void LiveChannel::heard(protocol::BoardUpdate&& update)
{
    const auto found = m_watched.find(update.board);
    if (found == m_watched.end())
        return;
    auto& data = found->second.data;
    data.error = std::move(update.error);
    data.live = m_link == Link::Open && !data.error;
    if (!data.error) {
        data.at = update.at;
        data.json = std::move(update.data);
        found->second.kept = false;
    }
    m_changed.insert(update.board);
}

std::map<std::string, BoardData> LiveChannel::takeChange()
{
    std::map<std::string, BoardData> out;
    for (const auto& board : std::exchange(m_changed, {}))
        out.emplace(board, m_watched.at(board).data);
    return out;
}

// ---- calls

void LiveChannel::call(std::string method, std::string path, std::string body, Done done)
{
    if (m_link != Link::Open) {
        done(m_link == Link::Down ? noConnection() : notOffered());
        return;
    }
    auto message = messageOf({++m_lastCall, std::move(method), std::move(path), std::move(body)});
    if (!message) {
        done(message.error());
        return;
    }
    m_outgoing.push_back(*std::move(message));
    m_calls.emplace(m_lastCall, std::move(done));
}

void LiveChannel::heard(protocol::Answer&& answer)
{
    auto call = m_calls.extract(answer.number);
    if (!call.empty())
        call.mapped()(protocol::outcomeOf(std::move(answer)));
}

// ---- the link

void LiveChannel::opened(bool offered)
{
    const auto link = offered ? Link::Open : Link::NotOffered;
    if (m_link == link)
        return;
    m_link = link;
    for (auto& [board, watched] : m_watched) {
        askFor(board, watched);
        if (!offered)
            m_changed.insert(board);
    }
}

void LiveChannel::lost(Time heard)
{
    m_link = Link::Down;
    m_outgoing.clear();
    for (auto& [board, watched] : m_watched) {
        auto& data = watched.data;
        if (!data.live && !data.error)
            continue;
        if (data.live) {
            data.at = std::max(data.at, heard);
            watched.kept = false;
        }
        data.live = false;
        data.error.reset();
        m_changed.insert(board);
    }
    for (auto& [number, done] : std::exchange(m_calls, {}))
        done(fail(ErrorCode::Unreachable, "the connection was lost before the answer; whether it was done is "
                                          "not known"));
}

// ---- the disk

Result<void> LiveChannel::keepSometimes()
{
    if (m_clock.steady() < m_kept + KeepEvery)
        return {};
    return keep();
}

Result<void> LiveChannel::keep()
{
    std::vector<KeptBoard> boards;
    for (const auto& [board, watched] : m_watched) {
        if (!watched.kept)
            boards.push_back({board, watched.data.at, watched.data.json});
    }
    m_kept = m_clock.steady();
    if (boards.empty())
        return {};
    CHECK(m_cache.keepBoards(boards));
    for (auto& [board, watched] : m_watched)
        watched.kept = true;
    return {};
}

} // namespace warroom
