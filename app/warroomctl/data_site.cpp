// A backend's data folder, read without a backend.
#include "site.h"

#include "base/text.h"
#include "protocol/op_codec.h"
#include "protocol/ticket_codec.h"
#include "store/log_store.h"

#include <fmt/format.h>

#include <charconv>

namespace warroom::ctl {
namespace {

constexpr std::size_t pieceSize = 5'000;

class DataSite final : public Site
{
public:
    explicit DataSite(std::unique_ptr<LogStore> store) : m_store(std::move(store)) {}

    Result<std::vector<Summary>> summaries(const Filter& filter) override
    {
        TRY(const auto all, everything());
        std::vector<Summary> found;
        for (const auto& summary : all) {
            if (filter.passes(summary))
                found.push_back(summary);
        }
        return found;
    }

    Result<std::shared_ptr<const Ticket>> ticket(const std::string& key) override
    {
        TRY(const auto id, find(key));
        auto made = std::make_shared<Ticket>();
        for (Seq after = 0;;) {
            TRY(const auto piece, m_store->readTicket(id, after, pieceSize));
            if (piece.empty())
                break;
            for (const auto& record : piece) {
                TRY(const auto op, parseOp(record));
                apply(*made, op);
                after = record.seq;
            }
        }
        if (!made->exists())
            return fail(ErrorCode::NotFound, fmt::format("there is no ticket \"{}\"", escapeForMessage(key)));
        return std::shared_ptr<const Ticket>(made);
    }

    Result<std::string> canonical(const std::string& key) override
    {
        TRY(const auto found, ticket(key));
        return formatCanonical(*found);
    }

    Result<Directory> directory() override { return m_store->directory(); }

    std::string keyOf(TicketId id) override
    {
        const auto all = everything();
        for (const auto& summary : all ? *all : std::vector<Summary>()) {
            if (summary.id == id)
                return summary.key();
        }
        return {};
    }

    Result<std::vector<Sent>> submit(TicketId, const std::vector<NewOp>&, std::optional<Seq>) override
    {
        return fail(ErrorCode::Argument,
                    "--data only reads; to change something, ask the backend or use --workspace");
    }

private:
    Result<std::vector<Summary>> everything()
    {
        TRY(const auto rows, m_store->tickets());
        std::vector<Summary> all;
        for (const auto& row : rows) {
            TRY(auto summary, parseSummary(row.summary));
            all.push_back(std::move(summary));
        }
        return all;
    }

    Result<TicketId> find(const std::string& key)
    {
        if (auto id = TicketId::parse(key))
            return *id;
        TRY(const auto all, everything());
        const std::string wanted = lowerAscii(key);
        for (const auto& summary : all) {
            const std::string number = std::to_string(summary.number);
            for (const auto& name : {"inc-" + number, "ops-" + number, number, lowerAscii(summary.alias)}) {
                if (!name.empty() && name == wanted)
                    return summary.id;
            }
        }
        return fail(ErrorCode::NotFound, fmt::format("there is no ticket \"{}\"", escapeForMessage(key)));
    }

    std::unique_ptr<LogStore> m_store;
};

} // namespace

Result<std::unique_ptr<Site>> openDataSite(const std::string& directory)
{
    auto store = openSqliteLogReadOnly(directory);
    if (!store)
        return fail(store.error().code() == ErrorCode::NotFound ? ErrorCode::Argument : store.error().code(),
                    fmt::format("--data: {}: {}", escapeForMessage(directory), store.error().message()));
    return std::make_unique<DataSite>(std::move(*store));
}

} // namespace warroom::ctl
