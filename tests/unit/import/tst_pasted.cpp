// Pasted text as entries: ten fragments from three sources, and each kind of source on its own.
#include "base/text.h"
#include "base/time_text.h"
#include "import/pasted.h"
#include "support/shared_data.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::incoming;

namespace {

// Pasted on a Friday at 11:30 in Madrid.
const PastedAt reference{*parseTime("2026-11-20T10:30:00Z"), std::chrono::minutes(60)};

std::string timeOf(const PastedEntry& entry) { return entry.at ? formatTime(*entry.at) : std::string(); }

struct Expected
{
    std::string author, at, precision, text, kind, origin;
};

} // namespace

class PastedTest final : public QObject
{
    Q_OBJECT

private slots:
    void tenFragmentsBecomeTenEntries();
    void recognised_data();
    void recognised();
    void whatIsNoChat_data();
    void whatIsNoChat();
    void mailWithParts();
    void hostileMails_data();
    void hostileMails();
    void terminalOutputIsMadeHarmless_data();
    void terminalOutputIsMadeHarmless();
    void aLongTextBecomesAFile();
    void recordedMessages_data();
    void recordedMessages();
};

void PastedTest::tenFragmentsBecomeTenEntries()
{
    const std::string mail = "From: =?utf-8?Q?Ana_Ru=C3=ADz?= <ana@example.com>\r\nTo: ops@example.com\r\n"
                             "Date: Fri, 20 Nov 2026 09:58:11 +0100\r\nSubject: Checkout is down\r\n\r\n"
                             "Customers cannot pay.\r\nSince 09:50.\r\n";
    const std::string chat = "Ben Okoye  10:02 AM\nLooking.\n\nCarla  10:04 AM\nSame here,\nboth regions.\n\n"
                             "Ben Okoye  10:05 AM\nRolling back\n10:09\ndone\n";
    const std::string irc = "[10:12] <dana> pool is full\n[10:13] <eli> 200/200\n[10:13] * dana restarts it\n"
                            "[10:20] <eli> errors gone\n[23:59] <fay> yesterday it was fine\n";
    std::vector<PastedEntry> all;
    for (const auto& source : {mail, chat, irc}) {
        for (const auto& entry : recognise(source, reference).entries)
            all.push_back(entry);
    }
    const std::vector<Expected> expected = {
        {"Ana Ru\u00edz", "2026-11-20T08:58:11Z", "", "Customers cannot pay.\nSince 09:50.", "communication",
         "mail: Checkout is down"},
        {"Ben Okoye", "2026-11-20T09:02:00Z", "approx", "Looking.", "note", "chat"},
        {"Carla", "2026-11-20T09:04:00Z", "approx", "Same here,\nboth regions.", "note", "chat"},
        {"Ben Okoye", "2026-11-20T09:05:00Z", "approx", "Rolling back", "note", "chat"},
        {"Ben Okoye", "2026-11-20T09:09:00Z", "approx", "done", "note", "chat"},
        {"dana", "2026-11-20T09:12:00Z", "approx", "pool is full", "note", "chat"},
        {"eli", "2026-11-20T09:13:00Z", "approx", "200/200", "note", "chat"},
        {"dana", "2026-11-20T09:13:00Z", "approx", "dana restarts it", "note", "chat"},
        {"eli", "2026-11-20T09:20:00Z", "approx", "errors gone", "note", "chat"},
        {"fay", "2026-11-19T22:59:00Z", "approx", "yesterday it was fine", "note", "chat"},
    };
    QCOMPARE(all.size(), expected.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].author, expected[i].author);
        QCOMPARE(timeOf(all[i]), expected[i].at);
        QCOMPARE(all[i].precision, expected[i].precision);
        QCOMPARE(all[i].text, expected[i].text);
        QCOMPARE(all[i].kind, expected[i].kind);
        QCOMPARE(all[i].origin, expected[i].origin);
    }
}

