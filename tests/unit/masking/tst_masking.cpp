// The detector against the corpus, against rows of its own, and against input that is made to be slow.
#include "base/text.h"
#include "masking/masking.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace warroom;
using namespace warroom::masking;

namespace {

std::string masked(std::string_view text, Addresses addresses = Addresses::Keep)
{
    return mask(text, {"ticket", {}, addresses}).text;
}

QList<QJsonObject> linesOf(const QString& file)
{
    QList<QJsonObject> out;
    for (const auto& line : readBytes(sharedData("redaction/" + file)).split('\n')) {
        if (!line.trimmed().isEmpty())
            out.append(QJsonDocument::fromJson(line).object());
    }
    return out;
}

// Byte offset of a place that is counted in code points.
std::size_t byteAt(const std::string& text, int codePoint)
{
    return byteOffset(text, static_cast<std::size_t>(codePoint));
}

// Made of pieces, so that this file itself holds nothing that looks like a secret.
std::string joined(std::initializer_list<const char*> parts)
{
    std::string out;
    for (const char* part : parts)
        out += part;
    return out;
}

} // namespace

class MaskingTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyValueOfTheCorpusIsCovered();
    void nothingBesideTheValuesOfTheCorpusIsTouched();
    void harmlessLinesOfTheCorpusStay();
    void secretsGo_data();
    void secretsGo();
    void harmlessTextStays_data();
    void harmlessTextStays();
    void addressesGoOnlyWhereWanted();
    void aSecretInAnyPlaceIsGone();
    void idsAreNeverChanged();
    void liftedValuesAreLeftAlone();
    void filesAreMaskedUnlessTheyAreLifted_data();
    void filesAreMaskedUnlessTheyAreLifted();
    void fingerprintsTellNothing();
    void whatIsTypedOnBehindAMarkGoesToo();
    void brokenTextIsReadSafely();
    void longInputTakesLinearTime_data();
    void longInputTakesLinearTime();
};

void MaskingTest::everyValueOfTheCorpusIsCovered()
{
    if (!haveSharedData())
        QSKIP("the corpus did not run: no shared data");
    int values = 0;
    QStringList missed;
    for (const auto& line : linesOf("positives.jsonl")) {
        const QString text = line["text"].toString();
        const std::string utf8 = text.toStdString();
        const auto found = findSecrets(utf8, Addresses::Mask);
        for (const auto& one : line["spans"].toArray()) {
            ++values;
            const auto span = one.toObject();
            const auto begin = byteAt(utf8, span["start"].toInt()), end = byteAt(utf8, span["end"].toInt());
            const bool covered = std::any_of(found.begin(), found.end(), [&](const Finding& finding) {
                const bool personal = groupOf(span["kind"].toString().toStdString()) == Group::Personal;
                return finding.begin <= begin && finding.end >= end &&
                       (finding.group == Group::Personal) == personal;
            });
            if (!covered)
                missed.append(line["id"].toString() + " " + line["rule"].toString() + ": " + text);
        }
        const auto once = masked(utf8, Addresses::Mask);
        QCOMPARE(masked(once, Addresses::Mask), once);
    }
    QVERIFY(values > 150);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join("\n")));
}

void MaskingTest::nothingBesideTheValuesOfTheCorpusIsTouched()
{
    if (!haveSharedData())
        QSKIP("the corpus did not run: no shared data");
    QStringList extra;
    for (const auto& line : linesOf("positives.jsonl")) {
        const QString text = line["text"].toString();
        const std::string utf8 = text.toStdString();
        for (const auto& finding : findSecrets(utf8, Addresses::Mask)) {
            bool labelled = false;
            for (const auto& one : line["spans"].toArray()) {
                const auto span = one.toObject();
                labelled = labelled || (byteAt(utf8, span["start"].toInt()) == finding.begin &&
                                        byteAt(utf8, span["end"].toInt()) == finding.end);
            }
            if (!labelled)
                extra.append(line["id"].toString() + ": " +
                             QString::fromStdString(utf8.substr(finding.begin, finding.end - finding.begin)));
        }
    }
    QVERIFY2(extra.isEmpty(), qPrintable(extra.join("\n")));
}

