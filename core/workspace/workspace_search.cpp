// The search index of the workspace, behind the log.
#include "workspace/local_workspace.h"

#include "sync/search_document.h"

namespace warroom {
namespace {

constexpr std::size_t indexedAtOnce = 1u << 20; // bytes of text

} // namespace

void LocalWorkspace::search(std::string words, int stream,
                            std::function<void(Result<std::vector<SearchHit>>)> done)
{
    m_index->query(std::move(words), true, 50, stream,
                   [this, done = std::move(done)](Result<std::vector<SearchHit>> hits) {
                       m_queue.post([done, hits = std::move(hits)] { done(hits); });
                   });
}

// What changed up to now, but for logs that are still coming.
void LocalWorkspace::index()
{
    if (m_replica.outbox().size() > outboxShownAtOnce && m_transport)
        return; // what goes home changes these texts again and again
    const bool catchingUp = m_replica.link() == Replica::Link::CatchingUp;
    for (auto at = m_toIndex.begin(); at != m_toIndex.end();) {
        const auto summary = m_replica.summaries().find(*at);
        const bool isComing = catchingUp && summary != m_replica.summaries().end() &&
                              m_replica.extent(*at) == Replica::Extent::Log &&
                              m_replica.heard(*at) < summary->second.head;
        const auto next = std::next(at);
        if (!isComing)
            m_indexing.insert(m_toIndex.extract(at));
        at = next;
    }
    indexSome();
}

// Behind the log and piece by piece, each when the one before is in: a search that is being typed waits
// for one piece at the most.
void LocalWorkspace::indexSome()
{
    if (m_indexBusy)
        return;
    std::vector<SearchDocument> documents;
    std::size_t bytes = 0;
    while (!m_indexing.empty() && bytes < indexedAtOnce) {
        const auto id = m_indexing.extract(m_indexing.begin()).value();
        const auto summary = m_replica.summaries().find(id);
        if (m_replica.extent(id) == Replica::Extent::Log)
            documents.push_back(searchDocument(*m_replica.confirmed(id)));
        else if (summary != m_replica.summaries().end())
            documents.push_back(searchDocument(summary->second));
        else {
            // It is gone: nothing of it is to be found.
            SearchDocument nothing;
            nothing.id = id;
            documents.push_back(std::move(nothing));
        }
        bytes += documents.back().sections.size() + documents.back().timeline.size() + 100;
    }
    if (documents.empty())
        return;
    m_indexBusy = true;
    m_index->put(std::move(documents));
    m_index->query({}, false, 0, 0, [this](const auto&) {
        m_queue.post([this] {
            m_indexBusy = false;
            indexSome();
        });
    });
}

// The index may be behind the copy or, after a power cut, ahead of it.
void LocalWorkspace::catchUpIndex()
{
    const auto indexed = m_index->takeIndexed();
    for (const auto& [id, head] : indexed) {
        if (head != 0 && !m_replica.summaries().contains(id))
            m_toIndex.insert(id);
    }
    for (const auto& [id, summary] : m_replica.summaries()) {
        const auto known = indexed.find(id);
        const auto heard = m_replica.heard(id);
        if (known == indexed.end() || (heard != 0 && known->second != heard))
            m_toIndex.insert(id);
    }
}

} // namespace warroom
