// Copies of what the backend keeps for administrators, who fetch them piece by piece.
#pragma once

#include "base/work_queue.h"
#include "store/backup_copy.h"

#include "base/id.h"

#include <functional>
#include <string>

namespace warroom {

// A copy is a file in the data folder. There is at most one: beginning another one, and the next start of the
// backend, remove what nobody fetched to its end. One home: the server's loop; copying has a thread of its
// own.
class BackupFiles final
{
public:
    explicit BackupFiles(std::string directory);
    ~BackupFiles();
    BackupFiles(const BackupFiles&) = delete;
    BackupFiles& operator=(const BackupFiles&) = delete;

    // Makes the copy of that name, of what is committed now; `done` gets its size in bytes, on the copying
    // thread. To be called between two turns.
    void begin(const Uuid& name, bool withTelemetry, std::function<void(Result<std::uint64_t>)> done);
    // Up to 4 MiB of it from `after` on; empty at its end. E_NOT_FOUND if the copy is gone.
    Result<std::string> piece(const Uuid& name, std::uint64_t after) const;
    void remove(const Uuid& name);

private:
    std::string fileOf(const Uuid& name) const;
    void removeAll() const;

    std::string m_directory;
    WorkQueue m_queue;
};

} // namespace warroom
