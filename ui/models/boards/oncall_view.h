// What the On-call board shows, row by row, in words: a pure function of what is known and of the time.
#pragma once

#include "domain/board/boards.h"
#include "domain/board/overview.h"
#include "domain/people/directory.h"
#include "models/boards/board_marks.h"
#include "models/boards/board_words.h"
#include "models/room/rows_model.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace warroom::ui {

/// A page that waits, an incident, or an alert that went to a ticket; in this order.
struct ActiveRow
{
    enum class Kind
    {
        Page,
        Incident,
        Ticket
    };
    QString id;
    Kind kind = Kind::Incident;
    int severity = 0; ///< of incidents
    QString title, detail;
    QString right, rightLabel; ///< "1:42:18", "open for"
    TicketId ticket;           ///< nil: a page without one
    std::int64_t alert = 0;    ///< to acknowledge
    std::string alertTitle;
    bool waits = false; ///< for somebody to acknowledge it

    bool operator==(const ActiveRow&) const = default;
};

struct HealthCell
{
    QString text;
    BoardTone tone = BoardTone::Plain;

    bool operator==(const HealthCell&) const = default;
};

struct HealthRow
{
    QString id;
    QString service, objective, state; ///< the state in a word
    BoardTone tone = BoardTone::Plain;
    QString target;
    double targetValue = 0;
    HealthCell now, budget, burn1h, burn6h, burn3d;
    std::int64_t from = 0; ///< of `recent`, milliseconds
    std::int64_t stepMs = 60'000;
    std::vector<double> recent; ///< of 2 hours; unknown ones are below 0
    QString problem;            ///< why there are no data
    QString risk;               ///< of its service, why it is raised; empty: it is not

    bool operator==(const HealthRow&) const = default;
};

/// What will be wrong if it goes on like this: no alert.
struct TrendRow
{
    QString id;
    QString service;
    QString text, why; ///< what comes; by which figures that was judged
    QString right;     ///< "since 12:04", or the ticket that somebody made of it
    TicketId ticket;   ///< nil: nobody did
    std::int64_t from = 0, stepMs = 60'000;
    std::vector<std::optional<double>> line;
    double bound = 0; ///< of the line

    bool operator==(const TrendRow&) const = default;
};

/// What share of requests failed, of the objective that is worst: deploys stand on it as marks.
struct ErrorCurve
{
    QString title; ///< "Errors of checkout-api, availability"; empty: nothing is measured
    Line line;
    double limit = 0; ///< that the objective allows
};

struct DeployLine
{
    QString id, time, service, words;
    QString lead; ///< "11 min before INC-2479"; empty: no incident came after it
    QString url;

    bool operator==(const DeployLine&) const = default;
};

struct RunbookLink
{
    QString id;     ///< the address
    int number = 0; ///< of its key, from 1; 0: none
    QString title, service;

    bool operator==(const RunbookLink&) const = default;
};

struct DueLine
{
    QString id, key, title, day;
    TicketId ticket;
    bool isLate = false;

    bool operator==(const DueLine&) const = default;
};

struct OncallInput
{
    Time now{};
    std::vector<const Summary*> tickets;
    const Directory* people = nullptr;
    std::shared_ptr<const AlertsBoard> alerts;         ///< null: never heard of
    std::shared_ptr<const ObjectivesBoard> objectives; ///< the same
    std::shared_ptr<const DeploysBoard> deploys;
    std::shared_ptr<const Catalog> catalog;
    Time objectivesAt{};
    bool isLive = false;             ///< the objectives
    std::map<TicketId, Seq> seen;    ///< up to where this person saw a ticket; missing: never looked
    std::set<std::int64_t> answered; ///< alerts that were acknowledged here a moment ago
};

struct OncallView
{
    std::vector<ActiveRow> active;
    int waiting = 0;
    std::vector<HealthRow> health;
    std::vector<TrendRow> trends;
    std::vector<BoardMark> marks; ///< of the time that the curves of `health` show
    ErrorCurve errors;
    QString healthNote; ///< "worst first, healthy services are grey", "all within objective"
    QString asOf;       ///< where what is shown is not live
    std::vector<DeployLine> deploys;
    std::vector<RunbookLink> runbooks;
    std::vector<DueLine> due;
    QString quiet;   ///< under "Nothing is wrong"
    QString changed; ///< "INC-2481 and 1 more changed since you looked"; empty: nothing did
    TicketId changedTicket;
};

OncallView oncallView(const OncallInput& input);

/// Rows as a list, brought up to date by id.
template<class Row>
class BoardRows final : public RowsModel<Row>
{
public:
    using RowsModel<Row>::RowsModel;
    void set(std::vector<Row> rows) { this->setRows(std::move(rows)); }
    QVariant data(const QModelIndex& index, int role) const override;
};

/// The whole row as a sentence.
QString sentence(const ActiveRow& row);
QString sentence(const HealthRow& row);
QString sentence(const TrendRow& row);
QString sentence(const DeployLine& row);
QString sentence(const RunbookLink& row);
QString sentence(const DueLine& row);

template<class Row>
QVariant BoardRows<Row>::data(const QModelIndex& index, int role) const
{
    const Row* shown = this->row(index);
    const bool asked = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return shown && asked ? QVariant(sentence(*shown)) : QVariant();
}

} // namespace warroom::ui
