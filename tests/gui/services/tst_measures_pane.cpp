// The measures page by keys: from a number to the incident behind it, and onto paper.
#include "gui/services/board_workspace.h"
#include "gui/services/shop_catalog.h"
#include "screens/measures/measures_pane.h"
#include "support/test_main.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QStandardPaths>
#include <QTranslator>
#include <QVBoxLayout>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

TicketFacts incident(std::uint8_t number, int daysAgo, int acknowledged, int minutes)
{
    TicketFacts out;
    out.id = shopIncident(number);
    out.key = "INC-" + std::to_string(2400 + number);
    out.title = "Checkout writes failing";
    out.severity = Severity::Sev1;
    out.opened = shopTime() - std::chrono::days(daysAgo);
    out.detected = out.opened;
    out.started = out.opened - std::chrono::minutes(20);
    out.acknowledged = out.opened + std::chrono::minutes(acknowledged);
    if (minutes > 0)
        out.resolved = out.ended = out.opened + std::chrono::minutes(minutes);
    return out;
}

MeasuresBoard shopMeasures(RepairFrom from)
{
    std::vector<TicketFacts> tickets{incident(47, 22, 3, 95), incident(62, 12, 9, 41), incident(81, 1, 2, 0)};
    for (std::uint8_t i = 0; i < 8; ++i) {
        tickets.push_back(incident(static_cast<std::uint8_t>(i + 1), 2 + i, 1, 10));
        tickets.back().kind = TicketKind::Support;
        tickets.back().priority = static_cast<Priority>(i % 4);
        tickets.back().ended.reset();
    }
    auto objectives = shopObjectives();
    objectives.overall = 0.9987;
    objectives.previous = 0.9995;
    objectives.target = 0.999;
    objectives.line = shopLine(21'600, 120, [](std::size_t i) { return i > 116 ? 0.94 : 0.9995; });
    objectives.incidents = {{shopIncident(62), "INC-2462", 0.4}, {shopIncident(47), "INC-2447", 0.2}};
    const std::vector<Instrumented> services{{"checkout-api", true, true, true},
                                             {"search", true, false, true}};
    MeasureInputs in;
    in.until = shopTime();
    in.repairFrom = from;
    in.tickets = tickets;
    in.objectives = &objectives;
    in.services = services;
    const std::vector<MeasuredObjective> measured{{"checkout-api", "availability", 0.9641}};
    in.measured = measured;
    in.requests =
        RequestFigures{5'000, 310, 0.02, 1'900, 12'000, 0.004, {{"search", "GET /v1/suggest", 940}}};
    return measure(in);
}

// A language in which it takes more letters.
class LongNames final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return qstrcmp(source, "Backlog age, %1") == 0 ? QString("Age of the tickets that wait, %1")
                                                       : QString();
    }
};

class Seat
{
public:
    HandClock clock{shopTime()};
    BoardWorkspace workspace{clock};
    WorkspaceBridge bridge{workspace, clock};
    QWidget window;
    MeasuresPane* pane = new MeasuresPane(bridge, &window);
    QStringList said;
    TicketId opened;
    QStringList debugged;

    Seat()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(pane);
        QObject::connect(pane, &MeasuresPane::said, &window, [this](const QString& words) { said << words; });
        QObject::connect(pane, &MeasuresPane::openTicket, &window, [this](TicketId id) { opened = id; });
        QObject::connect(pane, &MeasuresPane::openDebug, &window,
                         [this](const QString& service, const QString& endpoint) {
                             debugged << (service + QLatin1Char(' ') + endpoint).trimmed();
                         });
    }
    bool enter(const QSize& size = {1376, 778})
    {
        workspace.put("measures?range=30d", shopMeasures(RepairFrom::Started));
        workspace.put("measures?range=30d&start=detected", shopMeasures(RepairFrom::Detected));
        window.resize(size);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        bridge.start();
        const bool came = QTest::qWaitFor([this] { return pane->measures().rowCount() == 14; });
        pane->enter();
        return came;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    QString valueOf(const QString& id) const
    {
        return pane->measures().rows()[static_cast<std::size_t>(pane->measures().rowOf(id))].value;
    }
};

} // namespace

class MeasuresPaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void enterLeadsToTheIncidentBehindANumber();
    void enterLeadsToTheServiceBehindANumber_data();
    void enterLeadsToTheServiceBehindANumber();
    void whatBelongsToANumberStandsBesideIt();
    void theStartOfRepairIsChosen();
    void theTableGoesIntoAFile();
    void offlineItTellsItsAge();
    void theFocusThatWaitedGoesToTheList();
    void longNamesAreToldApart();
    void pictures_data();
    void pictures();
};

void MeasuresPaneTest::enterLeadsToTheIncidentBehindANumber()
{
    Seat seat;
    QVERIFY(seat.enter());
    for (int i = 0; i < 3; ++i)
        seat.press(Qt::Key_J);
    QCOMPARE(seat.pane->sources().index(1).data(Qt::AccessibleTextRole).toString(),
             "INC-2447, Checkout writes failing, 1.9 h");
    seat.press(Qt::Key_Return);
    seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.opened, shopIncident(47));
}

void MeasuresPaneTest::enterLeadsToTheServiceBehindANumber_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("debugged");
    QTest::newRow("availability: an objective") << 0 << "checkout-api, availability, 96.41 %"
                                                << "checkout-api";
    QTest::newRow("latency: an endpoint") << 1 << "search, GET /v1/suggest, 940 ms"
                                          << "search GET /v1/suggest";
    QTest::newRow("observability: a service") << 13 << "search, only metrics, logs, 66.67 %"
                                              << "search";
}

