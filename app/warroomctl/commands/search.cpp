// search: full text over every ticket, from the backend or from a workspace's own index.
#include "commands/commands.h"

#include "base/text.h"
#include "protocol/json_writer.h"
#include "store/search_index.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <unistd.h>

namespace warroom::ctl {
namespace {

namespace bj = boost::json;

struct SearchGiven
{
    std::vector<std::string> words;
    std::size_t limit = 20;
};

// The marks around found words become brackets, which any terminal shows.
std::string shownSnippet(std::string_view snippet)
{
    std::string out;
    for (const char c : snippet)
        out += c == '\x02' ? '[' : c == '\x03' ? ']' : c == '\n' ? ' ' : c;
    return out;
}

// The same document that the backend answers with.
std::string formatHits(const std::vector<SearchHit>& hits)
{
    json::Writer out;
    out.beginObject().key("hits").beginArray();
    for (const auto& hit : hits) {
        out.beginObject().field("id", hit.id).field("key", hit.key).field("title", hit.title);
        out.field("snippet", hit.snippet).rawField("rank", fmt::format("{:.6f}", hit.rank)).endObject();
    }
    out.endArray().endObject();
    return out.take();
}

Result<std::string> fromWorkspace(const std::string& directory, const std::string& words, std::size_t limit)
{
    const std::string file = directory + "/search.db";
    if (access(file.c_str(), R_OK) != 0)
        return fail(ErrorCode::NotFound,
                    escapeForMessage(directory) + " holds no search index; start warroom on it once");
    TRY(const auto index, openSearchIndex(file));
    TRY(const auto hits, index->queryNow(words, true, limit));
    return formatHits(hits);
}

Result<std::string> hitsOf(Context& context, const std::string& words, std::size_t limit)
{
    if (!context.globals.data.empty())
        return fail(ErrorCode::Argument, "search works on a backend or on --workspace, not on --data");
    if (!context.globals.workspace.empty())
        return fromWorkspace(context.globals.workspace, words, limit);
    TRY(auto* api, context.api());
    return api->get(fmt::format("/search?q={}&limit={}", percentEncoded(words), limit));
}

Result<void> search(Context& context, const SearchGiven& given)
{
    const std::string words = join(given.words, " ");
    if (trimmed(words).empty())
        return fail(ErrorCode::Argument, "WORDS must not be empty");
    TRY(const auto text, hitsOf(context, words, given.limit));
    context.out.document(text);
    bj::error_code broken;
    const auto value = bj::parse(text, broken);
    const auto* hits = broken || !value.is_object() ? nullptr : value.get_object().if_contains("hits");
    if (!hits || !hits->is_array())
        return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
    for (const auto& hit : hits->get_array()) {
        const auto field = [&](std::string_view name) {
            const auto* found = hit.is_object() ? hit.get_object().if_contains(name) : nullptr;
            return found && found->is_string() ? std::string(std::string_view(found->get_string()))
                                               : std::string();
        };
        context.out.line(fmt::format("{:<10} {}\n           {}", field("key"), field("title"),
                                     shownSnippet(field("snippet"))));
    }
    return {};
}

} // namespace

void addSearch(Registry& registry)
{
    auto given = std::make_shared<SearchGiven>();
    auto& command = registry.command("search", "full text over every ticket",
                                     simply([given](Context& context) { return search(context, *given); }));
    command.add_option("WORDS", given->words, "all of them must be found; the last one may be a beginning")
        ->required();
    command.add_option("--limit", given->limit, "the most hits")->check(CLI::Range(1, 200));
}

} // namespace warroom::ctl
