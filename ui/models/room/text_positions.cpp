// Counting of surrogate pairs.
#include "models/room/text_positions.h"

#include <algorithm>

namespace warroom::ui {
namespace {

bool isPair(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

} // namespace

std::uint32_t codePointAt(QStringView text, qsizetype utf16)
{
    const qsizetype end = std::clamp<qsizetype>(utf16, 0, text.size());
    std::uint32_t count = 0;
    for (qsizetype at = 0; at < end; ++count) {
        at += isPair(text, at) ? 2 : 1;
        if (at > end)
            break;
    }
    return count;
}

qsizetype utf16At(QStringView text, std::uint64_t codePoint)
{
    qsizetype at = 0;
    for (; codePoint > 0 && at < text.size(); --codePoint)
        at += isPair(text, at) ? 2 : 1;
    return at;
}

text::Edit editOf(QStringView before, int position, QStringView removed, QStringView inserted)
{
    text::Edit edit;
    edit.retain(codePointAt(before, position));
    edit.insert(inserted.toUtf8().toStdString());
    edit.remove(codePointAt(removed, removed.size()));
    return edit;
}

std::vector<Replacement> replacementsOf(QStringView before, const text::Edit& edit)
{
    using Kind = text::Edit::Component::Kind;
    std::vector<Replacement> steps;
    qsizetype source = 0; // in `before`
    qsizetype target = 0; // in the text that the steps have made so far
    bool joined = false;  // whether the last step ends where the next component begins
    for (const auto& component : edit.components()) {
        const QStringView rest = before.sliced(source);
        if (component.kind == Kind::Retain) {
            const qsizetype kept = utf16At(rest, component.count);
            source += kept;
            target += kept;
            joined = false;
            continue;
        }
        if (!joined)
            steps.push_back({static_cast<int>(target), 0, {}});
        joined = true;
        if (component.kind == Kind::Insert) {
            const QString inserted =
                QString::fromUtf8(component.text.data(), static_cast<qsizetype>(component.text.size()));
            steps.back().inserted += inserted;
            target += inserted.size();
        } else {
            const qsizetype gone = utf16At(rest, component.count);
            steps.back().removed += static_cast<int>(gone);
            source += gone;
        }
    }
    return steps;
}

} // namespace warroom::ui
