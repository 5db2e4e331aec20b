// Copying a database with SQLite's backup interface.
#include "store/sqlite/backup.h"

#include "store/sqlite/private_files.h"

#include <sqlite3.h>

#include <filesystem>

namespace warroom::sqlite {
namespace {

constexpr int pagesPerStep = 1024;

void copyPages(SQLite::Database& source, SQLite::Database& target)
{
    sqlite3_backup* const backup =
        sqlite3_backup_init(target.getHandle(), "main", source.getHandle(), "main");
    if (!backup)
        throw SQLite::Exception(target.getHandle());
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(backup, pagesPerStep);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        throw SQLite::Exception(target.getHandle(), code);
}

Result<void> writeCopy(SQLite::Database& source, const std::string& file,
                       const std::function<void(SQLite::Database&)>& finish)
{
    std::unique_ptr<SQLite::Database> target;
    try {
        target = std::make_unique<SQLite::Database>(file, SQLITE_OPEN_READWRITE);
        copyPages(source, *target);
        target->execAndGet("PRAGMA journal_mode=DELETE");
        target->exec("PRAGMA synchronous=EXTRA");
        target->exec("BEGIN IMMEDIATE");
        finish(*target);
        target->exec("COMMIT");
        return {};
    } catch (const SQLite::Exception& exception) {
        return explain(exception, std::filesystem::path(file).filename().string(),
                       target ? target->getHandle() : nullptr);
    }
}

} // namespace

Result<void> holdMoment(Database& source)
{
    if (source.inTransaction())
        return {};
    return source.run([&] {
        source.exec("BEGIN");
        source.number("SELECT count(*) FROM sqlite_schema");
    });
}

Result<void> copyDatabase(Database& source, const std::string& file,
                          const std::function<void(SQLite::Database&)>& finish)
{
    const std::string name = std::filesystem::path(file).filename().string();
    const std::string part = file + ".part";
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return fail(ErrorCode::Exists, name + " is there already; a backup goes into a new file", name);
    std::filesystem::remove(part, ignored);
    CHECK(makePrivateFile(part));
    CHECK(holdMoment(source));
    auto copied = writeCopy(source.connection(), part, finish);
    source.rollback();
    std::error_code failed;
    if (copied)
        std::filesystem::rename(part, file, failed);
    if (copied && failed)
        copied = fail(ErrorCode::Storage, name + " cannot be written: " + failed.message(), name);
    if (!copied) {
        std::filesystem::remove(part, ignored);
        return copied;
    }
    return syncDirectoryOf(file);
}

} // namespace warroom::sqlite
