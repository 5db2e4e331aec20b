// The rows of the palette for what is typed, in their order, and what taking one of them does.
#include "models/palette/palette_model.h"

#include "listed_workspace.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace warroom;
using namespace warroom::ui;
using namespace warroom::test;

namespace {

class NightClock final : public Clock
{
public:
    Time now() const override { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 20); }
    std::chrono::nanoseconds steady() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch();
    }
};

TicketId ticketId(int number)
{
    return TicketId(Uuid{{1, static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
                          static_cast<std::uint8_t>(number)}});
}

Summary ticket(int number, const char* title, Phase phase, int hoursAgo,
               TicketKind kind = TicketKind::Incident)
{
    Summary out;
    out.id = ticketId(number);
    out.number = number;
    out.kind = kind;
    out.title = title;
    out.phase = phase;
    out.lastActivity = NightClock().now() - std::chrono::hours(hoursAgo);
    return out;
}

PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }

} // namespace

class TestPaletteModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<ListedWorkspace>();
        m_bridge = std::make_unique<WorkspaceBridge>(*m_workspace, m_clock);
        m_workspace->give({{{person(1), "Mara", AccountRole::Commander, false},
                            {person(2), "Assa Lind", AccountRole::Responder, false},
                            {person(3), "Gone Assistant", AccountRole::Responder, true}},
                           {}},
                          {ticket(2452, "Password reset mails delayed", Phase::Closed, 60),
                           ticket(2481, "Checkout writes failing", Phase::Containment, 1),
                           ticket(2470, "Asset upload slow", Phase::Triage, 30),
                           ticket(2471, "Assets missing", Phase::Closed, 2)},
                          person(1));
        m_bridge->start();
        QTRY_VERIFY(m_bridge->isLoaded());
        m_done.clear();
        PaletteDeeds deeds;
        deeds.openTicket = [this](TicketId id) {
            m_done << "open " + QString::fromStdString(m_bridge->summary(id)->key());
        };
        deeds.newTicket = [this](const QString& title) { m_done << "new " + title; };
        deeds.person = [](PersonId) { return PaletteStep{"Person", {}, {}, {}}; };
        m_model = std::make_unique<PaletteModel>(*m_bridge, deeds);
        m_model->begin(commands(),
                       {{"asset-store", "service", "services", [this] { m_done << "asset-store"; }}},
                       "This incident");
    }
    void cleanup()
    {
        m_model.reset();
        m_bridge.reset();
        m_workspace.reset();
    }

    void rowsForWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("nothing typed: what the screen in front can do, then the rest")
            << "" << QStringList{"= This incident", "Assign next action…", "Assign role…",
                                 "= Commands",      "Declare an incident", "Settings"};
        QTest::newRow("all groups, each the likeliest first, what cannot be done last")
            << "ass"
            << QStringList{"= This incident",
                           "Assign next action…",
                           "Assign role…",
                           "= Tickets",
                           "INC-2470 Asset upload slow",
                           "INC-2471 Assets missing",
                           "INC-2452 Password reset mails delayed",
                           "= Runbooks and services",
                           "asset-store",
                           "= People",
                           "Assa Lind",
                           "= Not now",
                           "x Assess the damage"};
        QTest::newRow("commands only") << ">set" << QStringList{"= Commands", "Settings"};
        QTest::newRow("all commands")
            << ">" << QStringList{"= This incident", "Assign next action…", "Assign role…",
                                  "= Commands",      "Declare an incident", "Settings",
                                  "= Not now",       "x Assess the damage"};
        QTest::newRow("tickets only, by number")
            << "#248" << QStringList{"= Tickets", "INC-2481 Checkout writes failing"};
        QTest::newRow("people only, without those who left")
            << "@ass" << QStringList{"= People", "Assa Lind"};
        QTest::newRow("nothing fits: it can become a ticket")
            << "zebra in the cage" << QStringList{"Nothing found. Enter makes a ticket with this title."};
        QTest::newRow("a prefix alone with nothing behind it that fits") << "@zebra" << QStringList{};
    }
    void rowsForWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, rows);
        m_model->setTyped(typed);
        QCOMPARE(said(), rows);
    }

    void noMoreThanNineRowsWithoutAPrefix()
    {
        QList<PaletteCommand> many;
        for (int i = 0; i < 60; ++i) {
            PaletteCommand command;
            command.id = QString::number(i);
            command.text = QString("Command %1").arg(i);
            command.here = i % 2;
            many << command;
        }
        m_model->begin(many, {}, "Here");
        QCOMPARE(m_model->resultCount(), PaletteModel::MostMixed);
        m_model->setTyped("co");
        QVERIFY(m_model->resultCount() <= PaletteModel::MostMixed);
        m_model->setTyped(">");
        QCOMPARE(m_model->resultCount(), 60);
    }

    void whatWasUsedLastComesFirst()
    {
        m_model->take(rowOf("Settings"));
        m_model->begin(commands(), {}, "This incident");
        QCOMPARE(said().mid(3), (QStringList{"= Commands", "Settings", "Declare an incident"}));
    }

    void aRefusedCommandSaysWhyAndCannotBeTaken()
    {
        m_model->setTyped("assess");
        const int row = rowOf("x Assess the damage");
        QVERIFY(row > 0);
        const QModelIndex index = m_model->index(row);
        QCOMPARE(index.data(PaletteModel::DetailRole).toString(), QString("Only the commander may."));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains("Only the commander may."));
        QVERIFY(!(index.flags() & Qt::ItemIsEnabled));
        QVERIFY(!m_model->take(row));
        QVERIFY(m_done.isEmpty());
    }

    void takingARowIsWhatItSays()
    {
        m_model->setTyped("decl");
        m_model->take(m_model->firstRow())();
        m_model->setTyped("checkout");
        m_model->take(m_model->firstRow())();
        m_model->setTyped("asset-store");
        m_model->take(m_model->firstRow())();
        m_model->setTyped("zebra in the cage");
        m_model->take(m_model->firstRow())();
        QCOMPARE(m_done, (QStringList{"declare", "open INC-2481", "asset-store", "new zebra in the cage"}));
    }

    void argumentsAreAskedInTheSameField()
    {
        QSignalSpy steps(m_model.get(), &PaletteModel::stepChanged);
        m_model->setTyped("next");
        QVERIFY(!m_model->take(m_model->firstRow()));
        QCOMPARE(steps.size(), 1);
        QCOMPARE(m_model->step()->prompt, QString("Assign"));
        QCOMPARE(m_model->typed(), QString());
        QCOMPARE(said(), (QStringList{"Mara", "Priya"}));
        m_model->setTyped("pri");
        QCOMPARE(said(), (QStringList{"Priya", "Assign to pri"}));
        m_model->take(0)();
        QCOMPARE(m_done, QStringList{"assign Priya"});
        m_model->setTyped("the night shift");
        QCOMPARE(said(), (QStringList{"Assign to the night shift"}));
        m_model->take(0)();
        QCOMPARE(m_done.last(), QString("assign the night shift"));
        QVERIFY(m_model->back());
        QVERIFY(!m_model->step());
        QVERIFY(!m_model->back());
    }

    void tabFillsInTheRowBehindThePrefix()
    {
        m_model->setTyped("#248");
        QCOMPARE(m_model->filling(m_model->firstRow()), QString("#INC-2481 Checkout writes failing"));
        m_model->setTyped(m_model->filling(m_model->firstRow()));
        QCOMPARE(said(), (QStringList{"= Tickets", "INC-2481 Checkout writes failing"}));
    }

    void fullTextAsksTheLocalIndex()
    {
        m_workspace->hits = {
            {ticketId(2452), "INC-2452", "Password reset mails delayed", "the \x02queue\x03 was full", 0}};
        m_model->setTyped("/queue full");
        QTRY_COMPARE(said(), (QStringList{"= Found in the texts", "INC-2452 Password reset mails delayed"}));
        QCOMPARE(m_workspace->searched.back(), std::string("queue full"));
        QCOMPARE(m_model->index(1).data(PaletteModel::DetailRole).toString(), QString("the queue was full"));
        m_model->take(1)();
        QCOMPARE(m_done, QStringList{"open INC-2452"});
    }

    void anAnswerToWhatIsNoLongerTypedIsDropped()
    {
        m_workspace->hits = {{ticketId(2452), "INC-2452", "Password reset", "x", 0}};
        m_model->setTyped("/queue");
        m_model->setTyped(">set");
        QCoreApplication::processEvents();
        QCOMPARE(said(), (QStringList{"= Commands", "Settings"}));
    }

    void changedTicketsAreFoundByTheirNewTitle()
    {
        m_model->setTyped("#check");
        m_workspace->give({}, {ticket(2481, "Orders vanish", Phase::Recovery, 0)}, person(1));
        QTRY_COMPARE(m_bridge->summary(ticketId(2481))->title, std::string("Orders vanish"));
        m_model->setTyped("#vanish");
        QCOMPARE(said(), (QStringList{"= Tickets", "INC-2481 Orders vanish"}));
        m_model->setTyped("#checkout");
        QVERIFY(said().isEmpty());
    }

    void manyHitsAreCut()
    {
        std::vector<Summary> many;
        for (int i = 0; i < 20'000; ++i)
            many.push_back(
                ticket(10'000 + i, "Checkout writes failing after orders-db failover", Phase::Closed, i));
        m_workspace->give({}, std::move(many), person(1));
        QTRY_VERIFY(m_bridge->summaries().size() > 20'000);
        m_model->setTyped("#f");
        m_model->setTyped("#failov");
        QCOMPARE(m_model->resultCount(), PaletteModel::MostOfOneKind);
    }

private:
    QList<PaletteCommand> commands()
    {
        const auto plain = [this](const char* id, const char* text, bool here, const char* whyNot = "") {
            PaletteCommand command;
            command.id = id;
            command.text = QString::fromUtf8(text);
            command.here = here;
            command.whyNot = whyNot;
            command.run = [this, name = QString(id)] { m_done << name; };
            return command;
        };
        PaletteCommand assign = plain("assign", "Assign next &action…", true);
        assign.ask = [this] {
            PaletteStep step;
            step.prompt = "Assign";
            for (const char* name : {"Mara", "Priya"})
                step.choices.append(
                    {name, {}, {}, [this, name] { m_done << QString("assign ") + name; }, {}});
            step.takes = [this](const QString& name) { m_done << "assign " + name; };
            step.takesText = "Assign to %1";
            return step;
        };
        return {plain("declare", "Declare an incident", false), assign, plain("role", "Assign role…", true),
                plain("assess", "Assess the damage", true, "Only the commander may."),
                plain("settings", "Settings", false)};
    }

    QStringList said() const
    {
        QStringList out;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row);
            const auto kind = static_cast<PaletteRowKind>(index.data(PaletteModel::KindRole).toInt());
            const QString text = index.data().toString();
            out << (kind == PaletteRowKind::Heading   ? "= " + text
                    : kind == PaletteRowKind::Refused ? "x " + text
                                                      : text);
        }
        return out;
    }
    int rowOf(const QString& text) const { return static_cast<int>(said().indexOf(text)); }

    NightClock m_clock;
    std::unique_ptr<ListedWorkspace> m_workspace;
    std::unique_ptr<WorkspaceBridge> m_bridge;
    std::unique_ptr<PaletteModel> m_model;
    QStringList m_done;
};

WARROOM_TEST_MAIN(TestPaletteModel)
#include "tst_palette_model.moc"
