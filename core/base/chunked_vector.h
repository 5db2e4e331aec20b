// A vector in shared chunks: copying it costs a pointer for each chunk, and a change copies one chunk at the
// most.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace warroom {

// For views that are copied often and mostly grow, such as a timeline of 100,000 entries under pending
// operations. Copies are values: changing one does not change another. One home for each copy; chunks may be
// shared between threads because they are only changed while one copy holds them.
template<class T, std::size_t ChunkSize = 256>
class ChunkedVector final
{
public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& operator[](std::size_t index) const { return (*m_chunks[index / ChunkSize])[index % ChunkSize]; }
    const T& back() const { return (*this)[m_size - 1]; }

    void push_back(T value)
    {
        if (m_size % ChunkSize == 0) {
            m_chunks.push_back(std::make_shared<std::vector<T>>());
            m_chunks.back()->reserve(m_chunks.size() == 1 ? 8 : ChunkSize);
        }
        own(m_chunks.back()).push_back(std::move(value));
        ++m_size;
    }

    // The element for changing; other copies keep the old one.
    T& change(std::size_t index) { return own(m_chunks[index / ChunkSize])[index % ChunkSize]; }

    class Iterator
    {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const ChunkedVector* vector, std::size_t index) : m_vector(vector), m_index(index) {}
        const T& operator*() const { return (*m_vector)[m_index]; }
        const T* operator->() const { return &(*m_vector)[m_index]; }
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int) { return {m_vector, m_index++}; }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const ChunkedVector* m_vector = nullptr;
        std::size_t m_index = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

private:
    std::vector<T>& own(std::shared_ptr<std::vector<T>>& chunk)
    {
        if (chunk.use_count() > 1)
            chunk = std::make_shared<std::vector<T>>(*chunk);
        return *chunk;
    }

    std::vector<std::shared_ptr<std::vector<T>>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace warroom
