// Remembering who wrote what last in a text, and finding where two did in one sentence.
#include "domain/ticket/merged_words.h"

#include "domain/text/code_points.h"
#include "domain/text/sentences.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace warroom {
namespace {

using Kind = text::Edit::Component::Kind;

constexpr std::size_t removedBytesKept = 4'096;
// A run of typing is one part up to this length, so that it stays within a sentence or two.
constexpr std::int64_t longestRun = 120;
// What is written later than this after the last edit begins a new part: others may have seen the one before.
constexpr auto runPause = std::chrono::seconds(5);
// No sentence is looked for farther away than this, so that a long text costs no more than a short one.
constexpr std::int64_t sentenceReach = 1'000;

std::uint64_t place(std::int64_t position) { return static_cast<std::uint64_t>(position); }

bool touch(const TextPart& a, const TextPart& b) { return a.from <= b.to && b.from <= a.to; }

// Whether the range of the text before the edit lies in what the same person wrote just now.
bool isOwnWriting(const std::vector<TextPart>& recent, PersonId by, std::int64_t from, std::int64_t to)
{
    return std::any_of(recent.begin(), recent.end(), [&](const TextPart& part) {
        return part.by == by && part.from <= from && part.to >= to;
    });
}

// What the edit puts in and takes out, by its places in the text behind it.
std::vector<TextPart> partsOf(const Prose& before, const text::Edit& edit, PersonId by, Seq seq)
{
    std::vector<TextPart> parts;
    std::string_view rest = before.text;
    std::int64_t was = 0;
    std::int64_t at = 0;
    for (const auto& component : edit.components()) {
        const std::int64_t count = component.count;
        if (component.kind == Kind::Insert) {
            parts.push_back({by, seq, 0, at, at + count, {}});
            at += count;
            continue;
        }
        const auto piece = text::firstCodePoints(rest, component.count);
        rest.remove_prefix(piece.size());
        if (component.kind == Kind::Delete) {
            if (parts.empty() || parts.back().to != at)
                parts.push_back({by, seq, 0, at, at, {}});
            if (piece.size() <= removedBytesKept && !isOwnWriting(before.recent, by, was, was + count))
                parts.back().removed += piece;
        } else {
            at += count;
        }
        was += count;
    }
    return parts;
}

bool isNothing(const TextPart& part) { return part.from == part.to && part.removed.empty(); }

void shiftParts(std::vector<TextPart>& parts, const text::Edit& edit)
{
    for (auto& part : parts) {
        const bool empty = part.from == part.to;
        const auto from = text::transformPosition(place(part.from), edit, empty);
        const auto to = empty ? from : std::max(from, text::transformPosition(place(part.to), edit, true));
        part.from = static_cast<std::int64_t>(from);
        part.to = static_cast<std::int64_t>(to);
    }
    std::erase_if(parts, isNothing);
}

// What was put into the middle of another's words parts them.
void cutOut(std::vector<TextPart>& parts, const TextPart& inserted)
{
    for (std::size_t i = 0, size = parts.size(); i < size; ++i) {
        auto& part = parts[i];
        if (part.by == inserted.by || part.from >= inserted.from || part.to <= inserted.to)
            continue;
        TextPart behind = part;
        behind.from = inserted.to;
        behind.removed.clear();
        part.to = inserted.from;
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(++i), std::move(behind));
        ++size;
    }
}

// Adds a part, to the run that it goes on where there is one.
void addPart(std::vector<TextPart>& parts, TextPart part, std::int64_t longest)
{
    const auto run = std::find_if(parts.rbegin(), parts.rend(), [&](const TextPart& one) {
        return one.by == part.by && touch(one, part) &&
               std::max(one.to, part.to) - std::min(one.from, part.from) <= longest &&
               one.removed.size() + part.removed.size() <= removedBytesKept;
    });
    if (run == parts.rend()) {
        parts.push_back(std::move(part));
        return;
    }
    run->removed = part.from < run->from ? part.removed + run->removed : run->removed + part.removed;
    run->from = std::min(run->from, part.from);
    run->to = std::max(run->to, part.to);
    run->seq = std::max(run->seq, part.seq);
    run->merged = std::max(run->merged, part.merged);
}

bool isApart(const Op& op) { return !op.isPending() && op.receivedAt - (op.at - op.skew) >= apartAfter; }

// The text around a part, as far as a sentence may reach, with the ends of the sentences in it.
struct Surroundings
{
    std::int64_t from = 0, to = 0; // code points of the text
    std::vector<std::uint64_t> ends;

