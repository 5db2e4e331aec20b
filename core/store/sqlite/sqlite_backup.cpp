// Copying the log, and into the copy the databases beside it.
#include "store/backup_copy.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/enclosed.h"
#include "store/sqlite/migrations.h"

#include <filesystem>
#include <vector>

namespace warroom {
namespace {

using namespace sqlite;

class SqliteBackup final : public BackupCopy
{
public:
    Result<void> begin(const std::string& directory, bool withTelemetry)
    {
        TRY(m_log, Database::open(directory + "/warroom.db", {.readOnly = true}, logMigrations()));
        CHECK(holdMoment(*m_log));
        CHECK(add(directory, "alerts.db", alertsMigrations()));
        CHECK(add(directory, "metrics.db", metricsMigrations()));
        return withTelemetry ? add(directory, "telemetry.db", telemetryMigrations()) : Result<void>();
    }

    Result<void> write(const std::string& file) override
    {
        std::vector<std::string> parts;
        auto copied = copyParts(file, parts);
        if (copied)
            copied = copyDatabase(*m_log, file, [&](SQLite::Database& copy) {
                // Its first opening starts another life of the log.
                copy.exec("INSERT OR REPLACE INTO meta (name, value) VALUES ('copy', 1)");
                for (std::size_t i = 0; i < parts.size(); ++i)
                    enclose(copy, m_beside[i]->name(), parts[i]);
            });
        std::error_code ignored;
        for (const auto& part : parts)
            std::filesystem::remove(part, ignored);
        return copied;
    }

private:
    Result<void> add(const std::string& directory, const std::string& name,
                     std::span<const std::string_view> migrations)
    {
        const std::string file = directory + "/" + name;
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored))
            return {};
        TRY(auto database, Database::open(file, {.readOnly = true}, migrations));
        CHECK(holdMoment(*database));
        m_beside.push_back(std::move(database));
        return {};
    }

    Result<void> copyParts(const std::string& file, std::vector<std::string>& parts)
    {
        for (const auto& database : m_beside) {
            parts.push_back(file + "." + database->name());
            std::error_code ignored;
            std::filesystem::remove(parts.back(), ignored);
            CHECK(copyDatabase(*database, parts.back(), [](SQLite::Database&) {}));
        }
        return {};
    }

    std::unique_ptr<Database> m_log;
    std::vector<std::unique_ptr<Database>> m_beside;
};

} // namespace

Result<std::unique_ptr<BackupCopy>> beginBackupCopy(const std::string& directory, bool withTelemetry)
{
    auto backup = std::make_unique<SqliteBackup>();
    CHECK(backup->begin(directory, withTelemetry));
    return std::unique_ptr<BackupCopy>(std::move(backup));
}

} // namespace warroom
