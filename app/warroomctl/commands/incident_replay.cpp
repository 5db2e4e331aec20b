// incident replay: a recorded incident as live operations by several people.
#include "commands/incident_files.h"

#include "export/import_plan.h"
#include "export/recorded_incident_codec.h"
#include "input.h"
#include "live_link.h"
#include "protocol/json_writer.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <map>

namespace warroom::ctl {
namespace {

constexpr std::size_t fileMostIncidentReplay = 32 * 1024 * 1024;

struct IncidentReplayGiven
{
    std::string file;
    double speed = 1;
};

struct Actor
{
    PersonId person;
    std::int64_t token = 0;
    ReplicaId replica;
    std::unique_ptr<LiveLink> link;
};

// The people of the replay, each with an account, a token for as long as it lasts, and a connection.
class Cast final
{
public:
    Cast(Context& context, Api& api) : m_context(context), m_api(api) {}
    ~Cast()
    {
        for (const auto& [name, actor] : m_actors) {
            if (actor.token != 0 && !m_api.remove(fmt::format("/tokens/{}", actor.token)))
                m_context.out.note(fmt::format("the token {} of {} could not be revoked", actor.token, name));
        }
    }
    Cast(const Cast&) = delete;
    Cast& operator=(const Cast&) = delete;

    Result<void> join(const std::string& name, AccountRole role)
    {
        TRY(auto* site, m_context.site());
        TRY(const auto people, site->directory());
        auto& actor = m_actors[name];
        if (const auto* person = people.findPerson(name); person && !person->removed) {
            actor.person = person->id;
            if (person->role < role)
                return fail(ErrorCode::Forbidden, fmt::format("{} is here as a {}; the replay needs a {}",
                                                              name, nameOf(person->role), nameOf(role)));
        } else {
            TRY(actor.person, addPerson(name, role));
        }
        json::Writer body;
        body.beginObject().field("user", name).field("expires_days", 30).endObject();
        TRY(const auto answer, m_api.post("/tokens", body.take()));
        return connect(actor, answer);
    }

    Actor& operator[](const std::string& name) { return m_actors.at(name); }
    const std::map<std::string, Actor>& actors() const { return m_actors; }
    EventQueue& queue() { return m_queue; }

private:
    Result<PersonId> addPerson(const std::string& name, AccountRole role)
    {
        json::Writer body;
        body.beginObject().field("name", name).field("role", nameOf(role)).endObject();
        TRY(const auto answer, m_api.post("/users", body.take()));
        boost::system::error_code broken;
        const auto value = boost::json::parse(answer, broken);
        const auto* id = broken || !value.is_object() ? nullptr : value.get_object().if_contains("id");
        if (!id || !id->is_string())
            return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
        return PersonId::parse(std::string_view(id->get_string()));
    }

    Result<void> connect(Actor& actor, const std::string& answer)
    {
        boost::system::error_code broken;
        const auto value = boost::json::parse(answer, broken);
        const auto* object = broken ? nullptr : value.if_object();
        const auto* id = object ? object->if_contains("id") : nullptr;
        const auto* token = object ? object->if_contains("token") : nullptr;
        if (!id || !id->is_int64() || !token || !token->is_string())
            return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
        actor.token = id->get_int64();
        actor.replica = m_context.ids.make<ReplicaId>();
        actor.link =
            std::make_unique<LiveLink>(m_queue, m_api, std::string(std::string_view(token->get_string())));
        const SystemClock clock;
        CHECK(actor.link->open(actor.replica, {}, clock.now()));
        return {};
    }

    Context& m_context;
    Api& m_api;
    EventQueue m_queue;
    std::map<std::string, Actor> m_actors;
};

// Names in the bodies become the accounts of the replay.
void nameAccounts(Body& body, Cast& cast)
{
    const auto replace = [&](Owner& owner) {
        const auto found = owner.name() ? cast.actors().find(*owner.name()) : cast.actors().end();
        if (found != cast.actors().end())
            owner = Owner(found->second.person);
    };
    if (auto* action = std::get_if<ActionAdd>(&body))
        replace(action->owner);
    else if (auto* role = std::get_if<RoleAssign>(&body))
        replace(role->holder);
}

// The dates of the record become dates of today: what was due in an hour is due in an hour.
void bringToToday(Body& body, Duration since)
{
    if (auto* action = std::get_if<ActionAdd>(&body); action && action->due)
        *action->due += since;
    else if (auto* prevention = std::get_if<PreventionAdd>(&body); prevention && prevention->due)
        *prevention->due += since;
    else if (auto* milestone = std::get_if<MilestoneSet>(&body); milestone && milestone->at && *milestone->at)
        **milestone->at += since;
}

class Performance final
{
public:
    Performance(Context& context, Cast& cast, std::vector<PlannedOp> plan, double speed)
        : m_context(context), m_cast(cast), m_plan(std::move(plan)), m_speed(speed)
    {}

