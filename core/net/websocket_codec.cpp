// Frames of RFC 6455: every rule of sections 5 and 7 that a peer can break is checked where its byte arrives.
#include "net/websocket_codec.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace warroom::net {
namespace {

constexpr std::uint8_t finBit = 0x80;
constexpr std::uint8_t maskBit = 0x80;
constexpr std::uint8_t reservedBits = 0x70;
constexpr std::size_t keepCapacity = 256; // a message buffer larger than this is not kept

// XORs bytes in place; `offset` is the position of the first of them in the frame's payload.
void applyMask(char* bytes, std::size_t count, const std::array<std::uint8_t, 4>& mask, std::uint64_t offset)
{
    std::array<char, 8> wide{};
    for (std::size_t i = 0; i < wide.size(); ++i)
        wide[i] = static_cast<char>(mask[(offset + i) % 4]);
    std::uint64_t key = 0;
    std::memcpy(&key, wide.data(), sizeof key);
    std::size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, sizeof word);
        word ^= key;
        std::memcpy(bytes + at, &word, sizeof word);
    }
    for (; at < count; ++at)
        bytes[at] = static_cast<char>(bytes[at] ^ wide[at % 4]);
}

void appendHeader(std::string& out, std::uint8_t first, std::uint8_t mask, std::size_t size)
{
    out.push_back(static_cast<char>(first));
    const auto appendBigEndian = [&](int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
            out.push_back(static_cast<char>((static_cast<std::uint64_t>(size) >> shift) & 0xFF));
    };
    if (size < 126) {
        out.push_back(static_cast<char>(mask | size));
    } else if (size <= 0xFFFF) {
        out.push_back(static_cast<char>(mask | 126));
        appendBigEndian(2);
    } else {
        out.push_back(static_cast<char>(mask | 127));
        appendBigEndian(8);
    }
}

} // namespace

bool Utf8Checker::start(unsigned char byte)
{
    m_least = 0x80;
    m_most = 0xBF;
    if (byte < 0x80)
        return true;
    if (byte < 0xC2 || byte > 0xF4)
        return false;
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0)
        m_least = 0xA0;
    else if (byte == 0xED)
        m_most = 0x9F;
    else if (byte == 0xF0)
        m_least = 0x90;
    else if (byte == 0xF4)
        m_most = 0x8F;
    return true;
}

bool Utf8Checker::add(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (m_missing == 0) {
            std::uint64_t word = 0;
            while (at + 8 <= bytes.size()) {
                std::memcpy(&word, bytes.data() + at, sizeof word);
                if ((word & 0x8080808080808080ull) != 0)
                    break;
                at += 8;
            }
            if (at < bytes.size() && !start(static_cast<unsigned char>(bytes[at++])))
                return false;
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (byte < m_least || byte > m_most)
            return false;
        m_least = 0x80;
        m_most = 0xBF;
        --m_missing;
    }
    return true;
}

std::optional<FrameEvent> FrameReader::next(std::string_view& input)
{
    dropDelivered();
    while (!input.empty()) {
        if (m_finished) {
            input = {};
            return std::nullopt;
        }
        if (auto event = m_inPayload ? readPayload(input) : readHeader(input))
            return event;
    }
    return std::nullopt;
}

void FrameReader::dropDelivered()
{
    if (!m_delivered)
        return;
    m_delivered = false;
    if (!m_messageOpen) {
        m_message.clear();
        if (m_message.capacity() > keepCapacity)
            m_message.shrink_to_fit();
    }
    m_control.clear();
}

std::size_t FrameReader::headerSize() const
{
    const std::uint8_t length = m_header[1] & 0x7F;
    return 2u + (length == 126 ? 2u : length == 127 ? 8u : 0u) + ((m_header[1] & maskBit) != 0 ? 4u : 0u);
}

