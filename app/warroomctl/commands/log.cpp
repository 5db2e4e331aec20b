// log: follow it live, and verify it.
#include "commands/commands.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/sentence.h"
#include "live_link.h"
#include "protocol/op_codec.h"
#include "sync/log_verifier.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <charconv>
#include <map>

namespace warroom::ctl {
namespace {

// Says of an operation what the timeline would say of it.
class Teller final
{
public:
    Teller(Site& site, Directory people) : m_site(site), m_people(std::move(people)) {}

    void setPeople(Directory people) { m_people = std::move(people); }

    std::string tell(const OpRecord& record)
    {
        std::string words = record.type;
        if (const auto op = parseOp(record)) {
            // Alone, on an empty ticket: what it says of itself.
            Ticket alone;
            apply(alone, *op);
            if (!alone.timeline.empty() && alone.timeline[0].type == record.type)
                words = sentence(alone.timeline[0], m_people);
        }
        return fmt::format("{}  {}  {}  {}  {}", formatTime(record.at), record.seq, keyOf(record.ticket),
                           m_people.nameOf(record.actor), words);
    }

private:
    const std::string& keyOf(TicketId ticket)
    {
        auto& key = m_keys[ticket];
        if (key.empty())
            key = m_site.keyOf(ticket);
        return key;
    }

    Site& m_site;
    Directory m_people;
    std::map<TicketId, std::string> m_keys;
};

struct Tail
{
    std::string key;
    std::optional<std::int64_t> after;
};

// Prints what is told, line by line.
Result<void> printLog(Context& context, Teller& teller, const protocol::Ops& ops)
{
    for (const auto& record : ops.records) {
        if (context.out.json)
            context.out.document(formatRecord(record));
        else
            context.out.line(teller.tell(record));
    }
    return context.out.flush();
}

// Everything after `after`, which moves on.
Result<void> printLog(Context& context, Api& api, Teller& teller, Seq& after)
{
    for (;;) {
        TRY(const auto text, api.get("/log?after=" + std::to_string(after)));
        TRY(const auto message, protocol::parseFromBackend(text));
        const auto* page = std::get_if<protocol::Ops>(&message);
        if (!page)
            return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
        if (page->records.empty())
            return {};
        CHECK(printLog(context, teller, *page));
        after = page->records.back().seq;
    }
}

// One ticket is followed itself; for all of them, the summaries tell when there is something to fetch.
Result<void> tail(Context& context, const Tail& given)
{
    TRY(auto* api, context.api());
    TRY(auto* site, context.site());
    TRY(auto people, site->directory());
    Teller teller(*site, std::move(people));
    Seq after = given.after.value_or(0);
    if (!given.after) {
        TRY(after, headOfLog(*api));
    }
    protocol::Follow follow;
    if (given.key.empty()) {
        follow.summaries = after;
    } else {
        TRY(const auto ticket, site->ticket(given.key));
        follow.logs.push_back({ticket->id, std::min(after, ticket->head)});
    }
    EventQueue queue;
    LiveLink link(queue, *api, api->token());
    CHECK(link.open(context.ids.make<ReplicaId>(), std::move(follow), context.clock.now()));
    for (;;) {
        TRY(auto message, link.next());
        if (auto* changed = std::get_if<protocol::People>(&message))
            teller.setPeople(std::move(changed->directory));
        else if (const auto* ops = std::get_if<protocol::Ops>(&message))
            CHECK(printLog(context, teller, *ops));
        else if (std::holds_alternative<protocol::Summaries>(message))
            CHECK(printLog(context, *api, teller, after));
    }
}

Result<std::optional<LogEnd>> parseNoted(const std::string& text)
{
    if (text.empty())
        return std::optional<LogEnd>();
    LogEnd noted;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), noted.seq);
    const std::string_view hash(parsed.ptr, static_cast<std::size_t>(text.data() + text.size() - parsed.ptr));
    bool good = parsed.ec == std::errc() && noted.seq > 0 && hash.size() == 1 + 2 * noted.hash.size() &&
                hash[0] == ':';
    for (std::size_t i = 1; good && i < hash.size(); ++i) {
        const auto digit = std::string_view("0123456789abcdef").find(hash[i]);
        good = digit != std::string_view::npos;
        auto& byte = noted.hash[(i - 1) / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
    }
    if (!good)
        return fail(ErrorCode::Argument, "--head must be SEQ:HASH, as an earlier log verify printed them");
    return std::optional(noted);
}

// Answers whether the log is good.
Result<ExitCode> verifyHere(Context& context, const std::string& head)
{
    TRY(const auto noted, parseNoted(head));
    auto store = openSqliteLogReadOnly(context.globals.data);
    if (!store)
        return fail(
            store.error().code() == ErrorCode::NotFound ? ErrorCode::Argument : store.error().code(),
            fmt::format("--data: {}: {}", escapeForMessage(context.globals.data), store.error().message()));
    TRY(const auto verified, verifyLog(**store, noted));
    context.out.document(formatVerified(verified));
    if (verified.isGood()) {
        context.out.line(
            fmt::format("{}; head {}:{}", verified.sentence, verified.seq, hexText(verified.hash)));
        return ExitCode::Done;
    }
    context.out.line(fmt::format("first bad seq: {}", verified.seq));
    context.out.note(verified.sentence);
    return ExitCode::Failed;
}

Result<ExitCode> verify(Context& context, const std::string& head)
{
    if (!context.globals.data.empty())
        return verifyHere(context, head);
    if (!head.empty())
        return fail(ErrorCode::Argument, "--head works with --data only");
    TRY(auto* api, context.api());
    TRY(const auto text, api->get("/log/verify"));
    boost::system::error_code broken;
    const auto value = boost::json::parse(text, broken);
    const auto* object = broken ? nullptr : value.if_object();
    const auto* good = object ? object->if_contains("ok") : nullptr;
    const auto* seq = object ? object->if_contains("seq") : nullptr;
    const auto* words = object ? object->if_contains("sentence") : nullptr;
    if (!good || !good->is_bool() || !seq || !seq->is_int64() || !words || !words->is_string())
        return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
    context.out.document(text);
    if (good->get_bool()) {
        const auto* hash = object->if_contains("hash");
        const std::string_view end = hash && hash->is_string() ? std::string_view(hash->get_string()) : "";
        context.out.line(
            fmt::format("{}; head {}:{}", std::string_view(words->get_string()), seq->get_int64(), end));
        return ExitCode::Done;
    }
    context.out.line(fmt::format("first bad seq: {}", seq->get_int64()));
    context.out.note(std::string_view(words->get_string()));
    return ExitCode::Failed;
}

} // namespace

void addLog(Registry& registry)
{
    auto& noun = registry.noun("log", "the log of operations");
    auto given = std::make_shared<Tail>();
    auto& tails = registry.verb(noun, "tail", "follow what happens",
                                simply([given](Context& context) { return tail(context, *given); }));
    tails.add_option("KEY", given->key, "of this ticket only");
    tails.add_option("--after", given->after, "begin behind this seq; default is now");

    auto head = std::make_shared<std::string>();
    auto& verifies = registry.verb(noun, "verify", "check every operation of the log",
                                   [head](Context& context) { return verify(context, *head); });
    verifies.add_option("--head", *head, "SEQ:HASH that was noted down earlier, with --data");
}

} // namespace warroom::ctl
