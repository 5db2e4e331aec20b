// `room`, the part "typing": keys and own changes in a room with nine long sections, in quiet and under load.
#include "room_parts.h"

#include "measure.h"
#include "operation_text.h"
#include "room_reporter.h"

#include "domain/text/text_edit.h"
#include "screens/room/actions_body.h"
#include "screens/room/room_screen.h"
#include "widgets/auto_height_text_edit.h"

#include <fmt/format.h>

#include <QKeyEvent>
#include <QListWidget>
#include <QTextEdit>

#include <algorithm>
#include <random>

namespace warroom::bench {
namespace {

using namespace warroom::ui;

constexpr std::size_t sectionBytes = 5'000;
constexpr int itemCount = 25; // of each list
constexpr double operationsPerSecond = 200;
constexpr std::chrono::milliseconds betweenKeys(60);

// Paragraphs of plain words.
std::string longText(std::size_t bytes)
{
    std::string out;
    for (int line = 0; out.size() < bytes; ++line)
        out +=
            fmt::format("{} The error rate of eu-1 stays above its threshold, and the queue grows. ", line) +
            (line % 5 == 4 ? "\n" : "");
    out.resize(bytes);
    return out;
}

// Nine sections of 5,000 characters each.
void fillSections(WorkspaceBridge& bridge, TicketId ticket)
{
    const auto text = longText(sectionBytes);
    bridge.submit(ticket, RequestGive{text, "Devon, support desk"});
    for (const Section section : {Section::Symptoms, Section::Scope})
        bridge.submit(ticket, SectionEdit{section, {}, text::Edit().insert(text)});
    bridge.submit(ticket, CauseAdd{bridge.newItem(), text, CauseState::Suspected, {}, {}});
    bridge.submit(ticket, FixAdd{Section::FixesSymptoms, bridge.newItem(), text, {}});
    bridge.submit(ticket, FixAdd{Section::FixesRootCause, bridge.newItem(), text, {}});
    PreventionAdd prevention;
    prevention.item = bridge.newItem();
    prevention.text = text;
    bridge.submit(ticket, prevention);
    const auto line = longText(sectionBytes / itemCount);
    for (int i = 0; i < itemCount; ++i) {
        ActionAdd action;
        action.item = bridge.newItem();
        action.text = fmt::format("{} {}", i, line);
        std::replace(action.text.begin(), action.text.end(), '\n', ' ');
        bridge.submit(ticket, action);
        WhyAsk why;
        why.item = bridge.newItem();
        why.text = action.text;
        bridge.submit(ticket, why);
    }
}

// What others do: most of it speaks on the timeline, some of it writes in a section.
Reporter::Make othersWork(const std::string& ticket)
{
    constexpr std::uint64_t everyEdit = 10;
    return [path = "/api/v1/incidents/" + ticket + "/ops",
            ids = std::make_shared<FreshIds>()](std::uint64_t number) -> Reporter::Request {
        if (number % everyEdit == 0)
            return {path, fmt::format(R"([{{"id":"{}","type":"section.edit","body":{{"section":"scope",)"
                                      R"("edit":["more "]}}}}])",
                                      ids->next())};
        return {path, "[" + commentOperation(ids->next(), {}, eventText(static_cast<int>(number))) + "]"};
    };
}

// One thing is done, and its painting awaited, again and again.
class Stopwatch final
{
public:
    explicit Stopwatch(FrameApplication& application) : m_application(application)
    {
        application.onPainted([this](std::uint64_t now) {
            if (m_isDone && m_isShown()) {
                m_took.push_back(static_cast<std::uint32_t>(now - m_asked));
                m_isDone = false;
                m_waits = false;
            }
        });
    }
    ~Stopwatch() { m_application.onPainted({}); }

