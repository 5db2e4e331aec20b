// Board "alerts": what is open, in groups, and how noisy the senders were in the last 7 days.
#include "domain/alert/alerts_board.h"
#include "protocol/board_codec.h"
#include "server/boards.h"
#include "server/catalog_desk.h"
#include "server/intake_desk.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view boardName = "alerts";
constexpr auto noiseEvery = 1min;
constexpr auto noiseSpan = std::chrono::days(7);
constexpr auto rawSpan = 2h;

// What costs more than it changes is made anew once a minute; the groups whenever an alert changed.
class AlertsBoardMaker final
{
public:
    explicit AlertsBoardMaker(BackendState& state) : m_state(state) {}

    void changed() { m_isCurrent = false; }

    Result<std::string> make()
    {
        const auto now = m_state.clock.steady();
        // Senders that spoke for the first time are not kept back for a minute.
        const bool noiseIsOld = m_text.empty() || m_noise.empty() || now - m_noiseMade >= noiseEvery;
        m_isCurrent =
            m_isCurrent && std::exchange(m_restrictions, m_state.restrictions) == m_state.restrictions;
        if (m_isCurrent && !noiseIsOld)
            return m_text;
        if (noiseIsOld) {
            TRY(const auto tallies, m_state.alerts->tallies(m_state.clock.now() - noiseSpan));
            m_noise = noiseRows(tallies);
            m_noiseMade = now;
        }
        TRY(const auto all, m_state.alerts->talliedInAll(m_state.clock.now() - rawSpan));
        auto board = alertsBoard(m_state.desk->open(), [this](TicketId id) { return m_state.keyForAll(id); });
        board.heartbeats = m_state.desk->heartbeats();
        board.rawSignals = all.signalCount;
        board.pages = all.pages;
        board.noise = m_noise;
        board.routeNames = m_state.catalog->catalog().routeNames;
        m_text = protocol::formatBoard(board);
        m_isCurrent = true;
        return m_text;
    }

private:
    BackendState& m_state;
    bool m_isCurrent = false;
    std::uint64_t m_restrictions = 0;
    std::string m_text;
    std::vector<NoiseRow> m_noise;
    std::chrono::nanoseconds m_noiseMade{};
};

} // namespace

void addAlertsBoard(BackendState& state, BoardDesk& desk)
{
    auto maker = std::make_shared<AlertsBoardMaker>(state);
    desk.addMaker(
        std::string(boardName),
        [maker](const BoardQuestion&, const BoardDesk::Made& made) { made(maker->make()); }, noiseEvery);
    state.desk->setChanged([&desk, maker] {
        maker->changed();
        desk.changed(boardName);
    });
}

} // namespace warroom
