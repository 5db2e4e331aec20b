// One edit of a text that several people write at once, and the rules by which concurrent edits are merged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warroom::text {

// An edit says from the start of the document on what is kept, put in and taken out. Counts are code points,
// the document is UTF-8, so no edit can split a code point. What follows the last component is kept.
//
// The form is canonical, so that equal edits compare equal: no empty components, no two neighbours of one
// kind, an insert before a delete at the same place, no retain at the end. Counts saturate at 2^32 - 1; no
// document is that long, so a hostile count makes an edit that does not fit rather than one that wraps
// around. A value: any thread.
class Edit final
{
public:
    struct Component
    {
        enum class Kind : std::uint8_t
        {
            Retain,
            Insert,
            Delete
        };

        Kind kind;
        std::uint32_t count; // code points, for every kind
        std::string text;    // Insert only

        friend bool operator==(const Component&, const Component&) = default;
    };

    // The builders append one step, whatever it is: a count of 0 and an empty text do nothing, a retain
    // counts once something follows it. The text must be valid UTF-8.
    Edit& retain(std::uint32_t count);
    Edit& insert(std::string_view text);
    Edit& remove(std::uint32_t count);

    const std::vector<Component>& components() const { return m_components; }
    bool isEmpty() const { return m_components.empty(); }
    // Code points that a document must have at least for the edit to mean what its author meant.
    std::uint64_t inputLength() const;
    // Code points that the document gains, negative if it gets shorter.
    std::int64_t lengthChange() const;

    friend bool operator==(const Edit& a, const Edit& b) { return a.m_components == b.m_components; }
    friend void transformInPlace(Edit& first, Edit& second);

private:
    void flushRetain();
    void insertCounted(std::string_view text, std::uint32_t count);
    std::uint32_t leadingRetain() const;
    void moveStart(std::int64_t distance);
    friend class Transformer;

    std::vector<Component> m_components;
    std::uint32_t m_openRetain = 0; // a retain at the end, not a component before something follows it
};

// Whose insert goes left where both insert at the same place.
enum class Side
{
    First,
    Second
};

// The document after the edit. Cannot fail: what reaches past the end of the document is clamped to it.
// Call it as text::apply: an unqualified call with a std::string finds std::apply, and does not compile.
std::string apply(std::string_view document, const Edit& edit);
// Whether the edit stays within the document; one that does not was not made for it.
bool fits(std::string_view document, const Edit& edit);
bool fits(std::uint64_t documentLength, const Edit& edit);

// The laws below hold for edits that fit their document d.

// `edit` as it must be after `against`, made on the same document, was applied:
//   apply(apply(d, a), transform(b, a, Side::Second)) == apply(apply(d, b), transform(a, b, Side::First))
// Text put into a range that the other one deleted survives; what both delete is deleted once.
Edit transform(const Edit& edit, const Edit& against, Side side);
// Both directions in one pass: first as it must be after second, and second as it must be after first.
std::pair<Edit, Edit> transformPair(const Edit& first, const Edit& second);
// The same without new edits: the way to merge long histories. Edits that lie apart cost no allocation.
void transformInPlace(Edit& first, Edit& second);

// One edit that does what `earlier` and then `later` do. It does not replace the two in a merge: the places
// of what was deleted in between are no longer known, so ties can fall out differently.
Edit compose(const Edit& earlier, const Edit& later);
// The edit that takes back `edit`; holds for a clamped edit too.
Edit invert(const Edit& edit, std::string_view documentBefore);
// An edit from one text to the other for a paste or a replaced section: what they begin and end with is kept,
// and in between the common words, unless that part is too long to compare (4 million pairs of words and
// marks).
Edit diff(std::string_view before, std::string_view after);

// Where a cursor at `position` stands after the edit. Text put in right at the cursor pushes it to the right
// unless it is to stay left; a cursor in deleted text moves to where that was.
std::uint64_t transformPosition(std::uint64_t position, const Edit& edit, bool stayLeft);

} // namespace warroom::text
