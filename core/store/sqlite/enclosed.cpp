// Files as rows of bytes, there and back.
#include "store/sqlite/enclosed.h"

#include "store/sqlite/private_files.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace warroom::sqlite {
namespace {

constexpr std::size_t pieceBytes = 1024 * 1024;

bool writeWhole(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto wrote = ::write(descriptor, bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(wrote > 0 ? static_cast<std::size_t>(wrote) : 0);
    }
    return true;
}

Error cannotRestore(const std::string& name)
{
    const auto code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::StorageFull : ErrorCode::Storage;
    return fail(code, name + " of the backup cannot be written", name);
}

Result<void> writePieces(Database& database, const std::string& name, const std::string& file)
{
    CHECK(makePrivateFile(file));
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (descriptor < 0)
        return cannotRestore(name);
    const auto read = database.run([&] {
        Query piece(database, "SELECT data FROM enclosed WHERE name = ?1 ORDER BY piece", name);
        bool good = true;
        while (good && piece.step())
            good = writeWhole(descriptor, piece.blob(0));
        return good && ::fsync(descriptor) == 0;
    });
    const auto wrong = read && !*read ? std::optional(cannotRestore(name)) : std::nullopt;
    ::close(descriptor);
    if (!read)
        return read.error();
    return wrong ? Result<void>(*wrong) : Result<void>();
}

Result<void> unpackOne(Database& database, const std::string& name, const std::string& file)
{
    const std::string part = file + ".restored";
    CHECK(writePieces(database, name, part));
    std::error_code failed;
    if (std::filesystem::exists(file, failed))
        std::filesystem::rename(file, file + ".before-restore", failed);
    // What lay beside another database must not be taken for this one's.
    for (const auto* ending : {"-wal", "-shm", "-journal"})
        std::filesystem::remove(file + ending, failed);
    std::filesystem::rename(part, file, failed);
    if (failed)
        return fail(ErrorCode::Storage, name + " of the backup cannot be put in place: " + failed.message(),
                    name);
    return syncDirectoryOf(file);
}

} // namespace

void enclose(SQLite::Database& into, const std::string& name, const std::string& from)
{
    into.exec(
        "CREATE TABLE IF NOT EXISTS enclosed (name TEXT NOT NULL, piece INTEGER NOT NULL, data BLOB NOT "
        "NULL, PRIMARY KEY (name, piece))");
    SQLite::Statement insert(into, "INSERT INTO enclosed (name, piece, data) VALUES (?1, ?2, ?3)");
    std::ifstream file(from, std::ios::binary);
    std::string bytes(pieceBytes, '\0');
    std::int64_t piece = 0;
    for (;;) {
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const auto count = static_cast<int>(file.gcount());
        if (count == 0)
            break;
        insert.reset();
        insert.bind(1, name);
        insert.bind(2, piece++);
        insert.bind(3, bytes.data(), count);
        insert.exec();
    }
    if (!file.eof() || piece == 0)
        throw SQLite::Exception("a database cannot be read", SQLITE_IOERR);
}

Result<void> unpackEnclosed(Database& database, const std::string& directory)
{
    TRY(const auto names, database.run([&] {
        std::vector<std::string> out;
        if (database.number(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'enclosed'") == 0)
            return out;
        Query row(database, "SELECT DISTINCT name FROM enclosed ORDER BY name");
        while (row.step())
            out.push_back(row.text(0));
        return out;
    }));
    if (names.empty())
        return {};
    for (const auto& name : names) {
        // A backup is a file from elsewhere: it may name only what it can have been made with.
        if (name != "alerts.db" && name != "metrics.db" && name != "telemetry.db")
            return fail(ErrorCode::Storage, "the backup holds a file of another name", "enclosed");
        CHECK(unpackOne(database, name, fmt::format("{}/{}", directory, name)));
    }
    return database.transact([&] { database.exec("DROP TABLE enclosed"); });
}

} // namespace warroom::sqlite
