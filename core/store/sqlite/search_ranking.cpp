// bm25 as FTS5 computes it, with what it looks up kept in memory.
#include "store/sqlite/search_ranking.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace warroom::sqlite {
namespace {

// Key, title, sections, timeline, as migrations/search/0001_search.sql has them.
constexpr std::array columnWeights = {10.0, 8.0, 3.0, 1.0};
constexpr double saturation = 1.2;     // bm25's k1
constexpr double lengthMatters = 0.75; // bm25's b
constexpr double leastWeight = 1e-6;
// Counting the tickets of a prefix would take longer than finding the newest of them: it weighs what a word
// weighs that every tenth ticket holds.
constexpr double prefixWeight = 2.2;
// Beyond so many rows and words nothing more is remembered.
constexpr std::int64_t mostLengths = 4'000'000;
constexpr std::size_t mostWords = 10'000;
// Counts are made anew when one row in so many has changed.
constexpr std::size_t changesPerRow = 100;
constexpr std::size_t mostPositions = 64; // of a word in a row

double weightOf(std::int64_t tickets, std::int64_t all)
{
    const double with = static_cast<double>(tickets) + 0.5;
    const double weight = std::log((static_cast<double>(all - tickets) + 0.5) / with);
    return weight > 0 ? weight : leastWeight;
}

} // namespace

void SearchRanking::attach(fts5_api& fullText, sqlite3* connection)
{
    const int failure = fullText.xCreateFunction(&fullText, "weigh", this, weigh, nullptr);
    if (failure != SQLITE_OK)
        throw SQLite::Exception(connection, failure);
}

void SearchRanking::begin(const SearchWords& search, std::size_t wanted)
{
    m_words = search.words;
    m_isPrefix = search.isPrefix;
    m_wanted = wanted;
    m_phrases.clear();
    m_best.clear();
}

std::vector<RankedMatch> SearchRanking::takeBest()
{
    std::sort_heap(m_best.begin(), m_best.end(), isBetter);
    std::vector<RankedMatch> best;
    best.reserve(m_best.size());
    for (auto& candidate : m_best)
        best.push_back(matchOf(candidate));
    m_best.clear();
    return best;
}

// Different words count more than one word again and again.
int SearchRanking::densityFrom(const std::vector<Position>& found, std::size_t begin, std::size_t& end) const
{
    constexpr int otherWord = 1000;
    std::uint64_t seen = 0;
    int density = 0;
    for (end = begin; end < found.size() && found[end].column == found[begin].column &&
                      found[end].offset < found[begin].offset + snippetWords;
         ++end) {
        const auto bit = std::uint64_t{1} << (static_cast<unsigned>(found[end].phrase) % 64);
        density += (seen & bit) != 0 ? 1 : otherWord;
        seen |= bit;
    }
    return density;
}

// With the place where most of the query stands close together.
RankedMatch SearchRanking::matchOf(Candidate& candidate) const
{
    auto& found = candidate.found;
    std::sort(found.begin(), found.end(), [](const Position& a, const Position& b) {
        return a.column != b.column ? a.column < b.column : a.offset < b.offset;
    });
    const auto wordsOf = [this](const Position& one) {
        return m_phrases[static_cast<std::size_t>(one.phrase)].words;
    };
    RankedMatch match{candidate.place, candidate.rank, 0, {}, {}};
    int best = 0;
    for (std::size_t begin = 0, end = 0; begin < found.size(); ++begin) {
        const int density = densityFrom(found, begin, end);
        if (density <= best)
            continue;
        best = density;
        const auto& last = found[end - 1];
        match.column = found[begin].column;
        match.densest = {found[begin].offset, last.offset + wordsOf(last) - found[begin].offset};
    }
    for (const auto& one : found) {
        if (one.column == match.column && std::abs(one.offset - match.densest.first) < 2 * snippetWords)
            match.found.push_back({one.offset, wordsOf(one)});
    }
    return match;
}

void SearchRanking::changed(std::int64_t place)
{
    ++m_changes;
    if (place >= 0 && static_cast<std::size_t>(place) < m_lengths.size())
        m_lengths[static_cast<std::size_t>(place)] = 0;
}

bool SearchRanking::isBetter(const Candidate& a, const Candidate& b)
{
    return a.rank != b.rank ? a.rank < b.rank : a.place > b.place;
}

void SearchRanking::weigh(const Fts5ExtensionApi* fullText, Fts5Context* row, sqlite3_context* result, int,
                          sqlite3_value**)
{
    auto& ranking = *static_cast<SearchRanking*>(fullText->xUserData(row));
    if (const int failure = ranking.consider(*fullText, row); failure != SQLITE_OK)
        sqlite3_result_error_code(result, failure);
}

