// A connection that is made to be closed.
#include "net/reach.h"

#include "base/text.h"
#include "net/client_link.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <fmt/format.h>

#include <future>

namespace warroom::net {
namespace asio = boost::asio;

Result<void> reach(const std::string& hostPort, std::chrono::milliseconds timeout,
                   const std::atomic<bool>* stop)
{
    const Patience patience(timeout, stop);
    TRY(const auto url, Url::parse("http://" + hostPort));
    if (url.target != "/" || !hostPort.ends_with(":" + url.port))
        return fail(ErrorCode::Argument,
                    fmt::format("\"{}\" is not a host with its port, like db.internal:5432",
                                escapeForMessage(hostPort)));
    const auto promise = std::make_shared<std::promise<Result<Endpoints>>>();
    auto found = promise->get_future();
    resolve(url, [promise](Result<Endpoints> endpoints) { promise->set_value(std::move(endpoints)); });
    while (found.wait_until(patience.next()) != std::future_status::ready) {
        if (patience.isOver())
            return timedOut(url);
    }
    TRY(const auto endpoints, found.get());
    asio::io_context io{1};
    asio::ip::tcp::socket socket{io};
    std::optional<boost::system::error_code> result;
    asio::async_connect(socket, endpoints, [&result](const auto& ec, const auto&) { result = ec; });
    while (!result && !patience.isOver())
        io.run_one_until(patience.next());
    if (!result) {
        boost::system::error_code ignored;
        socket.close(ignored);
        io.restart();
        io.run();
        return timedOut(url);
    }
    if (*result)
        return unreachable(url, *result);
    return {};
}

} // namespace warroom::net
