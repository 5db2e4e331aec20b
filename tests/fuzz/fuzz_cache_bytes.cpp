// The client's cache from arbitrary bytes: aborts when opening it does anything but open, mend or refuse, or
// when a cache that was opened once cannot be opened again.
#include "fuzz_bytes.h"
#include "store/cache_store.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace warroom;
namespace fs = std::filesystem;

namespace {

void require(bool law)
{
    if (!law)
        std::abort();
}

// A folder that goes with the object; in memory where there is such a place, because every opening syncs.
class Folder final
{
public:
    Folder()
    {
        std::error_code ignored;
        const fs::path inMemory = "/dev/shm";
        auto pattern = (fs::is_directory(inMemory, ignored) ? inMemory : fs::temp_directory_path()).string() +
                       "/warroom-fuzz-XXXXXX";
        require(mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return m_path; }
    std::string file() const { return m_path + "/cache.db"; }

private:
    std::string m_path;
};

OpRecord recordOf(std::uint8_t n)
{
    Uuid id;
    id.bytes[15] = n;
    OpRecord record;
    record.id = OpId(id);
    record.ticket = TicketId(id);
    record.type = "comment.add";
    record.actor = PersonId(id);
    record.body = R"({"text":"Restore at 41 %"})";
    return record;
}

// A cache with something in each of its tables, closed in order.
std::string soundCache()
{
    const Folder folder;
    {
        auto opened = openCache(folder.path());
        require(opened.has_value());
        CacheBatch batch;
        for (std::uint8_t n = 1; n <= 3; ++n) {
            batch.outbox.push_back({recordOf(n), OutboxState::Waiting, {}, {}});
            batch.accepted.push_back(recordOf(static_cast<std::uint8_t>(n + 100)));
            batch.accepted.back().seq = n;
            batch.tickets.push_back({batch.accepted.back().ticket, n, n, true, "{}"});
        }
        batch.cursor = 3;
        require(opened->store->write(batch).has_value());
        require(opened->store->setSetting("replica", "1").has_value());
    }
    std::ifstream in(folder.file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Every error is an answer here; what counts is that there is one.
void use(CacheStore& store)
{
    (void)store.setting("replica");
    (void)store.cursor();
    (void)store.tickets();
    (void)store.outbox();
    (void)store.read(0, 100);
    CacheBatch batch;
    batch.outbox.push_back({recordOf(9), OutboxState::Waiting, {}, {}});
    (void)store.write(batch);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string sound = soundCache();
    const Folder folder;
    std::ofstream(folder.file(), std::ios::binary) << test::damagedBy({data, size}, sound);
    if (auto opened = openCache(folder.path())) {
        use(*opened->store);
        opened->store.reset();
        require(openCache(folder.path()).has_value());
    } else {
        require(!opened.error().message().empty());
    }
    return 0;
}
