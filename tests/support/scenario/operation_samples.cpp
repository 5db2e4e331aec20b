// The samples of tickets, texts, people and the timeline, and the ticket that all samples are about.
#include "support/scenario/operation_samples_parts.h"
#include "support/templates.h"

#include <algorithm>

namespace warroom::test {
namespace {

using namespace sampling;

void addTicketSamples(List& list)
{
    const auto opened = [](const Known&, std::size_t author) {
        TicketOpen open;
        open.title = "Opened" + by(author);
        open.symptoms = "red";
        return Body(open);
    };
    list.push_back({"ticket.open a ticket that is there", opened, {}, false, true});
    list.push_back({"ticket.open a new ticket", opened, {"number"}, false, false, Sample::On::NewTicket});
    list.push_back(
        {"ticket.open one new ticket", opened, {"number"}, false, false, Sample::On::SameNewTicket});
    list.push_back({"ticket.rename own words",
                    [](const Known&, std::size_t author) { return TicketRename{"Title" + by(author)}; },
                    {"title"}});
    list.push_back({"ticket.rename the same words",
                    [](const Known&, std::size_t) { return TicketRename{"One title"}; },
                    {"title"}});
    list.push_back({"severity.set own",
                    [](const Known&, std::size_t author) {
                        return SeveritySet{author == 0 ? Severity::Sev1 : Severity::Sev2};
                    },
                    {"severity"}});
    list.push_back({"severity.set the same",
                    [](const Known&, std::size_t) { return SeveritySet{Severity::Sev1}; },
                    {"severity"}});
    list.push_back({"priority.set own",
                    [](const Known&, std::size_t author) {
                        return PrioritySet{author == 0 ? Priority::P0 : Priority::P1};
                    },
                    {"priority"}});
    list.push_back({"service.set own",
                    [](const Known&, std::size_t author) { return ServiceSet{"service" + by(author)}; },
                    {"service"}});
    list.push_back({"phase.move own",
                    [](const Known&, std::size_t author) {
                        return PhaseMove{author == 0 ? Phase::Triage : Phase::Containment, "because",
                                         "there is no time for it now"};
                    },
                    {"phase", "kind"}});
    list.push_back({"phase.move the same",
                    [](const Known&, std::size_t) {
                        return PhaseMove{Phase::Resolution, "because", "there is no time for it now"};
                    },
                    {"phase", "kind"}});
    list.push_back({"state.set own",
                    [](const Known&, std::size_t author) {
                        return StateSet{author == 0 ? TicketState::InProgress : TicketState::Done, "so"};
                    },
                    {"state", "kind"},
                    true});
    list.push_back({"ticket.raise",
                    [](const Known&, std::size_t author) {
                        return TicketRaise{author == 0 ? Severity::Sev2 : Severity::Sev4};
                    },
                    {"kind", "severity", "phase", "state"},
                    true});
    list.push_back({"milestone.set own",
                    [](const Known& known, std::size_t author) {
                        return MilestoneSet{Milestone::Started, std::optional(later(known, author))};
                    },
                    {"milestone"}});
    list.push_back({"milestone.set cleared",
                    [](const Known&, std::size_t) {
                        return MilestoneSet{Milestone::Started, std::optional<Time>()};
                    },
                    {"milestone"}});
    list.push_back({"ticket.link",
                    [](const Known& known, std::size_t) {
                        return TicketLink{known.elsewhere, "related"};
                    },
                    {"links"}});
    list.push_back({"source.add",
                    [](const Known&, std::size_t author) {
                        return SourceAdd{"https://status.example.org/" + std::to_string(author), "s", {}, {}};
                    },
                    {"sources"}});
    list.push_back({"request.give",
                    [](const Known&, std::size_t author) {
                        return RequestGive{"It is slow" + by(author), "mail"};
                    },
                    {"requests"}});
    list.push_back({"request.add",
                    [](const Known& known, std::size_t author) {
                        return RequestAdd{"Still slow" + by(author), "mail", later(known, author)};
                    },
                    {"requests"}});
}

void addTextSamples(List& list)
{
    const auto symptoms = [&list](const char* what, std::uint32_t from, std::uint32_t removed,
                                  const char* text) {
        list.push_back({std::string("section.edit symptoms, ") + what,
                        [=](const Known&, std::size_t author) {
                            const std::string words = *text == 0 ? "" : text + by(author);
                            return SectionEdit{Section::Symptoms, {}, edit(from, removed, words), 0};
                        },
                        {"symptoms", "mark symptoms"}});
    };
    symptoms("at the start", 0, 0, "new");
    symptoms("between a letter and its mark", 1, 0, "new");
    symptoms("inside an emoji", 4, 0, "new");
    symptoms("taking the emoji out", 3, 3, "");
    symptoms("writing over the middle", 2, 3, "new");
    symptoms("taking everything out", 0, 11, "");
    list.push_back({"section.edit scope, which is empty",
                    [](const Known&, std::size_t author) {
                        return SectionEdit{Section::Scope, {}, edit(0, 0, "shop" + by(author)), 0};
                    },
                    {"scope", "mark scope"}});
    list.push_back(
        {"section.edit a cause, more",
         [](const Known& known, std::size_t author) {
             return SectionEdit{Section::RootCause, known.cause, edit(2, 0, "more" + by(author)), 0};
         },
         {"cause text", "mark root_cause"}});
    list.push_back({"section.edit a cause, less",
                    [](const Known& known, std::size_t) {
                        return SectionEdit{Section::RootCause, known.cause, edit(1, 4, ""), 0};
                    },
                    {"cause text", "mark root_cause"}});
    list.push_back(
        {"section.edit another cause",
         [](const Known& known, std::size_t author) {
             return SectionEdit{Section::RootCause, known.otherCause, edit(0, 0, "no" + by(author)), 0};
         },
         {"other cause text", "mark root_cause"}});
    list.push_back(
        {"section.edit a fix",
         [](const Known& known, std::size_t author) {
             return SectionEdit{Section::FixesSymptoms, known.fix, edit(3, 2, "it" + by(author)), 0};
         },
         {"fix text", "mark fixes_symptoms"}});
    list.push_back(
        {"section.edit a prevention",
         [](const Known& known, std::size_t author) {
             return SectionEdit{Section::Prevention, known.prevention, edit(0, 4, "If" + by(author)), 0};
         },
         {"prevention text", "mark prevention"}});
    list.push_back({"section.mark root cause",
                    [](const Known&, std::size_t author) {
                        return SectionMarkSet{Section::RootCause,
                                              author == 0 ? SectionMark::Unknown : SectionMark::NotNeeded,
                                              "so"};
                    },
                    {"mark root_cause"}});
    list.push_back({"section.mark scope",
                    [](const Known&, std::size_t author) {
                        return SectionMarkSet{Section::Scope, SectionMark::None, "none" + by(author)};
                    },
                    {"mark scope"}});
}

void addPeopleSamples(List& list)
{
    list.push_back({"role.assign commander",
                    [](const Known&, std::size_t author) {
                        return RoleAssign{IncidentRole::Commander, Owner("shift" + by(author))};
                    },
                    {"commander", "role terms"}});
    list.push_back({"role.assign scribe to nobody",
                    [](const Known&, std::size_t) {
                        return RoleAssign{IncidentRole::Scribe, {}};
                    },
                    {"scribe", "role terms"}});
    list.push_back({"driver.set one of two",
                    [](const Known& known, std::size_t author) {
                        return DriverSet{author == 0 ? known.person : known.responder};
                    },
                    {"driver", "kind"}});
    list.push_back({"driver.set nobody", [](const Known&, std::size_t) { return DriverSet{}; }, {"driver"}});
    list.push_back(
        {"ownership.set",
         [](const Known&, std::size_t author) { return OwnershipSet{"I made the change" + by(author)}; },
         {"kind"}});
    list.push_back({"responder.add",
                    [](const Known& known, std::size_t) { return ResponderAdd{known.person}; },
                    {"person responds"}});
    list.push_back({"responder.add one who is",
                    [](const Known& known, std::size_t) { return ResponderAdd{known.responder}; },
                    {"responder responds"}});
    list.push_back({"responder.remove",
                    [](const Known& known, std::size_t) { return ResponderRemove{known.responder}; },
                    {"responder responds"}});
    list.push_back({"watch.add",
                    [](const Known& known, std::size_t) { return WatchAdd{known.person}; },
                    {"person watches"}});
    list.push_back({"watch.remove",
                    [](const Known& known, std::size_t) { return WatchRemove{known.responder}; },
                    {"responder watches"}});
    list.push_back({"watch.remove the one who is added",
                    [](const Known& known, std::size_t) { return WatchRemove{known.person}; },
                    {"person watches"}});
}

void addTimelineSamples(List& list)
{
    list.push_back({"comment.add",
                    [](const Known&, std::size_t author) {
                        CommentAdd add;
                        add.text = "seen" + by(author);
                        return add;
                    },
                    {}});
    list.push_back({"comment.add a pinned decision of earlier",
                    [](const Known& known, std::size_t author) {
                        CommentAdd add;
                        add.text = "decided" + by(author);
                        add.kind = "decision";
                        add.from = known.now - std::chrono::hours(2);
                        add.pinned = true;
                        return add;
                    },
                    {}});
    list.push_back({"entry.set words",
                    [](const Known& known, std::size_t author) {
                        return EntrySet{known.comment, "better words" + by(author), {}, {}, {}};
                    },
                    {"entry words", "entry edited"}});
    list.push_back({"entry.set times",
                    [](const Known& known, std::size_t author) {
                        EntrySet set{known.comment, {}, {}, later(known, author), {}};
                        set.until = std::optional(later(known, author + 1));
                        return set;
                    },
                    {"entry times"}});
    list.push_back({"entry.pin",
                    [](const Known& known, std::size_t author) {
                        return EntryPin{known.comment, author == 0};
                    },
                    {"entry pin"}});
    list.push_back({"entry.strike",
                    [](const Known& known, std::size_t author) {
                        return EntryStrike{known.comment, author == 0};
                    },
                    {"entry strike"}});
    list.push_back(
        {"status.publish",
         [](const Known& known, std::size_t author) {
             return StatusPublish{"We know" + by(author), {Audience::Customers}, later(known, author)};
         },
         {"updates"}});
    list.push_back(
        {"attachment.add",
         [](const Known&, std::size_t author) {
             return AttachmentAdd{std::string(64, author == 0 ? 'a' : 'b'), "graph.png", "image/png", 9, "g"};
         },
         {"attachments"}});
    list.push_back(
        {"due.set",
         [](const Known& known, std::size_t author) { return DueSet{std::optional(later(known, author))}; },
         {"due"}});
    list.push_back({"review.set",
                    [](const Known&, std::size_t author) {
                        return ReviewSet{author == 0 ? ReviewState::InReview : ReviewState::Reviewed};
                    },
                    {"review", "kind"}});
    list.push_back({"checklist.check",
                    [](const Known&, std::size_t author) {
                        return ChecklistCheck{"incident.roles", author == 0};
                    },
                    {"check"}});
    list.push_back({"mask.lift",
                    [](const Known&, std::size_t author) {
                        return MaskLift{"0123456789abcdef", "github_token", "an example" + by(author)};
                    },
                    {"lifted masks"}});
    list.push_back({"alert.ack",
                    [](const Known&, std::size_t author) {
                        return AlertAck{author == 0 ? 1 : 2, "The disk is full"};
                    },
                    {"acknowledged"}});
    list.push_back({"alert.link",
                    [](const Known&, std::size_t author) {
                        return AlertLink{author == 0 ? 1 : 2, "The disk is full"};
                    },
                    {}});
    list.push_back({"drill.set",
                    [](const Known&, std::size_t author) {
                        return DrillSet{author == 0, "practice" + by(author)};
                    },
                    {"drill", "kind"}});
    list.push_back({"template.adopt",
                    [](const Known&, std::size_t author) {
                        return TemplateAdopt{testTemplate(2 + static_cast<std::int64_t>(author))};
                    },
                    {"template", "phase", "kind", "state"}});
    list.push_back({"visibility.set",
                    [](const Known&, std::size_t author) {
                        return VisibilitySet{false, "because" + by(author)};
                    },
                    {},
                    false,
                    true});
    list.push_back({"text.settle a fix that two rewrote",
                    [](const Known& known, std::size_t) {
                        return TextSettle{Section::FixesSymptoms, known.fix};
                    },
                    {"fix text"}});
    list.push_back({"text.settle symptoms, where nothing met",
                    [](const Known&, std::size_t) {
                        return TextSettle{Section::Symptoms, {}};
                    },
                    {"symptoms"}});
}

} // namespace

KnownThings knownThings(IdSource& ids, Time now)
{
    KnownThings known;
    known.ticket = ids.make<TicketId>();
    known.elsewhere = ids.make<TicketId>();
    known.person = ids.make<PersonId>();
    known.responder = ids.make<PersonId>();
    for (auto* item : {&known.cause, &known.otherCause, &known.action, &known.removedAction, &known.fix,
                       &known.prevention, &known.why, &known.answeredWhy})
        *item = ids.make<ItemId>();
    known.comment = ids.make<OpId>();
    known.now = now;
    return known;
}

std::vector<std::pair<OpId, Body>> makingOf(const KnownThings& known, TicketKind kind, IdSource& ids)
{
    TicketOpen open;
    open.kind = kind;
    open.title = "Checkout is slow";
    open.symptoms = sampleText;
    CommentAdd comment;
    comment.text = "first words";
    std::vector<std::pair<OpId, Body>> out;
    const auto add = [&](Body body) { out.emplace_back(ids.make<OpId>(), std::move(body)); };
    open.ownTemplate = builtInTemplate();
    add(open);
    add(CauseAdd{known.cause, std::string(sampleText), CauseState::Suspected, {}, {}});
    add(CauseAdd{known.otherCause, "the network", CauseState::Suspected, {}, {}});
    add(ActionAdd{known.action, "Restart it", {}, {}, false, {}});
    add(ActionAdd{known.removedAction, "Wait", {}, {}, false, {}});
    add(ItemRemove{Section::NextActions, known.removedAction});
    add(FixAdd{Section::FixesSymptoms, known.fix, std::string(sampleText), {}});
    add(PreventionAdd{known.prevention, "alert earlier", {}, {}, {}, {}});
    add(WhyAsk{known.why, "Why so late?", {}, {}, {}});
    add(WhyAsk{known.answeredWhy, "Why then?", "it was Friday", {}, {}});
    add(ResponderAdd{known.responder});
    add(WatchAdd{known.responder});
    out.emplace_back(known.comment, comment);
    return out;
}

const std::vector<Sample>& samples()
{
    static const List all = [] {
        List list;
        addTicketSamples(list);
        addTextSamples(list);
        addItemListSamples(list);
        addPeopleSamples(list);
        addTimelineSamples(list);
        return list;
    }();
    return all;
}

const Sample* findSample(std::string_view name)
{
    const auto& all = samples();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sample& sample) { return sample.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool shareSomething(const Sample& a, const Sample& b)
{
    return std::any_of(a.touches.begin(), a.touches.end(), [&](const std::string& key) {
        return std::find(b.touches.begin(), b.touches.end(), key) != b.touches.end();
    });
}

} // namespace warroom::test
