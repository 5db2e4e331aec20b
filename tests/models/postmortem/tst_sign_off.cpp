// Who stands where with a postmortem's review.
#include "models/postmortem/sign_off.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const Time start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 9h;

PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }

Directory people()
{
    return {{{person(1), "Mara", AccountRole::Responder, false},
             {person(2), "Priya", AccountRole::Responder, false},
             {person(3), "Lena", AccountRole::Responder, false}},
            {}};
}

class Reviewed final
{
public:
    Ticket ticket;

    Reviewed()
    {
        TicketOpen open;
        open.title = "Checkout fails";
        does(1, 0min, open);
        does(1, 1min, RoleAssign{IncidentRole::Commander, Owner(person(1)), {}});
        does(1, 1min, RoleAssign{IncidentRole::OpsLead, Owner(person(2)), {}});
        does(1, 1min, RoleAssign{IncidentRole::Scribe, Owner(person(2)), {}});
        does(1, 1min, RoleAssign{IncidentRole::CommsLead, Owner(std::string("the vendor")), {}});
    }

    void does(std::uint8_t who, Duration after, Body body)
    {
        Op op;
        op.id = OpId(Uuid{{5, static_cast<std::uint8_t>(++m_seq)}});
        op.actor = person(who);
        op.at = op.receivedAt = start + after;
        op.base = m_seq - 1;
        op.seq = m_seq;
        op.body = std::move(body);
        apply(ticket, op);
    }

    QStringList lines(Time now = start + 2h) const
    {
        QStringList out;
        for (const SignOff& row : signOffs(ticket, people(), now))
            out << QString("%1 (%2): %3%4").arg(row.name, row.role, row.state, row.waits ? "…" : "");
        return out;
    }

private:
    Seq m_seq = 0;
};

} // namespace

class SignOffTest final : public QObject
{
    Q_OBJECT

private slots:
    void whileItIsDraftedTheOthersWait()
    {
        QCOMPARE(Reviewed().lines(), (QStringList{"Mara (Commander): drafting", "Priya (Ops lead): waits…"}));
    }

    void whoMovedTheReviewStandsThereWithTheTime()
    {
        Reviewed review;
        review.does(1, 30min, ReviewSet{ReviewState::InReview});
        QCOMPARE(review.lines(),
                 (QStringList{"Mara (Commander): asked for review 09:30", "Priya (Ops lead): waits…"}));
        review.does(3, 70min, ReviewSet{ReviewState::Reviewed});
        QCOMPARE(review.lines(),
                 (QStringList{"Mara (Commander): asked for review 09:30", "Lena (): reviewed 10:10"}));
        review.does(2, 80min, ReviewSet{ReviewState::Closed});
        QCOMPARE(
            review.lines(start + 48h),
            (QStringList{"Mara (Commander): asked for review 2026-11-20 09:30",
                         "Priya (Ops lead): closed 2026-11-20 10:20", "Lena (): reviewed 2026-11-20 10:10"}));
    }

    void whatWasSentBackIsSignedAnew()
    {
        Reviewed review;
        review.does(1, 30min, ReviewSet{ReviewState::InReview});
        review.does(2, 40min, ReviewSet{ReviewState::Reviewed});
        review.does(3, 50min, ReviewSet{ReviewState::Draft});
        QCOMPARE(review.lines(), (QStringList{"Mara (Commander): drafting", "Priya (Ops lead): waits…",
                                              "Lena (): sent back 09:50"}));
    }

    void aTicketThatIsNoIncidentHasNone()
    {
        Ticket ticket;
        QVERIFY(signOffs(ticket, people(), start).empty());
        Reviewed review;
        review.ticket.kind = TicketKind::Support;
        QVERIFY(review.lines().isEmpty());
    }
};

WARROOM_TEST_MAIN(SignOffTest)
#include "tst_sign_off.moc"
