// Masking of a text where it stands, for what monitoring sends.
#pragma once

#include "masking/masking.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

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
        m_clean.resize(places);
        auto& known = m_clean[std::hash<std::string>{}(text) % places];
        if (known == text)
            return;
        if (!masking::findSecrets(text, m_options.addresses).empty())
            return mask(text);
        known = text;
    }
    // That were masked so far. From any thread.
    std::uint64_t credentials() const { return m_credentials; }

private:
    static constexpr std::size_t mostBytes = 200, places = 4'096;

    masking::MaskOptions m_options;
    std::atomic<std::uint64_t> m_credentials{0};
    std::vector<std::string> m_clean; // each in the one place that its hash names, until another takes it
};

} // namespace warroom
