// The workspace facade over its real parts: an embedded backend, a shared one, cuts, restarts, joining.
#include "support/integration/backend_process.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/templates.h"
#include "support/test_main.h"

#include "domain/ticket/rivals.h"
#include "protocol/template_codec.h"
#include "server/embedded_backend.h"
#include "workspace/socket_transport.h"
#include "workspace/workspace.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 20'000; // ms

// A workspace with everything that it told so far.
class Seat final
{
public:
    Seat(const std::string& directory, std::function<std::unique_ptr<Transport>()> connect, bool embedded)
    {
        WorkspaceOptions options;
        options.directory = directory;
        options.connect = std::move(connect);
        options.embedded = embedded;
        auto opened = openWorkspace(std::move(options));
        if (!opened) {
            m_error = opened.error().message();
            return;
        }
        m_workspace = std::move(*opened);
        m_workspace->start([] {});
    }

    Workspace& operator*() { return *m_workspace; }
    Workspace* operator->() { return m_workspace.get(); }
    bool isOpen() const { return m_workspace != nullptr; }
    std::string error() const { return m_error; }

    const Connection& connection()
    {
        take();
        return m_connection;
    }
    const Summary* summary(TicketId id)
    {
        take();
        const auto found = m_summaries.find(id);
        return found == m_summaries.end() ? nullptr : &found->second;
    }
    std::shared_ptr<const Ticket> ticket(TicketId id)
    {
        take();
        const auto found = m_rooms.find(id);
        return found == m_rooms.end() ? nullptr : found->second.ticket;
    }
    std::string prose(TicketId id, Section section)
    {
        const auto shown = ticket(id);
        return shown ? shown->prose[static_cast<std::size_t>(section)].text : std::string();
    }
    bool isSettled()
    {
        const auto& now = connection();
        return now.state == LinkState::Live && now.waiting == 0;
    }
    const std::vector<PendingChange>& outbox()
    {
        take();
        return m_outbox;
    }

private:
    void take()
    {
        auto change = m_workspace->takeChange();
        if (change.connection)
            m_connection = *change.connection;
        for (auto& summary : change.summaries)
            m_summaries.insert_or_assign(summary.id, std::move(summary));
        for (auto& [id, room] : change.rooms)
            m_rooms.insert_or_assign(id, std::move(room));
        if (change.outbox)
            m_outbox = std::move(*change.outbox);
    }

    std::unique_ptr<Workspace> m_workspace;
    std::string m_error;
    Connection m_connection;
    std::map<TicketId, Summary> m_summaries;
    std::map<TicketId, Room> m_rooms;
    std::vector<PendingChange> m_outbox;
};

TicketOpen incident(const std::string& title)
{
    TicketOpen open;
    open.title = title;
    open.severity = Severity::Sev2;
    open.symptoms = "It fails.";
    return open;
}

