// The debug board's state: which endpoint and time it is about, what is chosen on it, and what the backend
// says of them.
#pragma once

#include "domain/board/boards.h"
#include "domain/telemetry/trace_tree.h"
#include "models/boards/board_feed.h"
#include "models/boards/board_marks.h"
#include "protocol/trace_codec.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace warroom::ui {

class WorkspaceBridge;

/// What the figures are held against.
enum class DebugBefore
{
    Nothing,
    Hour,
    Day,
    Week
};

/// Asks only while it is active. GUI thread.
class DebugPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit DebugPresenter(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~DebugPresenter() override;

    WorkspaceBridge& bridge() const { return m_bridge; }
    /// Begins or ends to watch; what this workspace looked at last, and how, comes back by itself. Where
    /// nobody chose an endpoint, the worst of those that fail is looked at.
    void setActive(bool active);

    const QString& service() const { return m_service; }
    const QString& name() const { return m_name; }
    bool hasEndpoint() const { return !m_service.isEmpty(); }
    void choose(const QString& service, const QString& name);
    /// "checkout POST /v2/orders" as somebody typed it: an endpoint of the board that it means, the best one
    /// first; false if none does.
    bool chooseTyped(const QString& text);
    /// Why the risk of the endpoint's service is raised, "raised risk: launched 12 days ago"; empty: it is
    /// not.
    QString risk() const;
    /// Those whose words hold all of these words.
    std::vector<const EndpointRow*> endpointsFor(const QString& text) const;

    int minutes() const { return m_minutes; }
    /// 15 minutes, 1 hour, 6 hours up to now.
    void setMinutes(int minutes);
    void stepRange(int direction);
    /// A part of the past, to the minute.
    void zoomTo(Time from, Time until);
    bool isZoomed() const { return m_until.has_value(); }
    void zoomOut();
    void setBefore(DebugBefore before);
    DebugBefore before() const { return m_before; }
    /// Whether the dependencies are drawn; else they are listed.
    void showGraph(bool show);
    bool showsGraph() const { return m_asGraph; }
    /// Whether the traces are listed; else they are a scatter.
    void listTraces(bool list);
    bool listsTraces() const { return m_tracesListed; }

    /// The last that is known; what came of another question is never shown.
    const DebugBoard* board() const { return m_board ? &*m_board : nullptr; }
    /// The same, so long ago; null unless it is asked for and has come.
    const DebugBoard* boardBefore() const { return m_boardBefore ? &*m_boardBefore : nullptr; }
    bool isLive() const { return m_live; }
    Time asOf() const { return m_at; }
    /// Why the backend cannot say it; empty: it can.
    const QString& problem() const { return m_problem; }
    /// Of the board's time, for every curve.
    const std::vector<BoardMark>& marks() const { return m_marks; }

    /// Empty: none. Of an endpoint that fails the slowest failed one comes by itself.
    const QString& chosenTrace() const { return m_trace; }
    void chooseTrace(const QString& trace);
    /// The next one of the board's dots, the slowest and failed ones first.
    void stepTrace(int direction);
    /// Null while it is on its way, or cannot be had.
    const protocol::Trace* trace() const { return m_loaded ? &*m_loaded : nullptr; }
    const TraceTree& tree() const { return m_tree; }
    const QString& traceProblem() const { return m_traceProblem; }

    /// Index into the board's patterns; -1: all lines.
    int chosenPattern() const { return m_pattern; }
    void choosePattern(int index);
    /// The lines of the chosen pattern, of the chosen trace while these are asked for, or those that were
    /// searched.
    std::vector<LogRow> lines() const;
    /// Warnings and errors of the service and the time of the board that hold these words, followed as they
    /// come.
    void searchLines(const QString& words);
    const QString& searched() const { return m_words; }
    /// Why it could not be searched; empty: it could.
    const QString& searchProblem() const { return m_searchProblem; }
    void showTraceLines(bool show);
    bool showsTraceLines() const { return m_traceLines; }

signals:
    void questionChanged();
    void boardChanged();
    void traceChanged();
    void linesChanged();
    void marksChanged();

private:
    QString question(std::optional<Time> until) const;
    QString questionBefore() const;
    void watch(QString& watched, const QString& board);
    void ask();
    void onBoard(const QString& board);
    void takeBoard();
    void readElsewhere(const std::string& json);
    void accept(Result<DebugBoard> read);
    bool lookAtTheWorst();
    void lookAt(const QString& service, const QString& name);
    void tellBoard();
    void refreshMarks();
    void keepPattern(const DebugBoard& fresh);
    void loadTrace();
    void askLines();
    void save();
    void restore(const QString& kept);

    WorkspaceBridge& m_bridge;
    bool m_active = false;
    bool m_restored = false;
    bool m_mayChoose = false; ///< nobody chose an endpoint, now or before
    bool m_mayOpen = false;   ///< nobody chose a trace of the endpoint yet
    QString m_service, m_name;
    int m_minutes = 60;
    int m_wholeMinutes = 60; ///< before a part was chosen
    std::optional<Time> m_until;
    DebugBefore m_before = DebugBefore::Nothing;
    bool m_asGraph = true, m_tracesListed = false;
    QString m_watched, m_watchedBefore, m_watchedDeploys;
    std::optional<DebugBoard> m_board, m_boardBefore;
    std::uint64_t m_turn = 0; ///< of the reading; what an earlier one brings is dropped
    DeploysBoard m_deploys;
    BoardFeed<Catalog> m_catalog;
    std::vector<BoardMark> m_marks;
    bool m_live = false;
    Time m_at{};
    QString m_problem;
    QString m_trace, m_traceProblem;
    std::optional<protocol::Trace> m_loaded;
    TraceTree m_tree;
    int m_pattern = -1;
    bool m_traceLines = false;
    QString m_words, m_searchProblem;
    std::vector<LogRow> m_found;
    bool m_searching = false;
};

} // namespace warroom::ui
