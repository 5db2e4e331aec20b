// The embedded backend's thread and its loopback transport.
#include "server/embedded_backend.h"

#include "base/log.h"
#include "base/work_queue.h"
#include "server/accounts.h"
#include "server/own_boards.h"
#include "server/template_desk.h"
#include "sync/hub.h"

#include <atomic>

namespace warroom {
namespace {

using namespace std::chrono_literals;

// What the two ends of a loopback connection share; the client's end may go first.
struct Loopback
{
    Transport::Events events;
    std::atomic<bool> closed = false;
    std::mutex mutex; // held while an event is delivered, so that stop() waits for it

    void deliver(const std::function<void()>& event)
    {
        const std::lock_guard lock(mutex);
        if (!closed)
            event();
    }
};

class LoopbackSink final : public SessionSink
{
public:
    explicit LoopbackSink(std::shared_ptr<Loopback> line) : m_line(std::move(line)) {}

    void send(const std::shared_ptr<const std::string>& message) override
    {
        m_line->deliver([&] { m_line->events.message(*message); });
    }
    void close(int, std::string_view reason) override
    {
        m_line->deliver([&] { m_line->events.closed(fail(ErrorCode::Unreachable, std::string(reason))); });
        m_line->closed = true;
    }
    std::size_t queuedBytes() const override { return 0; }

private:
    std::shared_ptr<Loopback> m_line;
};

class Embedded final : public EmbeddedBackend
{
public:
    Embedded(std::string directory, std::string personName)
        : m_directory(std::move(directory)), m_personName(std::move(personName)), m_ids(m_clock)
    {
        m_queue.post([this] { open(); });
        m_queue.start([this] { turn(); }, 1s, [this] { tick(); });
    }

    ~Embedded() override { m_queue.stop(); }

    std::unique_ptr<Transport> connect() override;

    void openSession(std::shared_ptr<Loopback> line, std::shared_ptr<Hub::SessionId> id)
    {
        m_queue.post([this, line = std::move(line), id = std::move(id)] {
            if (!m_hub) {
                line->deliver([&] { line->events.closed(m_problem); });
                line->closed = true;
                return;
            }
            const auto sink = std::make_shared<LoopbackSink>(line);
            *id = m_hub->open(sink, m_account);
            m_boards->enter(*id, sink);
            line->deliver([&] { line->events.opened(); });
        });
    }
    void receive(std::shared_ptr<Hub::SessionId> id, std::string message)
    {
        m_queue.post([this, id = std::move(id), message = std::move(message)] {
            if (m_hub && *id != 0)
                m_hub->receive(*id, message);
        });
    }
    void closeSession(std::shared_ptr<Hub::SessionId> id)
    {
        m_queue.post([this, id = std::move(id)] {
            if (!m_hub || *id == 0)
                return;
            m_boards->leave(*id);
            m_hub->close(*id);
        });
    }

private:
    void open()
    {
        if (auto opened = tryOpen(); !opened) {
            m_boards.reset();
            m_hub.reset();
            m_templates.reset();
            m_problem = opened.error();
            log::warning("the local backend could not be opened: {}", m_problem.message());
        }
    }

    Result<void> tryOpen()
    {
        TRY(m_store, openSqliteLog(m_directory));
        Accounts accounts(*m_store, m_clock, m_ids, m_limits);
        CHECK(accounts.load());
        if (accounts.empty())
            CHECK(accounts.addPerson(m_personName, AccountRole::Admin));
        HubOptions options;
        options.server = "warroom";
        m_hub = std::make_unique<Hub>(*m_store, m_clock, options);
        CHECK(m_hub->load());
        m_templates = std::make_unique<TemplateDesk>(*m_store, m_clock);
        CHECK(m_templates->load());
        m_hub->setTemplates([this]() -> const auto& { return m_templates->all(); });
        m_boards =
            std::make_unique<OwnBoards>(*m_hub, *m_templates, m_clock, [this](std::function<void()> work) {
                m_queue.post(std::move(work));
            });
        m_hub->setAccepted([this](const std::vector<OpRecord>&) {
            m_queue.post([this] {
                if (m_boards)
                    m_boards->changed();
            });
        });
        m_hub->setLive(
            [this](Hub::SessionId session, const Account& account, const protocol::LiveRequest& request) {
                m_boards->serve(session, account, request);
            });
        for (const auto& person : m_hub->directory().people()) {
            if (person.role == AccountRole::Admin && !person.removed && m_account.person.isNil())
                m_account = {person.id, person.role, 0};
        }
        return {};
    }

    void turn()
    {
        while (m_hub && m_hub->turn()) {
        }
    }

    void tick()
    {
        if (m_store)
            m_store->checkpoint();
        if (m_boards)
            m_boards->tick();
    }

    std::string m_directory;
    std::string m_personName;
    SystemClock m_clock;
    Uuid7Source m_ids;
    Limits m_limits;
    Error m_problem;
    Account m_account;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<TemplateDesk> m_templates;
    std::unique_ptr<OwnBoards> m_boards;
    WorkQueue m_queue;
};

class LoopbackTransport final : public Transport
{
public:
    explicit LoopbackTransport(Embedded& backend) : m_backend(backend) {}

    ~LoopbackTransport() override
    {
        {
            const std::lock_guard lock(m_line->mutex);
            m_line->closed = true;
        }
        m_backend.closeSession(m_id);
    }

    void start(Events events) override
    {
        m_line->events = std::move(events);
        m_backend.openSession(m_line, m_id);
    }

    void send(std::string message) override { m_backend.receive(m_id, std::move(message)); }

private:
    Embedded& m_backend;
    std::shared_ptr<Loopback> m_line = std::make_shared<Loopback>();
    std::shared_ptr<Hub::SessionId> m_id = std::make_shared<Hub::SessionId>(0); // the backend's thread
};

std::unique_ptr<Transport> Embedded::connect() { return std::make_unique<LoopbackTransport>(*this); }

} // namespace

std::unique_ptr<EmbeddedBackend> makeEmbeddedBackend(std::string directory, std::string personName)
{
    return std::make_unique<Embedded>(std::move(directory), std::move(personName));
}

} // namespace warroom
