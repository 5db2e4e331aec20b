// A backend that is asked over HTTP.
#include "site.h"

#include "base/text.h"
#include "base/time_text.h"
#include "export/recorded_incident_codec.h"
#include "protocol/json_writer.h"
#include "protocol/messages.h"
#include "protocol/ticket_codec.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace warroom::ctl {
namespace {

constexpr std::size_t opsPerRequest = 1'000;
constexpr std::size_t bytesPerRequest = 2 * 1024 * 1024;
constexpr std::size_t ticketsPerRequest = 5'000;

Error strangeAnswer()
{
    return fail(ErrorCode::Http, "the backend's answer is not what this version understands");
}

class ServerSite final : public Site
{
public:
    ServerSite(Api& api, const Clock& clock) : m_api(api), m_clock(clock) {}

    Result<std::vector<Summary>> summaries(const Filter& filter) override
    {
        std::string query =
            fmt::format("/incidents?status={}&limit={}", filter.openOnly ? "open" : "all", ticketsPerRequest);
        if (filter.kind)
            query += fmt::format("&kind={}", nameOf(*filter.kind));
        if (filter.severity)
            query += fmt::format("&severity={}", nameOf(*filter.severity));
        std::vector<Summary> all;
        for (std::int64_t after = 0;;) {
            TRY(const auto text, m_api.get(query + fmt::format("&after={}", after)));
            boost::system::error_code broken;
            const auto page = boost::json::parse(text, broken);
            const auto* list =
                broken || !page.is_object() ? nullptr : page.get_object().if_contains("incidents");
            if (!list || !list->is_array())
                return strangeAnswer();
            for (const auto& one : list->get_array()) {
                TRY(auto summary, parseSummary(boost::json::serialize(one)));
                after = std::max(after, summary.number);
                all.push_back(std::move(summary));
            }
            if (list->get_array().size() < ticketsPerRequest)
                return all;
        }
    }

    Result<std::shared_ptr<const Ticket>> ticket(const std::string& key) override
    {
        auto made = std::make_shared<Ticket>();
        const std::string path = "/incidents/" + percentEncoded(key) + "/log?after=";
        for (Seq after = 0;;) {
            TRY(const auto text, m_api.get(path + std::to_string(after)));
            // A page has the shape of the protocol's message of operations.
            TRY(auto message, protocol::parseFromBackend(text));
            const auto* page = std::get_if<protocol::Ops>(&message);
            if (!page)
                return strangeAnswer();
            if (page->records.empty())
                break;
            for (const auto& record : page->records) {
                TRY(const auto op, parseOp(record));
                apply(*made, op);
                after = std::max(after, record.seq);
            }
        }
        if (!made->exists())
            return fail(ErrorCode::NotFound, fmt::format("there is no ticket \"{}\"", escapeForMessage(key)));
        return std::shared_ptr<const Ticket>(made);
    }

    Result<std::string> canonical(const std::string& key) override
    {
        return m_api.get("/incidents/" + percentEncoded(key) + "?canonical=1");
    }

    Result<Directory> directory() override
    {
        TRY(const auto text, m_api.get("/directory"));
        return protocol::parseDirectory(text);
    }

    std::string keyOf(TicketId id) override
    {
        const auto text = m_api.get("/incidents/" + id.text());
        const auto document =
            text ? parseRecordedIncident(*text, "answer") : Result<RecordedIncident>(text.error());
        return document ? document->key : std::string();
    }

    Result<std::vector<Sent>> submit(TicketId ticket, const std::vector<NewOp>& ops,
                                     std::optional<Seq> base) override
    {
        std::vector<Sent> all;
        for (std::size_t next = 0; next < ops.size();) {
            json::Writer out;
            out.beginArray();
            std::size_t count = 0;
            for (; next < ops.size() && count < opsPerRequest && out.text().size() < bytesPerRequest;
                 ++next, ++count)
                write(out, ticket, ops[next], base);
            out.endArray();
            TRY(const auto text, m_api.post("/incidents/" + ticket.text() + "/ops", out.take()));
            CHECK(readResults(text, all));
        }
        return all;
    }

private:
    void write(json::Writer& out, TicketId ticket, const NewOp& op, std::optional<Seq> base) const
    {
        out.beginObject().field("id", op.id).field("ticket", ticket).field("type", typeOf(op.body));
        out.field("at", formatTime(m_clock.now()));
        if (base)
            out.field("base", *base);
        out.rawField("body", formatBody(op.body)).endObject();
    }

    // The answer has the shape of the results in the protocol's acknowledgement.
    static Result<void> readResults(const std::string& text, std::vector<Sent>& to)
    {
        TRY(auto message, protocol::parseFromBackend("{\"ack\":{\"results\":" + text + "}}"));
        const auto* ack = std::get_if<protocol::Ack>(&message);
        if (!ack)
            return strangeAnswer();
        for (const auto& result : ack->results)
            to.push_back(
                {result.id, result.accepted ? result.accepted->seq : 0, result.error, result.masked});
        return {};
    }

    Api& m_api;
    const Clock& m_clock;
};

} // namespace

bool Filter::passes(const Summary& summary) const
{
    return (!openOnly || summary.isOpen()) && (!kind || summary.kind == *kind) &&
           (!severity || summary.severity == *severity);
}

std::unique_ptr<Site> makeServerSite(Api& api, const Clock& clock)
{
    return std::make_unique<ServerSite>(api, clock);
}

} // namespace warroom::ctl
