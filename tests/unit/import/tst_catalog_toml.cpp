// Service catalogs in TOML: what is read, every mistake with its line and key, and writing one back.
#include "import/catalog_toml.h"

#include "base/time_text.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace warroom;
using namespace warroom::incoming;
using namespace std::string_literals;

namespace {

std::vector<std::string> sentences(const std::vector<TomlMistake>& mistakes)
{
    std::vector<std::string> out;
    for (const auto& mistake : mistakes)
        out.push_back(mistake.sentence());
    return out;
}

std::string example()
{
    QFile file(QDir::cleanPath(WARROOM_TEST_DATA "/../../resources/examples/services.toml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class CatalogTomlTest final : public QObject
{
    Q_OBJECT

private slots:
    void theExampleIsRead();
    void writingReadsBackAsTheSame();
    void mistakes_data();
    void mistakes();
    void allMistakesOfAFileAreTold();
    void oneServiceStandsAtTheTopOfItsFile();
    void aServiceKeepsTheNameThatItWasGiven();
    void momentsHaveTheirZone();
    void aLaunchIsADay();
    void risksAreNotSaidInFiles();
};

void CatalogTomlTest::theExampleIsRead()
{
    const auto file = readCatalogToml(example());
    QCOMPARE(sentences(file.mistakes), std::vector<std::string>());
    const auto* api = file.catalog.find("checkout-api");
    QVERIFY(api);
    QCOMPARE(api->needs, (std::vector<std::string>{"orders-db", "payments-gw", "identity"}));
    QCOMPARE(api->objectives.size(), std::size_t{2});
    QCOMPARE(api->objectives[0].burn.size(), std::size_t{3});
    QVERIFY(api->objectives[0].burn[2] == (BurnRule{1, 4'320, 360, AlertRoute::Ticket}));
    QCOMPARE(api->objectives[1].thresholdMillis, std::int64_t{800});
    QVERIFY(file.catalog.find("orders-db")->objectives[0].probe.kind == ProbeKind::Tcp);
    QCOMPARE(file.catalog.windows[0].everyDays, std::int64_t{7});
    QCOMPARE(file.catalog.rules[0].labels.at("environment"), "staging"s);
    QVERIFY(file.catalog.rules[1].atLeast == AlertLevel::Critical);
    QCOMPARE(file.catalog.waitSeconds, std::int64_t{120});
    QVERIFY(file.given.contains("rules"));
}

void CatalogTomlTest::writingReadsBackAsTheSame()
{
    auto catalog = readCatalogToml(example()).catalog;
    QVERIFY(!catalog.services.empty() && !catalog.rules.empty() && !catalog.windows.empty());
    catalog.services[0].about = "Quotes \" and \\, a\ttab,\nanother line, and ümläuts";
    catalog.rules[0].labels["a.b \"c\""] = "d=e";
    catalog.services[0].launched = catalog.windows[0].from;
    catalog.windows[0].ends = catalog.windows[0].from + std::chrono::days(365);
    const auto text = writeCatalogToml(catalog);
    const auto again = readCatalogToml(text);
    QCOMPARE(sentences(again.mistakes), std::vector<std::string>());
    QVERIFY2(again.catalog == catalog, text.c_str());
    QCOMPARE(writeCatalogToml(again.catalog), text);
    QCOMPARE(writeCatalogToml(Catalog()), ""s);
}

void CatalogTomlTest::aLaunchIsADay()
{
    const auto file = readCatalogToml("[[services]]\nname = \"a\"\nlaunched = 2026-11-03\n");
    QCOMPARE(sentences(file.mistakes), std::vector<std::string>());
    QVERIFY(file.catalog.services.at(0).launched == *parseTime("2026-11-03T00:00:00Z"));
    QVERIFY(writeCatalogToml(file.catalog).find("launched = 2026-11-03T00:00:00Z") != std::string::npos);
}

void CatalogTomlTest::risksAreNotSaidInFiles()
{
    Catalog catalog;
    catalog.risks = {{"a", 3, std::nullopt, 0}};
    QCOMPARE(writeCatalogToml(catalog), ""s);
    QVERIFY(readCatalogToml("[[risks]]\nservice = \"a\"\nlaunched_days = 3\n").catalog.risks.empty());
}

void CatalogTomlTest::mistakes_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("said");
    const auto row = [](const char* name, const char* text, const char* said) {
        QTest::newRow(name) << std::string(text) << std::string(said);
    };
    row("an unknown key", "[[services]]\nname = \"a\"\nownr = \"b\"\n",
        "line 3: services[0].ownr: is not known here; did you mean owner?");
    row("an unknown table", "[[service]]\nname = \"a\"\n",
        "line 1: service: is not known here; did you mean services?");
    row("a number for a text", "[[services]]\nname = 3\n", "line 2: services[0].name: must be a string");
    row("a text for a number", "[[services]]\nname = \"a\"\ntier = \"1\"\n",
        "line 3: services[0].tier: must be a whole number");
    row("a part of a number", "[[services]]\nname = \"a\"\ntier = 1.5\n",
        "line 3: services[0].tier: must be a whole number");
    row("a table for a list", "[services]\nname = \"a\"\n", "line 1: services: must be an array");
    row("a word that is not one of them",
        "[[services]]\nname = \"a\"\n\n[[services.objectives]]\nname = \"x\"\nsource = \"graphite\"\n",
        "line 6: services[0].objectives[0].source: \"graphite\" is not known here; expected prometheus, "
        "probe or "
        "traces");
    row("a layer that is none", "[[services]]\nname = \"a\"\nlayer = \"database\"\n",
        "line 3: services[0].layer: \"database\" is not known here; expected edge, network, api, "
        "application, "
        "data, kubernetes, serverless, cicd, observability or security");
    row("a value out of its bounds", "[[services]]\nname = \"a\"\ntier = 9\n",
        "line 3: services[0].tier: must be between 0 and 3");
    row("a target of 99.9",
        "[[services]]\nname = \"a\"\n[[services.objectives]]\nname = \"x\"\nsource = \"traces\"\ntarget = "
        "99.9\n",
        "line 6: services[0].objectives[0].target: must be between 0 and 1, for example 0.999");
    row("what is missing has the line of its table",
        "[[services]]\nname = \"a\"\n\n[[services.objectives]]\nname = \"x\"\ngood = \"1\"\n",
        "line 4: services[0].objectives[0].total: must be given");
    row("two services of one name", "[[services]]\nname = \"a\"\n[[services]]\nname = \"a\"\n",
        "line 4: services[1].name: \"a\" is there already");
    row("a moment without a zone",
        "[[windows]]\nname = \"w\"\nfrom = 2026-11-20T22:00:00\nuntil = 2026-11-20T23:00:00Z\n",
        "line 3: windows[0].from: must be a moment with its zone, like 2026-11-20T22:00:00Z");
    row("a label that is a number", "[[rules]]\nname = \"r\"\nlabels = { a = 1 }\n",
        "line 3: rules[0].labels.a: must be a string");
    row("a need that is no text", "[[services]]\nname = \"a\"\nneeds = [\"b\", 4]\n",
        "line 3: services[0].needs[1]: must be a string");
}

void CatalogTomlTest::mistakes()
{
    QFETCH(std::string, text);
    QFETCH(std::string, said);
    QCOMPARE(sentences(readCatalogToml(text).mistakes), std::vector<std::string>{said});
}

void CatalogTomlTest::allMistakesOfAFileAreTold()
{
    const auto file =
        readCatalogToml("wait = 3\n[[services]]\nname = \"a\"\ntier = 7\n[[services]]\nname = \"b b\"\n"
                        "[[heartbeats]]\nname = \"h\"\nevery_s = 1\n");
    std::vector<int> lines;
    for (const auto& mistake : file.mistakes)
        lines.push_back(mistake.line);
    QCOMPARE(lines, (std::vector<int>{1, 4, 6, 9}));
    const auto broken = readCatalogToml("[[services]]\nname = \"a\n");
    QCOMPARE(broken.mistakes.size(), std::size_t{1});
    QCOMPARE(broken.mistakes[0].line, 2);
    const auto bytes = readCatalogToml("# fine\n# \xff\n");
    QCOMPARE(sentences(bytes.mistakes), std::vector<std::string>{"line 2: is not UTF-8"});
}

void CatalogTomlTest::oneServiceStandsAtTheTopOfItsFile()
{
    const auto file =
        readServiceToml("owner = \"Mara\"\n\n[[objectives]]\nname = \"x\"\nsource = \"traces\"\n", "search");
    QCOMPARE(sentences(file.mistakes), std::vector<std::string>());
    QCOMPARE(file.service.name, "search"s);
    QCOMPARE(file.service.objectives[0].name, "x"s);
    const auto wrong =
        readServiceToml("[[objectives]]\nname = \"x\"\nsource = \"traces\"\ntarget = 2\n", "search");
    QCOMPARE(
        sentences(wrong.mistakes),
        std::vector<std::string>{"line 4: objectives[0].target: must be between 0 and 1, for example 0.999"});
}

void CatalogTomlTest::aServiceKeepsTheNameThatItWasGiven()
{
    const auto file = readServiceToml("name = \"other\"\n", "search");
    QCOMPARE(sentences(file.mistakes),
             std::vector<std::string>{"line 1: name: must be \"search\", or be left out"});
}

void CatalogTomlTest::momentsHaveTheirZone()
{
    const auto file =
        readCatalogToml("[[windows]]\nname = \"w\"\nowner = \"Mara\"\nreason = \"r\"\n"
                        "from = 2026-11-20T23:30:00.250+02:00\nuntil = \"2026-11-20T22:00:00Z\"\n");
    QCOMPARE(sentences(file.mistakes), std::vector<std::string>());
    QCOMPARE(formatTime(file.catalog.windows[0].from), "2026-11-20T21:30:00.250Z"s);
    QCOMPARE(formatTime(file.catalog.windows[0].until), "2026-11-20T22:00:00Z"s);
}

WARROOM_TEST_MAIN(CatalogTomlTest)
#include "tst_catalog_toml.moc"
