// Stepping through the screens and the demo's story.
#include "pictures.h"

#include "demo.h"
#include "desktop_palette.h"
#include "pdf_saver.h"

#include "domain/ticket/format.h"
#include "domain/ticket/rivals.h"
#include "models/format/document_words.h"
#include "screens/postmortem/reviews_screen.h"
#include "screens/queue/queue_screen.h"
#include "screens/room/room_screen.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace warroom::ui {
namespace {

constexpr int pollEvery = 50;    // ms
constexpr int mostPolls = 2'400; // two minutes for one step
constexpr double replaySpeed = 600;
const QString objectives = QStringLiteral("objectives?range=30d");

} // namespace

Pictures::Pictures(WorkspaceBridge& bridge, Desktop& desktop, const QString& folder, const QSize& size)
    : m_bridge(bridge), m_desktop(desktop), m_folder(folder), m_size(size)
{
    QDir().mkpath(folder);
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &Pictures::next);
}

Pictures::~Pictures() = default;

void Pictures::add(const QString& what, std::function<bool()> ready, std::function<void()> run)
{
    m_steps.append({std::move(ready), std::move(run), what});
}

void Pictures::next()
{
    if (m_steps.isEmpty()) {
        m_poll.stop();
        emit finished(m_good);
        return;
    }
    if (!m_steps.first().ready()) {
        if (++m_polls > mostPolls) {
            std::fprintf(stderr, "warroom: waited too long for: %s\n", qPrintable(m_steps.first().what));
            m_good = false;
            m_steps.clear();
        }
        return;
    }
    m_polls = 0;
    const auto step = m_steps.takeFirst();
    if (!step.what.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(step.what));
    step.run();
}

void Pictures::picture(const QString& name)
{
    auto& window = m_desktop.window();
    window.ensurePolished();
    // What came in late makes scroll areas grow in the turn after it.
    for (int turn = 0; turn < 4; ++turn)
        QApplication::processEvents();
    const QString file =
        m_folder + QStringLiteral("/%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    if (!window.grab().save(file)) {
        std::fprintf(stderr, "warroom: %s could not be written\n", qPrintable(file));
        m_good = false;
    }
}

bool Pictures::isSettled() const
{
    const auto& now = m_bridge.connection();
    return m_bridge.isLoaded() && now.state == LinkState::Live && now.waiting == 0;
}

// Objectives are known to be measured.
bool Pictures::isMeasured() const
{
    const BoardData* board = m_bridge.board(objectives);
    return board && board->json.find("\"measured\":\"") != std::string::npos;
}

TicketId Pictures::worst() const
{
    const auto focused = m_desktop.strip().focused();
    if (focused)
        return *focused;
    return m_bridge.summaries().empty() ? TicketId{} : m_bridge.summaries().begin()->first;
}

std::shared_ptr<const Ticket> Pictures::ticket() const { return m_desktop.room().presenter().ticket(); }

void Pictures::picturesOfScreens(const QString& suffix)
{
    m_desktop.window().closeSidePane();
    m_desktop.showQueue();
    picture(QStringLiteral("queue") + suffix);
    if (!worst().isNil()) {
        m_desktop.openTicket(worst());
        picture(QStringLiteral("room") + suffix);
        m_desktop.showPostmortem(worst());
        picture(QStringLiteral("postmortem") + suffix);
        m_desktop.reviews().showList();
    }
    m_desktop.showNewTicket();
    picture(QStringLiteral("new-ticket") + suffix);
    m_desktop.showQueue();
    m_desktop.showDeclare();
    picture(QStringLiteral("declare") + suffix);
    m_desktop.showOutbox();
    picture(QStringLiteral("outbox") + suffix);
    m_desktop.window().closeSidePane();
    m_desktop.palette().toggle();
    picture(QStringLiteral("palette") + suffix);
    m_desktop.palette().toggle();
    m_desktop.showSettings();
    picture(QStringLiteral("settings") + suffix);
    picturesOfOthers(suffix);
}

// Of the screens that the window has besides those, with each of their tabs, when what they show has come.
void Pictures::picturesOfOthers(const QString& suffix)
{
    const QStringList taken{QStringLiteral("queue"), QStringLiteral("room"), QStringLiteral("new-ticket"),
                            QStringLiteral("settings")};
    auto& window = m_desktop.window();
    QList<Step> steps;
    for (const QString& id : window.screens()) {
        if (taken.contains(id))
            continue;
        window.showScreen(id);
        auto* tabs = window.screen(id)->findChild<TabBar*>();
        for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
            const QString name = tab == 0 ? id : QStringLiteral("%1-%2").arg(id).arg(tab + 1);
            steps.append({[] { return true; },
                          [&window, id, tabs, tab] {
                              window.showScreen(id);
                              if (tabs)
                                  tabs->setCurrentIndex(tab);
                          },
                          {}});
            steps.append({[this] { return !m_bridge.awaitsBoards(); },
                          [this, name, suffix] { picture(name + suffix); },
                          {}});
        }
        if (tabs)
            steps.append({[] { return true; }, [tabs] { tabs->setCurrentIndex(0); }, {}});
    }
    m_steps = steps + m_steps;
}

void Pictures::takeScreens()
{
    m_desktop.window().resize(m_size);
    m_desktop.window().show();
    add(
        tr("The screens of this workspace"), [this] { return m_bridge.isLoaded(); },
        [this] {
            if (!worst().isNil())
                m_desktop.openTicket(worst());
        });
    add(
        tr("Drawing"), [this] { return worst().isNil() || m_bridge.room(worst()); },
        [this] { picturesOfScreens({}); });
    m_poll.start();
}

