// Three desktops and a backend, all real processes, while links are cut and stalled and both sides are
// killed: nothing that was kept once is lost or there twice, and at the end all have the same ticket, byte by
// byte.
#include "gui/together/room_typist.h"
#include "integration/ctl/ctl_process.h"
#include "store/cache_store.h"
#include "support/integration/backend_process.h"
#include "support/link_proxy.h"
#include "support/temp_dir.h"
#include "support/test_main.h"
#include "widgets/theme.h"
#include "workspace/socket_transport.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <set>
#include <sys/prctl.h>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int patience = 120'000; // ms
constexpr int people = 3;

// The desktop of one person, in a process of its own behind a link of its own.
class Desktop final
{
public:
    Desktop(int number, const TempDir& folder, const BackendProcess& backend, const std::string& incident,
            quint32 seed)
        : m_number(number), m_folder(folder.file(QString("desk%1").arg(number))),
          m_proxy(portOf(backend)), m_arguments{
                                        "--worker",
                                        m_folder,
                                        QString::fromStdString(m_proxy.url()),
                                        QString::fromStdString(tokenFor(
                                            backend, "Person " + std::to_string(number), "responder")),
                                        QString::fromStdString(incident),
                                        QString::number(seed),
                                        QString::number(number)}
    {}
    ~Desktop() { kill(); }

    static int portOf(const BackendProcess& backend) { return QUrl(backend.url()).port(); }

    int number() const { return m_number; }
    LinkProxy& link() { return m_proxy; }
    QString workspace() const { return m_folder; }

    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(m_folder + ".log", QIODevice::Append);
        m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process->start(QCoreApplication::applicationFilePath(),
                         m_arguments + QStringList{QString::number(m_starts++), journal()});
    }
    void kill()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished(patience);
        m_process.reset();
        m_said.clear();
    }
    // False once it has ended by itself.
    bool isWell() const { return !m_process || m_process->state() != QProcess::NotRunning; }
    bool isReady() { return heard().contains("ready\n"); }
    void say(const char* line) { m_process->write(line); }
    // {LIVE, WAITING, REFUSED, DIGEST} as it said them last; empty before.
    QList<QByteArray> state()
    {
        const auto lines = heard().split('\n');
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            // The digest tells a whole line.
            if (line->startsWith("state ") && line->split(' ').size() == 5 && line->size() > 64)
                return line->split(' ').mid(1);
        }
        return {};
    }
    bool endsWell()
    {
        say("quit\n");
        return m_process->waitForFinished(patience) && m_process->exitStatus() == QProcess::NormalExit &&
               m_process->exitCode() == 0;
    }

    // The words that this desktop had, so that nothing may lose them.
    QList<QByteArray> words() const
    {
        auto all = contentOf(journal()).split('\n');
        all.removeAll({});
        return all;
    }
    QByteArray log() const { return contentOf(m_folder + ".log"); }

private:
    QString journal() const { return m_folder + ".words"; }
    const QByteArray& heard()
    {
        if (m_process)
            m_said += m_process->readAllStandardOutput();
        return m_said;
    }
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int m_number;
    QString m_folder;
    LinkProxy m_proxy;
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_said;
    int m_starts = 0;
};

// All that people wrote in a ticket, from its canonical form, each text once.
QString textsOf(const QByteArray& canonical)
{
    const QJsonObject ticket = QJsonDocument::fromJson(canonical).object();
    QStringList texts{ticket["symptoms"]["text"].toString(), ticket["scope"]["text"].toString()};
    for (const auto& cause : ticket["root_cause"].toArray())
        texts += cause.toObject()["text"].toString();
    for (const auto& action : ticket["next_actions"].toArray())
        texts += action.toObject()["text"].toObject()["value"].toString();
    for (const auto& entry : ticket["timeline"].toArray())
        texts += entry.toObject()["text"].toString();
    return texts.join('\n');
}

