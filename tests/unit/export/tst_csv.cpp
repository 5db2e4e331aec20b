// CSV that a spreadsheet can open without running anything.
#include "export/csv.h"
#include "support/test_main.h"

using namespace warroom;

class CsvTest final : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void everyGuardedTextComesBack();
    void timelineTable();
    void actionsTable();
};

void CsvTest::cells_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("cell");
    const auto row = [](const char* name, const char* text, const char* cell) {
        QTest::newRow(name) << std::string(text) << std::string(cell);
    };
    row("plain text stays", "Disk full", "Disk full");
    row("nothing stays nothing", "", "");
    row("a comma needs quotes", "a, b", "\"a, b\"");
    row("quotes are doubled", "say \"hi\"", "\"say \"\"hi\"\"\"");
    row("a line end needs quotes", "a\nb", "\"a\nb\"");
    row("equals sign", "=1+1", "\"'=1+1\"");
    row("plus sign", "+49", "\"'+49\"");
    row("minus sign", "-2", "\"'-2\"");
    row("at sign", "@SUM(A1)", "\"'@SUM(A1)\"");
    row("tab", "\t=1", "\"'\t=1\"");
    row("carriage return", "\r=1", "\"'\r=1\"");
    row("line feed", "\n=1", "\"'\n=1\"");
    row("after a blank", " =1", "\"' =1\"");
    row("after a no-break space", "\u00a0=1", "\"'\u00a0=1\"");
    row("after a quote", "\"=1", "\"'\"\"=1\"");
    row("after an apostrophe", "'=1", "\"''=1\"");
    row("wide equals sign", "\uff1d1", "\"'\uff1d1\"");
    row("a command", "=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"");
    row("a minus inside stays", "a-b", "a-b");
}

void CsvTest::cells()
{
    QFETCH(std::string, text);
    QFETCH(std::string, cell);
    QCOMPARE(csvCell(text), cell);
}

void CsvTest::everyGuardedTextComesBack()
{
    for (const std::string text : {"=1", "'=1", "'a", "a", "", "''", " -x"}) {
        const std::string safe = formulaSafe(text);
        QCOMPARE(safe.starts_with('\'') ? safe.substr(1) : safe, text);
    }
}

void CsvTest::timelineTable()
{
    RecordedIncident incident;
    RecordedEntry late, early;
    late.t = *parseTime("2026-01-01T10:05:00Z");
    late.kind = "note";
    late.text = "=HYPERLINK(\"http://x\")";
    early.t = *parseTime("2026-01-01T10:00:00Z");
    early.until = late.t;
    early.kind = "impact";
    early.actor = "monitoring";
    early.text = "Errors, many";
    early.source = 0;
    early.precision = "minute";
    incident.timeline = {late, early};
    QCOMPARE(formatCsv(incident, CsvTable::Timeline),
             std::string(
                 "utc,until,kind,actor,text,source,precision\r\n"
                 "2026-01-01T10:00:00Z,2026-01-01T10:05:00Z,impact,monitoring,\"Errors, many\",1,minute\r\n"
                 "2026-01-01T10:05:00Z,,note,,\"'=HYPERLINK(\"\"http://x\"\")\",,\r\n"));
}

void CsvTest::actionsTable()
{
    RecordedIncident incident;
    RecordedItem action, measure;
    action.text = "Look into it";
    action.owner = "+dba";
    action.done = true;
    measure.text = "Alert on disks";
    measure.priority = "P1";
    measure.ticket = "OPS-7";
    incident.nextActions = {action};
    incident.prevention = {measure};
    QCOMPARE(formatCsv(incident, CsvTable::Actions),
             std::string("list,text,state,owner,due,done_by,done_at,priority,ticket\r\n"
                         "next_actions,Look into it,done,\"'+dba\",,,,,\r\n"
                         "prevention,Alert on disks,,,,,,P1,OPS-7\r\n"));
}

WARROOM_TEST_MAIN(CsvTest)
#include "tst_csv.moc"
