// The search index's thread and its queue.
#include "base/log.h"
#include "store/sqlite/search_file.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace warroom {
namespace {

using namespace sqlite;

// One transaction holds so many documents; who puts waits while this many are in the queue.
constexpr std::size_t documentsPerJob = 1000;
constexpr std::size_t documentsInQueue = 4000;

using Answer = std::function<void(Result<std::vector<SearchHit>>)>;

// Documents, or a query if there is somebody to answer.
struct Job
{
    std::vector<SearchDocument> documents;
    std::string words;
    bool prefixLast = false;
    std::size_t limit = 0;
    int stream = 0;
    Answer done;
    bool isOvertaken = false;
};

Error overtaken() { return fail(ErrorCode::Cancelled, "a later search took the place of this one"); }

class SqliteSearch final : public SearchIndex
{
public:
    SqliteSearch(std::unique_ptr<SearchFile> file, std::unordered_map<TicketId, std::int64_t> indexed)
        : m_file(std::move(file)), m_indexed(std::move(indexed)), m_thread([this] { work(); })
    {}
    ~SqliteSearch() override;

    void put(std::vector<SearchDocument> documents) override;
    std::unordered_map<TicketId, std::int64_t> takeIndexed() override { return std::exchange(m_indexed, {}); }
    void query(std::string words, bool prefixLast, std::size_t limit, int stream, Answer done) override;
    Result<std::vector<SearchHit>> queryNow(std::string words, bool prefixLast, std::size_t limit) override;
    void drain() override;

private:
    void enqueue(SearchDocument document);
    void overtake(int stream);
    void work();
    void answer(Job& job);
    void store(const Job& job);

    const std::unique_ptr<SearchFile> m_file;
    std::unordered_map<TicketId, std::int64_t> m_indexed;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_stored;
    std::deque<Job> m_jobs;
    Job* m_running = nullptr;  // a query
    std::size_t m_waiting = 0; // documents that are not stored yet
    std::uint64_t m_putCount = 0;
    std::uint64_t m_storedCount = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

SqliteSearch::~SqliteSearch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_running)
            m_file->interrupt();
    }
    m_wake.notify_one();
    m_thread.join();
    for (auto& job : m_jobs) {
        if (job.done)
            job.done(fail(ErrorCode::Cancelled, "the search index was closed"));
    }
}

void SqliteSearch::put(std::vector<SearchDocument> documents)
{
    std::unique_lock lock(m_mutex);
    for (auto& document : documents) {
        // The index's own thread must not wait for itself.
        if (m_waiting >= documentsInQueue && std::this_thread::get_id() != m_thread.get_id()) {
            m_wake.notify_one();
            m_stored.wait(lock, [this] { return m_waiting < documentsInQueue; });
        }
        enqueue(std::move(document));
    }
    m_wake.notify_one();
}

void SqliteSearch::enqueue(SearchDocument document)
{
    const bool extend =
        !m_jobs.empty() && !m_jobs.back().done && m_jobs.back().documents.size() < documentsPerJob;
    if (!extend)
        m_jobs.emplace_back();
    auto& waiting = m_jobs.back().documents;
    const auto same = std::find_if(waiting.begin(), waiting.end(),
                                   [&](const SearchDocument& other) { return other.id == document.id; });
    if (same != waiting.end()) {
        *same = std::move(document);
        return;
    }
    waiting.push_back(std::move(document));
    ++m_putCount;
    ++m_waiting;
}

void SqliteSearch::overtake(int stream)
{
    if (stream == 0)
        return;
    for (auto& job : m_jobs)
        job.isOvertaken = job.isOvertaken || (job.done && job.stream == stream);
    if (m_running && m_running->stream == stream) {
        m_running->isOvertaken = true;
        m_file->interrupt();
    }
}

void SqliteSearch::query(std::string words, bool prefixLast, std::size_t limit, int stream, Answer done)
{
    Job job;
    job.words = std::move(words);
    job.prefixLast = prefixLast;
    job.limit = limit;
    job.stream = stream;
    job.done = std::move(done);
    {
        const std::lock_guard lock(m_mutex);
        overtake(stream);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

Result<std::vector<SearchHit>> SqliteSearch::queryNow(std::string words, bool prefixLast, std::size_t limit)
{
    std::promise<Result<std::vector<SearchHit>>> promise;
    auto answer = promise.get_future();
    query(std::move(words), prefixLast, limit, 0,
          [&promise](Result<std::vector<SearchHit>> hits) { promise.set_value(std::move(hits)); });
    return answer.get();
}

void SqliteSearch::drain()
{
    std::unique_lock lock(m_mutex);
    const auto wanted = m_putCount;
    m_stored.wait(lock, [&] { return m_storedCount >= wanted; });
}

void SqliteSearch::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        const bool isQuery = job.done && !job.isOvertaken;
        m_running = isQuery ? &job : nullptr;
        lock.unlock();
        if (isQuery)
            answer(job);
        else if (job.done)
            job.done(overtaken());
        else
            store(job);
        lock.lock();
        m_waiting -= job.documents.size();
        m_storedCount += job.documents.size();
        m_stored.notify_all();
    }
}

void SqliteSearch::answer(Job& job)
{
    auto hits = m_file->find(job.words, job.prefixLast, job.limit);
    {
        const std::lock_guard lock(m_mutex);
        m_running = nullptr;
        if (job.isOvertaken)
            hits = overtaken();
    }
    job.done(std::move(hits));
}

void SqliteSearch::store(const Job& job)
{
    const auto done = m_file->put(job.documents);
    if (!done)
        log::warning("the search index lags behind: {}", done.error().message());
}

} // namespace

Result<std::unique_ptr<SearchIndex>> openSearchIndex(const std::string& file)
{
    TRY(auto opened, SearchFile::open(file));
    TRY(auto indexed, opened->indexed());
    return std::make_unique<SqliteSearch>(std::move(opened), std::move(indexed));
}

} // namespace warroom
