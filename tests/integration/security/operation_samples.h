// One good body for every operation of the catalogue, and a ticket on which they are good.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

namespace warroom::test {

inline QByteArray newId() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

// The items that ticketSeed() makes; ids of items are a ticket's own.
constexpr const char* causeItem = "0192b3f4-0000-7000-8000-0000000000c1";
constexpr const char* preventionItem = "0192b3f4-0000-7000-8000-0000000000d1";
constexpr const char* actionItem = "0192b3f4-0000-7000-8000-0000000000a1";
constexpr const char* whyItem = "0192b3f4-0000-7000-8000-0000000000b1";

// What stands for a value in a sample: $NEW a fresh id, $OTHER another ticket, $SOMEBODY a person, $ENTRY an
// entry of the ticket, $PHASE and $STATE where the ticket may go next.
inline QHash<QString, QByteArray> operationSamples()
{
    QHash<QString, QByteArray> samples = {
        {"ticket.open", R"({"title":"Opened","severity":"SEV3","template":{"version":1}})"},
        {"ticket.rename", R"({"title":"Renamed"})"},
        {"severity.set", R"({"severity":"SEV3"})"},
        {"priority.set", R"({"priority":"P1"})"},
        {"service.set", R"({"service":"checkout"})"},
        {"phase.move",
         R"({"phase":"$PHASE","reason":"a rehearsal","override_reason":"a rehearsal of the rights"})"},
        {"state.set", R"({"state":"$STATE","reason":"a rehearsal"})"},
        {"ticket.raise", R"({"severity":"SEV2"})"},
        {"milestone.set", R"({"milestone":"detected","at":"2026-11-20T10:00:00Z"})"},
        {"ticket.link", R"({"other":"$OTHER","relation":"related"})"},
        {"source.add", R"({"url":"https://status.example/1"})"},
        {"request.give", R"({"text":"It fails."})"},
        {"request.add", R"({"text":"It still fails."})"},
        {"section.edit", R"({"section":"symptoms","edit":["More. "]})"},
        {"section.mark", R"({"section":"scope","mark":"tbd"})"},
        {"cause.add", R"({"item":"$NEW","text":"A lock"})"},
        {"cause.set", R"({"item":"$CAUSE","state":"confirmed"})"},
        {"fix.add", R"({"section":"fixes_symptoms","item":"$NEW","text":"Restart"})"},
        {"prevention.add", R"({"item":"$NEW","text":"An alert"})"},
        {"prevention.set", R"({"item":"$PREVENTION","effect":"Seen earlier"})"},
        {"follow_up.link", R"({"section":"prevention","item":"$PREVENTION","ticket":"$OTHER"})"},
        {"action.add", R"({"item":"$NEW","text":"Call the provider"})"},
        {"action.set", R"({"item":"$ACTION","text":"Call again"})"},
        {"action.check", R"({"item":"$ACTION","done":true})"},
        {"why.ask", R"({"item":"$NEW","text":"Why?"})"},
        {"why.set", R"({"item":"$WHY","text":"Why then?"})"},
        {"why.answer", R"({"item":"$WHY","answer":"Because."})"},
        {"why.link", R"({"item":"$WHY","prevention":"$PREVENTION"})"},
        {"why.drop", R"({"item":"$WHY","reason":"beside the point"})"},
        {"why.reopen", R"({"item":"$WHY"})"},
        {"item.remove", R"({"section":"root_cause","item":"$CAUSE"})"},
        {"item.restore", R"({"section":"root_cause","item":"$CAUSE"})"},
        {"item.move", R"({"section":"next_actions","item":"$ACTION","position":0})"},
        {"role.assign", R"({"role":"scribe","holder":{"name":"Somebody"}})"},
        {"responder.add", R"({"person":"$SOMEBODY"})"},
        {"responder.remove", R"({"person":"$SOMEBODY"})"},
        {"watch.add", R"({"person":"$SOMEBODY"})"},
        {"watch.remove", R"({"person":"$SOMEBODY"})"},
        {"comment.add", R"({"text":"Seen."})"},
        {"entry.set", R"({"entry":"$ENTRY","from":"2026-11-20T10:00:00Z"})"},
        {"entry.pin", R"({"entry":"$ENTRY"})"},
        {"entry.strike", R"({"entry":"$ENTRY"})"},
        {"status.publish", R"({"text":"We look into it."})"},
        {"due.set", R"({"due":"2026-12-20T10:00:00Z"})"},
        {"review.set", R"({"review":"in_review"})"},
        {"checklist.check", R"({"item":"incident.roles"})"},
        {"drill.set", R"({"drill":true,"reason":"practice"})"},
        {"template.adopt",
         R"({"template":{"version":2,"sections":{"scope":{"guidance":"Which regions?"}}}})"},
        {"visibility.set", R"({"restricted":false,"reason":"a rehearsal"})"},
        {"mask.lift", R"({"fingerprint":"0123456789abcdef","kind":"github_token","reason":"an example"})"},
        {"alert.ack", R"({"alert":1,"title":"The disk is full"})"},
        {"alert.link", R"({"alert":1,"title":"The disk is full"})"},
        {"text.settle", R"({"section":"symptoms"})"},
        {"driver.set", R"({"person":"$SOMEBODY"})"},
        {"ownership.set", R"({"text":"I made the change."})"},
        {"attachment.add", R"({"sha256":"$DIGEST","name":"log.txt","size":3})"},
    };
    return samples;
}

inline QByteArray filledSample(QByteArray sample)
{
    return sample.replace("$NEW", newId())
        .replace("$CAUSE", causeItem)
        .replace("$PREVENTION", preventionItem)
        .replace("$ACTION", actionItem)
        .replace("$WHY", whyItem)
        .replace("$DIGEST", QByteArray(64, 'a'));
}

inline QByteArray operation(const QByteArray& id, const QByteArray& ticket, const QByteArray& type,
                            const QByteArray& body)
{
    return R"({"id":")" + id + R"(","ticket":")" + ticket + R"(","type":")" + type + R"(","body":)" + body +
           "}";
}

struct Seed
{
    QByteArray ticket;
    QByteArray entry; // a comment of it
    QByteArrayList ops;
};

// The operations that make a ticket with one item of each kind; `more` goes into its ticket.open. The command
// is given to `commander` unless that is empty.
inline Seed ticketSeed(const QByteArray& kind, const QByteArray& commander, const QByteArray& more = {})
{
    Seed seed{newId(), newId(), {}};
    const auto add = [&](const QByteArray& type, const QByteArray& body, const QByteArray& id = newId()) {
        seed.ops << operation(id, seed.ticket, type, filledSample(body));
    };
    add("ticket.open", R"({"title":"Rights","severity":"SEV2","kind":")" + kind + '"' + more + "}");
    if (!commander.isEmpty())
        add("role.assign", R"({"role":"commander","holder":{"person":")" + commander + "\"}}");
    add("comment.add", R"({"text":"First."})", seed.entry);
    add("cause.add", R"({"item":"$CAUSE","text":"Unknown"})");
    add("prevention.add", R"({"item":"$PREVENTION","text":"Unknown"})");
    add("action.add", R"({"item":"$ACTION","text":"Look"})");
    add("why.ask", R"({"item":"$WHY","text":"Why?"})");
    return seed;
}

} // namespace warroom::test
