// A review meeting: what is talked about, how long each part may take, and how long it has taken.
#pragma once

#include "base/clock.h"
#include "models/postmortem/document_parts.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace warroom::ui {

struct AgendaItem
{
    DocumentPart part = DocumentPart::Summary;
    std::chrono::minutes planned{0};
    Duration spent{0}; ///< without what runs now

    bool operator==(const AgendaItem&) const = default;
};

/// Runs by the clock that it is given, which outlives it. GUI thread.
class ReviewMeeting final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Longest{120};

    explicit ReviewMeeting(const Clock& clock, QObject* parent = nullptr);

    const std::vector<AgendaItem>& agenda() const { return m_agenda; }
    /// Summary 3 min, timeline 10, root causes 10, whys 10, prevention 10, follow-ups 5.
    static std::vector<AgendaItem> usualAgenda();

    bool isRunning() const { return m_current.has_value(); }
    /// The item that is talked about; nothing before the start.
    std::optional<std::size_t> current() const { return m_current; }
    Duration spent(std::size_t item) const;
    /// What is left of the current item; negative: over time.
    Duration left() const;
    Duration planned() const;

    /// From the first item; those that were timed before start anew.
    void start();
    /// After the last one the meeting is over.
    void next();
    void previous();
    void goTo(std::size_t item);
    void stop();
    void setPlanned(std::size_t item, std::chrono::minutes planned);

    /// "3,10,10,10,10,5", to be kept; what does not fit is left as it is.
    QString plan() const;
    void setPlan(const QString& plan);

signals:
    /// Another item, other durations, or it began or ended.
    void changed();
    /// Once a second while it runs.
    void ticked();

private:
    void leaveCurrent();

    const Clock& m_clock;
    std::vector<AgendaItem> m_agenda;
    std::optional<std::size_t> m_current;
    Time m_since{};
    QTimer m_second;
};

} // namespace warroom::ui
