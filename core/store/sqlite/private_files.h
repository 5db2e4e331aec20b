// Files that only their owner may read, and the lock that tells who works on a folder.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace warroom::sqlite {

// The folder and what is missing above it, mode 0700.
Result<void> makePrivateDirectory(const std::string& directory);
// An empty file of mode 0600, whatever the umask is; a file that is there already is left as it is. True: it
// was made.
Result<bool> makePrivateFile(const std::string& file);
// A file of mode 0600 with this content, whole or not at all, durable when it returns.
Result<void> writePrivateFile(const std::string& file, std::string_view content);
// Makes a rename in the file's folder survive a power cut.
Result<void> syncDirectoryOf(const std::string& file);

// Which file a path leads to; zero if there is none.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    static FileIdentity of(const std::string& file);
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

// A lock file (flock) that holds the process id of its exclusive owner. It goes with the process, however
// that ends. One home.
class LockFile final
{
public:
    LockFile() = default;
    ~LockFile();
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;

    // Makes the file if need be. Does not wait: InUse, with the id of the process that holds it.
    static Result<LockFile> exclusive(const std::string& file);
    // Takes the lock together with others.
    static Result<LockFile> shared(const std::string& file);
    // Whether this holder became the only one. If not, it still shares.
    bool tryExclusive();
    void share();

private:
    explicit LockFile(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor = -1;
};

} // namespace warroom::sqlite
