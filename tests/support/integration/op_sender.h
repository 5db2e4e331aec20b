// Sends operations to a backend, one at a time, over HTTP or over a WebSocket, and tells what was answered.
#pragma once

#include "support/integration/backend_process.h"

#include <QJsonObject>

#include <memory>
#include <string>

namespace warroom::test {

// What became of one operation, as far as its author was told.
struct Answer
{
    enum class Kind
    {
        Lost, // no answer: it may have happened
        Acknowledged,
        Refused
    };
    Kind kind = Kind::Lost;
    std::int64_t seq = 0;
    std::string receivedAt; // with the seq it tells one acceptance from another
    std::string code, why;  // of a refusal
    int status = 0;         // of HTTP

    bool acknowledged() const { return kind == Kind::Acknowledged; }
    bool operator==(const Answer&) const = default;
};

// An operation as it is sent: the same bytes on both ways.
QJsonObject comment(const std::string& ticket, const std::string& id, const QString& text);
std::string newId();

// One home: the thread that made it.
class OpSender
{
public:
    virtual ~OpSender() = default;
    virtual Answer send(const QJsonObject& op) = 0;
};

std::unique_ptr<OpSender> httpSender(const BackendProcess& backend);
std::unique_ptr<OpSender> socketSender(const BackendProcess& backend);

} // namespace warroom::test
