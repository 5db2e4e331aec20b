// The boards of a workspace of one's own, and its calls: measures of its tickets, and their templates.
#pragma once

#include "server/board_desk.h"
#include "server/template_desk.h"
#include "server/ticket_facts_reader.h"

#include <map>

namespace warroom {

// "measures?range=30d&start=started" with what needs no monitoring, and "templates"; there are no other
// boards, and calls other than /api/v1/templates are answered with E_UNSUPPORTED. One home: the hub's.
class OwnBoards final
{
public:
    OwnBoards(Hub& hub, TemplateDesk& templates, const Clock& clock, TicketFactsReader::Post post);

    void enter(Hub::SessionId session, std::shared_ptr<SessionSink> sink);
    void leave(Hub::SessionId session);
    void serve(Hub::SessionId session, const Account& account, const protocol::LiveRequest& request);
    // Tickets changed: the boards are made anew, as soon as that is due.
    void changed() { m_desk.changed("measures"); }
    void tick() { m_desk.tick(); }

private:
    void make(const BoardQuestion& question, BoardDesk::Made made);
    Result<std::string> answer(const Account& account, const protocol::Call& call);

    Hub& m_hub;
    TemplateDesk& m_templates;
    const Clock& m_clock;
    std::shared_ptr<TicketFactsReader> m_facts;
    BoardDesk m_desk;
    std::map<Hub::SessionId, std::shared_ptr<SessionSink>> m_sinks;
};

} // namespace warroom
