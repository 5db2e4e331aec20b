// Traces as trees: order, critical path, what took the most of them, and traces that are not whole.
#include "domain/telemetry/trace_tree.h"

#include "support/test_main.h"

using namespace warroom;

namespace {

constexpr std::int64_t milli = 1'000'000;

struct Made
{
    std::vector<Span> spans;

    Made& span(std::uint8_t id, std::uint8_t parent, std::int64_t from, std::int64_t until, const char* name,
               const char* service = "shop", SpanKind kind = SpanKind::Internal, Labels attributes = {})
    {
        Span out;
        out.trace[0] = 1;
        out.id[7] = id;
        out.parent[7] = parent;
        out.service = service;
        out.name = name;
        out.kind = kind;
        out.start = from * milli;
        out.end = until * milli;
        out.attributes = std::move(attributes);
        spans.push_back(std::move(out));
        return *this;
    }
};

QString order(const std::vector<Span>& spans, const TraceTree& tree)
{
    QStringList out;
    for (const auto& node : tree.nodes)
        out << QString(int(node.depth), '.') + QString::fromStdString(spans[node.span].name);
    return out.join(" ");
}

std::int64_t criticalOf(const std::vector<Span>& spans, const TraceTree& tree, const char* name)
{
    std::int64_t out = 0;
    for (const auto& node : tree.nodes) {
        if (spans[node.span].name == name)
            out += node.critical;
    }
    return out / milli;
}

} // namespace

class TestTraceTree : public QObject
{
    Q_OBJECT

private slots:
    void childrenStandBelowTheirParentByTheirStart()
    {
        Made made;
        made.span(3, 2, 20, 30, "c").span(4, 1, 5, 15, "d").span(2, 1, 16, 40, "b").span(1, 0, 0, 50, "a");
        QCOMPARE(order(made.spans, treeOf(made.spans)), QString("a .d .b ..c"));
    }

