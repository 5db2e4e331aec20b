// Databases inside another one: a backup is the log with those beside it.
#pragma once

#include "store/sqlite/database.h"

#include <span>

namespace warroom::sqlite {

// Puts the bytes of the file `from` into the database, under the name of a file. Inside run().
void enclose(SQLite::Database& into, const std::string& name, const std::string& from);

// Takes what is enclosed out into files of `directory`, each whole and durable, and then out of the database.
// A file that is there already is kept beside it, as NAME.before-restore. Cut short, it begins anew.
Result<void> unpackEnclosed(Database& database, const std::string& directory);

} // namespace warroom::sqlite
