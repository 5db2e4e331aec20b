// Two people at one entry of the catalog: what each of them changed, and where they changed the same.
#pragma once

#include "models/services/entry_drafts.h"
#include "models/services/service_draft.h"

#include <QVariant>

#include <vector>

namespace warroom::ui {

/// A place that both changed, each in another way.
struct FieldConflict
{
    enum class Kind
    {
        Value,         ///< a field
        RemovedByThem, ///< an objective or a resource that I changed
        RemovedByMe    ///< one that they changed; it stands at the end again
    };
    std::string path; ///< as forms and errors name it: "owner", "objectives[1].target", "resources[0]"
    Kind kind = Kind::Value;
    QVariant mine, theirs; ///< of a part: its name

    bool operator==(const FieldConflict&) const = default;
};

/// `mine` with what they changed where I did not, and what is left to decide; there it holds mine.
template<class Draft>
struct Merged
{
    Draft draft;
    std::vector<FieldConflict> conflicts;
    std::vector<std::string> taken; ///< paths of what is theirs now
};

/// `base`: what `mine` was made from. The result is made from `theirs`.
Merged<ServiceDraft> merged(const ServiceDraft& base, const ServiceDraft& mine, const ServiceDraft& theirs);
Merged<WindowDraft> merged(const WindowDraft& base, const WindowDraft& mine, const WindowDraft& theirs);
Merged<HeartbeatDraft> merged(const HeartbeatDraft& base, const HeartbeatDraft& mine,
                              const HeartbeatDraft& theirs);

/// Decides one of the conflicts: it goes from the list, and the paths of those that are left still fit.
void decide(ServiceDraft& draft, std::vector<FieldConflict>& conflicts, std::size_t at, bool theirs);
void decide(WindowDraft& draft, std::vector<FieldConflict>& conflicts, std::size_t at, bool theirs);
void decide(HeartbeatDraft& draft, std::vector<FieldConflict>& conflicts, std::size_t at, bool theirs);

} // namespace warroom::ui
