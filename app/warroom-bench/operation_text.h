// Comments as operations on the wire, made by filling in a prepared text: the load programs must cost little.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warroom::bench {

// Ids in the shape of UUID version 7, never the same twice in one run, ascending as real ones are.
class FreshIds final
{
public:
    FreshIds();
    // Valid until the next call.
    std::string_view next();

private:
    std::uint64_t m_number = 0;
    char m_text[37];
};

// {"id","ticket","type":"comment.add","body":{"text"}}; without a ticket where `ticket` is empty. The text
// must need no escapes.
std::string commentOperation(std::string_view id, std::string_view ticket, std::string_view text);

// The n-th comment of a prepared log, about 190 bytes.
std::string eventText(int n);

// Words of exactly that many bytes.
std::string fillerText(std::size_t size);

} // namespace warroom::bench