void PastedTest::recognised_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<PastedFrom>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<std::string>("author");
    QTest::addColumn<std::string>("at");
    QTest::addColumn<std::string>("first");
    const auto row = [](const char* name, const char* text, PastedFrom from, int count, const char* author,
                        const char* at, const char* first) {
        QTest::newRow(name) << std::string(text) << from << count << std::string(author) << std::string(at)
                            << std::string(first);
    };
    row("Slack with the name on its own line", "Ana Ruiz\n  10:42 AM\nhello\nall\n10:43\nmore\n",
        PastedFrom::Chat, 2, "Ana Ruiz", "2026-11-20T09:42:00Z", "hello\nall");
    row("Slack with an app", "PagerDuty APP  9:15 AM\nTriggered #12\n", PastedFrom::Chat, 1, "PagerDuty",
        "2026-11-20T08:15:00Z", "Triggered #12");
    row("Slack in brackets, quoted",
        ">Katharine [8:27 AM]  \nIt's prow bump time!  \n>\n>stevekuznetsov [8:33 AM]  \ndope\n",
        PastedFrom::Chat, 2, "Katharine", "2026-11-20T07:27:00Z", "It's prow bump time!");
    row("Teams", "[10:12] Ruiz, Ana\nlooking\n[Yesterday 18:00] Ben Okoye\ndeployed\n", PastedFrom::Chat, 2,
        "Ruiz, Ana", "2026-11-20T09:12:00Z", "looking");
    row("IRC without brackets", "10:12 <@ana> hm\n10:13 <ben> yes\n", PastedFrom::Chat, 2, "ana",
        "2026-11-20T09:12:00Z", "hm");
    row("a messenger on a phone", "20/11/2026, 10:12 - Ana: no payments\n20/11/2026, 10:13 - Ben: looking\n",
        PastedFrom::Chat, 2, "Ana", "2026-11-20T09:12:00Z", "no payments");
    row("name, time, words", "ana [10:12] looking\n", PastedFrom::Chat, 1, "ana", "2026-11-20T09:12:00Z",
        "looking");
    row("a day in between", "Thursday, November 19th\nAna  4:00 PM\ndeploy\nBen  4:05 PM\nok\n",
        PastedFrom::Chat, 2, "Ana", "2026-11-19T15:00:00Z", "deploy");
    row("a mail as a program shows it",
        "From: Ana Ruiz <ana@example.com>\nSent: Friday, November 20, 2026 10:01 AM\nTo: ops\nSubject: RE: "
        "Down\n\nYes.\n",
        PastedFrom::Mail, 1, "Ana Ruiz", "2026-11-20T09:01:00Z", "Yes.");
    row("a German mail", "Von: Ana\nGesendet: 20.11.2026 10:01\nAn: ops\nBetreff: Kasse\n\nSteht.\n",
        PastedFrom::Mail, 1, "Ana", "2026-11-20T09:01:00Z", "Steht.");
    row("a shell", "ana@web-1:~$ df -h\n/ 100%\nana@web-1:~$ \n", PastedFrom::Terminal, 1, "ana", "",
        "ana@web-1:~$ df -h\n/ 100%\nana@web-1:~$");
    row("a bare prompt", "$ kubectl get pods\nNAME  READY\n", PastedFrom::Terminal, 1, "", "",
        "$ kubectl get pods\nNAME  READY");
    row("a chat that quotes a command", "[10:12] <ana> try\n$ df -h\n[10:13] <ben> full\n", PastedFrom::Chat,
        2, "ana", "2026-11-20T09:12:00Z", "try\n$ df -h");
    row("a prompt further down", "as root:\n$ df -h\n", PastedFrom::Terminal, 1, "", "", "as root:\n$ df -h");
    row("an alert", "[FIRING:1] HighErrorRate\nSeverity: critical\nStarted: 2026-11-20T09:41:00Z\n",
        PastedFrom::Alert, 1, "monitoring", "2026-11-20T09:41:00Z",
        "[FIRING:1] HighErrorRate\nSeverity: critical\nStarted: 2026-11-20T09:41:00Z");
    row("an export of Slack",
        "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"a &lt; b\",\"ts\":\"1795168800.000200\","
        "\"user_profile\":{\"real_name\":\"Ana\"}},{\"type\":\"message\",\"user\":\"U2\",\"text\":\"c\","
        "\"ts\":\"1795168860\"}]",
        PastedFrom::Chat, 2, "Ana", "2026-11-20T10:00:00Z", "a < b");
    row("notes with their times", "10:02 pool full\n10:05 restarted\n", PastedFrom::Plain, 2, "",
        "2026-11-20T09:02:00Z", "10:02 pool full");
    row("a sentence", "  Payments fail.\n", PastedFrom::Plain, 1, "", "", "Payments fail.");
}

