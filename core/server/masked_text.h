// Masking of a text where it stands, for what monitoring sends.
#pragma once

#include "masking/masking.h"

#include <string>
#include <unordered_set>

namespace warroom {

inline void maskIn(std::string& text, const masking::MaskOptions& options)
{
    auto masked = masking::mask(text, options);
    if (!masked.spans.empty())
        text = std::move(masked.text);
}

// The same for one kind of text, where many say the same: short ones with nothing to mask are remembered.
// One home.
class TextMasker final
{
public:
    explicit TextMasker(masking::MaskOptions options) : m_options(std::move(options)) {}

    void mask(std::string& text) const { maskIn(text, m_options); }
    // For what comes again and again, as the values of labels do.
    void maskKnown(std::string& text)
    {
        if (text.size() > mostBytes)
            return mask(text);
        if (m_clean.contains(text))
            return;
        auto masked = masking::mask(text, m_options);
        if (!masked.spans.empty()) {
            text = std::move(masked.text);
            return;
        }
        if (m_clean.size() >= mostTexts)
            m_clean.clear();
        m_clean.insert(text);
    }

private:
    static constexpr std::size_t mostBytes = 200, mostTexts = 10'000;

    masking::MaskOptions m_options;
    std::unordered_set<std::string> m_clean;
};

} // namespace warroom