// What the backend refused is still with its author.
QByteArray refusedOf(const QString& workspace)
{
    QByteArray bodies;
    const auto cache = openCache(workspace.toStdString());
    const auto rows = cache ? cache->store->outbox() : Result<std::vector<OutboxRow>>(cache.error());
    if (!rows)
        return bodies;
    for (const auto& row : *rows) {
        if (row.state == OutboxState::Refused)
            bodies += QByteArray::fromStdString(row.record.body) + '\n';
    }
    return bodies;
}

int worker(const QStringList& arguments)
{
    ui::theme().apply(ui::ThemeChoice::Dark);
    WorkspaceOptions options;
    options.directory = arguments.value(2).toStdString();
    options.connect = [url = arguments.value(3).toStdString(), token = arguments.value(4).toStdString()] {
        return makeSocketTransport({url, token, {}});
    };
    auto opened = openWorkspace(std::move(options));
    const auto ticket = TicketId::parse(arguments.value(5).toStdString());
    if (!opened || !ticket) {
        std::fprintf(stderr, "%s\n", opened ? "no such incident" : opened.error().message().c_str());
        return 2;
    }
    RoomTypist typist(std::move(*opened), {*ticket, arguments.value(7).toInt(), arguments.value(8).toInt(),
                                           arguments.value(6).toUInt(), arguments.value(9)});
    return typist.run();
}

int fromEnvironment(const char* name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

} // namespace

class ThreeDesktopsTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostAndAllAreEqual();
    void cleanup();

private:
    enum Fault
    {
        Cut,
        Stall,
        DesktopKill,
        BackendKill,
        Faults
    };

    bool prepare();
    void soak(qint64 forMs);
    void inject(Fault fault, qint64 now);
    void healDue(qint64 now);
    bool restartBackend();
    bool allWell() const;
    bool isCalm() const;
    bool areSettled();
    QByteArray canonical() const;
    QMap<QString, QString> asAdmin() const
    {
        return {{"WARROOM_SERVER", m_backend->url()},
                {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}};
    }
    void compareDumps(const QByteArray& theirs);
    void findWords(const QByteArray& text);

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    std::unique_ptr<TempDir> m_folder;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_incident;
    std::vector<std::unique_ptr<Desktop>> m_desktops;
    std::multimap<qint64, std::function<void()>> m_healing; // by when it is due
    int m_desktopKills = 0;
    int m_backendKills = 0;
};

// WARROOM_SOAK_SECONDS: how long; WARROOM_SEED: the faults and the keys of another run.
void ThreeDesktopsTest::nothingIsLostAndAllAreEqual()
{
    m_seed = static_cast<quint32>(
        fromEnvironment("WARROOM_SEED", static_cast<int>(QRandomGenerator::global()->bounded(1'000'000))));
    m_random.seed(m_seed);
    const int seconds = fromEnvironment("WARROOM_SOAK_SECONDS", 25);
    std::fprintf(stderr, "WARROOM_SEED=%u WARROOM_SOAK_SECONDS=%d\n", m_seed, seconds);
    m_folder = std::make_unique<TempDir>();
    QVERIFY(prepare());
    soak(seconds * 1000);
    QVERIFY2(allWell(), "a desktop ended by itself");
    QVERIFY(m_healing.empty() && m_backend->isRunning());
    for (const auto& desktop : m_desktops) {
        QTRY_VERIFY_WITH_TIMEOUT(desktop->isReady() || !desktop->isWell(), patience);
        desktop->say("finish\n");
    }
    QTRY_VERIFY_WITH_TIMEOUT(!allWell() || areSettled(), patience);
    QVERIFY2(allWell(), "a desktop ended by itself");
    const QByteArray text = canonical();
    for (const auto& desktop : m_desktops)
        QVERIFY2(desktop->endsWell(), desktop->log());
    compareDumps(text);
    findWords(text);
    const auto verified = runCtl({"log", "verify"}, asAdmin());
    QVERIFY2(verified.exitCode == 0, verified.said());

    int cuts = 0, stalls = 0, words = 0;
    for (const auto& desktop : m_desktops) {
        cuts += desktop->link().cuts();
        stalls += desktop->link().stalls();
        words += static_cast<int>(desktop->words().size());
        QVERIFY2(!desktop->words().isEmpty(), "a desktop wrote nothing");
    }
    std::fprintf(stderr, "%d words, %d cuts, %d stalls, %d desktops and %d backends killed\n", words, cuts,
                 stalls, m_desktopKills, m_backendKills);
    QVERIFY(cuts > 0 && stalls > 0 && m_desktopKills > 0 && m_backendKills > 0);
}

