// Alerts that are sent again and again as they were: heard by their text alone.
#include "server/intake_desk_parts.h"

#include <span>

namespace warroom {
namespace {

constexpr std::size_t fewEchoes = 10'000;
// So many alerts are worth waking a second thread for.
constexpr std::size_t manyUnread = 16;

void readSome(const intake::Webhook& webhook, std::span<const std::size_t> which,
              std::span<std::optional<Result<AlertSignal>>> out)
{
    for (std::size_t i = 0; i < which.size(); ++i)
        out[i].emplace(webhook.read(which[i]));
}

} // namespace

void IntakeDesk::receive(intake::Webhook webhook, const IntakeKey& key, Answer answer)
{
    m_queue.push_back(
        {[this, webhook = std::move(webhook), place = placeOf(key), name = key.name,
          service = key.service](Turn& turn) { return judge(webhook, place, name, service, turn); },
         std::move(answer)});
}

// In the order of `which`. Halves of many are read at the same time.
Result<std::vector<AlertSignal>> IntakeDesk::readAll(const intake::Webhook& webhook,
                                                     std::span<const std::size_t> which)
{
    std::vector<std::optional<Result<AlertSignal>>> read(which.size());
    const std::span all(read);
    const auto middle = which.size() < manyUnread ? which.size() : which.size() / 2;
    const auto here = [&] { readSome(webhook, which.first(middle), all.first(middle)); };
    if (middle < which.size())
        m_helper.share([&] { readSome(webhook, which.subspan(middle), all.subspan(middle)); }, here);
    else
        here();
    std::vector<AlertSignal> out;
    out.reserve(read.size());
    for (auto& one : read) {
        TRY(out.emplace_back(), std::move(*one));
    }
    return out;
}

// Texts are told apart by who sends them, and by the bounds with which they are read.
intake::TextMark IntakeDesk::placeOf(const IntakeKey& key) const
{
    return intake::markOf(m_markKey, key.name + "\n" + key.service + "\n" + std::to_string(m_boundsTaken));
}

Result<void> IntakeDesk::judge(const intake::Webhook& webhook, intake::TextMark place,
                               const std::string& intake, const std::string& service, Turn& turn)
{
    std::vector<intake::TextMark> marks(webhook.size());
    std::vector<std::size_t> unread;
    std::vector<bool> isNew(webhook.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i] = intake::markOf(place, webhook.text(i));
        isNew[i] = webhook.text(i).empty() || !m_echoes.contains(marks[i]);
        if (isNew[i])
            unread.push_back(i);
    }
    // All that is new is read before anything is judged: what is wrong in one refuses them all.
    TRY(auto signals, readAll(webhook, unread));
    auto next = signals.begin();
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
        speakFor(service, signal);
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
    if (!(bounds == m_bounds) || !(times == m_times)) {
        m_echoes.clear();
        ++m_boundsTaken;
    }
    m_bounds = bounds;
    m_times = times;
    m_texts = texts;
}

// A text that was taken already and still says what is known.
bool IntakeDesk::hearAgain(const intake::TextMark& mark, Time now)
{
    const auto* echo = m_echoes.find(mark);
    if (!echo || !m_triage.hearsAgain(echo->alert, echo->digest, now))
        return false;
    ++m_counts.received;
    ++m_counts.repeated;
    ++m_heard[echo->alert];
    return true;
}

void IntakeDesk::remember(const intake::TextMark& mark, const Alert& alert)
{
    // Texts that nobody says any more are not told from the others; those are soon back.
    if (m_echoes.size() > 2 * m_triage.size() + fewEchoes)
        m_echoes.clear();
    m_echoes.put(mark, {alert.id, alert.signal.digest});
}

} // namespace warroom
