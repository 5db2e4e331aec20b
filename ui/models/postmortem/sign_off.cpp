// Reading the operations that moved the review.
#include "models/postmortem/sign_off.h"

#include "models/format/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

struct SignOffWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::SignOff)
};

struct Signature
{
    PersonId by;
    ReviewState state = ReviewState::Draft;
    Time at{};
};

/// The last thing that each person did since the draft was sent back last.
std::vector<Signature> signatures(const Ticket& ticket)
{
    std::vector<Signature> out;
    for (const Entry& entry : ticket.timeline) {
        if (entry.type != ReviewSet::type || entry.args.empty())
            continue;
        const auto state = parseName<ReviewState>(entry.args.front());
        if (!state)
            continue;
        if (*state == ReviewState::Draft)
            out.clear();
        std::erase_if(out, [&](const Signature& one) { return one.by == entry.actor; });
        out.push_back({entry.actor, *state, entry.happened});
    }
    return out;
}

QString said(const Signature& signature, Time now)
{
    const bool today = format::utcDay(signature.at).left(10) == format::utcDay(now).left(10);
    const QString at = today ? format::utcMinute(signature.at) : format::utcDay(signature.at).left(16);
    switch (signature.state) {
    case ReviewState::Draft:
        return SignOffWords::tr("sent back %1", "time").arg(at);
    case ReviewState::InReview:
        return SignOffWords::tr("asked for review %1", "time").arg(at);
    case ReviewState::Reviewed:
        return SignOffWords::tr("reviewed %1", "time").arg(at);
    case ReviewState::Closed:
        return SignOffWords::tr("closed %1", "time").arg(at);
    }
    return {};
}

} // namespace

std::vector<SignOff> signOffs(const Ticket& ticket, const Directory& people, Time now)
{
    std::vector<SignOff> out;
    if (!ticket.exists() || !ticket.isIncident())
        return out;
    auto left = signatures(ticket);
    const ReviewState review = ticket.review.value();
    const bool open = review == ReviewState::Draft || review == ReviewState::InReview;
    std::vector<PersonId> shown;
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        const auto* person = ticket.holder(role).person();
        if (!person || std::find(shown.begin(), shown.end(), *person) != shown.end())
            continue;
        const auto own =
            std::find_if(left.begin(), left.end(), [&](const Signature& one) { return one.by == *person; });
        SignOff row{format::personName(people, *person), format::name(role), {}, false};
        if (own != left.end()) {
            row.state = said(*own, now);
            left.erase(own);
        } else if (review == ReviewState::Draft && role == IncidentRole::Commander) {
            row.state = SignOffWords::tr("drafting");
        } else if (open) {
            row.state = SignOffWords::tr("waits");
            row.waits = true;
        } else {
            continue;
        }
        shown.push_back(*person);
        out.push_back(std::move(row));
    }
    for (const Signature& one : left)
        out.push_back({format::personName(people, one.by), {}, said(one, now), false});
    return out;
}

} // namespace warroom::ui
