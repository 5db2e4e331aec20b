// The HTTP API of ticket templates, and their board.
#include "server/boards.h"
#include "server/catalog_answers.h"
#include "server/template_desk.h"

namespace warroom {
namespace {

std::string newestFirst(const BackendState& state)
{
    return state.templates->json(state.accounts->directory());
}

// Its version, If-Match or ?version= is the one that it was made from.
Result<void> publishTemplate(BackendState& state, const Call& call)
{
    TRY(const auto version, versionIn(call.request));
    return state.templates->publish(call.request.body, version, call.account.person);
}

} // namespace

void addTemplatesBoard(BackendState& state, BoardDesk& desk)
{
    constexpr std::string_view name = "templates";
    // It changes only when somebody publishes one, and that is told.
    desk.addMaker(
        std::string(name),
        [&state](const BoardQuestion&, const BoardDesk::Made& made) { made(newestFirst(state)); },
        std::chrono::hours(1));
    state.templates->onChanged([&desk, name] { desk.changed(name); });
}

void serveTemplates(BackendState& state, const Call& call)
{
    if (call.parts.size() != 1) {
        call.problem(fail(ErrorCode::NotFound, "there is nothing at this path"));
        return;
    }
    if (!needMethod(call, {"GET", "POST"}))
        return;
    if (call.request.method == "POST") {
        if (!needRole(call, AccountRole::Commander))
            return;
        if (const auto published = publishTemplate(state, call); !published) {
            const auto newest = std::to_string(state.templates->all().back().content.version);
            answerRefused(state, call, part::ticketTemplate, newest, published.error());
            return;
        }
    }
    call.json(200, newestFirst(state));
}

} // namespace warroom
