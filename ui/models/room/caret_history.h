// Where somebody else's caret stands in the text shown here, although they saw an older or newer one.
#pragma once

#include "base/id.h"
#include "domain/op/op.h"
#include "domain/text/text_edit.h"

#include <deque>

namespace warroom::ui {

/// The last changes of one shown text, in the order in which they were shown. A value; belongs to one editor.
class CaretHistory final
{
public:
    /// The shown text was changed. `seq`: the place of the edit in the log; pendingSeq while an own one
    /// waits.
    void changed(text::Edit edit, PersonId by, Seq seq);
    /// Everything that waited has its place in the log now, `seq` at the latest.
    void accepted(Seq seq);
    void clear() { m_steps.clear(); }

    /// `caret` counts code points in the text that `person` saw when the last operation that had reached them
    /// was `heard` and all that they had submitted themselves was in it. Returns the place in the text shown
    /// here. With `heard` 0 nothing is known, and the caret is taken as it is.
    std::uint64_t here(std::uint64_t caret, PersonId person, Seq heard) const;

private:
    struct Step
    {
        text::Edit edit;
        PersonId by;
        Seq seq;
    };

    std::deque<Step> m_steps;
};

/// Where a caret behind `edit` stood in the text before it.
std::uint64_t caretBefore(std::uint64_t caret, const text::Edit& edit);

} // namespace warroom::ui
