// `dashboard`, the part "hour": as many updates of a board as an hour brings, as fast as they are painted.
#include "child.h"
#include "dashboard_played.h"
#include "room_copy.h"
#include "room_parts.h"

#include "measure.h"

#include "screens/boards/boards_screen.h"
#include "screens/boards/debug_board_pane.h"
#include "screens/boards/executive_board.h"
#include "screens/boards/oncall_board.h"

#include <fmt/format.h>

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>
#include <unistd.h>

namespace warroom::bench {

void PlayedWorkspace::play(std::vector<PlayedBoard> boards, Time at)
{
    for (const auto& board : boards) {
        for (const auto& watched : m_watched) {
            if (watched.substr(0, watched.find('?')) == board.kind)
                m_played[watched] = BoardData{at, board.json, true, {}};
        }
    }
    m_notify();
}

WorkspaceChange PlayedWorkspace::takeChange()
{
    auto change = m_workspace.takeChange();
    change.boards = std::exchange(m_played, {});
    return change;
}

namespace {

using namespace warroom::ui;

constexpr int floorRows = 45, floorColumns = 8, floorUpdates = 300;
constexpr int mostSamples = 120;
constexpr double updatesOfAnHour = 3'600;

using Boards = std::vector<PlayedBoard> (*)(int update, Time now);
struct Played
{
    const char* id;
    Boards boards;
};
constexpr Played playedBoards[] = {
    {"executive", executiveBoards}, {"oncall", oncallBoards}, {"debug", debugBoards}};

// Memory while the updates come, in MB.
class MemoryCurve final
{
public:
    explicit MemoryCurve(int updates) : m_updates(updates), m_every(std::max(1, updates / mostSamples)) {}

    // At the beginning everything has not been painted, nor every cache filled.
    void look(int update)
    {
        if (update >= m_updates / 20 && (update % m_every == 0 || update == m_updates - 1))
            m_samples.push_back({update, useOf(getpid()).residentMb, proportionalMb(getpid())});
    }
    void appendTo(Figures& figures, const std::string& prefix) const;

private:
    struct Sample
    {
        int update = 0;
        double resident = 0, proportional = 0;
    };
    using Part = double Sample::*;

    // After the first quarter: least squares, for as many updates as an hour has.
    double perHour(Part part) const;
    double most(Part part) const;
    const Sample& atQuarter() const;

