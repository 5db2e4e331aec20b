// Whose words are whose in the texts that are to be read.
#include "models/room/merged_texts.h"

#include "domain/ticket/merged_words.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// Nil if there is none.
PersonId lastWriter(const Prose& prose, const auto& isAsked)
{
    const TextPart* last = nullptr;
    for (const auto& part : prose.toRead) {
        if (isAsked(part.by) && (!last || part.seq >= last->seq))
            last = &part;
    }
    return last ? last->by : PersonId();
}

MergedText mergedText(const Prose& prose, PersonId self)
{
    const auto& parts = prose.toRead;
    const bool own =
        std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) { return part.by == self; });
    MergedText merged;
    merged.text = prose.text;
    merged.at = prose.mergedAt;
    merged.first = own ? self : lastWriter(prose, [](PersonId) { return true; });
    merged.other = lastWriter(prose, [&](PersonId by) { return by != merged.first; });
    for (const auto& part : parts) {
        auto& spans = part.by == merged.first ? merged.firstSpans : merged.otherSpans;
        spans.push_back({static_cast<std::uint64_t>(part.from), static_cast<std::uint64_t>(part.to)});
    }
    merged.firstVersion = withoutWords(prose, [&](PersonId by) { return by != merged.first; });
    merged.otherVersion = withoutWords(prose, [&](PersonId by) { return by == merged.first; });
    return merged;
}

} // namespace

std::vector<MergedText> mergedTexts(const Ticket& ticket, PersonId self)
{
    std::vector<MergedText> all;
    const auto add = [&](Section section, const std::optional<ItemId>& item, const Prose& prose) {
        if (prose.toRead.empty())
            return;
        auto merged = mergedText(prose, self);
        merged.section = section;
        merged.item = item;
        all.push_back(std::move(merged));
    };
    const auto addItems = [&](Section section, const auto& items) {
        for (const auto* item : shown(items))
            add(section, item->id, item->text);
    };
    for (std::size_t i = 0; i < textSectionCount; ++i) {
        if (isProse(static_cast<Section>(i)))
            add(static_cast<Section>(i), std::nullopt, ticket.prose[i]);
    }
    addItems(Section::RootCause, ticket.causes);
    addItems(Section::FixesSymptoms, ticket.fixesSymptoms);
    addItems(Section::FixesRootCause, ticket.fixesRootCause);
    addItems(Section::Prevention, ticket.preventions);
    std::stable_sort(all.begin(), all.end(),
                     [](const MergedText& a, const MergedText& b) { return a.section < b.section; });
    return all;
}

} // namespace warroom::ui
