// The HTTP API of administrators: people, groups, tokens, backup.
#include "server/backend_parts.h"

#include "base/time_text.h"
#include "protocol/json_reader.h"
#include "protocol/json_writer.h"

#include <charconv>

namespace warroom {
namespace {

using json::Writer;

void notServed(const Call& call, std::string_view methods)
{
    auto response = net::problem(
        fail(ErrorCode::MethodNotAllowed, "this path serves " + std::string(methods)), call.request.id);
    response.headers.emplace_back("Allow", std::string(methods));
    call.responder.send(std::move(response));
}

// Answers with what `make` gives, or with its error.
template<class Make>
void answer(const Call& call, int status, Make&& make)
{
    Result<std::string> made = make();
    if (made)
        call.json(status, std::move(*made));
    else
        call.problem(made.error());
}

std::string shown(const Person& person)
{
    return Writer()
        .beginObject()
        .field("id", person.id)
        .field("name", person.name)
        .field("role", nameOf(person.role))
        .endObject()
        .take();
}

Result<std::string> addUser(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    const json::Reader reader(object);
    TRY(const auto name, reader.text("name"));
    TRY(const auto roleName, reader.text("role"));
    TRY(const auto role, parseName<AccountRole>(roleName, "role"));
    TRY(const auto person, state.accounts->addPerson(name, role));
    state.accountsChanged();
    return shown(person);
}

// Sessions that are open get the new rights with the next turn.
Result<std::string> changeUser(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    const json::Reader reader(object);
    TRY(const auto roleName, reader.text("role"));
    TRY(const auto role, parseName<AccountRole>(roleName, "role"));
    const auto* person = state.accounts->findPerson(call.parts[1]);
    if (!person)
        return fail(ErrorCode::NotFound, "there is no such person");
    TRY(const auto changed, state.accounts->setRole(person->id, role));
    state.accountsChanged();
    return shown(changed);
}

Result<std::string> addGroup(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    const json::Reader reader(object);
    TRY(const auto name, reader.text("name"));
    TRY(const auto* members, reader.array("members"));
    std::vector<PersonId> people;
    for (const auto& member : *members) {
        if (!member.is_string())
            return json::wrongType(member, "a string", "members");
        const auto* person = state.accounts->findPerson(std::string_view(member.get_string()));
        if (!person || person->removed)
            return fail(ErrorCode::NotFound,
                        "there is no person \"" + escapeForMessage(std::string_view(member.get_string())) +
                            "\"",
                        "members");
        people.push_back(person->id);
    }
    TRY(const auto group, state.accounts->addGroup(name, std::move(people)));
    state.accountsChanged();
    return Writer().beginObject().field("id", group.id).field("name", group.name).endObject().take();
}

Result<std::string> addToken(BackendState& state, const Call& call)
{
    TRY(const auto object, json::parseObject(call.request.body));
    const json::Reader reader(object);
    TRY(const auto user, reader.text("user"));
    TRY(const auto days, reader.numberOr("expires_days", 0));
    if (days < 0 || days > 36'500)
        return fail(ErrorCode::Range, "expires_days must be from 0 to 36500", "expires_days");
    const auto* person = state.accounts->findPerson(user);
    if (!person)
        return fail(ErrorCode::NotFound, "there is no person \"" + escapeForMessage(user) + "\"", "user");
    std::optional<Duration> life;
    if (days > 0)
        life = std::chrono::days(days);
    TRY(const auto made, state.accounts->addToken(person->id, life));
    return Writer().beginObject().field("id", made.id).field("token", made.token).endObject().take();
}

std::string listTokens(BackendState& state)
{
    Writer out;
    out.beginObject().key("tokens").beginArray();
    for (const auto& token : state.accounts->tokens()) {
        out.beginObject()
            .field("id", token.id)
            .field("user", state.accounts->directory().nameOf(token.person));
        out.field("created", formatTime(token.created));
        if (token.expires)
            out.field("expires", formatTime(*token.expires));
        out.field("revoked", token.revoked).endObject();
    }
    out.endArray().endObject();
    return out.take();
}

std::string listUsers(BackendState& state)
{
    Writer out;
    out.beginObject().key("users").beginArray();
    for (const auto& person : state.accounts->directory().people()) {
        out.beginObject()
            .field("id", person.id)
            .field("name", person.name)
            .field("role", nameOf(person.role));
        out.field("removed", person.removed).endObject();
    }
    out.endArray().endObject();
    return out.take();
}

Result<std::string> removeUser(BackendState& state, const Call& call)
{
    const auto* person = state.accounts->findPerson(call.parts[1]);
    if (!person)
        return fail(ErrorCode::NotFound, "there is no such person");
    CHECK(state.accounts->removePerson(person->id));
    state.accountsChanged();
    return std::string(R"({"removed":true})");
}

Result<std::string> revokeToken(BackendState& state, const Call& call)
{
    std::int64_t id = 0;
    const auto& text = call.parts[1];
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), id);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size())
        return fail(ErrorCode::NotFound, "there is no such token");
    CHECK(state.accounts->revokeToken(id));
    state.accountsChanged();
    return std::string(R"({"revoked":true})");
}

