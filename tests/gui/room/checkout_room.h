// The incident of the mockups: checkout fails after a failover of orders-db, seen by Mara at 00:34 UTC.
#pragma once

#include "gui/room/folding_workspace.h"

#include <string>

namespace warroom::test {

class CheckoutRoom final
{
public:
    HandClock clock{at("00:34") + std::chrono::seconds(18)};
    FoldingWorkspace workspace{clock, directory(), person(1)};

    CheckoutRoom()
    {
        open();
        fillSections();
        fillTimeline();
        workspace.setPresent({{person(2), {}, {}, {}, {}, false, {}},
                              {person(3), {}, "", {}, {}, false, {}},
                              {person(4), {}, "", {}, {}, false, {}}});
    }

    // Mara works without a connection, and others change the same things meanwhile.
    void workApart()
    {
        workspace.setAccepting(false);
        ActionSet mine;
        mine.item = item(4);
        mine.owner = Owner(person(7));
        mine.due = at("00:55");
        workspace.submit({}, mine);
        workspace.submit({},
                         WhySet{item(33), "Why were reads of order history affected, and not the reports?"});
        ActionSet theirs;
        theirs.item = item(4);
        theirs.owner = Owner(person(2));
        theirs.due = at("01:20");
        by(5, "00:33", theirs);
        by(8, "00:33", ItemRemove{Section::Whys, item(33)});
        workspace.acceptAll();
        workspace.submit({}, PhaseMove{Phase::Resolution, {}, {}});
        workspace.refuseAll(fail(ErrorCode::Format, "The ticket still needs Fixes for symptoms."));
    }

    static PersonId person(std::uint8_t number) { return PersonId(Uuid{{9, number}}); }
    static ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }

    // A time of the night of the incident: 12:00 to 23:59 is the evening before.
    static Time at(const std::string& hourMinute)
    {
        const int hours = std::stoi(hourMinute.substr(0, 2));
        const int minutes = std::stoi(hourMinute.substr(3));
        const auto day =
            std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) - std::chrono::days(hours >= 12 ? 1 : 0);
        return day + std::chrono::hours(hours) + std::chrono::minutes(minutes);
    }

    static Directory directory()
    {
        const char* names[] = {"Mara", "Tomas", "Ines", "Jonas", "Priya", "Keiko", "Ana", "Devon"};
        std::vector<Person> people;
        for (std::uint8_t i = 0; i < 8; ++i)
            people.push_back(
                {person(static_cast<std::uint8_t>(i + 1)), names[i], AccountRole::Responder, false});
        return {std::move(people),
                {{GroupId(Uuid{{8, 1}}), "Platform", {person(2)}},
                 {GroupId(Uuid{{8, 2}}), "Data", {person(5), person(6)}},
                 {GroupId(Uuid{{8, 3}}), "Payments", {person(7)}}}};
    }

