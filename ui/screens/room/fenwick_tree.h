// Sums of the first n of many heights, each of which may change: both in logarithmic time.
#pragma once

#include <cstddef>
#include <vector>

namespace warroom::ui {

class FenwickTree final
{
public:
    std::size_t size() const { return m_values.size(); }
    int value(std::size_t index) const { return m_values[index]; }
    const std::vector<int>& values() const { return m_values; }

    void assign(std::vector<int> values)
    {
        m_values = std::move(values);
        m_sums.assign(m_values.size() + 1, 0);
        for (std::size_t i = 1; i < m_sums.size(); ++i) {
            m_sums[i] += m_values[i - 1];
            const std::size_t parent = i + (i & (~i + 1));
            if (parent < m_sums.size())
                m_sums[parent] += m_sums[i];
        }
    }

    void set(std::size_t index, int value)
    {
        const int change = value - m_values[index];
        m_values[index] = value;
        for (std::size_t i = index + 1; i < m_sums.size(); i += i & (~i + 1))
            m_sums[i] += change;
    }

    void append(int value)
    {
        const std::size_t at = m_values.size() + 1;
        m_values.push_back(value);
        if (m_sums.empty())
            m_sums.push_back(0);
        // A node holds the sum of as many values as its lowest bit says.
        m_sums.push_back(static_cast<int>(value + sum(at - 1) - sum(at - (at & (~at + 1)))));
    }

    /// Of the first `count` values.
    long sum(std::size_t count) const
    {
        long total = 0;
        for (std::size_t i = count; i > 0; i -= i & (~i + 1))
            total += m_sums[i];
        return total;
    }
    long total() const { return sum(size()); }

    /// The index whose value covers `position`, counted from 0; size() at or beyond the end. Values are
    /// positive.
    std::size_t find(long position) const
    {
        std::size_t at = 0;
        std::size_t step = 1;
        while (step * 2 <= size())
            step *= 2;
        for (; step > 0; step /= 2) {
            if (at + step <= size() && m_sums[at + step] <= position) {
                at += step;
                position -= m_sums[at];
            }
        }
        return at;
    }

private:
    std::vector<int> m_values;
    std::vector<int> m_sums; // from 1; in all they are no more than a scroll bar's range
};

} // namespace warroom::ui
