// A consistent copy of a database that is in use.
#pragma once

#include "store/sqlite/database.h"

namespace warroom::sqlite {

// Copies what `source` sees into the new file `file` (mode 0600, durable, one file without a log beside it),
// then runs `mark` on the copy. Nothing stands at `file` before the copy is whole. `source` must be a
// connection of its own: it is kept in a read transaction, so that writers go on and the copy is of one
// moment.
Result<void> copyDatabase(Database& source, const std::string& file, const char* mark);

} // namespace warroom::sqlite
