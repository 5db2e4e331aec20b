// Deployments: our own shape, and what GitHub and GitLab send.
#include "intake/fields.h"

#include <fmt/format.h>

namespace warroom::intake {
namespace {

std::string urlOf(const Result<std::string>& url)
{
    std::vector<AlertUrl> links;
    if (url)
        addLink(links, *url, "");
    return links.empty() ? std::string() : links.front().url;
}

std::string textLineOf(const json::Reader& reader, std::string_view name)
{
    const auto* value = reader.find(name);
    return value && !value->is_object() && !value->is_array() ? tidyLine(textOf(*value), 200) : std::string();
}

// A part that may be absent reads like one without fields.
struct Part
{
    boost::json::object nothing;
    json::Reader reader;

    Part(const json::Reader& whole, std::string_view name)
        : reader(whole.find(name) && whole.find(name)->is_object() ? whole.find(name)->get_object() : nothing,
                 std::string(name))
    {}
};

// https://docs.github.com/en/webhooks/webhook-events-and-payloads#deployment_status
Result<Deploy> readGitHub(const json::Reader& reader)
{
    const Part deployment(reader, "deployment"), status(reader, "deployment_status"),
        repository(reader, "repository"), sender(reader, "sender");
    Deploy out;
    out.service = textLineOf(repository.reader, "name");
    out.environment = textLineOf(deployment.reader, "environment");
    out.version = textLineOf(deployment.reader, "ref");
    if (const auto sha = textLineOf(deployment.reader, "sha"); !sha.empty() && sha != out.version)
        out.version += (out.version.empty() ? "" : " ") + sha.substr(0, 12);
    out.by = textLineOf(sender.reader, "login");
    const auto state = textLineOf(status.reader, "state");
    const auto words = textLineOf(deployment.reader, "description");
    out.text = state.empty()   ? words
               : words.empty() ? "Deployment " + state
                               : "Deployment " + state + ": " + words;
    const bool tells = status.reader.has("created_at");
    TRY(const auto at, timeOf(tells ? status.reader : deployment.reader, "created_at"));
    out.at = at.value_or(Time{});
    const auto target = urlOf(status.reader.textOr("target_url", ""));
    out.url = target.empty() ? urlOf(repository.reader.textOr("html_url", "")) : target;
    return out;
}

// https://docs.gitlab.com/user/project/integrations/webhook_events/#deployment-events
Result<Deploy> readGitLab(const json::Reader& reader)
{
    const Part project(reader, "project"), user(reader, "user");
    Deploy out;
    out.service = textLineOf(project.reader, "name");
    out.environment = textLineOf(reader, "environment");
    out.version = textLineOf(reader, "ref");
    if (const auto sha = textLineOf(reader, "short_sha"); !sha.empty())
        out.version += (out.version.empty() ? "" : " ") + sha;
    out.by = textLineOf(user.reader, "username");
    const auto title = textLineOf(reader, "commit_title");
    out.text = "Deployment " + textLineOf(reader, "status") + (title.empty() ? "" : ": " + title);
    out.url = urlOf(reader.textOr("deployable_url", ""));
    // "2026-11-20 10:20:30 +0200": date, time and zone apart.
    auto when = textLineOf(reader, "status_changed_at");
    if (when.size() >= 25) {
        when[10] = 'T';
        when.erase(19, 1);
        boost::json::object holder{{"status_changed_at", when}};
        TRY(const auto at, timeOf(json::Reader(holder), "status_changed_at"));
        out.at = at.value_or(Time{});
    }
    return out;
}

Result<Deploy> readOwn(const json::Reader& reader)
{
    Deploy out;
    TRY(const auto service, reader.text("service"));
    out.service = tidyLine(service, 200);
    if (out.service.empty())
        return fail(ErrorCode::TextEmpty, "service must not be empty", "service");
    out.environment = textLineOf(reader, "environment");
    out.version = textLineOf(reader, "version");
    if (out.version.empty())
        out.version = textLineOf(reader, "commit");
    out.by = textLineOf(reader, "by");
    TRY(const auto text, reader.textOr("text", ""));
    out.text = tidy(text, mostDetailCharacters);
    out.url = urlOf(reader.textOr("url", ""));
    TRY(const auto at, timeOf(reader, reader.has("at") ? "at" : "t"));
    out.at = at.value_or(Time{});
    return out;
}

// What became of a deployment; what is only planned, under way or no longer in use is none.
bool tellsOfADeploy(std::string_view state)
{
    constexpr auto others =
        std::to_array<std::string_view>({"queued", "pending", "waiting", "in_progress", "inactive", "created",
                                         "running", "blocked", "canceled", "approved", "rejected"});
    return std::find(others.begin(), others.end(), state) == others.end();
}

} // namespace

Result<Received> readDeploy(std::string_view body)
{
    TRY(const auto object, json::parseObject(body));
    const json::Reader reader(object);
    const auto kind = reader.textOr("object_kind", "");
    const auto* deployment = reader.find("deployment");
    Received out;
    // GitHub asks with a ping whether somebody is there.
    if (reader.has("zen") && reader.has("hook_id"))
        return out;
    const Part status(reader, "deployment_status");
    const bool isGitHub = deployment && deployment->is_object();
    const bool isGitLab = !deployment && kind && *kind == "deployment";
    // That it is to be deployed is an event of its own at GitHub.
    const bool isPlanned = isGitHub && reader.has("repository") && !reader.has("deployment_status");
    const auto state = textLineOf(isGitLab ? reader : status.reader, isGitLab ? "status" : "state");
    if (isPlanned || !tellsOfADeploy(state))
        return out;
    TRY(auto deploy, isGitHub ? readGitHub(reader) : isGitLab ? readGitLab(reader) : readOwn(reader));
    if (deploy.service.empty())
        return fail(ErrorCode::FieldMissing, "the deployed service is missing", "service");
    out.deploys.push_back(std::move(deploy));
    return out;
}

} // namespace warroom::intake
