// What the journey tells, and what every step of it ends with.
#pragma once

#include "gui/journey/journey_seat.h"

namespace warroom::test {

constexpr Qt::KeyboardModifiers ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;
constexpr Qt::KeyboardModifiers ctrlAlt = Qt::ControlModifier | Qt::AltModifier;

inline const QString headline = "Card payments fail at checkout";
inline const QString reported = "Nobody can pay with a card since half past, the page just spins.";
inline const QString rootCause = "The certificate of the payment gateway expired";
inline const QString firstAnswer = "Renewal was a calendar entry of somebody who moved on";
inline const QString secondAnswer = "The probe trusted the old certificate for another hour";
inline const QString firstPrevention = "Renew certificates by a job";
inline const QString secondPrevention = "Alert two weeks before a certificate ends";
inline const QString movedAction = "Check every other certificate";

inline QString gateOf(const JourneySeat& seat) { return seat.room().gate().sentences.join(' '); }

inline std::vector<const Summary*> followUpsOf(const JourneySeat& seat)
{
    std::vector<const Summary*> out;
    for (const auto& [id, summary] : seat.bridge().summaries()) {
        if (summary.kind == TicketKind::FollowUp)
            out.push_back(&summary);
    }
    return out;
}

// Null until it is there.
inline const Summary* followUpOf(const JourneySeat& seat, const QString& words)
{
    for (const Summary* one : followUpsOf(seat)) {
        if (QString::fromStdString(one->title) == words)
            return one;
    }
    return nullptr;
}

} // namespace warroom::test

// To the next phase, with nothing missing.
#define ADVANCE_TO(seat, phaseWanted)                                                                        \
    do {                                                                                                     \
        QTRY_COMPARE_WITH_TIMEOUT(gateOf(seat), QString(), JourneySeat::patience);                           \
        seat.press(Qt::Key_P);                                                                               \
        QTRY_VERIFY_WITH_TIMEOUT(seat.ticket().phase.value() == (phaseWanted), JourneySeat::patience);       \
    } while (false)

// The backend has it, and there is a picture of it.
#define KEPT(seat, step)                                                                                     \
    do {                                                                                                     \
        QTRY_VERIFY_WITH_TIMEOUT(seat.isKept(), JourneySeat::patience);                                      \
        QVERIFY(seat.picture(step));                                                                         \
    } while (false)
