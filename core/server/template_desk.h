// The ticket templates that were published: each version checked, masked, kept for ever, and told.
#pragma once

#include "base/clock.h"
#include "domain/people/directory.h"
#include "domain/ticket/template.h"
#include "store/log_store.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom {

// A version is on the disk before it is in force. One home: the server's loop.
class TemplateDesk final
{
public:
    TemplateDesk(LogStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    Result<void> load();
    // From the built-in one to the newest.
    const std::vector<PublishedTemplate>& all() const { return m_all; }

    // The next version. `given.version` is the one that it was made from: Conflict if another one stands; 0:
    // whichever does. Exists if it asks and says what that one does.
    Result<void> publish(TicketTemplate given, std::string reason, PersonId by);
    // The template as its JSON has it, with "reason". `version`, unless it is 0, in the place of its own.
    Result<void> publish(std::string_view json, std::int64_t version, PersonId by);
    // {"templates":[…]}, the newest first.
    std::string json(const Directory& directory) const;

    // Called after every new version. Each one given is called.
    void onChanged(std::function<void()> told) { m_told.push_back(std::move(told)); }

private:
    LogStore& m_store;
    const Clock& m_clock;
    std::vector<PublishedTemplate> m_all;
    std::int64_t m_last = 1; // also of what could not be read
    std::vector<std::function<void()>> m_told;
};

} // namespace warroom
