// limits, operations, format: what the backend says of itself.
#include "commands/commands.h"

#include "protocol/op_codec.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace warroom::ctl {
namespace {

namespace bj = boost::json;

std::string plain(const bj::value& value)
{
    if (value.is_string())
        return std::string(std::string_view(value.get_string()));
    if (value.is_array()) {
        std::string all;
        for (const auto& one : value.get_array())
            all += (all.empty() ? "" : ", ") + plain(one);
        return all;
    }
    return bj::serialize(value);
}

std::string field(const bj::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value ? plain(*value) : std::string();
}

std::string limitLine(const bj::object& row)
{
    return fmt::format("{:<34} {:>12}  {}", field(row, "name"), field(row, "value"), field(row, "about"));
}

std::string operationLine(const bj::object& row)
{
    return fmt::format("{:<18} {} ({})", field(row, "type"), field(row, "about"), field(row, "roles"));
}

std::string sectionLine(const bj::object& row)
{
    std::string out = field(row, "title");
    const auto* requires_ = row.if_contains("requires");
    if (!requires_ || !requires_->is_object())
        return out;
    for (const auto& pair : requires_->get_object())
        out += fmt::format("\n  {:<12} {}", std::string_view(pair.key()), plain(pair.value()));
    return out;
}

// One line (or a few) for each element of the list with that name.
Result<void> printLists(Context& context, const std::string& text, std::string_view list,
                        std::string (*line)(const bj::object&))
{
    context.out.document(text);
    bj::error_code broken;
    const auto value = bj::parse(text, broken);
    const auto* rows = broken || !value.is_object() ? nullptr : value.get_object().if_contains(list);
    if (!rows || !rows->is_array())
        return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
    for (const auto& row : rows->get_array()) {
        if (row.is_object())
            context.out.line(line(row.get_object()));
    }
    return {};
}

bool hasNoBackend(const Context& context)
{
    return !context.globals.workspace.empty() || !context.globals.data.empty();
}

// What the backend says, or what this program knows where there is none.
Result<std::string> askLists(Context& context, std::string_view path, std::string (*own)())
{
    if (own && hasNoBackend(context))
        return own();
    TRY(auto* api, context.api());
    return api->get(path);
}

std::string builtInFormat() { return formatTicketFormat(builtInTemplate()); }

} // namespace

void addLists(Registry& registry)
{
    registry.command("limits", "every limit in force", simply([](Context& context) -> Result<void> {
                         TRY(const auto text, askLists(context, "/limits", nullptr));
                         return printLists(context, text, "limits", limitLine);
                     }));
    registry.command("operations", "every operation with its fields and roles",
                     simply([](Context& context) -> Result<void> {
                         TRY(const auto text, askLists(context, "/operations", formatCatalogue));
                         return printLists(context, text, "operations", operationLine);
                     }));
    registry.command("format", "what each phase requires of each section",
                     simply([](Context& context) -> Result<void> {
                         TRY(const auto text, askLists(context, "/format", builtInFormat));
                         return printLists(context, text, "sections", sectionLine);
                     }));
}

} // namespace warroom::ctl