// {"telemetry":true}: with traces and logs too.
Result<bool> asksForTelemetry(const Call& call)
{
    if (trimmed(call.request.body).empty())
        return false;
    TRY(const auto object, json::parseObject(call.request.body));
    return json::Reader(object).flagOr("telemetry", false);
}

void beginBackup(BackendState& state, const Call& call)
{
    const auto withTelemetry = asksForTelemetry(call);
    if (!withTelemetry) {
        call.problem(withTelemetry.error());
        return;
    }
    const Uuid name = state.ids.next();
    state.backups->begin(name, *withTelemetry,
                         [&state, name, call = Reply(call)](Result<std::uint64_t> size) {
                             state.server->post([name, call, size = std::move(size)] {
                                 if (size)
                                     call.json(201, Writer()
                                                        .beginObject()
                                                        .field("id", name.text())
                                                        .field("size", static_cast<std::int64_t>(*size))
                                                        .endObject()
                                                        .take());
                                 else
                                     call.problem(size.error());
                             });
                         });
}

void sendBackupPiece(BackendState& state, const Call& call, const Uuid& name)
{
    const auto text = call.request.queryValue("after").value_or("0");
    std::uint64_t after = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), after);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) {
        call.problem(fail(ErrorCode::FieldValue, "after must be a number of bytes", "after"));
        return;
    }
    auto bytes = state.backups->piece(name, after);
    if (bytes)
        call.responder.send({200, {{"Content-Type", "application/vnd.sqlite3"}}, std::move(*bytes)});
    else
        call.problem(bytes.error());
}

} // namespace

bool needAdmin(const Call& call)
{
    if (call.account.role == AccountRole::Admin)
        return true;
    call.problem(fail(ErrorCode::Forbidden, "this needs an administrator"));
    return false;
}

void serveUsers(BackendState& state, const Call& call)
{
    const auto& method = call.request.method;
    if (!needAdmin(call))
        return;
    if (method == "GET" && call.parts.size() == 1)
        call.json(200, listUsers(state));
    else if (method == "POST" && call.parts.size() == 1)
        answer(call, 201, [&] { return addUser(state, call); });
    else if (method == "PATCH" && call.parts.size() == 2)
        answer(call, 200, [&] { return changeUser(state, call); });
    else if (method == "DELETE" && call.parts.size() == 2)
        answer(call, 200, [&] { return removeUser(state, call); });
    else
        notServed(call, "GET, POST, PATCH, DELETE");
}

void serveGroups(BackendState& state, const Call& call)
{
    if (!needAdmin(call))
        return;
    if (call.request.method == "POST")
        answer(call, 201, [&] { return addGroup(state, call); });
    else
        notServed(call, "POST");
}

void serveTokens(BackendState& state, const Call& call)
{
    const auto& method = call.request.method;
    if (!needAdmin(call))
        return;
    if (method == "GET" && call.parts.size() == 1)
        call.json(200, listTokens(state));
    else if (method == "POST" && call.parts.size() == 1)
        answer(call, 201, [&] { return addToken(state, call); });
    else if (method == "DELETE" && call.parts.size() == 2)
        answer(call, 200, [&] { return revokeToken(state, call); });
    else
        notServed(call, "GET, POST, DELETE");
}

// POST makes a copy, GET of it gives a piece, DELETE ends it.
void serveBackup(BackendState& state, const Call& call)
{
    const auto& method = call.request.method;
    if (!needAdmin(call))
        return;
    if (method == "POST" && call.parts.size() == 1) {
        beginBackup(state, call);
        return;
    }
    const auto name = Uuid::parse(call.parts.size() == 2 ? call.parts[1] : std::string());
    if (!name) {
        notServed(call, "POST");
    } else if (method == "GET") {
        sendBackupPiece(state, call, *name);
    } else if (method == "DELETE") {
        state.backups->remove(*name);
        call.json(200, R"({"removed":true})");
    } else {
        notServed(call, "GET, DELETE");
    }
}

} // namespace warroom
