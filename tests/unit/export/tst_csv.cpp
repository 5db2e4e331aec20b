// CSV that a spreadsheet can open without running anything.
#include "export/csv.h"

#include "base/time_text.h"
#include "support/test_main.h"

using namespace warroom;

namespace {

// Reads RFC 4180 as a strict reader does: rows of cells; nothing if the file is none.
std::vector<std::vector<std::string>> readCsv(const std::string& file)
{
    std::vector<std::vector<std::string>> rows;
    std::size_t at = 0;
    while (at < file.size()) {
        std::vector<std::string> row;
        for (bool more = true; more;) {
            std::string cell;
            if (file[at] == '"') {
                for (++at; at < file.size(); ++at) {
                    if (file[at] == '"' && file[at + 1] != '"')
                        break;
                    at += file[at] == '"';
                    cell += file[at];
                }
                ++at;
            } else {
                const auto end = file.find_first_of(",\r\n\"", at);
                cell = file.substr(at, end - at);
                at = end;
            }
            row.push_back(std::move(cell));
            more = file[at] == ',';
            at += more;
        }
        if (file.substr(at, 2) != "\r\n")
            return {};
        at += 2;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

class CsvTest final : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void everyGuardedTextComesBack();
    void timelineTable();
    void actionsTable();
    void everyTextIsReadBack_data();
    void everyTextIsReadBack();
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

void CsvTest::everyTextIsReadBack_data()
{
    QTest::addColumn<std::string>("text");
    int number = 0;
    for (const std::string text : {"=cmd|' /C calc'!A0",
                                   "@SUM(1+1)*cmd|' /C calc'!A0",
                                   "+1",
                                   "-1",
                                   "\t=1",
                                   "\r=1",
                                   "\n=1",
                                   " =1",
                                   "'=1",
                                   "\"=1",
                                   "a,b",
                                   "a;b",
                                   "a\"b\"\"c",
                                   "\"",
                                   "\"\"",
                                   "'",
                                   "''",
                                   "line\nline",
                                   "line\r\nline",
                                   "a\rb",
                                   "ends\n",
                                   " blanks ",
                                   "\uff1d1+1",
                                   "\u00a0=1",
                                   "\u200f=1",
                                   "=HYPERLINK(\"http://x\",\"a\")",
                                   "<script>",
                                   "| a | b |",
                                   ",,,",
                                   "\\\"",
                                   "sep=;",
                                   "DDE(\"cmd\";\"/C calc\")",
                                   "\U0001F525",
                                   "null",
                                   "1e5",
                                   "007",
                                   "2026-01-01"})
        QTest::addRow("corpus %d", ++number) << text;
}

void CsvTest::everyTextIsReadBack()
{
    QFETCH(std::string, text);
    RecordedIncident incident;
    RecordedEntry entry;
    entry.t = *parseTime("2026-01-01T10:05:00Z");
    entry.kind = "note";
    entry.actor = text;
    entry.text = text;
    incident.timeline = {entry, entry};
    const auto rows = readCsv(formatCsv(incident, CsvTable::Timeline));
    QCOMPARE(rows.size(), std::size_t(3));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        QCOMPARE(rows[i].size(), rows[0].size());
        for (const std::string& cell : {rows[i][3], rows[i][4]}) {
            QVERIFY2(cell.empty() || std::string("=+-@\t\r\n").find(cell[0]) == std::string::npos,
                     cell.c_str());
            QCOMPARE(cell.starts_with('\'') ? cell.substr(1) : cell, text);
        }
    }
}

WARROOM_TEST_MAIN(CsvTest)
#include "tst_csv.moc"
