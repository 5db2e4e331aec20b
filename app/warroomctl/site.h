// Where a command works: a backend, a desktop's workspace, or a backend's data folder.
#pragma once

#include "api.h"
#include "base/clock.h"
#include "domain/op/new_op.h"
#include "domain/people/directory.h"
#include "domain/ticket/summary.h"
#include "globals.h"
#include "protocol/messages.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace warroom::ctl {

struct Filter
{
    bool openOnly = true;
    std::optional<TicketKind> kind;
    std::optional<Severity> severity;

    bool passes(const Summary& summary) const;
};

// What became of an operation: its place in the log, 0 while it waits in an outbox; or why it was refused.
struct Sent
{
    OpId id;
    Seq seq = 0;
    std::optional<Error> error;
    std::vector<protocol::MaskedPart> masked; // what was not kept as it was given
};

// One home: the main thread, which it blocks.
class Site
{
public:
    virtual ~Site() = default;

    virtual Result<std::vector<Summary>> summaries(const Filter& filter) = 0;
    // By key, number or id; E_NOT_FOUND.
    virtual Result<std::shared_ptr<const Ticket>> ticket(const std::string& key) = 0;
    virtual Result<std::string> canonical(const std::string& key) = 0;
    virtual Result<Directory> directory() = 0;
    // "INC-42"; empty if there is none.
    virtual std::string keyOf(TicketId id) = 0;
    // Operations of one ticket; all have the moment of the command. `base`: what their author had seen;
    // without it everything.
    virtual Result<std::vector<Sent>> submit(TicketId ticket, const std::vector<NewOp>& ops,
                                             std::optional<Seq> base) = 0;
};

std::unique_ptr<Site> makeServerSite(Api& api, const Clock& clock);
Result<std::unique_ptr<Site>> openWorkspaceSite(const std::string& directory, const Clock& clock,
                                                IdSource& ids);
Result<std::unique_ptr<Site>> openDataSite(const std::string& directory);

} // namespace warroom::ctl