void MaskingTest::harmlessLinesOfTheCorpusStay()
{
    if (!haveSharedData())
        QSKIP("the corpus did not run: no shared data");
    QStringList changed;
    const auto lines = linesOf("negatives.jsonl");
    for (const auto& line : lines) {
        const auto text = line["text"].toString().toStdString();
        if (masked(text, Addresses::Mask) != text)
            changed.append(QString::fromStdString(masked(text, Addresses::Mask)));
    }
    QVERIFY(lines.size() > 50);
    QVERIFY2(changed.isEmpty(), qPrintable(changed.join("\n")));
}

void MaskingTest::secretsGo_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("after");
    const auto row = [](const char* name, const std::string& before, const std::string& after) {
        QTest::newRow(name) << before << after;
    };
    const std::string github = joined({"gh", "p_", "16C7e42F292c6912E7710c838347Ae178B4a"});
    row("a vendor's token in a sentence", "see " + github + ", please", "see [masked: github_token], please");
    row("a token behind an escaped line end", "log\\n" + github, "log\\n[masked: github_token]");
    row("a token in a percent-encoded query", "?t%3D" + github, "?t%3D[masked: github_token]");
    row("a password in a connection string", "postgres://app:Zq4xPvH9@db.example.com/app",
        "postgres://app:[masked: url_password]@db.example.com/app");
    row("a password with an at sign in an address", "redis://:p@ss-w0rd@cache:6379/0",
        "redis://:[masked: url_password]@cache:6379/0");
    row("an assigned password", "DB_PASSWORD=hunter2plus", "DB_PASSWORD=[masked: password]");
    row("a plain word as a quoted password", "password: \"sunshine\"", "password: \"[masked: password]\"");
    row("a pass phrase of several words", "passphrase = 'correct horse battery'",
        "passphrase = '[masked: password]'");
    row("a password inside escaped JSON", R"({"msg":"{\"password\":\"aB3xK9qq\"}"})",
        R"({"msg":"{\"password\":\"[masked: password]\"}"})");
    row("a password that is told", "the root password is Xk29vbQ1z now",
        "the root password is [masked: password] now");
    row("a password in Markdown", "**Password:** Xk29vbQ1z", "**Password:** [masked: password]");
    row("a German password", "Kennwort: Xk29vbQ1z", "Kennwort: [masked: password]");
    row("an option of a command", "deploy --token 8fjq02mxQ7zz1k --force",
        "deploy --token [masked: generic_secret] --force");
    row("a password behind mysql -p", "mysqldump -u app -pXk29vbQ1z shop",
        "mysqldump -u app -p[masked: password] shop");
    row("the user's part of curl", "curl -u ana:Xk29vbQ1z https://x.example",
        "curl -u ana:[masked: password] https://x.example");
    row("a header with a key", "X-Api-Key: 7fj2k0dmQpz81xAb", "X-Api-Key: [masked: generic_secret]");
    row("a bearer's token", "authorization: bearer abcdEFGH1234ijkl5678",
        "authorization: bearer [masked: bearer_token]");
    row("a camel case secret", "clientSecret=\"9dk2mQx81LpZ\"", "clientSecret=\"[masked: generic_secret]\"");
    row("a mail address", "from Ana <ana@example.org>, today", "from Ana <[masked: email]>, today");
    row("a mail address at the end of a sentence", "Ask ana.b+c@mail.example.co.uk.", "Ask [masked: email].");
    row("a card number in groups", "card 4111 1111 1111 1111 was declined",
        "card [masked: credit_card] was declined");
    row("a phone number with a country", "call +49 30 23125 278 now", "call [masked: phone] now");
    row("an account", "IBAN DE89 3704 0044 0532 0130 00 REJECTED", "IBAN [masked: iban] REJECTED");
    row("a private key without its end",
        "key:\n-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA04up8hoqzS1\nQm9vS2V5Rm9yVGVzdHM3\nthanks",
        "key:\n[masked: private_key]\nthanks");
    row("two values in one line", "a@example.org b@example.net", "[masked: email] [masked: email]");
}