    Result<void> run()
    {
        const auto started = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < m_plan.size(); ++i) {
            auto& planned = m_plan[i];
            waitFor(started, planned.at);
            CHECK(perform(planned));
            if ((i + 1) % 10 == 0 || i + 1 == m_plan.size())
                m_context.out.note(fmt::format("{} of {} operations", i + 1, m_plan.size()));
        }
        return {};
    }

    Seq seq() const { return m_seq; }

private:
    void waitFor(std::chrono::steady_clock::time_point started, Time at)
    {
        if (m_speed <= 0)
            return;
        const std::chrono::duration<double, std::milli> since = at - m_plan.front().at;
        m_cast.queue().runUntil(
            started + std::chrono::duration_cast<std::chrono::steady_clock::duration>(since / m_speed));
    }

    Result<void> perform(PlannedOp& planned)
    {
        nameAccounts(planned.body, m_cast);
        auto& actor = m_cast[planned.actor];
        const SystemClock clock;
        Op op;
        op.id = m_context.ids.make<OpId>();
        op.ticket = planned.ticket;
        op.replica = actor.replica;
        op.at = clock.now();
        bringToToday(planned.body, op.at - planned.at);
        op.base = m_seq;
        op.body = std::move(planned.body);
        TRY(const auto ack, actor.link->send({recordOf(op)}));
        for (const auto& result : ack.results) {
            if (result.error)
                return fail(result.error->code(), fmt::format("{} by {}: {}", typeOf(op.body), planned.actor,
                                                              result.error->message()));
            m_seq = std::max(m_seq, result.accepted ? result.accepted->seq : 0);
        }
        return {};
    }

    Context& m_context;
    Cast& m_cast;
    std::vector<PlannedOp> m_plan;
    const double m_speed;
    Seq m_seq = 0; // of the last answer: what the next author has seen
};

Result<void> replay(Context& context, const IncidentReplayGiven& given)
{
    if (!(given.speed >= 0))
        return fail(ErrorCode::Argument, "--speed must be 0 (no waiting) or more");
    TRY(const auto text, readFile(given.file, fileMostIncidentReplay));
    auto incident = parseRecordedIncident(text, given.file);
    if (!incident)
        return Error(incident.error().code(), incident.error().message());
    TRY(auto* api, context.api());
    TRY(auto* site, context.site());
    const auto ticket = context.ids.make<TicketId>();
    auto plan = replayPlan(*incident, ticket, context.ids);
    Cast cast(context, *api);
    const std::string commander = replayCommander(*incident);
    CHECK(cast.join(commander, AccountRole::Commander));
    for (const auto& planned : plan) {
        if (!cast.actors().contains(planned.actor))
            CHECK(cast.join(planned.actor, AccountRole::Responder));
    }
    context.out.note(fmt::format("{} people, {} operations", cast.actors().size(), plan.size()));
    const auto count = plan.size();
    Performance performance(context, cast, std::move(plan), given.speed);
    CHECK(performance.run());
    const std::string key = site->keyOf(ticket);
    json::Writer document;
    document.beginObject().field("id", ticket).field("key", key).field("seq", performance.seq());
    document.field("ops", count).field("people", cast.actors().size()).endObject();
    context.out.either(document.take(), key);
    return {};
}

} // namespace

void addReplay(Registry& registry, CLI::App& noun)
{
    auto given = std::make_shared<IncidentReplayGiven>();
    auto& verb = registry.verb(noun, "replay", "live through a recorded incident again",
                               simply([given](Context& context) { return replay(context, *given); }));
    verb.add_option("FILE", given->file, "a recorded incident, JSON")->required();
    verb.add_option("--speed", given->speed, "times as fast as it was; 0: no waiting");
}

} // namespace warroom::ctl
