// Secrets sent to a real backend over every entry: afterwards no file of it holds one.
#include "integration/ctl/ctl_process.h"
#include "support/integration/backend_process.h"
#include "support/integration/op_sender.h"
#include "support/integration/sync_socket.h"
#include "support/printers.h"
#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

using namespace warroom::test;

namespace {

// One secret for each entry, in pieces, so that this file itself holds none. Every one is found by its form.
QString secretFor(const QString& entry)
{
    const auto letters = QCryptographicHash::hash(entry.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("gh") + "p_" + QString::fromLatin1(letters).left(36).replace('0', 'Q');
}

QStringList filesWith(const QString& folder, const QByteArray& words)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            found.append(file.fileName());
    }
    return found;
}

QJsonObject jsonOf(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace

class MaskingEntriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void declaringOverHttp();
    void operationsOverHttp();
    void operationsOverASocket();
    void commentsOfTheCommandLine();
    void sectionsOfTheCommandLine();
    void declaringOnTheCommandLine();
    void importedDocuments();
    void attachedTexts();
    void attachedOverHttp();
    void attachedBytesStay();
    void searchedWords();
    void aLiftedValueIsKept();
    void aLiftedFileIsKept();
    void maskingAFileWithoutABackend();
    void noFileHoldsASecret();

private:
    CtlResult ctl(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runCtl(QStringList{"--json"} + arguments,
                      {{"WARROOM_SERVER", m_backend->url()},
                       {"WARROOM_TOKEN", QString::fromStdString(m_backend->adminToken())}},
                      input);
    }
    // Remembers it for the search at the end.
    QString secret(const QString& entry)
    {
        m_secrets.insert(entry, secretFor(entry));
        return secretFor(entry);
    }

    // Says that the value is no secret; what the backend has against it, empty: nothing. Made as the README
    // of masking tells it, not by the code that is tested.
    std::string lift(const QByteArray& value, const QString& kind) const
    {
        QByteArray scoped;
        for (const QByteArray& part :
             {QByteArray("warroom.mask.1"), QByteArray::fromStdString(m_ticket), value}) {
            QByteArray length(8, 0);
            length[7] = static_cast<char>(part.size());
            scoped += length + part;
        }
        const auto fingerprint =
            QCryptographicHash::hash(scoped, QCryptographicHash::Sha256).toHex().left(12);
        QJsonObject op = comment(m_ticket, newId(), {});
        op["type"] = "mask.lift";
        op["body"] =
            QJsonObject{{"fingerprint", QString(fingerprint)}, {"kind", kind}, {"reason", "it is made up"}};
        const auto lifted = m_backend->request("POST", "/api/v1/incidents/" + m_ticket + "/ops",
                                               QJsonDocument(QJsonArray{op}).toJson().toStdString());
        if (!lifted)
            return lifted.error().message();
        return lifted->body.find("error") == std::string::npos ? std::string() : lifted->body;
    }

    TempDir m_dir;
    std::unique_ptr<BackendProcess> m_backend;
    std::string m_ticket;
    QString m_key;
    QMap<QString, QString> m_secrets;
};

void MaskingEntriesTest::initTestCase()
{
    m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
    QVERIFY2(m_backend->start(), m_backend->output());
    m_ticket = declareIncident(*m_backend, "Checkout fails");
    QVERIFY(!m_ticket.empty());
    const auto shown = m_backend->request("GET", "/api/v1/incidents/" + m_ticket);
    QVERIFY_RESULT(shown);
    m_key = jsonOf(shown->body)["key"].toString();
}

void MaskingEntriesTest::declaringOverHttp()
{
    const QJsonObject body{{"title", "Leak " + secret("declare")},
                           {"severity", "SEV3"},
                           {"request", "they pasted " + secret("request")}};
    const auto answer = m_backend->request("POST", "/api/v1/incidents",
                                           QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString());
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 201);
    const auto masked = jsonOf(answer->body)["masked"].toArray();
    QCOMPARE(masked.size(), 2);
    QCOMPARE(masked[0].toObject()["path"].toString(), QString("title"));
    QCOMPARE(masked[1].toObject()["kind"].toString(), QString("github_token"));
}

