// Every text of every operation, and edits of a text: masked, and still doing what they did.
#include "domain/op/catalogue.h"
#include "domain/op/validate.h"
#include "domain/text/text_edit.h"
#include "masking/mask_body.h"
#include "support/test_main.h"

#include <QRandomGenerator>

using namespace warroom;
using namespace warroom::masking;

namespace {

const std::string secret = std::string("gl") + "pat-wBVrQUPv3JaEmHx0vCun";
const std::string mark = "[masked: gitlab_token]";

// Puts the secret into every text of a body.
struct Filler
{
    int texts = 0;

    void operator()(std::string& text, const FieldSpec&) { fill(text); }
    void operator()(std::optional<std::string>& text, const FieldSpec&) { fill(text.emplace()); }
    void operator()(Owner& owner, const FieldSpec&)
    {
        owner = Owner("x " + secret);
        ++texts;
    }
    void operator()(std::optional<Owner>& owner, const FieldSpec& spec) { (*this)(owner.emplace(), spec); }
    void operator()(text::Edit& edit, const FieldSpec&)
    {
        edit.retain(2).insert("x " + secret).remove(1);
        ++texts;
    }
    template<class T>
    void operator()(T&, const FieldSpec&)
    {}

    void fill(std::string& text)
    {
        text = "x " + secret;
        ++texts;
    }
};

// Whether any text of a body holds these words.
struct Finder
{
    std::string_view words;
    bool found = false;

    void operator()(const std::string& text, const FieldSpec&) { look(text); }
    void operator()(const std::optional<std::string>& text, const FieldSpec&) { look(text.value_or("")); }
    void operator()(const Owner& owner, const FieldSpec&) { look(owner.name() ? *owner.name() : ""); }
    void operator()(const std::optional<Owner>& owner, const FieldSpec& spec)
    {
        (*this)(owner.value_or(Owner()), spec);
    }
    void operator()(const text::Edit& edit, const FieldSpec&)
    {
        for (const auto& component : edit.components())
            look(component.text);
    }
    template<class T>
    void operator()(const T&, const FieldSpec&)
    {}

    void look(std::string_view text) { found = found || text.find(words) != std::string_view::npos; }
};

bool holds(const Body& body, std::string_view words)
{
    Finder finder{words};
    std::visit(
        [&](const auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (std::is_same_v<T, UnknownBody>)
                finder.look(alternative.json);
            else
                T::fields(alternative, finder);
        },
        body);
    return finder.found;
}

std::string after(std::string_view before, const text::Edit& edit, const MaskOptions& options = {})
{
    const auto masked = maskAround(before, edit, options);
    return text::apply(before, masked ? masked->edit : edit);
}

} // namespace

class MaskBodyTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfEveryOperation_data();
    void everyTextOfEveryOperation();
    void anUnknownOperationIsMaskedAsText();
    void theTicketsLiftedValuesStay();
    void aSecretTypedBitByBitIsGone();
    void whatTheEditDoesNotTouchStays();
    void aLiftedValueMayBeTyped();
    void positionsPointAtTheMarks();
    void aCorrectionBringsBothTogether();
};

void MaskBodyTest::everyTextOfEveryOperation_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        QTest::newRow(std::string(catalogue()[i].type).c_str()) << static_cast<int>(i);
}

void MaskBodyTest::everyTextOfEveryOperation()
{
    QFETCH(int, index);
    Body body = emptyBody(static_cast<std::size_t>(index));
    QVERIFY(!maskBody(body, {}));
    Filler filler;
    std::visit(
        [&](auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (!std::is_same_v<T, UnknownBody>)
                T::fields(alternative, filler);
        },
        body);
    const auto masked = maskBody(body, {});
    QCOMPARE(masked.has_value(), filler.texts > 0);
    if (!masked)
        return;
    QCOMPARE(masked->fields.size(), static_cast<std::size_t>(filler.texts));
    QVERIFY(!holds(masked->body, secret));
    QVERIFY(holds(masked->body, mark));
    QVERIFY(!maskBody(masked->body, {}));
    for (const auto& field : masked->fields) {
        QCOMPARE(field.span.kind, std::string_view("gitlab_token"));
        QVERIFY(!field.path.empty());
    }
}

