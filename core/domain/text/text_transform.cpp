// Merging edits: transformation of concurrent ones, composition of successive ones.
#include "domain/text/text_edit.h"

#include "domain/text/code_points.h"

#include <algorithm>
#include <limits>

namespace warroom::text {
namespace {

using Kind = Edit::Component::Kind;

constexpr std::uint32_t endless = std::numeric_limits<std::uint32_t>::max();

// Reads the components of an edit in pieces of any size. Behind the last one it reads as an endless retain.
class ComponentReader final
{
public:
    explicit ComponentReader(const Edit& edit)
        : m_next(edit.components().data()), m_end(m_next + edit.components().size())
    {
        open();
    }

    bool atEnd() const { return m_next == m_end; }
    Kind kind() const { return atEnd() ? Kind::Retain : m_next->kind; }
    bool isInsert() const { return kind() == Kind::Insert; }
    bool isDelete() const { return kind() == Kind::Delete; }
    std::uint32_t left() const { return atEnd() ? endless : m_left; }

    // Takes `count` code points of the current component; the text of an insert, else an empty one.
    std::string_view take(std::uint32_t count)
    {
        if (atEnd())
            return {};
        if (count == m_left) {
            const auto text = m_text;
            ++m_next;
            open();
            return text;
        }
        const auto text = firstCodePoints(m_text, count);
        m_text.remove_prefix(text.size());
        m_left -= count;
        return text;
    }

private:
    void open()
    {
        if (atEnd())
            return;
        m_left = m_next->count;
        m_text = m_next->text;
    }

    const Edit::Component* m_next;
    const Edit::Component* m_end;
    std::uint32_t m_left = 0;
    std::string_view m_text;
};

} // namespace

// One pass over two edits of the same document.
class Transformer final
{
public:
    Transformer(const Edit& first, const Edit& second) : m_first(first), m_second(second) {}

    std::pair<Edit, Edit> run()
    {
        while (!m_first.atEnd() || !m_second.atEnd()) {
            if (m_first.isInsert())
                passInsert(m_first, m_newFirst, m_newSecond);
            else if (m_second.isInsert())
                passInsert(m_second, m_newSecond, m_newFirst);
            else
                passOldText();
        }
        return {std::move(m_newFirst), std::move(m_newSecond)};
    }

private:
    static void passInsert(ComponentReader& from, Edit& own, Edit& other)
    {
        const std::uint32_t count = from.left();
        own.insertCounted(from.take(count), count);
        other.retain(count);
    }

    void passOldText()
    {
        const std::uint32_t count = std::min(m_first.left(), m_second.left());
        const bool firstDeletes = m_first.isDelete();
        const bool secondDeletes = m_second.isDelete();
        if (!secondDeletes)
            firstDeletes ? m_newFirst.remove(count) : m_newFirst.retain(count);
        if (!firstDeletes)
            secondDeletes ? m_newSecond.remove(count) : m_newSecond.retain(count);
        m_first.take(count);
        m_second.take(count);
    }

    ComponentReader m_first;
    ComponentReader m_second;
    Edit m_newFirst;
    Edit m_newSecond;
};

std::uint32_t Edit::leadingRetain() const
{
    return !m_components.empty() && m_components.front().kind == Kind::Retain ? m_components.front().count
                                                                              : 0;
}

void Edit::moveStart(std::int64_t distance)
{
    if (distance == 0)
        return;
    const std::int64_t start = std::min<std::int64_t>(leadingRetain() + distance, endless);
    if (leadingRetain() == 0)
        m_components.insert(m_components.begin(), {Kind::Retain, static_cast<std::uint32_t>(start), {}});
    else if (start == 0)
        m_components.erase(m_components.begin());
    else
        m_components.front().count = static_cast<std::uint32_t>(start);
}

void transformInPlace(Edit& first, Edit& second)
{
    if (first.isEmpty() || second.isEmpty())
        return;
    if (first.inputLength() <= second.leadingRetain()) {
        second.moveStart(first.lengthChange());
    } else if (second.inputLength() < first.leadingRetain()) {
        first.moveStart(second.lengthChange());
    } else {
        auto both = Transformer(first, second).run();
        first = std::move(both.first);
        second = std::move(both.second);
    }
}

std::pair<Edit, Edit> transformPair(const Edit& first, const Edit& second)
{
    std::pair<Edit, Edit> both{first, second};
    transformInPlace(both.first, both.second);
    return both;
}

Edit transform(const Edit& edit, const Edit& against, Side side)
{
    return side == Side::First ? transformPair(edit, against).first : transformPair(against, edit).second;
}

Edit compose(const Edit& earlier, const Edit& later)
{
    ComponentReader a(earlier);
    ComponentReader b(later);
    Edit both;
    while (!a.atEnd() || !b.atEnd()) {
        if (a.isDelete()) {
            const std::uint32_t count = a.left();
            both.remove(count);
            a.take(count);
        } else if (b.isInsert()) {
            both.insert(b.take(b.left()));
        } else {
            const std::uint32_t count = std::min(a.left(), b.left());
            const bool isNew = a.isInsert();
            const bool isDeleted = b.isDelete();
            const auto text = a.take(count);
            b.take(count);
            if (isNew && !isDeleted)
                both.insert(text);
            else if (!isNew)
                isDeleted ? both.remove(count) : both.retain(count);
        }
    }
    return both;
}

} // namespace warroom::text
