// How much of an alert is taken: each sender's labels, titles and keys are read with the bounds that are
// given.
#include "intake/intake.h"

#include "support/test_main.h"
#include "unit/intake/sent_bytes.h"

using namespace warroom;
using namespace warroom::intake;
using namespace warroom::test;

namespace {

// An alert of 80 labels with values and a title of 6,000 characters, as each sender writes it. "group" comes
// first; Events v2 has it and one other.
Result<Received> readLarge(int shape, const Bounds& bounds)
{
    const QByteArray large(6'000, 'x');
    QByteArray labels = "{\"group\":\"" + large + '"';
    for (int i = 1; i < 80; ++i)
        labels += ",\"l" + QByteArray::number(i) + "\":\"v\"";
    labels += '}';
    const QByteArray largeAlert = "{\"status\":\"firing\",\"labels\":" + labels +
                                  ",\"annotations\":{\"summary\":\"" + large + "\"},\"fingerprint\":\"f\"}";
    const QByteArray event = "{\"title\":\"" + large + "\",\"key\":\"k\",\"labels\":" + labels + '}';
    switch (shape) {
    case 0:
        return readAlertmanager(view(webhook("[" + largeAlert + "]")), bounds);
    case 1:
        return readGrafana(view("{\"alerts\":[" + largeAlert + "]}"), bounds);
    case 2:
        return readGrafana(
            view("{\"ruleName\":\"" + large + "\",\"state\":\"alerting\",\"tags\":" + labels + '}'), bounds);
    case 3:
        return readPlainEvents(view(event), bounds);
    case 4: {
        EventMapping mapping;
        mapping.title = "/title";
        mapping.key = "/key";
        mapping.labels = "/labels";
        return readMapped(view(event), mapping, bounds);
    }
    default:
        break;
    }
    auto read =
        readEventV2(view("{\"routing_key\":\"r\",\"event_action\":\"trigger\",\"payload\":{\"source\":\"s\","
                         "\"severity\":\"info\",\"group\":\"" +
                         large + "\",\"summary\":\"" + large + "\"}}"),
                    bounds);
    if (!read)
        return read.error();
    return std::move(read->received);
}

} // namespace

class TestIntakeBounds : public QObject
{
    Q_OBJECT

private slots:
    void tooManyLabelsAreLeftOutAndSaid()
    {
        QByteArray labels = "{\"alertname\":\"Down\"";
        for (int i = 0; i < 80; ++i)
            labels += ",\"l" + QByteArray::number(i) + "\":\"" + QByteArray(i == 0 ? 5'000 : 5, 'x') + '"';
        const QByteArray one = "{\"status\":\"firing\",\"labels\":" + labels + "}}";
        const auto read = readAlertmanager(view(webhook("[" + one + "]")));
        QVERIFY(read.has_value());
        QCOMPARE(read->alerts[0].labels.size(), Bounds().labels);
        QCOMPARE(read->alerts[0].labels.at("l0").size(), Bounds().labelValueBytes);
        QVERIFY(read->alerts[0].oddity.find("left out") != std::string::npos);
    }

    // Each shape is read with the bounds that it is given; 0 is none.
    void boundsCanBeNarrowedAndWidened_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("bound");
        QTest::addColumn<int>("labels");
        QTest::addColumn<int>("valueBytes");
        QTest::addColumn<int>("titleCharacters");
        for (const auto& [name, shape] : {std::pair{"Alertmanager", 0},
                                          {"Grafana", 1},
                                          {"before version 8", 2},
                                          {"our own", 3},
                                          {"mapped", 4}}) {
            // Where the title is an annotation, it was cut by its bytes before, and the ellipsis has three.
            const int less = shape < 2 ? 2 : 0;
            QTest::addRow("%s, narrowed to 10", name) << shape << 10 << 10 << 10 << 10 - less;
            QTest::addRow("%s, widened to 5000", name) << shape << 5'000 << 80 << 5'000 << 5'000 - less;
            QTest::addRow("%s, with none", name) << shape << 0 << 80 << 6'000 << 6'000;
        }
        QTest::newRow("Events v2, narrowed to 10") << 5 << 10 << 2 << 10 << 10;
        QTest::newRow("Events v2, with none") << 5 << 0 << 2 << 6'000 << 6'000;
    }
    void boundsCanBeNarrowedAndWidened()
    {
        QFETCH(int, shape);
        QFETCH(int, bound);
        QFETCH(int, labels);
        QFETCH(int, valueBytes);
        QFETCH(int, titleCharacters);
        const auto most = static_cast<std::size_t>(bound);
        const auto read = readLarge(shape, {most, most, most, most});
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        const auto& signal = read->alerts.at(0);
        QCOMPARE(signal.labels.size(), static_cast<std::size_t>(labels));
        QCOMPARE(signal.labels.at("group").size(), static_cast<std::size_t>(valueBytes));
        QCOMPARE(codePoints(signal.title), static_cast<std::size_t>(titleCharacters));
    }

    void keysAreBounded_data()
    {
        QTest::addColumn<int>("bound");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("taken");
        QTest::newRow("ten of ten") << 10 << 10 << true;
        QTest::newRow("eleven of ten") << 10 << 11 << false;
        QTest::newRow("300 of 300") << 300 << 300 << true;
        QTest::newRow("301 of 300") << 300 << 301 << false;
        QTest::newRow("5000 where there is no bound") << 0 << 5'000 << true;
    }
    void keysAreBounded()
    {
        QFETCH(int, bound);
        QFETCH(int, length);
        QFETCH(bool, taken);
        Bounds bounds;
        bounds.dedupKeyCharacters = static_cast<std::size_t>(bound);
        const QByteArray key(length, 'k');
        const QByteArray plain = "{\"title\":\"x\",\"key\":\"" + key + "\"}";
        const QByteArray event =
            "{\"routing_key\":\"r\",\"event_action\":\"resolve\",\"dedup_key\":\"" + key + "\"}";
        QCOMPARE(readPlainEvents(view(plain), bounds).has_value(), taken);
        QCOMPARE(readEventV2(view(event), bounds).has_value(), taken);
    }

    // Never in the middle of a character.
    void aLabelIsCutByItsBytes()
    {
        Bounds bounds;
        bounds.labelValueBytes = 10;
        const auto read = readPlainEvents(R"({"title":"x","labels":{"a":"äöüäöü","b":"äöüäö"}})", bounds);
        QVERIFY(read.has_value());
        QCOMPARE(read->alerts[0].labels.at("a"), std::string("äöü…"));
        QCOMPARE(read->alerts[0].labels.at("b"), std::string("äöüäö"));
    }
};

WARROOM_TEST_MAIN(TestIntakeBounds)
#include "tst_intake_bounds.moc"
