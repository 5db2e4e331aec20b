// Folding of titles, and the order of what was found.
#include "models/palette/ticket_index.h"

#include "models/format/format.h"

#include <algorithm>

namespace warroom::ui {

TicketIndex::TicketIndex(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, [this](const std::vector<Summary>& changed) {
        if (!m_built)
            return;
        for (const Summary& summary : changed)
            take(summary);
    });
}

void TicketIndex::take(const Summary& summary)
{
    const QString key = format::fromUtf8(summary.key());
    const QString title = format::fromUtf8(summary.title);
    const QString text = key.isEmpty() ? title : key + QLatin1Char(' ') + title;
    m_lines.insert_or_assign(summary.id, Line{text, foldedLetters(text)});
}

std::vector<TicketFound> TicketIndex::find(const QString& typed, std::size_t most)
{
    if (!m_built) {
        for (const auto& [id, summary] : m_bridge.summaries())
            take(summary);
        m_built = true;
    }
    struct Candidate
    {
        const Summary* summary;
        const Line* line;
        WordMatch match;
    };
    std::vector<Candidate> found;
    for (const auto& [id, line] : m_lines) {
        const Summary* summary = m_bridge.summary(id);
        auto match = matchWords(typed, line.folded);
        if (summary && match)
            found.push_back({summary, &line, std::move(*match)});
    }
    const auto better = [](const Candidate& a, const Candidate& b) {
        // Whether it begins with the words or has them later makes no difference behind a key.
        const auto rank = [](const Candidate& c) { return std::max(c.match.rank, MatchRank::WordStarts); };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        if (a.summary->isOpen() != b.summary->isOpen())
            return a.summary->isOpen();
        if (a.summary->lastActivity != b.summary->lastActivity)
            return a.summary->lastActivity > b.summary->lastActivity;
        return a.summary->id < b.summary->id;
    };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), better);
    std::vector<TicketFound> out;
    for (auto at = found.begin(); at != end; ++at)
        out.push_back({at->summary->id, at->line->text, std::move(at->match)});
    return out;
}

} // namespace warroom::ui
