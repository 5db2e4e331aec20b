// Telemetry on a thread of its own: masked, stored in batches, bounded, so that a flood of it slows nothing
// else.
#pragma once

#include "base/clock.h"
#include "base/work_queue.h"
#include "intake/otlp.h"
#include "server/limits.h"
#include "server/masked_text.h"
#include "store/telemetry_store.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace warroom {

// All calls are from one thread; what is given is called on the desk's own.
class TelemetryDesk final
{
public:
    using Answer = std::function<void(Result<void>)>;
    using Tap = std::function<void(const std::vector<Span>&)>;

    TelemetryDesk(std::unique_ptr<TelemetryStore> store, const Clock& clock, const Limits& limits);
    ~TelemetryDesk();

    // The answer comes when it is on the disk. TooMany, at once, while too much waits already.
    void receive(intake::Telemetry telemetry, Answer answer);
    // The same for what is still to be read, and has so many bytes as it came: reading is left to the desk's
    // own thread. What is wrong with it is the answer.
    using Read = std::function<Result<intake::Telemetry>()>;
    void receive(Read read, std::size_t bytes, Answer answer);
    void setLimits(const Limits& limits);
    // Sees all spans that are stored from now on, each once, however often it is sent.
    void setTap(Tap tap);
    // Asks the store, behind what was received before.
    void ask(std::function<void(TelemetryStore&)> question);

    struct Counts
    {
        std::atomic<std::uint64_t> spans{0}, lines{0}, refused{0};
    };
    const Counts& counts() const { return m_counts; }
    // In spans and log records. From any thread.
    std::uint64_t credentialsMasked() const { return m_masker.credentials(); }
    // As the store had it after the last batch. From any thread.
    TelemetryStore::NamesLeftOut namesLeftOut() const;

private:
    void add(intake::Telemetry telemetry, Answer answer);
    void store();
    void count(const std::vector<bool>& isNew);
    void noteLeftOut();
    void prune();

    std::unique_ptr<TelemetryStore> m_store;
    const Clock& m_clock;
    std::atomic<std::int64_t> m_ageHours{0}, m_bytes{0};
    std::atomic<std::size_t> m_waiting{0}; // spans and lines that are not stored yet
    std::atomic<std::size_t> m_unread{0};  // bytes that are not read yet
    Counts m_counts;
    mutable std::mutex m_leftOutMutex;
    TelemetryStore::NamesLeftOut m_leftOut;
    // Of the desk's thread.
    std::vector<Span> m_spans;
    std::vector<LogLine> m_lines;
    std::vector<Answer> m_answers;
    TextMasker m_masker{{"telemetry", {}, masking::Addresses::Keep}};
    Tap m_tap;
    WorkQueue m_queue;
};

} // namespace warroom
