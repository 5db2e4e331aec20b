// What the build cannot refuse by itself: which folder may include what, and how each file begins.
#include "support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace {

struct Include
{
    QString name;
    int line = 0;
    bool quoted = false;
};

struct SourceFile
{
    QString path; // from the root of the source tree, "core/base/text.h"
    QStringList lines;
    QList<Include> includes;

    bool isIn(const QStringList& folders) const
    {
        return std::any_of(folders.begin(), folders.end(),
                           [&](const QString& folder) { return path.startsWith(folder + "/"); });
    }
};

SourceFile readSource(const QString& root, const QString& path)
{
    static const QRegularExpression include(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
    QFile file(root + "/" + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    SourceFile source{path, QString::fromUtf8(file.readAll()).split('\n'), {}};
    for (int i = 0; i < source.lines.size(); ++i) {
        const auto match = include.match(source.lines[i]);
        if (match.hasMatch())
            source.includes.append({match.captured(2), i + 1, match.captured(1) == "\""});
    }
    return source;
}

QList<SourceFile> readTree(const QString& root, const QStringList& folders, const QStringList& patterns)
{
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root + "/" + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(readSource(root, QDir(root).relativeFilePath(walk.next())));
    }
    return files;
}

// Whether an angle include is a header of one of the Qt modules, by its name or by its folder.
bool isOfModule(const QString& name, const QStringList& modules)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return std::any_of(modules.begin(), modules.end(), [&](const QString& module) {
        return name.startsWith(module + "/") || QFile::exists(headers + "/" + module + "/" + name);
    });
}

bool isQt(const QString& name)
{
    static const QRegularExpression qt("^(Q[A-Z]|Qt[A-Z]|q[a-z]+\\.h$)");
    return qt.match(name).hasMatch();
}

// Folder of a layer → the layers whose headers it may include.
QMap<QString, QStringList> layerRules()
{
    const QStringList replica = {"base", "domain", "masking", "protocol", "store", "sync"};
    const QStringList screens = {"base",      "domain", "bridge", "models",     "widgets", "resources",
                                 "workspace", "export", "import", "postmortem", "secrets", "screens"};
    return {
        {"core/base", {"base"}},
        {"core/domain", {"base", "domain"}},
        {"core/masking", {"base", "domain", "masking"}},
        {"core/protocol", {"base", "domain", "protocol"}},
        {"core/store", {"base", "domain", "protocol", "store"}},
        {"core/sync", replica},
        {"core/net", {"base", "domain", "protocol", "net"}},
        {"core/export", {"base", "domain", "protocol", "export"}},
        {"core/import", {"base", "domain", "export", "import"}},
        {"core/workspace", replica + QStringList{"net", "workspace"}},
        {"core/intake", {"base", "domain", "protocol", "intake"}},
        {"core/probe", {"base", "domain", "net", "probe"}},
        {"core/server", replica + QStringList{"net", "export", "intake", "probe", "server"}},
        {"ui/bridge", replica + QStringList{"workspace", "bridge"}},
        {"ui/models", {"base", "domain", "import", "protocol", "bridge", "workspace", "models"}},
        {"ui/postmortem", {"base", "domain", "export", "resources", "postmortem"}},
        {"ui/secrets", {"base", "secrets"}},
        {"ui/widgets", {"base", "resources", "widgets"}},
        {"ui/attention", {"base", "domain", "bridge", "workspace", "models", "widgets", "attention"}},
        {"ui/screens", screens},
        {"ui/shell", screens + QStringList{"shell"}},
        {"resources", {"resources"}},
        {"translations", {"translations"}},
    };
}

QString at(const SourceFile& file, const Include& include)
{
    return QString("%1:%2 includes %3").arg(file.path).arg(include.line).arg(include.name);
}

} // namespace

class IncludesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void layerIncludesOnlyWhatItMay_data();
    void layerIncludesOnlyWhatItMay();
    void everyLayerHasARule();
    void headersOfLibrariesStayInTheirLayers_data();
    void headersOfLibrariesStayInTheirLayers();
    void headersWithJsonStayInTheirLayer();
    void noQtBelowTheDesktop();
    void windowsOnlyInTheUpperLayersOfTheDesktop();
    void noIncludeClimbs();
    void everyFileSaysItsPurpose();
    void everyHeaderIsGuarded();

private:
    void failOn(const QStringList& offences);

    QList<SourceFile> m_sources; // of the product
    QList<SourceFile> m_tests;
};

void IncludesTest::initTestCase()
{
    m_sources =
        readTree(WARROOM_SOURCE_DIR, {"core", "ui", "app", "resources", "translations"}, {"*.h", "*.cpp"});
    m_tests = readTree(WARROOM_SOURCE_DIR, {"tests"}, {"*.h", "*.cpp"});
    QVERIFY(m_sources.size() > 10);
    QVERIFY(!m_tests.isEmpty());
}

void IncludesTest::failOn(const QStringList& offences)
{
    QVERIFY2(offences.isEmpty(), qPrintable("\n" + offences.join("\n")));
}

void IncludesTest::layerIncludesOnlyWhatItMay_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QStringList>("allowed");
    const auto rules = layerRules();
    for (auto rule = rules.begin(); rule != rules.end(); ++rule)
        QTest::newRow(qPrintable(rule.key())) << rule.key() << rule.value();
}