void ThreeDesktopsTest::cleanup()
{
    if (QTest::currentTestFailed()) {
        for (const auto& desktop : m_desktops)
            std::fprintf(stderr, "desktop %d said:\n%s\n", desktop->number(), desktop->log().constData());
    }
    m_desktops.clear();
    m_backend.reset();
    m_folder.reset();
}

// A line or an item of each desk in each section, so that words do not come between the letters of others.
bool ThreeDesktopsTest::prepare()
{
    m_backend = std::make_unique<BackendProcess>(m_folder->file("data"));
    if (!m_backend->start())
        return false;
    m_incident = declareIncident(*m_backend, "Written by three");
    for (const Section section : writtenSections) {
        QStringList lines;
        for (int desk = 1; desk <= people; ++desk)
            lines += lineOf(section, desk);
        const auto text = lines.join(section == Section::RootCause ? "\n\n" : "\n");
        const auto set = runCtl({"section", "set", QString::fromStdString(m_incident),
                                 lineOf(section, 1).section('-', 0, 0), "--text", text},
                                asAdmin());
        if (set.exitCode != 0)
            return false;
    }
    for (int desk = 1; desk <= people; ++desk) {
        m_desktops.push_back(std::make_unique<Desktop>(desk, *m_folder, *m_backend, m_incident, m_seed));
        m_desktops.back()->start();
    }
    return QTest::qWaitFor(
        [this] {
            return std::all_of(m_desktops.begin(), m_desktops.end(),
                               [](const auto& desktop) { return desktop->isReady(); });
        },
        patience);
}

// The first faults are one of each kind, each while all is well, so that it certainly hits something. The
// others as it comes, one on top of another.
void ThreeDesktopsTest::soak(qint64 forMs)
{
    std::vector<Fault> first{Cut, Stall, DesktopKill, BackendKill};
    std::shuffle(first.begin(), first.end(), m_random);
    QElapsedTimer clock;
    clock.start();
    qint64 next = 1000;
    const auto goesOn = [&] { return clock.elapsed() < forMs || !first.empty(); };
    while ((goesOn() || !m_healing.empty()) && clock.elapsed() < forMs + patience && allWell()) {
        QTest::qWait(20);
        healDue(clock.elapsed());
        if (!goesOn() || clock.elapsed() < next || (!first.empty() && !isCalm()))
            continue;
        const Fault fault = first.empty() ? static_cast<Fault>(m_random.bounded(Faults)) : first.back();
        if (!first.empty())
            first.pop_back();
        inject(fault, clock.elapsed());
        next = clock.elapsed() + m_random.bounded(300, 2500);
    }
}

void ThreeDesktopsTest::inject(Fault fault, qint64 now)
{
    auto& desktop = *m_desktops[m_random.bounded(people)];
    if (fault == Cut || fault == Stall) {
        desktop.link().set(fault == Cut ? LinkProxy::Link::Cut : LinkProxy::Link::Stalled);
        m_healing.emplace(now + m_random.bounded(200, fault == Cut ? 4000 : 8000),
                          [&desktop] { desktop.link().set(LinkProxy::Link::Open); });
    } else if (fault == DesktopKill && desktop.isReady()) {
        desktop.kill();
        ++m_desktopKills;
        m_healing.emplace(now + m_random.bounded(1500), [&desktop] { desktop.start(); });
    } else if (fault == BackendKill && m_backend->isRunning()) {
        m_backend->kill();
        ++m_backendKills;
        m_healing.emplace(now + m_random.bounded(2000), [this] { restartBackend(); });
    }
}

