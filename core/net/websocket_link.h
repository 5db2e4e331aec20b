// One attempt of a WebSocketClient and, if it succeeds, the link; on the client's network thread.
#pragma once

#include "net/websocket_client.h"

#include <boost/asio/io_context.hpp>

namespace warroom::net {

// One home: the thread of `io`. Keeps itself alive while something is pending.
class WebSocketLink
{
public:
    virtual ~WebSocketLink() = default;
    virtual void start() = 0;
    virtual void send(std::string text) = 0;
    virtual void close() = 0;
    // Ends without telling anybody.
    virtual void drop() = 0;
};

// Hands something to the owner's callbacks; does nothing once the owner has lost interest.
using Tell = std::function<void(std::function<void(const WebSocketClient::Callbacks&)>)>;

// E_ARGUMENT for a URL or a header that is not valid, E_TLS if certificates to trust cannot be read.
Result<std::shared_ptr<WebSocketLink>> makeWebSocketLink(std::shared_ptr<boost::asio::io_context> io,
                                                         WebSocketTarget target,
                                                         const WebSocketClientOptions& options, Tell tell);

} // namespace warroom::net
