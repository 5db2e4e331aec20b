// Storing telemetry in batches.
#include "server/telemetry_desk.h"

#include "base/log.h"

#include <sys/resource.h>
#include <unistd.h>

namespace warroom {
namespace {

constexpr std::size_t mostWaiting = 200'000;
constexpr std::size_t mostUnreadBytes = 16 << 20;
constexpr std::size_t batch = 20'000;
constexpr auto pruneTelemetryEvery = std::chrono::seconds(30);

// Where there are too few cores, those who work on incidents go before.
void stepBack() { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 10); }

Error tooMuch()
{
    return fail(ErrorCode::TooMany, "more telemetry waits to be stored than is accepted; try again later");
}

} // namespace

TelemetryDesk::TelemetryDesk(std::unique_ptr<TelemetryStore> store, const Clock& clock, const Limits& limits)
    : m_store(std::move(store)), m_clock(clock)
{
    setLimits(limits);
    m_queue.post(stepBack);
    m_queue.start([this] { this->store(); }, pruneTelemetryEvery, [this] { prune(); });
}

TelemetryDesk::~TelemetryDesk() { m_queue.stop(); }

void TelemetryDesk::setLimits(const Limits& limits)
{
    m_ageHours = limits.telemetry_age_h;
    m_bytes = limits.telemetry_bytes;
}

void TelemetryDesk::setTap(Tap tap)
{
    m_queue.post([this, tap = std::move(tap)] { m_tap = tap; });
}

void TelemetryDesk::receive(intake::Telemetry telemetry, Answer answer)
{
    const auto count = telemetry.spans.size() + telemetry.logs.size();
    if (m_waiting + count > mostWaiting) {
        ++m_counts.refused;
        answer(tooMuch());
        return;
    }
    m_waiting += count;
    m_queue.post([this, telemetry = std::move(telemetry), answer = std::move(answer)]() mutable {
        add(std::move(telemetry), std::move(answer));
    });
}

void TelemetryDesk::receive(Read read, std::size_t bytes, Answer answer)
{
    // One body alone may be larger: how large, says the limit of bodies.
    if (m_unread > 0 && m_unread + bytes > mostUnreadBytes) {
        ++m_counts.refused;
        answer(tooMuch());
        return;
    }
    m_unread += bytes;
    m_queue.post([this, read = std::move(read), bytes, answer = std::move(answer)]() mutable {
        auto telemetry = read();
        m_unread -= bytes;
        if (!telemetry) {
            answer(telemetry.error());
            return;
        }
        m_waiting += telemetry->spans.size() + telemetry->logs.size();
        add(std::move(*telemetry), std::move(answer));
    });
}

void TelemetryDesk::add(intake::Telemetry telemetry, Answer answer)
{
    for (auto& span : telemetry.spans) {
        m_masker.mask(span.error);
        for (auto& [name, value] : span.attributes)
            m_masker.maskKnown(value);
        m_spans.push_back(std::move(span));
    }
    for (auto& line : telemetry.logs) {
        m_masker.mask(line.body);
        for (auto& [name, value] : line.attributes)
            m_masker.maskKnown(value);
        m_lines.push_back(std::move(line));
    }
    m_answers.push_back(std::move(answer));
    if (m_spans.size() + m_lines.size() >= batch)
        store();
}

void TelemetryDesk::ask(std::function<void(TelemetryStore&)> question)
{
    m_queue.post([this, question = std::move(question)] {
        store();
        question(*m_store);
    });
}

void TelemetryDesk::store()
{
    if (m_answers.empty())
        return;
    const auto waited = m_spans.size() + m_lines.size();
    const auto saved = m_store->save(m_spans, m_lines, m_clock.now());
    if (saved) {
        m_counts.lines += m_lines.size();
        noteLeftOut();
        count(*saved);
    } else {
        log::error("telemetry could not be stored: {}", saved.error().message());
    }
    m_waiting -= waited;
    m_spans.clear();
    m_lines.clear();
    for (const auto& answer : std::exchange(m_answers, {}))
        answer(saved ? Result<void>() : Result<void>(saved.error()));
}

void TelemetryDesk::noteLeftOut()
{
    const std::lock_guard lock(m_leftOutMutex);
    if (m_leftOut != m_store->namesLeftOut())
        m_leftOut = m_store->namesLeftOut();
}

TelemetryStore::NamesLeftOut TelemetryDesk::namesLeftOut() const
{
    const std::lock_guard lock(m_leftOutMutex);
    return m_leftOut;
}

void TelemetryDesk::count(const std::vector<bool>& isNew)
{
    std::vector<Span> fresh;
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        if (isNew[i])
            fresh.push_back(std::move(m_spans[i]));
    }
    m_counts.spans += fresh.size();
    if (m_tap && !fresh.empty())
        m_tap(fresh);
}

void TelemetryDesk::prune()
{
    const std::int64_t hours = m_ageHours;
    const Time until = hours > 0 ? m_clock.now() - std::chrono::hours(hours) : Time{};
    const auto pruned = m_store->prune(until, m_bytes);
    if (!pruned)
        log::error("old telemetry could not be removed: {}", pruned.error().message());
}

} // namespace warroom
