// Tells the others where this person is, no more often than they can use.
#pragma once

#include "base/id.h"
#include "domain/vocabulary.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <optional>

namespace warroom::ui {

/// Where somebody is in a ticket; without a section: in the room, in no text.
struct Place
{
    std::optional<TicketId> ticket;
    std::optional<Section> section;
    std::optional<ItemId> item;
    std::optional<std::int64_t> caret;

    bool operator==(const Place&) const = default;
};

/// At once, then at most five times a second with the newest place. Typing ends three seconds after the last
/// key. GUI thread.
class PlaceTeller final : public QObject
{
    Q_OBJECT

public:
    static constexpr int BetweenMs = 200;
    static constexpr int TypingEndsMs = 3000;
    using Send = std::function<void(const Place& place, bool typing)>;

    explicit PlaceTeller(Send send, QObject* parent = nullptr);

    /// `key`: a key was pressed there.
    void tell(const Place& place, bool key);
    const Place& place() const { return m_place; }
    /// What waits goes out now.
    void flush();

private:
    void send();
    void sendSoon();

    Send m_send;
    Place m_place, m_sentPlace;
    bool m_typing = false, m_sentTyping = false;
    QTimer m_between, m_idle;
};

} // namespace warroom::ui
