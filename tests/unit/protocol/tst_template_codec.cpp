// Ticket templates as JSON: what is written is read back, in an operation too; what is left out and what is
// wrong.
#include "protocol/op_codec.h"
#include "protocol/template_codec.h"
#include "protocol/ticket_codec.h"
#include "protocol/ticket_snapshot.h"
#include "support/templates.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::test;

class TemplateCodecTest final : public QObject
{
    Q_OBJECT

private slots:
    void aTemplateComesBack()
    {
        const auto read = protocol::parseTemplate(protocol::format(testTemplate(3)));
        QVERIFY_RESULT(read);
        QVERIFY(*read == testTemplate(3));
    }

    void aPublishedOneComesBackWithWhoWhenAndWhy()
    {
        Uuid uuid;
        uuid.bytes[0] = 7;
        const PublishedTemplate published{testTemplate(2), PersonId(uuid), Time(Duration(1'772'593'200'000)),
                                          "Scopes came too late"};
        const auto read = protocol::parsePublishedTemplate(protocol::format(published));
        QVERIFY_RESULT(read);
        QVERIFY(*read == published);
    }

    void anOperationCarriesItWhole()
    {
        TicketOpen open;
        open.title = "Slow";
        open.ownTemplate = testTemplate(2);
        const auto text = formatBody(open);
        const auto body = parseBody(TicketOpen::type, text);
        QVERIFY_RESULT(body);
        QVERIFY(std::get<TicketOpen>(*body).ownTemplate == open.ownTemplate);
        QCOMPARE(formatBody(*body), text);
        open.ownTemplate.reset();
        QVERIFY(formatBody(open).find("template") == std::string::npos);
    }

    void aSnapshotHoldsIt()
    {
        Ticket ticket;
        ticket.ownTemplate = testTemplate(2);
        const auto again = unpackTicket(packTicket(ticket));
        QVERIFY_RESULT(again);
        QVERIFY(again->ownTemplate == ticket.ownTemplate);
        QVERIFY(formatCanonical(ticket).find("\"template\"") != std::string::npos);
        QVERIFY(formatCanonical(Ticket()).find("\"template\"") == std::string::npos);
    }

    void whatIsLeftOutIsBuiltIn()
    {
        const auto read =
            protocol::parseTemplate(R"({"version":2,"sections":{"scope":{"needs":{"closed":"filled"}}}})");
        QVERIFY_RESULT(read);
        auto expected = builtInTemplate();
        expected.version = 2;
        setNeed(expected, Section::Scope, Phase::Closed, Need::Filled);
        QVERIFY(*read == expected);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("a section that is none")
            << QByteArray(R"({"sections":{"scop":{}}})") << "sections.scop";
        QTest::newRow("a text of the postmortem")
            << QByteArray(R"({"sections":{"summary":{}}})") << "sections.summary";
        QTest::newRow("a phase that is none")
            << QByteArray(R"({"sections":{"scope":{"needs":{"later":"free"}}}})")
            << "sections.scope.needs.later";
        QTest::newRow("a need that is none")
            << QByteArray(R"({"sections":{"scope":{"needs":{"triage":"all"}}}})")
            << "sections.scope.needs.triage";
        QTest::newRow("a need that is a number")
            << QByteArray(R"({"sections":{"scope":{"needs":{"triage":1}}}})")
            << "sections.scope.needs.triage";
        QTest::newRow("guidance that is a list")
            << QByteArray(R"({"sections":{"scope":{"guidance":[]}}})") << "sections.scope.guidance";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        const auto read = protocol::parseTemplate(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().path()), path);
    }
};

WARROOM_TEST_MAIN(TemplateCodecTest)
#include "tst_template_codec.moc"
