// Ticket templates on the command line: listed, shown, published from a file, adopted.
#include "integration/ctl/ctl_seat.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>

using namespace warroom::test;

class CtlTemplateTest final : public QObject, private CtlSeat
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_backend = std::make_unique<BackendProcess>(m_dir.file("server"));
        QVERIFY2(m_backend->start(), m_backend->output());
        m_responder = tokenFor(*m_backend, "responder", "responder");
    }

    void whatIsShownIsPublishedWithAChange()
    {
        m_old = declare("Before");
        const auto shown = ctl({"template", "show", "1"});
        QCOMPARE(shown.exitCode, 0);
        auto content = shown.json();
        auto sections = content["sections"].toObject();
        auto scope = sections["scope"].toObject();
        auto needs = scope["needs"].toObject();
        QCOMPARE(needs["triage"].toString(), QString("free"));
        needs["triage"] = "tbd_ok";
        scope["needs"] = needs;
        scope["guidance"] = "Which regions?";
        sections["scope"] = scope;
        content["sections"] = sections;
        const QString file = write("next.json", QJsonDocument(content).toJson());
        QCOMPARE(ctl({"template", "publish", file}).exitCode, 2); // without a reason
        const auto forbidden = ctlAs(m_responder, {"template", "publish", file, "--reason", "why not"});
        QVERIFY2(forbidden.err.contains("commander"), forbidden.said());
        const auto published = ctl({"template", "publish", file, "--reason", "Scopes came late"});
        QVERIFY2(published.exitCode == 0, published.said());
        QCOMPARE(published.json()["templates"].toArray()[0].toObject()["version"].toInt(), 2);
        // It was made from version 1, which does not stand any more.
        QVERIFY(ctl({"template", "publish", file, "--reason", "again"}).err.contains("version 2 stands"));
    }

    void theVersionsAreListed()
    {
        const auto list = ctlAs(m_responder, {"template", "list"});
        QCOMPARE(list.exitCode, 0);
        const auto lines = list.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].trimmed().startsWith("2 ") && lines[0].contains("admin  Scopes came late"),
                 lines[0]);
        QVERIFY2(lines[1].contains("built in"), lines[1]);
        const auto shown = ctlAs(m_responder, {"template", "show"});
        QVERIFY2(shown.out.contains("Template 2: Scopes came late") &&
                     shown.out.contains("\"Which regions?\""),
                 shown.said());
        QVERIFY(ctl({"template", "show", "3"}).err.contains("there is no template 3"));
        QVERIFY(ctl({"format"}).out.contains("must be filled, or said to be TBD"));
    }

    void aFileWithAMistakeIsNamed()
    {
        const QString file = write("bad.json", R"({"sections":{"scope":{"needs":{"triage":"all"}}}})");
        const auto refused = ctl({"template", "publish", file, "--reason", "because"});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.err.contains("sections.scope.needs.triage"), refused.said());
    }

    void anOldTicketAdopts()
    {
        const auto born = declare("After");
        const auto told = ctlAs(m_backend->adminToken(), {"incident", "show", born});
        QVERIFY2(told.out.contains("template: 2"), told.said());
        QVERIFY(!ctlAs(m_responder, {"incident", "show", m_old}).out.contains("template:"));
        QVERIFY(ctlAs(m_responder, {"template", "adopt", m_old}).exitCode != 0);
        const auto adopted = ctlAs(m_backend->adminToken(), {"template", "adopt", m_old});
        QVERIFY2(adopted.exitCode == 0, adopted.said());
        const auto shown = ctlAs(m_responder, {"incident", "show", m_old});
        QVERIFY2(shown.out.contains("template: 2") && shown.out.contains("Template 2, was 1"), shown.said());
        QVERIFY(ctl({"template", "adopt", m_old, "2"}).exitCode != 0);
    }

    void aDocumentKeepsItsTemplate()
    {
        const auto document = show(declare("To be moved"));
        QCOMPARE(document["ticket_template"].toObject()["version"].toInt(), 2);
        BackendProcess other(m_dir.file("other"));
        QVERIFY2(other.start(), other.output());
        const QString file = write("moved.json", QJsonDocument(document).toJson());
        const QMap<QString, QString> there{{"WARROOM_SERVER", other.url()},
                                           {"WARROOM_TOKEN", QString::fromStdString(other.adminToken())}};
        const auto imported = runCtl({"incident", "import", file}, there);
        QVERIFY2(imported.exitCode == 0, imported.said());
        const auto again = runCtl({"--json", "incident", "show", "INC-1"}, there);
        QCOMPARE(again.json()["ticket_template"], document["ticket_template"]);
    }

private:
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_dir.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    std::string m_responder;
    QString m_old;
};

WARROOM_TEST_MAIN(CtlTemplateTest)
#include "tst_ctl_template.moc"
