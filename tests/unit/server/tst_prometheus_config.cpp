// [prometheus] of the backend's configuration: read, refused with its line, written.
#include "server/config.h"

#include "support/temp_dir.h"
#include "support/test_main.h"

#include <QFile>

using namespace warroom;

class PrometheusConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsRead();
    void mistakesAreToldWithTheirLine_data();
    void mistakesAreToldWithTheirLine();
    void whatIsDumpedCanBeRead();
    void whatChangedIsTold();

private:
    std::string write(const QByteArray& text) const
    {
        QFile file(m_folder.file("warroomd.toml"));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the configuration");
        return file.fileName().toStdString();
    }

    TempDir m_folder;
};

void PrometheusConfigTest::itIsRead()
{
    BackendConfig config;
    const auto file =
        write("[prometheus]\nurl = \"https://prometheus:9090\"\nevery_s = 15\ntimeout_ms = 250\n");
    QVERIFY(readConfig(file, config).empty());
    QCOMPARE(config.prometheus.url, std::string("https://prometheus:9090"));
    QCOMPARE(config.prometheus.everySeconds, std::int64_t{15});
    QCOMPARE(config.prometheus.timeoutMillis, std::int64_t{250});
    QVERIFY(checkConfig(config).empty());
}

void PrometheusConfigTest::mistakesAreToldWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("an unknown key") << QByteArray("[prometheus]\nurls = \"x\"\n") << 2
                                    << "unknown key prometheus.urls; did you mean url?";
    QTest::newRow("a number for a text")
        << QByteArray("[prometheus]\nurl = 9090\n") << 2 << "prometheus.url must be a string";
    QTest::newRow("too often") << QByteArray("[prometheus]\n\nevery_s = 1\n") << 3
                               << "prometheus.every_s must be a whole number from 15 to 3600";
    QTest::newRow("another scheme") << QByteArray("[prometheus]\nurl = \"ftp://prometheus\"\n") << 0
                                    << "prometheus.url must begin with http:// or https://";
    QTest::newRow("a file that is not there")
        << QByteArray("[prometheus]\ntoken_file = \"/no/such/file\"\n") << 0
        << "prometheus.token_file: /no/such/file cannot be read: No such file or directory";
}

void PrometheusConfigTest::mistakesAreToldWithTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, message);
    BackendConfig config;
    auto problems = readConfig(write(text), config);
    if (problems.empty())
        problems = checkConfig(config);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].line, line);
    QCOMPARE(QString::fromStdString(problems[0].message), message);
}

void PrometheusConfigTest::whatIsDumpedCanBeRead()
{
    BackendConfig config, again;
    config.prometheus = {"http://127.0.0.1:9090", "token", "ca.pem", 30, 1'000};
    QVERIFY(readConfig(write(QByteArray::fromStdString(dumpConfig(config))), again).empty());
    QCOMPARE(dumpConfig(again), dumpConfig(config));
    QCOMPARE(again.prometheus.caFile, std::string("ca.pem"));
}

void PrometheusConfigTest::whatChangedIsTold()
{
    BackendConfig before;
    before.mappings["gone"].title = before.mappings["other"].title = before.mappings["same"].title = "/a";
    BackendConfig after = before;
    QVERIFY(changesBetween(before, after).inForce.empty() && changesBetween(before, after).atStart.empty());
    after.port = 9'999;
    after.logLevel = "debug";
    after.prometheus.everySeconds = 30;
    after.limits.connections = 7;
    after.mappings.erase("gone");
    after.mappings["fresh"].title = "/a";
    after.mappings["other"].title = "/b";
    const auto changes = changesBetween(before, after);
    QCOMPARE(changes.atStart, (std::vector<std::string>{"listen"}));
    QCOMPARE(changes.inForce, (std::vector<std::string>{"log_level", "prometheus.every_s",
                                                        "limits.connections", "intake.mapping.fresh",
                                                        "intake.mapping.gone", "intake.mapping.other"}));

    after = before;
    after.tlsCertificate = after.tlsKey = "a.pem";
    QCOMPARE(changesBetween(before, after).atStart, (std::vector<std::string>{"tls_cert", "tls_key"}));
    before = after;
    after.tlsCertificate = "b.pem";
    QCOMPARE(changesBetween(before, after).inForce, (std::vector<std::string>{"tls_cert"}));
}

WARROOM_TEST_MAIN(PrometheusConfigTest)
#include "tst_prometheus_config.moc"