void IncludesTest::layerIncludesOnlyWhatItMay()
{
    QFETCH(QString, layer);
    QFETCH(QStringList, allowed);
    QStringList offences;
    for (const auto& file : m_sources) {
        if (!file.isIn({layer}))
            continue;
        for (const auto& include : file.includes) {
            if (include.quoted && !include.name.endsWith(".moc") &&
                !allowed.contains(include.name.section('/', 0, 0)))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::everyLayerHasARule()
{
    const auto rules = layerRules();
    QStringList offences;
    for (const auto& file : m_sources) {
        const QString layer = file.path.section('/', 0, 1);
        if (file.isIn({"core", "ui"}) && !rules.contains(layer))
            offences << file.path;
    }
    failOn(offences);
}

void IncludesTest::headersOfLibrariesStayInTheirLayers_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("folders");

    QTest::newRow("sockets are in net") << "^boost/(asio|beast)" << QStringList{"core/net"};
    // The floors of the measuring program are SQLite without anything of ours around it.
    QTest::newRow("SQLite is in store, and in the floors of the measuring program")
        << "^(sqlite3|SQLiteCpp/)" << QStringList{"core/store", "app/warroom-bench"};
    QTest::newRow("PostgreSQL is in store") << "^(libpq|pqxx/)" << QStringList{"core/store"};
    QTest::newRow("OpenSSL is in base, net and server, and in the floors of the measuring program")
        << "^openssl/" << QStringList{"core/base", "core/net", "core/server", "app/warroom-bench"};
    QTest::newRow("the keyring is in secrets") << "keychain\\.h$" << QStringList{"ui/secrets"};
    QTest::newRow("spdlog is in base") << "^spdlog/" << QStringList{"core/base"};
    QTest::newRow("TOML is in server and import") << "^toml" << QStringList{"core/server", "core/import"};
    QTest::newRow("command lines are read by programs") << "^CLI/" << QStringList{"app"};
    QTest::newRow("JSON is in protocol, export, server, net and the programs")
        << "^boost/json" << QStringList{"core/protocol", "core/export", "core/import", "core/intake",
                                        "core/probe",    "core/server", "core/net",    "app"};
}

void IncludesTest::headersOfLibrariesStayInTheirLayers()
{
    QFETCH(QString, header);
    QFETCH(QStringList, folders);
    const QRegularExpression pattern(header);
    QStringList offences;
    for (const auto& file : m_sources) {
        for (const auto& include : file.includes) {
            if (!include.quoted && pattern.match(include.name).hasMatch() && !file.isIn(folders))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::headersWithJsonStayInTheirLayer()
{
    QStringList withJson; // as they are included
    for (const auto& file : m_sources) {
        for (const auto& include : file.includes) {
            if (file.path.endsWith(".h") && include.name.startsWith("boost/json"))
                withJson << file.path.section('/', 1);
        }
    }
    // The backend's routes, and what reads the messages of monitoring, read JSON with the protocol's reader;
    // what others include of them does not show it.
    const auto mayRead = [](const SourceFile& file) {
        return (file.path.startsWith("core/server/") && file.path.endsWith(".cpp")) ||
               (file.path.startsWith("core/intake/") && file.path != "core/intake/intake.h");
    };
    QStringList offences;
    for (const auto& file : m_sources) {
        for (const auto& include : file.includes) {
            if (withJson.contains(include.name) && !mayRead(file) &&
                file.path.section('/', 1, 1) != include.name.section('/', 0, 0))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::noQtBelowTheDesktop()
{
    QStringList offences;
    for (const auto& file : m_sources) {
        if (!file.isIn({"core", "app/warroomd", "app/warroomctl"}))
            continue;
        for (const auto& include : file.includes) {
            if (!include.quoted && isQt(include.name))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::windowsOnlyInTheUpperLayersOfTheDesktop()
{
    QStringList offences;
    for (const auto& file : m_sources) {
        if (file.isIn(
                {"ui/widgets", "ui/attention", "ui/screens", "ui/shell", "app/warroom", "app/warroom-bench"}))
            continue;
        for (const auto& include : file.includes) {
            if (!include.quoted && isOfModule(include.name, {"QtWidgets", "QtCharts", "QtPrintSupport"}))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::noIncludeClimbs()
{
    QStringList offences;
    for (const auto& file : m_sources + m_tests) {
        for (const auto& include : file.includes) {
            if (include.name.contains("../"))
                offences << at(file, include);
        }
    }
    failOn(offences);
}

void IncludesTest::everyFileSaysItsPurpose()
{
    QStringList offences;
    for (const auto& file : m_sources + m_tests) {
        if (!file.lines.first().startsWith("// "))
            offences << file.path;
    }
    const auto builds = readTree(WARROOM_SOURCE_DIR, {"core", "ui", "app", "resources", "tests", "installer"},
                                 {"CMakeLists.txt", "*.cmake"});
    for (const auto& file : builds) {
        if (!file.lines.first().startsWith("# "))
            offences << file.path;
    }
    failOn(offences);
}

void IncludesTest::everyHeaderIsGuarded()
{
    QStringList offences;
    for (const auto& file : m_sources + m_tests) {
        if (file.path.endsWith(".h") && !file.lines.contains("#pragma once"))
            offences << file.path;
    }
    failOn(offences);
}

WARROOM_TEST_MAIN(IncludesTest)
#include "tst_includes.moc"