private:
    void by(int who, const std::string& when, Body body)
    {
        workspace.remote(person(static_cast<std::uint8_t>(who)), at(when), std::move(body));
    }

    void say(int who, const std::string& when, const std::string& kind, const std::string& text,
             const std::string& author = {})
    {
        CommentAdd comment;
        comment.kind = kind;
        comment.text = text;
        comment.author = author;
        by(who, when, std::move(comment));
    }

    void open()
    {
        TicketOpen opened;
        opened.title = "Checkout writes failing after orders-db failover";
        opened.severity = Severity::Sev1;
        opened.service = "checkout-api";
        opened.symptoms =
            "38 % of `POST /v2/orders` fail (504, 12 s). Some completed orders vanish from “Your orders” for "
            "up to 30 min. Payments are authorised, not captured.";
        opened.started = at("22:52");
        opened.number = 2481;
        by(1, "23:04", std::move(opened));
        by(1, "23:04", ItemRemove{Section::NextActions, firstActionOf(workspace.shown().openedBy)});
        by(8, "22:57",
           RequestGive{"Customers say the order page spins and then says try again. Three calls in five "
                       "minutes, all web "
                       "checkout.",
                       "Devon, support desk"});
        by(1, "23:05", RoleAssign{IncidentRole::Commander, Owner(person(1))});
        by(1, "23:05", RoleAssign{IncidentRole::OpsLead, Owner(person(2))});
        by(1, "23:06", RoleAssign{IncidentRole::CommsLead, Owner(person(3))});
        by(1, "23:06", RoleAssign{IncidentRole::Scribe, Owner(person(4))});
        by(1, "23:07", PhaseMove{Phase::Triage, {}, {}});
        by(1, "23:08", PhaseMove{Phase::Containment, {}, {}});
    }

    void action(std::uint8_t id, int who, const char* text, const char* due, const char* done)
    {
        ActionAdd add;
        add.item = item(id);
        add.text = text;
        add.owner = Owner(person(static_cast<std::uint8_t>(who)));
        if (due)
            add.due = at(due);
        by(1, "23:10", std::move(add));
        if (done)
            by(who, done, ActionCheck{item(id), true});
    }

    void fillSections()
    {
        text::Edit scope;
        scope.insert("Web and iOS in US and EU. APAC unaffected, it writes to ap-south.");
        by(2, "23:09", SectionEdit{Section::Scope, std::nullopt, scope});
        by(1, "23:12",
           CauseAdd{item(20),
                    "43 s partition between the us-east hub and DC1 during optics maintenance. Orchestrator "
                    "elected us-west "
                    "for orders-db; us-east still holds 954 writes that were never replicated",
                    CauseState::Suspected,
                    {},
                    {}});
        action(1, 2, "Lock deploy pipeline", nullptr, "23:07");
        action(2, 5, "Pause webhook and export jobs", nullptr, "23:19");
        action(3, 5, "Restore orders-db us-east from backup", "01:10", nullptr);
        action(4, 6, "Diff the 954 unreplicated writes", "00:50", nullptr);
        action(5, 2, "Send order-history reads to us-west", "00:30", nullptr);
        action(6, 7, "Reconcile authorised and captured", "01:00", nullptr);
        by(5, "23:20", WhyAsk{item(30), "Why may the orchestrator elect across regions?", {}, {}, {}});
        by(6, "23:25", WhyAsk{item(31), "Why did no alert fire on diverged writes?", {}, {}, {}});
        by(3, "23:30", WhyAsk{item(32), "Why did the status page lag by 15 minutes?", {}, {}, {}});
        by(8, "23:32", WhyAsk{item(33), "Why were reads of order history affected?", {}, {}, {}});
        by(6, "23:45", WhyAnswer{item(33), "Reads follow the elected primary."});
        for (std::uint8_t i = 1; i <= 8; ++i)
            by(1, "23:05", WatchAdd{person(i)});
    }

    void fillTimeline()
    {
        say(6, "22:50", "note", "Optics maintenance starts at the us-east hub",
            "Keiko · imported from change CHG-1177");
        say(2, "22:52", "impact", "us-east hub loses DC1 for 43 s", "Network monitor");
        say(2, "22:54", "alert", "checkout-api 5xx above 5 %, page to Data on-call",
            "grouped with 13 others");
        say(2, "23:07", "decision", "Deploys locked for all services");
        by(3, "23:09", StatusPublish{"Checkout degraded. We are investigating", {Audience::Customers}, {}});
        say(1, "23:13", "decision",
            "Keep us-west primary. Data integrity before speed: no fail-back until the 954 writes are "
            "reconciled");
        say(6, "23:41", "finding",
            "Cross-country writes add 62 ms a query; checkout makes 41 queries, so it times out");
        say(5, "00:05", "mitigation", "Restore of orders-db us-east started, 2.3 TB");
        by(3, "00:22",
           StatusPublish{"Restore running, next update 00:40", {Audience::Customers}, at("00:40")});
        say(4, "00:31", "note", "Restore at 41 %, orders-c is the slow one");
    }
};

} // namespace warroom::test
