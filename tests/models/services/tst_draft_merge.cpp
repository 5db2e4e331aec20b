// Two people at one entry of the catalog: what is taken over, what is asked, and that nothing typed is lost.
#include "models/services/draft_merge.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

Objective objective(const char* name, double target)
{
    Objective out;
    out.name = name;
    out.good = "good";
    out.total = "all";
    out.target = target;
    return out;
}

Service base()
{
    Service out;
    out.name = "checkout-api";
    out.owner = "Checkout team";
    out.tier = 1;
    out.objectives = {objective("availability", 0.999), objective("latency", 0.95)};
    out.resources = {{"Memory", "%", "avg(memory)", 90}};
    out.version = 3;
    return out;
}

Service changed(const std::function<void(Service&)>& change)
{
    Service out = base();
    change(out);
    out.version = 4;
    return out;
}

QStringList pathsOf(const std::vector<FieldConflict>& conflicts)
{
    QStringList out;
    for (const FieldConflict& one : conflicts)
        out << QString::fromStdString(one.path);
    return out;
}

} // namespace

class DraftMergeTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatOnlyTheyChangedIsTaken();
    void whatBothChangedIsAskedAndMineStandsTillThen();
    void bothWroteTheSame();
    void theirsIsTakenWhereItIsChosen();
    void whatTheyRemovedAndIDidNotTouchGoes();
    void whatTheyRemovedAndIChangedIsAsked();
    void whatIRemovedAndTheyChangedIsAsked();
    void whatEachAddedIsThere();
    void pathsFollowWhatGoesBeforeThem();
    void fieldsOfAWindow();

private:
    static Merged<ServiceDraft> met(const ServiceDraft& mine, const Service& theirs)
    {
        return merged(draftOf(base()), mine, draftOf(theirs));
    }
};

void DraftMergeTest::whatOnlyTheyChangedIsTaken()
{
    auto mine = draftOf(base());
    mine.about = "Orders and cart";
    const auto both = met(mine, changed([](Service& s) {
                              s.owner = "Payments team";
                              s.objectives[1].target = 0.97;
                          }));
    QVERIFY(both.conflicts.empty());
    QCOMPARE(both.taken, (std::vector<std::string>{"owner", "objectives[1].target"}));
    const auto service = serviceOf(both.draft);
    QVERIFY_RESULT(service);
    QCOMPARE(service->owner, std::string("Payments team"));
    QCOMPARE(service->about, std::string("Orders and cart"));
    QCOMPARE(service->objectives[1].target, 0.97);
    QCOMPARE(service->version, EntryVersion(4)); // or the backend would refuse it again
}

void DraftMergeTest::whatBothChangedIsAskedAndMineStandsTillThen()
{
    auto mine = draftOf(base());
    mine.owner = "Mine";
    mine.tier = 0;
    mine.objectives[0].target = "99.99";
    const auto both = met(mine, changed([](Service& s) {
                              s.owner = "Theirs";
                              s.tier = 2;
                              s.objectives[0].target = 0.99;
                          }));
    QCOMPARE(pathsOf(both.conflicts), (QStringList{"tier", "owner", "objectives[0].target"}));
    QCOMPARE(both.conflicts[1].mine.toString(), QString("Mine"));
    QCOMPARE(both.conflicts[1].theirs.toString(), QString("Theirs"));
    QCOMPARE(both.draft.owner, QString("Mine"));
    QCOMPARE(both.draft.tier, 0);
    QCOMPARE(both.draft.objectives[0].target, QString("99.99"));
}

void DraftMergeTest::bothWroteTheSame()
{
    auto mine = draftOf(base());
    mine.owner = "Payments team";
    const auto both = met(mine, changed([](Service& s) { s.owner = "Payments team"; }));
    QVERIFY(both.conflicts.empty());
    QVERIFY(both.taken.empty());
}

void DraftMergeTest::theirsIsTakenWhereItIsChosen()
{
    auto mine = draftOf(base());
    mine.owner = "Mine";
    mine.objectives[0].target = "99.99";
    auto both = met(mine, changed([](Service& s) {
                        s.owner = "Theirs";
                        s.objectives[0].target = 0.99;
                    }));
    decide(both.draft, both.conflicts, 1, true);
    QCOMPARE(both.draft.objectives[0].target, QString("99"));
    decide(both.draft, both.conflicts, 0, false);
    QCOMPARE(both.draft.owner, QString("Mine"));
    QVERIFY(both.conflicts.empty());
}