std::optional<FrameEvent> FrameReader::readHeader(std::string_view& input)
{
    while (!input.empty()) {
        m_header[m_headerHave++] = static_cast<std::uint8_t>(input.front());
        input.remove_prefix(1);
        if (m_headerHave < 2)
            continue;
        if (m_headerHave == 2) {
            if (auto refusal = checkStart())
                return refusal;
        }
        if (m_headerHave < headerSize())
            continue;
        if (auto refusal = checkLength())
            return refusal;
        m_inPayload = true;
        m_headerHave = 0;
        m_got = 0;
        return m_length == 0 ? endFrame() : std::nullopt;
    }
    return std::nullopt;
}

// The rules that the first two bytes can break.
std::optional<FrameEvent> FrameReader::checkStart()
{
    const auto opcode = static_cast<Opcode>(m_header[0] & 0x0F);
    const bool fin = (m_header[0] & finBit) != 0;
    const bool masked = (m_header[1] & maskBit) != 0;
    if ((m_header[0] & reservedBits) != 0)
        return refuse(CloseCode::ProtocolError, "a reserved bit is set, but no extension is agreed");
    if (opcode > Opcode::Pong || (opcode > Opcode::Binary && opcode < Opcode::Close))
        return refuse(CloseCode::ProtocolError, "unknown opcode");
    if (masked != (m_from == FramesFrom::Client)) {
        return refuse(CloseCode::ProtocolError,
                      masked ? "a server must not mask its frames" : "a client must mask its frames");
    }
    if (isControl()) {
        if (!fin)
            return refuse(CloseCode::ProtocolError, "a control frame must not be fragmented");
        if ((m_header[1] & 0x7F) > 125)
            return refuse(CloseCode::ProtocolError, "a control frame has at most 125 bytes");
        return std::nullopt;
    }
    if (opcode == Opcode::Continuation && !m_messageOpen)
        return refuse(CloseCode::ProtocolError, "a continuation without a message to continue");
    if (opcode != Opcode::Continuation && m_messageOpen)
        return refuse(CloseCode::ProtocolError, "a new message before the last one has ended");
    if (opcode == Opcode::Binary)
        return refuse(CloseCode::NotAccepted, "only text messages are accepted");
    return std::nullopt;
}

std::optional<FrameEvent> FrameReader::checkLength()
{
    const std::uint8_t shortLength = m_header[1] & 0x7F;
    const int extra = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    m_length = extra == 0 ? shortLength : 0;
    for (int i = 0; i < extra; ++i)
        m_length = (m_length << 8) | m_header[static_cast<std::size_t>(2 + i)];
    if (m_from == FramesFrom::Client)
        std::memcpy(m_mask.data(), m_header.data() + 2 + extra, m_mask.size());
    if ((m_length >> 63) != 0)
        return refuse(CloseCode::ProtocolError, "a frame length with the top bit set");
    if ((extra == 2 && m_length < 126) || (extra == 8 && m_length <= 0xFFFF))
        return refuse(CloseCode::ProtocolError, "a frame length that is not in its shortest form");
    if (isControl())
        return std::nullopt;
    if (m_limits.message != 0 &&
        m_length > m_limits.message - std::min<std::uint64_t>(m_limits.message, m_message.size()))
        return refuse(CloseCode::TooBig, "the message is larger than the limit");
    m_fragments = m_messageOpen ? m_fragments + 1 : 1;
    if (m_limits.fragments != 0 && m_fragments > m_limits.fragments)
        return refuse(CloseCode::TooBig, "the message has more fragments than the limit");
    if (!m_messageOpen)
        m_utf8.reset();
    m_messageOpen = true;
    return std::nullopt;
}

std::optional<FrameEvent> FrameReader::readPayload(std::string_view& input)
{
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(input.size(), m_length - m_got));
    std::string& target = isControl() ? m_control : m_message;
    const std::size_t from = target.size();
    if (m_got == 0 && count < m_length && m_length <= 64 * 1024)
        target.reserve(from + static_cast<std::size_t>(m_length));
    target.append(input.data(), count);
    input.remove_prefix(count);
    if (m_from == FramesFrom::Client)
        applyMask(target.data() + from, count, m_mask, m_got);
    m_got += count;
    if (!isControl() && !m_utf8.add(std::string_view(target).substr(from)))
        return refuse(CloseCode::NotUtf8, "the message is not valid UTF-8");
    return m_got == m_length ? endFrame() : std::nullopt;
}

