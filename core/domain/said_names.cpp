// Looking names up; those that are not written anywhere else are listed for the translators.
#include "domain/said_names.h"

#include <algorithm>
#include <array>

namespace warroom {
namespace {

[[maybe_unused]] constexpr std::array saidNames{
    // States of tickets, causes, whys and reviews
    WARROOM_PHRASE("Record", "open"),
    WARROOM_PHRASE("Record", "in progress"),
    WARROOM_PHRASE("Record", "done"),
    WARROOM_PHRASE("Record", "dropped"),
    WARROOM_PHRASE("Record", "suspected"),
    WARROOM_PHRASE("Record", "confirmed"),
    WARROOM_PHRASE("Record", "ruled out"),
    WARROOM_PHRASE("Record", "answered"),
    WARROOM_PHRASE("Record", "linked"),
    WARROOM_PHRASE("Record", "draft"),
    WARROOM_PHRASE("Record", "in review"),
    WARROOM_PHRASE("Record", "reviewed"),
    WARROOM_PHRASE("Record", "closed"),
    // Milestones
    WARROOM_PHRASE("Record", "started"),
    WARROOM_PHRASE("Record", "detected"),
    WARROOM_PHRASE("Record", "acknowledged"),
    WARROOM_PHRASE("Record", "mitigated"),
    WARROOM_PHRASE("Record", "resolved"),
    // Roles as they are recorded
    WARROOM_PHRASE("Record", "commander"),
    WARROOM_PHRASE("Record", "ops_lead"),
    WARROOM_PHRASE("Record", "comms_lead"),
    WARROOM_PHRASE("Record", "scribe"),
    WARROOM_PHRASE("Record", "customer_liaison"),
    // Kinds of preventions
    WARROOM_PHRASE("Record", "prevent"),
    WARROOM_PHRASE("Record", "detect"),
    WARROOM_PHRASE("Record", "soften"),
    WARROOM_PHRASE("Record", "recover"),
    // How tickets refer to one another
    WARROOM_PHRASE("Record", "came from"),
    WARROOM_PHRASE("Record", "related"),
    WARROOM_PHRASE("Record", "duplicate of"),
};

} // namespace

std::string nameIn(const Words& words, std::string_view name)
{
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return words({"Record", spaced});
}

std::string nameIn(const Words& words, const Directory& people, PersonId person)
{
    const Person* found = people.find(person);
    return person.isNil() || (found && !found->removed) ? people.nameOf(person)
                                                        : words(WARROOM_PHRASE("Format", "former user"));
}

std::string nameIn(const Words& words, const Directory& people, const Owner& owner)
{
    if (const auto* person = owner.person())
        return nameIn(words, people, *person);
    return people.nameOf(owner);
}

// The same texts as in the desktop's own table.
std::string sentenceIn(const Words& words, const Requirement& requirement)
{
    const std::string english = "%1 " + std::string(sentenceOf(requirement.need)) + ".";
    return words({"Format", english}, {titleIn(words, requirement.section)});
}

} // namespace warroom
