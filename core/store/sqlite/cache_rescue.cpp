// Saving the waiting changes of a damaged cache, row by row where it must be.
#include "store/sqlite/cache_rescue.h"

#include "store/sqlite/migrations.h"
#include "store/sqlite/outbox_columns.h"
#include "store/sqlite/private_files.h"

#include <fmt/format.h>

#include <filesystem>

namespace warroom::sqlite {
namespace {

namespace fs = std::filesystem;

// So many places behind the last readable row are tried when nobody can tell how many there were.
constexpr std::int64_t blindTries = 10'000;

struct Rescued
{
    std::vector<OutboxRow> outbox;
    std::vector<Setting> settings;
    bool complete = false;               // the outbox was read from end to end
    std::optional<std::int64_t> waiting; // how many rows the outbox had, if that could be found out
};

// False: the scan ended early or met a damaged row; `last` is the place it came to.
bool scanOutbox(Database& database, std::vector<OutboxRow>& rows, std::int64_t& last)
{
    return database
        .run([&] {
            Query row(database,
                      "SELECT " WARROOM_OUTBOX_COLUMNS ", place FROM outbox WHERE place > ?1 ORDER BY place",
                      last);
            while (row.step()) {
                const auto place = row.number(12);
                rows.push_back(readOutboxRow(row));
                last = place;
            }
        })
        .has_value();
}

void pickOutbox(Database& database, std::vector<OutboxRow>& rows, std::int64_t last)
{
    const auto given = database.run([&] { return database.number("SELECT seq FROM sqlite_sequence"); });
    const std::int64_t end = given && *given > last ? std::min(*given, last + blindTries) : last + blindTries;
    for (std::int64_t place = last + 1; place <= end; ++place) {
        // A row that cannot be read is left behind; that is what this loop is for.
        (void)database.run([&] {
            Query row(database, "SELECT " WARROOM_OUTBOX_COLUMNS " FROM outbox WHERE place = ?1", place);
            if (row.step())
                rows.push_back(readOutboxRow(row));
        });
    }
}

Rescued readWhatIsLeft(const std::string& file)
{
    Rescued rescued;
    // Outbox and settings have been the same in every schema.
    auto opened = Database::open(file, {.readOnly = true, .olderToo = true}, cacheMigrations());
    if (!opened)
        return rescued;
    Database& database = **opened;
    const auto waiting =
        database.run([&] { return database.number("SELECT count(id) FROM outbox INDEXED BY outbox_id"); });
    if (waiting)
        rescued.waiting = *waiting;
    std::int64_t last = 0;
    rescued.complete = scanOutbox(database, rescued.outbox, last);
    if (!rescued.complete)
        pickOutbox(database, rescued.outbox, last);
    (void)database.run([&] {
        Query row(database, "SELECT name, value, sum FROM settings");
        while (row.step())
            rescued.settings.push_back(readSetting(row));
    });
    return rescued;
}

std::string counted(std::int64_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string noticeOf(const Rescued& rescued, const std::string& aside)
{
    const auto carried = static_cast<std::int64_t>(rescued.outbox.size());
    const std::int64_t lost = rescued.waiting ? std::max<std::int64_t>(*rescued.waiting - carried, 0) : 0;
    std::string text = fmt::format("The local copy was damaged and was set aside as {}; {} {} carried over",
                                   aside, counted(carried, "waiting change"), carried == 1 ? "was" : "were");
    if (lost > 0)
        text += fmt::format(", {} could not be read", lost);
    else if (!rescued.complete && !rescued.waiting)
        text += ", others may have been there that could not be read";
    return text + ".";
}

std::string asideName(const std::string& file)
{
    std::error_code ignored;
    for (int n = 1;; ++n) {
        auto name = fmt::format("{}.damaged-{}", file, n);
        if (!fs::exists(name, ignored) && !fs::exists(name + "-wal", ignored))
            return name;
    }
}

Result<void> moveFile(const std::string& from, const std::string& to)
{
    std::error_code failed;
    fs::rename(from, to, failed);
    if (!failed || failed == std::errc::no_such_file_or_directory)
        return {};
    const std::string name = fs::path(from).filename().string();
    return fail(ErrorCode::Storage, name + " cannot be moved: " + failed.message(), name);
}

Result<void> writeNew(const std::string& file, const Rescued& rescued, const std::string& notice)
{
    CHECK(makePrivateFile(file));
    TRY(auto database, Database::open(file, {}, cacheMigrations()));
    return database->transact([&] {
        for (const auto& row : rescued.outbox)
            writeOutboxRow(*database, row);
        for (const auto& setting : rescued.settings)
            writeSetting(*database, setting);
        writeMeta(*database, "clean", "1");
        writeMeta(*database, "notice", notice);
    });
}

} // namespace

Result<void> rescueCache(const std::string& file)
{
    const std::string part = file + ".rescue-part";
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"})
        fs::remove(part + suffix, ignored);
    const auto rescued = readWhatIsLeft(file);
    CHECK(writeNew(part, rescued, noticeOf(rescued, fs::path(asideName(file)).filename().string())));
    CHECK(moveFile(part, file + ".rescued"));
    return finishRescue(file);
}

Result<void> finishRescue(const std::string& file)
{
    const std::string rescued = file + ".rescued";
    std::error_code ignored;
    if (!fs::exists(rescued, ignored))
        return {};
    const std::string aside = asideName(file);
    CHECK(moveFile(file, aside));
    CHECK(moveFile(file + "-wal", aside + "-wal"));
    fs::remove(file + "-shm", ignored);
    CHECK(moveFile(rescued, file));
    return syncDirectoryOf(file);
}

} // namespace warroom::sqlite
