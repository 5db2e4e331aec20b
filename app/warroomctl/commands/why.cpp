// why: ask, answer, link, drop, and the whys of all incidents.
#include "commands/commands.h"

#include "input.h"
#include "item_name.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace warroom::ctl {
namespace {

struct WhyGiven
{
    std::string key, item, prevention;
    TextInput text;
};

Result<void> askWhy(Context& context, const WhyGiven& given)
{
    TRY(const auto text, given.text.read("the question"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    const auto item = context.ids.make<ItemId>();
    return context.submitItem(*ticket, WhyAsk{item, text, {}, {}, {}}, item,
                              fmt::format("{}: why asked", nameOf(*ticket)));
}

// One why of a ticket, and what becomes of it.
template<class MakeBody>
Result<void> settle(Context& context, const WhyGiven& given, MakeBody makeBody, std::string_view what)
{
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    TRY(const auto item, findItemNamed(*ticket, Section::Whys, given.item));
    TRY(Body body, makeBody(*ticket, item));
    return context.submitItem(*ticket, std::move(body), item,
                              fmt::format("{}: why {}", nameOf(*ticket), what));
}

Result<void> answer(Context& context, const WhyGiven& given)
{
    TRY(const auto text, given.text.read("the answer"));
    return settle(
        context, given,
        [&](const Ticket&, ItemId item) -> Result<Body> {
            return Body(WhyAnswer{item, text});
        },
        "answered");
}

Result<void> link(Context& context, const WhyGiven& given)
{
    return settle(
        context, given,
        [&](const Ticket& ticket, ItemId item) -> Result<Body> {
            TRY(const auto prevention, findItemNamed(ticket, Section::Prevention, given.prevention));
            return Body(WhyLink{item, prevention});
        },
        "linked");
}

Result<void> drop(Context& context, const WhyGiven& given)
{
    TRY(const auto reason, given.text.read("the reason"));
    return settle(
        context, given,
        [&](const Ticket&, ItemId item) -> Result<Body> {
            return Body(WhyDrop{item, reason});
        },
        "dropped");
}

struct WhysWanted
{
    bool openOnly = false;
};

boost::json::object whyJson(const Ticket& ticket, const Why& why)
{
    const WhyEnd& end = why.end.value();
    boost::json::object row{{"key", ticket.key()},
                            {"title", ticket.title.value()},
                            {"id", why.id.text()},
                            {"text", why.text.value()},
                            {"state", nameOf(end.state)}};
    if (!end.answer.empty())
        row["answer"] = end.answer;
    if (!end.reason.empty())
        row["reason"] = end.reason;
    if (const auto* prevention = static_cast<const Prevention*>(
            end.prevention.isNil() ? nullptr : findItem(ticket, Section::Prevention, end.prevention)))
        row["prevention"] = prevention->text.text;
    return row;
}

// The whys of all tickets, the newest ticket first: what keeps being asked is what to prevent next.
Result<void> listWhys(Context& context, const WhysWanted& wanted)
{
    TRY(auto* site, context.site());
    Filter all;
    all.openOnly = false;
    TRY(auto summaries, site->summaries(all));
    std::sort(summaries.begin(), summaries.end(),
              [](const Summary& a, const Summary& b) { return a.opened > b.opened; });
    boost::json::array rows;
    for (const Summary& summary : summaries) {
        if (summary.sections[static_cast<std::size_t>(Section::Whys)] == SectionState::Empty)
            continue;
        TRY(const auto ticket, site->ticket(summary.id.text()));
        for (const Why* why : shown(ticket->whys)) {
            const WhyState state = why->end.value().state;
            if (wanted.openOnly && state != WhyState::Open)
                continue;
            context.out.line(
                fmt::format("{:<10} {:<9} {}", nameOf(*ticket), nameOf(state), why->text.value()));
            rows.push_back(whyJson(*ticket, *why));
        }
    }
    context.out.document(boost::json::serialize(boost::json::object{{"whys", std::move(rows)}}));
    return {};
}

CLI::App& addVerb(Registry& registry, CLI::App& noun, const std::string& name, const std::string& about,
                  Result<void> (*run)(Context&, const WhyGiven&), const std::shared_ptr<WhyGiven>& given)
{
    auto& verb = registry.verb(noun, name, about,
                               simply([given, run](Context& context) { return run(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    return verb;
}

constexpr const char* itemHelp = "its number, its id, or words of it";

} // namespace

void addWhy(Registry& registry)
{
    auto& noun = registry.noun("why", "whys");
    auto wanted = std::make_shared<WhysWanted>();
    auto& lists = registry.verb(noun, "list", "the whys of all tickets, the newest ticket first",
                                simply([wanted](Context& context) { return listWhys(context, *wanted); }));
    lists.add_flag("--open", wanted->openOnly, "only those that nobody has settled");

    auto asked = std::make_shared<WhyGiven>();
    auto& asks = addVerb(registry, noun, "ask", "ask a why", askWhy, asked);
    asks.add_option("TEXT", asked->text.argument, "the question, one line");
    asks.add_option("--text", asked->text.text, "the same");

    auto answered = std::make_shared<WhyGiven>();
    auto& answers = addVerb(registry, noun, "answer", "answer a why", answer, answered);
    answers.add_option("ITEM", answered->item, itemHelp)->required();
    answers.add_option("TEXT", answered->text.argument, "the answer");
    answers.add_option("--text", answered->text.text, "the same");
    answers.add_option("--file", answered->text.file, "a file that holds it");

    auto linked = std::make_shared<WhyGiven>();
    auto& links =
        addVerb(registry, noun, "link", "link a why to the prevention that answers it", link, linked);
    links.add_option("ITEM", linked->item, itemHelp)->required();
    links.add_option("PREVENTION", linked->prevention, "the prevention, likewise")->required();

    auto dropped = std::make_shared<WhyGiven>();
    auto& drops = addVerb(registry, noun, "drop", "drop a why with a reason", drop, dropped);
    drops.add_option("ITEM", dropped->item, itemHelp)->required();
    drops.add_option("REASON", dropped->text.argument, "why it needs no answer");
    drops.add_option("--reason", dropped->text.text, "the same");
}

} // namespace warroom::ctl
