// Watching and making of the two boards, and answering of calls.
#include "server/own_boards.h"

#include "net/http.h"
#include "protocol/board_codec.h"
#include "protocol/messages.h"
#include "server/measures_question.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using namespace std::chrono_literals;

constexpr auto ownMeasuresEvery = 30s; // ages and ranges move on
constexpr std::string_view ownTemplates = "templates";

void sendTo(SessionSink& sink, std::string message)
{
    sink.send(std::make_shared<const std::string>(std::move(message)));
}

} // namespace

OwnBoards::OwnBoards(Hub& hub, TemplateDesk& templates, const Clock& clock, TicketFactsReader::Post post)
    : m_hub(hub), m_templates(templates), m_clock(clock),
      m_facts(std::make_shared<TicketFactsReader>(hub, std::move(post))), m_desk(clock)
{
    m_desk.addMaker(
        "measures",
        [this](const BoardQuestion& question, BoardDesk::Made made) { make(question, std::move(made)); },
        ownMeasuresEvery);
    m_desk.addMaker(
        std::string(ownTemplates),
        [this](const BoardQuestion&, const BoardDesk::Made& made) {
            made(m_templates.json(m_hub.directory()));
        },
        std::chrono::hours(1));
    m_templates.onChanged([this] { m_desk.changed(ownTemplates); });
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

void OwnBoards::serve(Hub::SessionId session, const Account& account, const protocol::LiveRequest& request)
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
        const auto& call = std::get<protocol::Call>(request);
        auto answered = answer(account, call);
        auto response = answered ? net::json(200, std::move(*answered)) : net::problem(answered.error(), {});
        sendTo(*sink,
               protocol::format(protocol::Answer{call.number, response.status, std::move(response.body)}));
    }
}

Result<std::string> OwnBoards::answer(const Account& account, const protocol::Call& call)
{
    TRY(const auto target, net::decodeTarget(call.path));
    const bool isPost = call.method == "POST";
    if (target.path != "/api/v1/templates" || (!isPost && call.method != "GET"))
        return fail(ErrorCode::Unsupported, "this workspace's backend does not offer this");
    if (isPost && account.role < AccountRole::Commander)
        return fail(ErrorCode::Forbidden, fmt::format("this needs the role {} or a higher one; yours is {}",
                                                      nameOf(AccountRole::Commander), nameOf(account.role)));
    if (isPost)
        CHECK(m_templates.publish(call.body, 0, account.person));
    return m_templates.json(m_hub.directory());
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