    Surroundings(const std::string& text, const TextPart& part)
        : from(std::max<std::int64_t>(part.from - sentenceReach, 0)), to(part.to + sentenceReach)
    {
        std::string_view rest = text;
        rest.remove_prefix(text::firstCodePoints(rest, place(from)).size());
        ends = text::sentenceEnds(text::firstCodePoints(rest, place(to - from)));
    }
    bool reaches(const TextPart& part) const { return part.from <= to && part.to >= from; }
    text::SentenceRange sentencesOf(const TextPart& part) const
    {
        const auto inside = [this](std::int64_t position) {
            return std::min(place(std::max<std::int64_t>(position - from, 0)), ends.back());
        };
        return text::sentencesAround(ends, inside(part.from), inside(part.to));
    }
    bool shareSentence(const TextPart& a, const TextPart& b) const
    {
        const auto one = sentencesOf(a);
        const auto other = sentencesOf(b);
        return one.from < other.to && other.from < one.to;
    }
};

bool isNear(const TextPart& a, const TextPart& b)
{
    return a.from <= b.to + sentenceReach && b.from <= a.to + sentenceReach;
}

// The parts of others that the author had not seen and that share a sentence with one of the own ones.
std::vector<TextPart> unseenBeside(const Prose& prose, const std::vector<TextPart>& own, PersonId author,
                                   Seq seen)
{
    std::vector<TextPart> unseen;
    for (const auto& mine : own) {
        std::optional<Surroundings> around;
        for (const auto& part : prose.recent) {
            const bool concerns = part.by != author && part.seq > seen && isNear(part, mine);
            if (!concerns)
                continue;
            if (!around)
                around.emplace(prose.text, mine);
            if (around->reaches(part) && around->shareSentence(mine, part))
                unseen.push_back(part);
        }
    }
    return unseen;
}

// What others wrote: words that are marked already get the new mark as well.
void markAgain(std::vector<TextPart>& toRead, const TextPart& part, Seq merged)
{
    const auto known = std::find_if(toRead.begin(), toRead.end(), [&](const TextPart& one) {
        return one.by == part.by && touch(one, part);
    });
    if (known == toRead.end()) {
        if (toRead.size() < partsKept) {
            toRead.push_back(part);
            toRead.back().merged = merged;
        }
        return;
    }
    known->from = std::min(known->from, part.from);
    known->to = std::max(known->to, part.to);
    known->merged = merged;
    if (known->removed.find(part.removed) == std::string::npos)
        known->removed += part.removed;
}

// Both stay, and both are marked.
void mark(Prose& prose, const Op& op, const std::vector<TextPart>& own, Seq seen)
{
    const auto unseen = unseenBeside(prose, own, op.actor, seen);
    if (unseen.empty())
        return;
    prose.mergedAt = op.receivedAt;
    for (const auto& part : unseen)
        markAgain(prose.toRead, part, op.seq);
    for (auto part : own) {
        part.merged = op.seq;
        if (prose.toRead.size() < 2 * partsKept)
            addPart(prose.toRead, std::move(part), INT64_MAX);
    }
}

} // namespace

void writeInto(Prose& prose, const Op& op, const text::Edit& edit, Seq seen)
{
    const Seq seq = op.isPending() ? pendingSeq : op.seq;
    auto own = partsOf(prose, edit, op.actor, seq);
    const bool goesOn = prose.edited.by == op.actor && op.happened() - prose.edited.at < runPause;
    prose.text = text::apply(prose.text, edit);
    prose.edited = {op.actor, op.happened(), seq};
    for (auto* parts : {&prose.recent, &prose.toRead}) {
        shiftParts(*parts, edit);
        for (const auto& part : own)
            cutOut(*parts, part);
    }
    std::erase_if(own, isNothing);
    if (prose.text.empty())
        prose.toRead.clear();
    else if (isApart(op))
        mark(prose, op, own, seen);
    for (auto& part : own)
        addPart(prose.recent, std::move(part), goesOn ? longestRun : -1);
    if (prose.recent.size() > partsKept)
        prose.recent.erase(prose.recent.begin(), prose.recent.end() - static_cast<std::ptrdiff_t>(partsKept));
}

bool settleWords(Prose& prose, Seq base)
{
    return std::erase_if(prose.toRead, [&](const TextPart& part) { return part.merged <= base; }) > 0;
}

std::string withoutWords(const Prose& prose, const std::function<bool(PersonId)>& dropped)
{
    std::vector<const TextPart*> parts;
    for (const auto& part : prose.toRead) {
        if (dropped(part.by))
            parts.push_back(&part);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const TextPart* a, const TextPart* b) { return a->from < b->from; });
    // Who wrote something else right there took it out as well, and only the first of two removals is an
    // edit.
    const auto isRewritten = [&](const TextPart& part) {
        return std::any_of(prose.toRead.begin(), prose.toRead.end(), [&](const TextPart& other) {
            return !dropped(other.by) && other.from < other.to && touch(part, other);
        });
    };
    text::Edit undo;
    std::int64_t at = 0;
    const auto upTo = [&at](std::int64_t to) {
        return static_cast<std::uint32_t>(
            std::max<std::int64_t>(to - std::exchange(at, std::max(at, to)), 0));
    };
    for (const auto* part : parts) {
        undo.retain(upTo(part->from));
        if (!isRewritten(*part))
            undo.insert(part->removed);
        undo.remove(upTo(part->to));
    }
    return text::apply(prose.text, undo);
}

} // namespace warroom
