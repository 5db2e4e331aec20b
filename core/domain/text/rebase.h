// Edits that met on their way: the hub's side, and the replica's.
#pragma once

#include "domain/text/text_edit.h"

#include <deque>
#include <string>
#include <vector>

namespace warroom::text {

struct Rebased
{
    std::vector<Edit> edits;      // the batch, as it is accepted
    std::vector<Edit> concurrent; // what it was transformed against, as it must be after the batch
};

// The batch after `concurrent`, both in the order in which they are applied, both starting from the same
// text. What is concurrent was accepted first: its inserts go left. One edit comes out for each that went in.
std::vector<Edit> rebase(std::vector<Edit> batch, std::vector<Edit> concurrent);
// For a batch that comes in parts with one base: the next part meets the `concurrent` that this one returns.
Rebased rebaseBoth(std::vector<Edit> batch, std::vector<Edit> concurrent);

// One text in a replica: what the log says, and on top of it what its person typed and the hub has not
// accepted yet. The pending edits are always the ones that the hub will write into the log if nothing else
// comes first. Belongs to whoever owns the replica; no locking.
class PendingText final
{
public:
    explicit PendingText(std::string confirmed);

    // The person's own edit of shown().
    void local(Edit edit);
    // An edit of somebody else, as the log holds it. Returns it as it must be applied to what was shown.
    Edit remote(const Edit& accepted);
    // The hub accepted the first pending edit, which must exist: its turn in the log has come.
    void confirmFirst();
    // The hub refused the first pending edit, which must exist. The later ones stay. Returns the edit that
    // takes it out of what was shown.
    Edit refuseFirst();

    const std::string& confirmed() const { return m_confirmed; }
    const std::string& shown() const { return m_shown; }
    const std::deque<Edit>& pending() const { return m_pending; }

private:
    std::string m_confirmed;
    std::string m_shown;
    std::deque<Edit> m_pending;
};

} // namespace warroom::text
