// Building edits, applying them and taking them back.
#include "domain/text/text_edit.h"

#include "base/text.h"
#include "domain/text/code_points.h"

#include <algorithm>
#include <limits>

namespace warroom::text {
namespace {

using Kind = Edit::Component::Kind;

constexpr std::uint64_t countLimit = std::numeric_limits<std::uint32_t>::max();

std::uint32_t saturated(std::uint64_t count)
{
    return static_cast<std::uint32_t>(std::min(count, countLimit));
}

std::uint32_t sum(std::uint32_t a, std::uint32_t b) { return saturated(std::uint64_t{a} + b); }

} // namespace

Edit& Edit::retain(std::uint32_t count)
{
    m_openRetain = sum(m_openRetain, count);
    return *this;
}

Edit& Edit::insert(std::string_view text)
{
    insertCounted(text, saturated(codePoints(text)));
    return *this;
}

Edit& Edit::remove(std::uint32_t count)
{
    if (count == 0)
        return *this;
    flushRetain();
    if (!m_components.empty() && m_components.back().kind == Kind::Delete)
        m_components.back().count = sum(m_components.back().count, count);
    else
        m_components.push_back({Kind::Delete, count, {}});
    return *this;
}

void Edit::flushRetain()
{
    if (m_components.empty())
        m_components.reserve(2);
    if (m_openRetain > 0)
        m_components.push_back({Kind::Retain, std::exchange(m_openRetain, 0), {}});
}

void Edit::insertCounted(std::string_view text, std::uint32_t count)
{
    if (text.empty())
        return;
    flushRetain();
    auto end = m_components.end();
    if (end != m_components.begin() && (end - 1)->kind == Kind::Delete)
        --end;
    if (end != m_components.begin() && (end - 1)->kind == Kind::Insert) {
        (end - 1)->text += text;
        (end - 1)->count = sum((end - 1)->count, count);
    } else {
        m_components.insert(end, {Kind::Insert, count, std::string(text)});
    }
}

std::uint64_t Edit::inputLength() const
{
    std::uint64_t length = 0;
    for (const auto& component : m_components)
        length += component.kind == Kind::Insert ? 0 : component.count;
    return length;
}

std::int64_t Edit::lengthChange() const
{
    std::int64_t change = 0;
    for (const auto& component : m_components) {
        if (component.kind == Kind::Insert)
            change += component.count;
        else if (component.kind == Kind::Delete)
            change -= component.count;
    }
    return change;
}

std::string apply(std::string_view document, const Edit& edit)
{
    std::size_t inserted = 0;
    for (const auto& component : edit.components())
        inserted += component.text.size();
    std::string out;
    out.reserve(document.size() + inserted);
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Insert) {
            out += component.text;
            continue;
        }
        const auto piece = firstCodePoints(document, component.count);
        if (component.kind == Kind::Retain)
            out += piece;
        document.remove_prefix(piece.size());
    }
    out += document;
    return out;
}

bool fits(std::string_view document, const Edit& edit)
{
    const std::uint64_t needed = edit.inputLength();
    return needed <= document.size() && needed <= codePoints(document);
}

bool fits(std::uint64_t documentLength, const Edit& edit) { return edit.inputLength() <= documentLength; }

Edit invert(const Edit& edit, std::string_view documentBefore)
{
    Edit inverse;
    for (const auto& component : edit.components()) {
        if (component.kind == Kind::Insert) {
            inverse.remove(component.count);
            continue;
        }
        const auto piece = firstCodePoints(documentBefore, component.count);
        if (component.kind == Kind::Retain)
            inverse.retain(saturated(codePoints(piece)));
        else
            inverse.insert(piece);
        documentBefore.remove_prefix(piece.size());
    }
    return inverse;
}

std::uint64_t transformPosition(std::uint64_t position, const Edit& edit, bool stayLeft)
{
    std::uint64_t at = 0;
    std::uint64_t moved = position;
    for (const auto& component : edit.components()) {
        if (at > position || (at == position && stayLeft))
            break;
        if (component.kind == Kind::Insert) {
            moved += component.count;
            continue;
        }
        if (component.kind == Kind::Delete)
            moved -= std::min<std::uint64_t>(component.count, position - at);
        at += component.count;
    }
    return moved;
}

} // namespace warroom::text
