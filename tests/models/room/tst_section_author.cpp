// Who wrote a section last: of texts, items and what was said instead.
#include "models/room/section_author.h"
#include "support/test_main.h"

using namespace warroom;
using namespace warroom::ui;
using namespace std::chrono_literals;

namespace {

const PersonId mara(Uuid{{1}}), keiko(Uuid{{2}});
const Time night = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 23h;

Directory people()
{
    return Directory({{mara, "Mara", AccountRole::Commander}, {keiko, "Keiko", AccountRole::Responder}}, {});
}

Op change(PersonId by, Time at)
{
    Op op;
    op.actor = by;
    op.at = at;
    return op;
}

} // namespace

using Write = std::function<void(Ticket&)>;
Q_DECLARE_METATYPE(Write)

class SectionAuthorTest final : public QObject
{
    Q_OBJECT

private slots:
    void theLatestOfAll_data();
    void theLatestOfAll();
};

void SectionAuthorTest::theLatestOfAll_data()
{
    QTest::addColumn<Section>("section");
    QTest::addColumn<Write>("write");
    QTest::addColumn<QString>("name");
    QTest::newRow("nobody wrote anything") << Section::Symptoms << Write([](Ticket&) {}) << QString();
    QTest::newRow("a text") << Section::Symptoms << Write([](Ticket& t) {
        t.prose[static_cast<std::size_t>(Section::Symptoms)] = {"38 % fail", {keiko, night, 3}};
    }) << "Keiko";
    QTest::newRow("what was said instead") << Section::Scope << Write([](Ticket& t) {
        t.prose[static_cast<std::size_t>(Section::Scope)] = {"", {keiko, night, 3}};
        t.marks[static_cast<std::size_t>(Section::Scope)].set({SectionMark::Tbd, {}},
                                                              change(mara, night + 1min));
    }) << "Mara";
    QTest::newRow("the request") << Section::OriginalRequest << Write([](Ticket& t) {
        t.request = Report{{}, "it spins", "support desk", night, {keiko, night, 1}};
    }) << "Keiko";
    QTest::newRow("an item that was confirmed by another") << Section::RootCause << Write([](Ticket& t) {
        Cause cause;
        cause.added = {keiko, night, 3};
        cause.text = {"a partition", {keiko, night + 1min, 4}};
        cause.state.set(CauseState::Confirmed, change(mara, night + 9min));
        t.causes = {cause};
    }) << "Mara";
    QTest::newRow("an item of another section") << Section::FixesSymptoms << Write([](Ticket& t) {
        Fix fix;
        fix.added = {keiko, night, 3};
        t.fixesRootCause = {fix};
    }) << QString();
}

void SectionAuthorTest::theLatestOfAll()
{
    QFETCH(Section, section);
    QFETCH(Write, write);
    Ticket ticket;
    write(ticket);
    const auto author = sectionAuthor(ticket, section, people());
    QTEST(author ? author->name : QString(), "name");
}

WARROOM_TEST_MAIN(SectionAuthorTest)
#include "tst_section_author.moc"
