// What `search` searches, and what it asks: read from files, which it makes where none are given.
#pragma once

#include "base/result.h"
#include "figures.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace warroom::bench {

struct SearchTicket
{
    std::string title, body, service;
    int severity = 1;
};

struct SearchQuery
{
    std::string kind; // "term1", "term2", "prefix"
    std::string words;

    // The last word is only begun.
    bool isTyped() const { return kind == "prefix"; }
};

struct SearchFiles
{
    std::string tickets; // a line of JSON each: "title", "body", and perhaps "service" and "severity"
    std::string queries; // a line each: the kind, a tab, the words
};

// So many tickets whose words follow Zipf's law, those of incidents most frequent, and queries of every kind:
// one word, two words, and a word with the growing beginning of another. The same every time.
Result<SearchFiles> makeSearchFiles(const std::string& directory, int tickets);
// How many there were.
Result<int> eachTicket(const std::string& file,
                       const std::function<Result<void>(const SearchTicket&)>& visit);
Result<std::vector<SearchQuery>> readQueries(const std::string& file);

// Asks everything twice; `ask` gives the number of hits. Of the second time KIND_p50_us, KIND_p99_us and
// KIND_hits, the mean of a query.
Result<Figures> askTwice(const std::vector<SearchQuery>& queries,
                         const std::function<Result<std::size_t>(const SearchQuery&)>& ask);

} // namespace warroom::bench
