// The signals that must keep coming: when each was heard last, when it is expected, which have stopped.
#pragma once

#include "domain/board/boards.h"
#include "models/room/rows_model.h"

#include <QString>

namespace warroom::ui {

struct HeartbeatLine
{
    enum class State : std::uint8_t
    {
        Missing, ///< it stopped: an alert
        Late,    ///< it is over its time, and within its grace
        Silent,  ///< it was never heard, and is no alert yet
        Coming
    };
    QString id; ///< the name
    QString service, every, last, words;
    State state = State::Silent;

    bool operator==(const HeartbeatLine&) const = default;
};

/// What is missing stands first, then what is late, then by name. GUI thread.
class HeartbeatsModel final : public RowsModel<HeartbeatLine>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    void setHeartbeats(const std::vector<HeartbeatRow>& heartbeats, Time now);
    int missing() const;
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace warroom::ui
