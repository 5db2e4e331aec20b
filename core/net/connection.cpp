// Reading into the loop's one buffer, writing what a turn has gathered in one call, and an end that loses
// nothing.
#include "net/connection.h"

#include "net/server_core.h"

#include <sys/uio.h>

#include <algorithm>
#include <array>

namespace warroom::net {
namespace {

constexpr std::size_t piecesPerWrite = 64;
constexpr std::size_t waitingInput = 64 * 1024; // beyond this the peer has to wait
constexpr std::size_t keptPieces = 16;

} // namespace

Connection::Connection(ServerCore& core, std::unique_ptr<ByteStream> stream, std::string peer)
    : m_core(core), m_stream(std::move(stream)), m_peer(std::move(peer))
{}

bool Connection::start(std::shared_ptr<Session> session)
{
    m_session = std::move(session);
    return m_core.loop().add(m_stream->fd(), *this, m_interest);
}

void Connection::onReady(bool readable, bool writable, bool broken)
{
    if (isGone())
        return;
    if (writable || broken)
        m_writeBlocked = false;
    if (m_outBytes > 0 && !m_writeBlocked)
        markDirty();
    if (readable || broken || (writable && m_readNeedsWrite))
        readNow();
    if (broken && !isGone() && m_interest == Interest::None)
        drop();
}

void Connection::readNow()
{
    if (m_state == State::Lingering)
        return discardInput();
    while (isOpen() && !m_ended && m_session->wantsBytes() && m_input.size() < waitingInput) {
        const auto got = m_stream->read(m_core.scratch().data(), m_core.scratch().size());
        m_readNeedsWrite = got.status == ByteStream::Status::NeedsWrite;
        if (got.status == ByteStream::Status::Failed)
            return drop();
        if (got.status == ByteStream::Status::End) {
            m_ended = true;
            readAgain();
        }
        if (got.status != ByteStream::Status::Ok)
            break;
        deliver({m_core.scratch().data(), got.bytes});
        if (!m_stream->hasBuffered())
            break;
    }
    updateInterest();
}

void Connection::discardInput()
{
    auto got = m_stream->read(m_core.scratch().data(), m_core.scratch().size());
    if (got.status == ByteStream::Status::Ok && m_stream->hasBuffered())
        got = m_stream->read(m_core.scratch().data(), m_core.scratch().size());
    if (got.status == ByteStream::Status::End || got.status == ByteStream::Status::Failed)
        drop();
}

void Connection::deliver(std::string_view bytes)
{
    if (!m_input.empty()) {
        m_input.append(bytes);
        return takeWaiting();
    }
    feed(bytes);
    if (isOpen())
        m_input.assign(bytes);
}

void Connection::feed(std::string_view& bytes)
{
    std::shared_ptr<Session> session;
    do {
        session = m_session;
        session->take(bytes);
    } while (isOpen() && m_session != session && !bytes.empty());
}

void Connection::takeWaiting()
{
    m_again = false;
    if (!isOpen())
        return;
    if (!m_input.empty()) {
        std::string_view rest = m_input;
        feed(rest);
        m_input.erase(0, m_input.size() - rest.size());
        if (m_input.empty())
            m_input.shrink_to_fit();
    }
    if (const auto session = m_session; m_ended && isOpen())
        session->onEnd();
    if (isOpen() && m_stream->hasBuffered() && m_input.empty())
        readNow();
    else
        updateInterest();
}

void Connection::readAgain()
{
    if (!m_again && isOpen()) {
        m_again = true;
        m_core.addAgain(*this);
    }
}

void Connection::queue(std::shared_ptr<const std::string> piece)
{
    if (!isOpen() || piece->empty())
        return;
    m_outBytes += piece->size();
    m_out.push_back(std::move(piece));
    markDirty();
}

void Connection::markDirty()
{
    if (!m_dirty && isOpen()) {
        m_dirty = true;
        m_core.addDirty(*this);
    }
}

void Connection::flush()
{
    m_dirty = false;
    while (isOpen() && !m_writeBlocked && m_outBytes > 0) {
        const auto sent = m_early ? *std::exchange(m_early, std::nullopt) : writeSome();
        if (sent.status == ByteStream::Status::Failed)
            return drop();
        m_writeBlocked = sent.status == ByteStream::Status::Again;
        if (sent.status != ByteStream::Status::Ok)
            break;
        markSent(sent.bytes);
    }
    if (isOpen() && m_outBytes == 0)
        onAllSent();
    updateInterest();
}

void Connection::sendEarly()
{
    if (isOpen() && !m_writeBlocked && m_outBytes > 0)
        m_early = writeSome();
}

ByteStream::Outcome Connection::writeSome()
{
    std::array<iovec, piecesPerWrite> pieces;
    int count = 0;
    for (std::size_t i = m_outHead; i < m_out.size() && count < static_cast<int>(pieces.size()); ++i) {
        const std::size_t skipped = i == m_outHead ? m_outOffset : 0;
        pieces[static_cast<std::size_t>(count++)] = {const_cast<char*>(m_out[i]->data()) + skipped,
                                                     m_out[i]->size() - skipped};
    }
    return m_stream->write(pieces.data(), count);
}

void Connection::markSent(std::size_t bytes)
{
    m_outBytes -= bytes;
    m_sentBytes += bytes;
    while (bytes > 0) {
        const std::size_t left = m_out[m_outHead]->size() - m_outOffset;
        if (bytes < left) {
            m_outOffset += bytes;
            return;
        }
        bytes -= left;
        m_out[m_outHead++].reset();
        m_outOffset = 0;
    }
}

void Connection::onAllSent()
{
    m_out.clear();
    if (m_out.capacity() > keptPieces)
        m_out.shrink_to_fit();
    m_outHead = 0;
    m_session->onSent();
    if (m_finishing && isOpen() && m_outBytes == 0)
        linger();
}

void Connection::dropUnsent()
{
    std::size_t keep = m_outHead;
    std::size_t kept = 0;
    while (keep < m_out.size() && ((keep == m_outHead && m_outOffset > 0) || kept < m_stream->promised())) {
        kept += m_out[keep]->size() - (keep == m_outHead ? m_outOffset : 0);
        ++keep;
    }
    m_out.resize(keep);
    m_outBytes = kept;
}

void Connection::finish()
{
    m_finishing = true;
    markDirty();
}

void Connection::linger()
{
    m_stream->endWriting();
    if (m_ended)
        return drop();
    m_state = State::Lingering;
    m_lingerUntil = m_core.loop().now() + m_core.limits().closeTime;
}

void Connection::drop()
{
    if (isGone())
        return;
    m_state = State::Gone;
    m_core.loop().remove(m_stream->fd());
    const auto session = std::move(m_session);
    session->onLost();
    m_out.clear();
    m_outBytes = 0;
    m_core.retire(*this);
}

void Connection::stop()
{
    if (const auto session = m_session; isOpen())
        session->onStop();
}

void Connection::tick(Steady::time_point now)
{
    if (m_state == State::Lingering && now > m_lingerUntil)
        drop();
    else if (const auto session = m_session; isOpen())
        session->onTick(now);
}

void Connection::updateInterest()
{
    if (isGone())
        return;
    const bool read =
        m_state == State::Lingering || (!m_ended && m_session->wantsBytes() && m_input.size() < waitingInput);
    const bool write = m_writeBlocked || m_readNeedsWrite;
    const auto interest = static_cast<Interest>((read ? 1 : 0) | (write ? 2 : 0));
    if (interest != m_interest) {
        m_interest = interest;
        m_core.loop().change(m_stream->fd(), *this, interest);
    }
}

} // namespace warroom::net