void Pictures::takeStory(Demo& demo)
{
    m_desktop.window().resize(m_size);
    m_desktop.window().show();
    connect(&demo, &Demo::replayed, this, [this, &demo](bool good) {
        m_replayed = true;
        m_good = demo.sendSignals() && m_good && good;
    });
    const auto entries = [this](std::size_t least) {
        return [this, least] { return ticket() && ticket()->timeline.size() >= least; };
    };
    add(
        tr("A backend, a desktop, a quiet day"), [this] { return isSettled(); },
        [this, &demo] {
            m_desktop.showQueue();
            picture(QStringLiteral("quiet"));
            demo.replay(replaySpeed);
        });
    add(
        tr("An incident is declared"), [this] { return m_desktop.strip().focused().has_value(); },
        [this] { m_desktop.openTicket(worst()); });
    add(tr("Several people write"), entries(15), [this] { picture(QStringLiteral("room-filling")); });
    add(tr("The timeline grows by itself"), entries(35), [this] { picture(QStringLiteral("room-growing")); });
    add(
        tr("The room at work"), [this] { return m_replayed && isSettled(); },
        [this] { m_bridge.watch(objectives); });
    add(
        tr("What monitoring says"), [this] { return isMeasured(); }, [this] { picturesOfScreens({}); });
    add(
        tr("The network is cut, the writing goes on"), [this] { return isSettled(); },
        [this] {
            m_desktop.openTicket(worst());
            m_bridge.setWorkOffline(true);
            writeOffline();
        });
    add(
        tr("Meanwhile others change the same things"),
        [this] {
            return m_bridge.connection().state == LinkState::Offline && m_bridge.connection().waiting >= 6;
        },
        [this, &demo] {
            picture(QStringLiteral("room-offline"));
            m_desktop.showOutbox();
            picture(QStringLiteral("outbox-offline"));
            m_desktop.window().closeSidePane();
            meanwhile(demo);
        });
    add(
        tr("The network is back"), [] { return true; }, [this] { m_bridge.setWorkOffline(false); });
    add(
        tr("Nothing is lost, and what needs a person is asked"),
        [this] { return isSettled() && ticket() && !rivals(*ticket()).empty(); },
        [this] {
            m_desktop.room().showQuestions();
            picture(QStringLiteral("online-again"));
        });
    add(
        tr("By day"), [] { return true; },
        [this] {
            theme().apply(ThemeChoice::Light);
            picturesOfScreens(QStringLiteral("-light"));
        });
    add(
        tr("On a small screen"), [] { return true; },
        [this] {
            theme().apply(ThemeChoice::Dark);
            m_desktop.window().resize(1024, 640);
            picturesOfScreens(QStringLiteral("-1024x640"));
        });
    add(
        tr("The postmortem"), [this] { return isSettled(); },
        [this] {
            m_desktop.window().resize(m_size);
            savePostmortem();
        });
    m_poll.start();
}

// What a person does with the network gone: words, a value, an owner, a question.
void Pictures::writeOffline()
{
    const auto now = ticket();
    const TicketId id = now->id;
    const auto& symptoms = now->prose[static_cast<std::size_t>(Section::Symptoms)].text;
    text::Edit edit;
    edit.retain(static_cast<std::uint32_t>(codePoints(symptoms)))
        .insert(" Written with the network gone: the status page still says all is well.");
    m_bridge.submitText(id, Section::Symptoms, {}, symptoms, std::move(edit));
    m_bridge.submit(id, ServiceSet{"checkout-api"});
    m_bridge.submit(
        id, WhyAsk{m_bridge.newItem(), "Why does the status page need a person to change it?", {}, {}, {}});
    const auto actions = shown(now->actions);
    for (const auto* action : actions) {
        if (!action->done.value()) {
            m_bridge.submit(id, ActionSet{action->id, {}, Owner(m_bridge.self()), {}});
            break;
        }
    }
    CommentAdd note;
    note.text = "Restore at 44 %, read from the host itself.";
    m_bridge.submit(id, note);
    note.text = "Keep the binlogs of the other side until the difference is signed off.";
    note.kind = "decision";
    m_bridge.submit(id, note);
}

void Pictures::meanwhile(Demo& demo)
{
    const QString key = QString::fromStdString(ticket()->key());
    m_good = demo.somebodyElse({"op", key, "service.set", R"({"service":"checkout, orders-db"})"}) && m_good;
    for (const auto* action : shown(ticket()->actions)) {
        if (!action->done.value()) {
            const QString body = QStringLiteral(R"({"item":"%1","owner":{"name":"Payments"}})")
                                     .arg(QString::fromStdString(action->id.text()));
            m_good = demo.somebodyElse({"op", key, "action.set", body}) && m_good;
            break;
        }
    }
    m_good =
        demo.somebodyElse({"comment", key, "Orders of the last hour are being reconciled by hand"}) && m_good;
}

void Pictures::savePostmortem()
{
    auto* saver = new PdfSaver(m_bridge, this);
    auto done = std::make_shared<bool>(false);
    connect(saver, &PdfSaver::finished, this, [this, done](const QString& problem) {
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "warroom: %s\n", qPrintable(problem));
            m_good = false;
        }
        *done = true;
    });
    saver->start(ticket(), m_folder + QStringLiteral("/postmortem.pdf"), DocumentProfile::Internal,
                 documentWords());
    add(
        tr("Done"), [done] { return *done; }, [] {});
}

} // namespace warroom::ui