void MaskBodyTest::anUnknownOperationIsMaskedAsText()
{
    const auto masked = maskBody(Body(UnknownBody{"future.thing", "{\"note\":\"" + secret + "\"}"}), {});
    QVERIFY(masked);
    QCOMPARE(std::get<UnknownBody>(masked->body).json, "{\"note\":\"" + mark + "\"}");
}

void MaskBodyTest::theTicketsLiftedValuesStay()
{
    Ticket ticket;
    CommentAdd comment;
    comment.text = secret;
    QVERIFY(maskBody(Body(comment), optionsFor(ticket)));
    ticket.liftedMasks.push_back(
        {fingerprintOf(secret, ticket.id.text()), "gitlab_token", "it is made up", {}});
    QVERIFY(!maskBody(Body(comment), optionsFor(ticket)));
}

// In pieces of every size, at any place of the text: the whole value never stands in it, and nothing of it is
// left in the end.
void MaskBodyTest::aSecretTypedBitByBitIsGone()
{
    const std::string value = "Xk29vbQ1zTr7";
    for (std::size_t piece = 1; piece <= value.size(); ++piece) {
        std::string text = "before\npassword=\nafter: é";
        for (std::size_t at = 0; at < value.size(); at += piece) {
            const auto caret = text.find("\nafter");
            const auto edit =
                text::Edit().retain(static_cast<std::uint32_t>(caret)).insert(value.substr(at, piece));
            text = after(text, edit);
            QVERIFY(text.find(value) == std::string::npos);
        }
        QCOMPARE(text, std::string("before\npassword=[masked: password]\nafter: é"));
    }
}

void MaskBodyTest::whatTheEditDoesNotTouchStays()
{
    const std::string before = "old " + secret + "\nnew ";
    const auto edit = text::Edit().retain(static_cast<std::uint32_t>(before.size())).insert("a@example.org ");
    QCOMPARE(after(before, edit), "old " + secret + "\nnew [masked: email] ");
    // Taking away what stood between two halves makes a value too.
    QCOMPARE(after("a@exam ple.org", text::Edit().retain(6).remove(1)), std::string("[masked: email]"));
}

void MaskBodyTest::aLiftedValueMayBeTyped()
{
    const MaskOptions options{"t", {fingerprintOf("a@example.org", "t")}, Addresses::Keep};
    QCOMPARE(after("mail ", text::Edit().retain(5).insert("a@example.org"), options),
             std::string("mail a@example.org"));
}

void MaskBodyTest::positionsPointAtTheMarks()
{
    const std::string before = "é: ";
    const auto edit = text::Edit().retain(3).insert("a@example.org, b@example.org.");
    const auto masked = maskAround(before, edit, {});
    QVERIFY(masked);
    const auto text = text::apply(before, masked->edit);
    QCOMPARE(masked->fields.size(), std::size_t(2));
    for (const auto& field : masked->fields)
        QCOMPARE(text.substr(field.span.position, field.span.size), std::string("[masked: email]"));
    QCOMPARE(masked->fields[1].span.value, std::string("b@example.org"));
}

void MaskBodyTest::aCorrectionBringsBothTogether()
{
    QRandomGenerator random(5);
    const std::string pieces[] = {"é", "plain ", " a@example.org ", " " + secret + " ", "\n"};
    for (int round = 0; round < 2'000; ++round) {
        const std::string before = "The quick brown fox";
        text::Edit edit;
        for (int left = 19; left > 0;) {
            const auto step = static_cast<std::uint32_t>(random.bounded(left) + 1);
            if (random.bounded(2) != 0)
                edit.retain(step);
            else
                edit.remove(step);
            left -= static_cast<int>(step);
            edit.insert(pieces[random.bounded(5)]);
        }
        const auto masked = maskBody(Body(SectionEdit{Section::Symptoms, {}, edit, 0}), {});
        const auto kept = masked ? std::get<SectionEdit>(masked->body).edit : edit;
        const auto correction = correctionOf(edit, kept);
        QCOMPARE(text::apply(text::apply(before, edit), correction), text::apply(before, kept));
        QCOMPARE(correction.isEmpty(), !masked.has_value());
    }
}

WARROOM_TEST_MAIN(MaskBodyTest)
#include "tst_mask_body.moc"
