// Hints in words, and the places in the form that they are about.
#include "models/services/service_hints.h"
#include "support/test_main.h"

#include <QtTest>

using namespace warroom;
using namespace warroom::ui;

class ServiceHintsTest final : public QObject
{
    Q_OBJECT

private slots:
    void hints_data();
    void hints();
    void whatIsWellHasNone();

private:
    static Directory people()
    {
        const PersonId mara(Uuid{{9, 1}}), gone(Uuid{{9, 2}});
        return Directory(
            {{mara, "Mara", AccountRole::Commander, false}, {gone, "Jonas", AccountRole::Commander, true}},
            {});
    }
    static Service well()
    {
        Service service;
        service.name = "checkout-api";
        service.owner = "Mara";
        service.tier = 0;
        Objective objective;
        objective.name = "availability";
        objective.good = "sum(good[$window])";
        objective.total = "sum(all[$window])";
        objective.target = 0.99;
        objective.runbook = "https://wiki.example/checkout";
        service.objectives = {objective};
        return service;
    }
};

void ServiceHintsTest::hints_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* about, const char* text, auto change) {
        Service service = well();
        change(service);
        QTest::newRow(name) << service << about << text;
    };
    row("nobody owns it", "owner", "Nobody owns this service.", [](Service& s) { s.owner.clear(); });
    row("its owner left", "owner", "Its owner Jonas is not in this workspace, or nobody is left there.",
        [](Service& s) { s.owner = "Jonas"; });
    row("it needs what nobody wrote down", "needs[1]", "It needs ledger, which is not in the catalog.",
        [](Service& s) {
            s.needs = {"checkout-api", "ledger"};
        });
    row("no runbook", "objectives[0].runbook",
        "availability has no runbook: who is paged for it does not read what to do.",
        [](Service& s) { s.objectives[0].runbook.clear(); });
    row("too strict", "objectives[0].target",
        "availability: 99.999 % is more than people, its probe or what it needs can keep.",
        [](Service& s) { s.objectives[0].target = 0.99999; });
    row("pages for little", "objectives[0].burn_preset",
        "availability pages at any hour for a service of tier 3; a ticket would do.",
        [](Service& s) { s.tier = 3; });
    row("a query of a fixed time", "objectives[0].good",
        "availability: a query does not ask about $window, so that the same events count again.",
        [](Service& s) { s.objectives[0].good = "sum(good[5m])"; });
}

void ServiceHintsTest::hints()
{
    QFETCH(Service, service);
    QFETCH(QString, about);
    QFETCH(QString, text);
    Catalog catalog;
    catalog.services = {service};
    const auto found = serviceHints(service, catalog, people());
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].about, about);
    QCOMPARE(found[0].text, text);
}

void ServiceHintsTest::whatIsWellHasNone()
{
    Catalog catalog;
    catalog.services = {well()};
    QVERIFY(serviceHints(well(), catalog, people()).empty());
}

WARROOM_TEST_MAIN(ServiceHintsTest)
#include "tst_service_hints.moc"
