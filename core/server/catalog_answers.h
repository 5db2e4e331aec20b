// Answers about entries of the catalog that all its routes share.
#pragma once

#include "server/backend_parts.h"
#include "server/catalog_desk.h"

#include <string_view>

namespace warroom {

// Whether the account has that role or a higher one; else the problem was sent.
bool needRole(const Call& call, AccountRole least);

// The version that a change is for: If-Match: "4", or ?version=4; 0: none is named.
Result<EntryVersion> versionIn(const net::HttpRequest& request);

// {"history":[…]} of one entry, also of one that is gone.
void answerHistory(BackendState& state, const Call& call, std::string_view kind, std::string_view name);

// The problem; of a conflict with what stands and who changed it last, so that the refused one can say how to
// go on.
void answerRefused(BackendState& state, const Call& call, std::string_view kind, std::string_view name,
                   const Error& error);

} // namespace warroom
