// The samples of causes, fixes, preventions, actions and whys.
#include "support/scenario/operation_samples_parts.h"

namespace warroom::test {
namespace {

using namespace sampling;

void addCauseAndFixSamples(List& list)
{
    list.push_back(
        {"cause.add",
         [](const Known& known, std::size_t author) {
             return CauseAdd{itemOf(known, author), "cause" + by(author), CauseState::Suspected, {}, {}};
         },
         {"list cause", "list other cause", "mark root_cause"}});
    list.push_back(
        {"cause.add under one id",
         [](const Known& known, std::size_t author) {
             return CauseAdd{itemOf(known, 0), "cause" + by(author), CauseState::Confirmed, "log", {}};
         },
         {"list cause", "list other cause", "mark root_cause"}});
    list.push_back(
        {"cause.set state",
         [](const Known& known, std::size_t author) {
             return CauseSet{known.cause, author == 0 ? CauseState::Confirmed : CauseState::RuledOut, {}};
         },
         {"cause state", "cause text", "mark root_cause"}});
    list.push_back({"cause.set evidence",
                    [](const Known& known, std::size_t author) {
                        return CauseSet{known.cause, {}, "graph" + by(author)};
                    },
                    {"cause evidence"}});
    list.push_back({"cause.set another cause",
                    [](const Known& known, std::size_t) {
                        return CauseSet{known.otherCause, CauseState::Confirmed, "log"};
                    },
                    {"other cause state", "other cause evidence", "other cause text", "mark root_cause"}});
    for (const auto section : {Section::FixesSymptoms, Section::FixesRootCause}) {
        list.push_back({"fix.add to " + std::string(nameOf(section)),
                        [section](const Known& known, std::size_t author) {
                            return FixAdd{section, itemOf(known, author), "fix" + by(author), {}};
                        },
                        {"list fix", "mark " + std::string(nameOf(section))}});
    }
    list.push_back({"prevention.add",
                    [](const Known& known, std::size_t author) {
                        return PreventionAdd{
                            itemOf(known, author), "never" + by(author), "", Priority::P1, {}, {}};
                    },
                    {"list prevention", "mark prevention"}});
    list.push_back({"prevention.set effect",
                    [](const Known& known, std::size_t author) {
                        return PreventionSet{known.prevention, "halves it" + by(author), {}, {}};
                    },
                    {"prevention effect"}});
    list.push_back({"prevention.set priority and due",
                    [](const Known& known, std::size_t author) {
                        PreventionSet set{known.prevention, {}, {}, {}};
                        set.priority = author == 0 ? std::optional(Priority::P0) : std::nullopt;
                        set.due = std::optional(later(known, author));
                        return set;
                    },
                    {"prevention due"}});
    list.push_back({"follow_up.link a prevention",
                    [](const Known& known, std::size_t author) {
                        return FollowUpLink{Section::Prevention, known.prevention,
                                            TicketId(itemOf(known, author).uuid())};
                    },
                    {"prevention followUp", "prevention text", "mark prevention"}});
    list.push_back(
        {"follow_up.link an action",
         [](const Known& known, std::size_t author) {
             return FollowUpLink{Section::NextActions, known.action, TicketId(itemOf(known, author).uuid())};
         },
         {"action followUp", "action text"}});
}

void addActionSamples(List& list)
{
    list.push_back({"action.add",
                    [](const Known& known, std::size_t author) {
                        return ActionAdd{
                            itemOf(known, author), "do" + by(author), Owner(known.person), {}, false, {}};
                    },
                    {"list action"}});
    list.push_back({"action.set words",
                    [](const Known& known, std::size_t author) {
                        return ActionSet{known.action, "Restart" + by(author), {}, {}};
                    },
                    {"action text"}});
    list.push_back({"action.set owner and due",
                    [](const Known& known, std::size_t author) {
                        ActionSet set{known.action, {}, Owner("shift" + by(author)), {}};
                        set.due = std::optional(later(known, author));
                        return set;
                    },
                    {"action owner", "action due", "action text"}});
    list.push_back({"action.set one that was removed",
                    [](const Known& known, std::size_t author) {
                        return ActionSet{known.removedAction, "Again" + by(author), {}, {}};
                    },
                    {"removed action text"}});
    list.push_back({"action.check done",
                    [](const Known& known, std::size_t) {
                        return ActionCheck{known.action, true};
                    },
                    {"action done", "action text"}});
    list.push_back({"action.check open",
                    [](const Known& known, std::size_t) {
                        return ActionCheck{known.action, false};
                    },
                    {"action done", "action text"}});
}

void addWhySamples(List& list)
{
    list.push_back({"why.ask",
                    [](const Known& known, std::size_t author) {
                        return WhyAsk{itemOf(known, author), "Why" + by(author), {}, {}, {}};
                    },
                    {"list why"}});
    list.push_back({"why.set",
                    [](const Known& known, std::size_t author) {
                        return WhySet{known.why, "Why" + by(author)};
                    },
                    {"why text"}});
    list.push_back({"why.answer",
                    [](const Known& known, std::size_t author) {
                        return WhyAnswer{known.why, "because" + by(author)};
                    },
                    {"why end", "why text"}});
    list.push_back({"why.answer another",
                    [](const Known& known, std::size_t author) {
                        return WhyAnswer{known.answeredWhy, "because" + by(author)};
                    },
                    {"answered why end"}});
    list.push_back({"why.link",
                    [](const Known& known, std::size_t) {
                        return WhyLink{known.why, known.prevention};
                    },
                    {"why end", "why text"}});
    list.push_back({"why.drop",
                    [](const Known& known, std::size_t author) {
                        return WhyDrop{known.why, "not ours" + by(author)};
                    },
                    {"why end", "why text"}});
    list.push_back({"why.reopen",
                    [](const Known& known, std::size_t) { return WhyReopen{known.answeredWhy}; },
                    {"answered why end"}});
}

void addItemSamples(List& list)
{
    struct Place
    {
        const char* name;
        Section section;
        ItemId Known::*item;
    };
    static constexpr Place places[] = {{"action", Section::NextActions, &Known::action},
                                       {"cause", Section::RootCause, &Known::cause},
                                       {"why", Section::Whys, &Known::why},
                                       {"fix", Section::FixesSymptoms, &Known::fix},
                                       {"prevention", Section::Prevention, &Known::prevention}};
    for (const auto& place : places) {
        auto touches = whole(place.name);
        touches.push_back("mark " + std::string(nameOf(place.section)));
        list.push_back({std::string("item.remove a ") + place.name,
                        [place](const Known& known, std::size_t) {
                            return ItemRemove{place.section, known.*place.item};
                        },
                        touches});
    }
    list.push_back({"item.restore an action that was removed",
                    [](const Known& known, std::size_t) {
                        return ItemRestore{Section::NextActions, known.removedAction};
                    },
                    {"removed action text"}});
    list.push_back({"item.restore an action that is there",
                    [](const Known& known, std::size_t) {
                        return ItemRestore{Section::NextActions, known.action};
                    },
                    whole("action")});
    list.push_back(
        {"item.move an action",
         [](const Known& known, std::size_t author) {
             return ItemMove{Section::NextActions, known.action, 7 + static_cast<std::int64_t>(author)};
         },
         {"list action"}});
    list.push_back(
        {"item.move a cause",
         [](const Known& known, std::size_t author) {
             return ItemMove{Section::RootCause, known.cause, 500'000 + static_cast<std::int64_t>(author)};
         },
         {"list cause"}});
}

} // namespace

void sampling::addItemListSamples(List& list)
{
    addCauseAndFixSamples(list);
    addActionSamples(list);
    addWhySamples(list);
    addItemSamples(list);
}

} // namespace warroom::test
