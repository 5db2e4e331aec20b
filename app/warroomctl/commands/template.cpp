// template: what each phase requires of each section, in versions.
#include "commands/commands.h"
#include "input.h"
#include "protocol/template_codec.h"

#include "base/time_text.h"
#include "domain/ticket/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::ctl {
namespace {

struct TemplateGiven
{
    std::int64_t version = 0;
    std::string file, reason, key;
};

Result<std::vector<PublishedTemplate>> templates(Context& context, std::string* answer = nullptr)
{
    TRY(auto* api, context.api());
    TRY(auto text, api->get("/templates"));
    TRY(auto all, protocol::parseTemplates(text));
    if (answer)
        *answer = std::move(text);
    return all;
}

std::string whoPublished(const PublishedTemplate& one, const Directory& directory)
{
    return one.by.isNil() ? std::string("built in")
                          : fmt::format("{}  {}", formatForPeople(one.at), directory.nameOf(one.by));
}

// 0: the newest.
Result<PublishedTemplate> templateOfVersion(Context& context, std::int64_t version)
{
    TRY(auto all, templates(context));
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return version == 0 || one.content.version == version;
    });
    if (found == all.end())
        return fail(ErrorCode::NotFound, fmt::format("there is no template {}", version), "VERSION");
    return std::move(*found);
}

Result<void> listTemplates(Context& context)
{
    std::string answer;
    TRY(const auto all, templates(context, &answer));
    TRY(auto* site, context.site());
    TRY(const auto directory, site->directory());
    context.out.document(answer);
    for (const auto& one : all)
        context.out.line(fmt::format("{:>4}  {}{}{}", one.content.version, whoPublished(one, directory),
                                     one.reason.empty() ? "" : "  ", one.reason));
    return {};
}

Result<void> showTemplate(Context& context, const TemplateGiven& given)
{
    TRY(const auto shown, templateOfVersion(context, given.version));
    const auto& content = shown.content;
    context.out.document(protocol::format(shown));
    context.out.line(
        fmt::format("Template {}{}{}", content.version, shown.reason.empty() ? "" : ": ", shown.reason));
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        context.out.line(std::string(title(section)));
        if (const auto& guidance = content.sections[i].guidance; !guidance.empty())
            context.out.line("  \"" + guidance + '"');
        for (std::size_t p = 0; p < phaseCount; ++p) {
            const auto phase = static_cast<Phase>(p);
            const auto asked = need(content, section, phase);
            if (p == 0 || asked != content.sections[i].needs[p - 1])
                context.out.line(
                    fmt::format("  {:<12} {:<17} {}", nameOf(phase), nameOf(asked), sentenceOf(asked)));
        }
    }
    return {};
}

Result<void> publishTemplate(Context& context, const TemplateGiven& given)
{
    TRY(const auto text, readText(given.file));
    auto read = protocol::parsePublishedTemplate(text);
    if (!read)
        return Error(read.error()).inside(given.file);
    read->reason = given.reason;
    TRY(auto* api, context.api());
    TRY(const auto answer, api->post("/templates", protocol::format(*read)));
    TRY(const auto all, protocol::parseTemplates(answer));
    context.out.document(answer);
    context.out.line(
        fmt::format("template {} is published; new tickets have it, those that are there keep theirs",
                    all.front().content.version));
    return {};
}

Result<void> adoptTemplate(Context& context, const TemplateGiven& given)
{
    TRY(auto adopted, templateOfVersion(context, given.version));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    const auto version = adopted.content.version;
    return context.submit(
        *ticket, TemplateAdopt{std::move(adopted.content)},
        fmt::format("{}: template {} -> {}", nameOf(*ticket), templateOf(*ticket).version, version));
}

} // namespace

void addTemplate(Registry& registry)
{
    auto& noun = registry.noun("template", "what each phase requires of each section, in versions");
    registry.verb(noun, "list", "list the versions, the newest first", simply(listTemplates));
    auto shown = std::make_shared<TemplateGiven>();
    auto& shows = registry.verb(noun, "show", "what a version asks and says; with --json as publish takes it",
                                simply([shown](Context& context) { return showTemplate(context, *shown); }));
    shows.add_option("VERSION", shown->version, "2; without one: the newest");
    auto published = std::make_shared<TemplateGiven>();
    auto& publishes =
        registry.verb(noun, "publish", "publish the next version",
                      simply([published](Context& context) { return publishTemplate(context, *published); }));
    publishes
        .add_option("FILE", published->file, "JSON as show --json prints it; what it leaves out is built in")
        ->required();
    publishes.add_option("--reason", published->reason, "why it is better")->required();
    auto adopted = std::make_shared<TemplateGiven>();
    auto& adopts =
        registry.verb(noun, "adopt", "move an open ticket to a newer version",
                      simply([adopted](Context& context) { return adoptTemplate(context, *adopted); }));
    adopts.add_option("KEY", adopted->key, "INC-42")->required();
    adopts.add_option("VERSION", adopted->version, "2; without one: the newest");
}

} // namespace warroom::ctl
