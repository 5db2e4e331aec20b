// Board "catalog": the service catalog as it stands.
#include "protocol/board_codec.h"
#include "server/boards.h"
#include "server/catalog_desk.h"

namespace warroom {

void addCatalogBoard(BackendState& state, BoardDesk& desk)
{
    constexpr std::string_view name = "catalog";
    // It changes only when somebody changes it, and that is told.
    desk.addMaker(
        std::string(name),
        [&state](const BoardQuestion&, const BoardDesk::Made& made) {
            made(protocol::formatBoard(state.catalog->catalog()));
        },
        std::chrono::hours(1));
    state.catalog->onChanged([&desk, name] { desk.changed(name); });
}

} // namespace warroom
