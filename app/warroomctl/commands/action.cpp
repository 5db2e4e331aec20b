// action: add, assign, check, open again.
#include "commands/commands.h"

#include "input.h"
#include "item_name.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct ActionGiven
{
    std::string key, item, owner, due;
    TextInput text;
    bool open = false;
};

Result<void> addAction(Context& context, const ActionGiven& given)
{
    ActionAdd body;
    body.item = context.ids.make<ItemId>();
    TRY(body.text, given.text.read("the action"));
    if (!given.due.empty()) {
        TRY(body.due, parseMoment(given.due, context.clock.now(), "--due"));
    }
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    if (!given.owner.empty()) {
        TRY(const auto people, site->directory());
        body.owner = people.ownerFor(given.owner);
    }
    const auto item = body.item;
    return context.submitItem(*ticket, std::move(body), item,
                              fmt::format("{}: action added", nameOf(*ticket)));
}

Result<void> assign(Context& context, const ActionGiven& given)
{
    ActionSet body;
    if (!given.due.empty()) {
        TRY(const auto due, parseMoment(given.due, context.clock.now(), "--due"));
        body.due = Nullable<Time>(due);
    }
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto item, findItemNamed(*ticket, Section::NextActions, given.item));
    body.item = item;
    TRY(const auto people, site->directory());
    body.owner = people.ownerFor(given.owner);
    return context.submitItem(*ticket, std::move(body), item,
                              fmt::format("{}: action of {}", nameOf(*ticket), given.owner));
}

Result<void> checkAction(Context& context, const ActionGiven& given)
{
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto item, findItemNamed(*ticket, Section::NextActions, given.item));
    return context.submitItem(
        *ticket, ActionCheck{item, !given.open}, item,
        fmt::format("{}: action {}", nameOf(*ticket), given.open ? "open again" : "done"));
}

} // namespace

void addAction(Registry& registry)
{
    auto& noun = registry.noun("action", "next actions");
    auto adding = std::make_shared<ActionGiven>();
    auto& adds = registry.verb(noun, "add", "add a next action",
                               simply([adding](Context& context) { return addAction(context, *adding); }));
    adds.add_option("KEY", adding->key, "INC-42")->required();
    adds.add_option("TEXT", adding->text.argument, "what to do, one line");
    adds.add_option("--text", adding->text.text, "the same");
    adds.add_option("--owner", adding->owner, "a person, a group, or any name");
    adds.add_option("--due", adding->due, "until when: 30m, 2h, or a time");

    auto assigning = std::make_shared<ActionGiven>();
    auto& assigns =
        registry.verb(noun, "assign", "give an action to somebody",
                      simply([assigning](Context& context) { return assign(context, *assigning); }));
    assigns.add_option("KEY", assigning->key, "INC-42")->required();
    assigns.add_option("ITEM", assigning->item, "its number, its id, or words of it")->required();
    assigns.add_option("OWNER", assigning->owner, "a person, a group, or any name")->required();
    assigns.add_option("--due", assigning->due, "until when: 30m, 2h, or a time");

    auto checking = std::make_shared<ActionGiven>();
    auto& checks =
        registry.verb(noun, "check", "check an action",
                      simply([checking](Context& context) { return checkAction(context, *checking); }));
    checks.add_option("KEY", checking->key, "INC-42")->required();
    checks.add_option("ITEM", checking->item, "its number, its id, or words of it")->required();
    checks.add_flag("--open", checking->open, "open it again");
}

} // namespace warroom::ctl
