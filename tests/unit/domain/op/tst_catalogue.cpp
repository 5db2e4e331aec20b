// The table of operations: complete, and each type says who may use it and what it is for.
#include "domain/op/catalogue.h"

#include "domain/op/validate.h"
#include "support/test_main.h"

#include <set>

using namespace std::string_literals;
using namespace warroom;

namespace {

// Puts text of so many code points into every text field, and counts them.
struct TextFiller
{
    int filled = 0;
    std::size_t over = 0;

    void operator()(std::string& text, const FieldSpec& spec)
    {
        text = std::string(spec.most + over, 'x');
        ++filled;
    }
    void operator()(std::optional<std::string>& text, const FieldSpec& spec)
    {
        (*this)(text.emplace(), spec);
    }
    template<class T>
    void operator()(T&, const FieldSpec&)
    {}
};

// The names of a body's fields.
struct NameCollector
{
    std::vector<std::string>& names;
    template<class T>
    void operator()(const T&, const FieldSpec& spec)
    {
        names.emplace_back(spec.name);
    }
};

template<class Visit>
void forEachField(Body& body, Visit&& visit)
{
    std::visit(
        [&](auto& alternative) {
            if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(alternative)>, UnknownBody>)
                std::remove_cvref_t<decltype(alternative)>::fields(alternative, visit);
        },
        body);
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

    static void everyType()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < catalogue().size(); ++i)
            QTest::newRow(std::string(catalogue()[i].type).c_str()) << int(i);
    }

private slots:
    void everyTypeIsDescribed_data() { everyType(); }
    void everyTypeIsDescribed()
    {
        QFETCH(int, index);
        const auto& kind = catalogue()[static_cast<std::size_t>(index)];
        QVERIFY(kind.type.find('.') != std::string_view::npos);
        QVERIFY(kind.about.find(' ') != std::string_view::npos);
        QVERIFY(findOpKind(kind.type) == &kind);
        QCOMPARE(typeOf(emptyBody(static_cast<std::size_t>(index))), kind.type);
        // Who sees a ticket is not for those who command others.
        QCOMPARE(lowestRole(kind.permission) > AccountRole::Commander, kind.type == VisibilitySet::type);
    }

    void fieldNamesAreAsOnTheWire_data() { everyType(); }
    void fieldNamesAreAsOnTheWire()
    {
        QFETCH(int, index);
        Body body = emptyBody(static_cast<std::size_t>(index));
        std::vector<std::string> names;
        forEachField(body, NameCollector{names});
        QVERIFY(!names.empty());
        QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), names.size());
        for (const auto& name : names)
            QCOMPARE(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"), std::string::npos);
    }

    void everyTextHasALimit_data() { everyType(); }
    void everyTextHasALimit()
    {
        QFETCH(int, index);
        Body body = emptyBody(static_cast<std::size_t>(index));
        TextFiller full;
        forEachField(body, full);
        QVERIFY_RESULT(validate(body));
        if (full.filled == 0)
            return;
        TextFiller over{0, 1};
        forEachField(body, over);
        const auto refused = validate(body);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::TextLong);
        QVERIFY(refused.error().limit().has_value());
        QVERIFY(refused.error().path().starts_with("body."));
    }

    void typesAreToldApart()
    {
        std::set<std::string_view> types;
        for (const auto& kind : catalogue())
            types.insert(kind.type);
        QCOMPARE(types.size(), catalogue().size());
        QVERIFY(!findOpKind("mood.set"));
        QVERIFY(!findOpKind(""));
    }

    void linesAreCountedAsTheyAreSeen()
    {
        std::string thumbs;
        for (int i = 0; i < 500; ++i)
            thumbs += "👍🏽";
        QVERIFY_RESULT(validate(TicketRename{thumbs}));
        const auto refused = validate(TicketRename{thumbs + "x"});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::TextLong);
        QCOMPARE(refused.error().message(), "title has 501 characters; at most 500 are accepted"s);
    }

    void proseIsCountedInCodePoints()
    {
        CommentAdd comment;
        comment.text = "x";
        for (int i = 1; i < 32'768; ++i)
            comment.text += "👍🏽";
        QVERIFY_RESULT(validate(comment));
        comment.text += "👍🏽";
        QCOMPARE(validate(comment).error().code(), ErrorCode::TextLong);
    }

    void anOwnersNameIsALine()
    {
        QCOMPARE(validate(RoleAssign{IncidentRole::Scribe, Owner("a\nb"s)}).error().code(),
                 ErrorCode::TextControl);
        QCOMPARE(validate(RoleAssign{IncidentRole::Scribe, Owner(std::string(201, 'x'))}).error().code(),
                 ErrorCode::TextLong);
        QVERIFY_RESULT(validate(RoleAssign{IncidentRole::Scribe, {}}));
    }
};

WARROOM_TEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
