// Watching and making of the one board.
#include "server/own_boards.h"

#include "protocol/board_codec.h"
#include "protocol/messages.h"
#include "server/measures_question.h"

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto ownMeasuresEvery = 30s; // ages and ranges move on
constexpr int notImplemented = 501;

void sendTo(SessionSink& sink, std::string message)
{
    sink.send(std::make_shared<const std::string>(std::move(message)));
}

} // namespace

OwnBoards::OwnBoards(Hub& hub, const Clock& clock, TicketFactsReader::Post post)
    : m_clock(clock), m_facts(std::make_shared<TicketFactsReader>(hub, std::move(post))), m_desk(clock)
{
    m_desk.addMaker(
        "measures",
        [this](const BoardQuestion& question, BoardDesk::Made made) { make(question, std::move(made)); },
        ownMeasuresEvery);
}

void OwnBoards::enter(Hub::SessionId session, std::shared_ptr<SessionSink> sink)
{
    m_sinks[session] = std::move(sink);
}

void OwnBoards::leave(Hub::SessionId session)
{
    m_desk.leave(session);
    m_sinks.erase(session);
}

void OwnBoards::serve(Hub::SessionId session, const protocol::LiveRequest& request)
{
    const auto found = m_sinks.find(session);
    if (found == m_sinks.end())
        return;
    const auto& sink = found->second;
    if (const auto* asked = std::get_if<protocol::Watch>(&request)) {
        if (const auto watched = m_desk.watch(session, sink, asked->board); !watched)
            sendTo(*sink,
                   protocol::format(protocol::BoardUpdate{asked->board, m_clock.now(), {}, watched.error()}));
    } else if (const auto* left = std::get_if<protocol::Unwatch>(&request)) {
        m_desk.unwatch(session, left->board);
    } else {
        const auto number = std::get<protocol::Call>(request).number;
        sendTo(*sink,
               protocol::format(protocol::Answer{
                   number, notImplemented,
                   R"({"code":"E_UNSUPPORTED","detail":"this workspace's backend does not offer this"})"}));
    }
}

void OwnBoards::make(const BoardQuestion& question, BoardDesk::Made made)
{
    const auto asked = MeasuresQuestion::of(question);
    if (!asked) {
        made(asked.error());
        return;
    }
    const Time now = m_clock.now();
    m_facts->read(now, asked->days, PersonId(),
                  [now, asked = *asked, made = std::move(made)](const std::vector<TicketFacts>& facts) {
                      MeasureInputs inputs;
                      inputs.until = now;
                      inputs.rangeDays = asked.days;
                      inputs.repairFrom = asked.from;
                      inputs.tickets = facts;
                      made(protocol::formatBoard(measure(inputs)));
                  });
}

} // namespace warroom
