// The measures as rows: units, targets that are missed, and what stands behind a number.
#include "models/measures/measures_model.h"
#include "support/test_main.h"

#include <limits>

using namespace warroom;
using namespace warroom::ui;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

MeasureRow repair(double value)
{
    MeasureRow row;
    row.id = "M4";
    row.unit = "minutes";
    row.target = 60;
    row.lessIsBetter = true;
    row.state = MeasureState::Recorded;
    row.value = value;
    row.mean = row.previous = notKnown;
    return row;
}

const MeasureLine& only(const MeasuresModel& model) { return model.rows().front(); }

} // namespace

class MeasuresModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void valuesHaveTheirUnit_data();
    void valuesHaveTheirUnit();
    void aTargetIsMissedOnItsOwnSide_data();
    void aTargetIsMissedOnItsOwnSide();
    void theDefinitionSaysFromWhen();
    void noRaisedTicketAtAllIsAQuestion();
    void sourcesTellWhatIsOddAboutThem();
    void aServiceThatLacksSomethingSaysWhatCame();
};

void MeasuresModelTest::valuesHaveTheirUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a ratio in percent") << 0.9987 << "ratio"
                                        << "99.87 %";
    QTest::newRow("a whole ratio without decimals") << 0.05 << "ratio"
                                                    << "5 %";
    QTest::newRow("milliseconds are whole") << 311.6 << "ms"
                                            << "312 ms";
    QTest::newRow("few minutes with a decimal") << 4.26 << "minutes"
                                                << "4.3 min";
    QTest::newRow("many minutes in hours") << 90.0 << "minutes"
                                           << "1.5 h";
    QTest::newRow("hours in hours") << 24.0 << "hours"
                                    << "24 h";
    QTest::newRow("many hours in days") << 60.0 << "hours"
                                        << "2.5 d";
    QTest::newRow("half an hour in minutes") << 0.5 << "hours"
                                             << "30 min";
    QTest::newRow("what is not known is a dash") << notKnown << "ms"
                                                 << "\u2013";
}

void MeasuresModelTest::valuesHaveTheirUnit()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QTEST(measureText(value, unit.toStdString()), "expected");
}

void MeasuresModelTest::aTargetIsMissedOnItsOwnSide_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("lessIsBetter");
    QTest::addColumn<bool>("missed");
    QTest::newRow("slower than the target") << 61.0 << true << true;
    QTest::newRow("at the target") << 60.0 << true << false;
    QTest::newRow("too little of what should be much") << 59.0 << false << true;
    QTest::newRow("not known") << notKnown << true << false;
}

void MeasuresModelTest::aTargetIsMissedOnItsOwnSide()
{
    QFETCH(double, value);
    QFETCH(bool, lessIsBetter);
    MeasuresBoard board;
    board.measures = {repair(value)};
    board.measures[0].lessIsBetter = lessIsBetter;
    MeasuresModel model;
    model.setBoard(board, RepairFrom::Started);
    QTEST(only(model).isMissed, "missed");
    QCOMPARE(only(model).target, lessIsBetter ? "under 1 h" : "1 h or more");
}

void MeasuresModelTest::theDefinitionSaysFromWhen()
{
    MeasuresBoard board;
    board.measures = {repair(10)};
    MeasuresModel model;
    model.setBoard(board, RepairFrom::Started);
    const QString started = only(model).definition;
    model.setBoard(board, RepairFrom::Detected);
    QVERIFY(started.contains("from the start"));
    QVERIFY(!only(model).definition.contains("from the start"));
}

void MeasuresModelTest::noRaisedTicketAtAllIsAQuestion()
{
    MeasuresBoard board;
    board.measures = {repair(0)};
    board.measures[0].id = "M7";
    MeasuresModel model;
    model.setBoard(board, RepairFrom::Started);
    QVERIFY(only(model).state.endsWith("is that so?"));
}

void MeasuresModelTest::sourcesTellWhatIsOddAboutThem()
{
    MeasureRow row = repair(10);
    row.sources = {{{}, "INC-1", "Checkout", 90, MeasureState::Pending}};
    row.sources[0].ticket = TicketId(Uuid{{1}});
    SourcesModel model;
    model.setMeasure(row);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), "INC-1, Checkout, 1.5 h, pending");
}

void MeasuresModelTest::aServiceThatLacksSomethingSaysWhatCame()
{
    MeasureRow row;
    row.id = "M10";
    row.unit = "ratio";
    row.sources = {{{}, "mail", "metrics logs", 2.0 / 3, MeasureState::Recorded},
                   {{}, "search", "", 0, MeasureState::Recorded}};
    SourcesModel model;
    model.setMeasure(row);
    QCOMPARE(model.rows()[0].title, "only metrics, logs");
    QCOMPARE(model.rows()[1].title, "nothing came in the last day");
}

WARROOM_TEST_MAIN(MeasuresModelTest)
#include "tst_measures_model.moc"