void PastedTest::recognised()
{
    QFETCH(std::string, text);
    QFETCH(PastedFrom, from);
    QFETCH(int, count);
    QFETCH(std::string, author);
    QFETCH(std::string, at);
    QFETCH(std::string, first);
    const Pasted pasted = recognise(text, reference);
    QCOMPARE(int(pasted.from), int(from));
    QCOMPARE(int(pasted.entries.size()), count);
    QCOMPARE(pasted.entries[0].author, author);
    QCOMPARE(timeOf(pasted.entries[0]), at);
    QCOMPARE(QByteArray::fromStdString(pasted.entries[0].text).trimmed().toStdString(),
             QByteArray::fromStdString(first).trimmed().toStdString());
    QVERIFY(!trimmed(pasted.verbatim).empty());
}

void PastedTest::whatIsNoChat_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("a log with levels")
        << std::string("2026-11-20 10:42:11,123 ERROR pool: full\n2026-11-20 10:42:12,001 "
                       "WARN pool: slow\n");
    QTest::newRow("a log of the system")
        << std::string("Nov 20 10:42:11 web-1 kernel: oom\nNov 20 10:42:12 web-1 kernel: x\n");
    QTest::newRow("a sentence with a time") << std::string("We saw it at 10:42: the pool was full.\n");
    QTest::newRow("words before a chat")
        << std::string("They said this to me in the other place:\n[10:12] <a> x\n[10:13] <b> y\n");
    QTest::newRow("JSON that is none of ours") << std::string("{\"a\": [1, 2]}");
    QTest::newRow("broken JSON") << std::string("{\"alerts\": [");
}

void PastedTest::whatIsNoChat()
{
    QFETCH(std::string, text);
    const Pasted pasted = recognise(text, reference);
    QCOMPARE(int(pasted.from), int(PastedFrom::Plain));
    QCOMPARE(pasted.entries.size(), std::size_t(1));
    QCOMPARE(pasted.entries[0].text, std::string(trimmed(text)));
}

void PastedTest::mailWithParts()
{
    const Pasted pasted =
        recognise("Return-Path: <ana@example.com>\nFrom: \"Ruiz, Ana\" <ana@example.com>\nDate: Fri, 20 Nov "
                  "2026 04:58:11 -0500\n"
                  "Subject: =?UTF-8?B?S2Fzc2Ug?=\n =?ISO-8859-1?Q?h=E4ngt?=\nMIME-Version: 1.0\n"
                  "Content-Type: multipart/mixed; boundary=\"outer\"\n\nignored\n--outer\n"
                  "Content-Type: multipart/alternative; boundary=inner\n\n--inner\nContent-Type: "
                  "text/html\n\n<p>HTML</p>\n"
                  "--inner\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: "
                  "quoted-printable\n\n"
                  "Caf=E9 =96 long=\n line =3D\n--inner--\n--outer\nContent-Type: image/png; name=\"x.png\"\n"
                  "Content-Disposition: attachment; "
                  "filename*=utf-8''..%2Fgr%C3%BCn.png\nContent-Transfer-Encoding: base64\n\n"
                  "iVBORw==\n--outer--\n",
                  reference);
    QCOMPARE(int(pasted.from), int(PastedFrom::Mail));
    QCOMPARE(pasted.author, std::string("Ruiz, Ana"));
    QCOMPARE(pasted.origin, std::string("mail: Kasse h\u00e4ngt"));
    QCOMPARE(pasted.entries.at(0).text, std::string("Caf\u00e9 \u2013 long line ="));
    QCOMPARE(timeOf(pasted.entries.at(0)), std::string("2026-11-20T09:58:11Z"));
    QCOMPARE(pasted.files.size(), std::size_t(1));
    QCOMPARE(pasted.files[0].name, std::string("gr\u00fcn.png"));
    QCOMPARE(pasted.files[0].mediaType, std::string("image/png"));
    QCOMPARE(pasted.files[0].bytes, std::string("\x89PNG"));
}

