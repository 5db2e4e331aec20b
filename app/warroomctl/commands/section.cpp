// section: set a section's text, or say that it is to be determined. request: later reports.
#include "commands/commands.h"

#include "base/text.h"
#include "domain/text/text_edit.h"
#include "input.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::ctl {
namespace {

struct SectionGiven
{
    std::string key, section, mark = "tbd", reason, origin;
    TextInput text;
};

// An item that the section has now.
struct Paragraph
{
    ItemId id;
    std::string text;
};

template<class T>
std::vector<Paragraph> paragraphsOf(const std::vector<T>& items)
{
    std::vector<Paragraph> out;
    for (const auto* item : shown(items))
        out.push_back({item->id, item->text.text});
    return out;
}

std::vector<Paragraph> paragraphsOf(const Ticket& ticket, Section section)
{
    switch (section) {
    case Section::RootCause:
        return paragraphsOf(ticket.causes);
    case Section::FixesSymptoms:
        return paragraphsOf(ticket.fixesSymptoms);
    case Section::FixesRootCause:
        return paragraphsOf(ticket.fixesRootCause);
    default:
        return paragraphsOf(ticket.preventions);
    }
}

Body newParagraph(Section section, ItemId item, const std::string& text)
{
    switch (section) {
    case Section::RootCause:
        return CauseAdd{item, text, CauseState::Suspected, {}, {}};
    case Section::Prevention:
        return PreventionAdd{item, text, {}, {}, {}, {}};
    default:
        return FixAdd{section, item, text, {}};
    }
}

// Paragraphs that stay as they are keep their items; of the others, those at the same place are edited, the
// rest is added or removed.
std::vector<Body> paragraphChanges(const Ticket& ticket, Section section, const std::string& text,
                                   IdSource& ids)
{
    auto old = paragraphsOf(ticket, section);
    auto wanted = paragraphs(text);
    for (auto one = wanted.begin(); one != wanted.end();) {
        const auto same =
            std::find_if(old.begin(), old.end(), [&](const Paragraph& item) { return item.text == *one; });
        if (same == old.end()) {
            ++one;
            continue;
        }
        old.erase(same);
        one = wanted.erase(one);
    }
    std::vector<Body> changes;
    for (std::size_t i = 0; i < std::max(old.size(), wanted.size()); ++i) {
        if (i >= wanted.size())
            changes.push_back(ItemRemove{section, old[i].id});
        else if (i >= old.size())
            changes.push_back(newParagraph(section, ids.make<ItemId>(), wanted[i]));
        else
            changes.push_back(SectionEdit{section, old[i].id, text::diff(old[i].text, wanted[i])});
    }
    return changes;
}

Result<void> setSection(Context& context, const SectionGiven& given)
{
    TRY(const auto section, parseName<Section>(given.section, "SECTION"));
    TRY(const auto text, given.text.read("the text"));
    if (section == Section::NextActions || section == Section::Whys)
        return fail(ErrorCode::Argument, fmt::format("{} holds items; use {}", nameOf(section),
                                                     section == Section::Whys ? "why ask" : "action add"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    const std::string line = fmt::format("{}: {} set", nameOf(*ticket), title(section));
    std::vector<Body> changes;
    if (section == Section::OriginalRequest) {
        changes.push_back(RequestGive{text, given.origin});
    } else if (isProse(section)) {
        auto edit = text::diff(ticket->prose[static_cast<std::size_t>(section)].text, text);
        if (!edit.isEmpty())
            changes.push_back(SectionEdit{section, std::nullopt, std::move(edit)});
    } else {
        changes = paragraphChanges(*ticket, section, text, context.ids);
    }
    return context.submitAll(*ticket, std::move(changes), line);
}

Result<void> mark(Context& context, const SectionGiven& given)
{
    TRY(const auto section, parseName<Section>(given.section, "SECTION"));
    TRY(const auto mark_, parseName<SectionMark>(given.mark, "MARK"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(*ticket, SectionMarkSet{section, mark_, given.reason},
                          fmt::format("{}: {} marked {}", nameOf(*ticket), title(section), title(mark_)));
}

Result<void> addReport(Context& context, const SectionGiven& given)
{
    TRY(const auto text, given.text.read("the report"));
    TRY(auto* site, context.site());
    TRY(const auto ticket, site->ticket(given.key));
    return context.submit(*ticket, RequestAdd{text, given.origin, std::nullopt},
                          fmt::format("{}: report added", nameOf(*ticket)));
}

void addTextOptions(CLI::App& verb, TextInput& text)
{
    verb.add_option("--text", text.text, "the text");
    verb.add_option("--file", text.file, "a file that holds it; - is standard input");
}

constexpr const char* sectionNames =
    "original_request, symptoms, scope, root_cause, fixes_symptoms, fixes_root_cause or prevention";

} // namespace

void addSection(Registry& registry)
{
    auto& noun = registry.noun("section", "the sections of a ticket");
    auto text = std::make_shared<SectionGiven>();
    auto& sets = registry.verb(noun, "set", "set a section's text",
                               simply([text](Context& context) { return setSection(context, *text); }));
    sets.add_option("KEY", text->key, "INC-42")->required();
    sets.add_option("SECTION", text->section, sectionNames)->required();
    addTextOptions(sets, text->text);
    sets.add_option("--origin", text->origin, "of an Original Request: who it came from");

    auto tbd = std::make_shared<SectionGiven>();
    auto& tbds = registry.verb(noun, "tbd", "say that a section is to be determined",
                               simply([tbd](Context& context) { return mark(context, *tbd); }));
    tbds.add_option("KEY", tbd->key, "INC-42")->required();
    tbds.add_option("SECTION", tbd->section, sectionNames)->required();

    auto other = std::make_shared<SectionGiven>();
    auto& marks = registry.verb(noun, "mark", "say something else instead of filling a section",
                                simply([other](Context& context) { return mark(context, *other); }));
    marks.add_option("KEY", other->key, "INC-42")->required();
    marks.add_option("SECTION", other->section, sectionNames)->required();
    marks.add_option("MARK", other->mark, "tbd, unknown, not_needed, none or open")->required();
    marks.add_option("--reason", other->reason, "why; \"none\" needs one");
}

void addRequest(Registry& registry)
{
    auto& noun = registry.noun("request", "what was reported");
    auto given = std::make_shared<SectionGiven>();
    auto& verb = registry.verb(noun, "add", "add a later report, verbatim",
                               simply([given](Context& context) { return addReport(context, *given); }));
    verb.add_option("KEY", given->key, "INC-42")->required();
    addTextOptions(verb, given->text);
    verb.add_option("--origin", given->origin, "who or what it came from");
}

} // namespace warroom::ctl
