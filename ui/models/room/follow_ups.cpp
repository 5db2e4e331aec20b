// Submitting the follow-up's operations, and saying how it stands.
#include "models/room/follow_ups.h"

#include "domain/ticket/prevention_score.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace warroom::ui {
namespace {

struct FollowUpsWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::FollowUps)
};

constexpr auto shortTermUpTo = std::chrono::days(45);

QDate dateOf(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).date();
}

QString refusal(const Error& error)
{
    if (error.code() == ErrorCode::Exists)
        return FollowUpsWords::tr("It has a follow-up ticket already.");
    if (error.code() == ErrorCode::FieldMissing)
        return FollowUpsWords::tr("Say first what is to be done.");
    return refusalText(error);
}

} // namespace

TicketId makeFollowUp(RoomPresenter& room, Section section, ItemId item, const QString& owner,
                      std::string text)
{
    WorkspaceBridge& bridge = room.bridge();
    FollowUpWish wish;
    wish.ticket = TicketId(bridge.newItem().uuid());
    wish.owner = room.people().ownerFor(owner.trimmed().toStdString());
    wish.now = room.now();
    wish.text = std::move(text);
    auto ops = makeFollowUp(*room.ticket(), section, item, wish);
    if (!ops) {
        emit room.said(refusal(ops.error()));
        return {};
    }
    if (ops->owner.isNobody() && !room.self().isNil())
        ops->owner = Owner(room.self());
    const OpId opened = bridge.submit(wish.ticket, ops->open);
    for (Body& body : ops->after(opened))
        bridge.submit(wish.ticket, std::move(body));
    room.submit(ops->back);
    emit room.said(FollowUpsWords::tr("Follow-up for %1, due %2.", "owner, day")
                       .arg(room.name(ops->owner), dayText(*ops->open.due, wish.now)));
    return wish.ticket;
}

bool isLate(const Summary* followUp, Time now)
{
    return followUp && followUp->isOpen() && followUp->due && *followUp->due < now;
}

QString followUpText(const Summary* followUp, Time now)
{
    if (!followUp)
        return FollowUpsWords::tr("follow-up");
    QStringList parts{followUp->number == 0 ? FollowUpsWords::tr("follow-up")
                                            : format::fromUtf8(followUp->key()),
                      format::name(followUp->state)};
    if (isLate(followUp, now))
        parts << FollowUpsWords::tr("%1 late", "duration").arg(format::ago(now - *followUp->due));
    else if (followUp->isOpen() && followUp->due)
        parts << FollowUpsWords::tr("due %1", "day").arg(dayText(*followUp->due, now));
    return parts.join(QStringLiteral(" · "));
}

QUrl ticketUrl(TicketId ticket, const Summary* summary)
{
    const std::string key = summary ? summary->key() : std::string();
    return QUrl(QStringLiteral("warroom://") + QString::fromStdString(key.empty() ? ticket.text() : key));
}

Horizon horizonOf(Time due, Time now)
{
    return due - now <= shortTermUpTo ? Horizon::ShortTerm : Horizon::LongTerm;
}

std::optional<Time> nextDue(const std::optional<Time>& due, Time now)
{
    if (!due)
        return dueIn(Horizon::ShortTerm, now);
    if (horizonOf(*due, now) == Horizon::ShortTerm)
        return dueIn(Horizon::LongTerm, now);
    return std::nullopt;
}

QString dayText(Time day, Time now)
{
    const QDate date = dateOf(day);
    const bool sameYear = date.year() == dateOf(now).year();
    return QLocale().toString(date, sameYear
                                        ? FollowUpsWords::tr("d MMM", "format of a day")
                                        : FollowUpsWords::tr("d MMM yyyy", "format of a day with its year"));
}

QString worthText(const Prevention& prevention)
{
    const auto worth = worthOf(prevention);
    if (!worth)
        return {};
    return FollowUpsWords::tr("help %1 × care %2 = %3")
        .arg(*helpOf(prevention.effect.value()))
        .arg(careOf(*prevention.priority.value()))
        .arg(*worth);
}

} // namespace warroom::ui
