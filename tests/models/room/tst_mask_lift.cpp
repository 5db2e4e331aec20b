// A mask that was a false alarm goes wherever it stands, and only there.
#include "models/room/mask_lift.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;

namespace {

const std::string mark = "[masked: email]";
const std::string address = "ops@example.org";

ItemId item(std::uint8_t number) { return ItemId(Uuid{{7, number}}); }
OpId op(Seq number) { return OpId(Uuid{{3, static_cast<std::uint8_t>(number)}}); }

// A ticket on which each text says "ask [masked: email] first".
class Masked final
{
public:
    Ticket ticket;

    Masked()
    {
        const std::string said = "ask " + mark + " first";
        TicketOpen open;
        open.title = said;
        does(open);
        does(RequestGive{said, {}});
        ActionAdd action;
        action.item = item(1);
        action.text = said;
        does(action);
        does(WhyAsk{item(2), said, {}, {}, {}});
        does(WhyAsk{item(3), "Why?", {}, {}, {}});
        does(WhyAnswer{item(3), said});
        does(WhyAsk{item(4), "Why then?", {}, {}, {}});
        does(WhyDrop{item(4), said});
        does(CauseAdd{item(5), "A cause", CauseState::Suspected, said, {}});
        does(PreventionAdd{item(6), "A measure", said, {}, {}, {}});
        does(SectionMarkSet{Section::Scope, SectionMark::None, said});
        CommentAdd comment;
        comment.text = said;
        comment.kind = "note";
        does(comment);
    }

    void does(Body body)
    {
        Op made;
        made.id = op(++m_seq);
        made.seq = m_seq;
        made.base = m_seq - 1;
        made.body = std::move(body);
        apply(ticket, made);
    }

    OpId last() const { return op(m_seq); }

private:
    Seq m_seq = 0;
};

MaskNote at(std::optional<Section> section, std::optional<ItemId> item_, OpId entry)
{
    MaskNote note;
    note.section = section;
    note.item = item_;
    note.entry = entry;
    return note;
}

} // namespace

class MaskLiftTest final : public QObject
{
    Q_OBJECT

private slots:
    void itGoesWhereItStands_data();
    void itGoesWhereItStands();
    void whatIsLockedStays();
};

void MaskLiftTest::itGoesWhereItStands_data()
{
    QTest::addColumn<int>("section"); // -1: none
    QTest::addColumn<int>("item");    // 0: none
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char* name, int section, int number, std::string_view type) {
        QTest::newRow(name) << section << number << QByteArray(type.data(), static_cast<int>(type.size()));
    };
    row("a next action", static_cast<int>(Section::NextActions), 1, ActionSet::type);
    row("a question", static_cast<int>(Section::Whys), 2, WhySet::type);
    row("the answer of a question", static_cast<int>(Section::Whys), 3, WhyAnswer::type);
    row("why a question was dropped", static_cast<int>(Section::Whys), 4, WhyDrop::type);
    row("the evidence of a cause", static_cast<int>(Section::RootCause), 5, CauseSet::type);
    row("the effect of a measure", static_cast<int>(Section::Prevention), 6, PreventionSet::type);
    row("the reason of a section that is left out", static_cast<int>(Section::Scope), 0,
        SectionMarkSet::type);
    row("an entry of the timeline", -1, 0, EntrySet::type);
}

void MaskLiftTest::itGoesWhereItStands()
{
    QFETCH(int, section);
    QFETCH(int, item);
    QFETCH(QByteArray, type);
    Masked masked;
    const auto where = section < 0 ? std::nullopt : std::optional(static_cast<Section>(section));
    const auto which = item == 0 ? std::nullopt : std::optional(::item(static_cast<std::uint8_t>(item)));
    const auto body = withoutMark(masked.ticket, at(where, which, masked.last()), mark, address);
    QVERIFY(body);
    QCOMPARE(QByteArray(typeOf(*body).data()), type);
    masked.does(*body);
    // Once more there is nothing left to take away.
    QVERIFY(!withoutMark(masked.ticket, at(where, which, masked.last()), mark, address) || section < 0);
}

void MaskLiftTest::whatIsLockedStays()
{
    Masked masked;
    const auto title = withoutMark(masked.ticket, at(std::nullopt, std::nullopt, op(1)), mark, address);
    QVERIFY(title && std::get<TicketRename>(*title).title == "ask ops@example.org first");
    QVERIFY(!withoutMark(masked.ticket, at(Section::OriginalRequest, std::nullopt, op(2)), mark, address));
    QVERIFY(!withoutMark(masked.ticket, at(Section::Whys, item(2), op(4)), "[masked: jwt]", address));
}

WARROOM_TEST_MAIN(MaskLiftTest)
#include "tst_mask_lift.moc"
