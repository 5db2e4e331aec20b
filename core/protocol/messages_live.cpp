// Reading and writing the messages of the live channel: boards and calls.
#include "protocol/messages_json.h"

#include "base/time_text.h"
#include "protocol/json_writer.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace warroom::protocol {
namespace {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

constexpr std::size_t longestPath = 8'192;

Result<std::string> readBoardName(const Reader& message, std::string_view key)
{
    TRY(const auto* object, message.object(key));
    const Reader reader(*object, std::string(key));
    TRY(std::string board, reader.text("board"));
    if (board.empty())
        return fail(ErrorCode::FieldMissing, "the board is missing", reader.pathOf("board"));
    if (board.size() > boardNameBytes)
        return fail(ErrorCode::TooLarge,
                    fmt::format("a board with its question takes at most {} bytes", boardNameBytes),
                    reader.pathOf("board"))
            .withLimit(static_cast<std::int64_t>(boardNameBytes));
    return board;
}

Result<Call> readCall(const bj::object& object)
{
    const Reader reader(object, "call");
    Call out;
    TRY(out.number, reader.number("n"));
    if (out.number < 1)
        return fail(ErrorCode::Range, "calls are numbered from 1 on", "call.n");
    TRY(out.method, reader.text("method"));
    constexpr std::string_view known[] = {"GET", "POST", "PUT", "DELETE"};
    if (std::find(std::begin(known), std::end(known), out.method) == std::end(known))
        return fail(ErrorCode::FieldValue, "method must be GET, POST, PUT or DELETE", "call.method");
    TRY(out.path, reader.text("path"));
    if (out.path.size() > longestPath)
        return fail(ErrorCode::TooLarge, fmt::format("a path takes at most {} bytes", longestPath),
                    "call.path")
            .withLimit(static_cast<std::int64_t>(longestPath));
    if (const auto* body = reader.find("body"))
        out.body = bj::serialize(*body);
    return out;
}

std::string formatBoardRequest(std::string_view key, const std::string& board)
{
    Writer out;
    out.beginObject().key(key).beginObject().field("board", board).endObject().endObject();
    return out.take();
}

} // namespace

bool isLiveRequest(const Reader& message)
{
    return message.find("watch") || message.find("unwatch") || message.find("call");
}

Result<LiveRequest> readLiveRequest(const Reader& message)
{
    if (message.find("watch")) {
        TRY(auto board, readBoardName(message, "watch"));
        return LiveRequest(Watch{std::move(board)});
    }
    if (message.find("unwatch")) {
        TRY(auto board, readBoardName(message, "unwatch"));
        return LiveRequest(Unwatch{std::move(board)});
    }
    TRY(const auto* call, message.object("call"));
    TRY(auto read, readCall(*call));
    return LiveRequest(std::move(read));
}

Result<BoardUpdate> readBoardUpdate(const bj::object& object)
{
    const Reader reader(object, "board");
    BoardUpdate out;
    TRY(out.board, reader.text("board"));
    TRY(const auto at, reader.time("at"));
    out.at = at.value_or(Time{});
    if (const auto* error = reader.find("error"); error && error->is_object()) {
        out.error = readError(error->get_object());
        return out;
    }
    TRY(const auto* data, reader.object("data"));
    out.data = bj::serialize(*data);
    return out;
}

Result<Answer> readAnswer(const bj::object& object)
{
    const Reader reader(object, "answer");
    Answer out;
    TRY(out.number, reader.number("n"));
    TRY(const auto status, reader.number("status"));
    if (status < 100 || status > 599)
        return fail(ErrorCode::Range, "status must be that of an HTTP answer", "answer.status");
    out.status = static_cast<int>(status);
    if (const auto* body = reader.find("body"))
        out.body = bj::serialize(*body);
    return out;
}

std::string format(const Watch& message) { return formatBoardRequest("watch", message.board); }

std::string format(const Unwatch& message) { return formatBoardRequest("unwatch", message.board); }

std::string format(const Call& message)
{
    Writer out;
    out.beginObject().key("call").beginObject().field("n", message.number);
    out.field("method", message.method).field("path", message.path);
    if (!message.body.empty())
        out.rawField("body", message.body);
    out.endObject().endObject();
    return out.take();
}

std::string format(const BoardUpdate& message)
{
    Writer out;
    out.beginObject().key("board").beginObject().field("board", message.board);
    out.field("at", formatTime(message.at));
    if (message.error)
        out.rawField("error", formatError(*message.error));
    else
        out.rawField("data", message.data);
    out.endObject().endObject();
    return out.take();
}

std::string format(const Answer& message)
{
    Writer out;
    out.beginObject().key("answer").beginObject().field("n", message.number).field("status", message.status);
    if (!message.body.empty())
        out.rawField("body", message.body);
    out.endObject().endObject();
    return out.take();
}

Result<std::string> outcomeOf(Answer answer)
{
    if (answer.status < 400)
        return std::move(answer.body);
    const auto plain = fail(ErrorCode::Internal, fmt::format("the backend answered {}", answer.status));
    const auto problem = json::parseObject(answer.body);
    if (!problem)
        return plain;
    const Reader reader(*problem);
    const auto code = reader.textOr("code", "");
    const auto detail = reader.textOr("detail", "");
    const auto path = reader.textOr("path", "");
    if (!code || code->empty() || !detail || !path)
        return plain;
    Error error(codeFromName(*code).value_or(ErrorCode::Internal), *detail, *path);
    if (const auto limit = reader.numberOr("limit", -1); limit && *limit >= 0)
        error.withLimit(*limit);
    return error;
}

} // namespace warroom::protocol
