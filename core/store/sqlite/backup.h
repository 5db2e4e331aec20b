// A consistent copy of a database that is in use.
#pragma once

#include "store/sqlite/database.h"

#include <functional>

namespace warroom::sqlite {

// Begins a read transaction, so that what is copied later is of this moment; nothing if there is one.
Result<void> holdMoment(Database& source);

// Copies what `source` sees into the new file `file` (mode 0600, durable, one file without a log beside it),
// then runs `finish` on the copy, in a transaction. Nothing stands at `file` before the copy is whole.
// `source` must be a connection of its own: it is kept in a read transaction, so that writers go on and the
// copy is of one moment.
Result<void> copyDatabase(Database& source, const std::string& file,
                          const std::function<void(SQLite::Database&)>& finish);

} // namespace warroom::sqlite
