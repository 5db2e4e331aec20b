// What Tab offers in the queue's filter line.
#include "models/queue/filter_completion.h"
#include "support/test_main.h"

using namespace warroom::ui;

class FilterCompletionTest final : public QObject
{
    Q_OBJECT

private slots:
    void candidates_data();
    void candidates();
    void theCommonBeginning();
};

void FilterCompletionTest::candidates_data()
{
    QTest::addColumn<QString>("line"); // the caret stands at the |
    QTest::addColumn<QString>("expected");

    QTest::newRow("a name") << "sta|"
                            << "0+3 status:";
    QTest::newRow("several names") << "s|"
                                   << "0+1 status: sev: service:";
    QTest::newRow("no name begins so") << "checkout|"
                                       << "0+8 ";
    QTest::newRow("values of a name") << "late:|"
                                      << "5+0 yes no";
    QTest::newRow("a begun value") << "sev:1 status:re|"
                                   << "13+2 review";
    QTest::newRow("the second of several values") << "status:open,c|"
                                                  << "7+6 open,closed";
    QTest::newRow("services that there are") << "service:ch|"
                                             << "8+2 checkout-api";
    QTest::newRow("owners and their special words") << "owner:|"
                                                    << "6+0 me none \"Keiko Tanaka\" Mara";
    QTest::newRow("an owner by the later name") << "owner:tan|"
                                                << "6+3 \"Keiko Tanaka\"";
    QTest::newRow("quotes stand around all values") << "owner:me,kei|"
                                                    << "6+6 \"me,Keiko Tanaka\"";
    QTest::newRow("a value that is whole") << "late:yes|"
                                           << "5+3 ";
    QTest::newRow("between the words") << "sev:1 |"
                                       << "0+0 ";
    QTest::newRow("in the middle of the line") << "st| slow"
                                               << "0+2 status:";
}

void FilterCompletionTest::candidates()
{
    QFETCH(QString, line);
    const int caret = static_cast<int>(line.indexOf('|'));
    const FilterNames names{{"checkout-api", "orders-db"}, {"Keiko Tanaka", "Mara"}};
    const auto found = completeFilter(line.remove('|'), caret, names);
    QTEST(QString("%1+%2 %3").arg(found.start).arg(found.length).arg(found.candidates.join(' ')), "expected");
}

void FilterCompletionTest::theCommonBeginning()
{
    QCOMPARE(commonBeginning({"service:", "sev:"}), QString("se"));
    QCOMPARE(commonBeginning({"late:"}), QString("late:"));
    QCOMPARE(commonBeginning({"yes", "no"}), QString());
    QCOMPARE(commonBeginning({}), QString());
}

WARROOM_TEST_MAIN(FilterCompletionTest)
#include "tst_filter_completion.moc"
