// Views of the queue: keeping, replacing, deleting, and reading back what was written.
#include "models/queue/saved_views.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

const QueueViewState mine{QueueTab::Mine, "sev:<3 slow", QueueGrouping::Phase, {QueueSort::Updated, true}};

QStringList ownNames(const SavedViews& views)
{
    QStringList names;
    for (const SavedView& view : views.all()) {
        if (!view.builtIn)
            names << view.name;
    }
    return names;
}

} // namespace

class SavedViewsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areKeptByName();
    void thoseOfTheProgramStay();
    void areReadBack();
    void brokenTextIsLeftOut_data();
    void brokenTextIsLeftOut();
    void aStateIsReadBack();
    void sayWhatTheyHold();
};

void SavedViewsTest::areKeptByName()
{
    SavedViews views;
    QVERIFY(views.save("  my   night ", mine));
    QVERIFY(views.save("Alpha", {}));
    QCOMPARE(ownNames(views), (QStringList{"Alpha", "my night"}));
    QVERIFY(views.find("MY NIGHT"));
    QVERIFY(views.save("My Night", {}));
    QCOMPARE(ownNames(views), (QStringList{"Alpha", "My Night"}));
    QVERIFY(views.find("my night")->state == QueueViewState());
    QVERIFY(views.remove("alpha"));
    QVERIFY(!views.remove("alpha"));
    QCOMPARE(ownNames(views), QStringList{"My Night"});
    QVERIFY(!views.save("  ", mine));
}

void SavedViewsTest::thoseOfTheProgramStay()
{
    SavedViews views;
    QVERIFY(!views.save("overdue follow-ups", mine));
    QVERIFY(!views.remove("Overdue follow-ups"));
    QVERIFY(views.find("Overdue follow-ups")->state == SavedViews::overdueFollowUps());
}

void SavedViewsTest::areReadBack()
{
    SavedViews views;
    views.save("my night", mine);
    views.save("drafts \"here\"", {QueueTab::Drafts, "", QueueGrouping::None, {QueueSort::Key, false}});
    SavedViews other;
    other.load(views.json());
    QVERIFY(other.all() == views.all());
}

void SavedViewsTest::brokenTextIsLeftOut_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("nothing") << "" << QStringList();
    QTest::newRow("no JSON") << "[{" << QStringList();
    QTest::newRow("no list") << "{}" << QStringList();
    QTest::newRow("one without a name") << R"([{"tab":"mine"},{"name":"a"}])" << QStringList{"a"};
    QTest::newRow("unknown words") << R"([{"name":"a","tab":"x","sort":7,"group":null}])" << QStringList{"a"};
}

void SavedViewsTest::brokenTextIsLeftOut()
{
    QFETCH(QString, json);
    SavedViews views;
    views.load(json.toStdString());
    QTEST(ownNames(views), "names");
}

void SavedViewsTest::aStateIsReadBack()
{
    const auto read = viewFromJson(viewToJson(mine));
    QVERIFY(read && *read == mine);
    QVERIFY(!viewFromJson(""));
}

void SavedViewsTest::sayWhatTheyHold()
{
    QCOMPARE(describe(mine), QString("Mine, sev:<3 slow, by updated"));
    QCOMPARE(describe({}), QString("Open, by age"));
}

WARROOM_TEST_MAIN(SavedViewsTest)
#include "tst_saved_views.moc"
