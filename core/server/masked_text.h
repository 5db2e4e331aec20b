// Masking of a text where it stands, for what monitoring sends.
#pragma once

#include "masking/masking.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <string>
#include <unordered_set>

namespace warroom {

// How many credentials it masked; personal data do not count.
inline std::size_t maskIn(std::string& text, const masking::MaskOptions& options)
{
    // Nearly always there is nothing, and then no copy is made.
    if (masking::findSecrets(text, options.addresses).empty())
        return 0;
    auto masked = masking::mask(text, options);
    text = std::move(masked.text);
    return static_cast<std::size_t>(
        std::count_if(masked.spans.begin(), masked.spans.end(), [](const masking::MaskedSpan& span) {
            return span.group == masking::Group::Credential;
        }));
}

// The same for one kind of text, where many say the same: short ones with nothing to mask are remembered.
// One home.
class TextMasker final
{
public:
    explicit TextMasker(masking::MaskOptions options) : m_options(std::move(options)) {}

    void mask(std::string& text) { m_credentials += maskIn(text, m_options); }
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
    // That were masked so far. From any thread.
    std::uint64_t credentials() const { return m_credentials; }

private:
    static constexpr std::size_t mostBytes = 200, mostTexts = 10'000;

    masking::MaskOptions m_options;
    std::atomic<std::uint64_t> m_credentials{0};
    std::unordered_set<std::string> m_clean;
};

} // namespace warroom