void MaskingEntriesTest::operationsOverHttp()
{
    const auto op = comment(m_ticket, newId(), "token " + secret("http"));
    const auto answer =
        m_backend->request("POST", "/api/v1/incidents/" + m_ticket + "/ops",
                           QJsonDocument(QJsonArray{op}).toJson(QJsonDocument::Compact).toStdString());
    QVERIFY_RESULT(answer);
    const auto results = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).array();
    const auto masked = results[0].toObject()["masked"].toArray();
    QCOMPARE(masked.size(), 1);
    QCOMPARE(masked[0].toObject()["path"].toString(), QString("body.text"));
    QCOMPARE(masked[0].toObject()["kind"].toString(), QString("github_token"));
}

void MaskingEntriesTest::operationsOverASocket()
{
    SyncSocket socket(m_backend->url().toStdString(), m_backend->adminToken());
    QVERIFY(socket.isOpen());
    const auto op = comment(m_ticket, newId(), "token " + secret("socket"));
    socket.send({{"send", QJsonObject{{"n", 1}, {"ops", QJsonArray{op}}}}});
    const auto ack = socket.next({"ack", "error"});
    QVERIFY(ack && ack->contains("ack"));
    const auto result = (*ack)["ack"].toObject()["results"].toArray()[0].toObject();
    QCOMPARE(result["body"].toObject()["text"].toString(), QString("token [masked: github_token]"));
    QCOMPARE(result["masked"].toArray().size(), 1);
}

void MaskingEntriesTest::commentsOfTheCommandLine()
{
    const auto done = ctl({"comment", m_key, "token " + secret("comment")});
    QVERIFY2(done.exitCode == 0, done.said());
    QVERIFY2(done.err.contains("masked in body.text: github_token"), done.said());
}

void MaskingEntriesTest::sectionsOfTheCommandLine()
{
    const auto done =
        ctl({"section", "set", m_key, "symptoms", "--text", "It says " + secret("section") + " now"});
    QVERIFY2(done.exitCode == 0, done.said());
    QVERIFY2(done.err.contains("masked"), done.said());
}

void MaskingEntriesTest::declaringOnTheCommandLine()
{
    const auto done = ctl({"incident", "declare", "--title", "Leak", "--severity", "SEV3", "--symptoms",
                           "password=" + secret("ctl declare")});
    QVERIFY2(done.exitCode == 0, done.said());
    QVERIFY2(done.err.contains("masked in body.symptoms"), done.said());
}

void MaskingEntriesTest::importedDocuments()
{
    const QJsonObject document{{"title", "Imported " + secret("import title")},
                               {"severity", "SEV2"},
                               {"kind", "incident"},
                               {"symptoms", "curl -H 'Authorization: Bearer " + secret("import") + "'"}};
    const QString path = m_dir.file("incident.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(document).toJson());
    file.close();
    const auto done = ctl({"incident", "import", path});
    QVERIFY2(done.exitCode == 0, done.said());
}

void MaskingEntriesTest::attachedTexts()
{
    const auto done = ctl({"attach", m_key, "-", "--type", "text/plain"},
                          ("log\ntoken=" + secret("attach") + "\n").toUtf8());
    QVERIFY2(done.exitCode == 0, done.said());
    QVERIFY2(done.err.contains("masked in file: github_token"), done.said());
}

// By a client that does not mask: the answer names the file as it was kept.
void MaskingEntriesTest::attachedOverHttp()
{
    const auto answer = m_backend->request("POST", "/api/v1/incidents/" + m_ticket + "/attachments",
                                           "token " + secret("attachment").toStdString() + "\n");
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 201);
    const QByteArray kept = "token [masked: github_token]\n";
    const auto stored = jsonOf(answer->body);
    QCOMPARE(stored["sha256"].toString().toLatin1(),
             QCryptographicHash::hash(kept, QCryptographicHash::Sha256).toHex());
    QCOMPARE(stored["size"].toInt(), static_cast<int>(kept.size()));
    QCOMPARE(stored["masked"].toArray()[0].toObject()["kind"].toString(), QString("github_token"));
}

void MaskingEntriesTest::attachedBytesStay()
{
    const std::string bytes = std::string("\x7f\0\1", 3) + secretFor("binary").toStdString();
    const auto answer = m_backend->request("POST", "/api/v1/incidents/" + m_ticket + "/attachments", bytes);
    QVERIFY_RESULT(answer);
    QCOMPARE(jsonOf(answer->body)["size"].toInt(), static_cast<int>(bytes.size()));
}