void ThreeDesktopsTest::healDue(qint64 now)
{
    while (!m_healing.empty() && m_healing.begin()->first <= now) {
        const auto work = m_healing.extract(m_healing.begin()).mapped();
        work();
    }
}

bool ThreeDesktopsTest::restartBackend()
{
    const bool started = m_backend->start();
    for (const auto& desktop : m_desktops)
        desktop->link().setBackendPort(Desktop::portOf(*m_backend));
    return started;
}

bool ThreeDesktopsTest::allWell() const
{
    return std::all_of(m_desktops.begin(), m_desktops.end(),
                       [](const auto& desktop) { return desktop->isWell(); });
}

bool ThreeDesktopsTest::isCalm() const
{
    return m_healing.empty() && std::all_of(m_desktops.begin(), m_desktops.end(), [](const auto& desktop) {
               return desktop->isReady() && desktop->link().isUsed();
           });
}

// All live, nothing waits, and each room shows what the backend has.
bool ThreeDesktopsTest::areSettled()
{
    std::set<QByteArray> digests;
    for (const auto& desktop : m_desktops) {
        const auto state = desktop->state();
        if (state.value(0) != "1" || state.value(1) != "0")
            return false;
        // What was refused is shown to its author only.
        if (state.value(2) == "0")
            digests.insert(state.value(3));
    }
    digests.insert(QCryptographicHash::hash(canonical(), QCryptographicHash::Sha256).toHex());
    return digests.size() == 1;
}

QByteArray ThreeDesktopsTest::canonical() const
{
    const auto answer = m_backend->request("GET", "/api/v1/incidents/" + m_incident + "?canonical=1");
    return answer && answer->status == 200 ? QByteArray::fromStdString(answer->body).trimmed() : QByteArray();
}

void ThreeDesktopsTest::compareDumps(const QByteArray& theirs)
{
    QVERIFY(!theirs.isEmpty());
    for (const auto& desktop : m_desktops) {
        const auto own = runCtl({"--workspace", desktop->workspace(), "incident", "show",
                                 QString::fromStdString(m_incident), "--canonical"});
        QVERIFY2(own.exitCode == 0, own.said());
        QVERIFY2(own.out.trimmed() == theirs,
                 qPrintable(QString("desktop %1 has another ticket").arg(desktop->number())));
    }
}

// Every word that is there is there once, whoever was killed while typing it; none that was kept is missing.
void ThreeDesktopsTest::findWords(const QByteArray& text)
{
    static const QRegularExpression pattern("w[0-9]x[0-9]{3}x[0-9]{5}");
    QHash<QByteArray, int> found;
    const QString texts = textsOf(text);
    for (auto match = pattern.globalMatch(texts); match.hasNext();)
        ++found[match.next().captured().toLatin1()];
    for (auto one = found.cbegin(); one != found.cend(); ++one)
        QVERIFY2(one.value() == 1, one.key() + " is there more than once");
    for (const auto& desktop : m_desktops) {
        const QByteArray refused = refusedOf(desktop->workspace());
        for (const QByteArray& word : desktop->words())
            QVERIFY2(found.contains(word) || refused.contains(word), word + " is lost");
        QVERIFY(std::any_of(found.keyBegin(), found.keyEnd(), [&](const QByteArray& word) {
            return word.startsWith("w" + QByteArray::number(desktop->number()));
        }));
    }
}

int main(int argc, char** argv)
{
    const bool isWorker = argc > 1 && qstrcmp(argv[1], "--worker") == 0;
    if (!isWorker) {
        prepareEnvironment();
        // Qt Test ends a function after five minutes otherwise.
        const int seconds = fromEnvironment("WARROOM_SOAK_SECONDS", 25);
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number((seconds + 600) * 1000));
    }
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    if (isWorker)
        return worker(QCoreApplication::arguments());
    ThreeDesktopsTest testObject;
    return run(testObject, argc, argv);
}
#include "tst_three_desktops.moc"
