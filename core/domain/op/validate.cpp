// Checks of single fields, driven by their specifications.
#include "domain/op/validate.h"

#include "base/seen_characters.h"

#include <fmt/format.h>

namespace warroom {
namespace {

// A line is counted as a reader counts it, prose as edits do.
std::size_t countedLength(const std::string& text, const FieldSpec& spec)
{
    return spec.multiline ? codePoints(text) : seenCharacters(text);
}

Result<void> checkText(const std::string& text, const FieldSpec& spec)
{
    const std::string path = "body." + std::string(spec.name);
    if (spec.required == Required::Yes && trimmed(text).empty())
        return fail(ErrorCode::TextEmpty, fmt::format("{} must not be empty", spec.name), path);
    if (text.size() > spec.most && countedLength(text, spec) > spec.most)
        return fail(ErrorCode::TextLong,
                    fmt::format("{} has {} characters; at most {} are accepted", spec.name,
                                countedLength(text, spec), spec.most),
                    path)
            .withLimit(static_cast<std::int64_t>(spec.most));
    if (const auto bad = firstControl(text))
        return fail(
            ErrorCode::TextControl,
            fmt::format("{} holds a control character at byte {}; only tabs and line ends are accepted",
                        spec.name, *bad),
            path);
    if (!spec.multiline && text.find_first_of("\n\r") != std::string::npos)
        return fail(ErrorCode::TextControl,
                    fmt::format("{} holds a line end; it is a single line", spec.name), path);
    return {};
}

Result<void> checkEdit(const text::Edit& edit, const FieldSpec& spec)
{
    for (const auto& component : edit.components()) {
        if (component.kind == text::Edit::Component::Kind::Insert)
            CHECK(checkText(component.text, {spec.name, Required::No, spec.most, true}));
    }
    return {};
}

// What every JSON reader keeps exactly, and what can be added to without overflowing.
constexpr std::int64_t largestNumber = (std::int64_t{1} << 53) - 1;

Result<void> checkNumber(std::int64_t number, const FieldSpec& spec)
{
    if (number >= -largestNumber && number <= largestNumber)
        return {};
    return fail(ErrorCode::Range,
                fmt::format("{} must be between {} and {}", spec.name, -largestNumber, largestNumber),
                "body." + std::string(spec.name))
        .withLimit(largestNumber);
}

// Only texts and numbers have rules that their type does not already hold.
struct Checker
{
    const TextLimits& limits;
    bool isEntry = false; // of the timeline
    Result<void> found{};

    void operator()(const std::string& text, const FieldSpec& spec) { keep(checkText(text, narrowed(spec))); }
    void operator()(const std::optional<std::string>& text, const FieldSpec& spec)
    {
        if (text)
            (*this)(*text, spec);
    }
    void operator()(const Owner& owner, const FieldSpec& spec)
    {
        if (owner.name())
            keep(checkText(*owner.name(), line(spec.name, Required::Yes, 200)));
    }
    void operator()(const std::optional<Owner>& owner, const FieldSpec& spec)
    {
        if (owner)
            (*this)(*owner, spec);
    }
    void operator()(const text::Edit& edit, const FieldSpec& spec) { keep(checkEdit(edit, spec)); }
    void operator()(std::int64_t number, const FieldSpec& spec) { keep(checkNumber(number, spec)); }
    template<class T>
    void operator()(const T&, const FieldSpec&)
    {}

    FieldSpec narrowed(FieldSpec spec) const
    {
        if (spec.name == "title")
            spec.most = std::min(spec.most, limits.title);
        else if (isEntry && spec.name == "text")
            spec.most = std::min(spec.most, limits.comment);
        return spec;
    }

    void keep(Result<void> result)
    {
        if (found)
            found = std::move(result);
    }
};

} // namespace

Result<void> validate(const Body& body, const TextLimits& limits)
{
    return std::visit(
        [&limits](const auto& alternative) -> Result<void> {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (std::is_same_v<T, UnknownBody>) {
                return {};
            } else {
                Checker checker{limits, std::is_same_v<T, CommentAdd> || std::is_same_v<T, EntrySet>};
                T::fields(alternative, checker);
                return checker.found;
            }
        },
        body);
}

} // namespace warroom
