// What the Executive board shows, in words and figures: a pure function of what is known and of the time.
#pragma once

#include "domain/board/boards.h"
#include "domain/board/overview.h"
#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"
#include "models/boards/board_marks.h"
#include "models/boards/board_words.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace warroom::ui {

struct ExecutiveInput
{
    Time now{};
    int rangeDays = 30;
    std::vector<const Summary*> tickets;
    const Directory* people = nullptr;
    /// The ticket where its log is here; else null.
    std::function<std::shared_ptr<const Ticket>(TicketId)> ticket;
    std::shared_ptr<const ObjectivesBoard> objectives; ///< null: never heard of
    Time objectivesAt{};
    bool isLive = false;
    std::shared_ptr<const MeasuresBoard> measures;
    std::shared_ptr<const DeploysBoard> deploys; ///< of the range; null: not known
};

struct BoardFigure
{
    QString label, value;
    BoardTone tone = BoardTone::Plain;

    bool operator==(const BoardFigure&) const = default;
};

/// The sentence over the board, as the comms lead wrote it.
struct Headline
{
    QString first, rest; ///< its first sentence, and what follows
    QString origin;      ///< "From update 4, Ines, 00:22 UTC"
    TicketId ticket;     ///< nil: nothing is wrong
};

struct AvailabilityPart
{
    QString subtitle;
    BoardFigure value;
    std::vector<BoardFigure> details;
    double target = 0;
    Line line;
};

struct BudgetRow
{
    QString service, objective, spent, burn;
    double share = 0; ///< NaN: not known
    BoardTone tone = BoardTone::Plain, burnTone = BoardTone::Plain;
};

struct BudgetPart
{
    QString subtitle;
    BoardFigure value;
    std::vector<BoardFigure> details;
    Line line;
    std::vector<BudgetRow> rows; ///< the worst of each service, the worst first
};

struct ImpactRow
{
    TicketId ticket;
    int severity = 1;
    QString title, impact, openFor, commander, nextUpdate;
    bool isLate = false;
};

struct TrendFigure
{
    QString label; ///< "Time to restore"
    QString value; ///< "median 58 min, mean 71 min"
    QString note;  ///< from when to when it counts
    Line trend;
};

struct BacklogLine
{
    QString priority, count, oldest;
    int underDay = 0, underWeek = 0, older = 0;
    bool isLate = false;
};

struct BacklogPart
{
    BoardFigure value;
    std::vector<BoardFigure> details;
    std::vector<BacklogLine> lines;
    int most = 0; ///< in one line
};

struct ExecutiveView
{
    Headline headline;
    QString asOf; ///< "as of 00:30:12" where what is shown is not live; else empty
    std::optional<Time> staleFrom;
    Time from{}, until{};         ///< of the range that the curves show
    std::vector<BoardMark> marks; ///< of that range, for every curve
    bool hasObjectives = false;
    AvailabilityPart availability;
    BudgetPart budget;
    std::vector<ImpactRow> impact;
    WeekBars weeks{};
    std::vector<TrendFigure> times;
    BacklogPart backlog;
    QString overdue; ///< "3 follow-ups are overdue, OPS-1231 by 6 d"; empty: none is
};

ExecutiveView executiveView(const ExecutiveInput& input);

/// "7 days", "30 days", "Quarter".
QString rangeName(int days);

} // namespace warroom::ui
