// M1 to M10 as rows: what each means, its target, its value and how it came to it.
#pragma once

#include "domain/measures/measures.h"
#include "models/room/rows_model.h"

#include <QString>

#include <vector>

namespace warroom::ui {

struct MeasureLine
{
    QString id;         ///< "M6.P1"
    QString number;     ///< "M6"
    QString name;       ///< "Backlog age, P1"
    QString definition; ///< in a sentence
    QString target, value, mean, previous, state;
    bool isMissed = false; ///< recorded, and on the wrong side of the target
    bool isKnown = false;  ///< has a value
    std::vector<double> trend;
    double targetValue = 0; ///< NaN: none
    bool lessIsBetter = false;
    int sources = 0;

    friend bool operator==(const MeasureLine& a, const MeasureLine& b);
};

/// A measure's value with its unit: "99.95 %", "42 min", "1 h 20 min", "310 ms"; a dash where nothing is
/// known.
QString measureText(double value, const std::string& unit);
/// "recorded", "pending", "not applicable", "invalid".
QString measureStateText(MeasureState state);

class MeasuresModel final : public RowsModel<MeasureLine>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setBoard(const MeasuresBoard& board, RepairFrom from);
    QVariant data(const QModelIndex& index, int role) const override;
};

struct SourceLine
{
    QString id; ///< place
    TicketId ticket;
    QString service, endpoint; ///< what the Debug board is to show of it; empty: a ticket, or a figure
    QString key, title, value, state;
    bool isOdd = false; ///< contradicts itself, or has not ended

    bool operator==(const SourceLine&) const = default;
};

/// What stands behind a measure, the worst first.
class SourcesModel final : public RowsModel<SourceLine>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setMeasure(const MeasureRow& row);
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace warroom::ui
