// Making and recognising intake keys.
#include "server/intake_keys.h"

#include "base/hash.h"
#include "base/id.h"
#include "base/text.h"

#include <algorithm>

namespace warroom {
namespace {

constexpr std::size_t ownLeast = 16, ownMost = 255;
constexpr std::size_t addressesKnown = 10'000, keysOfAddress = 100;

std::string makeKey()
{
    // 32 characters, as senders of the Events API v2 expect a routing key to have.
    std::array<char, 16> bytes;
    randomBytes(bytes.data(), bytes.size());
    return hexText({bytes.data(), bytes.size()});
}

Result<void> checkName(const std::string& name)
{
    const bool good =
        !name.empty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), [](unsigned char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                   c == '_' || c == '.';
        });
    if (!good)
        return fail(ErrorCode::FieldValue,
                    "the name of an intake key has 1 to 100 letters, digits, dashes, dots and underscores",
                    "name");
    return {};
}

Result<void> checkOwn(const std::string& key)
{
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (key.size() < ownLeast || key.size() > ownMost || !visible)
        return fail(ErrorCode::FieldValue, "a key has 16 to 255 visible ASCII characters", "key");
    return {};
}

} // namespace

Result<void> IntakeKeys::load()
{
    TRY(const auto keys, m_store.intakeKeys());
    m_keys.clear();
    m_names.clear();
    for (const auto& key : keys) {
        if (!key.revoked)
            m_names.emplace(key.digest, key.name);
        m_keys.emplace(key.name, key);
    }
    return {};
}

Result<void> IntakeKeys::put(IntakeKey key)
{
    CHECK(m_store.putIntakeKey(key));
    if (const auto old = m_keys.find(key.name); old != m_keys.end())
        m_names.erase(old->second.digest);
    if (!key.revoked)
        m_names.insert_or_assign(key.digest, key.name);
    m_keys.insert_or_assign(key.name, std::move(key));
    return {};
}

Result<std::string> IntakeKeys::add(const std::string& name, const std::string& service,
                                    const std::string& own)
{
    CHECK(checkName(name));
    if (!own.empty())
        CHECK(checkOwn(own));
    if (codePoints(service) > 200 || firstControl(service))
        return fail(ErrorCode::FieldValue, "a service has at most 200 characters and no control characters",
                    "service");
    if (const auto known = m_keys.find(name); known != m_keys.end() && !known->second.revoked)
        return fail(ErrorCode::Exists, "there is already an intake key named \"" + name + "\"; rotate it",
                    "name");
    const std::string key = own.empty() ? makeKey() : own;
    const auto digest = sha256(key);
    const bool taken = std::any_of(m_keys.begin(), m_keys.end(), [&](const auto& known) {
        return known.second.digest == digest && known.first != name;
    });
    if (taken)
        return fail(ErrorCode::Exists, "this key is another one's already", "key");
    CHECK(put({name, service, digest, m_clock.now(), false}));
    return key;
}

Result<std::string> IntakeKeys::rotate(std::string_view name)
{
    const auto known = m_keys.find(name);
    if (known == m_keys.end())
        return fail(ErrorCode::NotFound, "there is no such intake key", "name");
    IntakeKey next = known->second;
    const std::string key = makeKey();
    next.digest = sha256(key);
    next.created = m_clock.now();
    next.revoked = false;
    CHECK(put(std::move(next)));
    return key;
}

Result<void> IntakeKeys::revoke(std::string_view name)
{
    const auto known = m_keys.find(name);
    if (known == m_keys.end())
        return fail(ErrorCode::NotFound, "there is no such intake key", "name");
    IntakeKey ended = known->second;
    ended.revoked = true;
    return put(std::move(ended));
}

void IntakeKeys::noteRight(const std::string& address, const Digest& digest)
{
    if (m_right.size() >= addressesKnown && !m_right.contains(address))
        m_right.erase(m_right.begin());
    auto& digests = m_right[address];
    if (std::find(digests.begin(), digests.end(), digest) != digests.end())
        return;
    if (digests.size() >= keysOfAddress)
        digests.erase(digests.begin());
    digests.push_back(digest);
}

bool IntakeKeys::wasRight(const std::string& address, const Digest& digest) const
{
    const auto found = m_right.find(address);
    return found != m_right.end() &&
           std::find(found->second.begin(), found->second.end(), digest) != found->second.end();
}

Result<const IntakeKey*> IntakeKeys::recognise(std::string_view key, const std::string& address)
{
    if (key.empty())
        return fail(ErrorCode::Unauthenticated, "an intake key is needed, as bearer token or as ?key=");
    const auto digest = sha256(key);
    const auto name = m_names.find(digest);
    if (m_guesses.isLocked(address) && (name == m_names.end() || !wasRight(address, digest)))
        return fail(ErrorCode::TooMany, "too many wrong intake keys from this address; try again later");
    if (name == m_names.end()) {
        m_guesses.noteWrong(address, digest);
        return fail(ErrorCode::Unauthenticated, "this intake key is not known");
    }
    noteRight(address, digest);
    return &m_keys.find(name->second)->second;
}

bool IntakeKeys::isInForce(std::string_view key) const { return m_names.contains(sha256(key)); }

std::vector<IntakeKey> IntakeKeys::all() const
{
    std::vector<IntakeKey> out;
    for (const auto& [name, key] : m_keys)
        out.push_back(key);
    return out;
}

} // namespace warroom
