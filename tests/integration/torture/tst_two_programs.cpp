// Two programs on one workspace at the same time: what each was told to be kept is kept.
//
// WARROOM_TORTURE=full starts 200 programs; without it 24.
#include "integration/ctl/ctl_process.h"
#include "store/cache_store.h"
#include "support/integration/system_tools.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <map>
#include <mutex>
#include <thread>

using namespace warroom;
using namespace warroom::test;

namespace {

constexpr int writers = 4;

} // namespace

class TwoProgramsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writingAtTheSameTime();
    void writingWhileAnotherHoldsIt();
    void killedWhileWriting();

private:
    CtlResult ctl(const QStringList& arguments) const
    {
        return runCtl(QStringList{"--json", "--workspace", m_dir->path()} + arguments,
                      {{"WARROOM_SERVER", "http://127.0.0.1:1"}});
    }
    // How often a comment with this text is in the ticket.
    int shownTimes(const QString& text) const;
    QString idOf(const CtlResult& result) const { return result.json()["id"].toString(); }

    std::unique_ptr<TempDir> m_dir;
    QString m_ticket;
};

void TwoProgramsTest::init()
{
    m_dir = std::make_unique<TempDir>();
    QVERIFY_RESULT(openCache(m_dir->stdPath()));
    m_ticket = idOf(ctl({"incident", "declare", "--title", "On one laptop", "--severity", "SEV3"}));
    QVERIFY(!m_ticket.isEmpty());
}

int TwoProgramsTest::shownTimes(const QString& text) const
{
    const auto shown = ctl({"incident", "show", m_ticket});
    return shown.exitCode == 0 ? int(shown.out.count('"' + text.toUtf8() + '"')) : -1;
}

void TwoProgramsTest::writingAtTheSameTime()
{
    std::mutex mutex;
    std::map<QString, CtlResult> results;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int n = 0; n < (tortureFully() ? 50 : 6); ++n) {
                const auto text = QString("note %1 of writer %2").arg(n).arg(writer);
                auto result = ctl({"comment", m_ticket, text});
                const std::lock_guard lock(mutex);
                results[text] = std::move(result);
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    int done = 0;
    for (const auto& [text, result] : results) {
        QVERIFY2(result.exitCode == 0 || result.err.contains("cache.db"), result.said());
        QCOMPARE(shownTimes(text), result.exitCode == 0 ? 1 : 0);
        done += result.exitCode == 0;
    }
    QVERIFY(done > 0);
    qInfo("%d of %zu programs wrote, the others said why not", done, results.size());
}

void TwoProgramsTest::writingWhileAnotherHoldsIt()
{
    const auto held = openCache(m_dir->stdPath());
    QVERIFY_RESULT(held);
    const auto result = ctl({"comment", m_ticket, "from the terminal"});
    QVERIFY2(result.exitCode == 0, result.said());
    QCOMPARE(shownTimes("from the terminal"), 1);
}

void TwoProgramsTest::killedWhileWriting()
{
    if (cannotTrace())
        return;
    int killed = 0;
    for (int number = 1; number < 200; number += tortureFully() ? 1 : 3) {
        const auto command = killedAt("pwrite64", number);
        const auto beside = QString("beside number %1").arg(number);
        const auto cut = QString("cut short at %1").arg(number);
        CtlResult other;
        std::thread thread([&] { other = ctl({"comment", m_ticket, beside}); });
        QProcess process;
        process.start(command.front(),
                      command.mid(1) + QStringList{WARROOM_BIN_DIR "/warroomctl", "--workspace",
                                                   m_dir->path(), "comment", m_ticket, cut});
        QVERIFY(process.waitForFinished(60'000));
        thread.join();
        const bool untouched = process.exitStatus() == QProcess::NormalExit;
        QVERIFY2(other.exitCode == 0 || other.err.contains("cache.db"), other.said());
        QCOMPARE(shownTimes(beside), other.exitCode == 0 ? 1 : 0);
        const int times = shownTimes(cut);
        if (untouched && process.exitCode() == 0) {
            QCOMPARE(times, 1);
            break;
        }
        QVERIFY(times == 0 || times == 1);
        ++killed;
    }
    QVERIFY(killed > 0);
}

WARROOM_TEST_MAIN(TwoProgramsTest)
#include "tst_two_programs.moc"
