// Reads one HTTP/1.1 request from bytes as they come, strictly, within the limits.
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace warroom::net {

struct HeaderLimits
{
    std::size_t requestLine = 8 * 1024;
    std::size_t oneHeader = 8 * 1024;
    std::size_t allHeaders = 32 * 1024;
    std::size_t count = 100;
};

// One home: the owner's thread. Holds a parser only while a request is under way that is not a plain one.
class HttpReader final
{
public:
    enum class Step
    {
        More,   // everything usable was taken; more bytes are needed
        Head,   // the header is complete: look at request(), then allowBody(), then read on
        Whole,  // the request is complete: takeRequest()
        Refused // see refusal(); the connection cannot be used any more
    };
    struct Refusal
    {
        int status = 400;
        Error error;
    };

    explicit HttpReader(const HeaderLimits& limits);
    ~HttpReader();
    HttpReader(const HttpReader&) = delete;
    HttpReader& operator=(const HttpReader&) = delete;

    // Takes bytes from the front of `bytes`; what it leaves must come again, with more behind it.
    Step read(std::string_view& bytes);
    // Valid after Head.
    const HttpRequest& request() const { return m_request; }
    std::optional<std::uint64_t> contentLength() const { return m_contentLength; }
    bool isChunked() const { return m_chunked; }
    bool isHead() const { return m_isHead; }
    bool keepAlive() const { return m_keepAlive; }
    // A body of at most `limit` bytes is accepted; a larger one is refused with 413.
    void allowBody(std::uint64_t limit);
    // The whole request; the reader is ready for the next one.
    HttpRequest takeRequest();
    const Refusal& refusal() const { return m_refusal; }
    // Whether a request has begun and is not yet whole.
    bool underWay() const { return inBody() || m_scanned > 0; }
    // Whether the header of the request under way is complete.
    bool inBody() const { return m_plain || m_parser != nullptr; }

private:
    struct Parser;

    Step scanHeader(std::string_view& bytes);
    std::optional<Refusal> checkLine(std::string_view line) const;
    std::optional<Refusal> checkUnended(std::size_t size) const;
    Step parseHeader(std::string_view header);
    bool parsePlain(std::string_view header);
    bool takeField(std::string_view line, bool& hasConnection);
    Step readPlainBody(std::string_view& bytes);
    Step tooLarge();
    std::optional<Refusal> checkFields();
    Step readBody(std::string_view& bytes);
    Step refuse(Refusal refusal);

    HeaderLimits m_limits;
    std::unique_ptr<Parser> m_parser;
    std::size_t m_scanned = 0; // bytes of the header that were looked at
    std::size_t m_lineStart = 0;
    std::size_t m_requestLineEnd = 0;
    std::size_t m_lines = 0; // complete ones, the request line included
    HttpRequest m_request;
    std::optional<std::uint64_t> m_contentLength;
    bool m_plain = false; // under way without a parser
    unsigned m_version = 11;
    bool m_chunked = false;
    bool m_isHead = false;
    bool m_keepAlive = false;
    std::uint64_t m_bodyLimit = 0;
    Refusal m_refusal;
};

} // namespace warroom::net
