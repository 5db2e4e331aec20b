// What of the strip's changes is said aloud by assistive programs.
#pragma once

#include "base/clock.h"
#include "widgets/strip_state.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace warroom::ui {

/// Severity, phase and connection when they change, another incident when it comes into focus, that no page
/// waits any more, and the time to the next update at five, two and no minutes. GUI thread.
class SpokenChanges final
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SpokenChanges)

public:
    /// To be called whenever the strip is new; the first call says nothing. `left`: until the next update.
    QStringList take(const StripState& strip, LinkState link, std::optional<Duration> left);

private:
    void speakIncident(QStringList& out, const StripState& strip) const;
    void speakCountdown(QStringList& out, std::optional<Duration> left) const;

    std::optional<StripState> m_strip;
    LinkState m_link = LinkState::Connecting; // the last that was worth a word
    std::optional<Duration> m_left;
};

} // namespace warroom::ui