int SearchRanking::consider(const Fts5ExtensionApi& fullText, Fts5Context* row)
{
    if (m_phrases.empty()) {
        if (const int failure = prepare(fullText, row); failure != SQLITE_OK)
            return failure;
    }
    m_row.place = fullText.xRowid(row);
    if (const int failure = rate(fullText, row); failure != SQLITE_OK)
        return failure;
    if (m_best.size() < m_wanted) {
        m_best.push_back(m_row);
    } else if (isBetter(m_row, m_best.front())) {
        std::pop_heap(m_best.begin(), m_best.end(), isBetter);
        std::swap(m_best.back(), m_row);
    } else {
        return SQLITE_OK;
    }
    std::push_heap(m_best.begin(), m_best.end(), isBetter);
    return SQLITE_OK;
}

int SearchRanking::rate(const Fts5ExtensionApi& fullText, Fts5Context* row)
{
    int length = 0;
    if (const int failure = readLength(fullText, row, m_row.place, length); failure != SQLITE_OK)
        return failure;
    const double against = saturation * (1 - lengthMatters + lengthMatters * length / m_averageLength);
    double score = 0;
    m_row.found.clear();
    for (std::size_t i = 0; i < m_phrases.size(); ++i) {
        const int phrase = static_cast<int>(i);
        Fts5PhraseIter at{};
        int column = -1, offset = 0;
        const int failure = fullText.xPhraseFirst(row, phrase, &at, &column, &offset);
        if (failure != SQLITE_OK)
            return failure;
        double count = 0;
        const std::size_t most = m_row.found.size() + mostPositions;
        for (; column >= 0; fullText.xPhraseNext(row, &at, &column, &offset)) {
            if (static_cast<std::size_t>(column) < columnWeights.size())
                count += columnWeights[static_cast<std::size_t>(column)];
            if (m_row.found.size() < most)
                m_row.found.push_back({phrase, column, offset});
        }
        score += m_phrases[i].weight * ((count * (saturation + 1)) / (count + against));
    }
    m_row.rank = -score;
    return SQLITE_OK;
}

// What is the same for all matches.
int SearchRanking::prepare(const Fts5ExtensionApi& fullText, Fts5Context* row)
{
    sqlite3_int64 rows = 0, words = 0;
    if (const int failure = fullText.xRowCount(row, &rows); failure != SQLITE_OK)
        return failure;
    if (const int failure = fullText.xColumnTotalSize(row, -1, &words); failure != SQLITE_OK)
        return failure;
    m_averageLength =
        std::max(1.0, static_cast<double>(words) / static_cast<double>(std::max<std::int64_t>(rows, 1)));
    if (m_changes * changesPerRow > static_cast<std::size_t>(rows) || m_tickets.size() > mostWords) {
        m_tickets.clear();
        m_changes = 0;
    }
    const int phrases = fullText.xPhraseCount(row);
    m_phrases.assign(static_cast<std::size_t>(phrases), {});
    for (int i = 0; i < phrases; ++i) {
        auto& phrase = m_phrases[static_cast<std::size_t>(i)];
        phrase.words = fullText.xPhraseSize(row, i);
        if (phrases == 1)
            continue;
        if (m_isPrefix && i == phrases - 1) {
            phrase.weight = prefixWeight;
            continue;
        }
        std::int64_t tickets = 0;
        if (const int failure = countTickets(fullText, row, i, tickets); failure != SQLITE_OK)
            return failure;
        phrase.weight = weightOf(tickets, rows);
    }
    return SQLITE_OK;
}

int SearchRanking::countTickets(const Fts5ExtensionApi& fullText, Fts5Context* row, int phrase,
                                std::int64_t& count)
{
    // A word without letters is no phrase of the query; then phrases cannot be named.
    const bool isNamed = static_cast<std::size_t>(fullText.xPhraseCount(row)) == m_words.size();
    const std::string word = isNamed ? m_words[static_cast<std::size_t>(phrase)] : std::string();
    if (const auto known = m_tickets.find(word); isNamed && known != m_tickets.end()) {
        count = known->second;
        return SQLITE_OK;
    }
    const auto countOne = [](const Fts5ExtensionApi*, Fts5Context*, void* counted) {
        ++*static_cast<std::int64_t*>(counted);
        return SQLITE_OK;
    };
    const int failure = fullText.xQueryPhrase(row, phrase, &count, countOne);
    if (failure == SQLITE_OK && isNamed)
        m_tickets.emplace(word, count);
    return failure;
}

int SearchRanking::readLength(const Fts5ExtensionApi& fullText, Fts5Context* row, std::int64_t place,
                              int& length)
{
    if (place < 0 || place >= mostLengths)
        return fullText.xColumnSize(row, -1, &length);
    const auto at = static_cast<std::size_t>(place);
    if (at >= m_lengths.size())
        m_lengths.resize(std::max(at + 1, m_lengths.size() * 2));
    if (m_lengths[at] == 0) {
        if (const int failure = fullText.xColumnSize(row, -1, &length); failure != SQLITE_OK)
            return failure;
        m_lengths[at] = static_cast<std::uint32_t>(std::max(length, 0));
    }
    length = static_cast<int>(m_lengths[at]);
    return SQLITE_OK;
}

} // namespace warroom::sqlite