void MeasuresPaneTest::enterLeadsToTheServiceBehindANumber()
{
    QFETCH(int, measure);
    QFETCH(QString, source);
    QFETCH(QString, debugged);
    Seat seat;
    QVERIFY(seat.enter());
    for (int i = 0; i < measure; ++i)
        seat.press(Qt::Key_J);
    seat.press(Qt::Key_Return);
    const int last = seat.pane->sources().rowCount() - 1;
    for (int i = 0; i < last; ++i)
        seat.press(Qt::Key_J);
    QCOMPARE(seat.pane->sources().index(last).data(Qt::AccessibleTextRole).toString(), source);
    seat.press(Qt::Key_Return);
    QCOMPARE(seat.debugged, QStringList(debugged));
    QVERIFY(seat.opened.isNil());
}

void MeasuresPaneTest::whatBelongsToANumberStandsBesideIt()
{
    Seat seat;
    QVERIFY(seat.enter());
    const auto said = [&](int row) {
        return seat.pane->sources().index(row).data(Qt::AccessibleTextRole).toString();
    };
    seat.press(Qt::Key_J);
    QCOMPARE(said(0), "p99, 99 of 100 requests are faster, 1,900 ms");
    QCOMPARE(said(1), "longest, the slowest request, 12,000 ms");
    seat.press(Qt::Key_J);
    QCOMPARE(said(0), "server, of the latest requests with a trace, failed by the service, 2 %");
    QCOMPARE(said(1), "client, refused with HTTP 4xx, not counted as failed, 0.4 %");
    for (const char* waiting : {"M8", "M9"}) {
        const auto& rows = seat.pane->measures().rows();
        const auto& row = rows[static_cast<std::size_t>(seat.pane->measures().rowOf(waiting))];
        QCOMPARE(row.state, QString("not applicable"));
        QVERIFY(row.definition.contains("yet"));
    }
}

void MeasuresPaneTest::theStartOfRepairIsChosen()
{
    Seat seat;
    QVERIFY(seat.enter());
    QCOMPARE(seat.valueOf("M4"), "1.5 h");
    seat.press(Qt::Key_D);
    QTRY_COMPARE(seat.valueOf("M4"), "1.1 h");
    QVERIFY(!seat.workspace.isWatched("measures?range=30d"));
}

void MeasuresPaneTest::theTableGoesIntoAFile()
{
    Seat seat;
    QVERIFY(seat.enter());
    seat.press(Qt::Key_S);
    QCOMPARE(seat.said.size(), 1);
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFile file(folder + "/measures-2026-10-22-30d.csv");
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(seat.said.first()));
    QVERIFY(file.readAll().contains("M4,minutes,60,recorded,88,"));
    QImage page(1000, 1400, QImage::Format_RGB32);
    QPainter painter(&page);
    seat.pane->drawPage(painter, page.rect());
    painter.end();
    QVERIFY(page.pixelColor(500, 1390) == tokens().surface);
}

void MeasuresPaneTest::offlineItTellsItsAge()
{
    Seat seat;
    QVERIFY(seat.enter());
    QVERIFY(!seat.pane->isStale());
    seat.workspace.setLink(LinkState::Offline);
    QTRY_VERIFY(seat.pane->isStale());
    QCOMPARE(seat.pane->age(), "as of 00:34:18");
    QCOMPARE(seat.pane->measures().rowCount(), 14);
}

void MeasuresPaneTest::theFocusThatWaitedGoesToTheList()
{
    Seat seat;
    seat.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&seat.window));
    seat.bridge.start();
    seat.pane->enter();
    QCOMPARE(QApplication::focusWidget(), seat.pane);
    seat.workspace.put("measures?range=30d", shopMeasures(RepairFrom::Started));
    QTRY_COMPARE(seat.pane->measures().rowCount(), 14);
    seat.press(Qt::Key_J);
    const auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    QVERIFY(list);
    QCOMPARE(list->currentIndex().row(), 1);
}

void MeasuresPaneTest::longNamesAreToldApart()
{
    LongNames names;
    QCoreApplication::installTranslator(&names);
    Seat seat;
    QVERIFY(seat.enter());
    auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    QVERIFY(list);
    const auto nameOf = [&](int row) {
        const QRect place = list->visualRect(list->model()->index(row, 0));
        return list->viewport()->grab({0, place.top(), 320, place.height()}).toImage();
    };
    const int first = seat.pane->measures().rowOf("M6.P0");
    QVERIFY(first > 0);
    QVERIFY(nameOf(first) != nameOf(first + 1)); // P0, P1 at their ends
    QCoreApplication::removeTranslator(&names);
}

void MeasuresPaneTest::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("measures-dark") << QSize(1376, 778) << true;
    QTest::newRow("measures-light") << QSize(1376, 778) << false;
    QTest::newRow("measures-1024-dark") << QSize(976, 518) << true;
    QTest::newRow("measures-1024-light") << QSize(976, 518) << false;
}

void MeasuresPaneTest::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    theme().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Seat seat;
    QVERIFY(seat.enter(size));
    for (int i = 0; i < 3; ++i)
        seat.press(Qt::Key_J);
    const QImage picture = seat.window.grab().toImage();
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + "/" + QTest::currentDataTag() + ".png"));
}

WARROOM_GUI_TEST_MAIN(MeasuresPaneTest)
#include "tst_measures_pane.moc"
