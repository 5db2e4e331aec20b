// What happened when: the incidents and deploys that stand as marks on every curve of the boards.
#pragma once

#include "domain/board/boards.h"
#include "domain/ticket/summary.h"

#include <QString>

#include <vector>

namespace warroom::ui {

struct BoardMark
{
    Time at{};
    QString label; ///< "INC-2481", "checkout-api 2026.11.2"
    bool isIncident = false;
    bool goesOn = false; ///< an incident that is not over

    bool operator==(const BoardMark&) const = default;
};

/// Of this time, its ends included: the incidents that go on, the worst first; those that are over, the
/// newest first; then the deploys, the newest first. Over more than two days only SEV1 and SEV2 are marked.
/// `deploys` may be null.
std::vector<BoardMark> boardMarks(const std::vector<const Summary*>& tickets, const DeploysBoard* deploys,
                                  Time from, Time until);

/// The deploys board that holds the marks of the last so many days.
QString deploysQuestion(int days);

} // namespace warroom::ui
