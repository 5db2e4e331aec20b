// Finding the alerts in the text of a notification without reading them.
#include "intake/webhook.h"

#include "intake/grouped.h"

#include <fmt/format.h>

#include <cstring>

namespace warroom::intake {
namespace {

constexpr std::size_t longestKnown = 4'096, mostKnown = 1'000;

// What a document may still hold within an alert.
const json::Limits alertLimits = [] {
    json::Limits limits;
    limits.depth -= 2;
    return limits;
}();

// Steps over JSON by its quotes and brackets only. What it steps over must still be read by somebody: it may
// be no JSON at all.
class Steps final
{
public:
    explicit Steps(std::string_view text) : m_text(text) {}

    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at == m_text.size(); }
    void skipBlanks()
    {
        while (!atEnd() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        const bool there = !atEnd() && m_text[m_at] == c;
        m_at += there;
        return there;
    }
    // A text without escapes, between its quotes.
    std::optional<std::string_view> takeKey()
    {
        const auto begin = m_at + 1;
        if (atEnd() || m_text[m_at] != '"' || !skipText())
            return std::nullopt;
        const auto key = m_text.substr(begin, m_at - 1 - begin);
        return key.find('\\') == std::string_view::npos ? std::optional(key) : std::nullopt;
    }
    bool skipValue()
    {
        if (atEnd())
            return false;
        if (m_text[m_at] == '"')
            return skipText();
        if (m_text[m_at] == '{' || m_text[m_at] == '[')
            return skipNested();
        m_at = std::min(m_text.find_first_of(",}] \t\r\n", m_at), m_text.size());
        return true;
    }
    // An object or an array.
    bool skipNested()
    {
        std::size_t depth = 0;
        while (!atEnd()) {
            switch (m_text[m_at]) {
            case '"':
                if (!skipText())
                    return false;
                continue;
            case '{':
            case '[':
                ++depth;
                break;
            case '}':
            case ']':
                if (--depth == 0) {
                    ++m_at;
                    return true;
                }
                break;
            default:
                break;
            }
            ++m_at;
        }
        return false;
    }

private:
    bool skipText()
    {
        while (true) {
            const auto* const from = m_text.data() + m_at + 1;
            const auto* const end = static_cast<const char*>(
                std::memchr(from, '"', static_cast<std::size_t>(m_text.data() + m_text.size() - from)));
            if (!end)
                return false;
            const auto* escapes = end;
            while (escapes > from && escapes[-1] == '\\')
                --escapes;
            m_at = static_cast<std::size_t>(end - m_text.data());
            if ((end - escapes) % 2 == 0) {
                ++m_at;
                return true;
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

// False for what is no such document, and for what needs a closer look.
bool Webhook::split()
{
    Steps steps(m_body);
    const auto splitArray = [&] {
        m_array.begin = steps.at();
        if (!steps.take('['))
            return false;
        steps.skipBlanks();
        for (bool more = !steps.take(']'); more;) {
            const auto begin = steps.at();
            if (begin >= m_body.size() || m_body[begin] != '{' || !steps.skipNested())
                return false;
            m_alerts.push_back({begin, steps.at() - begin});
            steps.skipBlanks();
            more = steps.take(',');
            if (!more && !steps.take(']'))
                return false;
            steps.skipBlanks();
        }
        m_array.size = steps.at() - m_array.begin;
        return m_alerts.size() <= json::Limits().arrayLength;
    };
    steps.skipBlanks();
    if (!steps.take('{'))
        return false;
    do {
        steps.skipBlanks();
        const auto key = steps.takeKey();
        steps.skipBlanks();
        if (!key || !steps.take(':'))
            return false;
        steps.skipBlanks();
        const bool isAlerts = *key == "alerts";
        if (isAlerts ? m_array.size > 0 || !splitArray() : !steps.skipValue())
            return false;
        steps.skipBlanks();
    } while (steps.take(','));
    const bool closed = steps.take('}');
    steps.skipBlanks();
    return closed && steps.atEnd() && m_array.size > 0;
}

std::optional<std::int64_t> KnownEnvelopes::find(const std::string& text) const
{
    const auto found = m_known.find(text);
    return found == m_known.end() ? std::nullopt : std::optional(found->second);
}

void KnownEnvelopes::add(std::string text, std::int64_t notSent)
{
    if (text.size() > longestKnown)
        return;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert_or_assign(std::move(text), notSent);
}

Result<Webhook> Webhook::open(std::string body, KnownEnvelopes& known, const Bounds& bounds)
{
    Webhook out;
    out.m_body = std::move(body);
    out.m_bounds = bounds;
    if (!out.split()) {
        TRY(auto received, readAlertmanager(out.m_body, bounds));
        out.m_alerts.clear();
        out.m_read = std::move(received.alerts);
        out.m_notSent = received.notSent;
        return out;
    }
    const std::string_view text = out.m_body;
    std::string rest;
    rest.reserve(text.size() - out.m_array.size + 2);
    rest.append(text.substr(0, out.m_array.begin)).append("[]");
    rest.append(text.substr(out.m_array.begin + out.m_array.size));
    if (const auto notSent = known.find(rest)) {
        out.m_notSent = *notSent;
        return out;
    }
    const auto envelope = readAlertmanager(rest, bounds);
    if (!envelope) {
        // Said of the whole body: the places in an error are those of what was sent.
        CHECK(readAlertmanager(text, bounds));
        return envelope.error();
    }
    out.m_notSent = envelope->notSent;
    known.add(std::move(rest), out.m_notSent);
    return out;
}

std::string_view Webhook::text(std::size_t index) const
{
    if (!m_read.empty())
        return {};
    const auto& span = m_alerts[index];
    return std::string_view(m_body).substr(span.begin, span.size);
}

Result<AlertSignal> Webhook::read(std::size_t index) const
{
    if (!m_read.empty())
        return m_read[index];
    auto signal = readPart(index);
    if (signal)
        return signal;
    // Said of the whole body, as above; another alert may be broken worse.
    const auto whole = readAlertmanager(m_body, m_bounds);
    return whole ? signal.error() : whole.error();
}

Result<AlertSignal> Webhook::readPart(std::size_t index) const
{
    if (const auto flat = FlatObject::read(text(index)))
        return readGroupedAlert(*flat, "alertmanager", m_bounds);
    TRY(const auto object, json::parseObject(text(index), alertLimits));
    return readGroupedAlert(json::Reader(object, fmt::format("alerts[{}]", index)), "alertmanager", m_bounds);
}

} // namespace warroom::intake
