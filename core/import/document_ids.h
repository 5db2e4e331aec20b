// Ids that follow from a document: importing the same document twice makes the same operations.
#pragma once

#include "base/hash.h"
#include "base/id.h"

#include <string_view>

namespace warroom::incoming {

// Version 8 (RFC 9562), from the digest of the document and a counter. One home: the thread of its owner.
class DocumentIds final : public IdSource
{
public:
    explicit DocumentIds(std::string_view document) : m_seed(sha256(document)) {}
    Uuid next() override;

private:
    const Digest m_seed;
    std::uint64_t m_count = 0;
};

} // namespace warroom::incoming
