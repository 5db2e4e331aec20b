// Masking of a text where it stands, for what monitoring sends.
#pragma once

#include "masking/masking.h"

#include <string>
#include <unordered_set>

namespace warroom {

inline void maskIn(std::string& text, const masking::MaskOptions& options)
{
    // Nearly always there is nothing, and then no copy is made.
    if (!masking::findSecrets(text, options.addresses).empty())
        text = masking::mask(text, options).text;
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
        if (!masking::findSecrets(text, m_options.addresses).empty())
            return mask(text);
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
