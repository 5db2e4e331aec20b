// Comparing the strip with what it said before.
#include "attention/spoken_changes.h"

namespace warroom::ui {
namespace {

using namespace std::chrono_literals;

bool isWorthAWord(LinkState link)
{
    return link == LinkState::Live || link == LinkState::Offline || link == LinkState::SignedOut;
}

} // namespace

QStringList SpokenChanges::take(const StripState& strip, LinkState link, std::optional<Duration> left)
{
    QStringList out;
    const bool sameIncident = m_strip && m_strip->key == strip.key && m_strip->title == strip.title;
    if (m_strip) {
        speakIncident(out, strip);
        if (m_strip->pages > 0 && strip.pages == 0)
            out << tr("No page waits any more");
        if (sameIncident)
            speakCountdown(out, left);
    }
    if (isWorthAWord(link) && link != m_link) {
        // Coming up after the start is what one expects.
        if (m_strip && !(m_link == LinkState::Connecting && link == LinkState::Live))
            out << (link == LinkState::Live      ? tr("Online again")
                    : link == LinkState::Offline ? tr("Offline. What you write is kept here.")
                                                 : tr("Signed out. What you write is kept here."));
        m_link = link;
    }
    m_strip = strip;
    m_left = left;
    return out;
}

void SpokenChanges::speakIncident(QStringList& out, const StripState& strip) const
{
    if (strip.severity == 0) {
        if (m_strip->severity != 0)
            out << tr("No incident is open");
        return;
    }
    if (m_strip->key != strip.key || m_strip->severity == 0) {
        out << tr("SEV%1, %2", "severity and title of the incident in the strip")
                   .arg(strip.severity)
                   .arg(strip.title);
        return;
    }
    if (m_strip->severity != strip.severity)
        out << tr("Severity is now SEV%1").arg(strip.severity);
    if (m_strip->phaseName != strip.phaseName)
        out << tr("Phase is now %1").arg(strip.phaseName);
}

void SpokenChanges::speakCountdown(QStringList& out, std::optional<Duration> left) const
{
    if (!m_left || !left)
        return;
    const auto reached = [this, &left](Duration moment) { return *m_left > moment && *left <= moment; };
    if (reached(0min))
        out << tr("The next update is due now");
    else if (reached(2min))
        out << tr("Next update in 2 minutes");
    else if (reached(5min))
        out << tr("Next update in 5 minutes");
}

} // namespace warroom::ui
