// Secrets on their way between people: masked where they are written, and by the hub where they are not,
// without the copies coming apart.
#include "masking/mask_body.h"
#include "support/scenario/fake_war_room.h"
#include "support/test_main.h"

#include <algorithm>

using namespace std::string_literals;
using namespace warroom;
using namespace warroom::test;
using text::Edit;

namespace {

const std::string secret = "gl"s + "pat-wBVrQUPv3JaEmHx0vCun";
const std::string mark = "[masked: gitlab_token]";

// A room with one ticket; the first client can also be handed operations as an older program left them.
struct Desk
{
    FakeWarRoom room;
    TicketId ticket;

    explicit Desk(RoomOptions options = {}) : room(std::move(options))
    {
        ticket = room.declare(0);
        room.insert(0, ticket, Section::Symptoms, 0, "disk full");
        room.settle();
    }

    // Into the outbox as it is, past everything that masks; it leaves with the next flush.
    OpId leave(Body body)
    {
        OutboxRow row;
        row.record.id = room.newId<OpId>();
        row.record.ticket = ticket;
        row.record.type = typeOf(body);
        row.record.actor = room.person(0);
        row.record.replica = room.replica(0).replica();
        row.record.at = room.clock.now();
        row.record.base = room.replica(0).heard(ticket);
        row.record.body = formatBody(body);
        auto& disk = *room.cacheDisk(0);
        disk.outbox[++disk.lastPlace] = row;
        disk.places[row.record.id] = disk.lastPlace;
        return row.record.id;
    }
    void leaveEdit(Edit edit) { leave(SectionEdit{Section::Symptoms, {}, std::move(edit), 0}); }
    void sendWhatWasLeft()
    {
        room.replica(0).adoptForeign();
        QVERIFY(room.flush(0));
    }

    std::string text(std::size_t client) { return room.shownText(client, ticket, Section::Symptoms); }
    bool isInLog(const std::string& words) const
    {
        const auto& ops = room.logDisk()->ops;
        return std::any_of(ops.begin(), ops.end(), [&](const StoredOp& op) {
            return op.record.body.find(words) != std::string::npos;
        });
    }
    std::string lastEntry(std::size_t client)
    {
        const auto shown = room.replica(client).shown(ticket);
        return shown->timeline.empty() ? std::string() : shown->timeline.back().text;
    }
};

CommentAdd comment(const std::string& text)
{
    CommentAdd out;
    out.text = text;
    return out;
}

} // namespace