void MaskingTest::secretsGo()
{
    QFETCH(std::string, before);
    QFETCH(std::string, after);
    QCOMPARE(masked(before), after);
    QCOMPARE(masked(after), after);
}

void MaskingTest::harmlessTextStays_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << std::string(text); };
    row("a request's id", "request_id=2d1d58f2-8cab-467f-89be-9c58812d22b4 took 812 ms");
    row("a commit", "deployed 60e47209f28d446ab30986ca46e5d4ca73baa991 to production");
    row("a short commit", "bisect: first bad commit is [90ee8f0241]");
    row("a trace", "trace_id=b15d985f6a5f108ac25bd34fd53ef29d span_id=25e64241011d5662");
    row("a digest", "shop/api@sha256:01eb18da22dd9e9254ddee5f0a77f2507689f92c92be05e361b8a1c1b4edacce");
    row("a ticket's key", "INC-42 came from OPS-1017");
    row("a count of tokens", "max_tokens=4096 prompt tokens: 128000");
    row("a kind of token", "token_type: bearer, expires_in: 3600");
    row("a page's token", "next_page_token=CAoQAAab12cd34ef");
    row("a secret's name", "secretName: checkout-tls-7f9c2");
    row("a path to a secret", "password_file=/run/secrets/db_password_2024");
    row("a variable", "PASSWORD=${DB_PASSWORD} TOKEN=$CI_JOB_TOKEN");
    row("a call", "password = readPassword(stdin42)");
    row("a comparison", "if (token == expected42Token) return;");
    row("a placeholder", "api_key: <your-api-key-123>");
    row("what was masked elsewhere", "password: ******** token=xxxxxxxxxxxxxxxx1");
    row("an empty password", "password='' user='ana smith 12'");
    row("what is demanded of a password", "{\"password\":\"must have at least 8 characters\"}");
    row("a date in a difference", "+2026-11-20 10:15 all clear");
    row("a sentence about a password", "password authentication failed for user \"app\"");
    row("a sentence about a token", "The bearer token expired at midnight");
    row("a pod", "pod frontend-sgv59kcrcq-c8mq2 evicted");
    row("a host and a port", "http://10.20.3.4:8080/a@b is slow");
    row("a repository", "git@github.com:shop/api.git");
    row("a unit of systemd", "getty@tty1.service failed");
    row("a picture", "logo@2x.png");
    row("a package", "npm i left-pad@1.3.0 @scope/tool@4.0.0-rc.1");
    row("a mention", "@oncall please join");
    row("a time with a zone", "2026-04-13T16:46:08+02:00");
    row("an order's number", "order 5945784634248887 is stuck");
    row("a number of milliseconds", "at 1714068827123 and 1714068827123456");
    row("a private address", "10.20.3.4 and fe80::1");
    row("a public key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIZKkebpjpRlLGbNACCQTgHRCb3gDjn76czYa9O9tTkxm");
    row("a certificate", "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEbQd2\n-----END CERTIFICATE-----");
    row("an empty text", "");
}

void MaskingTest::harmlessTextStays()
{
    QFETCH(std::string, text);
    QCOMPARE(masked(text), text);
}

void MaskingTest::addressesGoOnlyWhereWanted()
{
    const std::string text =
        "203.0.113.7 via 00:00:5e:00:53:f7 and 2001:db8:0:1::7, not 192.168.1.1 or 12:30:59";
    QCOMPARE(masked(text), text);
    QCOMPARE(masked(text, Addresses::Mask),
             std::string("[masked: ip_address] via [masked: mac_address] and [masked: ip_address], not "
                         "192.168.1.1 or 12:30:59"));
}