    void theCriticalPath_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("expected"); // a b c
        QTest::newRow("what no child does is the parent's own") << 0 << "40 30 30";
        QTest::newRow("of two at once the one that ends last counts, and before it the other")
            << 1 << "20 20 60";
        QTest::newRow("a child that outlives its parent counts up to its end") << 2 << "50 50 0";
        QTest::newRow("what runs beside it on its own does not count") << 3 << "0 100 0";
    }
    void theCriticalPath()
    {
        QFETCH(int, number);
        QFETCH(QString, expected);
        Made made;
        made.span(1, 0, 0, 100, "a");
        if (number == 0)
            made.span(2, 1, 10, 40, "b").span(3, 1, 50, 80, "c");
        else if (number == 1)
            made.span(2, 1, 10, 60, "b").span(3, 1, 30, 90, "c");
        else if (number == 2)
            made.span(2, 1, 50, 300, "b").span(3, 2, 150, 200, "c");
        else
            made.span(2, 1, 0, 100, "b").span(3, 1, 20, 90, "c");
        const auto tree = treeOf(made.spans);
        QCOMPARE(QString("%1 %2 %3")
                     .arg(criticalOf(made.spans, tree, "a"))
                     .arg(criticalOf(made.spans, tree, "b"))
                     .arg(criticalOf(made.spans, tree, "c")),
                 expected);
    }

    void serialQueriesAreFound()
    {
        Made made;
        made.span(1, 0, 0, 1'000, "POST /v2/orders", "shop", SpanKind::Server);
        for (std::uint8_t i = 0; i < 38; ++i)
            made.span(static_cast<std::uint8_t>(i + 2), 1, 100 + i * 20, 119 + i * 20, "INSERT lines", "shop",
                      SpanKind::Client, {{"db.system", "postgresql"}, {"server.address", "orders-db"}});
        const auto finding = treeOf(made.spans).finding;
        QCOMPARE(finding.spans, std::size_t{38});
        QCOMPARE(finding.eachNanos, 19 * milli);
        QCOMPARE(finding.share, 0.722);
        QCOMPARE(finding.work, WorkKind::Query);
        QCOMPARE(finding.target, std::string("postgresql orders-db"));
    }

    void whereNothingStandsOutNothingIsFound()
    {
        Made made;
        made.span(1, 0, 0, 100, "a");
        for (std::uint8_t i = 0; i < 10; ++i)
            made.span(static_cast<std::uint8_t>(i + 2), 1, i * 10, i * 10 + 10, std::to_string(i).c_str());
        QCOMPARE(treeOf(made.spans).finding.share, 0.0);
    }

    void tracesThatAreNotWhole_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("orphans");
        QTest::newRow("a parent that is not here") << 0 << "a b .c" << 1;
        QTest::newRow("its own parent") << 1 << "a" << 1;
        QTest::newRow("a circle is cut") << 2 << "a .b" << 0;
        QTest::newRow("two with one id") << 3 << "a .b .c" << 0;
        QTest::newRow("nothing at all") << 4 << "" << 0;
    }
    void tracesThatAreNotWhole()
    {
        QFETCH(int, number);
        QFETCH(QString, expected);
        QFETCH(int, orphans);
        Made made;
        if (number == 0)
            made.span(1, 0, 0, 9, "a").span(2, 7, 1, 9, "b").span(3, 2, 2, 3, "c");
        else if (number == 1)
            made.span(1, 1, 0, 9, "a");
        else if (number == 2)
            made.span(1, 2, 0, 9, "a").span(2, 1, 1, 9, "b");
        else if (number == 3)
            made.span(1, 0, 0, 9, "a").span(2, 1, 1, 2, "b").span(2, 1, 3, 4, "c");
        const auto tree = treeOf(made.spans);
        QCOMPARE(order(made.spans, tree), expected);
        QCOMPARE(int(tree.orphans), orphans);
    }

    void theServicesBehindARequest()
    {
        Made made;
        made.span(1, 0, 0, 100, "POST /checkout", "frontend", SpanKind::Server)
            .span(2, 1, 5, 90, "POST", "frontend", SpanKind::Client)
            .span(3, 2, 10, 80, "POST /v1/orders", "checkout", SpanKind::Server)
            .span(4, 3, 20, 70, "POST", "checkout", SpanKind::Client)
            .span(5, 4, 30, 60, "POST /v1/charge", "payments", SpanKind::Server);
        QCOMPARE(servicesBelow(made.spans, "checkout", ""),
                 (std::vector<std::string>{"checkout", "payments"}));
        QCOMPARE(servicesBelow(made.spans, "frontend", "POST /checkout"),
                 (std::vector<std::string>{"checkout", "frontend", "payments"}));
        QVERIFY(servicesBelow(made.spans, "frontend", "GET /").empty());
    }

    void whoWasCalled_data()
    {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the peer goes first") << "peer.service=ledger,server.address=10.0.0.1"
                                             << "ledger";
        QTest::newRow("a database with its place") << "db.system=postgresql,server.address=orders-db"
                                                   << "postgresql orders-db";
        QTest::newRow("a database by its name") << "db.system.name=postgresql,db.namespace=orders"
                                                << "orders";
        QTest::newRow("a queue") << "messaging.system=kafka,messaging.destination.name=events"
                                 << "events";
        QTest::newRow("a host") << "net.peer.name=api.example.org"
                                << "api.example.org";
        QTest::newRow("empty values say nothing") << "peer.service=,server.address=db"
                                                  << "db";
        QTest::newRow("nobody said") << ""
                                     << "call it";
    }
    void whoWasCalled()
    {
        QFETCH(QString, attributes);
        QFETCH(QString, expected);
        Span span;
        span.name = "call it";
        span.kind = SpanKind::Client;
        for (const QString& one : attributes.split(',', Qt::SkipEmptyParts))
            span.attributes[one.section('=', 0, 0).toStdString()] = one.section('=', 1).toStdString();
        QCOMPARE(QString::fromStdString(calledBy(span)), expected);
        span.kind = SpanKind::Server;
        QVERIFY(calledBy(span).empty());
    }
};

WARROOM_TEST_MAIN(TestTraceTree)
#include "tst_trace_tree.moc"