class TestSyncMasking : public QObject
{
    Q_OBJECT

private slots:
    void whatAPersonWritesIsMaskedBeforeItIsKept()
    {
        Desk desk;
        desk.room.replica(0).takeChange();
        const auto op = desk.room.act(0, desk.ticket, comment("token " + secret));
        QCOMPARE(std::get<CommentAdd>(desk.room.waiting(0, op)->body).text, "token " + mark);
        for (const auto& [place, row] : desk.room.cacheDisk(0)->outbox)
            QVERIFY(row.record.body.find(secret) == std::string::npos);
        const auto told = desk.room.replica(0).takeChange().masked;
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY(told[0].op == op);
        QCOMPARE(told[0].fields[0].path, "text"s);
        QCOMPARE(told[0].fields[0].span.value, secret);
        desk.room.settle();
        QCOMPARE(desk.lastEntry(1), "token " + mark);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void whatTheLastKeysCompleteIsMasked()
    {
        Desk desk;
        const auto half = secret.size() / 2;
        desk.room.insert(0, desk.ticket, Section::Symptoms, 9, " " + secret.substr(0, half));
        desk.room.settle();
        desk.room.insert(0, desk.ticket, Section::Symptoms, 10 + half, secret.substr(half));
        QCOMPARE(desk.text(0), "disk full " + mark);
        desk.room.settle();
        QCOMPARE(desk.text(1), "disk full " + mark);
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void theHubMasksWhatItsAuthorDidNot()
    {
        Desk desk;
        desk.leave(comment("token " + secret));
        desk.sendWhatWasLeft();
        desk.room.replica(0).takeChange();
        desk.room.settle();
        QVERIFY(!desk.isInLog(secret));
        QCOMPARE(desk.lastEntry(0), "token " + mark);
        QCOMPARE(desk.lastEntry(1), "token " + mark);
        const auto told = desk.room.replica(0).takeChange().masked;
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].fields[0].span.kind, std::string_view("gitlab_token"));
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void laterEditsOfABatchAreCarriedPastTheMarks()
    {
        Desk desk;
        leaveThreeEdits(desk);
        desk.sendWhatWasLeft();
        desk.room.insert(1, desk.ticket, Section::Symptoms, 0, "root ");
        desk.room.settle();
        QVERIFY(!desk.isInLog(secret));
        QCOMPARE(desk.text(0), "root disk " + mark + " is full!");
        QCOMPARE(desk.text(1), desk.text(0));
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void aBatchThatIsSentTwiceMeansTheSame()
    {
        Desk desk;
        leaveThreeEdits(desk);
        desk.leave(comment("token " + secret));
        desk.sendWhatWasLeft();
        desk.room.killHubAfterCommit();
        desk.room.settle();
        desk.room.reconnect(0);
        desk.room.reconnect(1);
        // One more edit goes out together with the ones that the hub has already.
        const auto end = static_cast<std::uint32_t>(desk.text(0).size());
        desk.room.type(0, desk.ticket, Section::Symptoms, {}, Edit().retain(end).insert("!"));
        desk.room.settleAll();
        QVERIFY(!desk.isInLog(secret));
        QCOMPARE(desk.text(0), "disk " + mark + " is full!!");
        QCOMPARE(desk.text(1), desk.text(0));
        QVERIFY(std::none_of(desk.room.replica(0).outbox().begin(), desk.room.replica(0).outbox().end(),
                             [](const Waiting& waiting) { return waiting.refused.has_value(); }));
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void aLiftedValueStays()
    {
        Desk desk;
        desk.room.act(
            1, desk.ticket,
            MaskLift{masking::fingerprintOf(secret, desk.ticket.text()), "gitlab_token", "it is made up"});
        desk.room.settle();
        desk.room.act(0, desk.ticket, comment("token " + secret));
        desk.leave(comment("again " + secret));
        desk.sendWhatWasLeft();
        desk.room.settle();
        QVERIFY(desk.isInLog("token " + secret));
        QVERIFY(desk.isInLog("again " + secret));
        QCOMPARE(desk.room.wrong(), ""s);
    }

    void liftingDoesNotMakeARepeatedOperationAnother()
    {
        Desk desk;
        const auto op = desk.leave(comment("token " + secret));
        desk.sendWhatWasLeft();
        desk.room.killHubAfterCommit();
        desk.room.settle();
        desk.room.reconnect(1);
        desk.room.act(
            1, desk.ticket,
            MaskLift{masking::fingerprintOf(secret, desk.ticket.text()), "gitlab_token", "it is made up"});
        desk.room.settle();
        desk.room.settleAll();
        QVERIFY(!desk.room.waiting(0, op));
        QCOMPARE(desk.room.wrong(), ""s);
    }

private:
    // "disk full" -> "disk TOKEN full" -> "disk TOKEN full!" -> "disk TOKEN is full!", each made on the one
    // before.
    static void leaveThreeEdits(Desk& desk)
    {
        const auto size = static_cast<std::uint32_t>(secret.size());
        desk.leaveEdit(Edit().retain(5).insert(secret + " "));
        desk.leaveEdit(Edit().retain(10 + size).insert("!"));
        desk.leaveEdit(Edit().retain(6 + size).insert("is "));
    }
};

WARROOM_TEST_MAIN(TestSyncMasking)
#include "tst_sync_masking.moc"
