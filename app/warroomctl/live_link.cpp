// Waiting for messages.
#include "live_link.h"

#include <boost/json.hpp>

namespace warroom::ctl {

Result<Seq> headOfLog(Api& api)
{
    TRY(const auto text, api.get("/log?after=0&limit=0"));
    boost::system::error_code broken;
    const auto page = boost::json::parse(text, broken);
    const auto* head = broken || !page.is_object() ? nullptr : page.get_object().if_contains("head");
    if (!head || !head->is_int64())
        return fail(ErrorCode::Http, "the backend did not say where its log ends");
    return head->get_int64();
}

LiveLink::LiveLink(EventQueue& queue, const Api& api, std::string token)
    : m_queue(queue), m_url(api.server() + "/sync"), m_token(std::move(token))
{
    net::WebSocketClientOptions options;
    options.caFile = api.caFile();
    net::WebSocketClient::Callbacks callbacks;
    callbacks.onOpen = [this] { m_open = true; };
    callbacks.onText = [this](std::string text) { m_heard.push_back(std::move(text)); };
    callbacks.onClosed = [this](std::uint16_t, Error error) { m_closed = std::move(error); };
    m_client = std::make_unique<net::WebSocketClient>(
        [&queue](std::function<void()> work) { queue.post(std::move(work)); }, std::move(callbacks), options);
}

Result<protocol::Welcome> LiveLink::open(ReplicaId replica, protocol::Follow follow, Time now)
{
    net::WebSocketTarget target;
    target.url = m_url;
    target.subprotocol = std::string(protocol::subprotocol);
    if (!m_token.empty())
        target.headers.emplace_back("Authorization", "Bearer " + m_token);
    m_client->connect(std::move(target));
    while (!m_open && !m_closed)
        m_queue.runNext();
    if (m_closed)
        return *m_closed;
    protocol::Hello hello;
    hello.replica = replica;
    hello.follow = std::move(follow);
    hello.now = now;
    m_client->send(protocol::format(hello));
    for (;;) {
        TRY(auto message, next());
        if (auto* welcome = std::get_if<protocol::Welcome>(&message))
            return std::move(*welcome);
    }
}

Result<protocol::FromBackend> LiveLink::next()
{
    while (m_heard.empty() && !m_closed)
        m_queue.runNext();
    if (m_heard.empty())
        return *m_closed;
    const std::string text = std::move(m_heard.front());
    m_heard.pop_front();
    TRY(auto message, protocol::parseFromBackend(text));
    if (const auto* refusal = std::get_if<protocol::Refusal>(&message))
        return refusal->error;
    return message;
}

Result<protocol::Ack> LiveLink::send(const std::vector<OpRecord>& ops)
{
    const auto number = ++m_batch;
    m_client->send(protocol::formatSend(number, ops));
    for (;;) {
        TRY(auto message, next());
        if (auto* ack = std::get_if<protocol::Ack>(&message); ack && ack->number == number)
            return std::move(*ack);
    }
}

} // namespace warroom::ctl
