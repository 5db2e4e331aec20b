// The frames of RFC 6455, read piece by piece and written whole; no sockets, no extensions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace warroom::net {

enum class Opcode : std::uint8_t
{
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA
};

// Close codes of RFC 6455 section 7.4 that warroom sends or tells of.
enum class CloseCode : std::uint16_t
{
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    NotAccepted = 1003,
    NoCode = 1005, // the peer closed without a code; never sent
    Lost = 1006,   // the connection broke without a close; never sent
    NotUtf8 = 1007,
    Policy = 1008,
    TooBig = 1009,
    TryLater = 1013
};

// UTF-8 that arrives in pieces, checked as it comes: overlong forms, surrogates and code points above
// U+10FFFF are refused with the first byte that cannot belong to a well-formed text.
class Utf8Checker final
{
public:
    // False once the text can no longer become valid.
    bool add(std::string_view bytes);
    // Whether the text ends at the end of a code point.
    bool complete() const { return m_missing == 0; }
    void reset() { m_missing = 0; }

private:
    bool start(unsigned char byte);

    std::uint8_t m_missing = 0;  // continuation bytes to come
    std::uint8_t m_least = 0x80; // bounds of the next one
    std::uint8_t m_most = 0xBF;
};

// What the peer has said, one complete thing at a time.
struct FrameEvent
{
    enum class Kind
    {
        Text, // `payload` is a whole message, valid UTF-8
        Ping, // `payload` goes back in a pong
        Pong,
        Close,        // `code` and `payload`, the reason; code 1005 if none was given
        ProtocolError // close with `code`; `payload` says why
    };
    Kind kind;
    std::uint16_t code = 0;
    std::string_view payload; // valid until the reader is used again
};

// Who sends the frames that are read: a client masks them, a server must not.
enum class FramesFrom
{
    Client,
    Server
};

struct FrameLimits
{
    std::uint64_t message = 1024 * 1024; // bytes of payload over all fragments; 0: none
    std::uint64_t fragments = 1024;      // frames per message; 0: none
};

// Turns bytes into events. Holds no buffer while no message is under way. One home: the owner's thread.
class FrameReader final
{
public:
    explicit FrameReader(FramesFrom from, FrameLimits limits = {}) : m_from(from), m_limits(limits) {}

    // Takes bytes from the front of `input` up to the next event; none if all was taken without one. After
    // a Close or a ProtocolError everything that follows is taken and ignored.
    std::optional<FrameEvent> next(std::string_view& input);

private:
    std::optional<FrameEvent> readHeader(std::string_view& input);
    std::optional<FrameEvent> checkStart();
    std::optional<FrameEvent> checkLength();
    std::optional<FrameEvent> readPayload(std::string_view& input);
    std::optional<FrameEvent> endFrame();
    FrameEvent endControl();
    FrameEvent closed();
    FrameEvent refuse(CloseCode code, std::string_view why);
    std::size_t headerSize() const;
    bool isControl() const { return (m_header[0] & 0x08) != 0; }
    void dropDelivered();

    FramesFrom m_from;
    FrameLimits m_limits;
    std::array<std::uint8_t, 14> m_header{};
    std::uint8_t m_headerHave = 0;
    bool m_inPayload = false;
    bool m_finished = false;
    bool m_messageOpen = false;
    bool m_delivered = false;
    std::array<std::uint8_t, 4> m_mask{};
    std::uint64_t m_length = 0; // of the frame under way
    std::uint64_t m_got = 0;
    std::uint64_t m_fragments = 0;
    std::string m_message;
    std::string m_control;
    Utf8Checker m_utf8;
};

// A frame as a server sends it.
std::string frame(Opcode opcode, std::string_view payload);
// A text frame to share between any number of receivers.
std::shared_ptr<const std::string> sharedTextFrame(std::string_view text);
// A close frame as a server sends it; code 1005 gives one without a payload. The reason is cut to 123 bytes.
std::string closeFrame(std::uint16_t code, std::string_view reason);
// The payload of a close frame.
std::string closePayload(std::uint16_t code, std::string_view reason);

enum class Fragment
{
    Last,
    MoreFollow
};
// A frame as a client sends it.
std::string maskedFrame(Opcode opcode, std::string_view payload, std::array<std::uint8_t, 4> mask,
                        Fragment fragment = Fragment::Last);

// Whether a close frame may carry this code.
bool isSendableCloseCode(std::uint16_t code);

} // namespace warroom::net