void DraftMergeTest::whatTheyRemovedAndIDidNotTouchGoes()
{
    auto mine = draftOf(base());
    mine.about = "new";
    const auto both = met(mine, changed([](Service& s) { s.resources.clear(); }));
    QVERIFY(both.conflicts.empty());
    QVERIFY(both.draft.resources.empty());
    QCOMPARE(both.taken, std::vector<std::string>{"resources[0]"});
}

void DraftMergeTest::whatTheyRemovedAndIChangedIsAsked()
{
    auto mine = draftOf(base());
    mine.resources[0].limit = "80";
    for (const bool theirs : {true, false}) {
        auto both = met(mine, changed([](Service& s) { s.resources.clear(); }));
        QCOMPARE(pathsOf(both.conflicts), QStringList{"resources[0]"});
        QCOMPARE(both.conflicts[0].kind, FieldConflict::Kind::RemovedByThem);
        QCOMPARE(both.draft.resources.size(), std::size_t(1));
        decide(both.draft, both.conflicts, 0, theirs);
        QCOMPARE(both.draft.resources.size(), std::size_t(theirs ? 0 : 1));
    }
}

void DraftMergeTest::whatIRemovedAndTheyChangedIsAsked()
{
    auto mine = draftOf(base());
    mine.objectives.erase(mine.objectives.begin());
    for (const bool theirs : {true, false}) {
        auto both = met(mine, changed([](Service& s) { s.objectives[0].target = 0.99; }));
        QCOMPARE(pathsOf(both.conflicts), QStringList{"objectives[1]"});
        QCOMPARE(both.conflicts[0].kind, FieldConflict::Kind::RemovedByMe);
        decide(both.draft, both.conflicts, 0, theirs);
        QCOMPARE(both.draft.objectives.size(), std::size_t(theirs ? 2 : 1));
        QCOMPARE(both.draft.objectives[0].name, QString("latency"));
    }
}

void DraftMergeTest::whatEachAddedIsThere()
{
    auto mine = draftOf(base());
    mine.resources.push_back({{}, "Disk", "%", "max(disk)", "90"});
    const auto both = met(mine, changed([](Service& s) {
                              s.resources.push_back({"Queue", "", "sum(queue)", 0});
                          }));
    QVERIFY(both.conflicts.empty());
    const auto service = serviceOf(both.draft);
    QVERIFY_RESULT(service);
    QCOMPARE(service->resources.size(), std::size_t(3));
    QCOMPARE(service->resources[1].title, std::string("Disk"));
    QCOMPARE(service->resources[2].title, std::string("Queue"));
}

void DraftMergeTest::pathsFollowWhatGoesBeforeThem()
{
    auto mine = draftOf(base());
    mine.objectives[0].text = "mine";
    mine.objectives[1].text = "mine";
    auto both = met(mine, changed([](Service& s) {
                        s.objectives.erase(s.objectives.begin());
                        s.objectives[0].text = "theirs";
                    }));
    QCOMPARE(pathsOf(both.conflicts), (QStringList{"objectives[0]", "objectives[1].text"}));
    decide(both.draft, both.conflicts, 0, true); // it goes, and the second is the first now
    QCOMPARE(pathsOf(both.conflicts), QStringList{"objectives[0].text"});
    decide(both.draft, both.conflicts, 0, true);
    QCOMPARE(both.draft.objectives.size(), std::size_t(1));
    QCOMPARE(both.draft.objectives[0].name, QString("latency"));
    QCOMPARE(both.draft.objectives[0].text, QString("theirs"));
}

void DraftMergeTest::fieldsOfAWindow()
{
    MaintenanceWindow window;
    window.name = "CHG-7";
    window.owner = "Mara";
    window.reason = "disks";
    window.version = 1;
    auto mine = draftOf(window);
    mine.until = "2026-11-21 04:00";
    mine.reason = "new disks";
    auto changed = window;
    changed.until = Time{} + std::chrono::hours(3);
    changed.owner = "Keiko";
    changed.version = 2;
    auto both = merged(draftOf(window), mine, draftOf(changed));
    QCOMPARE(pathsOf(both.conflicts), QStringList{"until"});
    QCOMPARE(both.taken, std::vector<std::string>{"owner"});
    QCOMPARE(both.draft.reason, QString("new disks"));
    decide(both.draft, both.conflicts, 0, true);
    QCOMPARE(both.draft.until, QString("1970-01-01 03:00"));
}

WARROOM_TEST_MAIN(DraftMergeTest)
#include "tst_draft_merge.moc"