void PastedTest::hostileMails_data()
{
    QTest::addColumn<std::string>("mail");
    QTest::addColumn<std::string>("text");
    const std::string head = "From: a@b\nDate: Fri, 20 Nov 2026 10:00:00 +0000\nSubject: s\n";
    QTest::newRow("only HTML, with a script")
        << head + "Content-Type: text/html\n\n<style>p{}</style><p>One &amp; "
                  "two</p><script>alert('<p>')</script><div>three</div>"
        << std::string("One & two\n\nthree");
    QTest::newRow("a boundary that never comes")
        << head + "Content-Type: multipart/mixed; boundary=x\n\nlost?\n"
        << std::string("lost?");
    QTest::newRow("a part that is cut off")
        << head + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhalf" << std::string("half");
    std::string nested;
    for (int i = 0; i < 40; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
                  std::to_string(i) + "\n";
    QTest::newRow("parts within parts without end") << head + nested << std::string("s");
    QTest::newRow("controls in the text")
        << head + "\nred\x1B[31m \x07 end" << std::string("red\u241B[31m \u2407 end");
    QTest::newRow("broken base64") << head + "Content-Transfer-Encoding: base64\n\naGk*="
                                   << std::string("hi");
    QTest::newRow("an unknown character set")
        << head + "Content-Type: text/plain; charset=x-none\n\n\xFFhi" << std::string("\uFFFDhi");
}

void PastedTest::hostileMails()
{
    QFETCH(std::string, mail);
    QFETCH(std::string, text);
    const Pasted pasted = recognise(mail, reference);
    QCOMPARE(int(pasted.from), int(PastedFrom::Mail));
    QCOMPARE(pasted.entries.at(0).text, text);
}

void PastedTest::terminalOutputIsMadeHarmless_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, std::string bytes, const char* text) {
        QTest::newRow(name) << std::move(bytes) << std::string(text);
    };
    row("colours", "$ ls\n\x1B[01;34mbin\x1B[0m  \x1B[38;5;196merr\x1B[m", "$ ls\nbin  err");
    row("a window title", "\x1B]0;ana@web\x07$ ls", "$ ls");
    row("a title that ends with ST", "\x1B]0;ana@web\x1B\\$ ls", "$ ls");
    row("a title that never ends keeps the next line", "\x1B]0;ana\n$ ls", "$ ls");
    row("a link", "\x1B]8;;http://x\x07here\x1B]8;;\x07", "here");
    row("a device control string", "\x1B[0mq\x1BPq#0;2;0\x1B\\done", "qdone");
    row("introducers of one byte",
        "\x1B[0m\xC2\x9B"
        "31mred",
        "red");
    row("progress that was written over", "$ get\n 10 %\r 50 %\r100 %\nok", "$ get\n100 %\nok");
    row("overstruck words", "$ man\nN\bNA\bAME", "$ man\nNAME");
    row("a bell and a NUL", std::string("$ x\x07\0y", 6), "$ xy");
    row("an escape at the very end", "$ x\x1B[0m\x1B", "$ x");
}

void PastedTest::terminalOutputIsMadeHarmless()
{
    QFETCH(std::string, bytes);
    QFETCH(std::string, text);
    const Pasted pasted = recognise(bytes, reference);
    QCOMPARE(int(pasted.from), int(PastedFrom::Terminal));
    QCOMPARE(pasted.entries.at(0).text, text);
    QVERIFY(!firstControl(pasted.verbatim));
}

void PastedTest::aLongTextBecomesAFile()
{
    const std::string text(70'000, 'x');
    const Pasted pasted = recognise(text, reference);
    QCOMPARE(pasted.entries.size(), std::size_t(1));
    QCOMPARE(codePoints(pasted.entries[0].text), std::size_t(2'000));
    QCOMPARE(pasted.files.at(0).bytes, text);
    QVERIFY(recognise(" \n\t", reference).entries.empty());
}

void PastedTest::recordedMessages_data()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"slack", "alertmanager", "grafana", "pagerduty"}) {
        for (const QString& name : sharedFiles(folder, "*.json")) {
            if (!name.endsWith(".headers.json"))
                QTest::newRow(qPrintable(QString(folder) + "/" + name))
                    << sharedData(QString(folder) + "/" + name);
        }
    }
    if (!haveSharedData())
        QTest::newRow("none") << QString();
}

void PastedTest::recordedMessages()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        return;
    const Pasted pasted = recognise(readBytes(path).toStdString(), reference);
    QVERIFY(!pasted.entries.empty());
    for (const auto& entry : pasted.entries) {
        QVERIFY(!trimmed(entry.text).empty());
        QVERIFY(!firstControl(entry.text));
        QVERIFY(entry.text.find("&lt;") == std::string::npos);
    }
}

WARROOM_TEST_MAIN(PastedTest)
#include "tst_pasted.moc"
