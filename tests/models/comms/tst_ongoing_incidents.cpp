// Which incidents are watched, as summaries come and change.
#include "models/comms/ongoing_incidents.h"

#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

TicketId idOf(int number)
{
    Uuid id{};
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    id.bytes[2] = 1;
    return TicketId(id);
}

Summary incident(int number, Severity severity = Severity::Sev3, Phase phase = Phase::Triage)
{
    Summary out;
    out.id = idOf(number);
    out.severity = severity;
    out.phase = phase;
    out.opened = Time(std::chrono::seconds(number));
    return out;
}

} // namespace

class TestOngoingIncidents : public QObject
{
    Q_OBJECT

private slots:
    void onlyIncidentsThatGoOn()
    {
        OngoingIncidents watch;
        auto support = incident(3);
        support.kind = TicketKind::Support;
        const auto change = watch.take({incident(1), incident(2, Severity::Sev1, Phase::Review), support});
        QCOMPARE(change.begun, std::vector<TicketId>{idOf(1)});
        QVERIFY(change.ended.empty());
    }

    void whatEndsIsLeft()
    {
        OngoingIncidents watch;
        watch.take({incident(1), incident(2)});
        const auto change = watch.take({incident(1, Severity::Sev3, Phase::Closed)});
        QCOMPARE(change.ended, std::vector<TicketId>{idOf(1)});
        QVERIFY(change.begun.empty());
        QCOMPARE(watch.watched().size(), std::size_t{1});
    }

    void theWorstAndThenTheNewest()
    {
        OngoingIncidents watch;
        std::vector<Summary> many;
        for (int i = 0; i < 100; ++i)
            many.push_back(incident(i));
        watch.take(many);
        QCOMPARE(watch.watched().size(), OngoingIncidents::Most);
        QVERIFY(watch.watched().contains(idOf(99)));
        QVERIFY(!watch.watched().contains(idOf(0)));
        const auto change = watch.take({incident(0, Severity::Sev1)});
        QCOMPARE(change.begun, std::vector<TicketId>{idOf(0)});
        QCOMPARE(change.ended.size(), std::size_t{1});
    }

    void nothingNewIsNoChange()
    {
        OngoingIncidents watch;
        watch.take({incident(1)});
        const auto again = watch.take({incident(1)});
        QVERIFY(again.begun.empty() && again.ended.empty());
    }
};

WARROOM_TEST_MAIN(TestOngoingIncidents)
#include "tst_ongoing_incidents.moc"
