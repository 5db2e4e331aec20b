// WebSocket frames from arbitrary bytes: aborts when it matters in which pieces they come, when a text is not
// valid UTF-8 or over its limit, when something follows the end, or when a frame that is written is read as
// another one.
#include "fuzz_bytes.h"

#include "base/text.h"
#include "net/websocket_codec.h"

#include <cstdlib>
#include <vector>

using namespace warroom;
using namespace warroom::net;

namespace {

constexpr FrameLimits limits{2'048, 16};

struct Event
{
    FrameEvent::Kind kind;
    std::uint16_t code = 0;
    std::string payload;

    friend bool operator==(const Event&, const Event&) = default;
};

// What is read when the bytes come in pieces of at most so many; 0: all at once.
std::vector<Event> read(FramesFrom from, std::string_view bytes, std::size_t piece)
{
    FrameReader reader(from, limits);
    std::vector<Event> out;
    while (!bytes.empty()) {
        auto part = piece == 0 ? bytes : bytes.substr(0, piece);
        bytes.remove_prefix(part.size());
        while (!part.empty()) {
            if (const auto event = reader.next(part))
                out.push_back({event->kind, event->code, std::string(event->payload)});
        }
    }
    return out;
}

bool isSound(const Event& event)
{
    switch (event.kind) {
    case FrameEvent::Kind::Text:
        return event.payload.size() <= limits.message && !firstInvalidUtf8(event.payload);
    case FrameEvent::Kind::Ping:
    case FrameEvent::Kind::Pong:
        return event.payload.size() <= 125;
    case FrameEvent::Kind::Close:
        return event.payload.size() <= 123 && !firstInvalidUtf8(event.payload);
    case FrameEvent::Kind::ProtocolError:
        return isSendableCloseCode(event.code);
    }
    return false;
}

bool isAnEnd(const Event& event)
{
    return event.kind == FrameEvent::Kind::Close || event.kind == FrameEvent::Kind::ProtocolError;
}

void require(bool law)
{
    if (!law)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzBytes input(data, size);
    const auto from = input.byte() % 2 == 0 ? FramesFrom::Client : FramesFrom::Server;
    const auto piece = static_cast<std::size_t>(1 + input.number(40));
    const auto bytes = input.rest();
    const auto events = read(from, bytes, 0);
    require(events == read(from, bytes, piece) && events == read(from, bytes, 1));
    for (std::size_t i = 0; i < events.size(); ++i) {
        require(isSound(events[i]));
        require(!isAnEnd(events[i]) || i + 1 == events.size());
        if (events[i].kind != FrameEvent::Kind::Text)
            continue;
        const auto& text = events[i].payload;
        require(read(FramesFrom::Client, maskedFrame(Opcode::Text, text, {1, 2, 3, 4}), piece) ==
                std::vector<Event>{events[i]});
        require(read(FramesFrom::Server, frame(Opcode::Text, text), piece) == std::vector<Event>{events[i]});
    }
    return 0;
}