std::optional<FrameEvent> FrameReader::endFrame()
{
    m_inPayload = false;
    if (isControl())
        return endControl();
    if ((m_header[0] & finBit) == 0)
        return std::nullopt;
    if (!m_utf8.complete())
        return refuse(CloseCode::NotUtf8, "the message ends inside a UTF-8 character");
    m_messageOpen = false;
    m_delivered = true;
    return FrameEvent{FrameEvent::Kind::Text, 0, m_message};
}

FrameEvent FrameReader::endControl()
{
    m_delivered = true;
    switch (static_cast<Opcode>(m_header[0] & 0x0F)) {
    case Opcode::Ping:
        return {FrameEvent::Kind::Ping, 0, m_control};
    case Opcode::Pong:
        return {FrameEvent::Kind::Pong, 0, m_control};
    default:
        return closed();
    }
}

FrameEvent FrameReader::closed()
{
    if (m_control.empty()) {
        m_finished = true;
        return {FrameEvent::Kind::Close, static_cast<std::uint16_t>(CloseCode::NoCode), {}};
    }
    if (m_control.size() == 1)
        return refuse(CloseCode::ProtocolError, "a close frame with half a code");
    const auto code = static_cast<std::uint16_t>((static_cast<unsigned char>(m_control[0]) << 8) |
                                                 static_cast<unsigned char>(m_control[1]));
    if (!isSendableCloseCode(code))
        return refuse(CloseCode::ProtocolError, "a close code that must not be sent");
    const auto reason = std::string_view(m_control).substr(2);
    if (firstInvalidUtf8(reason))
        return refuse(CloseCode::NotUtf8, "the reason of the close is not valid UTF-8");
    m_finished = true;
    return {FrameEvent::Kind::Close, code, reason};
}

FrameEvent FrameReader::refuse(CloseCode code, std::string_view why)
{
    m_finished = true;
    m_messageOpen = false;
    m_delivered = true;
    return {FrameEvent::Kind::ProtocolError, static_cast<std::uint16_t>(code), why};
}

std::string frame(Opcode opcode, std::string_view payload)
{
    std::string out;
    out.reserve(payload.size() + 10);
    appendHeader(out, static_cast<std::uint8_t>(finBit | static_cast<std::uint8_t>(opcode)), 0,
                 payload.size());
    out.append(payload);
    return out;
}

std::shared_ptr<const std::string> sharedTextFrame(std::string_view text)
{
    return std::make_shared<const std::string>(frame(Opcode::Text, text));
}

std::string closePayload(std::uint16_t code, std::string_view reason)
{
    if (code == static_cast<std::uint16_t>(CloseCode::NoCode))
        return {};
    std::string out{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    auto cut = reason.substr(0, 123);
    while (firstInvalidUtf8(cut) && !cut.empty())
        cut.remove_suffix(1);
    out += cut;
    return out;
}

std::string closeFrame(std::uint16_t code, std::string_view reason)
{
    return frame(Opcode::Close, closePayload(code, reason));
}

std::string maskedFrame(Opcode opcode, std::string_view payload, std::array<std::uint8_t, 4> mask,
                        Fragment fragment)
{
    std::string out;
    out.reserve(payload.size() + 14);
    const std::uint8_t fin = fragment == Fragment::Last ? finBit : std::uint8_t{0};
    appendHeader(out, static_cast<std::uint8_t>(fin | static_cast<std::uint8_t>(opcode)), maskBit,
                 payload.size());
    for (const std::uint8_t byte : mask)
        out.push_back(static_cast<char>(byte));
    const std::size_t from = out.size();
    out.append(payload);
    applyMask(out.data() + from, payload.size(), mask, 0);
    return out;
}

bool isSendableCloseCode(std::uint16_t code)
{
    if (code >= 1000 && code <= 1014)
        return code < 1004 || code > 1006;
    return code >= 3000 && code <= 4999;
}

} // namespace warroom::net