CommentAdd comment(const std::string& text)
{
    CommentAdd body;
    body.text = text;
    return body;
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void aLocalWorkspaceWorksAloneAndRemembers()
    {
        TempDir folder;
        TicketId id;
        {
            auto backend = makeEmbeddedBackend(folder.stdFile("backend"), "Lena");
            Seat seat(
                folder.stdPath(), [&] { return backend->connect(); }, true);
            QVERIFY2(seat.isOpen(), seat.error().c_str());
            id = seat->declare(incident("Alone at night"));
            QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled() && seat.summary(id) && seat.summary(id)->number == 1,
                                     patience);
            QCOMPARE(seat.summary(id)->key(), std::string("INC-1"));
        }
        // Later, with no backend at all: the copy is there.
        Seat seat(folder.stdPath(), {}, true);
        QTRY_VERIFY_WITH_TIMEOUT(seat.summary(id), patience);
        QCOMPARE(seat.summary(id)->title, std::string("Alone at night"));
    }

    // Each thing that is told is taken at once, where it is told, so that none is joined to another.
    void whatOneDoesIsSeenBeforeItCountsAsKept()
    {
        TempDir folder;
        WorkspaceOptions options;
        options.directory = folder.stdPath();
        auto opened = openWorkspace(std::move(options));
        QVERIFY(opened);
        std::mutex mutex;
        std::vector<WorkspaceChange> told; // guarded by mutex
        const auto workspace = std::move(*opened);
        workspace->start([&] {
            const std::lock_guard lock(mutex);
            told.push_back(workspace->takeChange());
        });
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return static_cast<std::ptrdiff_t>(told.size());
        };
        QTRY_VERIFY_WITH_TIMEOUT(count() > 0, patience);
        const auto id = workspace->declare(incident("Alone at night"));
        workspace->follow(id);
        const auto op = workspace->submit(id, comment("Restarted the pods"));
        const auto says = [&](const WorkspaceChange& change) {
            const auto room = change.rooms.find(id);
            if (room == change.rooms.end())
                return false;
            const auto& timeline = room->second.ticket->timeline;
            return !timeline.empty() && timeline[timeline.size() - 1].id == op;
        };
        const auto keeps = [&](const WorkspaceChange& change) {
            return change.outbox && std::any_of(change.outbox->begin(), change.outbox->end(),
                                                [&](const PendingChange& one) { return one.id == op; });
        };
        const auto firstOf = [&](const auto& wanted) {
            const std::lock_guard lock(mutex);
            return std::find_if(told.begin(), told.end(), wanted) - told.begin();
        };
        QTRY_VERIFY_WITH_TIMEOUT(firstOf(keeps) < count(), patience);
        const auto seen = firstOf(says);
        QVERIFY(seen < firstOf(keeps));
        const std::lock_guard lock(mutex);
        const auto& pending = told[static_cast<std::size_t>(seen)].rooms.at(id).pending;
        QVERIFY(std::none_of(pending.begin(), pending.end(),
                             [&](const PendingChange& one) { return one.id == op; }));
    }

    void whatOneDoesIsSeenHoweverBusyTheWorkspaceIs()
    {
        TempDir folder;
        Seat seat(folder.stdPath(), {}, false);
        QVERIFY2(seat.isOpen(), seat.error().c_str());
        const auto id = seat->declare(incident("Alone at night"));
        seat->follow(id);
        const auto waits = [&](OpId op) {
            const auto& outbox = seat.outbox();
            return std::any_of(outbox.begin(), outbox.end(),
                               [&](const PendingChange& one) { return one.id == op; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(seat.ticket(id) && seat.connection().waiting == 1, patience);
        const auto entries = seat.ticket(id)->timeline.size();
        // Nothing is written, and nothing told, until this is over.
        std::promise<void> over;
        seat->setting("any", [until = over.get_future().share()](const std::string&) { until.wait(); });
        const auto op = seat->submit(id, comment("DB_PASSWORD=hunter2plus was in the log"));
        const auto severity = seat->submit(id, SeveritySet{Severity::Sev1});
        const auto ahead = seat.ticket(id);
        const bool waited = waits(op) || waits(severity);
        over.set_value();
        QCOMPARE(ahead->severity.value(), Severity::Sev1);
        QCOMPARE(ahead->timeline.size(), entries + 2);
        QCOMPARE(ahead->timeline[entries].id, op);
        QVERIFY(ahead->timeline[entries].text.find("hunter2plus") == std::string::npos);
        QVERIFY(!waited);
        QTRY_VERIFY_WITH_TIMEOUT(waits(op) && waits(severity), patience);
        QCOMPARE(seat.ticket(id)->timeline.size(), entries + 2);
        QCOMPARE(seat.ticket(id)->timeline[entries].text, ahead->timeline[entries].text);
    }

    void whatOneDoesIsSeenBeforeTheNewsOfOthers()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        WorkspaceOptions options;
        options.directory = folder.stdFile("mara");
        options.connect = sharedBy(backend, tokenFor(backend, "Mara", "commander"));
        auto mara = openWorkspace(std::move(options));
        QVERIFY2(mara, mara ? "" : mara.error().message().c_str());
        std::atomic<int> told = 0;
        (*mara)->start([&] { ++told; });
        Seat tomas(folder.stdFile("tomas"), sharedBy(backend, tokenFor(backend, "Tomas", "commander")),
                   false);
        const auto id = (*mara)->declare(incident("Two in one room"));
        (*mara)->follow(id);
        tomas->follow(id);
        QTRY_VERIFY_WITH_TIMEOUT(tomas.prose(id, Section::Symptoms) == "It fails.", patience);

        const auto has = [&](const WorkspaceChange& change, OpId op) {
            const auto found = change.rooms.find(id);
            return found != change.rooms.end() &&
                   std::any_of(found->second.ticket->timeline.begin(), found->second.ticket->timeline.end(),
                               [&](const Entry& entry) { return entry.id == op; });
        };
        const auto settle = [&] {
            bool waits = true;
            const auto isSettled = [&] {
                const auto change = (*mara)->takeChange();
                if (change.connection)
                    waits = change.connection->state != LinkState::Live || change.connection->waiting > 0;
                return !waits;
            };
            (*mara)->submit(id, comment("Here as well"));
            return QTest::qWaitFor(isSettled, patience);
        };
        bool news = false;
        for (int i = 0; i < 10 && !news; ++i) {
            QVERIFY(settle());
            told = 0;
            const auto theirs = tomas->submit(id, comment("The queue grows"));
            QTRY_VERIFY_WITH_TIMEOUT(told > 0, patience);
            const auto own = (*mara)->submit(id, SeveritySet{i % 2 == 0 ? Severity::Sev1 : Severity::Sev2});
            const auto first = (*mara)->takeChange();
            QVERIFY(has(first, own));
            const auto second = (*mara)->takeChange();
            news = has(second, theirs); // else it was something else that was told
            QVERIFY(!news || (has(second, own) && !has(first, theirs) && first.summaries.empty()));
        }
        QVERIFY(news);
    }

    void whatIsWrittenOfflineArrivesAndIsMerged()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        Seat mara(folder.stdFile("mara"), sharedBy(backend, tokenFor(backend, "Mara", "commander")), false);
        Seat tomas(folder.stdFile("tomas"), sharedBy(backend, tokenFor(backend, "Tomas", "commander")),
                   false);
        const auto id = mara->declare(incident("Two in one room"));
        mara->follow(id);
        tomas->follow(id);
        QTRY_VERIFY_WITH_TIMEOUT(mara.isSettled() && tomas.prose(id, Section::Symptoms) == "It fails.",
                                 patience);

        mara->setOffline(true);
        QTRY_VERIFY_WITH_TIMEOUT(mara.connection().state == LinkState::Offline, patience);
        mara->submitText(id, Section::Symptoms, {}, "It fails.",
                         text::diff("It fails.", "It fails for 38 %."));
        mara->submit(id, SeveritySet{Severity::Sev1});
        tomas->submitText(id, Section::Symptoms, {}, "It fails.",
                          text::diff("It fails.", "Since 22:53 it fails."));
        tomas->submit(id, SeveritySet{Severity::Sev3});
        QTRY_VERIFY_WITH_TIMEOUT(tomas.isSettled() && tomas.ticket(id)->severity.value() == Severity::Sev3,
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(mara.prose(id, Section::Symptoms), std::string("It fails for 38 %."),
                                  patience);
        QCOMPARE(mara.connection().waiting, std::size_t(2));

        mara->setOffline(false);
        QTRY_VERIFY_WITH_TIMEOUT(mara.isSettled(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(mara.prose(id, Section::Symptoms), tomas.prose(id, Section::Symptoms),
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(tomas.prose(id, Section::Symptoms).find("38 %") != std::string::npos,
                                 patience);
        QVERIFY(tomas.prose(id, Section::Symptoms).find("22:53") != std::string::npos);
        // The first accepted value is in force on both, the other is kept beside it on both.
        for (Seat* seat : {&mara, &tomas}) {
            QTRY_COMPARE_WITH_TIMEOUT(rivals(*seat->ticket(id)).size(), std::size_t(1), patience);
            QCOMPARE(seat->ticket(id)->severity.value(), Severity::Sev3);
        }
        tomas->submit(id, rivals(*tomas.ticket(id)).front().take);
        QTRY_VERIFY_WITH_TIMEOUT(rivals(*mara.ticket(id)).empty(), patience);
        QCOMPARE(mara.ticket(id)->severity.value(), Severity::Sev1);
    }

    void whatTheBackendRefusesStaysWithItsAuthor()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto id = TicketId::parse(declareIncident(backend, "Watched only"));
        Seat viewer(folder.stdFile("viewer"), sharedBy(backend, tokenFor(backend, "Vera", "viewer")), false);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.summary(*id), patience);
        viewer->submit(*id, comment("I may not say this"));
        QTRY_VERIFY_WITH_TIMEOUT(viewer.outbox().size() == 1 && viewer.outbox().front().refused, patience);
        QCOMPARE(viewer.outbox().front().refused->code(), ErrorCode::Forbidden);
        QCOMPARE(std::get<CommentAdd>(viewer.outbox().front().body).text, std::string("I may not say this"));
        viewer->discard(viewer.outbox().front().id);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.outbox().empty(), patience);
    }

    void aKilledBackendIsWaitedForAndNothingIsLost()
    {
        TempDir folder;
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto token = tokenFor(backend, "Mara", "commander");
        Seat mara(folder.stdFile("mara"), sharedBy(backend, token), false);
        const auto id = mara->declare(incident("Backend dies"));
        QTRY_VERIFY_WITH_TIMEOUT(mara.isSettled(), patience);
        backend.kill();
        QTRY_VERIFY_WITH_TIMEOUT(mara.connection().state != LinkState::Live, patience);
        for (int i = 0; i < 50; ++i)
            mara->submit(id, comment("entry " + std::to_string(i)));
        QTRY_COMPARE_WITH_TIMEOUT(mara.connection().waiting, std::size_t(50), patience);
        QVERIFY2(backend.start(), backend.output().constData());
        mara->reconnect();
        QTRY_VERIFY_WITH_TIMEOUT(mara.isSettled(), patience);
        mara->follow(id);
        QTRY_VERIFY_WITH_TIMEOUT(mara.ticket(id) != nullptr, patience);
        const auto& timeline = mara.ticket(id)->timeline;
        QCOMPARE(
            std::count_if(timeline.begin(), timeline.end(), [](const Entry& e) { return e.kind == "note"; }),
            50);
    }

    void aLocalWorkspaceJoinsASharedBackend()
    {
        TempDir folder;
        TicketId id;
        {
            auto embedded = makeEmbeddedBackend(folder.stdFile("desk/backend"), "Lena");
            Seat seat(
                folder.stdFile("desk"), [&] { return embedded->connect(); }, true);
            id = seat->declare(incident("Drafted alone"));
            seat->submitText(id, Section::Symptoms, {}, "It fails.",
                             text::diff("It fails.", "It fails often."));
            QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled() && seat.summary(id)->number == 1, patience);
        }
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        QVERIFY(!declareIncident(backend, "Already there").empty());
        Seat seat(folder.stdFile("desk"), sharedBy(backend, tokenFor(backend, "Lena", "commander")), false);
        seat->follow(id);
        QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled() && seat.summary(id) && seat.summary(id)->number == 2,
                                 patience);
        QCOMPARE(seat.summary(id)->alias, std::string("INC-1"));
        QTRY_COMPARE_WITH_TIMEOUT(seat.prose(id, Section::Symptoms), std::string("It fails often."),
                                  patience);
    }

    // What is drafted before the shared backend was heard has a template that it knows.
    void theTemplateOfALocalWorkspaceStaysThere()
    {
        TempDir folder;
        TicketId alone;
        {
            auto embedded = makeEmbeddedBackend(folder.stdFile("desk/backend"), "Lena");
            Seat seat(
                folder.stdFile("desk"), [&] { return embedded->connect(); }, true);
            QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), patience);
            auto changed = testTemplate(2);
            changed.version = 1;
            seat->call("POST", "/api/v1/templates",
                       protocol::format(PublishedTemplate{changed, {}, {}, "scopes came late"}),
                       [](const Result<std::string>&) {});
            const auto isBorn = [&] {
                alone = seat->declare(incident("Drafted alone"));
                seat->follow(alone);
                return QTest::qWaitFor([&] { return seat.ticket(alone) != nullptr; }, patience) &&
                       seat.ticket(alone)->ownTemplate == testTemplate(2);
            };
            QTRY_VERIFY_WITH_TIMEOUT(isBorn(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(seat.isSettled(), patience);
        }
        BackendProcess backend(folder.path() + "/data");
        QVERIFY2(backend.start(), backend.output().constData());
        const auto token = tokenFor(backend, "Lena", "commander");
        backend.kill();
        Seat seat(folder.stdFile("desk"), sharedBy(backend, token), false);
        const auto drafted = seat->declare(incident("Drafted before it was heard"));
        QVERIFY2(backend.start(), backend.output().constData());
        seat->reconnect();
        seat->follow(alone);
        seat->follow(drafted);
        QTRY_VERIFY_WITH_TIMEOUT(
            seat.isSettled() && seat.summary(drafted) && seat.summary(drafted)->number > 0, patience);
        QCOMPARE(seat.connection().refused, std::size_t(0));
        QTRY_VERIFY_WITH_TIMEOUT(seat.ticket(alone) && seat.ticket(drafted), patience);
        QCOMPARE(seat.ticket(alone)->ownTemplate, std::optional(testTemplate(2)));
        QCOMPARE(seat.ticket(drafted)->ownTemplate, std::optional<TicketTemplate>());
    }

private:
    // The url is asked anew for each attempt: a restarted backend has another port.
    static std::function<std::unique_ptr<Transport>()> sharedBy(const BackendProcess& backend,
                                                                const std::string& token)
    {
        return [&backend, token] { return makeSocketTransport({backend.url().toStdString(), token, {}}); };
    }
};

WARROOM_TEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