    // At some moment of the load; the time in the queue of events counts.
    Result<void> measure(const std::function<void()>& act, std::function<bool()> isShown)
    {
        m_isShown = std::move(isShown);
        m_waits = true;
        const auto pause = betweenKeys + std::chrono::milliseconds(m_random() % 17);
        std::jthread hand([this, pause, &act] {
            std::this_thread::sleep_for(pause);
            m_asked = nowMicros();
            QMetaObject::invokeMethod(
                &m_application,
                [this, &act] {
                    act();
                    m_isDone = true;
                },
                Qt::QueuedConnection);
        });
        return m_application.until("what was done is painted", [this] { return !m_waits; });
    }

    void appendTo(Figures& figures, const std::string& prefix)
    {
        figures.push_back({prefix + "p50_us", percentile(m_took, 0.5), 0});
        figures.push_back({prefix + "p95_us", percentile(m_took, 0.95), 0});
        figures.push_back({prefix + "max_us", percentile(m_took, 1), 0});
    }

private:
    FrameApplication& m_application;
    std::minstd_rand m_random{7};
    std::atomic<std::uint64_t> m_asked = 0;
    bool m_isDone = false, m_waits = false;
    std::function<bool()> m_isShown;
    std::vector<std::uint32_t> m_took;
};

void pressKey(QWidget* widget, QChar letter)
{
    const int key = letter.toUpper().unicode();
    QKeyEvent shortcut(QEvent::ShortcutOverride, key, Qt::NoModifier, letter);
    QCoreApplication::sendEvent(widget, &shortcut);
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, letter);
    QCoreApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, letter);
    QCoreApplication::sendEvent(widget, &release);
}

QChar letterOf(int number)
{
    return QChar(number % 6 == 5 ? u' ' : static_cast<char16_t>(u'a' + number % 26));
}

int strokesIn(double seconds)
{
    return std::max(20, static_cast<int>(seconds * 1000 / static_cast<double>(betweenKeys.count() + 12) / 2));
}

Result<void> typeKeys(FrameApplication& application, DesktopSeat& seat, Figures& figures, int strokes)
{
    auto& room = seat.desktop().room();
    room.goTo(Section::Symptoms);
    AutoHeightTextEdit* editor = nullptr;
    CHECK(application.until("the caret is in a section", [&] {
        editor = qobject_cast<AutoHeightTextEdit*>(QApplication::focusWidget());
        return editor != nullptr;
    }));
    Stopwatch keys(application);
    for (int i = 0; i < strokes; ++i) {
        const auto before = editor->content().size();
        CHECK(keys.measure([&] { pressKey(editor, letterOf(i)); },
                           [&] { return editor->content().size() > before; }));
    }
    keys.appendTo(figures, "key_");
    return {};
}

// What a widget shows, as of when it was painted last.
class PaintedState final : public QObject
{
public:
    PaintedState(QWidget* widget, std::function<bool()> state) : m_state(std::move(state))
    {
        widget->installEventFilter(this);
    }
    bool value() const { return m_value; }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_value = m_state();
        return false;
    }

private:
    std::function<bool()> m_state;
    bool m_value = false;
};

// The first of the next actions, which is in sight, is checked and opened again.
Result<void> checkActions(FrameApplication& application, DesktopSeat& seat, Figures& figures, int times,
                          const std::string& prefix)
{
    auto& room = seat.desktop().room();
    room.goTo(Section::NextActions);
    application.turnFor(std::chrono::milliseconds(200));
    auto* const list = room.findChild<ActionList*>();
    const ItemId id = room.presenter().ticket()->actions.front().id;
    const auto isDone = [&] {
        const auto& actions = room.presenter().ticket()->actions;
        const auto at =
            std::find_if(actions.begin(), actions.end(), [&](const Action& one) { return one.id == id; });
        return at->done.value();
    };
    const PaintedState painted(list->viewport(), isDone);
    if (list->visibleRegion().isEmpty())
        return fail(ErrorCode::Internal, "the next actions are not in sight");
    Stopwatch changes(application);
    for (int i = 0; i < times; ++i) {
        const bool wanted = !isDone();
        CHECK(changes.measure([&] { room.presenter().toggleAction(id); },
                              [&] { return painted.value() == wanted; }));
    }
    changes.appendTo(figures, prefix);
    return {};
}

