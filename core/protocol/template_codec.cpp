// Writing and reading ticket templates.
#include "protocol/template_codec.h"

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/template_json.h"

#include "base/time_text.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using json::Reader;
using json::Writer;
namespace bj = boost::json;

void writeContent(Writer& out, const TicketTemplate& content)
{
    out.field("version", content.version).key("sections").beginObject();
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto& section = content.sections[i];
        out.key(nameOf(static_cast<Section>(i))).beginObject();
        if (!section.guidance.empty())
            out.field("guidance", section.guidance);
        out.key("needs").beginObject();
        for (std::size_t p = 0; p < phaseCount; ++p)
            out.field(nameOf(static_cast<Phase>(p)), nameOf(section.needs[p]));
        out.endObject().endObject();
    }
    out.endObject();
}

void writePublished(Writer& out, const PublishedTemplate& published)
{
    writeContent(out, published.content);
    if (!published.by.isNil())
        out.field("by", published.by).field("at", formatTime(published.at));
    if (!published.reason.empty())
        out.field("reason", published.reason);
}

Result<void> readNeeds(const bj::object& from, SectionTemplate& to, const std::string& path)
{
    for (const auto& [name, value] : from) {
        const auto place = fmt::format("{}.{}", path, std::string_view(name));
        TRY(const auto phase, parseName<Phase>(name, place));
        if (!value.is_string())
            return json::wrongType(value, "a string", place);
        TRY(to.needs[static_cast<std::size_t>(phase)],
            parseName<Need>(std::string_view(value.get_string()), place));
    }
    return {};
}

Result<void> readSections(const bj::object& from, TicketTemplate& to, const std::string& path)
{
    for (const auto& [name, value] : from) {
        const auto place = fmt::format("{}.{}", path, std::string_view(name));
        TRY(const auto section, parseName<Section>(name, place));
        if (!isOfTicket(section))
            return fail(ErrorCode::FieldValue, "a template has the nine sections of the ticket", place);
        if (!value.is_object())
            return json::wrongType(value, "an object", place);
        auto& made = to.sections[static_cast<std::size_t>(section)];
        const Reader reader(value.get_object(), place);
        TRY(made.guidance, reader.textOr("guidance", ""));
        if (reader.find("needs")) {
            TRY(const auto* needs, reader.object("needs"));
            CHECK(readNeeds(*needs, made, place + ".needs"));
        }
    }
    return {};
}

Result<PublishedTemplate> readPublished(const bj::object& object)
{
    PublishedTemplate out;
    TRY(out.content, parseTemplateValue(object, {}));
    const Reader reader(object);
    TRY(out.by, reader.idOr<PersonId>("by", {}));
    TRY(const auto at, reader.time("at"));
    out.at = at.value_or(Time{});
    TRY(out.reason, reader.textOr("reason", ""));
    return out;
}

} // namespace

Result<TicketTemplate> parseTemplateValue(const bj::value& value, const std::string& path)
{
    if (!value.is_object())
        return json::wrongType(value, "an object", path);
    TicketTemplate out = builtInTemplate();
    const Reader reader(value.get_object(), path);
    TRY(out.version, reader.numberOr("version", 0));
    if (reader.find("sections")) {
        TRY(const auto* sections, reader.object("sections"));
        CHECK(readSections(*sections, out, reader.pathOf("sections")));
    }
    return out;
}

namespace protocol {

std::string format(const TicketTemplate& content)
{
    Writer out;
    out.beginObject();
    writeContent(out, content);
    out.endObject();
    return out.take();
}

Result<TicketTemplate> parseTemplate(std::string_view text)
{
    TRY(const auto value, json::parse(text));
    return parseTemplateValue(value, {});
}

std::string format(const PublishedTemplate& published)
{
    Writer out;
    out.beginObject();
    writePublished(out, published);
    out.endObject();
    return out.take();
}

Result<PublishedTemplate> parsePublishedTemplate(std::string_view text)
{
    TRY(const auto object, json::parseObject(text));
    return readPublished(object);
}

std::string formatTemplates(std::span<const PublishedTemplate> all, const Directory& directory)
{
    Writer out;
    out.beginObject().key("templates").beginArray();
    for (const auto& one : all) {
        out.beginObject();
        writePublished(out, one);
        if (!one.by.isNil())
            out.field("by_name", directory.nameOf(one.by));
        out.endObject();
    }
    out.endArray().endObject();
    return out.take();
}

Result<std::vector<PublishedTemplate>> parseTemplates(std::string_view text)
{
    TRY(const auto object, json::parseObject(text));
    TRY(const auto* all, Reader(object).array("templates"));
    std::vector<PublishedTemplate> out;
    for (const auto& one : *all) {
        if (!one.is_object())
            return json::wrongType(one, "an object", "templates");
        TRY(auto published, readPublished(one.get_object()));
        out.push_back(std::move(published));
    }
    return out;
}

Result<std::optional<TicketTemplate>> parseNewestTemplate(std::string_view text)
{
    TRY(auto all, parseTemplates(text));
    if (all.empty() || all.front().content.version <= builtInTemplate().version)
        return std::optional<TicketTemplate>();
    return std::optional(std::move(all.front().content));
}

} // namespace protocol
} // namespace warroom