// Whatever stands around it.
void MaskingTest::aSecretInAnyPlaceIsGone()
{
    const std::string words[] = {
        "checkout fails ",  "\n", "a=1 ", "{\"k\":\"", "\", ", "Симптом: ", "- [ ] ", "| ",
        "[masked: email] ", "(",  "'",    "INC-42 ",   "é",    "…"};
    const std::string secrets[] = {
        joined({"gl", "pat-wBVrQUPv3JaEmHx0vCun"}), joined({"AK", "IAGQXUTZRKDSLMOFQP"}),
        joined({"xo", "xb-913272240877-683290585054-NtLFVO2Q0JphVOTdIMDbzNb6"}), "ana.example@example.com"};
    QRandomGenerator random(7);
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        const auto& secret = secrets[random.bounded(4)];
        const int place = random.bounded(6);
        for (int i = 0; i < 6; ++i) {
            text += words[random.bounded(14)];
            if (i == place)
                text += (text.back() >= 'a' && text.back() <= 'z' ? " " : "") + secret + " ";
        }
        const auto once = masked(text);
        QVERIFY2(once.find(secret) == std::string::npos, text.c_str());
        QCOMPARE(masked(once), once);
    }
}

void MaskingTest::idsAreNeverChanged()
{
    QRandomGenerator random(11);
    const auto hex = [&](int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += "0123456789abcdef"[random.bounded(16)];
        return out;
    };
    const char* shapes[] = {"request %1 failed", "trace_id=%1", "commit/%1", "%1", "(%1)",
                            "\"id\":\"%1\"",     "@sha256:%1"};
    for (int round = 0; round < 5'000; ++round) {
        const std::string ids[] = {hex(8) + "-" + hex(4) + "-7" + hex(3) + "-8" + hex(3) + "-" + hex(12),
                                   hex(40),
                                   hex(32),
                                   hex(64),
                                   hex(16),
                                   "INC-" + std::to_string(random.bounded(100'000))};
        const auto text = QString(shapes[random.bounded(7)])
                              .arg(QString::fromStdString(ids[random.bounded(6)]))
                              .toStdString();
        QCOMPARE(masked(text, Addresses::Mask), text);
    }
}

void MaskingTest::liftedValuesAreLeftAlone()
{
    const std::string text = "password=hunter2plus and token=8fjq02mxQ7zz1k";
    const auto first = mask(text, {"ticket", {}, Addresses::Keep});
    QCOMPARE(first.spans.size(), std::size_t(2));
    QCOMPARE(first.spans[0].value, std::string("hunter2plus"));
    QCOMPARE(first.text.substr(first.spans[1].position, first.spans[1].size),
             std::string("[masked: generic_secret]"));
    const auto second = mask(text, {"ticket", {first.spans[0].fingerprint}, Addresses::Keep});
    QCOMPARE(second.text, std::string("password=hunter2plus and token=[masked: generic_secret]"));
    QCOMPARE(mask(text, {"another ticket", {first.spans[0].fingerprint}, Addresses::Keep}).spans.size(),
             std::size_t(2));
}

void MaskingTest::filesAreMaskedUnlessTheyAreLifted_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("kept");
    QTest::addColumn<int>("used"); // lifts without which it would be masked more
    const std::string lifted = "password=hunter2plus\n";
    QTest::newRow("a text") << std::string("password=Tr0ub4dor3\n")
                            << std::string("password=[masked: password]\n") << 0;
    QTest::newRow("the text that was lifted") << lifted << lifted << 1;
    QTest::newRow("a byte more than was lifted") << lifted + "\n"
                                                 << std::string("password=[masked: password]\n\n") << 0;
    QTest::newRow("a value that was lifted, twice")
        << std::string("ask ana@example.org, ana@example.org")
        << std::string("ask ana@example.org, ana@example.org") << 1;
    QTest::newRow("nothing to mask") << std::string("retries=3") << std::string("retries=3") << 0;
    const std::string bytes("\0password=hunter2plus\n", 22);
    QTest::newRow("no text") << bytes << bytes << 0;
    QTest::newRow("nothing") << std::string() << std::string() << 0;
}

void MaskingTest::filesAreMaskedUnlessTheyAreLifted()
{
    QFETCH(std::string, file);
    const MaskOptions options{
        "ticket",
        {fingerprintOf("password=hunter2plus\n", "ticket"), fingerprintOf("ana@example.org", "ticket")},
        Addresses::Keep};
    QTEST(maskFile(file, options).text, "kept");
    QTEST(static_cast<int>(liftsUsedBy(file, options).size()), "used");
    // Lifted on another ticket, it is lifted there only.
    const MaskOptions elsewhere{"another ticket", options.lifted, Addresses::Keep};
    QVERIFY(liftsUsedBy(file, elsewhere).empty());
}

void MaskingTest::fingerprintsTellNothing()
{
    const auto one = fingerprintOf("hunter2plus", "a");
    QCOMPARE(one.size(), std::size_t(12));
    QVERIFY(one != fingerprintOf("hunter2plus", "b"));
    QVERIFY(one != fingerprintOf("hunter2plu", "a"));
    QCOMPARE(one, fingerprintOf("hunter2plus", "a"));
}

void MaskingTest::whatIsTypedOnBehindAMarkGoesToo()
{
    QCOMPARE(masked("password=[masked: password]rest42"), std::string("password=[masked: password]"));
    QCOMPARE(masked("see [masked: github_token]x, ok"), std::string("see [masked: github_token], ok"));
    for (const std::string text :
         {"[masked: email]", "[masked: email].", "[masked: email] and more", "[masked: ", "[masked: email"})
        QCOMPARE(masked(text), text);
}

void MaskingTest::brokenTextIsReadSafely()
{
    QRandomGenerator random(3);
    const std::string pieces[] = {"password=", "\xff",  "\xc3", "@",  "://", "eyJ", "-----BEGIN ",
                                  "[masked: ", "\\u00", "%",    "+1", "bc1", ":"};
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (int i = random.bounded(12); i > 0; --i)
            text += pieces[random.bounded(13)];
        const auto once = masked(text, Addresses::Mask);
        QCOMPARE(masked(once, Addresses::Mask), once);
    }
}

void MaskingTest::longInputTakesLinearTime_data()
{
    QTest::addColumn<std::string>("piece");
    for (const char* piece : {"a",
                              "eyJ-",
                              "eyJ0000000000.",
                              "password:",
                              "-----BEGIN PRIVATE KEY-----",
                              "://a:",
                              "@",
                              "a@",
                              "1 ",
                              "+1-",
                              "1-",
                              "tk-us-",
                              "[masked: ",
                              "authorization bearer ",
                              "mysql -p ",
                              "DE12 ",
                              "1234567890",
                              ":",
                              "=",
                              "1:",
                              "\"",
                              "https://hooks.slack.com/a-",
                              "cookie:a=",
                              "phone 1",
                              "password=\"a ",
                              "xoxb-1",
                              "password is ",
                              "--user ",
                              "::1"})
        QTest::newRow(piece) << std::string(piece);
    QTest::newRow("lines of a log") << std::string(
        "2026-11-18T04:07:27Z INFO search request_id=2d1d58f2-8cab-467f-89be-9c58812d22b4 user=ana "
        "path=/v1/orders status=200 took 812 ms, token count 12\n");
}

// Five million bytes without a break: a matcher that goes back would need hours, and the limit of ctest ends
// it.
void MaskingTest::longInputTakesLinearTime()
{
    QFETCH(std::string, piece);
    std::string text;
    while (text.size() < 5'000'000)
        text += piece;
    std::size_t end = 0;
    for (const auto& secret : findSecrets(text, Addresses::Mask)) {
        QVERIFY(secret.begin >= end && secret.end > secret.begin && secret.end <= text.size());
        end = secret.end;
    }
}

WARROOM_TEST_MAIN(MaskingTest)
#include "tst_masking.moc"
