// Pages that nobody acknowledged: told until somebody has them, however long this desktop was away.
#pragma once

#include "models/alerts/waiting_page.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace warroom::ui {

class DesktopNotifier;

/// Is given the pages that wait, as often as they change, and tells each of them once, at the window or away
/// from it; as long as any waits, it rings every 30 seconds. Do not disturb does not keep pages away. Nothing
/// that it does raises a window or moves the focus. GUI thread; the notifier must outlive it.
class PageAttention final : public QObject
{
    Q_OBJECT

public:
    static constexpr int RingMs = 30'000;

    explicit PageAttention(DesktopNotifier& notifier, QObject* parent = nullptr);

    void setNotifications(bool on) { m_notifications = on; }
    void setSound(bool on) { m_sound = on; }
    /// Whether the person has the page before them now: a notification would say nothing new.
    void setIsSeen(std::function<bool(const WaitingPage&)> isSeen) { m_isSeen = std::move(isSeen); }
    /// Takes back the notifications of what the person has before them now.
    void see();
    void setWaiting(const std::vector<WaitingPage>& pages);
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    bool isRinging() const { return m_ring.isActive(); }

signals:
    /// To be said to assistive programs.
    void told(const QString& sentence);
    /// The window may ask for attention where the desktop shows its windows.
    void attentionWanted();
    /// A sound, where sounds are wanted.
    void rang();
    /// The person wants to see the page: the one thing after which the window may come to the front.
    void openRequested();

private:
    void tell(const WaitingPage& page);
    void notify(const WaitingPage& page);
    static QString sentenceOf(const WaitingPage& page);

    DesktopNotifier& m_notifier;
    std::function<bool(const WaitingPage&)> m_isSeen = [](const WaitingPage&) { return false; };
    bool m_notifications = true;
    bool m_sound = false;
    std::vector<WaitingPage> m_waiting;
    QTimer m_ring;
};

} // namespace warroom::ui