void MaskingEntriesTest::searchedWords()
{
    QVERIFY_RESULT(m_backend->request("GET", "/api/v1/search?q=" + secret("search").toStdString()));
}

void MaskingEntriesTest::aLiftedValueIsKept()
{
    const QString harmless = "ana@example.org";
    const auto first = ctl({"comment", m_key, "ask " + harmless});
    QVERIFY2(first.err.contains("email"), first.said());
    QCOMPARE(lift(harmless.toUtf8(), "email"), std::string());
    const auto second = ctl({"comment", m_key, "ask " + harmless});
    QVERIFY2(second.exitCode == 0 && second.err.isEmpty(), second.said());
    const auto log = m_backend->request("GET", "/api/v1/incidents/" + m_ticket + "/log");
    QVERIFY_RESULT(log);
    QVERIFY(log->body.find("ask ana@example.org") != std::string::npos);
}

// By the fingerprint of all its bytes: these stay, and nothing else does.
void MaskingEntriesTest::aLiftedFileIsKept()
{
    const std::string file = "user=app\npassword=correct-horse-9\n";
    const auto stored = [&](const std::string& bytes) {
        const auto answer =
            m_backend->request("POST", "/api/v1/incidents/" + m_ticket + "/attachments", bytes);
        return answer ? jsonOf(answer->body) : QJsonObject();
    };
    QCOMPARE(stored(file)["masked"].toArray().size(), 1);
    QCOMPARE(lift(QByteArray::fromStdString(file), "password"), std::string());
    const auto kept = stored(file);
    QVERIFY(!kept.contains("masked"));
    const auto back =
        m_backend->request("GET", "/api/v1/attachments/" + kept["sha256"].toString().toStdString());
    QVERIFY_RESULT(back);
    QCOMPARE(back->body, file);
    QCOMPARE(stored(file + "\n")["masked"].toArray().size(), 1);
    // Once it is lifted, the command line leaves it alone too.
    const auto done = ctl({"attach", m_key, "-"}, QByteArray::fromStdString(file));
    QVERIFY2(done.exitCode == 0 && done.err.isEmpty(), done.said());
    // On another ticket it is not.
    const auto other = declareIncident(*m_backend, "Another");
    const auto elsewhere = m_backend->request("POST", "/api/v1/incidents/" + other + "/attachments", file);
    QVERIFY_RESULT(elsewhere);
    QCOMPARE(jsonOf(elsewhere->body)["masked"].toArray().size(), 1);
}

void MaskingEntriesTest::maskingAFileWithoutABackend()
{
    const QByteArray text = ("token " + secretFor("mask") + " from 203.0.113.7\n").toUtf8();
    QCOMPARE(runCtl({"mask", "-"}, {}, text).out,
             QByteArray("token [masked: github_token] from 203.0.113.7\n"));
    QCOMPARE(runCtl({"mask", "-", "--addresses"}, {}, text).out,
             QByteArray("token [masked: github_token] from [masked: ip_address]\n"));
    const auto found = runCtl({"--json", "mask", "-"}, {}, text).json()["masked"].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].toObject()["start"].toInt(), 6);
    QCOMPARE(found[0].toObject()["group"].toString(), QString("credential"));
}

// Last: while it runs, with its write-ahead log, and after it has ended.
void MaskingEntriesTest::noFileHoldsASecret()
{
    QVERIFY(m_secrets.size() >= 10);
    const auto search = [&] {
        QStringList found;
        for (auto one = m_secrets.begin(); one != m_secrets.end(); ++one) {
            for (const auto& file : filesWith(m_backend->data(), one.value().toUtf8()))
                found.append(one.key() + " in " + file);
            if (m_backend->log().contains(one.value().toUtf8()))
                found.append(one.key() + " in the log");
        }
        return found;
    };
    QVERIFY2(search().isEmpty(), qPrintable(search().join("\n")));
    QVERIFY2(!filesWith(m_backend->data(), "[masked: github_token]").isEmpty(),
             "the search looks at the wrong place");
    QCOMPARE(m_backend->stop(), 0);
    QVERIFY2(search().isEmpty(), qPrintable(search().join("\n")));
}

WARROOM_TEST_MAIN(MaskingEntriesTest)
#include "tst_masking_entries.moc"
