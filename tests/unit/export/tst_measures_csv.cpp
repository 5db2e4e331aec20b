// The measures page as CSV.
#include "export/measures_csv.h"

#include "support/test_main.h"

#include <limits>

using namespace warroom;

class MeasuresCsvTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRowForEachMeasureAndForWhatStandsBehindIt();
    void aTitleDoesNotBecomeAFormula();
};

namespace {

MeasureRow repair()
{
    MeasureRow row;
    row.id = "M4";
    row.unit = "minutes";
    row.target = 60;
    row.state = MeasureState::Recorded;
    row.value = 42.5;
    row.mean = 90;
    row.previous = std::numeric_limits<double>::quiet_NaN();
    row.sources.push_back({{}, "INC-7", "Checkout, all of it", 120, MeasureState::Recorded});
    return row;
}

} // namespace

void MeasuresCsvTest::aRowForEachMeasureAndForWhatStandsBehindIt()
{
    MeasuresBoard board;
    board.measures = {repair()};
    QCOMPARE(QString::fromStdString(formatMeasuresCsv(board)),
             "measure,unit,target,state,value,mean,previous,source,title,source_value,source_state\r\n"
             "M4,minutes,60,recorded,42.5,90,,,,,\r\n"
             "M4,minutes,,,,,,INC-7,\"Checkout, all of it\",120,recorded\r\n");
}

void MeasuresCsvTest::aTitleDoesNotBecomeAFormula()
{
    MeasuresBoard board;
    board.measures = {repair()};
    board.measures[0].sources[0].title = "=1+1";
    QVERIFY(formatMeasuresCsv(board).find(",\"'=1+1\",") != std::string::npos);
}

WARROOM_TEST_MAIN(MeasuresCsvTest)
#include "tst_measures_csv.moc"
