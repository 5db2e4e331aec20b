// Text edits from arbitrary bytes: aborts when merging breaks one of its laws or makes invalid UTF-8.
#include "domain/text/text_edit.h"

#include "base/text.h"

#include <cstdint>
#include <cstdlib>
#include <iterator>

using namespace warroom;
using namespace warroom::text;

namespace {

class Bytes final
{
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_next(data), m_end(data + size) {}

    std::uint8_t next() { return m_next == m_end ? std::uint8_t{0} : *m_next++; }

    std::string codePoint()
    {
        static constexpr const char* choices[] = {"a", " ",      "\n", "ö", "\u0301",
                                                  "€", "\u200D", "障", "🔥", "👩"};
        const std::uint8_t byte = next();
        return byte < 0x80 ? std::string(1, static_cast<char>(byte)) : choices[byte % std::size(choices)];
    }

    std::string text()
    {
        std::string out;
        for (int left = next() % 16; left > 0; --left)
            out += codePoint();
        return out;
    }

private:
    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
};

Edit anEdit(Bytes& bytes)
{
    Edit edit;
    for (int left = bytes.next() % 8; left > 0; --left) {
        const std::uint8_t step = bytes.next();
        const std::uint32_t count = step == 0xFF ? 0xFFFFFFFF : step / 3u % 16;
        if (step % 3 == 0)
            edit.retain(count);
        else if (step % 3 == 1)
            edit.remove(count);
        else
            edit.insert(bytes.text());
    }
    return edit;
}

void require(bool law)
{
    if (!law)
        std::abort();
}

std::string checked(std::string text)
{
    require(!firstInvalidUtf8(text));
    return text;
}

void checkOne(const std::string& document, const Edit& edit)
{
    const std::string after = checked(text::apply(document, edit));
    require(checked(text::apply(after, invert(edit, document))) == document);
    require(fits(after, invert(edit, document)));
    require(checked(text::apply(document, diff(document, after))) == after);
    if (fits(document, edit))
        require(static_cast<std::int64_t>(codePoints(after)) ==
                static_cast<std::int64_t>(codePoints(document)) + edit.lengthChange());
    Edit rebuilt;
    for (const auto& component : edit.components()) {
        require(component.count > 0 && rebuilt.components() != edit.components());
        if (component.kind == Edit::Component::Kind::Retain)
            rebuilt.retain(component.count);
        else if (component.kind == Edit::Component::Kind::Delete)
            rebuilt.remove(component.count);
        else
            rebuilt.insert(component.text);
    }
    require(rebuilt == edit);
}

void checkPair(const std::string& document, const Edit& a, const Edit& b)
{
    const auto [newA, newB] = transformPair(a, b);
    const std::string afterA = checked(text::apply(document, a));
    const std::string afterB = checked(text::apply(document, b));
    const std::string both = checked(text::apply(afterA, newB));
    checked(text::apply(afterB, newA));
    if (!fits(document, a) || !fits(document, b))
        return;
    require(fits(afterA, newB) && fits(afterB, newA));
    require(both == text::apply(afterB, newA));
    require(both == checked(text::apply(document, compose(a, newB))));
    require(transform(a, b, Side::First) == newA && transform(b, a, Side::Second) == newB);
    checkOne(afterA, newB);
    checkOne(afterB, newA);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Bytes bytes(data, size);
    const std::string document = bytes.text() + bytes.text();
    const Edit a = anEdit(bytes);
    const Edit b = anEdit(bytes);
    const Edit next = anEdit(bytes);
    checkOne(document, a);
    checkPair(document, a, b);
    checkPair(document, b, a);

    const std::string afterA = text::apply(document, a);
    const std::string afterNext = checked(text::apply(afterA, next));
    checked(text::apply(document, compose(a, next)));
    if (fits(document, a) && fits(afterA, next))
        require(text::apply(document, compose(a, next)) == afterNext);
    require(transformPosition(codePoints(document), a, true) <=
            transformPosition(codePoints(document), a, false));
    text::apply(std::string(reinterpret_cast<const char*>(data), size),
                a); // broken UTF-8 must at least be safe
    return 0;
}
