// The open incidents by service follow what is accepted.
#include "server/open_incidents.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

TicketId ticketOf(std::uint8_t number) { return TicketId(Uuid{{number}}); }

// Its number says which it is; 0: none.
int newest(OpenIncidents& open, const char* service, const OpenIncidents::Summaries& all)
{
    const auto found = open.newestOf(service, all);
    return found.isNil() ? 0 : static_cast<int>(all.at(found).number);
}

} // namespace

class OpenIncidentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNewestOpenIncidentOfAServiceIsFound();
    void whatIsTouchedIsLookedAtAgain();
    void aServiceThatIsNamedTwiceIsLeftOnce();
    void nothingRealJoinsADrill();

private:
    void put(std::uint8_t number, const char* services, TicketKind kind = TicketKind::Incident)
    {
        Summary summary;
        summary.id = ticketOf(number);
        summary.number = number;
        summary.kind = kind;
        summary.service = services;
        m_all.insert_or_assign(summary.id, summary);
        m_open.touch(summary.id);
    }
    void close(std::uint8_t number)
    {
        auto& summary = m_all.at(ticketOf(number));
        summary.phase = Phase::Closed;
        m_open.touch(summary.id);
    }

    OpenIncidents::Summaries m_all;
    OpenIncidents m_open;
};

void OpenIncidentsTest::init()
{
    m_all.clear();
    m_open = {};
}

void OpenIncidentsTest::theNewestOpenIncidentOfAServiceIsFound()
{
    put(1, "checkout");
    put(2, "search, checkout");
    put(3, "search");
    put(4, "checkout", TicketKind::Support);
    close(3);
    m_open = {}; // none of it was touched: all is looked at once
    QCOMPARE(newest(m_open, "checkout", m_all), 2);
    QCOMPARE(newest(m_open, "search", m_all), 2);
    QCOMPARE(newest(m_open, "billing", m_all), 0);
    QCOMPARE(newest(m_open, "", m_all), 0);
}

void OpenIncidentsTest::whatIsTouchedIsLookedAtAgain()
{
    put(1, "checkout");
    QCOMPARE(newest(m_open, "checkout", m_all), 1);
    put(2, "checkout");
    QCOMPARE(newest(m_open, "checkout", m_all), 2);
    put(2, "billing");
    QCOMPARE(newest(m_open, "checkout", m_all), 1);
    QCOMPARE(newest(m_open, "billing", m_all), 2);
    close(1);
    QCOMPARE(newest(m_open, "checkout", m_all), 0);
    m_all.erase(ticketOf(2));
    m_open.touch(ticketOf(2));
    QCOMPARE(newest(m_open, "billing", m_all), 0);
}

void OpenIncidentsTest::aServiceThatIsNamedTwiceIsLeftOnce()
{
    put(1, "checkout, checkout");
    QCOMPARE(newest(m_open, "checkout", m_all), 1);
    close(1);
    QCOMPARE(newest(m_open, "checkout", m_all), 0);
}

void OpenIncidentsTest::nothingRealJoinsADrill()
{
    put(1, "checkout");
    put(2, "checkout");
    m_all.at(ticketOf(2)).drill = true;
    QCOMPARE(newest(m_open, "checkout", m_all), 1);
    m_all.at(ticketOf(2)).drill = false;
    m_open.touch(ticketOf(2));
    QCOMPARE(newest(m_open, "checkout", m_all), 2);
}

WARROOM_TEST_MAIN(OpenIncidentsTest)
#include "tst_open_incidents.moc"
