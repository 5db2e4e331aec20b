// Comparing three states of an entry, member by member.
#include "models/services/draft_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace warroom::ui {
namespace {

using Conflicts = std::vector<FieldConflict>;

/// Where a part comes from is not typed.
bool isTyped(std::string_view member) { return member != "before" && member != "base"; }

template<class Part>
std::vector<QVariant> valuesOf(const Part& part)
{
    std::vector<QVariant> out;
    Part::members(part, [&](const char*, const auto& value) { out.push_back(QVariant::fromValue(value)); });
    return out;
}

template<class Part>
void mergeMembers(const Part& base, Part& mine, const Part& theirs, const std::string& prefix,
                  Conflicts& conflicts, std::vector<std::string>& taken)
{
    const auto before = valuesOf(base), after = valuesOf(theirs);
    std::size_t at = 0;
    Part::members(mine, [&](const char* name, auto& value) {
        const QVariant &was = before[at], &now = after[at];
        ++at;
        const QVariant typed = QVariant::fromValue(value);
        if (!isTyped(name) || now == was || now == typed)
            return;
        if (typed == was) {
            value = now.template value<std::decay_t<decltype(value)>>();
            taken.push_back(prefix + name);
        } else {
            conflicts.push_back({prefix + name, FieldConflict::Kind::Value, typed, now});
        }
    });
}

/// The part that was made from that one of the catalog; null if there is none.
template<class Part>
const Part* madeFrom(const std::vector<Part>& parts, const QString& before)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.before == before; });
    return found == parts.end() || before.isEmpty() ? nullptr : &*found;
}

template<class Part>
void mergeParts(const std::vector<Part>& base, std::vector<Part>& mine, const std::vector<Part>& theirs,
                const char* list, Conflicts& conflicts, std::vector<std::string>& taken)
{
    const auto place = [&](std::size_t at) { return fmt::format("{}[{}]", list, at); };
    for (std::size_t i = 0; i < mine.size();) {
        const Part* was = madeFrom(base, mine[i].before);
        const Part* now = madeFrom(theirs, mine[i].before);
        if (was && now) {
            mergeMembers(*was, mine[i], *now, place(i) + '.', conflicts, taken);
        } else if (was && mine[i] == *was) {
            taken.push_back(place(i));
            mine.erase(mine.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        } else if (was) {
            conflicts.push_back({place(i), FieldConflict::Kind::RemovedByThem, mine[i].before, {}});
        }
        ++i;
    }
    for (const Part& now : theirs) {
        const Part* was = madeFrom(base, now.before);
        if (madeFrom(mine, now.before) || (was && *was == now))
            continue;
        if (was)
            conflicts.push_back(
                {place(mine.size()), FieldConflict::Kind::RemovedByMe, {}, QVariant(now.before)});
        else
            taken.push_back(place(mine.size()));
        mine.push_back(now);
    }
}

template<class Draft>
Merged<Draft> mergedFields(const Draft& base, const Draft& mine, const Draft& theirs)
{
    Merged<Draft> out{mine, {}, {}};
    mergeMembers(base, out.draft, theirs, {}, out.conflicts, out.taken);
    out.draft.before = theirs.before;
    out.draft.base = theirs.base;
    return out;
}

template<class Part>
void setMember(Part& part, std::string_view member, const QVariant& to)
{
    Part::members(part, [&](const char* name, auto& value) {
        if (member == name)
            value = to.value<std::decay_t<decltype(value)>>();
    });
}

/// "objectives[1].target" is the list "objectives", the place 1 and the member "target".
struct DraftPlace
{
    std::string_view list, member;
    std::size_t at = 0;
};

DraftPlace draftPlace(std::string_view path)
{
    const auto open = path.find('['), close = path.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {{}, path, 0};
    DraftPlace out{path.substr(0, open), {}, 0};
    std::from_chars(path.data() + open + 1, path.data() + close, out.at);
    if (close + 1 < path.size())
        out.member = path.substr(close + 2);
    return out;
}

/// The part of the list is gone: what was said about it too, and those after it moved.
void closeGap(Conflicts& conflicts, const std::string& list, std::size_t gone)
{
    std::erase_if(conflicts, [&](const FieldConflict& one) {
        const DraftPlace place = draftPlace(one.path);
        return place.list == list && place.at == gone;
    });
    for (FieldConflict& one : conflicts) {
        const DraftPlace place = draftPlace(one.path);
        if (place.list != list || place.at < gone)
            continue;
        const std::string rest = one.path.substr(one.path.find(']') + 1);
        one.path = fmt::format("{}[{}]{}", list, place.at - 1, rest);
    }
}

template<class Draft>
void decideField(Draft& draft, Conflicts& conflicts, std::size_t at, bool theirs)
{
    const FieldConflict one = conflicts[at];
    conflicts.erase(conflicts.begin() + static_cast<std::ptrdiff_t>(at));
    if (theirs)
        setMember(draft, one.path, one.theirs);
}

template<class Part>
void decidePart(std::vector<Part>& parts, Conflicts& conflicts, const FieldConflict& one, bool theirs)
{
    const DraftPlace place = draftPlace(one.path);
    if (place.at >= parts.size())
        return;
    if (one.kind == FieldConflict::Kind::Value) {
        if (theirs)
            setMember(parts[place.at], place.member, one.theirs);
    } else if (theirs == (one.kind == FieldConflict::Kind::RemovedByThem)) {
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(place.at));
        closeGap(conflicts, std::string(place.list), place.at);
    } else if (one.kind == FieldConflict::Kind::RemovedByThem) {
        parts[place.at].before.clear(); // it is a new one from now on
    }
}

} // namespace

Merged<ServiceDraft> merged(const ServiceDraft& base, const ServiceDraft& mine, const ServiceDraft& theirs)
{
    auto out = mergedFields(base, mine, theirs);
    mergeParts(base.objectives, out.draft.objectives, theirs.objectives, "objectives", out.conflicts,
               out.taken);
    mergeParts(base.resources, out.draft.resources, theirs.resources, "resources", out.conflicts, out.taken);
    return out;
}

Merged<WindowDraft> merged(const WindowDraft& base, const WindowDraft& mine, const WindowDraft& theirs)
{
    return mergedFields(base, mine, theirs);
}

Merged<HeartbeatDraft> merged(const HeartbeatDraft& base, const HeartbeatDraft& mine,
                              const HeartbeatDraft& theirs)
{
    return mergedFields(base, mine, theirs);
}

void decide(ServiceDraft& draft, Conflicts& conflicts, std::size_t at, bool theirs)
{
    const FieldConflict one = conflicts[at];
    const DraftPlace place = draftPlace(one.path);
    if (place.list.empty())
        return decideField(draft, conflicts, at, theirs);
    conflicts.erase(conflicts.begin() + static_cast<std::ptrdiff_t>(at));
    if (place.list == "objectives")
        decidePart(draft.objectives, conflicts, one, theirs);
    else
        decidePart(draft.resources, conflicts, one, theirs);
}

void decide(WindowDraft& draft, Conflicts& conflicts, std::size_t at, bool theirs)
{
    decideField(draft, conflicts, at, theirs);
}

void decide(HeartbeatDraft& draft, Conflicts& conflicts, std::size_t at, bool theirs)
{
    decideField(draft, conflicts, at, theirs);
}

} // namespace warroom::ui
