// Tickets that are being written: who else is told, and when it ends.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "masking/masking.h"

namespace warroom {

void Hub::handleCreating(Session& session, protocol::Creating creating)
{
    if (creating.title == session.creating.title || !session.account)
        return;
    creating.person = session.account->person;
    creating.replica = session.replica;
    creating.title = masking::mask(creating.title, {}).text;
    session.creating = std::move(creating);
    const auto message = std::make_shared<const std::string>(protocol::format(session.creating));
    for (const auto& [id, other] : m_sessions) {
        if (other.get() != &session && other->summaries)
            other->sink->send(message);
    }
}

// What others were writing already when this session came.
void Hub::tellWhatIsCreated(Session& session)
{
    for (const auto& [id, other] : m_sessions) {
        if (other.get() != &session && !other->creating.title.empty())
            session.sink->send(std::make_shared<const std::string>(protocol::format(other->creating)));
    }
}

} // namespace warroom
