// One text between an editor and the workspace: what was typed and is not in a snapshot yet survives every
// snapshot.
#pragma once

#include "base/id.h"
#include "domain/text/text_edit.h"
#include "models/room/caret_history.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace warroom::ui {

/// What a snapshot of the room says of this text.
struct TextSnapshot
{
    std::string text;
    std::uint64_t taken = 0; ///< Room::taken: up to where the own submissions are in it
    std::int64_t edited = 0; ///< the seq of the last edit that is folded in; pendingSeq while it waits
    std::int64_t head = 0;   ///< seq of the last accepted operation of the ticket
    PersonId editedBy{};     ///< whose edit was folded into the text last
};

/// The rule that holds at any time: shown() is the text of the last snapshot, then the edits that were
/// submitted and are not in it, then what was typed since. Text is UTF-8, edits count code points. A value;
/// belongs to one editor.
class EditorSync final
{
public:
    explicit EditorSync(std::string text = {});

    const std::string& shown() const { return m_shown; }
    /// Typed, not submitted.
    bool isDirty() const { return !m_typing.isEmpty(); }
    /// Typed or submitted, and in no snapshot yet.
    bool isAhead() const { return isDirty() || !m_submitted.empty(); }

    /// The person changed shown(). The edit must fit it. A word is one step of undo, and so is what is taken
    /// out in one go, or put in somewhere else.
    void typed(const text::Edit& edit);

    struct Submission
    {
        std::string base; ///< the text on which the edit was made
        text::Edit edit;
    };
    /// What was typed since the last call, to be submitted now, if there is anything. The caller hands
    /// Workspace::submitted() to submitted() then, before anything else.
    std::optional<Submission> take();
    void submitted(std::uint64_t number);
    /// Where a caret in shown() stands for those who have only what was submitted.
    std::uint64_t submittedCaret(std::uint64_t caret) const { return caretBefore(caret, m_typing); }

    /// A new state of the room. Returns the edit that brings shown() (the one before the call) up to it.
    text::Edit snapshot(const TextSnapshot& snapshot);

    /// The next own edit is another step of undo: there was a pause.
    void closeStep() { m_stepOpen = false; }
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// Takes back the last own step, whatever others wrote since. Returns the edit of shown(); it counts as
    /// typed.
    text::Edit undo();
    text::Edit redo();

private:
    struct Submitted
    {
        text::Edit edit;
        std::uint64_t number = std::numeric_limits<std::uint64_t>::max(); ///< until it is told
    };

    enum class Typing
    {
        Insert,
        Remove,
        Both
    };

    bool beginsStep(const text::Edit& edit);
    text::Edit step(std::vector<text::Edit>& from, std::vector<text::Edit>& to);
    void changeShown(const text::Edit& edit);

    std::string m_base;
    std::deque<Submitted> m_submitted;
    text::Edit m_typing;
    std::string m_shown;
    std::vector<text::Edit>
        m_undo; ///< the last one fits shown(), each other one what the one after it leaves
    std::vector<text::Edit> m_redo;
    bool m_stepOpen = false;
    Typing m_lastKind = Typing::Both;
    bool m_lastWasSpace = false;
    std::uint64_t m_lastEnd = 0; ///< where the last own edit ended
};

} // namespace warroom::ui
