// Walking the fields of an operation, and edits of a text.
#include "masking/mask_body.h"

#include "base/text.h"

#include <algorithm>

namespace warroom::masking {
namespace {

using Component = text::Edit::Component;

// Visits the fields of an operation and masks the texts among them.
struct FieldMasker
{
    const MaskOptions& options;
    std::vector<MaskedField>& found;

    void operator()(std::string& text, const FieldSpec& spec) { replace(text, spec.name); }
    void operator()(std::optional<std::string>& text, const FieldSpec& spec)
    {
        if (text)
            replace(*text, spec.name);
    }
    void operator()(Owner& owner, const FieldSpec& spec)
    {
        if (!owner.name())
            return;
        std::string name = *owner.name();
        replace(name, spec.name);
        owner = Owner(std::move(name));
    }
    void operator()(std::optional<Owner>& owner, const FieldSpec& spec)
    {
        if (owner)
            (*this)(*owner, spec);
    }
    void operator()(text::Edit& edit, const FieldSpec& spec)
    {
        text::Edit out;
        for (const auto& component : edit.components()) {
            if (component.kind == Component::Kind::Retain) {
                out.retain(component.count);
            } else if (component.kind == Component::Kind::Delete) {
                out.remove(component.count);
            } else {
                std::string inserted = component.text;
                replace(inserted, spec.name);
                out.insert(inserted);
            }
        }
        edit = std::move(out);
    }
    template<class T>
    void operator()(T&, const FieldSpec&)
    {}

    void replace(std::string& text, std::string_view path)
    {
        auto masked = mask(text, options);
        if (masked.spans.empty())
            return;
        text = std::move(masked.text);
        for (auto& span : masked.spans)
            found.push_back({std::string(path), std::move(span)});
    }
};

// Visits the same fields and only looks.
struct FieldLooker
{
    Addresses addresses;
    bool found = false;

    void operator()(const std::string& text, const FieldSpec&) { look(text); }
    void operator()(const std::optional<std::string>& text, const FieldSpec&)
    {
        if (text)
            look(*text);
    }
    void operator()(const Owner& owner, const FieldSpec&)
    {
        if (owner.name())
            look(*owner.name());
    }
    void operator()(const std::optional<Owner>& owner, const FieldSpec& spec)
    {
        if (owner)
            (*this)(*owner, spec);
    }
    void operator()(const text::Edit& edit, const FieldSpec&)
    {
        for (const auto& component : edit.components())
            look(component.text);
    }
    template<class T>
    void operator()(const T&, const FieldSpec&)
    {}

    void look(std::string_view text) { found = found || !findSecrets(text, addresses).empty(); }
};

struct Range
{
    std::size_t begin = 0, end = 0; // bytes
};

// Where the edit put something in or took something out, in the text after it.
std::vector<Range> touchedBy(const text::Edit& edit, std::string_view after)
{
    std::vector<Range> out;
    std::size_t at = 0;
    for (const auto& component : edit.components()) {
        if (component.kind == Component::Kind::Retain) {
            at += byteOffset(after.substr(at), component.count);
        } else if (component.kind == Component::Kind::Insert) {
            out.push_back({at, at + component.text.size()});
            at += component.text.size();
        } else {
            out.push_back({at, at});
        }
    }
    return out;
}

} // namespace

bool hasSecrets(const Body& body, Addresses addresses)
{
    FieldLooker looker{addresses};
    std::visit(
        [&](const auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (std::is_same_v<T, UnknownBody>)
                looker.look(alternative.json);
            else
                T::fields(alternative, looker);
        },
        body);
    return looker.found;
}

std::optional<MaskedBody> maskBody(const Body& body, const MaskOptions& options)
{
    if (!hasSecrets(body, options.addresses))
        return std::nullopt;
    MaskedBody out{body, {}};
    FieldMasker masker{options, out.fields};
    std::visit(
        [&](auto& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (std::is_same_v<T, UnknownBody>)
                masker.replace(alternative.json, "body");
            else
                T::fields(alternative, masker);
        },
        out.body);
    if (out.fields.empty())
        return std::nullopt;
    return out;
}

MaskOptions optionsFor(const Ticket& ticket)
{
    MaskOptions out;
    out.scope = ticket.id.text();
    for (const auto& one : ticket.liftedMasks)
        out.lifted.insert(one.fingerprint);
    return out;
}

std::optional<MaskedEdit> maskAround(std::string_view before, const text::Edit& edit,
                                     const MaskOptions& options)
{
    const std::string after = text::apply(before, edit);
    const auto touched = touchedBy(edit, after);
    MaskedEdit out;
    text::Edit marks;
    std::size_t done = 0;
    std::ptrdiff_t longer = 0;
    for (const auto& finding : findSecrets(after, options.addresses)) {
        const bool isTouched = std::any_of(touched.begin(), touched.end(), [&](const Range& range) {
            return range.begin <= finding.end && range.end >= finding.begin;
        });
        const auto value = std::string_view(after).substr(finding.begin, finding.end - finding.begin);
        auto fingerprint = fingerprintOf(value, options.scope);
        if (!isTouched || options.lifted.contains(fingerprint))
            continue;
        const std::string mark = markOf(finding.kind);
        const auto count = [](std::string_view text) { return static_cast<std::uint32_t>(codePoints(text)); };
        marks.retain(count(std::string_view(after).substr(done, finding.begin - done)));
        marks.insert(mark).remove(count(value));
        const auto position = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(finding.begin) + longer);
        out.fields.push_back({"edit",
                              {finding.kind, finding.group, std::move(fingerprint), std::string(value),
                               position, mark.size()}});
        longer += static_cast<std::ptrdiff_t>(mark.size()) - static_cast<std::ptrdiff_t>(value.size());
        done = finding.end;
    }
    if (out.fields.empty())
        return std::nullopt;
    out.edit = text::compose(edit, marks);
    return out;
}

text::Edit correctionOf(const text::Edit& asSent, const text::Edit& masked)
{
    text::Edit out;
    const bool alike = std::equal(asSent.components().begin(), asSent.components().end(),
                                  masked.components().begin(), masked.components().end(),
                                  [](const Component& a, const Component& b) { return a.kind == b.kind; });
    if (!alike)
        return out;
    auto other = masked.components().begin();
    for (const auto& component : asSent.components()) {
        if (component.kind == Component::Kind::Retain) {
            out.retain(component.count);
        } else if (component.kind == Component::Kind::Insert && other->text == component.text) {
            out.retain(component.count);
        } else if (component.kind == Component::Kind::Insert) {
            const auto inner = text::diff(component.text, other->text);
            std::uint32_t left = component.count;
            for (const auto& step : inner.components()) {
                if (step.kind == Component::Kind::Insert)
                    out.insert(step.text);
                else if (step.kind == Component::Kind::Retain)
                    out.retain(step.count);
                else
                    out.remove(step.count);
                left -= step.kind == Component::Kind::Insert ? 0 : step.count;
            }
            out.retain(left);
        }
        ++other;
    }
    return out;
}

} // namespace warroom::masking
