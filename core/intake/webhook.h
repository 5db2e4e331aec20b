// A notification of Alertmanager taken apart: its alerts are read one by one, and only those that say
// something new.
#pragma once

#include "intake/intake.h"

#include <optional>
#include <unordered_map>

namespace warroom::intake {

// What notifications say besides their alerts: the same again and again, so each is read once. One home.
class KnownEnvelopes final
{
public:
    // How many alerts one said were not sent; nothing: it is not known to be right.
    std::optional<std::int64_t> find(const std::string& text) const;
    void add(std::string text, std::int64_t notSent);

private:
    std::unordered_map<std::string, std::int64_t> m_known;
};

class Webhook final
{
public:
    // The errors are those of readAlertmanager(), but for what is wrong within an alert: read() finds that.
    static Result<Webhook> open(std::string body, KnownEnvelopes& known, const Bounds& bounds = {});

    std::size_t size() const { return m_read.empty() ? m_alerts.size() : m_read.size(); }
    // The bytes of an alert in the body. Empty: it must be read to know anything of it.
    std::string_view text(std::size_t index) const;
    // As readAlertmanager() reads it. The same bytes are read the same way each time.
    Result<AlertSignal> read(std::size_t index) const;
    // Alerts that the sender left out, by its own count.
    std::int64_t notSent() const { return m_notSent; }

private:
    struct Span
    {
        std::size_t begin = 0, size = 0;
    };

    bool split();
    Result<AlertSignal> readPart(std::size_t index) const;

    std::string m_body;
    Bounds m_bounds;
    std::vector<Span> m_alerts;
    Span m_array;                    // with its brackets
    std::vector<AlertSignal> m_read; // of a body that is right and was not understood by split()
    std::int64_t m_notSent = 0;
};

} // namespace warroom::intake