    int m_updates, m_every;
    std::vector<Sample> m_samples;
};

double MemoryCurve::most(Part part) const
{
    double out = 0;
    for (const Sample& one : m_samples)
        out = std::max(out, one.*part);
    return out;
}

const MemoryCurve::Sample& MemoryCurve::atQuarter() const
{
    return *std::find_if(m_samples.begin(), m_samples.end(),
                         [this](const Sample& one) { return one.update >= m_updates / 4; });
}

double MemoryCurve::perHour(Part part) const
{
    double count = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const Sample& one : m_samples) {
        if (one.update < m_updates / 4)
            continue;
        const double at = one.update / updatesOfAnHour;
        count += 1;
        x += at;
        y += one.*part;
        xx += at * at;
        xy += at * (one.*part);
    }
    const double spread = count * xx - x * x;
    return spread > 0 ? (count * xy - x * y) / spread : 0;
}

void MemoryCurve::appendTo(Figures& figures, const std::string& prefix) const
{
    const Sample &quarter = atQuarter(), &end = m_samples.back();
    figures.push_back({prefix + "memory_samples", static_cast<double>(m_samples.size()), 0});
    for (const auto& [name, part] :
         {std::pair<std::string, Part>{"rss", &Sample::resident}, {"pss", &Sample::proportional}}) {
        figures.push_back({prefix + name + "_start_mb", m_samples.front().*part, 2});
        figures.push_back({prefix + name + "_end_mb", end.*part, 2});
        figures.push_back({prefix + name + "_max_mb", most(part), 2});
        figures.push_back({prefix + name + "_slope_mb_per_hour", perHour(part), 3});
        figures.push_back({prefix + name + "_growth_percent", (end.*part / (quarter.*part) - 1) * 100, 2});
    }
}

// Tells when a board has taken in what came.
class Refreshes final
{
public:
    explicit Refreshes(BoardsScreen& boards)
    {
        const auto note = [this] { m_came = true; };
        if (auto* executive = boards.findChild<ExecutiveBoard*>())
            QObject::connect(executive, &ExecutiveBoard::changed, &m_context, note);
        if (auto* oncall = boards.findChild<OncallBoard*>())
            QObject::connect(oncall, &OncallBoard::refreshed, &m_context, note);
        if (auto* debug = boards.findChild<DebugBoardPane*>())
            QObject::connect(&debug->presenter(), &DebugPresenter::boardChanged, &m_context, note);
    }
    // Since the last call of forget().
    bool came() const { return m_came; }
    void forget() { m_came = false; }

private:
    QObject m_context;
    bool m_came = false;
};

// Waits until the board shows what was played: screens take their time to gather changes.
Result<void> playOne(FrameApplication& application, PlayedWorkspace& workspace, Refreshes& refreshes,
                     std::vector<PlayedBoard> boards, Time now)
{
    bool painted = false;
    refreshes.forget();
    application.onPainted([&](std::uint64_t) { painted = refreshes.came(); });
    workspace.play(std::move(boards), now);
    CHECK(application.until(
        "an update is painted", [&] { return painted; }, std::chrono::seconds(3)));
    application.onPainted({});
    return {};
}

Result<MemoryCurve> playHour(FrameApplication& application, PlayedWorkspace& workspace, BoardsScreen& screen,
                             const Played& played, int updates, Time begin)
{
    Refreshes refreshes(screen);
    MemoryCurve memory(updates);
    for (int i = 0; i < updates; ++i) {
        const Time now = begin + std::chrono::seconds(i);
        CHECK(playOne(application, workspace, refreshes, played.boards(i, now), now));
        memory.look(i);
    }
    return memory;
}

void appendFrames(Figures& figures, const std::string& prefix, FrameTimes times)
{
    Figures own;
    times.appendTo(own);
    for (auto& figure : own)
        figures.push_back({prefix + figure.name, figure.value, figure.decimals});
}

Result<Figures> measureOurs(const ScreenRun& run, const std::string& folder)
{
    PlayedWorkspace* workspace = nullptr;
    TRY(const auto seat, DesktopSeat::open(run.application, folder, {}, [&](Workspace& real) {
            auto between = std::make_unique<PlayedWorkspace>(real);
            workspace = between.get();
            return between;
        }));
    auto& desktop = seat->desktop();
    desktop.showDebug({});
    qobject_cast<DebugBoardPane*>(desktop.boards().board("debug"))
        ->presenter()
        .choose(QString::fromLatin1(spanService), QString::fromLatin1(spanName));
    Figures figures;
    const Time begin = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    for (const auto& played : playedBoards) {
        desktop.boards().showBoard(QString::fromLatin1(played.id));
        run.application.settle();
        const auto blank = seat->picture();
        run.application.takeFrames();
        TRY(const auto memory,
            playHour(run.application, *workspace, desktop.boards(), played, run.updates, begin));
        const auto frames = run.application.takeFrames();
        if (seat->picture() == blank)
            return fail(ErrorCode::Internal, fmt::format("the {} board does not show its data", played.id));
        const std::string prefix = std::string(played.id) + "_";
        appendFrames(figures, prefix, frames);
        memory.appendTo(figures, prefix);
    }
    return figures;
}

// Qt's own table with about as many texts as a board has, all of them new.
Result<Figures> measureFloor(const ScreenRun& run)
{
    QStandardItemModel model(floorRows, floorColumns);
    QTableView table;
    table.setModel(&model);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.verticalHeader()->setDefaultSectionSize(19);
    table.resize(1440, 900);
    table.show();
    run.application.settle();
    run.application.takeFrames();
    for (int i = 0; i < floorUpdates; ++i) {
        QMetaObject::invokeMethod(
            &run.application,
            [&] {
                for (int row = 0; row < floorRows; ++row) {
                    for (int column = 0; column < floorColumns; ++column)
                        model.setData(model.index(row, column), QString::number(row * 97 + column + i));
                }
            },
            Qt::QueuedConnection);
        bool painted = false;
        run.application.onPainted([&](std::uint64_t) { painted = true; });
        CHECK(run.application.until("the table is painted", [&] { return painted; }));
    }
    run.application.onPainted({});
    const auto frames = run.application.takeFrames();
    Figures figures;
    for (const auto& played : playedBoards)
        appendFrames(figures, std::string(played.id) + "_", frames);
    return figures;
}

} // namespace

Result<Report> measureHour(const ScreenRun& run)
{
    TRY(const auto scratch, ScratchDirectory::make(run.scratch));
    Report report("dashboard");
    report.setText("part", "hour");
    report.setNumber("updates", run.updates);
    report.setText("note",
                   "the boards are played to the real bridge, models and widgets; their JSON is read as "
                   "what a backend sends");
    TRY(auto ours, measureOurs(run, scratch.path() + "/workspace"));
    TRY(auto floor, measureFloor(run));
    report.addRound(std::move(ours), std::move(floor));
    return report;
}

} // namespace warroom::bench
