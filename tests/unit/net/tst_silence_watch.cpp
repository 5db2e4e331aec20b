// Half-open links by a clock that is turned by hand: whenever the last byte came, the loss is shown in time,
// and a slow link is not taken for a dead one.
#include "net/silence_watch.h"
#include "net/websocket_client.h"
#include "support/test_main.h"

#include <deque>
#include <random>

using namespace warroom;
using namespace warroom::net;
using namespace std::chrono_literals;

namespace {

using Moment = SilenceWatch::Time;
using Verdict = SilenceWatch::Verdict;

constexpr Moment lookEvery = 250ms;
constexpr Moment promised = 5s; // P28, of the screen; half a second of it is left for a busy machine

// A link to a peer that answers each ping, with a delay in each direction, until it falls silent.
class Peer final
{
public:
    Peer(Moment opened, Moment oneWay) : m_now(opened), m_oneWay(oneWay)
    {
        const WebSocketClientOptions options;
        m_watch = SilenceWatch(options.pingEvery, options.silence);
        m_watch.opened(opened, 4 * oneWay);
    }

    // What reaches the other end from then on is not answered, and no byte arrives any more.
    void goSilentAt(Moment at) { m_silentAt = at; }
    // Looks as the link does, until the time or until the link is lost.
    bool isLostBy(Moment end)
    {
        for (; m_now <= end; m_now += lookEvery) {
            while (!m_answers.empty() && m_answers.front() <= m_now) {
                m_watch.heard(m_answers.front());
                m_answers.pop_front();
            }
            const auto verdict = m_watch.look(m_now);
            if (verdict == Verdict::Lost)
                return true;
            if (verdict == Verdict::Ping && m_now + 2 * m_oneWay < m_silentAt)
                m_answers.push_back(m_now + 2 * m_oneWay);
        }
        return false;
    }
    Moment now() const { return m_now; }

private:
    SilenceWatch m_watch{1s, 1s};
    Moment m_now, m_oneWay;
    Moment m_silentAt = Moment::max();
    std::deque<Moment> m_answers;
};

} // namespace

class SilenceWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDeadLinkIsShownInTime();
    void aSlowLinkIsNotDead_data();
    void aSlowLinkIsNotDead();
    void pingsKeepTheirPace();
};

// 200 cuts for each of many delays, at any moment between two pings and two looks.
void SilenceWatchTest::aDeadLinkIsShownInTime()
{
    std::mt19937_64 random(1);
    Moment longest{};
    for (const Moment oneWay : {0ms, 1ms, 40ms, 300ms}) {
        for (int cut = 0; cut < 200; ++cut) {
            const Moment opened = Moment(std::chrono::nanoseconds(random() % 10'000'000'000));
            const Moment dead = opened + 1s + Moment(std::chrono::nanoseconds(random() % 30'000'000'000));
            Peer peer(opened, oneWay);
            peer.goSilentAt(dead);
            QVERIFY(!peer.isLostBy(dead));
            QVERIFY(peer.isLostBy(dead + 1min));
            longest = std::max(longest, peer.now() - dead);
        }
    }
    qInfo("at most %.2f s", std::chrono::duration<double>(longest).count());
    QVERIFY(longest <= promised - 500ms);
}

void SilenceWatchTest::aSlowLinkIsNotDead_data()
{
    QTest::addColumn<int>("oneWayMs");
    for (const int delay : {0, 100, 1'000, 2'000, 4'000})
        QTest::addRow("%d ms in each direction", delay) << delay;
}

void SilenceWatchTest::aSlowLinkIsNotDead()
{
    QFETCH(int, oneWayMs);
    Peer peer(1s, std::chrono::milliseconds(oneWayMs));
    QVERIFY(!peer.isLostBy(10min));
}

void SilenceWatchTest::pingsKeepTheirPace()
{
    SilenceWatch watch(1s, 4s);
    watch.opened(10s, 0s);
    int pings = 0;
    for (Moment now = 10s; now <= 20s; now += 100ms) {
        watch.heard(now);
        pings += watch.look(now) == Verdict::Ping;
    }
    QCOMPARE(pings, 10);
}

WARROOM_TEST_MAIN(SilenceWatchTest)
#include "tst_silence_watch.moc"
