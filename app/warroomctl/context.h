// What a command has at hand while it runs.
#pragma once

#include "output.h"
#include "site.h"

#include <optional>

namespace warroom::ctl {

// The moment at which the command was given: everything that it does happened then.
class CommandClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_clock.steady(); }

private:
    SystemClock m_clock;
    Time m_now = m_clock.now();
};

// One home: the main thread.
class Context final
{
public:
    Globals globals;
    Output out;
    CommandClock clock;
    Uuid7Source ids{clock};

    // The backend; E_ARGUMENT with --workspace or --data, where there is none.
    Result<Api*> api();
    // Whatever the options name.
    Result<Site*> site();

    // Notes on standard error what was masked.
    void tellMasked(const std::vector<protocol::MaskedPart>& masked);

    // Sends one operation and prints {"id","seq"}, or the line (with "queued" while it waits).
    Result<void> submit(const Ticket& ticket, Body body, std::string_view line);
    // Sends all of them; the first refusal is the error. With --json prints {"ops":[{"id","seq"}]}.
    Result<void> submitAll(const Ticket& ticket, std::vector<Body> bodies, std::string_view line);
    // The same, also telling the item that was made.
    Result<void> submitItem(const Ticket& ticket, Body body, ItemId item, std::string_view line);

private:
    Result<Sent> sendOne(const Ticket& ticket, Body body);

    std::optional<Api> m_api;
    std::unique_ptr<Site> m_site;
};

// The key, or the id while there is no key.
std::string nameOf(const Ticket& ticket);

} // namespace warroom::ctl
