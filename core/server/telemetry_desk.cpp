// Storing telemetry in batches.
#include "server/telemetry_desk.h"

#include "base/log.h"
#include "server/masked_text.h"

namespace warroom {
namespace {

constexpr std::size_t mostWaiting = 200'000;
constexpr std::size_t batch = 20'000;
constexpr auto pruneEvery = std::chrono::seconds(30);

void maskAll(Labels& labels, const masking::MaskOptions& options)
{
    for (auto& [name, value] : labels)
        maskIn(value, options);
}

} // namespace

TelemetryDesk::TelemetryDesk(std::unique_ptr<TelemetryStore> store, const Clock& clock, const Limits& limits)
    : m_store(std::move(store)), m_clock(clock)
{
    setLimits(limits);
    m_queue.start([this] { this->store(); }, pruneEvery, [this] { prune(); });
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
        answer(
            fail(ErrorCode::TooMany, "more telemetry waits to be stored than is accepted; try again later"));
        return;
    }
    m_waiting += count;
    m_queue.post([this, telemetry = std::move(telemetry), answer = std::move(answer)]() mutable {
        const masking::MaskOptions options{"telemetry", {}, masking::Addresses::Keep};
        for (auto& span : telemetry.spans) {
            maskIn(span.error, options);
            maskAll(span.attributes, options);
            m_spans.push_back(std::move(span));
        }
        for (auto& line : telemetry.logs) {
            maskIn(line.body, options);
            maskAll(line.attributes, options);
            m_lines.push_back(std::move(line));
        }
        m_answers.push_back(std::move(answer));
        if (m_spans.size() + m_lines.size() >= batch)
            store();
    });
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
    const auto saved = m_store->save(m_spans, m_lines, m_clock.now());
    if (saved) {
        m_counts.spans += m_spans.size();
        m_counts.lines += m_lines.size();
        if (m_tap && !m_spans.empty())
            m_tap(m_spans);
    } else {
        log::error("telemetry could not be stored: {}", saved.error().message());
    }
    m_waiting -= m_spans.size() + m_lines.size();
    m_spans.clear();
    m_lines.clear();
    for (const auto& answer : std::exchange(m_answers, {}))
        answer(saved);
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
