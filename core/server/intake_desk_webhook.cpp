// Alerts that are sent again and again as they were: heard by their text alone.
#include "server/intake_desk_parts.h"

namespace warroom {
namespace {

constexpr std::size_t fewEchoes = 10'000;

} // namespace

void IntakeDesk::receive(intake::Webhook webhook, const IntakeKey& key, Answer answer)
{
    m_queue.push_back({[this, webhook = std::move(webhook), name = key.name,
                        service = key.service](Turn& turn) { return judge(webhook, name, service, turn); },
                       std::move(answer)});
}

Result<void> IntakeDesk::judge(const intake::Webhook& webhook, const std::string& intake,
                               const std::string& service, Turn& turn)
{
    const auto place = intake::markOf(m_markKey, intake + "\n" + service);
    // All that is new is read before anything is judged: what is wrong in one refuses them all.
    std::vector<intake::TextMark> marks(webhook.size());
    std::vector<AlertSignal> unread;
    std::vector<bool> isNew(webhook.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i] = intake::markOf(place, webhook.text(i));
        isNew[i] = webhook.text(i).empty() || !m_echoes.contains(marks[i]);
        if (isNew[i]) {
            if (unread.empty())
                unread.reserve(marks.size() - i);
            TRY(unread.emplace_back(), webhook.read(i));
        }
    }
    auto next = unread.begin();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!isNew[i] && hearAgain(marks[i], turn.now))
            continue;
        AlertSignal signal;
        if (isNew[i]) {
            signal = std::move(*next++);
        } else {
            // It was known as it is, and is not any more: resolved, or said in other words since.
            TRY(signal, webhook.read(i));
        }
        signal.intake = intake;
        if (signal.service.empty())
            signal.service = service;
        noteNotSent(signal, webhook.notSent());
        const bool triggers = signal.action == AlertAction::Trigger;
        TRY(const auto* alert, take(std::move(signal), turn));
        if (alert && triggers && !webhook.text(i).empty())
            remember(marks[i], *alert);
    }
    return {};
}

void IntakeDesk::setBounds(const intake::Bounds& bounds, const EventTimes& times, const TextLimits& texts)
{
    // What a text was read as depends on them.
    if (!(bounds == m_bounds) || !(times == m_times))
        m_echoes.clear();
    m_bounds = bounds;
    m_times = times;
    m_texts = texts;
}

// A text that was taken already and still says what is known.
bool IntakeDesk::hearAgain(const intake::TextMark& mark, Time now)
{
    const auto found = m_echoes.find(mark);
    if (found == m_echoes.end() || !m_triage.hearsAgain(found->second.alert, found->second.digest, now))
        return false;
    ++m_counts.received;
    ++m_counts.repeated;
    ++m_heard[found->second.alert];
    return true;
}

void IntakeDesk::remember(const intake::TextMark& mark, const Alert& alert)
{
    // Texts that nobody says any more are not told from the others; those are soon back.
    if (m_echoes.size() > 2 * m_triage.size() + fewEchoes)
        m_echoes.clear();
    m_echoes.insert_or_assign(mark, Echo{alert.id, alert.signal.digest});
}

} // namespace warroom
