// A disk that fails at the n-th write or sync, put under SQLite as a virtual file system.
#pragma once

#include <sqlite3.h>

#include <limits>
#include <map>

namespace warroom::test {

// While it lives, databases that are opened stand on it. One home; one at a time; SQLite's other threads must
// be idle.
class FailingDisk final
{
public:
    FailingDisk()
    {
        s_real = sqlite3_vfs_find(nullptr);
        m_vfs = *s_real;
        m_vfs.zName = "failing";
        m_vfs.xOpen = openFile;
        sqlite3_vfs_register(&m_vfs, 1);
        s_writesLeft = s_syncsLeft = never;
    }
    ~FailingDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(s_real, 1);
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    static constexpr int never = std::numeric_limits<int>::max();
    // The n-th write from now on, and all after it, find the disk full; 1 is the next.
    void fillAtWrite(int n) { s_writesLeft = n; }
    // The n-th sync from now on fails once.
    void breakAtSync(int n) { s_syncsLeft = n; }
    void mend() { s_writesLeft = s_syncsLeft = never; }
    bool wasHit() const { return s_writesLeft <= 0 || s_syncsLeft <= 0; }

private:
    // `failing` stands first, so that a file's methods lead to the real ones.
    struct Methods
    {
        sqlite3_io_methods failing{};
        const sqlite3_io_methods* real = nullptr;
    };

    static int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (code != SQLITE_OK || !file->pMethods)
            return code;
        auto& methods = s_methods[file->pMethods];
        if (!methods.real) {
            methods.failing = *file->pMethods;
            methods.failing.xWrite = write;
            methods.failing.xSync = sync;
            methods.real = file->pMethods;
        }
        file->pMethods = &methods.failing;
        return code;
    }
    static const sqlite3_io_methods* realOf(sqlite3_file* file)
    {
        return reinterpret_cast<const Methods*>(file->pMethods)->real;
    }
    static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
    {
        if (s_writesLeft != never && --s_writesLeft <= 0)
            return SQLITE_FULL;
        return realOf(file)->xWrite(file, bytes, count, offset);
    }
    static int sync(sqlite3_file* file, int flags)
    {
        if (s_syncsLeft != never && --s_syncsLeft == 0)
            return SQLITE_IOERR_FSYNC;
        return realOf(file)->xSync(file, flags);
    }

    sqlite3_vfs m_vfs{};
    static inline sqlite3_vfs* s_real = nullptr;
    static inline std::map<const sqlite3_io_methods*, Methods> s_methods;
    static inline int s_writesLeft = never;
    static inline int s_syncsLeft = never;
};

} // namespace warroom::test