Result<Figures> measureOurs(const ScreenRun& run, const std::string& folder)
{
    TRY(const auto daemon, Daemon::start(folder + "-backend"));
    TRY(const auto id, daemon->declare("Typed in while others write"));
    TRY(const auto ticket, TicketId::parse(id));
    TRY(const auto seat, DesktopSeat::open(run.application, folder, {daemon->url(), daemon->token()}));
    CHECK(seat->enterRoom(ticket));
    fillSections(seat->bridge(), ticket);
    CHECK(run.application.until("the sections are at the backend",
                                [&] { return seat->bridge().connection().waiting == 0; }));
    run.application.settle();
    Figures figures;
    CHECK(checkActions(run.application, *seat, figures, strokesIn(run.seconds), "quiet_change_"));
    const Reporter others(*daemon, daemon->token(), operationsPerSecond, othersWork(id));
    run.application.turnFor(std::chrono::milliseconds(500));
    run.application.takeFrames();
    const auto begin = nowMicros();
    const auto before = others.count();
    CHECK(typeKeys(run.application, *seat, figures, strokesIn(run.seconds)));
    CHECK(checkActions(run.application, *seat, figures, strokesIn(run.seconds), "change_"));
    auto frames = run.application.takeFrames();
    const double passed = static_cast<double>(nowMicros() - begin) / 1e6;
    frames.appendTo(figures);
    figures.push_back({"others_per_s", static_cast<double>(others.count() - before) / passed, 0});
    if (const auto problem = others.problem(); !problem.empty())
        return fail(ErrorCode::Internal, problem);
    return figures;
}

// The same text in Qt's own editor, the same lines in its own list, and nobody else.
Result<Figures> measureFloor(const ScreenRun& run)
{
    QTextEdit editor;
    editor.setPlainText(QString::fromStdString(longText(sectionBytes)));
    editor.resize(700, 600);
    editor.show();
    QListWidget list;
    for (int i = 0; i < itemCount; ++i)
        list.addItem(QString::fromStdString(longText(sectionBytes / itemCount)));
    list.item(0)->setCheckState(Qt::Unchecked);
    list.resize(700, 600);
    list.show();
    run.application.settle();
    Figures figures;
    {
        Stopwatch keys(run.application);
        for (int i = 0; i < strokesIn(run.seconds); ++i)
            CHECK(keys.measure([&] { pressKey(&editor, letterOf(i)); }, [] { return true; }));
        keys.appendTo(figures, "key_");
    }
    Stopwatch changes(run.application);
    for (int i = 0; i < strokesIn(run.seconds); ++i)
        CHECK(changes.measure([&] { list.item(0)->setCheckState(i % 2 == 0 ? Qt::Checked : Qt::Unchecked); },
                              [] { return true; }));
    changes.appendTo(figures, "change_");
    changes.appendTo(figures, "quiet_change_");
    return figures;
}

} // namespace

Result<Report> measureTyping(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    Report report("room");
    report.setText("part", "typing");
    report.setNumber("sections", 9);
    report.setNumber("section_bytes", static_cast<double>(sectionBytes));
    report.setNumber("disk_sync_us", diskSyncMicros(scratch.path()));
    report.setText("note", "a change of one's own is shown at once, and counted as kept when it is durable");
    for (int round = 0; round < run.rounds; ++round) {
        TRY(auto ours, measureOurs(run, scratch.path() + "/" + std::to_string(round)));
        TRY(auto floor, measureFloor(run));
        report.addRound(std::move(ours), std::move(floor));
    }
    return report;
}

} // namespace warroom::bench
