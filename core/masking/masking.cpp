// Joining what the matchers found, and putting the marks.
#include "masking/masking.h"

#include "base/hash.h"
#include "masking/characters.h"
#include "masking/matchers.h"
#include "masking/token_rules.h"

#include <algorithm>
#include <array>

namespace warroom::masking {
namespace {

constexpr std::size_t fingerprintDigits = 12;

// What touches a value without a break belongs to it, so that nothing of it is left beside its mark.
std::size_t withTail(std::string_view text, std::size_t end)
{
    const std::size_t tail = runEnd(text, end, Glue);
    const auto glued = text.substr(end, tail - end);
    const bool counts = std::any_of(glued.begin(), glued.end(), [](char c) { return is(c, Alnum); });
    return counts ? tail : end;
}

// In the order of the text; what overlaps becomes one.
Findings joined(std::string_view text, Findings found)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
    Findings out;
    for (auto& one : found) {
        if (!out.empty() && one.begin < out.back().end) {
            if (one.end > out.back().end)
                out.back().end = withTail(text, one.end);
            continue;
        }
        one.end = withTail(text, one.end);
        one.group = groupOf(one.kind);
        out.push_back(one);
    }
    return out;
}

bool isText(std::string_view bytes)
{
    constexpr std::string_view ofLogs = "\t\n\r\f\x1b";
    return std::none_of(bytes.begin(), bytes.end(), [&](char c) {
        return static_cast<unsigned char>(c) < 0x20 && ofLogs.find(c) == std::string_view::npos;
    });
}

bool isLiftedWhole(std::string_view bytes, const MaskOptions& options)
{
    return !options.lifted.empty() && options.lifted.contains(fingerprintOf(bytes, options.scope));
}

} // namespace

std::vector<Finding> findSecrets(std::string_view utf8, Addresses addresses)
{
    Findings found;
    findTails(utf8, found);
    findKeyBlocks(utf8, found);
    findUrlPasswords(utf8, found);
    findTokens(utf8, found);
    findNamed(utf8, found);
    findPersonal(utf8, found);
    if (addresses == Addresses::Mask)
        findAddresses(utf8, found);
    return found.empty() ? found : joined(utf8, std::move(found));
}

Masked mask(std::string_view utf8, const MaskOptions& options)
{
    Masked out;
    std::size_t done = 0;
    for (const auto& finding : findSecrets(utf8, options.addresses)) {
        const auto value = utf8.substr(finding.begin, finding.end - finding.begin);
        auto fingerprint = fingerprintOf(value, options.scope);
        if (options.lifted.contains(fingerprint))
            continue;
        out.text += utf8.substr(done, finding.begin - done);
        const std::size_t position = out.text.size();
        out.text += markOf(finding.kind);
        out.spans.push_back({finding.kind, finding.group, std::move(fingerprint), std::string(value),
                             position, out.text.size() - position});
        done = finding.end;
    }
    out.text += utf8.substr(done);
    return out;
}

Masked maskFile(std::string bytes, const MaskOptions& options)
{
    if (!isText(bytes) || isLiftedWhole(bytes, options))
        return {std::move(bytes), {}};
    return mask(bytes, options);
}

std::vector<std::string> liftsUsedBy(std::string_view bytes, const MaskOptions& options)
{
    if (options.lifted.empty() || !isText(bytes))
        return {};
    if (isLiftedWhole(bytes, options))
        return {fingerprintOf(bytes, options.scope)};
    std::vector<std::string> out;
    for (const auto& finding : findSecrets(bytes, options.addresses)) {
        auto fingerprint =
            fingerprintOf(bytes.substr(finding.begin, finding.end - finding.begin), options.scope);
        if (options.lifted.contains(fingerprint) &&
            std::find(out.begin(), out.end(), fingerprint) == out.end())
            out.push_back(std::move(fingerprint));
    }
    return out;
}

std::string fingerprintOf(std::string_view value, std::string_view scope)
{
    Sha256 sha;
    const auto digest = sha.addPart("warroom.mask.1").addPart(scope).addPart(value).finish();
    return hexText(digest).substr(0, fingerprintDigits);
}

std::string markOf(std::string_view kind) { return std::string(markStart).append(kind).append("]"); }

std::span<const std::string_view> personalKinds()
{
    static constexpr std::array<std::string_view, 9> kinds = {"credit_card", "crypto_address", "email",
                                                              "iban",        "ip_address",     "mac_address",
                                                              "phone",       "uk_nhs",         "us_ssn"};
    return kinds;
}

std::string_view knownKind(std::string_view kind)
{
    static constexpr std::array<std::string_view, 11> named = {"password",
                                                               "generic_secret",
                                                               "bearer_token",
                                                               "basic_auth",
                                                               "session_cookie",
                                                               "url_password",
                                                               "private_key",
                                                               "jwt",
                                                               "aws_secret_access_key",
                                                               "azure_storage_key",
                                                               "new_relic_user_credential"};
    const auto personal = personalKinds();
    if (const auto found = std::find(personal.begin(), personal.end(), kind); found != personal.end())
        return *found;
    if (const auto found = std::find(named.begin(), named.end(), kind); found != named.end())
        return *found;
    for (const auto& rule : tokenRules()) {
        if (rule.kind == kind)
            return rule.kind;
    }
    return "generic_secret";
}

Group groupOf(std::string_view kind)
{
    const auto personal = personalKinds();
    return std::find(personal.begin(), personal.end(), kind) != personal.end() ? Group::Personal
                                                                               : Group::Credential;
}

} // namespace warroom::masking
