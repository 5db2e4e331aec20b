// Reading files of the catalog and telling their mistakes.
#include "commands/catalog_files.h"

#include "import/catalog_toml.h"
#include "input.h"
#include "protocol/board_codec.h"
#include "protocol/members_json.h"

#include <fmt/format.h>

namespace warroom::ctl {
namespace {

Result<void> tellCatalogFiles(Context& context, const std::string& file,
                              const std::vector<incoming::TomlMistake>& mistakes)
{
    if (mistakes.empty())
        return {};
    for (const auto& mistake : mistakes)
        context.out.note(fmt::format("{}: {}", file, mistake.sentence()));
    return fail(
        ErrorCode::Config,
        fmt::format("{} has {}; nothing was changed", file,
                    mistakes.size() == 1 ? "a mistake" : fmt::format("{} mistakes", mistakes.size())));
}

bool isJsonCatalogFiles(std::string_view text) { return trimmed(text).starts_with('{'); }

std::string bodyOf(const incoming::CatalogFile& file)
{
    json::Writer out;
    out.beginObject();
    Catalog::members(file.catalog, [&](std::string_view name, const auto& member) {
        if (file.given.contains(name)) {
            out.key(name);
            json::members::write(out, member);
        }
    });
    out.endObject();
    return out.take();
}

} // namespace

Result<std::string> serviceBody(Context& context, const std::string& file, const std::string& name)
{
    TRY(const auto text, readText(file));
    const auto read = incoming::readServiceToml(text, name);
    CHECK(tellCatalogFiles(context, file, read.mistakes));
    return protocol::format(read.service);
}

Result<std::string> catalogBody(Context& context, const std::string& file)
{
    TRY(auto text, readText(file));
    if (isJsonCatalogFiles(text))
        return text;
    const auto read = incoming::readCatalogToml(text);
    CHECK(tellCatalogFiles(context, file, read.mistakes));
    return bodyOf(read);
}

Result<std::string> rulesBody(Context& context, const std::string& file)
{
    TRY(auto text, readText(file));
    if (isJsonCatalogFiles(text))
        return text;
    const auto read = incoming::readCatalogToml(text);
    CHECK(tellCatalogFiles(context, file, read.mistakes));
    for (const auto& key : {"services", "windows", "heartbeats"}) {
        if (read.given.contains(key))
            return fail(ErrorCode::Config,
                        fmt::format("{} holds {}; \"service import\" takes such a file", file, key));
    }
    if (!read.given.contains("rules"))
        return fail(ErrorCode::Config, fmt::format("{} holds no [[rules]]", file));
    return bodyOf(read);
}

} // namespace warroom::ctl
