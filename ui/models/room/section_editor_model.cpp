// What a snapshot holds of what was typed, and the transforming of the rest.
#include "models/room/section_editor_model.h"

#include "domain/text/rebase.h"

#include <algorithm>
#include <utility>

namespace warroom::ui {
namespace {

/// Beyond this many steps the oldest is forgotten.
constexpr std::size_t sectionEditorModelMostSteps = 200;

/// Steps of undo or redo, of which the last one is applied first, after an edit of somebody else.
void rebaseSteps(std::vector<text::Edit>& steps, text::Edit remote)
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        text::transformInPlace(remote, *step);
    std::erase_if(steps, [](const text::Edit& step) { return step.isEmpty(); });
}

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

} // namespace

EditorSync::EditorSync(std::string text) : m_base(text), m_shown(std::move(text)) {}

void EditorSync::changeShown(const text::Edit& edit) { m_shown = text::apply(m_shown, edit); }

/// Whether an edit is a step of its own, and not more of the last one.
bool EditorSync::beginsStep(const text::Edit& edit)
{
    using Kind = text::Edit::Component::Kind;
    std::uint64_t at = 0, removed = 0;
    std::string inserted;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Retain)
            at += component.count;
        else if (component.kind == Kind::Insert)
            inserted += component.text;
        else
            removed += component.count;
    }
    const Typing kind = removed == 0 ? Typing::Insert : inserted.empty() ? Typing::Remove : Typing::Both;
    const bool elsewhere = at != m_lastEnd && at + removed != m_lastEnd;
    const bool word = kind == Typing::Insert && m_lastWasSpace && !isSpace(inserted.front());
    const bool begins = kind == Typing::Both || kind != m_lastKind || elsewhere || word;
    m_lastKind = kind;
    m_lastWasSpace = !inserted.empty() && isSpace(inserted.back());
    m_lastEnd = at + static_cast<std::uint64_t>(edit.lengthChange() + static_cast<std::int64_t>(removed));
    return begins;
}

void EditorSync::typed(const text::Edit& edit)
{
    if (edit.isEmpty())
        return;
    if (beginsStep(edit))
        closeStep();
    text::Edit inverse = text::invert(edit, m_shown);
    if (m_stepOpen && !m_undo.empty())
        m_undo.back() = text::compose(inverse, m_undo.back());
    else
        m_undo.push_back(std::move(inverse));
    if (m_undo.size() > sectionEditorModelMostSteps)
        m_undo.erase(m_undo.begin());
    m_stepOpen = true;
    m_redo.clear();
    m_typing = text::compose(m_typing, edit);
    changeShown(edit);
}

std::optional<EditorSync::Submission> EditorSync::take()
{
    if (!isDirty())
        return std::nullopt;
    std::string base = m_base;
    for (const auto& earlier : m_submitted)
        base = text::apply(base, earlier.edit);
    m_submitted.push_back({m_typing});
    return Submission{std::move(base), std::exchange(m_typing, {})};
}

void EditorSync::submitted(std::uint64_t number)
{
    if (!m_submitted.empty())
        m_submitted.back().number = number;
}

text::Edit EditorSync::snapshot(const TextSnapshot& snapshot)
{
    while (!m_submitted.empty() && m_submitted.front().number <= snapshot.taken) {
        m_base = text::apply(m_base, m_submitted.front().edit);
        m_submitted.pop_front();
    }
    text::Edit remote = m_base == snapshot.text ? text::Edit() : text::diff(m_base, snapshot.text);
    m_base = snapshot.text;
    for (auto& waiting : m_submitted)
        text::transformInPlace(remote, waiting.edit);
    text::transformInPlace(remote, m_typing);
    if (remote.isEmpty())
        return remote;
    changeShown(remote);
    m_lastEnd = text::transformPosition(m_lastEnd, remote, true);
    rebaseSteps(m_undo, remote);
    rebaseSteps(m_redo, remote);
    return remote;
}

text::Edit EditorSync::step(std::vector<text::Edit>& from, std::vector<text::Edit>& to)
{
    if (from.empty())
        return {};
    text::Edit edit = std::move(from.back());
    from.pop_back();
    to.push_back(text::invert(edit, m_shown));
    m_typing = text::compose(m_typing, edit);
    changeShown(edit);
    closeStep();
    return edit;
}

text::Edit EditorSync::undo() { return step(m_undo, m_redo); }

text::Edit EditorSync::redo() { return step(m_redo, m_undo); }

} // namespace warroom::ui
