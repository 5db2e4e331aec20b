// The checkpoint thread.
#include "store/sqlite/checkpointer.h"

#include "store/sqlite/migrations.h"

#include <sqlite3.h>

namespace warroom::sqlite {

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Checkpointer::start()
{
    const std::lock_guard lock(m_mutex);
    m_wanted = true;
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
}

std::optional<Error> Checkpointer::failed() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void Checkpointer::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_wanted || m_stopping; });
        if (m_stopping)
            return;
        lock.unlock();
        checkpoint();
        lock.lock();
        // Wishes that came meanwhile are served by what the owner does at its next turn.
        m_wanted = false;
    }
}

void Checkpointer::checkpoint()
{
    if (!m_database) {
        auto opened = Database::open(m_file, {.ownCheckpoints = true, .cacheKiB = 1024}, logMigrations());
        if (!opened)
            return;
        m_database = std::move(*opened);
    }
    auto done = m_database->run([this] {
        sqlite3* const connection = m_database->connection().getHandle();
        const int code =
            sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
            throw SQLite::Exception(connection, code);
    });
    if (!done && m_database->lastFailure() == Failure::Lasting) {
        const std::lock_guard lock(m_mutex);
        m_error = done.error();
    }
}

} // namespace warroom::sqlite
