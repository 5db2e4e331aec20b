// The built-in template, and what a template may ask.
#include "domain/ticket/template.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom {
namespace {

using NeedRow = std::array<Need, phaseCount>;

// Columns: Detection (the New ticket form's Submit), Triage, Containment, Resolution, Recovery, Review,
// Closed.
constexpr std::array<NeedRow, sectionCount> builtInNeeds = {{
    {Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled},
    {Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled, Need::Filled},
    {Need::Free, Need::Free, Need::FilledOrMarked, Need::FilledOrMarked, Need::FilledOrMarked,
     Need::FilledOrMarked, Need::FilledOrMarked},
    {Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::SuspectedOk, Need::SuspectedOk, Need::Confirmed,
     Need::Confirmed},
    {Need::OneOwned, Need::OneOwned, Need::OpenOwned, Need::OpenOwned, Need::OpenOwned, Need::OpenOwned,
     Need::NoneOpen},
    {Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::FilledOrMarked, Need::FilledOrMarked, Need::FilledOrMarked,
     Need::FilledOrMarked},
    {Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::Filled, Need::Filled, Need::Filled},
    {Need::Free, Need::Free, Need::Free, Need::Free, Need::Free, Need::OneOrMore, Need::Settled},
    {Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::TbdOk, Need::FollowUps},
}};

constexpr std::array requestNeeds = {Need::Filled};
constexpr std::array textNeeds = {Need::Free, Need::TbdOk, Need::FilledOrMarked, Need::Filled};
constexpr std::array causeNeeds = {Need::Free, Need::TbdOk, Need::SuspectedOk, Need::Confirmed};
constexpr std::array actionNeeds = {Need::Free, Need::OneOwned, Need::OpenOwned, Need::NoneOpen};
constexpr std::array whyNeeds = {Need::Free, Need::OneOrMore, Need::Settled};
constexpr std::array preventionNeeds = {Need::Free, Need::TbdOk, Need::FilledOrMarked, Need::FollowUps};

constexpr std::size_t indexIn(auto value) { return static_cast<std::size_t>(value); }

// Where the need stands among those of the section; their number if it is none of them.
std::size_t needRank(Section section, Need need)
{
    const auto needs = needsOf(section);
    return static_cast<std::size_t>(std::find(needs.begin(), needs.end(), need) - needs.begin());
}

Need closingNeed(Section section)
{
    if (section == Section::Whys || section == Section::NextActions)
        return builtInNeeds[indexIn(section)].back();
    return needsOf(section).front();
}

std::string pathOf(Section section, std::string_view what)
{
    return fmt::format("sections.{}.{}", nameOf(section), what);
}

Result<void> checkNeeds(const TicketTemplate& given, Section section)
{
    for (std::size_t p = 0; p < phaseCount; ++p) {
        const auto phase = static_cast<Phase>(p);
        const auto asked = need(given, section, phase);
        const auto place = pathOf(section, fmt::format("needs.{}", nameOf(phase)));
        if (needRank(section, asked) == needsOf(section).size())
            return fail(ErrorCode::FieldValue,
                        fmt::format("a template cannot ask \"{}\" of {}", nameOf(asked), nameOf(section)),
                        place);
        const auto least = leastNeed(given, section, phase);
        if (needRank(section, asked) < needRank(section, least) || (p == 0 && asked != least))
            return fail(ErrorCode::FieldValue,
                        fmt::format("a template cannot ask less of {} there than \"{}\"", nameOf(section),
                                    nameOf(least)),
                        place);
    }
    return {};
}

Result<void> checkGuidance(const TicketTemplate& given, Section section)
{
    const auto& guidance = given.sections[indexIn(section)].guidance;
    if (guidance.size() > TicketTemplate::mostGuidance)
        return fail(ErrorCode::TextLong,
                    fmt::format("the guidance has {} bytes; at most {} are accepted", guidance.size(),
                                TicketTemplate::mostGuidance),
                    pathOf(section, "guidance"))
            .withLimit(static_cast<std::int64_t>(TicketTemplate::mostGuidance));
    if (firstControl(guidance) || guidance.find_first_of("\n\r") != std::string::npos)
        return fail(ErrorCode::TextControl, "the guidance is a single line without control characters",
                    pathOf(section, "guidance"));
    return {};
}

} // namespace

const TicketTemplate& builtInTemplate()
{
    static const TicketTemplate builtIn = [] {
        TicketTemplate made;
        for (std::size_t i = 0; i < sectionCount; ++i)
            made.sections[i].needs = builtInNeeds[i];
        return made;
    }();
    return builtIn;
}

Need need(const TicketTemplate& from, Section section, Phase phase)
{
    return isOfTicket(section) ? from.sections[indexIn(section)].needs[indexIn(phase)] : Need::Free;
}

std::span<const Need> needsOf(Section section)
{
    switch (section) {
    case Section::OriginalRequest:
        return requestNeeds;
    case Section::RootCause:
        return causeNeeds;
    case Section::NextActions:
        return actionNeeds;
    case Section::Whys:
        return whyNeeds;
    case Section::Prevention:
        return preventionNeeds;
    default:
        return textNeeds;
    }
}

Need leastNeed(const TicketTemplate& in, Section section, Phase phase)
{
    if (phase == Phase::Detection)
        return builtInNeeds[indexIn(section)].front();
    const auto before = need(in, section, static_cast<Phase>(indexIn(phase) - 1));
    if (phase != Phase::Closed)
        return before;
    const auto closing = closingNeed(section);
    return needRank(section, before) < needRank(section, closing) ? closing : before;
}

std::span<const Need> choicesOf(const TicketTemplate& in, Section section, Phase phase)
{
    const auto needs = needsOf(section);
    const auto from = std::min(needRank(section, leastNeed(in, section, phase)), needs.size() - 1);
    return phase == Phase::Detection ? needs.subspan(from, 1) : needs.subspan(from);
}

void setNeed(TicketTemplate& in, Section section, Phase phase, Need need)
{
    auto& needs = in.sections[indexIn(section)].needs;
    needs[indexIn(phase)] = need;
    for (auto p = indexIn(phase) + 1; p < phaseCount && needRank(section, needs[p]) < needRank(section, need);
         ++p)
        needs[p] = need;
}

Result<void> check(const TicketTemplate& given)
{
    if (given.version < 1)
        return fail(ErrorCode::Range, "the version of a template is 1 or more", "version");
    for (std::size_t i = 0; i < sectionCount; ++i) {
        CHECK(checkNeeds(given, static_cast<Section>(i)));
        CHECK(checkGuidance(given, static_cast<Section>(i)));
    }
    return {};
}

} // namespace warroom
